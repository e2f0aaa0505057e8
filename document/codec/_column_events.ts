import {
  checkColumnPatches,
  checkColumns,
  checkRows,
  type Columns,
  columnsOf,
  type DataColumn,
  fittedPatches,
  fittedRows,
  type Model,
  NdArray,
  patchColumns,
  patchFitted,
  quoteName,
  replaceColumns,
  SourceEdit,
  streamColumns,
  streamFitted,
} from "../../models/internal.ts";
import type { DocumentChanges } from "../_document_changes.ts";
import type { Operation } from "./_representation.ts";

type MutableColumns = Record<string, DataColumn>;

/** How many items of columns the events of a message may copy for those who look in between. */
const MAX_COPIED = 2 ** 26;

/**
 * Checks the events of one patch that change columns, each against the columns
 * that earlier ones will leave.
 *
 * - **Copied once:** columns that several events change are copied by the first,
 *   unless somebody sees them in between; then a message may only copy so much.
 */
export class ColumnEvents {
  readonly #changes: DocumentChanges;
  /** The data of sources after the events so far; streamed columns only have their lengths. */
  readonly #columns = new Map<Model, MutableColumns>();
  /** How many events change the columns of each source. */
  readonly #counts = new Map<Model, number>();
  #copied = 0;

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
      if (isPartial && this.#mayCollect(source)) {
        const isWhole = this.#changes.sink?.needsWholeColumns?.() === true;
        return SourceEdit.replace(source, columns, setter, isWhole);
      }
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
    for (const name of Object.keys(rows)) this.#noteCopy(source, name);
    noteStream(this.#own(source), rows, rollover);
    return (setter) => {
      const fitted = fittedRows(source, rows);
      if (fitted === undefined || rollover === 0) {
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
    for (const [name, list] of Object.entries(patches)) {
      this.#noteCopy(source, name, list);
    }
    return (setter) => {
      const fitted = fittedPatches(source, patches);
      if (fitted === undefined) {
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

  /** @throws {RangeError} If a message makes too many copies of large columns. */
  #noteCopy(
    source: Model,
    name: string,
    patches: readonly unknown[] = [],
  ): void {
    if (this.#counts.get(source) === 1) return;
    if (!this.#changes.isObserved(source, "data")) return;
    const column = this.#known(source)[name] ?? [];
    this.#copied += sizeOf(column);
    for (const [index] of patches as readonly [unknown][]) {
      if (!Array.isArray(index)) continue;
      this.#copied += sizeOf((column as readonly unknown[])[index[0]]);
    }
    if (this.#copied <= MAX_COPIED) return;
    throw new RangeError(
      `Cannot change column ${
        quoteName(name)
      } of ${source.type}: the message changes large columns too often; send several messages`,
    );
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

  /** Whether several events change the columns of a source, and nobody looks in between. */
  #mayCollect(source: Model): boolean {
    return this.#counts.get(source) !== 1 &&
      !this.#changes.isObserved(source, "data");
  }
}

/** The items of a column, or of an array in a row. */
function sizeOf(array: unknown): number {
  return array instanceof NdArray
    ? array.data.length
    : (array as { length?: number } | undefined)?.length ?? 0;
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
