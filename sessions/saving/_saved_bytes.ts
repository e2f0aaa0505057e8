import type { MessageBuffer } from "../../protocol/message.ts";

/** The version of the encoding, and of what is encoded. */
const VERSION = 1;

const MAGIC = "bokeh-session";

/** A saved session, or a change of one, that cannot be read. */
export class SavedSessionError extends Error {
  override readonly name = "SavedSessionError";
}

/** A text and what it refers to, with a description. */
export interface SavedParts {
  readonly json: string;
  readonly buffers: readonly MessageBuffer[];
  /** Anything that JSON can hold. */
  readonly about: unknown;
}

/**
 * Encodes as bytes: a line of the version and a checksum of all that follows; a line
 * of the lengths of the head and of the text; a head of JSON, the text and the
 * buffers. Everything is copied.
 */
export function encodeParts(
  { json, buffers, about }: SavedParts,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const sizes = buffers.map(({ id, data }) => [id, data.byteLength]);
  const head = encoder.encode(JSON.stringify({ about, buffers: sizes }));
  const text = encoder.encode(json);
  const parts = [
    encoder.encode(`${head.length} ${text.length}\n`),
    head,
    text,
    ...buffers.map(({ data }) => bytesOf(data)),
  ];
  const sum = parts.reduce((sum, part) => crc32(part, sum), 0);
  const line = encoder.encode(`${MAGIC} ${VERSION} ${sum}\n`);
  const all = [line, ...parts];
  const bytes = new Uint8Array(
    all.reduce((sum, { length }) => sum + length, 0),
  );
  let offset = 0;
  for (const part of all) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/**
 * Decodes what {@linkcode encodeParts} returned. The buffers are views of it.
 *
 * @throws {SavedSessionError} If it is damaged, or of a newer version.
 */
export function decodeParts(bytes: Uint8Array): SavedParts {
  const [line, rest] = firstLine(bytes);
  const [magic, version, sum] = line.split(" ");
  if (magic !== MAGIC || !/^\d+$/.test(version ?? "")) {
    throw damaged("it does not begin as one");
  }
  if (Number(version) > VERSION) {
    throw new SavedSessionError(
      `Cannot read saved session: it is of version ${version}, and this server reads up to ${VERSION}; update the server`,
    );
  }
  if (`${crc32(rest, 0)}` !== sum) throw damaged("its checksum is wrong");
  const [lengths, body] = firstLine(rest);
  const [headLength = 0, textLength = 0] = lengths.split(" ").map(Number);
  const decoder = new TextDecoder();
  const { about, buffers } = JSON.parse(
    decoder.decode(body.subarray(0, headLength)),
  ) as { about: unknown; buffers: readonly [string, number][] };
  let offset = headLength + textLength;
  return {
    about,
    json: decoder.decode(body.subarray(headLength, offset)),
    buffers: buffers.map(([id, length]) => ({
      id,
      data: body.subarray(offset, offset += length),
    })),
  };
}

/** The first line, if it is short, and what follows it. */
function firstLine(bytes: Uint8Array): [string, Uint8Array] {
  const end = bytes.subarray(0, 100).indexOf(10);
  const line = new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0)));
  return [line, bytes.subarray(end + 1)];
}

function damaged(why: string): SavedSessionError {
  return new SavedSessionError(
    `Cannot read saved session: it is damaged, ${why}`,
  );
}

function bytesOf(data: ArrayBuffer | Uint8Array): Uint8Array {
  return data instanceof Uint8Array ? data : new Uint8Array(data);
}

function crc32(bytes: Uint8Array, sum: number): number {
  return globalThis.process.getBuiltinModule("node:zlib").crc32(bytes, sum);
}
