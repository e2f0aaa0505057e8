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
 * Visits the models in a stored property value, each as often as it occurs. It
 * looks into arrays, objects, maps, sets and spec values, not into the models.
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

/** Whether there is a model in a stored property value. */
export function hasModels(value: unknown): boolean {
  let found = false;
  visitModels(value, () => found = true);
  return found;
}

/** A copy of a stored property value with the models in it replaced. */
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

/** Visits the models in the properties of a model, each as often as it occurs. */
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

/** The roots, then every model reachable from them, each once. */
export function reachableModels(roots: Iterable<Model>): Set<Model> {
  const reached = new Set<Model>();
  // Iterating over a set also visits what is added on the way.
  for (const root of roots) reached.add(root);
  for (const model of reached) {
    visitReferences(model, (reference) => reached.add(reference));
  }
  return reached;
}
