import {
  appendRows,
  type ColumnChange,
  type DataColumn,
  type PropertyChange,
} from "../models/internal.ts";
import type { EncodedEvent } from "./event_encoder.ts";
import { Serializer } from "../document/codec/serializer.ts";

/** Rows appended to a data source by one or more changes. */
interface Rows {
  readonly change: PropertyChange;
  data: Readonly<Record<string, DataColumn>>;
  readonly rollover: number | null;
  /** An estimate. */
  byteLength: number;
}

/** Above this many bytes, rows are not combined further: peers limit the size of messages. */
const MAX_ROWS_BYTES = 4 * 1024 * 1024;

/** Roughly the characters that a change, and each of its buffers, takes besides the rows. */
const OVERHEAD_LENGTH = 128;

/** A waiting change: already encoded, or rows to encode when sent; `null` if superseded. */
type Slot = EncodedEvent | Rows | null;

type Stream = Extract<ColumnChange, { kind: "stream" }>;

/**
 * Changes that wait for a slow client, combined to stay few: only the last value
 * of a property, only the appended rows that the rollover keeps, and nothing from
 * before all columns of a source were replaced.
 *
 * - **Same result:** a client that applies the batch ends up as if it had applied
 *   every change.
 */
export class PatchBatch {
  readonly #slots: Slot[] = [];
  readonly #makeBufferId: () => string;
  /** The slot of each property's last value. */
  #values = new Map<string, number>();
  /** The slots of each model's column changes, and of its last rows if more can be appended. */
  #columns = new Map<object, { slots: number[]; rows: number | null }>();
  #byteLength = 0;

  /** `makeBufferId` creates the ids of the buffers of combined rows. */
  constructor(makeBufferId: () => string) {
    this.#makeBufferId = makeBufferId;
  }

  /** An estimate of the waiting bytes. */
  get byteLength(): number {
    return this.#byteLength;
  }

  add(event: EncodedEvent): void {
    const { subject } = event;
    if (subject === undefined) {
      // It may add or remove models: later changes are not combined with earlier ones.
      this.#values = new Map();
      this.#columns = new Map();
      this.#push(event);
    } else if (subject.kind === "value") {
      this.#drop(this.#values.get(subject.key));
      this.#values.set(subject.key, this.#push(event));
    } else this.#addColumns(event, subject.change);
  }

  /** Returns the combined changes, encoded. */
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

  /** Appends rows to the waiting ones, if they have the same columns and rollover. */
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
    // Dropped rows take their share of the bytes with them.
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

/** Estimates the bytes of a change's rows alone. */
function rowsSizeOf(event: EncodedEvent): number {
  const overhead = OVERHEAD_LENGTH * (1 + event.buffers.length);
  return Math.max(0, sizeOf(event) - overhead);
}

function sizeOf(slot: EncodedEvent | Rows): number {
  if (isRows(slot)) return slot.byteLength;
  return slot.buffers.reduce(
    (size, { data }) => size + data.byteLength,
    slot.json.length,
  );
}
