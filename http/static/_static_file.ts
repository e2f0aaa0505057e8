export type Coding = "br" | "gzip";

/** Best first. */
export const CODINGS: readonly Coding[] = ["br", "gzip"];

const FORMATS = { br: "brotli", gzip: "gzip" } as const;

/** The bytes that are compressed in one go: a few milliseconds of work. */
const SLICE_BYTES = 64 * 1024;

export interface EncodedFile {
  /** The compression, if any. */
  readonly coding?: Coding;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A body for a response. Deno copies bytes, but not the chunks of a stream, so
 * they must not change.
 */
export function bodyOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  }, { highWaterMark: 0 });
}

/** The end of the last queued compression: they run one at a time. */
let queue: Promise<void> = Promise.resolve();

/**
 * A file in memory that is compressed once, in the background, on first demand.
 *
 * - **No wait:** until the compressed bytes are ready, the plain ones are sent.
 */
export class StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Unique for these bytes. */
  readonly hash: string;
  /** When the file was written, if known; whole seconds, as in HTTP. */
  readonly modified: Date | undefined;
  readonly #ready = new Map<Coding, Uint8Array<ArrayBuffer>>();
  readonly #begun = new Map<Coding, Promise<void>>();

  /** @param bytes The bytes; they must not change. */
  constructor(
    bytes: Uint8Array<ArrayBuffer>,
    hash: string,
    modified: Date | null,
  ) {
    this.bytes = bytes;
    this.hash = hash;
    this.modified = modified === null
      ? undefined
      : new Date(Math.floor(modified.getTime() / 1000) * 1000);
  }

  /**
   * Returns the best encoding that is ready, and starts making a better one for
   * next time.
   *
   * @param codings The codings that the client accepts, best first.
   */
  encoded(codings: readonly Coding[]): EncodedFile {
    const [best] = codings;
    if (best !== undefined) this.#begin(best);
    for (const coding of codings) {
      const bytes = this.#ready.get(coding);
      if (bytes !== undefined) return { coding, bytes };
    }
    return { bytes: this.bytes };
  }

  /** Waits until no compression is running. */
  async settle(): Promise<void> {
    await Promise.all(this.#begun.values());
  }

  #begin(coding: Coding): void {
    if (this.#begun.has(coding)) return;
    queue = queue.then(async () => {
      this.#ready.set(coding, await compress(this.bytes, coding));
    }).catch(() => {
      // The plain bytes will do; the next request tries again.
      this.#begun.delete(coding);
    });
    this.#begun.set(coding, queue);
  }
}

/**
 * Compresses bytes slice by slice: compression streams work on the main thread,
 * which gets a turn in between.
 */
async function compress(
  bytes: Uint8Array<ArrayBuffer>,
  coding: Coding,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new CompressionStream(FORMATS[coding]);
  const result = new Response(stream.readable).bytes();
  const writer = stream.writable.getWriter();
  for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
    await writer.write(bytes.subarray(start, start + SLICE_BYTES));
    await new Promise((resolve) => setTimeout(resolve));
  }
  await writer.close();
  return await result;
}
