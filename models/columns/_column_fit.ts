import { millisecondsOf } from "../kinds/times.ts";
import {
  type Dtype,
  dtypeOf,
  isTypedArray,
  NdArray,
  type TypedArray,
} from "./arrays.ts";
import type { DataColumn } from "./column_rows.ts";

/** The integers that an array takes, by its element type. */
const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> =
  {
    int8: [-(2 ** 7), 2 ** 7 - 1],
    uint8: [0, 2 ** 8 - 1],
    int16: [-(2 ** 15), 2 ** 15 - 1],
    uint16: [0, 2 ** 16 - 1],
    int32: [-(2 ** 31), 2 ** 31 - 1],
    uint32: [0, 2 ** 32 - 1],
  };

/** The largest number that is finite in 32 bits. */
const MAX_FLOAT32 = 3.4028234663852886e38;

/** A column that takes new values, and the values as it takes them. */
export interface Fit {
  /** The column as it is, or one that takes the values. */
  readonly column: DataColumn;
  /** The values, converted where the column would change them. */
  readonly values: DataColumn;
}

/**
 * Finds a column that takes new values without changing any: the column itself if
 * possible, else one of floating-point numbers, else a plain array. Missing values
 * are `NaN` among floating-point numbers.
 *
 * @param column A column that is not changed.
 * @param values New values.
 */
export function fit(column: DataColumn, values: DataColumn): Fit {
  if (Array.isArray(column) && Array.isArray(values)) return { column, values };
  const type = typeOf(column);
  if (type !== undefined) return fitTyped(column, type, values);
  const added = typeOf(values);
  const isPlain = Array.isArray(column);
  if (added === undefined || !isPlain || column.every(isTaken)) {
    return { column, values };
  }
  // A typed array would make numbers of all that the column has.
  return { column, values: plainArray(values) };

  function isTaken(value: unknown): boolean {
    return value !== null && converted(value, added!) !== undefined;
  }
}

function fitTyped(column: DataColumn, type: Dtype, values: DataColumn): Fit {
  if (typeOf(values) === type || isExact(values, type)) {
    return { column, values };
  }
  const items = plainArray(values);
  const taken = items.map((value) => converted(value, type));
  if (!taken.includes(undefined)) {
    return { column, values: isTypedArray(values) ? values : taken };
  }
  const numbers = type === "bool"
    ? [undefined]
    : items.map((value) => converted(value, "float64"));
  return numbers.includes(undefined)
    ? { column: plainArray(column), values: items }
    : {
      column: Float64Array.from(plainArray(column) as number[]),
      values: Float64Array.from(numbers as number[]),
    };
}

/** Whether all values are numbers that an array of the type takes as they are. */
function isExact(values: DataColumn, type: Dtype): boolean {
  return Array.isArray(values) &&
    values.every((value) =>
      typeof value === "number" && converted(value, type) !== undefined
    );
}

/** The element type of a one-dimensional column; `undefined` if it takes anything. */
function typeOf(column: DataColumn): Dtype | undefined {
  if (isTypedArray(column)) return dtypeOf(column);
  if (!(column instanceof NdArray) || !isTypedArray(column.data)) {
    return undefined;
  }
  return column.shape.length === 1 ? column.dtype : undefined;
}

/** The value in an array of the type; `undefined` if it would be another one. */
function converted(value: unknown, type: Dtype): number | undefined {
  if (type === "bool") {
    return typeof value === "boolean" || value === 0 || value === 1
      ? Number(value)
      : undefined;
  }
  const number = numberOf(value);
  const range = RANGES[type];
  if (range !== undefined) {
    return Number.isInteger(number) && number! >= range[0] &&
        number! <= range[1]
      ? number
      : undefined;
  }
  if (value === null || value === undefined) return NaN;
  const isTooLarge = type === "float32" && Number.isFinite(number) &&
    Math.abs(number!) > MAX_FLOAT32;
  return isTooLarge ? undefined : number;
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  return millisecondsOf(value);
}

function plainArray(column: DataColumn): unknown[] {
  if (!(column instanceof NdArray)) return Array.from(column as TypedArray);
  return column.dtype === "bool"
    ? Array.from(column.data, Boolean)
    : Array.from(column.data);
}
