import { ColumnEdit } from "./_column_edit.ts";
import {
  type ColumnPatches,
  type Columns,
  columnsOf,
  streamedRows,
} from "./column_changes.ts";
import type { DataColumn } from "./column_rows.ts";
import type { Model } from "../model.ts";
import { propertyStore } from "../model_access.ts";
import type { ColumnChange } from "../model_owner.ts";

/** The sources with changes that are not stored yet. */
const pending = new Map<Model, SourceEdit>();

/** Stores the changes that were made to columns and that nobody has read. */
export function finishColumnEdits(): void {
  if (pending.size === 0) return;
  for (const source of pending.keys()) columnsOf(source);
  pending.clear();
}

/** The columns of a source without the changes that are not stored yet. */
export function columnsBeforeEdits(source: Model): Columns {
  return pending.get(source)?.before ?? columnsOf(source);
}

/**
 * The columns of a source with the changes that are not stored yet, to be looked
 * at before the next change.
 *
 * @param rows Rows that will be appended; a plain column that takes plain ones may be without its items.
 */
export function currentColumns(source: Model, rows?: Columns): Columns {
  return pending.get(source)?.view(rows) ?? columnsOf(source);
}

/** Shorter columns are copied by each change: that takes less than storing them late. */
const MIN_LATE_ROWS = 1000;

/**
 * Makes one of many changes of a data source whose columns nobody sees in
 * between: they are copied once, and stored when somebody reads them, at the end of
 * the turn, or by {@linkcode finishColumnEdits}.
 */
export class SourceEdit {
  readonly before: Columns;
  readonly #columns: Record<string, DataColumn> = Object.create(null);
  readonly #edits = new Map<string, ColumnEdit>();
  /** Who changed the columns that are reported once, as a whole; `undefined` if each change is. */
  #wholeBy: object | null | undefined;

  private constructor(source: Model) {
    this.before = columnsOf(source);
    Object.assign(this.#columns, this.before);
  }

  /**
   * Whether changes by the application may be made like this.
   *
   * @param columns The {@linkcode currentColumns} of the source.
   */
  static mayAdd(source: Model, columns: Columns): boolean {
    const edit = pending.get(source);
    const isWorthwhile = edit === undefined
      ? isLong(columns)
      : edit.#wholeBy === undefined;
    if (!isWorthwhile) return false;
    const store = propertyStore(source);
    return store.owner === null
      ? store.callbacks("data").length === 0
      : !store.owner.isObserved(source, "data");
  }

  /** The changes of a source that are not stored yet, to which one is added. */
  static #of(source: Model): SourceEdit {
    propertyStore(source).owner?.admit(undefined);
    const known = pending.get(source);
    if (known !== undefined) return known;
    const edit = new SourceEdit(source);
    if (pending.size === 0) queueMicrotask(finishColumnEdits);
    pending.set(source, edit);
    propertyStore(source).storeLate("data", () => edit.#finish(source));
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

  /**
   * Like {@linkcode replaceColumns}, where the other columns stay.
   *
   * @param isWhole Whether all columns have to be reported: only once, in the end.
   */
  static replace(
    source: Model,
    replaced: Columns,
    setter: object | null,
    isWhole: boolean,
  ): void {
    const edit = SourceEdit.#of(source);
    const columns = Object.keys(replaced);
    for (const name of columns) {
      edit.#edits.delete(name);
      edit.#columns[name] = replaced[name]!;
    }
    if (isWhole) edit.#wholeBy = setter;
    else edit.#report(source, setter, { kind: "columns", columns });
  }

  /** See {@linkcode currentColumns}; `undefined` if that takes a copy. */
  view(rows: Columns | undefined): Columns | undefined {
    const columns: Record<string, DataColumn> = Object.create(null);
    Object.assign(columns, this.#columns);
    for (const [name, edit] of this.#edits) {
      const isLengthEnough = Array.isArray(rows?.[name]);
      const column = edit.view ??
        (isLengthEnough ? emptyRows(edit.length) : undefined);
      if (column === undefined) return undefined;
      columns[name] = column;
    }
    return columns;
  }

  #finish(source: Model): Columns {
    pending.delete(source);
    for (const [name, edit] of this.#edits) {
      this.#columns[name] = edit.finish();
    }
    const setter = this.#wholeBy;
    if (setter === undefined) return this.#columns;
    this.#wholeBy = undefined;
    propertyStore(source).store("data", this.#columns);
    this.#report(source, setter, { kind: "columns", columns: null });
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
    if (this.#wholeBy !== undefined) return;
    propertyStore(source).owner?.propertyChanged({
      model: source,
      attr: "data",
      old: this.before,
      new: this.#columns,
      setter,
      mayReference: false,
      columns,
    });
  }
}

function isLong(columns: Columns): boolean {
  for (const name in columns) return columns[name]!.length >= MIN_LATE_ROWS;
  return false;
}

/** An array without items; other than `new Array()`, it takes no memory for them. */
function emptyRows(length: number): readonly unknown[] {
  const rows: unknown[] = [];
  rows.length = length;
  return rows;
}
