import {
  type FileAnswer,
  type FileExchange,
  FileExchangeError,
  MAX_FILE_PART_BYTES,
} from "../document/file_exchanges.ts";

/** Gives the content of a file in parts. */
export class Download implements FileExchange {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  /** What the stream has given beyond the last part. */
  #rest: Uint8Array = new Uint8Array();
  #given = 0;
  #last = -1;
  #isComplete = false;
  #work: Promise<FileAnswer> = Promise.resolve({ isComplete: false });

  constructor(content: ReadableStream<Uint8Array>) {
    this.#reader = content.getReader();
  }

  /** Whether the last part was given; it may be asked for again. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  async exchange(offset: number): Promise<FileAnswer> {
    if (offset !== this.#last) await this.#work;
    // The answer was lost: the page gets it again.
    if (offset === this.#last) return await this.#work;
    if (offset !== this.#given) {
      throw new FileExchangeError(`The file goes on at ${this.#given}`);
    }
    this.#last = offset;
    return await (this.#work = this.#next());
  }

  /** Ends the stream, which nobody reads to its end any more. */
  end(): void {
    this.#reader.cancel().catch(() => {});
  }

  async #next(): Promise<FileAnswer> {
    const part = new Uint8Array(MAX_FILE_PART_BYTES);
    let size = 0;
    while (size < part.byteLength && !this.#isComplete) {
      if (this.#rest.byteLength === 0) {
        const { value, done } = await this.#reader.read();
        this.#isComplete = done;
        this.#rest = value ?? this.#rest;
      }
      const piece = this.#rest.subarray(0, part.byteLength - size);
      part.set(piece, size);
      size += piece.byteLength;
      this.#rest = this.#rest.subarray(piece.byteLength);
    }
    // An empty view would keep all that the stream gave at once.
    if (this.#isComplete) this.#rest = new Uint8Array();
    this.#given += size;
    return { part: part.slice(0, size), isComplete: this.#isComplete };
  }
}
