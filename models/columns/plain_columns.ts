import { isTypedArray, NdArray } from "./arrays.ts";
import type { DataColumn } from "./column_rows.ts";
import type { ColumnData } from "../property_types.ts";
import { formatValue } from "../../base/text/format_value.ts";
import { isRecord } from "../../base/records.ts";
import { integerColumn } from "./_integer_columns.ts";
import { columnOfValues } from "./_value_columns.ts";

/** What {@linkcode columnsFromColumns} takes as a column. */
export type PlainColumn = ArrayLike<unknown> | Iterable<unknown> | NdArray;

/**
 * Converts columns of plain values, as DuckDB and other databases return them, to
 * the columns of a data source.
 *
 * - Columns of numbers, dates and durations become typed arrays, with `NaN` for missing
 *   values and milliseconds for dates, times and durations. Other columns have `null`
 *   where a value is missing.
 * - Typed arrays are not copied.
 * - 64-bit integers, `bigint` values and decimals become numbers if these have
 *   all of their digits; otherwise an error names column and row. So it does for intervals
 *   in months, which have no fixed length.
 * - Lists become arrays, structs and maps plain objects, blobs bytes. Objects of other
 *   classes become strings if they have a `toString` method of their own.
 *
 * @param columns The columns by name.
 * @returns Columns of equal length.
 * @throws {TypeError} If a column is not iterable, or a value cannot be converted.
 * @throws {RangeError} If a number cannot hold a value, or columns differ in length.
 *
 * @example Dates, missing values and 64-bit integers
 * ```ts
 * import { columnsFromColumns } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const columns = columnsFromColumns({
 *   day: [new Date(0), null],
 *   people: [700_000n, 300_000n],
 *   city: ["Oslo", undefined],
 * });
 * assertEquals({ ...columns }, {
 *   day: Float64Array.of(0, NaN),
 *   people: Float64Array.of(700_000, 300_000),
 *   city: ["Oslo", null],
 * });
 * ```
 */
export function columnsFromColumns(
  columns: Readonly<Record<string, PlainColumn>>,
): ColumnData {
  if (!isRecord(columns)) {
    throw new TypeError(
      `Cannot make columns: expected an object of columns by name, received ${
        formatValue(columns)
      }`,
    );
  }
  // No name may reach a prototype.
  const converted: Record<string, DataColumn> = Object.create(null);
  let first: [name: string, column: DataColumn] | undefined;
  for (const [name, values] of Object.entries(columns)) {
    const column = converted[name] = plainColumn(name, values);
    first ??= [name, column];
    if (column.length === first[1].length) continue;
    throw new RangeError(
      `Cannot make columns: ${formatValue(name)} has ${column.length} rows, ${
        formatValue(first[0])
      } has ${first[1].length}`,
    );
  }
  return converted;
}

function plainColumn(name: string, values: PlainColumn): DataColumn {
  if (isTypedArray(values) || values instanceof NdArray) return values;
  if (values instanceof Float16Array) return new Float32Array(values);
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) {
    return integerColumn(name, values);
  }
  if (Array.isArray(values)) return columnOfValues(name, values);
  const isIterable = typeof values === "object" && values !== null &&
    (Symbol.iterator in values || "length" in values);
  if (isIterable) return columnOfValues(name, Array.from(values));
  throw new TypeError(
    `Cannot make columns: column ${
      formatValue(name)
    } is not an array, received ${formatValue(values)}`,
  );
}
