/** The types of messages that clients send (spec 3.6). */
export type RequestType =
  | "PULL-DOC-REQ"
  | "PUSH-DOC"
  | "PATCH-DOC"
  | "SERVER-INFO-REQ";

/** The types of messages that servers send (spec 3.6). */
export type ResponseType =
  | "ACK"
  | "OK"
  | "ERROR"
  | "PULL-DOC-REPLY"
  | "PATCH-DOC"
  | "SERVER-INFO-REPLY";

/** Every type of message (spec 3.6). */
export type MessageType = RequestType | ResponseType;

/** A side of a connection: `server` receives what clients send, and vice versa. */
export type Role = "server" | "client";

/** The sides that receive each type; PATCH-DOC goes both ways. */
const RECEIVERS: ReadonlyMap<string, readonly Role[]> = new Map([
  ["ACK", ["client"]],
  ["OK", ["client"]],
  ["ERROR", ["client"]],
  ["PULL-DOC-REQ", ["server"]],
  ["PULL-DOC-REPLY", ["client"]],
  ["PUSH-DOC", ["server"]],
  ["PATCH-DOC", ["server", "client"]],
  ["SERVER-INFO-REQ", ["server"]],
  ["SERVER-INFO-REPLY", ["client"]],
]);

export function isMessageType(value: unknown): value is MessageType {
  return typeof value === "string" && RECEIVERS.has(value);
}

/** Whether one side of a connection handles a message type (spec 3.4). */
export function isExpected(msgtype: MessageType, role: Role): boolean {
  return RECEIVERS.get(msgtype)?.includes(role) ?? false;
}
