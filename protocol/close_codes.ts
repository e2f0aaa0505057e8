/** The client is done (RFC 6455). */
export const CLOSE_NORMAL = 1000;

/** The socket closed without a word (RFC 6455); never sent. */
export const CLOSE_ABNORMAL = 1006;

/** The server shuts down (RFC 6455). */
export const CLOSE_GOING_AWAY = 1001;

/** The peer did something that is not allowed (RFC 6455). */
export const CLOSE_POLICY_VIOLATION = 1008;

/** A message exceeds a size limit (RFC 6455, spec 3.4). */
export const CLOSE_MESSAGE_TOO_BIG = 1009;

/** The application failed (RFC 6455, spec 3.1). */
export const CLOSE_SERVER_ERROR = 1011;

/** The session goes on elsewhere; clients reconnect (IANA registry). */
export const CLOSE_SERVICE_RESTART = 1012;

/** The client is too slow; BokehJS reconnects (IANA registry). */
export const CLOSE_TRY_AGAIN_LATER = 1013;

/** A message cannot be parsed or handled (spec 3.4). */
export const CLOSE_INTERNAL_ERROR = 4000;

/** The peer broke the protocol (spec 3.4). */
export const CLOSE_PROTOCOL_ERROR = 4001;

/** A page gives up a socket that seems dead, and goes on over another one. */
export const CLOSE_RESUMING = 4002;

const MAX_REASON_BYTES = 123;
const encoder = new TextEncoder();

/**
 * Shortens a string to fit the reason of a WebSocket close frame, which holds
 * at most 123 UTF-8 bytes. Never splits a character.
 *
 * @example Close with a long reason
 * ```ts
 * import { closeReason } from "./close_codes.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(closeReason("metadata could not be decoded"), "metadata could not be decoded");
 * assertEquals(closeReason("é".repeat(100)), "é".repeat(61));
 * ```
 */
export function closeReason(text: string): string {
  // A character takes at least one byte, so the rest cannot fit.
  const start = text.slice(0, MAX_REASON_BYTES);
  const { read } = encoder.encodeInto(start, new Uint8Array(MAX_REASON_BYTES));
  return start.slice(0, read);
}
