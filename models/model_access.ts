import type { Model } from "./model.ts";
import type { EventCallback } from "./model_events.ts";
import type { PropertyStore } from "./property_store.ts";

/** The ways into a model, which only its class can give: its fields are private. */
export interface ModelAccess {
  /** Whether a value is a model. */
  isModel(value: object): value is Model;
  /** The store of a model's properties. */
  storeOf(model: Model): PropertyStore;
  /** What {@linkcode Model.onEvent} registered for an event. */
  eventCallbacksOf(model: Model, name: string): readonly EventCallback[];
}

// Not one object: every change of a property goes through these.
let isModelOf: ModelAccess["isModel"];
let storeOf: ModelAccess["storeOf"];
let callbacksOf: ModelAccess["eventCallbacksOf"];

/** Called once, by the class `Model`: this file must not import it at run time. */
export function grantAccess(access: ModelAccess): void {
  isModelOf = access.isModel;
  storeOf = access.storeOf;
  callbacksOf = access.eventCallbacksOf;
}

/** Whether a value is a model. */
export function isModel(value: object): value is Model {
  return isModelOf(value);
}

/** The store of a model's properties; for the floors above. */
export function propertyStore(model: Model): PropertyStore {
  return storeOf(model);
}

/** What {@linkcode Model.onEvent} registered for an event; for the floors above. */
export function eventCallbacks(
  model: Model,
  name: string,
): readonly EventCallback[] {
  return callbacksOf(model, name);
}
