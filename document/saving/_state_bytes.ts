/** A buffer or typed array. */
export type StateBytes = ArrayBuffer | ArrayBufferView<ArrayBuffer>;

type BytesClass = new (source: StateBytes) => StateBytes;

const CLASSES: ReadonlyMap<unknown, BytesClass> = new Map(
  [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    // Missing in Node 20, which has to get as far as being told to use Deno.
    globalThis.Float16Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  ].filter((type) => type !== undefined).map((
    type,
  ) => [type.name, type as unknown as BytesClass]),
);

/** Whether a value is a buffer or a typed array. */
export function isBytes(value: object): value is StateBytes {
  return value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** The name of the built-in class; a subclass, such as Node's `Buffer`, has that of its base. */
export function bytesType(value: StateBytes): string {
  return (value as unknown as Record<symbol, string>)[
    Symbol.toStringTag
  ] as string;
}

export function copyBytes(value: StateBytes): StateBytes {
  if (value instanceof ArrayBuffer) return value.slice();
  const constructor = CLASSES.get(bytesType(value)) as BytesClass;
  return new constructor(value);
}

/** @returns `undefined` if there is no such type. */
export function bytesFrom(
  buffer: ArrayBuffer,
  type: unknown,
): StateBytes | undefined {
  if (type === "ArrayBuffer") return buffer;
  const constructor = CLASSES.get(type);
  return constructor && new constructor(buffer);
}
