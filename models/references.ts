import { isPlainObject } from "../base/records.ts";
import type { Model } from "./model.ts";
import { isModel, propertyStore } from "./model_access.ts";
import {
  Expr,
  Field,
  type SpecValueOptions,
  Value,
} from "./kinds/spec_values.ts";

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
  if (isModel(value)) visit(value);
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

/**
 * Replaces the models that a property value refers to directly.
 *
 * @param value A stored property value; it stays as it is.
 * @param replace Gives the other model for each.
 * @returns The value with the other models.
 */
export function replaceModels(
  value: unknown,
  replace: (model: Model) => Model,
): unknown {
  if (typeof value !== "object" || value === null) return value;
  const other = <T>(item: T) => replaceModels(item, replace) as T;
  if (isModel(value)) return replace(value);
  if (Array.isArray(value)) return value.map(other);
  if (value instanceof Set) return new Set([...value].map(other));
  if (value instanceof Map) {
    return new Map([...value].map(([key, item]) => [other(key), other(item)]));
  }
  if (value instanceof Value) {
    return new Value(other(value.value), withTransform(value, other));
  }
  if (value instanceof Field) {
    return new Field(value.field, withTransform(value, other));
  }
  if (value instanceof Expr) {
    return new Expr(other(value.expr), withTransform(value, other));
  }
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, other(item)]),
  );
}

function withTransform(
  { transform, units }: SpecValueOptions,
  other: <T>(item: T) => T,
): SpecValueOptions {
  return { transform: other(transform), units };
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
  const { values } = store;
  for (const name in values) {
    const value = values[name];
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
