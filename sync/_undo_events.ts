import { propertyStore } from "../models/internal.ts";
import { isRecord } from "../base/records.ts";
import type { DocumentState } from "../document/document_state.ts";
import type { DocumentChangedEvent } from "../document/events.ts";
import { type Json, Serializer } from "../document/codec/serializer.ts";
import { type EncodedEvent, encodeWith } from "./event_encoder.ts";

/**
 * Makes the changes that take back those of a patch at its sender, which has
 * already made them: the values that the document has.
 *
 * @param content The content of the patch, which need not be valid.
 */
export function undoEvents(
  document: DocumentState,
  content: unknown,
  makeBufferId: () => string,
): EncodedEvent[] {
  const events = isRecord(content) && Array.isArray(content.events)
    ? content.events
    : [];
  // In full: the sender may have dropped the models. Each only once.
  const serializer = new Serializer({ isKnown: () => false, makeBufferId });
  const undone = new Map<string, Json>();
  for (const event of events) {
    if (!isRecord(event)) continue;
    const id = isRecord(event.model) ? event.model.id : undefined;
    const key = JSON.stringify([event.kind, id, event.attr]);
    if (undone.has(key)) continue;
    const undo = undoOf(document, event, id);
    if (undo === undefined) continue;
    undone.set(
      key,
      "json" in undo ? undo.json : encodeWith(undo.event, serializer, true),
    );
  }
  return [...undone.values()].map((json, i) => ({
    json: JSON.stringify(json),
    buffers: i === 0 ? serializer.buffers : [],
  }));
}

type Undo = { readonly event: DocumentChangedEvent } | { readonly json: Json };

function undoOf(
  document: DocumentState,
  { kind, attr }: Readonly<Record<string, unknown>>,
  id: unknown,
): Undo | undefined {
  const setter = null;
  if (kind === "TitleChanged") {
    return { event: { kind, setter, title: document.title } };
  }
  if (typeof id !== "string") return undefined;
  const model = document.modelById(id);
  switch (kind) {
    case "RootAdded":
      if (model !== null && document.isRoot(model)) return undefined;
      return { json: { kind: "RootRemoved", model: { id } } };
    case "RootRemoved":
      if (model === null || !document.isRoot(model)) return undefined;
      return { event: { kind: "RootAdded", setter, model } };
    case "ModelChanged":
    case "ColumnDataChanged":
    case "ColumnsStreamed":
    case "ColumnsPatched": {
      if (model === null || typeof attr !== "string") return undefined;
      const store = propertyStore(model);
      const property = store.schema.properties.get(attr);
      if (property === undefined || property.internal) return undefined;
      if (!store.has(attr)) return undefined;
      const value = store.get(attr);
      const change = {
        model,
        attr,
        old: value,
        new: value,
        setter,
        mayReference: true,
      };
      return { event: { kind: "ModelChanged", setter, change } };
    }
  }
}
