import { isRecord } from "../base/records.ts";
import { CLOSE_PROTOCOL_ERROR } from "./close_codes.ts";
import { isMessageType, type MessageType } from "./message_types.ts";
import { ProtocolError } from "./protocol_error.ts";

/** A header with a known type; the ids are checked only once the message is complete. */
export interface ParsedHeader {
  /** Unchecked. */
  readonly msgid: unknown;
  readonly msgtype: MessageType;
  /** Unchecked; `undefined` if absent. */
  readonly reqid: unknown;
  /** The number of buffers announced; `undefined` if absent. */
  readonly num_buffers: number | undefined;
}

const EXCERPT_LENGTH = 200;

/**
 * Parses the first fragment of a message, with the checks of spec 3.4 in their
 * order. Throws a ProtocolError where the spec has words for the violation; any
 * other error means that the header could not be parsed.
 */
export function parseHeader(text: string): ParsedHeader {
  const header: unknown = JSON.parse(text);
  if (!isRecord(header)) {
    throw new TypeError("Cannot parse header: not a JSON object");
  }
  if (!Object.hasOwn(header, "msgtype")) {
    throw new ProtocolError(CLOSE_PROTOCOL_ERROR, "No 'msgtype' in header");
  }
  const { msgid, msgtype, reqid, num_buffers } = header;
  if (!isMessageType(msgtype)) {
    throw new TypeError("Cannot parse header: unknown message type");
  }
  if (num_buffers !== undefined && !isCount(num_buffers)) {
    throw new ProtocolError(
      CLOSE_PROTOCOL_ERROR,
      `Invalid 'num_buffers' in header ${excerpt(text)}`,
    );
  }
  return { msgid, msgtype, reqid, num_buffers };
}

/** Parses the header of a buffer and returns its id. Throws like {@linkcode parseHeader}. */
export function parseBufferHeader(text: string): string {
  const header: unknown = JSON.parse(text);
  if (
    !isRecord(header) || Object.keys(header).length !== 1 ||
    !Object.hasOwn(header, "id") || typeof header.id !== "string"
  ) {
    throw new ProtocolError(
      CLOSE_PROTOCOL_ERROR,
      `Malformed buffer header ${excerpt(text)}`,
    );
  }
  return header.id;
}

/** The beginning of a JSON text, on one line. */
export function excerpt(json: string): string {
  const start = json.slice(0, EXCERPT_LENGTH).replace(/[\t\n\r]+/g, " ");
  return json.length > EXCERPT_LENGTH ? `${start}…` : start;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
