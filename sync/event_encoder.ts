import { type PropertyChange, Slice } from "../models/internal.ts";
import type { MessageBuffer } from "../protocol/message.ts";
import type { Model } from "../models/internal.ts";
import type { DocumentChangedEvent, ModelChanged } from "../document/events.ts";
import { checkRequiredValues } from "../document/codec/required_values.ts";
import { type Json, Serializer } from "../document/codec/serializer.ts";
import { isStructural } from "./_structure.ts";

/** What a waiting change is about, if a later change can be combined with it. */
export type EventSubject =
  | {
    /** The change is a new property value without models. */
    readonly kind: "value";
    /** Identifies the model and the property. */
    readonly key: string;
  }
  | {
    /** The change is about columns of a data source. */
    readonly kind: "columns";
    /** The change of the model's property. */
    readonly change: PropertyChange;
  };

/** An encoded change: one item of `events` in a PATCH-DOC (spec 4.6). */
export interface EncodedEvent {
  /** The JSON text. */
  readonly json: string;
  /** The buffers that the JSON refers to. */
  readonly buffers: readonly MessageBuffer[];
  /** What the change is about, if it can be combined with others. */
  readonly subject?: EventSubject;
  /**
   * Whether the change must have a message of its own: BokehJS decodes a whole
   * message before it applies any of it, and builds views asynchronously.
   */
  readonly isAlone?: boolean;
  /** Whether the change must be in the message of the one before it, whose models it moves. */
  readonly isWithPrevious?: boolean;
}

/** What the receivers of a change know. */
export interface KnownModels {
  /** Whether a reference to a model is enough. */
  isKnown(model: Model): boolean;
  /** Called for each model that is sent in full. */
  markKnown(model: Model): void;
}

export interface EncodeEventOptions {
  /**
   * Whether all columns are sent when some change. BokehJS and this server keep
   * the columns that are not sent; Python drops them.
   *
   * @default {false}
   */
  wholeColumns?: boolean;
}

/**
 * Encodes a change once, for all clients, and marks the models that are sent in
 * full as known to them (spec 4.8).
 *
 * @throws {TypeError} If a value cannot be serialized, or BokehJS needs one that is not set.
 */
export function encodeEvent(
  event: DocumentChangedEvent,
  models: KnownModels,
  makeBufferId: () => string,
  { wholeColumns = false }: EncodeEventOptions = {},
): EncodedEvent {
  const serializer = new Serializer({
    isKnown: (model) => models.isKnown(model),
    makeBufferId,
  });
  const json = JSON.stringify(encodeWith(event, serializer, wholeColumns));
  checkRequiredValues(serializer.defined);
  for (const model of serializer.defined) models.markKnown(model);
  const { buffers } = serializer;
  if (isStructural(event)) return { json, buffers, isAlone: true };
  return { json, buffers, subject: subjectOf(event) };
}

function subjectOf(event: DocumentChangedEvent): EventSubject | undefined {
  if (event.kind !== "ModelChanged") return undefined;
  const { change } = event;
  if (change.columns !== undefined) return { kind: "columns", change };
  return { kind: "value", key: `${change.model.id}.${change.attr}` };
}

/** Encodes a change; other than {@linkcode encodeEvent}, it marks no models. */
export function encodeWith(
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
 * Rewrites patches so that all clients read them alike. For a position inside an
 * array, BokehJS expects the value in a list and Python does not; both expect a
 * list for slices of length one.
 */
function toSlicePatches(
  patches: Readonly<Record<string, readonly unknown[]>>,
): Map<string, unknown> {
  return new Map(
    Object.entries(patches).map(([name, list]) => [
      name,
      (list as readonly [unknown, unknown][]).map(([index, value]) =>
        Array.isArray(index) && index.every(Number.isInteger)
          ? [toSlices(index), [value]]
          : [index, value]
      ),
    ]),
  );
}

function toSlices([row, ...indices]: readonly number[]): unknown[] {
  return [row, ...indices.map((index) => new Slice(index, index + 1, 1))];
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
      const patches = serializer.encode(toSlicePatches(columns.patches));
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
