import { ifNoneMatch } from "@std/http/etag";
import { acceptsEncodings } from "@std/http/negotiation";
import { parseByteRange } from "./_byte_range.ts";
import { staticHeaders, versionOf } from "./_static_path.ts";

type Coding = "br" | "gzip";

/** Best first. */
const CODINGS: readonly Coding[] = ["br", "gzip"];

const FORMATS = { br: "brotli", gzip: "gzip" } as const;

/** The bytes that are compressed in one go: a few milliseconds of work. */
const SLICE_BYTES = 64 * 1024;

interface EncodedFile {
  /** The compression, if any. */
  readonly coding?: Coding;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A body for a response. Deno copies bytes, but not the chunks of a stream, so
 * they must not change.
 */
function bodyOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream {
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
 * A script in memory that is compressed once, in the background, on first demand.
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

  /** Answers a request for the file, or a part of it. */
  respond(request: Request): Response {
    const version = versionOf(request);
    const headers = staticHeaders({
      isVersioned: version !== null,
      isImmutable: version === this.hash,
    });
    if (this.modified !== undefined) {
      headers.set("last-modified", this.modified.toUTCString());
    }
    headers.set("accept-ranges", "bytes");
    headers.set("content-type", "text/javascript; charset=utf-8");
    headers.set("etag", `"${this.hash}"`);
    headers.set("vary", "Accept-Encoding");
    if (isKnown(request, this)) {
      return new Response(null, { status: 304, headers });
    }
    return respondPart(request, this, headers) ??
      respondWhole(request, this, headers);
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

/** Whether the client has the file already, by its tag or, without one, by its date. */
function isKnown(
  { headers }: Request,
  { hash, modified }: StaticFile,
): boolean {
  const tags = headers.get("if-none-match");
  if (tags !== null) return !ifNoneMatch(tags, `"${hash}"`);
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return modified !== undefined && modified.getTime() <= since;
}

/** Answers with the requested part, if any. */
function respondPart(
  { method, headers: conditions }: Request,
  { bytes, hash, modified }: StaticFile,
  headers: Headers,
): Response | undefined {
  const header = conditions.get("range");
  if (header === null || method === "HEAD") return undefined;
  const condition = conditions.get("if-range");
  const isSame = condition === null || condition === `"${hash}"` ||
    condition === modified?.toUTCString();
  if (!isSame) return undefined;
  const range = parseByteRange(header, bytes.length);
  if (range === undefined) return undefined;
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${bytes.length}`);
    headers.set("content-type", "text/plain");
    headers.delete("cache-control");
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = range;
  headers.set("content-range", `bytes ${first}-${last}/${bytes.length}`);
  const part = bytes.subarray(first, last + 1);
  headers.set("content-length", String(part.length));
  return new Response(bodyOf(part), {
    status: 206,
    headers,
  });
}

function respondWhole(
  request: Request,
  file: StaticFile,
  headers: Headers,
): Response {
  const { coding, bytes } = file.encoded(acceptedCodings(request));
  if (coding !== undefined) {
    headers.set("content-encoding", coding);
    // Equal content in other bytes: weak, so not for ranges.
    headers.set("etag", `W/"${file.hash}"`);
  }
  headers.set("content-length", String(bytes.length));
  return new Response(request.method === "HEAD" ? null : bodyOf(bytes), {
    headers,
  });
}

function acceptedCodings(request: Request): Coding[] {
  if (!request.headers.has("accept-encoding")) return [];
  return CODINGS.filter((coding) =>
    acceptsEncodings(request, coding) === coding
  );
}
