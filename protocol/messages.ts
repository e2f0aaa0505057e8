import type { MessageBuffer } from "./message.ts";
import { nextMessageId } from "./_message_ids.ts";
import { OutgoingMessage } from "./outgoing_message.ts";

/** The versions that a server tells (spec 3.6). */
export interface VersionInfo {
  /** The version of Bokeh that the server speaks for. */
  readonly bokeh: string;
  /** The version of the server. */
  readonly server: string;
}

/**
 * Makes the ACK that begins every connection.
 *
 * @param msgid The id of the message.
 * @returns The message.
 */
export function ack(msgid: string = nextMessageId()): OutgoingMessage {
  return new OutgoingMessage({ msgid, msgtype: "ACK" }, "{}");
}

/**
 * Makes the reply to a PATCH-DOC or PUSH-DOC that was applied.
 *
 * @param reqid The `msgid` of the request.
 * @param msgid The id of the message.
 * @returns The message.
 */
export function ok(
  reqid: string,
  msgid: string = nextMessageId(),
): OutgoingMessage {
  return new OutgoingMessage({ msgid, msgtype: "OK", reqid }, "{}");
}

/**
 * Makes the reply to a request that failed.
 *
 * @param reqid The `msgid` of the request.
 * @param text The error, with its class and message.
 * @param traceback Where it happened, or null if the client shall not know.
 * @param msgid The id of the message.
 * @returns The message.
 */
export function error(
  reqid: string,
  text: string,
  traceback: string | null,
  msgid: string = nextMessageId(),
): OutgoingMessage {
  return new OutgoingMessage(
    { msgid, msgtype: "ERROR", reqid },
    JSON.stringify({ text, traceback }),
  );
}

/**
 * Makes a client's request for the document.
 *
 * @param msgid The id of the message.
 * @returns The message.
 */
export function pullDocRequest(
  msgid: string = nextMessageId(),
): OutgoingMessage {
  return new OutgoingMessage({ msgid, msgtype: "PULL-DOC-REQ" }, "{}");
}

/**
 * Makes the reply to a request for the document.
 *
 * @param reqid The `msgid` of the request.
 * @param docJson The document as JSON text (spec 4.1).
 * @param buffers The buffers that the document refers to.
 * @param msgid The id of the message.
 * @returns The message.
 */
export function pullDocReply(
  reqid: string,
  docJson: string,
  buffers: readonly MessageBuffer[] = [],
  msgid: string = nextMessageId(),
): OutgoingMessage {
  return new OutgoingMessage(
    { msgid, msgtype: "PULL-DOC-REPLY", reqid },
    `{"doc":${docJson}}`,
    buffers,
  );
}

/**
 * Makes a client's request to replace the document.
 *
 * @param docJson The document as JSON text (spec 4.1).
 * @param buffers The buffers that the document refers to.
 * @param msgid The id of the message.
 * @returns The message.
 */
export function pushDoc(
  docJson: string,
  buffers: readonly MessageBuffer[] = [],
  msgid: string = nextMessageId(),
): OutgoingMessage {
  return new OutgoingMessage(
    { msgid, msgtype: "PUSH-DOC" },
    `{"doc":${docJson}}`,
    buffers,
  );
}

/**
 * Makes a message that changes the document on the other side.
 *
 * @param eventsJson Each event as JSON text (spec 4.6), in the order in which they
 * are to be applied; there should be at least one.
 * @param buffers The buffers that the events refer to, each once.
 * @param msgid The id of the message.
 * @returns The message.
 *
 * @example Join events that are already encoded
 * ```ts
 * import { patchDoc } from "./messages.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const event = '{"kind":"TitleChanged","title":"sine"}';
 * assertEquals(patchDoc([event, event]).contentJson, `{"events":[${event},${event}]}`);
 * ```
 */
export function patchDoc(
  eventsJson: readonly string[],
  buffers: readonly MessageBuffer[] = [],
  msgid: string = nextMessageId(),
): OutgoingMessage {
  return new OutgoingMessage(
    { msgid, msgtype: "PATCH-DOC" },
    `{"events":[${eventsJson.join(",")}]}`,
    buffers,
  );
}

/**
 * Makes a client's request for the versions of the server.
 *
 * @param msgid The id of the message.
 * @returns The message.
 */
export function serverInfoRequest(
  msgid: string = nextMessageId(),
): OutgoingMessage {
  return new OutgoingMessage({ msgid, msgtype: "SERVER-INFO-REQ" }, "{}");
}

/**
 * Makes the reply to a request for the versions of the server.
 *
 * @param reqid The `msgid` of the request.
 * @param versions The versions.
 * @param msgid The id of the message.
 * @returns The message.
 */
export function serverInfoReply(
  reqid: string,
  versions: VersionInfo,
  msgid: string = nextMessageId(),
): OutgoingMessage {
  const { bokeh, server } = versions;
  return new OutgoingMessage(
    { msgid, msgtype: "SERVER-INFO-REPLY", reqid },
    JSON.stringify({ version_info: { bokeh, server } }),
  );
}
