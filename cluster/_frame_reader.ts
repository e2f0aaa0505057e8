import { FRAME_HEADER_BYTES, MAX_PAYLOAD_BYTES } from "./_frames.ts";

/** Told of each frame; the payload is only valid during the call. */
export type OnFrame = (
  stream: number,
  kind: number,
  payload: Uint8Array<ArrayBuffer>,
) => void;

/** Cuts what arrives from another node into frames. */
export class FrameReader {
  #buffer = new Uint8Array(256 * 1024);
  #length = 0;

  /** Where the next bytes go. */
  get room(): Uint8Array<ArrayBuffer> {
    return this.#buffer.subarray(this.#length);
  }

  /**
   * Takes the bytes that have been put into {@linkcode room}.
   *
   * @throws {RangeError} If a frame is too large.
   */
  take(count: number, onFrame: OnFrame): void {
    this.#length += count;
    const view = new DataView(this.#buffer.buffer);
    let at = 0;
    while (this.#length - at >= FRAME_HEADER_BYTES) {
      const size = view.getUint32(at);
      if (size > MAX_PAYLOAD_BYTES) {
        throw new RangeError(
          `Cannot read from a node: a frame of ${size} bytes`,
        );
      }
      const start = at + FRAME_HEADER_BYTES;
      const end = start + size;
      if (end > this.#length) break;
      onFrame(
        view.getUint32(at + 4),
        view.getUint8(at + 8),
        this.#buffer.subarray(start, end),
      );
      at = end;
    }
    this.#buffer.copyWithin(0, at, this.#length);
    this.#length -= at;
    if (this.#length === this.#buffer.length) this.#grow();
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.#buffer.length);
    larger.set(this.#buffer);
    this.#buffer = larger;
  }
}
