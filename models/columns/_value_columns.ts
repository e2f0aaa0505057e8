import type { DataColumn } from "./column_rows.ts";
import { isTypedArray } from "./arrays.ts";

/**
 * A column of single values, one per row. If all are numbers, dates or missing, it
 * is a typed array with milliseconds for dates and `NaN` for missing values, as
 * charts need it; otherwise missing values are `null`.
 */
export function columnOfValues(values: readonly unknown[]): DataColumn {
  const present = values.filter((value) => !isMissing(value));
  if (present.length > 0 && present.every(isNumeric)) {
    return Float64Array.from(
      values,
      (value) => isMissing(value) ? NaN : Number(value),
    );
  }
  return values.map(plainValue);
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}

function isNumeric(value: unknown): boolean {
  return typeof value === "number" || typeof value === "bigint" ||
    value instanceof Date;
}

/** A value that can travel: tables have list and row classes of their own. */
function plainValue(value: unknown): unknown {
  if (isMissing(value)) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || isTypedArray(value)) return value;
  if (Array.isArray(value)) return columnOfValues(value);
  const { toJSON } = value as { toJSON?: () => unknown };
  // Lists and rows of an Arrow table have it; so have dates, where it makes a string.
  if (typeof toJSON === "function" && !(value instanceof Date)) {
    return plainValue(toJSON.call(value));
  }
  return value;
}
