import type { Model } from "../model.ts";
import { ColumnEdit } from "./_column_edit.ts";
import { fit } from "./_column_fit.ts";
import { Slice } from "./arrays.ts";
import {
  type ColumnPatches,
  type Columns,
  columnsOf,
  patchColumns,
  replaceColumns,
  streamColumns,
} from "./column_changes.ts";
import { appendRows, type DataColumn } from "./column_rows.ts";

/**
 * Appends rows like {@linkcode streamColumns}. If a column takes a value only as
 * another one, it is replaced by one that takes it, and all columns are sent.
 */
export function streamFitted(
  source: Model,
  rows: Columns,
  rollover: number | null,
): void {
  const known = columnsOf(source);
  const columns: Record<string, DataColumn> = Object.create(null);
  const values: Record<string, DataColumn> = Object.create(null);
  let isWidened = rollover === 0;
  for (const name of Object.keys(rows)) {
    const fitted = fit(known[name] ?? [], rows[name]!);
    columns[name] = fitted.column;
    values[name] = fitted.values;
    isWidened ||= known[name] !== undefined && fitted.column !== known[name];
  }
  if (!isWidened) return streamColumns(source, values, rollover);
  for (const name of Object.keys(values)) {
    columns[name] = appendRows(columns[name]!, values[name]!, rollover);
  }
  replaceColumns(source, columns, false);
}

/**
 * Applies checked patches like {@linkcode patchColumns}. If a column takes a value
 * only as another one, it is replaced by one that takes it, and sent whole.
 */
export function patchFitted(source: Model, patches: ColumnPatches): void {
  const known = columnsOf(source);
  const columns: Record<string, DataColumn> = Object.create(null);
  const fitted: Record<string, readonly unknown[]> = Object.create(null);
  let isWidened = false;
  for (const name of Object.keys(patches)) {
    const column = known[name]!;
    let widest = column;
    fitted[name] = patches[name]!.map((patch) => {
      const [index, value] = patch as [unknown, unknown];
      if (Array.isArray(index)) return patch;
      const isSlice = index instanceof Slice;
      const made = fit(widest, isSlice ? value as DataColumn : [value]);
      widest = made.column;
      return [index, isSlice ? made.values : (made.values as unknown[])[0]];
    });
    columns[name] = widest;
    isWidened ||= widest !== column;
  }
  if (!isWidened) return patchColumns(source, fitted);
  for (const name of Object.keys(columns)) {
    const edit = new ColumnEdit(columns[name]!);
    edit.patch(fitted[name]!);
    columns[name] = edit.finish();
  }
  replaceColumns(source, columns, true);
}
