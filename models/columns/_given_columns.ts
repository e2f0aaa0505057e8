import { millisecondsOf, temporalName } from "../kinds/times.ts";
import { isTypedArray, NdArray } from "./arrays.ts";
import type { DataColumn } from "./column_rows.ts";
import { integerColumn } from "./_integer_columns.ts";

/**
 * What is given as a column in a form that travels: 64-bit integers become `int32`
 * where they fit, else `float64`; objects of `Temporal` become milliseconds.
 *
 * @param name The name of the column, for messages.
 * @param column Anything.
 * @returns A copy of a plain array, other columns as they are; `undefined` if it is none.
 * @throws {RangeError} If an integer is not exact as a floating-point number.
 */
export function givenColumn(
  name: string,
  column: unknown,
): DataColumn | undefined {
  if (isTypedArray(column) || column instanceof NdArray) return column;
  if (Array.isArray(column)) return plainColumn(name, column);
  if (column instanceof Set || column instanceof Iterator) {
    return plainColumn(name, [...column]);
  }
  if (column instanceof Uint8ClampedArray) return new Uint8Array(column);
  if (column instanceof Float16Array) return new Float32Array(column);
  return column instanceof BigInt64Array || column instanceof BigUint64Array
    ? integerColumn(name, column)
    : undefined;
}

function plainColumn(name: string, column: unknown[]): DataColumn {
  const first = column[0] ??
    column.find((value) => value !== null && value !== undefined);
  if (typeof first === "bigint" && column.every(isBigInt)) {
    return integerColumn(name, column);
  }
  return temporalName(first) === undefined
    ? column.slice()
    : column.map((value) => millisecondsOf(value) ?? value);
}

function isBigInt(value: unknown): value is bigint {
  return typeof value === "bigint";
}
