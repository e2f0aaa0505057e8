import { arrowColumns, type ArrowTable } from "./_arrow_columns.ts";
import { isPlainObject } from "../../base/records.ts";
import { isTypedArray, type TypedArray } from "./arrays.ts";
import type { DataColumn } from "./column_rows.ts";
import { formatValue } from "../../base/text/format_value.ts";
import type { AnyColumns, ColumnData } from "../property_types.ts";
import { columnsFromColumns } from "./plain_columns.ts";
import { columnOfValues, isMissing } from "./_value_columns.ts";

export type { ArrowTable, ArrowVector } from "./_arrow_columns.ts";

/** The part of a nodejs-polars data frame that is used here. */
export interface PolarsFrame {
  /** Returns the columns. */
  getColumns(): readonly {
    /** The name of the column. */
    readonly name: string;
    /** Returns the values of the column. */
    toArray(): readonly unknown[];
  }[];
}

/** The part of an arquero table that is used here. */
export interface ArqueroTable {
  /** Returns the names of the columns. */
  columnNames(): readonly string[];
  /** Returns the values of a column, filtered and sorted. */
  array(name: string): ArrayLike<unknown>;
}

/** What {@linkcode columnsFromTable} takes. */
export type TableLike = ArrowTable | PolarsFrame | ArqueroTable;

/** Whether a value is meant to be a table; {@linkcode columnsFromTable} checks it. */
export function isTable(value: unknown): value is TableLike {
  const { getChildAt, getColumns } = (value ?? {}) as Record<string, unknown>;
  return typeof getChildAt === "function" ||
    typeof getColumns === "function" || isArquero(value);
}

function isArquero(value: unknown): value is ArqueroTable {
  const { columnNames, array } = (value ?? {}) as Record<string, unknown>;
  return typeof columnNames === "function" && typeof array === "function";
}

/** Options for {@linkcode columnsFromRecords}. */
export interface RecordOptions {
  /**
   * The names of the columns, also of those that no row has; other keys of the rows
   * are left out.
   *
   * @default {Every key of any row}
   */
  readonly columns?: readonly string[];
  /**
   * A data source or columns whose names count instead of `columns`. Columns without
   * any value get the types of these.
   */
  readonly like?: { readonly data: AnyColumns } | AnyColumns | ColumnData;
}

/**
 * Converts rows to the columns of a data source.
 *
 * Every key of any row becomes a column, unless `options` name them: without rows,
 * there would be none. Columns of numbers and dates are typed arrays,
 * with `NaN` where a row has no value; other columns have `null` there. Values of
 * databases are converted as by {@linkcode columnsFromColumns}.
 *
 * @param rows The rows.
 * @param options Which columns to make.
 * @returns Columns of equal length.
 * @throws {TypeError} If a row is not an object, or a value cannot be converted.
 * @throws {RangeError} If a number cannot hold a value.
 *
 * @example Keep the columns of an empty result
 * ```ts
 * import { ColumnDataSource, columnsFromRecords } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const source = ColumnDataSource.fromRecords([{ city: "Oslo", people: 7e5 }]);
 * source.data = columnsFromRecords([], { like: source });
 * assertEquals(source.columnNames, ["city", "people"]);
 * ```
 *
 * @example Append rows to a data source
 * ```ts
 * import { ColumnDataSource, columnsFromRecords } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const source = ColumnDataSource.fromRecords([{ city: "Oslo", people: 7e5 }]);
 * source.stream(columnsFromRecords([{ city: "Bergen", people: 3e5 }]));
 * assertEquals(source.data.city, ["Oslo", "Bergen"]);
 * assertEquals(source.data.people, Float64Array.of(7e5, 3e5));
 * ```
 */
export function columnsFromRecords(
  rows: readonly object[],
  options: RecordOptions = {},
): ColumnData {
  if (!Array.isArray(rows)) {
    throw new TypeError(
      `Cannot make columns: expected an array of rows, received ${
        formatValue(rows)
      }`,
    );
  }
  const like = columnsLike(options);
  const names = like === undefined ? options.columns : Object.keys(like);
  const newColumn = (): unknown[] => new Array(rows.length).fill(null);
  const values = new Map<string, unknown[]>(
    names?.map((name) => [name, newColumn()]),
  );
  for (const [i, row] of rows.entries()) {
    if (typeof row !== "object" || row === null || Array.isArray(row)) {
      throw new TypeError(
        `Cannot make columns: row ${i + 1} is not an object, received ${
          formatValue(row)
        }`,
      );
    }
    for (const [name, value] of Object.entries(row)) {
      let column = values.get(name);
      if (column === undefined) {
        if (names !== undefined) continue;
        values.set(name, column = newColumn());
      }
      column[i] = value;
    }
  }
  return columnsOf(values, like);
}

/** The columns that others are like. */
function columnsLike({ like }: RecordOptions): ColumnData | undefined {
  if (like === undefined || isPlainObject(like)) return like as ColumnData;
  return (like as { readonly data: ColumnData }).data;
}

/**
 * Converts an Apache Arrow table, a nodejs-polars data frame or an arquero table to
 * the columns of a data source.
 *
 * Dates, times and durations become milliseconds. Missing numbers and dates are
 * `NaN`, other missing values `null`. Columns of Arrow with 8 to 32-bit integers or
 * floating-point numbers are not copied if they are in one piece and no value is
 * missing.
 *
 * @param table The table.
 * @returns Columns of equal length.
 * @throws {TypeError} If it is none of these, or a value cannot be converted.
 * @throws {RangeError} If a number cannot hold a value.
 */
export function columnsFromTable(table: TableLike): ColumnData {
  const { schema, getChildAt, getColumns } = (table ?? {}) as Partial<
    ArrowTable & PolarsFrame
  >;
  if (typeof getColumns === "function") {
    const series = getColumns.call(table);
    return columnsOf(series.map(({ name }, i) => [name, series[i]!.toArray()]));
  }
  if (isArquero(table)) {
    return columnsFromColumns(
      Object.fromEntries(
        table.columnNames().map((name) => [name, table.array(name)]),
      ),
    );
  }
  if (typeof getChildAt === "function" && Array.isArray(schema?.fields)) {
    return arrowColumns(table as ArrowTable);
  }
  throw new TypeError(
    `Cannot make columns: expected a table of Apache Arrow or arquero or a data frame of nodejs-polars, received ${
      formatValue(table)
    }`,
  );
}

function columnsOf(
  values: Iterable<readonly [string, readonly unknown[]]>,
  like?: ColumnData,
): ColumnData {
  // No name may reach a prototype.
  const columns: Record<string, DataColumn> = Object.create(null);
  for (const [name, items] of values) {
    const model = like?.[name];
    columns[name] = isTypedArray(model) && items.every(isMissing)
      ? columnOfMissing(items.length, model)
      : columnOfValues(name, items);
  }
  return columns;
}

/** Integers cannot say that a value is missing. */
function columnOfMissing(length: number, like: TypedArray): DataColumn {
  return length === 0 ? like.slice(0, 0) : new Float64Array(length).fill(NaN);
}
