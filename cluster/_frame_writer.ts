import { FRAME_HEADER_BYTES, type FrameKind } from "./_frames.ts";

/** From this size on, messages wait until what is there has been written. */
const FULL_BYTES = 256 * 1024;

const encoder = new TextEncoder();

/** Collects frames for another node, and writes many at once. */
export class FrameWriter {
  readonly #write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly #refill: () => void;
  #buffer = new Uint8Array(64 * 1024);
  #spare = new Uint8Array(64 * 1024);
  #length = 0;
  #isWriting = false;

  /**
   * @param write Writes all of the bytes; never rejects.
   * @param refill Called when there is room again.
   */
  constructor(
    write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
    refill: () => void,
  ) {
    this.#write = write;
    this.#refill = refill;
  }

  /** Whether a message of some bytes may be added now. */
  hasRoom(bytes: number): boolean {
    return this.#length + bytes <= FULL_BYTES;
  }

  /** Adds a frame with bytes. */
  add(stream: number, kind: FrameKind, payload?: Uint8Array): void {
    const size = payload?.length ?? 0;
    const start = this.#begin(stream, kind, size);
    if (payload !== undefined) this.#buffer.set(payload, start);
    this.#finish(start, size);
  }

  /** Adds a frame with text; returns its size in bytes. */
  addText(stream: number, kind: FrameKind, text: string): number {
    const start = this.#begin(stream, kind, 3 * text.length);
    const room = this.#buffer.subarray(start);
    const size = encoder.encodeInto(text, room).written;
    this.#finish(start, size);
    return size;
  }

  /** Adds a frame with two numbers. */
  addNumbers(stream: number, kind: FrameKind, a: number, b: number): void {
    const start = this.#begin(stream, kind, 8);
    const view = new DataView(this.#buffer.buffer);
    view.setUint32(start, a);
    view.setUint32(start + 4, b);
    this.#finish(start, 8);
  }

  /** Makes room for a payload; returns where it begins. */
  #begin(stream: number, kind: FrameKind, size: number): number {
    const start = this.#length + FRAME_HEADER_BYTES;
    if (start + size > this.#buffer.length) {
      const larger = new Uint8Array(2 * (start + size));
      larger.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = larger;
    }
    const view = new DataView(this.#buffer.buffer, this.#length);
    view.setUint32(4, stream);
    view.setUint8(8, kind);
    return start;
  }

  #finish(start: number, size: number): void {
    new DataView(this.#buffer.buffer).setUint32(this.#length, size);
    this.#length = start + size;
    if (this.#isWriting) return;
    this.#isWriting = true;
    queueMicrotask(() => void this.#run());
  }

  async #run(): Promise<void> {
    while (this.#length > 0) {
      const full = this.#buffer;
      const bytes = full.subarray(0, this.#length);
      this.#buffer = this.#spare;
      this.#length = 0;
      await this.#write(bytes);
      this.#spare = full;
      this.#refill();
    }
    this.#isWriting = false;
  }
}
