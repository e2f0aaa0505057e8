import { type PropertyChange, Slice } from "../models/internal.ts";
import type { MessageBuffer } from "../protocol/message.ts";
import type { ModelGraph } from "../document/model_graph.ts";
import type { DocumentChangedEvent, ModelChanged } from "../document/events.ts";
import { type Json, Serializer } from "../document/codec/serializer.ts";

/** What a later change of the same kind may do to one that still waits to be sent. */
export type EventSubject =
  | {
    /** The change is a new value, without models, of a property. */
    readonly kind: "value";
    /** Which property of which model. */
    readonly key: string;
  }
  | {
    /** The change is one of columns. */
    readonly kind: "columns";
    /** The change of which model. */
    readonly change: PropertyChange;
  };

/** A change as it travels: one item of `events` in a PATCH-DOC (spec 4.6). */
export interface EncodedEvent {
  /** The JSON text. */
  readonly json: string;
  /** The buffers that it refers to. */
  readonly buffers: readonly MessageBuffer[];
  /** What the change is about, if it can be combined with others. */
  readonly subject?: EventSubject;
}

/** Options for {@linkcode encodeEvent}. */
export interface EncodeEventOptions {
  /**
   * Whether all columns are sent when some change. BokehJS and this server take
   * some; Python drops the others then.
   *
   * @default {false}
   */
  wholeColumns?: boolean;
}

/**
 * Encodes a change once, for all clients. The models that are sent in full are
 * known to the clients from then on (spec 4.8).
 *
 * @param event The change.
 * @param graph The models of the document.
 * @param makeBufferId Makes the ids of buffers.
 * @param options How columns are sent.
 * @returns The change as it travels.
 * @throws {TypeError} If a value cannot be serialized.
 */
export function encodeEvent(
  event: DocumentChangedEvent,
  graph: ModelGraph,
  makeBufferId: () => string,
  { wholeColumns = false }: EncodeEventOptions = {},
): EncodedEvent {
  const serializer = new Serializer({
    isKnown: (model) => graph.isKnown(model),
    makeBufferId,
  });
  const json = JSON.stringify(encode(event, serializer, wholeColumns));
  for (const model of serializer.defined) graph.markKnown(model);
  return { json, buffers: serializer.buffers, subject: subjectOf(event) };
}

function subjectOf(event: DocumentChangedEvent): EventSubject | undefined {
  if (event.kind !== "ModelChanged") return undefined;
  const { change } = event;
  if (change.columns !== undefined) return { kind: "columns", change };
  if (change.mayReference) return undefined;
  return { kind: "value", key: `${change.model.id}.${change.attr}` };
}

function encode(
  event: DocumentChangedEvent,
  serializer: Serializer,
  wholeColumns: boolean,
): Json {
  switch (event.kind) {
    case "ModelChanged":
      return encodeModelChanged(event, serializer, wholeColumns);
    case "RootAdded":
      return { kind: event.kind, model: serializer.encode(event.model) };
    case "RootRemoved":
      return {
        kind: event.kind,
        model: serializer.encodeReference(event.model),
      };
    case "TitleChanged":
      return { kind: event.kind, title: event.title };
    case "MessageSent":
      return {
        kind: event.kind,
        msg_type: event.msgType,
        msg_data: serializer.encode(event.msgData),
      };
  }
}

/**
 * Patches as all clients read them. BokehJS takes the value for a place inside
 * an array from a list, Python takes no list for a place: both take a list for
 * slices of one.
 */
function asBlocks(
  patches: Readonly<Record<string, readonly unknown[]>>,
): Map<string, unknown> {
  return new Map(
    Object.entries(patches).map(([name, list]) => [
      name,
      (list as readonly [unknown, unknown][]).map(([index, value]) =>
        Array.isArray(index) && index.every(Number.isInteger)
          ? [asBlock(index), [value]]
          : [index, value]
      ),
    ]),
  );
}

function asBlock([row, ...places]: readonly number[]): unknown[] {
  return [row, ...places.map((place) => new Slice(place, place + 1, 1))];
}

function encodeModelChanged(
  { change }: ModelChanged,
  serializer: Serializer,
  wholeColumns: boolean,
): Json {
  const { attr, columns } = change;
  const model = serializer.encodeReference(change.model);
  switch (columns?.kind) {
    case undefined: {
      const value = serializer.encode(change.new);
      return { kind: "ModelChanged", model, attr, new: value };
    }
    case "stream": {
      const { rollover } = columns;
      const data = serializer.encode(columns.data);
      return { kind: "ColumnsStreamed", model, attr, data, rollover };
    }
    case "patch": {
      const patches = serializer.encode(asBlocks(columns.patches));
      return { kind: "ColumnsPatched", model, attr, patches };
    }
    case "columns": {
      const cols = wholeColumns ? null : columns.columns;
      const all = change.new as Readonly<Record<string, unknown>>;
      const sent = cols === null
        ? all
        : new Map(cols.map((name) => [name, all[name]]));
      const data = serializer.encode(sent);
      return { kind: "ColumnDataChanged", model, attr, data, cols };
    }
  }
}
