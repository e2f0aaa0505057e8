/** Close code of a client that leaves in good order (RFC 6455). */
export const CLOSE_NORMAL = 1000;

/** Close code of a server that shuts down (RFC 6455). */
export const CLOSE_GOING_AWAY = 1001;

/** Close code for a peer that does what it may not (RFC 6455). */
export const CLOSE_POLICY_VIOLATION = 1008;

/** Close code for a message beyond a size limit (RFC 6455, spec 3.4). */
export const CLOSE_MESSAGE_TOO_BIG = 1009;

/** Close code of a server whose application failed (RFC 6455, spec 3.1). */
export const CLOSE_SERVER_ERROR = 1011;

/** Close code for a client that is too slow; BokehJS reconnects (IANA registry). */
export const CLOSE_TRY_AGAIN_LATER = 1013;

/** Close code for a message that cannot be parsed or handled (spec 3.4). */
export const CLOSE_INTERNAL_ERROR = 4000;

/** Close code for a peer that breaks the protocol (spec 3.4). */
export const CLOSE_PROTOCOL_ERROR = 4001;

const MAX_REASON_BYTES = 123;
const encoder = new TextEncoder();

/**
 * Makes a text fit to be the reason of a WebSocket close frame, which holds at
 * most 123 UTF-8 bytes. Characters are never cut in half.
 *
 * @param text The whole reason.
 * @returns The longest beginning of the text that fits.
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
  // No character takes less than a byte, so what follows cannot fit.
  const start = text.slice(0, MAX_REASON_BYTES);
  const { read } = encoder.encodeInto(start, new Uint8Array(MAX_REASON_BYTES));
  return start.slice(0, read);
}
