import type { Model } from "../model.ts";
import { ColumnEdit } from "./_column_edit.ts";
import {
  columnsBeforeEdits,
  currentColumns,
  SourceEdit,
} from "./column_edits.ts";
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
import type { DataColumn } from "./column_rows.ts";

/**
 * Appends rows like {@linkcode streamColumns}. If a column takes a value only as
 * another one, it is replaced by one that takes it, and all columns are sent, also to
 * the client that sent the rows.
 */
export function streamFitted(
  source: Model,
  rows: Columns,
  rollover: number | null,
): void {
  const known = currentColumns(source, rows);
  const { values, isWidened } = fitRows(known, rows);
  // BokehJS keeps all rows if it is told to keep none.
  if (!isWidened && rollover !== 0) {
    return SourceEdit.mayAdd(source, known)
      ? SourceEdit.stream(source, values, rollover, null)
      : streamColumns(source, values, rollover);
  }
  const columns: Record<string, DataColumn> = Object.create(null);
  Object.assign(columns, fitRows(columnsOf(source), rows).columns);
  for (const name of Object.keys(values)) {
    const edit = new ColumnEdit(columns[name]!);
    edit.append(values[name]!, rollover);
    columns[name] = edit.finish();
  }
  replaceColumns(source, columns, false);
}

/** Rows of a client as the columns take them; `undefined` if one has to be widened. */
export function fittedRows(source: Model, rows: Columns): Columns | undefined {
  const known = columnsBeforeEdits(source);
  const typed: Record<string, DataColumn> = Object.create(null);
  for (const name of Object.keys(rows)) {
    // What a plain column becomes, the client has decided as BokehJS does.
    if (!Array.isArray(known[name])) typed[name] = rows[name]!;
  }
  const { values, isWidened } = fitRows(known, typed);
  return isWidened ? undefined : { ...rows, ...values };
}

interface FittedRows {
  readonly columns: Columns;
  readonly values: Columns;
  readonly isWidened: boolean;
}

/** Whether no column can change a value; most streams are like this. */
function arePlain(known: Columns, rows: Columns): boolean {
  for (const name in rows) {
    const isPlain = Array.isArray(rows[name]) &&
      Array.isArray(known[name] ?? NO_ROWS);
    if (!isPlain) return false;
  }
  return true;
}

const NO_ROWS: readonly unknown[] = [];

function fitRows(known: Columns, rows: Columns): FittedRows {
  if (arePlain(known, rows)) {
    return { columns: known, values: rows, isWidened: false };
  }
  const columns: Record<string, DataColumn> = Object.create(null);
  const values: Record<string, DataColumn> = Object.create(null);
  let isWidened = false;
  for (const name of Object.keys(rows)) {
    const column = known[name] ?? [];
    const fitted = fit(column, rows[name]!);
    columns[name] = fitted.column;
    values[name] = fitted.values;
    isWidened ||= fitted.column !== column;
  }
  return { columns, values, isWidened };
}

/**
 * Applies checked patches like {@linkcode patchColumns}. If a column takes a value
 * only as another one, it is replaced by one that takes it, and sent whole, also to
 * the client that sent the patches.
 */
export function patchFitted(source: Model, patches: ColumnPatches): void {
  const known = currentColumns(source);
  const { values, isWidened } = fitPatches(known, patches);
  if (!isWidened) {
    return SourceEdit.mayAdd(source, known)
      ? SourceEdit.patch(source, values, null)
      : patchColumns(source, values);
  }
  const { columns } = fitPatches(columnsOf(source), patches);
  for (const name of Object.keys(columns)) {
    const edit = new ColumnEdit(columns[name]!);
    edit.patch(values[name]!);
    columns[name] = edit.finish();
  }
  replaceColumns(source, columns, true);
}

/** Patches as the columns take them; `undefined` if one has to be widened. */
export function fittedPatches(
  source: Model,
  patches: ColumnPatches,
): ColumnPatches | undefined {
  const { values, isWidened } = fitPatches(columnsBeforeEdits(source), patches);
  return isWidened ? undefined : values;
}

interface FittedPatches {
  readonly columns: Record<string, DataColumn>;
  readonly values: ColumnPatches;
  readonly isWidened: boolean;
}

function fitPatches(known: Columns, patches: ColumnPatches): FittedPatches {
  const columns: Record<string, DataColumn> = Object.create(null);
  const values: Record<string, readonly unknown[]> = Object.create(null);
  let isWidened = false;
  for (const name of Object.keys(patches)) {
    const column = known[name] ?? [];
    let widest = columns[name] = column;
    if (Array.isArray(column)) {
      values[name] = patches[name]!;
      continue;
    }
    values[name] = patches[name]!.map((patch) => {
      const [index, value] = patch as [unknown, unknown];
      if (Array.isArray(index)) return patch;
      const isSlice = index instanceof Slice;
      const fitted = fit(widest, isSlice ? value as DataColumn : [value]);
      widest = fitted.column;
      return [index, isSlice ? fitted.values : (fitted.values as unknown[])[0]];
    });
    columns[name] = widest;
    isWidened ||= widest !== column;
  }
  return { columns, values, isWidened };
}
