import type { MessageBuffer } from "./message.ts";
import { OutgoingMessage } from "./outgoing_message.ts";

/** The versions that a server reports (spec 3.6). */
export interface VersionInfo {
  /** The version of Bokeh that the server is compatible with. */
  readonly bokeh: string;
  /** The version of the server. */
  readonly server: string;
}

let lastMessageId = 0;

/** The ACK that begins every connection. */
export function ack(msgid: string = nextMessageId()): OutgoingMessage {
  return new OutgoingMessage({ msgid, msgtype: "ACK" }, "{}");
}

/** The reply to a PATCH-DOC or PUSH-DOC that was applied. */
export function ok(
  reqid: string,
  msgid: string = nextMessageId(),
): OutgoingMessage {
  return new OutgoingMessage({ msgid, msgtype: "OK", reqid }, "{}");
}

/**
 * The reply to a request that failed.
 *
 * @param text The error, with its class and message.
 * @param traceback Where it happened, or `null` to withhold that.
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

/** A client's request for the document. */
export function pullDocRequest(
  msgid: string = nextMessageId(),
): OutgoingMessage {
  return new OutgoingMessage({ msgid, msgtype: "PULL-DOC-REQ" }, "{}");
}

/**
 * The reply to a request for the document.
 *
 * @param docJson The document as JSON text (spec 4.1).
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
 * A client's request to replace the document.
 *
 * @param docJson The document as JSON text (spec 4.1).
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
 * A message that changes the document on the other side.
 *
 * @param eventsJson Each event as JSON text (spec 4.6), in the order in which
 * they are applied; at least one.
 * @param buffers The buffers that the events refer to, each once.
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

/** A client's request for the versions of the server. */
export function serverInfoRequest(
  msgid: string = nextMessageId(),
): OutgoingMessage {
  return new OutgoingMessage({ msgid, msgtype: "SERVER-INFO-REQ" }, "{}");
}

/** The reply to a request for the versions of the server. */
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

/**
 * Returns a `msgid` that is unique within the process, and so on every
 * connection (spec 3.3). It is not secret, so a counter is enough.
 */
function nextMessageId(): string {
  lastMessageId += 1;
  return `m${lastMessageId}`;
}
