import {
  type FileAnswer,
  type FileExchange,
  FileExchangeError,
} from "../document/file_exchanges.ts";
import { UploadedFile } from "./uploaded_file.ts";

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
  /** Gets the file once it is complete; the page waits for it. */
  readonly onFile: (file: UploadedFile) => Promise<void>;
}

/** Writes a file that comes in parts. */
export class Upload implements FileExchange {
  readonly #options: UploadOptions;
  readonly #file: Deno.FsFile;
  #received = 0;
  #last = { offset: -1, size: 0 };
  #work: Promise<FileAnswer>;
  #isClosed = false;

  /** @throws {Error} If the file cannot be written. */
  constructor(options: UploadOptions) {
    this.#options = options;
    this.#file = Deno.openSync(options.path, { write: true, createNew: true });
    this.#work = Promise.resolve({ isComplete: false });
  }

  /** The bytes that it will take on the disk. */
  get size(): number {
    return this.#options.offered.size;
  }

  exchange(
    offset: number,
    part: Uint8Array<ArrayBuffer>,
  ): Promise<FileAnswer> {
    const { offset: last, size } = this.#last;
    // The answer was lost: the page gets it again.
    if (offset === last && part.byteLength === size) return this.#work;
    if (this.#isClosed || offset !== this.#received) {
      throw new FileExchangeError(`The file goes on at ${this.#received}`);
    }
    if (offset + part.byteLength > this.size) {
      throw new FileExchangeError(`The file has only ${this.size} bytes`);
    }
    this.#last = { offset, size: part.byteLength };
    this.#received += part.byteLength;
    return this.#work = this.#take(part);
  }

  /** Closes the file; it is complete, or will never be. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#file.close();
  }

  async #take(part: Uint8Array<ArrayBuffer>): Promise<FileAnswer> {
    for (let written = 0; written < part.byteLength;) {
      written += await this.#file.write(part.subarray(written));
    }
    if (this.#received < this.size) return { isComplete: false };
    this.close();
    const { path, offered, onFile } = this.#options;
    await onFile(
      new UploadedFile({ ...offered, path, start: 0, end: offered.size }),
    );
    return { isComplete: true };
  }
}
