import { closeReason } from "./close_codes.ts";

/**
 * A peer sent what the protocol does not allow: the connection has to be closed
 * with {@linkcode ProtocolError.code} and {@linkcode ProtocolError.reason}.
 */
export class ProtocolError extends Error {
  /** The name of the class. */
  override readonly name = "ProtocolError";
  /** The WebSocket close code (`close_codes.ts`). */
  readonly code: number;

  /**
   * Describes what the peer did wrong.
   *
   * @param code The WebSocket close code.
   * @param message What went wrong, in the words of spec 3.4.
   * @param options The cause, if there is one.
   */
  constructor(code: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** The message, short enough for a close frame. */
  get reason(): string {
    return closeReason(this.message);
  }
}
