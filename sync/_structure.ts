import type { DocumentChangedEvent } from "../document/events.ts";
import { EventRep } from "../document/event_rep.ts";
import { ColumnStore, type Model, visitModels } from "../models/internal.ts";

/**
 * Whether a change may make clients add, move or remove models: BokehJS builds
 * views asynchronously, and drops a whole message for one unknown reference.
 */
export function isStructural(event: DocumentChangedEvent): boolean {
  switch (event.kind) {
    case "RootAdded":
    case "RootRemoved":
    case "MessageSent":
      return true;
    case "TitleChanged":
      return false;
    case "ModelChanged": {
      const { mayReference, old, new: value } = event.change;
      return mayReference && (hasModels(value) || hasModels(old));
    }
  }
}

/** The models in the value that a change carries. */
export function modelsIn(event: DocumentChangedEvent): Model[] {
  const models: Model[] = [];
  const add = (model: Model) => void models.push(model);
  if (event.kind === "ModelChanged") visitModels(event.change.new, add);
  else if (event.kind === "MessageSent") {
    const { msgData } = event;
    visitModels(msgData instanceof EventRep ? msgData.values : msgData, add);
  } else if (event.kind !== "TitleChanged") add(event.model);
  return models;
}

/** Whether a change is one of the columns of a data source. */
export function isOfColumns(event: DocumentChangedEvent): boolean {
  if (event.kind !== "ModelChanged") return false;
  const { model, attr, columns } = event.change;
  return columns !== undefined ||
    attr === "data" && model instanceof ColumnStore;
}

/** Whether a change may take models from their places. */
export function mayTakeModels(event: DocumentChangedEvent): boolean {
  return event.kind !== "RootAdded" && !isOfColumns(event) &&
    isStructural(event);
}

function hasModels(value: unknown): boolean {
  let found = false;
  visitModels(value, () => found = true);
  return found;
}
