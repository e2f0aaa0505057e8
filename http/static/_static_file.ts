/** A content coding that files are compressed with. */
export type Coding = "br" | "gzip";

/** The codings, best first. */
export const CODINGS: readonly Coding[] = ["br", "gzip"];

const FORMATS = { br: "brotli", gzip: "gzip" } as const;

/** Bytes that are compressed in one go: a few milliseconds of work. */
const SLICE_BYTES = 64 * 1024;

/** A file in one of its forms. */
export interface EncodedFile {
  /** How the bytes are compressed, if they are. */
  readonly coding?: Coding;
  /** The bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Bytes as the body of a response. Deno copies what it is given as bytes; parts
 * of a stream leave as they are.
 *
 * @param bytes The bytes; they must not change.
 */
export function bodyOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  }, { highWaterMark: 0 });
}

/** The end of the last compression that was begun: one goes on at a time. */
let queue: Promise<void> = Promise.resolve();

/**
 * A file in memory that is compressed once, in the background, when somebody
 * first asks for it so.
 *
 * - **No wait:** until compressed bytes are ready, the others are there.
 */
export class StaticFile {
  /** The bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What no other bytes have. */
  readonly hash: string;
  readonly #ready = new Map<Coding, Uint8Array<ArrayBuffer>>();
  readonly #begun = new Map<Coding, Promise<void>>();

  /**
   * Takes the bytes of a file.
   *
   * @param bytes The bytes; they must not change.
   * @param hash What no other bytes have.
   */
  constructor(bytes: Uint8Array<ArrayBuffer>, hash: string) {
    this.bytes = bytes;
    this.hash = hash;
  }

  /**
   * The best form of the file that is ready; a better one is made for next time.
   *
   * @param codings The codings that the client accepts, best first.
   * @returns The form.
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

  /** Waits until no form of the file is being made. */
  async settle(): Promise<void> {
    await Promise.all(this.#begun.values());
  }

  #begin(coding: Coding): void {
    if (this.#begun.has(coding)) return;
    queue = queue.then(async () => {
      this.#ready.set(coding, await compress(this.bytes, coding));
    }).catch(() => {
      // The bytes as they are will do; the next request tries again.
      this.#begun.delete(coding);
    });
    this.#begun.set(coding, queue);
  }
}

/**
 * Compresses bytes slice by slice: compression streams work on the thread that
 * everything else runs on, which gets its turn in between.
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
