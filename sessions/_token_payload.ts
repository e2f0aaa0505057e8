import { formatValue } from "../base/text/format_value.ts";

/** The content of a token besides the session id. */
export type TokenPayload = Readonly<Record<string, unknown>>;

const MAX_JSON_BYTES = 1024 * 1024;

const MAX_DEPTH = 64;

/**
 * JSON of up to this many bytes is stored uncompressed in the zlib container:
 * compressing it would take longer than the rest of the token, and it fits every
 * header limit as it is.
 */
const MAX_STORED_BYTES = 1024;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Loaded on demand: it loads slowly and is seldom needed. */
function zlib(): typeof import("node:zlib") {
  return globalThis.process.getBuiltinModule("node:zlib");
}

/** Without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return bytes.toBase64({ alphabet: "base64url", omitPadding: true });
}

/**
 * With or without padding.
 *
 * @throws {SyntaxError} If the string is not base64url.
 */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.fromBase64(text, { alphabet: "base64url" });
}

/**
 * Parses UTF-8 JSON of an object, whose values may be bytes (spec 2.2).
 *
 * @returns The object. All objects are without a prototype, so that no key is special.
 * @throws {SyntaxError} If it is not the JSON of an object, or nested too deeply.
 */
export function parseObject(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch (cause) {
    throw new SyntaxError("Cannot read token: not JSON", { cause });
  }
  if (!isObject(value) || Array.isArray(value)) {
    throw new SyntaxError("Cannot read token: not a JSON object");
  }
  return unwrapRecord(value, 0);
}

/**
 * Encodes a payload as base64url of a zlib container of JSON (spec 2.2).
 *
 * @param payload Values that {@linkcode JSON.stringify} accepts, and bytes.
 * @throws {RangeError} If the payload is too large or nested too deeply.
 */
export function packPayload(payload: TokenPayload): string {
  const json = encoder.encode(JSON.stringify(wrapBytes(payload, 0)));
  if (json.length > MAX_JSON_BYTES) {
    throw new RangeError(
      `Cannot create token: the payload has ${json.length} bytes, at most ${MAX_JSON_BYTES} are allowed`,
    );
  }
  const container = json.length > MAX_STORED_BYTES
    ? zlib().deflateSync(json)
    : store(json);
  return toBase64Url(container);
}

/**
 * Reverses {@linkcode packPayload}.
 *
 * @throws {SyntaxError} If the string is malformed or the payload too large.
 */
export function unpackPayload(text: string): Record<string, unknown> {
  let json: Uint8Array;
  try {
    const container = fromBase64Url(text);
    json = unstore(container) ?? zlib().inflateSync(container, {
      maxOutputLength: MAX_JSON_BYTES,
    });
  } catch (cause) {
    throw new SyntaxError("Cannot read token: malformed payload", { cause });
  }
  return parseObject(json);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function wrapBytes(value: unknown, depth: number): unknown {
  checkJson(value);
  if (!isObject(value)) return value;
  if (value instanceof Uint8Array) return { bytes: toBase64Url(value) };
  if (typeof value.toJSON === "function") return value;
  if (depth === MAX_DEPTH) {
    throw new RangeError(
      `Cannot create token: the payload is nested deeper than ${MAX_DEPTH} levels`,
    );
  }
  if (Array.isArray(value)) {
    return value.map((item) => wrapBytes(item, depth + 1));
  }
  const result: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value)) {
    result[key] = wrapBytes(value[key], depth + 1);
  }
  return result;
}

/** JSON would leave these out, or make `null` or an object of them. */
function checkJson(value: unknown): void {
  const isMissing = typeof value === "function" || typeof value === "symbol";
  const isNull = typeof value === "number" && !Number.isFinite(value);
  const isOther = value instanceof Map || value instanceof Set ||
    ArrayBuffer.isView(value) && !(value instanceof Uint8Array);
  if (!isMissing && !isNull && !isOther) return;
  throw new TypeError(
    `Cannot create token: JSON cannot express ${formatValue(value)}`,
  );
}

function unwrapBytes(value: unknown, depth: number): unknown {
  if (!isObject(value)) return value;
  if (depth > MAX_DEPTH) {
    throw new SyntaxError(
      `Cannot read token: nested deeper than ${MAX_DEPTH} levels`,
    );
  }
  if (Array.isArray(value)) {
    return value.map((item) => unwrapBytes(item, depth + 1));
  }
  return bytesOf(value) ?? unwrapRecord(value, depth);
}

function unwrapRecord(
  record: Record<string, unknown>,
  depth: number,
): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(record)) {
    result[key] = unwrapBytes(record[key], depth + 1);
  }
  return result;
}

function bytesOf(record: Record<string, unknown>): Uint8Array | undefined {
  const { bytes } = record;
  if (typeof bytes !== "string" || Object.keys(record).length > 1) return;
  try {
    return fromBase64Url(bytes);
  } catch {
    // Not encoded bytes: a request's only cookie may have this name.
    return undefined;
  }
}

/** Reverses {@linkcode store}; returns `undefined` for any other container. */
function unstore(container: Uint8Array): Uint8Array | undefined {
  const length = container.length - 11;
  if (length < 0 || length > MAX_STORED_BYTES || container[2] !== 1) {
    return undefined;
  }
  const bytes = container.subarray(7, 7 + length);
  const expected = store(bytes);
  const isSame = expected.every((byte, index) => byte === container[index]);
  return isSame ? bytes : undefined;
}

/** Wraps bytes in a zlib container with one stored block (RFC 1950, RFC 1951). */
function store(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  const container = new Uint8Array(length + 11);
  const view = new DataView(container.buffer);
  view.setUint16(0, 0x7801);
  view.setUint8(2, 1);
  view.setUint16(3, length, true);
  view.setUint16(5, ~length, true);
  container.set(bytes, 7);
  view.setUint32(length + 7, adler32(bytes));
  return container;
}

/** Computes the Adler-32 checksum, exact for up to a few thousand bytes. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a += byte;
    b += a;
  }
  return (b % 65521) * 65536 + a % 65521;
}
