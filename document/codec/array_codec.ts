import { NdArray, type TypedArray } from "../../models/internal.ts";
import { DeserializationError, quote, type Rep } from "./_representation.ts";

interface TypedArrayConstructor {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer): TypedArray;
  from(values: Iterable<number>): TypedArray;
}

const CONSTRUCTORS = new Map<unknown, TypedArrayConstructor>([
  ["uint8", Uint8Array],
  ["int8", Int8Array],
  ["uint16", Uint16Array],
  ["int16", Int16Array],
  ["uint32", Uint32Array],
  ["int32", Int32Array],
  ["float32", Float32Array],
  ["float64", Float64Array],
]);

/** As in NumPy. */
const MAX_DIMENSIONS = 64;

/**
 * Decodes inline bytes: base64 of gzip, or from older clients of the bytes
 * themselves (spec 4.4).
 *
 * @throws {DeserializationError} If the base64 or gzip is malformed, or there are more than `maxBytes`.
 */
export function decodeInline(text: string, maxBytes: number): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.fromBase64(text);
  } catch {
    throw new DeserializationError("inline bytes are not base64");
  }
  const unpacked = isGzip(bytes) ? unpack(bytes, maxBytes) : bytes;
  if (unpacked.length > maxBytes) throw tooManyBytes();
  return unpacked;
}

/** Checks for gzip's magic number and its only compression method. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

function unpack(bytes: Uint8Array, maxBytes: number): Uint8Array {
  // Loaded on demand: it loads slowly, and few clients send inline bytes.
  const { gunzipSync } = globalThis.process.getBuiltinModule("node:zlib");
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes + 1 });
  } catch (error) {
    throw (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE"
      ? tooManyBytes()
      : new DeserializationError("inline bytes are not valid gzip");
  }
}

function tooManyBytes(): DeserializationError {
  return new DeserializationError(
    "a message has too many inline bytes, unpacked; send buffers instead",
  );
}

/** Copies a view into a buffer of its own, aligned for any typed array. */
export function toArrayBuffer(bytes: ArrayBuffer | Uint8Array): ArrayBuffer {
  if (bytes instanceof ArrayBuffer) return bytes;
  return new Uint8Array(bytes).buffer;
}

/** Decodes a `typed_array` (spec 4.5). */
export function decodeTypedArray(
  bytes: ArrayBuffer | Uint8Array,
  rep: Rep,
): TypedArray {
  const constructor = CONSTRUCTORS.get(rep.dtype);
  if (constructor === undefined) {
    throw new DeserializationError(`unsupported dtype ${quote(rep.dtype)}`);
  }
  const size = constructor.BYTES_PER_ELEMENT;
  const buffer = toArrayBuffer(bytes);
  if (buffer.byteLength % size !== 0) {
    throw new DeserializationError(
      `${buffer.byteLength} bytes are not an array of ${rep.dtype}`,
    );
  }
  const { order = "little" } = rep;
  if (order !== "little" && order !== "big") {
    throw new DeserializationError(`unsupported byte order ${quote(order)}`);
  }
  return new constructor(order === "big" ? swapBytes(buffer, size) : buffer);
}

/** Decodes an `ndarray` (spec 4.5); a one-dimensional one becomes a typed array. */
export function decodeNdArray(
  data: ArrayBuffer | Uint8Array | readonly unknown[],
  rep: Rep,
): TypedArray | NdArray {
  const { dtype, shape } = rep;
  if (
    !Array.isArray(shape) ||
    !shape.every((extent) => Number.isInteger(extent) && extent >= 0)
  ) {
    throw new DeserializationError("an ndarray needs a shape");
  }
  const elements = decodeElements(data, rep);
  if (shape.length > MAX_DIMENSIONS) {
    throw new DeserializationError(
      `an ndarray has at most ${MAX_DIMENSIONS} dimensions`,
    );
  }
  const size = shape.reduce((product, extent) => product * extent, 1);
  if (size !== elements.length) {
    throw new DeserializationError(
      `${elements.length} elements do not fit the shape [${shape}]`,
    );
  }
  if (shape.length === 1 && dtype !== "bool" && ArrayBuffer.isView(elements)) {
    return elements;
  }
  return new NdArray(elements, shape, dtype as NdArray["dtype"]);
}

function decodeElements(
  data: ArrayBuffer | Uint8Array | readonly unknown[],
  rep: Rep,
): TypedArray | readonly unknown[] {
  const { dtype } = rep;
  const isList = Array.isArray(data);
  if (dtype === "object" && isList) return data;
  const bytesRep = dtype === "bool" ? { ...rep, dtype: "uint8" } : rep;
  if (!isList) {
    return decodeTypedArray(data as ArrayBuffer | Uint8Array, bytesRep);
  }
  const constructor = CONSTRUCTORS.get(bytesRep.dtype);
  if (constructor === undefined) {
    throw new DeserializationError(`unsupported dtype ${quote(dtype)}`);
  }
  if (data.some((item) => typeof item === "object" && item !== null)) {
    throw new DeserializationError(`elements of ${dtype} must be numbers`);
  }
  return constructor.from(data.map(Number));
}

/** Copies bytes with those of each element in reverse. */
function swapBytes(buffer: ArrayBuffer, size: number): ArrayBuffer {
  const from = new Uint8Array(buffer);
  const to = new Uint8Array(buffer.byteLength);
  // A loop over single bytes: calls per element take fifty times as long.
  for (let i = 0; i < from.length; i += size) {
    for (let k = 0; k < size; k++) to[i + k] = from[i + size - 1 - k]!;
  }
  return to.buffer;
}
