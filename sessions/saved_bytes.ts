import type { MessageBuffer } from "../protocol/message.ts";

/** JSON text and the buffers that it refers to, as stores keep them. */
export interface SavedParts {
  readonly json: string;
  readonly buffers: readonly MessageBuffer[];
}

/** The version of the format, the first byte. */
const VERSION = 1;

/**
 * Packs parts into bytes: the version, then the text, and the id and the data of
 * each buffer, each after its length (32 bits, little-endian).
 */
export function packParts(
  { json, buffers }: SavedParts,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const chunks = [
    encoder.encode(json),
    ...buffers.flatMap(({ id, data }) => [
      encoder.encode(id),
      data instanceof Uint8Array ? data : new Uint8Array(data),
    ]),
  ];
  const size = chunks.reduce((sum, { length }) => sum + 4 + length, 1);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes[0] = VERSION;
  let offset = 1;
  for (const chunk of chunks) {
    view.setUint32(offset, chunk.length, true);
    bytes.set(chunk, offset + 4);
    offset += 4 + chunk.length;
  }
  return bytes;
}

/**
 * Reverts {@linkcode packParts}.
 *
 * @throws {SyntaxError} If the bytes are of a newer version, or damaged.
 */
export function unpackParts(bytes: Uint8Array<ArrayBuffer>): SavedParts {
  if (bytes[0] !== VERSION) {
    throw new SyntaxError(
      `Cannot read saved session: it has version ${
        bytes[0] ?? "none"
      }, this server knows ${VERSION}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let offset = 1;
  while (offset < bytes.length) {
    const end = offset + 4 <= bytes.length
      ? offset + 4 + view.getUint32(offset, true)
      : Infinity;
    if (end > bytes.length) throw damaged();
    chunks.push(bytes.subarray(offset + 4, end));
    offset = end;
  }
  const [json, ...rest] = chunks;
  if (json === undefined || rest.length % 2 !== 0) throw damaged();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const buffers = Array.from({ length: rest.length / 2 }, (_, i) => ({
    id: decoder.decode(rest[2 * i]),
    // A copy of its own: typed arrays have to be aligned.
    data: rest[2 * i + 1]!.slice(),
  }));
  return { json: decoder.decode(json), buffers };
}

function damaged(): SyntaxError {
  return new SyntaxError("Cannot read saved session: it is damaged");
}
