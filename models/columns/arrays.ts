import { DESCRIPTION } from "../../base/text/format_value.ts";

/** The numeric arrays that travel as binary buffers (spec 4.5). */
export type TypedArray =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** The element types of an {@linkcode NdArray} (spec 4.5). */
export type Dtype =
  | "uint8"
  | "int8"
  | "uint16"
  | "int16"
  | "uint32"
  | "int32"
  | "float32"
  | "float64"
  | "bool"
  | "object";

/**
 * An n-dimensional array in row-major order (spec 4.5): an image, a `bool`
 * column, or anything else whose shape or element type a typed array cannot express.
 *
 * @example A 2 × 3 image
 * ```ts
 * import { NdArray } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const image = new NdArray(Float64Array.of(1, 2, 3, 4, 5, 6), [2, 3]);
 * assertEquals(image.dtype, "float64");
 * assertEquals(image.length, 2);
 * ```
 */
export class NdArray {
  /** The elements; `bool` ones are 0 or 1 in a `Uint8Array`. */
  readonly data: TypedArray | readonly unknown[];
  /** The extent of each dimension, slowest first. */
  readonly shape: readonly number[];
  /** The element type. */
  readonly dtype: Dtype;
  /** Nothing: the elements are in `data`. Lets any column be read by row. */
  readonly [row: number]: undefined;

  /**
   * Gives a flat array a shape.
   *
   * @param data The elements in row-major order.
   * @param shape The extent of each dimension.
   * @param dtype The element type; by default that of `data`.
   * @throws {RangeError} If the shape and the data differ in their number of elements.
   */
  constructor(
    data: TypedArray | readonly unknown[],
    shape: readonly number[],
    dtype: Dtype = dtypeOf(data),
  ) {
    const size = shape.reduce((product, extent) => product * extent, 1);
    if (size !== data.length) {
      throw new RangeError(
        `Cannot create array of shape [${shape}]: expected ${size} elements, received ${data.length}`,
      );
    }
    this.data = data;
    this.shape = shape;
    this.dtype = dtype;
  }

  /** The extent of the first dimension. */
  get length(): number {
    return this.shape[0] ?? 0;
  }

  /** How error messages refer to the array. */
  get [DESCRIPTION](): string {
    return `NdArray(${this.shape.join(", ")}) of ${this.dtype}`;
  }
}

/** A slice as in Python: the positions from `start` up to but not including `stop` (spec 4.3). */
export class Slice {
  /** The first position, or `null` for 0. */
  readonly start: number | null;
  /** The position after the last one, or `null` for the length. */
  readonly stop: number | null;
  /** The distance between positions, or `null` for 1. */
  readonly step: number | null;

  /**
   * Creates the slice.
   *
   * @param start The first position, or `null` for 0.
   * @param stop The position after the last one, or `null` for the length.
   * @param step The distance between positions, or `null` for 1.
   */
  constructor(
    start: number | null = null,
    stop: number | null = null,
    step: number | null = null,
  ) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}

const DTYPES: Readonly<Record<string, Dtype>> = {
  Uint8Array: "uint8",
  Int8Array: "int8",
  Uint16Array: "uint16",
  Int16Array: "int16",
  Uint32Array: "uint32",
  Int32Array: "int32",
  Float32Array: "float32",
  Float64Array: "float64",
};

/** The element type of an array; `"object"` for plain arrays. */
export function dtypeOf(data: TypedArray | readonly unknown[]): Dtype {
  return DTYPES[data.constructor.name] ?? "object";
}

/** Whether a value is an array that travels as a binary buffer. */
export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && value.constructor.name in DTYPES;
}
