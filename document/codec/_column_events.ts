import {
  checkColumnPatches,
  checkColumns,
  checkRows,
  type Columns,
  columnsOf,
  type DataColumn,
  finishColumnEdits,
  fittedPatches,
  fittedRows,
  type Model,
  patchColumns,
  patchFitted,
  replaceColumns,
  SourceEdit,
  streamColumns,
  streamFitted,
} from "../../models/internal.ts";
import type { DocumentChanges } from "../_document_changes.ts";
import type { Operation } from "./_representation.ts";

type MutableColumns = Record<string, DataColumn>;

/**
 * Checks the events of one patch that change columns, each against the columns
 * that earlier ones will leave.
 *
 * - **Copied once:** columns that several events change are copied by the first,
 *   and by the next one after each that somebody reads.
 * - **Called once:** callbacks of the source then hear of these changes together,
 *   after the last event.
 */
export class ColumnEvents {
  readonly #changes: DocumentChanges;
  /** The data of sources after the events so far; streamed columns only have their lengths. */
  readonly #columns = new Map<Model, MutableColumns>();
  /** How many events change the columns of each source. */
  readonly #counts = new Map<Model, number>();

  constructor(changes: DocumentChanges) {
    this.#changes = changes;
  }

  /** Notes a new value of the property. */
  note(source: Model, columns: Columns): void {
    this.#columns.set(source, { ...columns });
  }

  /** @throws {Error} If the data is not columns. */
  replace(source: Model, data: unknown, isPartial: boolean): Operation {
    this.#count(source);
    const columns = checkColumns(source, data);
    if (isPartial) Object.assign(this.#own(source), columns);
    else this.note(source, columns);
    return (setter) => {
      const { sink } = this.#changes;
      if (
        isPartial && !sink?.needsWholeColumns?.() && this.#mayCollect(source)
      ) return SourceEdit.replace(source, columns, setter);
      finishColumnEdits();
      replaceColumns(source, columns, isPartial, setter);
    };
  }

  /** @throws {Error} If the rows cannot be appended, or `rollover` is none. */
  stream(source: Model, data: unknown, rollover: unknown): Operation {
    this.#count(source);
    const rows = checkColumns(source, data);
    checkRows(source, rows, this.#known(source));
    if (!isRollover(rollover)) {
      throw new RangeError(
        `Cannot stream to ${source.type}: rollover must be a non-negative integer or null`,
      );
    }
    noteStream(this.#own(source), rows, rollover);
    return (setter) => {
      const fitted = fittedRows(source, rows);
      if (fitted === undefined || rollover === 0) {
        finishColumnEdits();
        return streamFitted(source, rows, rollover);
      }
      return this.#mayCollect(source)
        ? SourceEdit.stream(source, fitted, rollover, setter)
        : streamColumns(source, fitted, rollover, setter);
    };
  }

  /** @throws {Error} If a patch is malformed or out of bounds. */
  patch(source: Model, data: unknown): Operation {
    this.#count(source);
    const patches = checkColumnPatches(source, data, this.#known(source));
    return (setter) => {
      const fitted = fittedPatches(source, patches);
      if (fitted === undefined) {
        finishColumnEdits();
        return patchFitted(source, patches);
      }
      return this.#mayCollect(source)
        ? SourceEdit.patch(source, fitted, setter)
        : patchColumns(source, fitted, setter);
    };
  }

  #count(source: Model): void {
    this.#counts.set(source, (this.#counts.get(source) ?? 0) + 1);
  }

  #known(source: Model): Columns {
    return this.#columns.get(source) ?? columnsOf(source);
  }

  #own(source: Model): MutableColumns {
    let columns = this.#columns.get(source);
    if (columns === undefined) {
      columns = Object.create(null) as MutableColumns;
      Object.assign(columns, columnsOf(source));
      this.#columns.set(source, columns);
    }
    return columns;
  }

  /** Whether several events change the columns of a source, which are then collected. */
  #mayCollect(source: Model): boolean {
    if (this.#counts.get(source) === 1) return false;
    if (!this.#changes.isObserved(source)) return true;
    finishColumnEdits();
    return false;
  }
}

function isRollover(value: unknown): value is number | null {
  return value === null || Number.isInteger(value) && (value as number) >= 0;
}

/** Notes the lengths of streamed columns, with placeholders, for checking later patches. */
function noteStream(
  columns: MutableColumns,
  rows: Columns,
  rollover: number | null,
): void {
  for (const [name, added] of Object.entries(rows)) {
    const total = (columns[name]?.length ?? 0) + added.length;
    const length = rollover === null ? total : Math.min(total, rollover);
    columns[name] = { length } as readonly unknown[];
  }
}
