import {
  type FileAnswer,
  type FileExchange,
  FileExchangeError,
} from "../document/file_exchanges.ts";

/** A file that a page offers. */
export interface OfferedFile {
  /** By which the page knows it. */
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly lastModified: number;
}

/** Options for {@linkcode Upload}. */
export interface UploadOptions {
  readonly offered: OfferedFile;
  /** Where the file is written. */
  readonly path: string;
  /** Called once all bytes are on the disk; the page waits for it. */
  readonly onComplete: () => Promise<void>;
}

/**
 * Writes a file that comes in parts.
 *
 * - **Frugal:** nothing is open between two parts, as the next one may never come.
 */
export class Upload implements FileExchange {
  readonly #options: UploadOptions;
  #received = 0;
  #last = { offset: -1, size: 0 };
  #work: Promise<FileAnswer> = Promise.resolve({ isComplete: false });
  #heard = performance.now();
  #hasFailed = false;

  constructor(options: UploadOptions) {
    this.#options = options;
  }

  /** By which the page knows the file. */
  get key(): string {
    return this.#options.offered.key;
  }

  /** The bytes that the file will have. */
  get size(): number {
    return this.#options.offered.size;
  }

  /** Whether all parts have arrived. */
  get isComplete(): boolean {
    return this.#last.offset >= 0 && this.#received === this.size;
  }

  /** Whether a part could not be written: the file will never be complete. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** How long nothing has arrived; less than nothing while a part is worked on. */
  get idleMilliseconds(): number {
    return performance.now() - this.#heard;
  }

  exchange(
    offset: number,
    part: Uint8Array<ArrayBuffer>,
  ): Promise<FileAnswer> {
    const { offset: last, size } = this.#last;
    // The answer was lost: the page gets it again.
    if (offset === last && part.byteLength === size) return this.#work;
    if (this.isComplete || offset !== this.#received) {
      throw new FileExchangeError(`The file goes on at ${this.#received}`);
    }
    if (offset + part.byteLength > this.size) {
      throw new FileExchangeError(`The file has only ${this.size} bytes`);
    }
    // Only a file without content has such a part; a complete one has no other.
    if (part.byteLength === 0 && this.size > 0) {
      throw new FileExchangeError("The part is empty");
    }
    this.#last = { offset, size: part.byteLength };
    this.#received += part.byteLength;
    this.#heard = Infinity;
    const { isComplete } = this;
    return this.#work = this.#work.then(() => this.#take(part, isComplete));
  }

  /** Removes what has arrived of a file that will never be complete. */
  end(): void {
    if (this.#received === 0 || this.isComplete) return;
    try {
      Deno.removeSync(this.#options.path);
    } catch {
      // Nothing has been written.
    }
  }

  async #take(
    part: Uint8Array<ArrayBuffer>,
    isComplete: boolean,
  ): Promise<FileAnswer> {
    const { path, onComplete } = this.#options;
    try {
      await this.#write(path, part);
      if (isComplete) await onComplete();
    } finally {
      this.#heard = performance.now();
    }
    return { isComplete };
  }

  async #write(path: string, part: Uint8Array<ArrayBuffer>): Promise<void> {
    try {
      await Deno.writeFile(path, part, { append: true });
    } catch (error) {
      this.#hasFailed = true;
      await Deno.remove(path).catch(() => {});
      throw error;
    }
  }
}
