import { formatValue, shorten } from "../../base/text/format_value.ts";
import {
  appendRows,
  checkPatches,
  copyColumn,
  type DataColumn,
  quoteName,
} from "./column_rows.ts";
import { ColumnEdit } from "./_column_edit.ts";
import { givenColumn } from "./_given_columns.ts";
import { rowPatches } from "./_row_patches.ts";
import { NdArray, Slice } from "./arrays.ts";
import {
  columnsFromRecords,
  columnsFromTable,
  isTable,
} from "./table_columns.ts";
import { sameValue } from "../equality.ts";
import type { Model } from "../model.ts";
import { propertyStore } from "../model_access.ts";
import type { ColumnChange } from "../model_owner.ts";
import type { GivenRows } from "../property_types.ts";
import { isPlainObject } from "../../base/records.ts";

export type { DataColumn, PatchIndex } from "./column_rows.ts";

const MAX_NAMES_LENGTH = 1000;

export type Columns = Readonly<Record<string, DataColumn>>;

/** By column, a list of `[index, value]`. */
export type ColumnPatches = Readonly<Record<string, readonly unknown[]>>;

/** The columns of a data source; none if only clients have them. */
export function columnsOf(source: Model): Columns {
  const { data: columns } = propertyStore(source).values;
  return columns as Columns | undefined ?? NO_COLUMNS;
}

const NO_COLUMNS: Columns = Object.freeze(Object.create(null));

/**
 * Checks that data are columns; makes them of rows and tables.
 *
 * @returns A copy of the record and its plain arrays; other arrays are not copied.
 * @throws {TypeError} If it is anything else, or only clients have the columns of the source.
 */
export function checkColumns(source: Model, data: unknown): Columns {
  if (propertyStore(source).schema.property("data").internal) {
    throw new TypeError(
      `Cannot set columns of ${source.type}: only clients have them`,
    );
  }
  const columns = columnsOfData(source, data);
  if (!isPlainObject(columns)) {
    throw new TypeError(
      `Cannot set columns of ${source.type}: expected an object of arrays, received ${
        formatValue(columns)
      }`,
    );
  }
  const checked: Record<string, DataColumn> = Object.create(null);
  for (const [name, column] of Object.entries(columns)) {
    const given = givenColumn(name, column);
    if (given === undefined) {
      throw new TypeError(
        `Cannot set columns of ${source.type}: column ${
          quoteName(name)
        } is not an array`,
      );
    }
    checked[name] = given;
  }
  return checked;
}

/** The columns of rows or of a table; other data as they are. */
function columnsOfData(source: Model, data: unknown): unknown {
  if (typeof data !== "object" || data === null) return data;
  if (isTable(data)) return columnsFromTable(data);
  if (!(Symbol.iterator in data) || data instanceof Map) return data;
  const rows = [...data as GivenRows];
  // Only the source knows the columns of no rows.
  const options = rows.length === 0 ? { like: columnsOf(source) } : {};
  return columnsFromRecords(rows, options);
}

/**
 * Checks that columns have the same number of rows.
 *
 * @throws {RangeError} If two differ.
 */
export function checkSameLength(source: Model, columns: Columns): void {
  let first: string | undefined;
  let other: string | undefined;
  const lengthOf = (name: string) => columns[name]!.length;
  for (const name in columns) {
    first ??= name;
    if (lengthOf(name) === lengthOf(first)) continue;
    other = name;
    break;
  }
  if (other === undefined) return;
  throw new RangeError(
    `Cannot set columns of ${source.type}: columns differ in length, ${
      quoteName(first!)
    } has ${lengthOf(first!)} and ${quoteName(other)} has ${
      lengthOf(other)
    } rows`,
  );
}

/**
 * Checks that rows can be appended to the columns of a data source.
 *
 * @param columns The columns at the time when the rows are appended.
 * @throws {RangeError} If columns are missing, unknown or differ in length, or one on either side has more than one dimension.
 */
export function checkRows(
  source: Model,
  rows: Columns,
  columns: Columns = columnsOf(source),
): void {
  if (!hasSameNames(rows, columns)) {
    const missing = namesNotIn(rows, columns);
    const extra = namesNotIn(columns, rows);
    const parts = [["missing", missing], ["extra", extra]] as const;
    throw new RangeError(
      `Must stream updates to all existing columns (${
        parts.filter(([, names]) => names.length > 0)
          .map(([kind, names]) => `${kind}: ${names.sort().join(", ")}`)
          .join(", ")
      })`,
    );
  }
  checkSameLength(source, rows);
  for (const name of Object.keys(rows)) {
    for (const column of [rows[name], columns[name]]) {
      if (!(column instanceof NdArray) || column.shape.length === 1) continue;
      throw new RangeError(
        `Cannot stream to ${source.type}: column ${
          quoteName(name)
        } is not one-dimensional`,
      );
    }
  }
}

function hasSameNames(a: Columns, b: Columns): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  for (const name of names) if (!Object.hasOwn(b, name)) return false;
  return true;
}

/** The names in `others` that `record` does not have. */
function namesNotIn(record: object, others: object): string[] {
  return Object.keys(others).filter((name) => !Object.hasOwn(record, name));
}

/**
 * Checks patches, by column a list of `[index, value]`.
 *
 * @param columns The columns at the time when the patches are applied.
 * @returns The patches, with plain `{start, stop, step}` converted to slices.
 * @throws {RangeError} If a column does not exist or an index is out of bounds.
 * @throws {TypeError} If an index is malformed.
 */
export function checkColumnPatches(
  source: Model,
  patches: unknown,
  columns: Columns = columnsOf(source),
): ColumnPatches {
  if (!isPlainObject(patches)) {
    throw new TypeError(
      `Cannot patch ${source.type}: expected an object of lists of [index, value]`,
    );
  }
  const extra = Object.keys(patches).filter((name) =>
    !Object.hasOwn(columns, name)
  );
  if (extra.length > 0) {
    throw new RangeError(
      `Can only patch existing columns (extra: ${
        shorten(extra.sort().join(", "), MAX_NAMES_LENGTH)
      })`,
    );
  }
  const checked: Record<string, readonly unknown[]> = Object.create(null);
  for (const [name, list] of Object.entries(patches)) {
    if (!Array.isArray(list)) {
      throw new TypeError(
        `Cannot patch column ${
          quoteName(name)
        }: expected a list of [index, value]`,
      );
    }
    const normalized = list.map((patch) =>
      Array.isArray(patch) && patch.length === 2
        ? [toIndex(patch[0]), patch[1]]
        : patch
    );
    const patched = rowPatches(name, columns[name]!, normalized);
    checkPatches(name, columns[name]!, patched);
    checked[name] = patched;
  }
  return checked;
}

function toIndex(index: unknown): unknown {
  if (Array.isArray(index)) return index.map(toIndex);
  if (!isPlainObject(index)) return index;
  const { start = null, stop = null, step = null } = index as {
    [key: string]: number | null | undefined;
  };
  return new Slice(start, stop, step);
}

/**
 * Appends rows to the columns of a data source.
 *
 * @param rows Checked columns; a missing one counts as empty. Plain arrays are not copied.
 * @param rollover How many rows to keep, or `null` for all.
 */
export function streamColumns(
  source: Model,
  rows: Columns,
  rollover: number | null,
  setter: object | null = null,
): void {
  const columns: Record<string, DataColumn> = Object.create(null);
  const known = columnsOf(source);
  // Object.assign and Object.entries are slow for objects without a prototype.
  for (const name of Object.keys(known)) columns[name] = known[name]!;
  for (const name of Object.keys(rows)) {
    columns[name] = appendRows(columns[name] ?? [], rows[name]!, rollover);
  }
  const data = streamedRows(rows);
  assignColumns(source, columns, setter, { kind: "stream", data, rollover });
}

/** Checked rows as a change reports them: unaffected by later writes. Plain arrays are copies already. */
export function streamedRows(rows: Columns): Columns {
  let areCopies = true;
  for (const name in rows) areCopies &&= Array.isArray(rows[name]);
  if (areCopies) return rows;
  const data: Record<string, DataColumn> = Object.create(null);
  for (const name of Object.keys(rows)) {
    const added = rows[name]!;
    data[name] = Array.isArray(added) ? added : copyColumn(added);
  }
  return data;
}

/** Applies checked patches to the columns of a data source. */
export function patchColumns(
  source: Model,
  patches: ColumnPatches,
  setter: object | null = null,
): void {
  const columns: Record<string, DataColumn> = Object.create(null);
  Object.assign(columns, columnsOf(source));
  for (const [name, list] of Object.entries(patches)) {
    const edit = new ColumnEdit(columns[name]!);
    edit.patch(list);
    columns[name] = edit.finish();
  }
  assignColumns(source, columns, setter, { kind: "patch", patches });
}

/** How many rows are compared before a column counts as a new one. */
const MAX_COMPARED_ROWS = 100_000;

/** Whether columns are the same, as far as that is cheap to tell. */
function sameColumns(a: Columns, b: Columns): boolean {
  if (!hasSameNames(a, b)) return false;
  for (const name in b) {
    const [before, after] = [a[name], b[name]!];
    if (before === after) continue;
    const isSame = before?.length === after.length &&
      after.length <= MAX_COMPARED_ROWS && sameValue(before, after);
    if (!isSame) return false;
  }
  return true;
}

/**
 * Replaces columns of a data source, unless they are the same.
 *
 * @param replaced Checked columns.
 * @param partial Whether the other columns stay.
 */
export function replaceColumns(
  source: Model,
  replaced: Columns,
  partial: boolean,
  setter: object | null = null,
): void {
  const columns: Record<string, DataColumn> = Object.create(null);
  if (partial) Object.assign(columns, columnsOf(source));
  Object.assign(columns, replaced);
  if (sameColumns(columnsOf(source), columns)) return;
  assignColumns(source, columns, setter, {
    kind: "columns",
    columns: partial ? Object.keys(replaced) : null,
  });
}

function assignColumns(
  source: Model,
  columns: Columns,
  setter: object | null,
  change: ColumnChange,
): void {
  const store = propertyStore(source);
  const property = store.schema.property("data");
  store.assign(property, columns, { setter, columns: change });
}
