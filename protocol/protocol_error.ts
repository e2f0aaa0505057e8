import { closeReason } from "./close_codes.ts";

/**
 * A peer broke the protocol. Close the connection with {@linkcode
 * ProtocolError.code} and {@linkcode ProtocolError.reason}.
 */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
  /** The WebSocket close code (`close_codes.ts`). */
  readonly code: number;

  /** @param message What went wrong, in the words of spec 3.4. */
  constructor(code: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** The message, short enough for a close frame. */
  get reason(): string {
    return closeReason(this.message);
  }
}
