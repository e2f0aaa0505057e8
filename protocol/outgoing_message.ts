import {
  byteLength,
  type EncodedMessage,
  type Frame,
  frames,
} from "./framing.ts";
import type { MessageBuffer, MessageHeader } from "./message.ts";

/**
 * A message that is encoded once and sent over any number of sockets.
 *
 * - **Once:** frames are made when first needed, then shared.
 * - **No copies:** buffers are sent as they are at that time.
 *
 * @example One message for two sockets
 * ```ts
 * import { OutgoingMessage } from "./outgoing_message.ts";
 * import { assertStrictEquals } from "@std/assert";
 *
 * const message = new OutgoingMessage({ msgid: "m1", msgtype: "PATCH-DOC" }, '{"events":[]}');
 * assertStrictEquals(message.frames, message.frames);
 * ```
 */
export class OutgoingMessage implements EncodedMessage {
  /** The header; `num_buffers` is counted when the message is framed. */
  readonly header: MessageHeader;
  /** The content as JSON text. */
  readonly contentJson: string;
  /** The buffers that the content refers to. */
  readonly buffers: readonly MessageBuffer[];
  #frames: readonly Frame[] | undefined;
  #lastingFrames: readonly Frame[] | undefined;
  #byteLength: number | undefined;

  /**
   * Creates a message from its encoded parts.
   *
   * @param header The header.
   * @param contentJson The content, which must be valid JSON.
   * @param buffers The buffers that the content refers to.
   */
  constructor(
    header: MessageHeader,
    contentJson: string,
    buffers: readonly MessageBuffer[] = [],
  ) {
    this.header = header;
    this.contentJson = contentJson;
    this.buffers = buffers;
  }

  /**
   * The frames in the order in which they must be sent (spec 3.3).
   *
   * @throws {TypeError} If two buffers have the same id.
   */
  get frames(): readonly Frame[] {
    return this.#frames ??= frames(this);
  }

  /**
   * The frames as they are now, for sending them again: whoever owns the buffers
   * may change them meanwhile.
   *
   * @throws {TypeError} If two buffers have the same id.
   */
  get lastingFrames(): readonly Frame[] {
    return this.#lastingFrames ??= this.buffers.length === 0
      ? this.frames
      : copyOf(this.frames);
  }

  /**
   * The number of bytes of all frames, text counted in UTF-8.
   *
   * @throws {TypeError} If two buffers have the same id.
   */
  get byteLength(): number {
    return this.#byteLength ??= this.frames.reduce(
      (total, frame) => total + byteLength(frame),
      0,
    );
  }
}

/** Copies the bytes of frames, all into one buffer: a buffer costs more than its bytes. */
function copyOf(frames: readonly Frame[]): Frame[] {
  let size = 0;
  for (const frame of frames) {
    if (typeof frame !== "string") size += frame.byteLength;
  }
  const bytes = new Uint8Array(size);
  let end = 0;
  return frames.map((frame) => {
    if (typeof frame === "string") return frame;
    const start = end;
    end += frame.byteLength;
    bytes.set(frame, start);
    return bytes.subarray(start, end);
  });
}
