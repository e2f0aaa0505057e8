import { ColumnEdit } from "./_column_edit.ts";
import {
  type ColumnPatches,
  type Columns,
  storedColumnsOf,
  streamedRows,
} from "./column_changes.ts";
import { lateColumns } from "../_late_columns.ts";
import type { DataColumn } from "./column_rows.ts";
import type { Model } from "../model.ts";
import { propertyStore } from "../model_access.ts";
import type { ColumnChange } from "../model_owner.ts";

/** The sources with changes that are not stored yet. */
const pending = new Map<Model, SourceEdit>();

/** Stores the changes that were made to columns, as reading them does. */
export function finishColumnEdits(): void {
  if (pending.size === 0) return;
  const edits = [...pending];
  pending.clear();
  lateColumns.finish = null;
  for (const [source, edit] of edits) {
    propertyStore(source).store("data", edit.finish());
  }
}

/**
 * Makes one of many changes of a data source, whose columns are copied once: they
 * are stored by {@linkcode finishColumnEdits}, or when somebody reads them.
 * The callbacks of the source are not called.
 */
export class SourceEdit {
  readonly #before: Columns;
  readonly #columns: Record<string, DataColumn> = Object.create(null);
  readonly #edits = new Map<string, ColumnEdit>();

  private constructor(source: Model) {
    this.#before = storedColumnsOf(source);
    Object.assign(this.#columns, this.#before);
  }

  /** The changes of a source that are not stored yet, to which one is added. */
  static #of(source: Model): SourceEdit {
    propertyStore(source).owner!.admit(undefined);
    let edit = pending.get(source);
    if (edit === undefined) {
      pending.set(source, edit = new SourceEdit(source));
      lateColumns.finish = finishColumnEdits;
    }
    return edit;
  }

  /** Like {@linkcode streamColumns}. */
  static stream(
    source: Model,
    rows: Columns,
    rollover: number | null,
    setter: object | null,
  ): void {
    const edit = SourceEdit.#of(source);
    for (const name of Object.keys(rows)) {
      edit.#edit(name).append(rows[name]!, rollover);
    }
    const data = streamedRows(rows);
    edit.#report(source, setter, { kind: "stream", data, rollover });
  }

  /** Like {@linkcode patchColumns}. */
  static patch(
    source: Model,
    patches: ColumnPatches,
    setter: object | null,
  ): void {
    const edit = SourceEdit.#of(source);
    for (const [name, list] of Object.entries(patches)) {
      edit.#edit(name).patch(list);
    }
    edit.#report(source, setter, { kind: "patch", patches });
  }

  /** Like {@linkcode replaceColumns}, where the other columns stay. */
  static replace(
    source: Model,
    replaced: Columns,
    setter: object | null,
  ): void {
    const edit = SourceEdit.#of(source);
    const columns = Object.keys(replaced);
    for (const name of columns) {
      edit.#edits.delete(name);
      edit.#columns[name] = replaced[name]!;
    }
    edit.#report(source, setter, { kind: "columns", columns });
  }

  finish(): Columns {
    for (const [name, edit] of this.#edits) {
      this.#columns[name] = edit.finish();
    }
    return this.#columns;
  }

  #edit(name: string): ColumnEdit {
    let edit = this.#edits.get(name);
    if (edit === undefined) {
      edit = new ColumnEdit(this.#columns[name] ?? []);
      this.#edits.set(name, edit);
    }
    return edit;
  }

  #report(source: Model, setter: object | null, columns: ColumnChange): void {
    propertyStore(source).owner!.propertyChanged({
      model: source,
      attr: "data",
      old: this.#before,
      new: this.#columns,
      setter,
      mayReference: false,
      columns,
      isPart: true,
    });
  }
}
