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

/** The side of a connection: `server` receives what clients send, and the reverse. */
export type Role = "server" | "client";

/** Which side expects a type; PATCH-DOC goes both ways. */
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

/**
 * Tells whether a value is the name of a message type.
 *
 * @param value The `msgtype` of a header, or anything else.
 * @returns Whether the protocol has this type.
 */
export function isMessageType(value: unknown): value is MessageType {
  return typeof value === "string" && RECEIVERS.has(value);
}

/**
 * Tells whether one side of a connection handles a message type (spec 3.4).
 *
 * @param msgtype The type of a message.
 * @param role The side that received it.
 * @returns Whether the other side may send it.
 */
export function isExpected(msgtype: MessageType, role: Role): boolean {
  return RECEIVERS.get(msgtype)?.includes(role) ?? false;
}
