import {
  appendRows,
  type ColumnChange,
  type DataColumn,
  type PropertyChange,
} from "../models/internal.ts";
import type { EncodedEvent } from "./event_encoder.ts";
import { Serializer } from "../document/codec/serializer.ts";

/** Rows that were appended to a data source by one or more changes. */
interface Rows {
  readonly change: PropertyChange;
  data: Readonly<Record<string, DataColumn>>;
  readonly rollover: number | null;
  /** About how many bytes they take. */
  byteLength: number;
}

/** How large rows may become together, in bytes: peers accept messages up to some size. */
const MAX_ROWS_BYTES = 4 * 1024 * 1024;

/** About how much text is around the rows of a change, and for each of its buffers. */
const AROUND_ROWS_LENGTH = 128;

/** A change that waits: as it was encoded, or rows that are encoded at the end. */
type Slot = EncodedEvent | Rows | null;

type Stream = Extract<ColumnChange, { kind: "stream" }>;

/**
 * Changes that wait for a slow client, combined so that they stay few: of the
 * values of a property the last one, of rows appended to a source those that
 * its rollover keeps, of a source whose columns are all replaced nothing before.
 *
 * - **Same end:** a client that applies the batch ends as if it had applied
 *   every change.
 */
export class PatchBatch {
  readonly #slots: Slot[] = [];
  readonly #makeBufferId: () => string;
  /** Where the last value of a property is. */
  #values = new Map<string, number>();
  /** Where changes of the columns of a model are, and where its last rows are. */
  #columns = new Map<object, { slots: number[]; rows: number | null }>();
  #byteLength = 0;

  /**
   * Makes an empty batch.
   *
   * @param makeBufferId Makes ids for the buffers of combined rows.
   */
  constructor(makeBufferId: () => string) {
    this.#makeBufferId = makeBufferId;
  }

  /** About how many bytes wait. */
  get byteLength(): number {
    return this.#byteLength;
  }

  /** Adds a change after the others. */
  add(event: EncodedEvent): void {
    const { subject } = event;
    if (subject === undefined) {
      // Models may come or go: nothing after this is combined with what is before.
      this.#values = new Map();
      this.#columns = new Map();
      this.#push(event);
    } else if (subject.kind === "value") {
      this.#drop(this.#values.get(subject.key));
      this.#values.set(subject.key, this.#push(event));
    } else this.#addColumns(event, subject.change);
  }

  /** The changes as they are sent. */
  events(): EncodedEvent[] {
    return this.#slots.flatMap((slot) =>
      slot === null ? [] : [isRows(slot) ? this.#encodeRows(slot) : slot]
    );
  }

  #addColumns(event: EncodedEvent, change: PropertyChange): void {
    const known = this.#columns.get(change.model) ?? { slots: [], rows: null };
    this.#columns.set(change.model, known);
    const columns = change.columns as ColumnChange;
    if (columns.kind === "stream") {
      if (this.#extend(known.rows, columns, rowsSizeOf(event))) return;
      const rows = this.#push({
        change,
        data: columns.data as Rows["data"],
        rollover: columns.rollover,
        byteLength: sizeOf(event),
      });
      known.slots.push(rows);
      known.rows = rows;
      return;
    }
    if (columns.kind === "columns" && columns.columns === null) {
      for (const slot of known.slots) this.#drop(slot);
      known.slots = [];
    }
    known.slots.push(this.#push(event));
    known.rows = null;
  }

  /** Appends rows to those that wait, if both are kept by the same rule. */
  #extend(
    index: number | null,
    { data, rollover }: Stream,
    byteLength: number,
  ): boolean {
    const waiting = index === null ? null : this.#slots[index] as Rows;
    if (waiting === null || waiting.rollover !== rollover) return false;
    if (waiting.byteLength > MAX_ROWS_BYTES) return false;
    const names = Object.keys(data);
    if (
      names.length !== Object.keys(waiting.data).length ||
      !names.every((name) => Object.hasOwn(waiting.data, name))
    ) return false;
    const combined: Record<string, DataColumn> = Object.create(null);
    let [all, kept] = [0, 0];
    for (const name of names) {
      const [before, added] = [waiting.data[name]!, data[name] as DataColumn];
      combined[name] = appendRows(before, added, rollover);
      all += before.length + added.length;
      kept += combined[name].length;
    }
    // Rows that go take their share of the bytes with them.
    const share = all === 0 ? 1 : kept / all;
    const size = Math.ceil((waiting.byteLength + byteLength) * share);
    this.#byteLength += size - waiting.byteLength;
    waiting.byteLength = size;
    waiting.data = combined;
    return true;
  }

  #push(slot: EncodedEvent | Rows): number {
    this.#byteLength += sizeOf(slot);
    return this.#slots.push(slot) - 1;
  }

  #drop(index: number | undefined): void {
    const slot = index === undefined ? null : this.#slots[index];
    if (index === undefined || slot === null || slot === undefined) return;
    this.#byteLength -= sizeOf(slot);
    this.#slots[index] = null;
  }

  #encodeRows({ change, data, rollover }: Rows): EncodedEvent {
    const serializer = new Serializer({ makeBufferId: this.#makeBufferId });
    const json = JSON.stringify({
      kind: "ColumnsStreamed",
      model: serializer.encodeReference(change.model),
      attr: change.attr,
      data: serializer.encode(data),
      rollover,
    });
    return { json, buffers: serializer.buffers };
  }
}

function isRows(slot: EncodedEvent | Rows): slot is Rows {
  return "data" in slot;
}

/** About how many bytes the rows of a change take, without what is around them. */
function rowsSizeOf(event: EncodedEvent): number {
  const around = AROUND_ROWS_LENGTH * (1 + event.buffers.length);
  return Math.max(0, sizeOf(event) - around);
}

function sizeOf(slot: EncodedEvent | Rows): number {
  if (isRows(slot)) return slot.byteLength;
  return slot.buffers.reduce(
    (size, { data }) => size + data.byteLength,
    slot.json.length,
  );
}
