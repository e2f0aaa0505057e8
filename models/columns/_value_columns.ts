import type { DataColumn } from "./column_rows.ts";
import { isTypedArray, NdArray } from "./arrays.ts";
import { formatValue } from "../../base/text/format_value.ts";
import { isPlainObject } from "../../base/records.ts";
import { Model } from "../model.ts";
import { numberOf } from "./_exact_numbers.ts";

/** What travels as it is. */
const CLASSES = [Model, NdArray, Map, Set, ArrayBuffer];

/**
 * A column of single values, one per row. If all are numbers, dates, durations or
 * missing, it is a typed array with milliseconds for dates and durations, and `NaN`
 * for missing values, as charts need it; otherwise missing values are `null`.
 *
 * @param name The name of the column, for messages.
 * @param values Its values.
 * @throws {RangeError} If a number cannot hold a value.
 * @throws {TypeError} If a value is of a class that cannot be converted.
 */
export function columnOfValues(
  name: string,
  values: ArrayLike<unknown>,
): DataColumn {
  let row = 0;
  try {
    const numbers = numbersOf(values, (each) => row = each);
    if (numbers !== undefined) return numbers;
    const plain: unknown[] = [];
    for (row = 0; row < values.length; row++) {
      plain.push(plainValue(values[row]));
    }
    return plain;
  } catch (error) {
    throw explained(error, name, row);
  }
}

/**
 * Adds to an error which value it is about.
 *
 * @param name The name of the column.
 * @param row The row, counted from 0.
 */
export function explained(error: unknown, name: string, row: number): unknown {
  const isKnown = error instanceof RangeError || error instanceof TypeError;
  if (!isKnown) return error;
  const Class = error.constructor as ErrorConstructor;
  return new Class(
    `Cannot make columns: column ${formatValue(name)}, row ${
      row + 1
    }: ${error.message}`,
    { cause: error },
  );
}

export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function numbersOf(
  values: ArrayLike<unknown>,
  atRow: (row: number) => void,
): Float64Array | undefined {
  const numbers = new Float64Array(values.length);
  let isPresent = false;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (typeof value === "number") numbers[row] = value;
    else if (isMissing(value)) {
      numbers[row] = NaN;
      continue;
    } else {
      atRow(row);
      const number = numberOf(value);
      if (number === undefined) return undefined;
      numbers[row] = number;
    }
    isPresent = true;
  }
  return isPresent ? numbers : undefined;
}

/** A value that can travel: tables have list and row classes of their own. */
function plainValue(value: unknown): unknown {
  if (isMissing(value)) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date || isTypedArray(value)) return value;
  if (Array.isArray(value)) {
    return numbersOf(value, () => {}) ?? value.map(plainValue);
  }
  const number = numberOf(value);
  if (number !== undefined) return number;
  if (isPlainObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, plainValue(each)]),
    );
  }
  if (CLASSES.some((each) => value instanceof each)) return value;
  if (typeof value === "object") return plainValue(unwrapped(value));
  throw new TypeError(`cannot convert ${formatValue(value)}`);
}

/** What an object of a class stands for. */
function unwrapped(value: object): unknown {
  // Buffers of Node.js are bytes, too.
  if (value instanceof Uint8Array || value instanceof Uint8ClampedArray) {
    return new Uint8Array(value.buffer, value.byteOffset, value.length);
  }
  if (value instanceof BigInt64Array || value instanceof BigUint64Array) {
    return Array.from(value);
  }
  const { toJSON, items, entries, bytes, toString } = value as {
    readonly [name: string]: unknown;
  };
  // Lists and rows of an Arrow table.
  if (typeof toJSON === "function") return toJSON.call(value);
  // Lists, structs, maps and blobs of DuckDB.
  if (Array.isArray(items)) return items;
  if (typeof entries === "object") return entries;
  if (bytes instanceof Uint8Array) return bytes;
  if (toString !== Object.prototype.toString && !ArrayBuffer.isView(value)) {
    return String(value);
  }
  throw new TypeError(`cannot convert ${formatValue(value)}`);
}
