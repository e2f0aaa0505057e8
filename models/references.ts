import { Model, propertyStore } from "./model.ts";
import { Expr, Field, Value } from "./spec_values.ts";

/**
 * Visits the models that a property value refers to directly, looking into
 * arrays, objects, maps, sets and spec values, not into the models themselves.
 *
 * @param value A stored property value.
 * @param visit Called with each model, as often as it occurs.
 */
export function visitModels(
  value: unknown,
  visit: (model: Model) => void,
): void {
  if (typeof value !== "object" || value === null) return;
  if (value instanceof Model) visit(value);
  else if (Array.isArray(value) || value instanceof Set) {
    for (const item of value) visitModels(item, visit);
  } else if (value instanceof Map) {
    for (const [key, item] of value) {
      visitModels(key, visit);
      visitModels(item, visit);
    }
  } else if (value instanceof Value) {
    visitModels(value.value, visit);
    visitModels(value.transform, visit);
  } else if (value instanceof Field) {
    visitModels(value.transform, visit);
  } else if (value instanceof Expr) {
    visitModels(value.expr, visit);
    visitModels(value.transform, visit);
  } else if (isPlainObject(value)) {
    for (const item of Object.values(value)) visitModels(item, visit);
  }
}

/** Whether an object is a plain record, with the usual prototype or none. */
export function isPlainObject(
  value: object,
): value is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/**
 * Visits the models that a model's properties refer to directly.
 *
 * @param model The model.
 * @param visit Called with each, as often as it occurs.
 */
export function visitReferences(
  model: Model,
  visit: (model: Model) => void,
): void {
  const store = propertyStore(model);
  for (const [name, value] of store.values) {
    if (typeof value !== "object" || value === null) continue;
    if (store.schema.properties.get(name)?.kind.mayReference) {
      visitModels(value, visit);
    }
  }
}

/**
 * The models that can be reached from some models, these included.
 *
 * @param roots Where to begin.
 * @returns Every model once, each before those that it refers to.
 */
export function reachableModels(roots: Iterable<Model>): Set<Model> {
  const reached = new Set<Model>();
  // A set visits what is added while it is being iterated.
  for (const root of roots) reached.add(root);
  for (const model of reached) {
    visitReferences(model, (reference) => reached.add(reference));
  }
  return reached;
}
