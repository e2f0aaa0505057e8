import {
  checkColumnPatches,
  checkColumns,
  checkRows,
  checkSameLength,
  columnsOf,
  type PatchIndex,
  replaceColumns,
} from "./column_changes.ts";
import { currentColumns } from "./column_edits.ts";
import { patchFitted, streamFitted } from "./fitted_changes.ts";
import { shorten } from "../../base/text/format_value.ts";
import { Model } from "../model.ts";
import type { GivenColumns, GivenData } from "../property_types.ts";
import {
  columnsFromRecords,
  columnsFromTable,
  type RecordOptions,
  type TableLike,
} from "./table_columns.ts";

/**
 * A model with data in columns, the base of every data source (spec 4.6).
 *
 * - **Rectangular:** all columns have the same number of rows.
 * - **Immutable columns:** assign a new column, or use {@linkcode stream} and
 *   {@linkcode patch}; writing into an array is not noticed.
 *
 * @example Append rows and keep the last three
 * ```ts
 * import { ColumnDataSource } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const source = new ColumnDataSource({ data: { x: [1, 2], y: [3, 4] } });
 * source.stream({ x: [5, 6], y: [7, 8] }, 3);
 * assertEquals(source.data.x, [2, 5, 6]);
 * ```
 */
export abstract class ColumnStore extends Model {
  /**
   * Creates a data source from rows; see {@linkcode columnsFromRecords}.
   *
   * @typeParam S The class of the data source.
   * @typeParam A The attributes.
   * @param rows The rows.
   * @param attributes Other attributes of the data source, and which columns it has.
   * @returns The data source.
   * @throws {TypeError} If a row is not an object.
   *
   * @example
   * ```ts
   * import { ColumnDataSource } from "@bokeh-deno/server/models";
   * import { assertEquals } from "@std/assert";
   *
   * const source = ColumnDataSource.fromRecords([{ x: 1, label: "a" }, { x: 2 }]);
   * assertEquals(source.data.x, Float64Array.of(1, 2));
   * assertEquals(source.data.label, ["a", null]);
   * ```
   */
  static fromRecords<S extends ColumnStore, A extends object = object>(
    this: new (attributes: object) => S,
    rows: readonly object[],
    attributes?: A & RecordOptions,
  ): S {
    const { columns, like, ...others }: RecordOptions = attributes ?? {};
    const data = columnsFromRecords(rows, { columns, like });
    return new this({ ...others, data });
  }

  /**
   * Creates a data source from an Apache Arrow table or a nodejs-polars data
   * frame; see {@linkcode columnsFromTable}.
   *
   * @typeParam S The class of the data source.
   * @param table The table.
   * @param attributes Other attributes of the data source.
   * @returns The data source.
   * @throws {TypeError} If it is neither.
   */
  static fromTable<S extends ColumnStore>(
    this: new (attributes: object) => S,
    table: TableLike,
    attributes: object = {},
  ): S {
    return new this({ ...attributes, data: columnsFromTable(table) });
  }

  /** The names of the columns. */
  get columnNames(): string[] {
    return Object.keys(columnsOf(this));
  }

  /** The number of rows. */
  get length(): number {
    return Object.values(columnsOf(this))[0]?.length ?? 0;
  }

  /**
   * Sets a property by name; `data` must be columns of equal length, rows or a table.
   *
   * @param name The name of the property.
   * @param value The new value.
   * @throws {TypeError} If there is no such property or it does not accept the value.
   * @throws {RangeError} If columns differ in length.
   */
  override set(name: string, value: unknown): void {
    if (name !== "data") return super.set(name, value);
    const columns = checkColumns(this, value);
    checkSameLength(this, columns);
    replaceColumns(this, columns, false);
  }

  /**
   * Replaces or adds columns; only these are sent.
   *
   * @param columns The columns by name, rows, or a table.
   * @throws {TypeError} If one is not an array.
   * @throws {RangeError} If the columns then differ in length.
   */
  setColumns(columns: GivenData): void {
    const checked = checkColumns(this, columns);
    checkSameLength(this, { ...columnsOf(this), ...checked });
    replaceColumns(this, checked, true);
  }

  /**
   * Adds a column; only this one is sent.
   *
   * @param column The column.
   * @param name Its name; by default `"Series N"` as in Python's Bokeh, `N` being the number of columns so far.
   * @returns Its name.
   * @throws {TypeError} If it is not an array.
   * @throws {RangeError} If it differs in length from the other columns.
   */
  add(column: GivenColumns[string], name?: string): string {
    const names = this.columnNames;
    let free = names.length;
    while (name === undefined && names.includes(`Series ${free}`)) free++;
    const added = name ?? `Series ${free}`;
    this.setColumns({ [added]: column });
    return added;
  }

  /**
   * Removes a column.
   *
   * @param name Its name.
   * @throws {RangeError} If there is no such column.
   */
  remove(name: string): void {
    const { [name]: removed, ...others } = columnsOf(this);
    if (removed === undefined) {
      throw new RangeError(
        `Cannot remove column ${
          shorten(name)
        } of ${this.type}: the columns are ${this.columnNames.join(", ")}`,
      );
    }
    replaceColumns(this, checkColumns(this, others), false);
  }

  /**
   * Appends rows; only these are sent. A column that would change a value, such as
   * an `Int32Array` that gets 3.5, becomes one that does not, and all is sent.
   *
   * @param data The new rows: columns of equal length, one for each existing column, objects, or a table.
   * @param rollover How many rows to keep, dropping the first ones; all by default.
   * @throws {TypeError} If a column is not an array.
   * @throws {RangeError} If columns are missing, unknown or differ in length, or `rollover` is not a positive integer.
   */
  stream(data: GivenData, rollover?: number): void {
    const rows = checkColumns(this, data);
    checkRows(this, rows, currentColumns(this, rows));
    if (
      rollover !== undefined && !(Number.isInteger(rollover) && rollover > 0)
    ) {
      throw new RangeError(
        `Cannot stream to ${this.type}: rollover must be a positive integer, received ${rollover}`,
      );
    }
    streamFitted(this, rows, rollover ?? null);
  }

  /**
   * Replaces single items; only these are sent. A column that would change a value
   * becomes one that does not, and is sent whole.
   *
   * @param patches By column, a list of `[index, value]`. The index is a row, a `Slice` of rows
   * (the value is then an array), or a list of a row and positions inside the array in that row.
   * @throws {RangeError} If a column does not exist or an index is out of bounds.
   * @throws {TypeError} If an index is malformed.
   */
  patch(
    patches: Readonly<
      Record<string, readonly (readonly [PatchIndex, unknown])[]>
    >,
  ): void {
    patchFitted(this, checkColumnPatches(this, patches, currentColumns(this)));
  }
}
