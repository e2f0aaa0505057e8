/** What an {@linkcode UploadedFile} is made of. */
export interface UploadedFileParts {
  /** The path on disk. */
  readonly path: string;
  /** The name that the user's file has, without folders. */
  readonly name: string;
  /** The media type that the browser tells, such as `text/csv`; `""` if it does not know. */
  readonly type: string;
  /** When the user's file was changed last, in milliseconds since 1970. */
  readonly lastModified: number;
  /** The first byte. */
  readonly start: number;
  /** The byte after the last one. */
  readonly end: number;
  /** Called once the file is no longer on disk. */
  readonly onRemove: () => void;
}

/**
 * A file that a user has sent. It is on the server's disk until the session ends, or
 * {@linkcode UploadedFile.remove} is called; its methods read from there, so that a
 * large file takes no memory.
 *
 * - **Streams:** pass `file.stream()` on, not the file: what copies a `File` without
 *   calling its methods, such as `new Response(file)`, finds it empty.
 */
export class UploadedFile extends File {
  readonly #parts: UploadedFileParts;

  /** @internal Made by `FileUpload`. */
  constructor(parts: UploadedFileParts) {
    const { name, type, lastModified } = parts;
    super([], name, { type, lastModified });
    this.#parts = parts;
  }

  /** Where the file is on the server's disk, for programs that read files themselves. */
  get path(): string {
    return this.#parts.path;
  }

  /** The number of bytes. */
  override get size(): number {
    const { start, end } = this.#parts;
    return end - start;
  }

  /**
   * Reads the content piece by piece.
   *
   * @returns The bytes.
   */
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const { path, start, end } = this.#parts;
    let file: Deno.FsFile | undefined;
    let left = end - start;
    return new ReadableStream({
      async pull(controller) {
        if (file === undefined) {
          file = await Deno.open(path, { read: true });
          await file.seek(start, Deno.SeekMode.Start);
        }
        const piece = new Uint8Array(Math.min(left, 64 * 1024));
        const count = piece.length === 0 ? null : await file.read(piece);
        if (count === null) {
          file.close();
          return controller.close();
        }
        left -= count;
        controller.enqueue(piece.subarray(0, count));
      },
      cancel() {
        file?.close();
      },
    }, { highWaterMark: 0 });
  }

  /** Reads the whole content. */
  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return await new Response(this.stream()).bytes();
  }

  /** Reads the whole content. */
  override async arrayBuffer(): Promise<ArrayBuffer> {
    return await new Response(this.stream()).arrayBuffer();
  }

  /** Reads the whole content as UTF-8. */
  override async text(): Promise<string> {
    return await new Response(this.stream()).text();
  }

  /**
   * A part of the file, which is read as late as the file itself.
   *
   * @param start The first byte; negative ones count from the end.
   * @param end The byte after the last one; negative ones count from the end.
   * @param type The media type of the part.
   */
  override slice(start = 0, end = this.size, type = ""): UploadedFile {
    const from = position(start, this.size);
    const to = Math.max(from, position(end, this.size));
    const first = this.#parts.start;
    return new UploadedFile({
      ...this.#parts,
      type,
      start: first + from,
      end: first + to,
    });
  }

  /** Removes the file from the disk; removing it again has no effect. */
  async remove(): Promise<void> {
    const { path, onRemove } = this.#parts;
    try {
      await Deno.remove(path);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
    onRemove();
  }
}

function position(index: number, size: number): number {
  return index < 0 ? Math.max(0, size + index) : Math.min(index, size);
}
