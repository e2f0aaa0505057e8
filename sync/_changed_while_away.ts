import {
  type Model,
  type PropertyDefinition,
  type PropertyStore,
  propertyStore,
  sameValue,
} from "../models/internal.ts";
import { Serializer } from "../document/codec/serializer.ts";
import type { Restated } from "./_restatements.ts";

/** Finds the model that had an id before. */
export type Earlier = (id: string) => Model | undefined;

/**
 * Sets what a client leaves out of models that others may still have: BokehJS
 * keeps the values of a known model that its new definition does not name.
 */
export function completeAgain(
  brought: Iterable<Model>,
  earlier: Earlier,
): void {
  for (const { store, old } of again(brought, earlier)) {
    for (const name in old.values) {
      const { internal, hasDefault } = store.schema.property(name);
      if (internal || !hasDefault || store.isSet(name)) continue;
      store.store(name, store.get(name));
    }
  }
}

/**
 * Finds what a client defines otherwise than it was when the models left because
 * of that client. The client may not have known the latest values, and be told of
 * them after it defined the models.
 */
export function changedWhileAway(
  brought: Iterable<Model>,
  earlier: Earlier,
): Restated[] {
  return [...again(brought, earlier)].flatMap(({ store, old }) =>
    [...store.schema.properties.values()]
      .filter((property) => isChanged(property, store, old))
      .map(({ name: attr }) => {
        return { kind: "ModelChanged", model: { id: store.id }, attr };
      })
  );
}

interface Again {
  readonly store: PropertyStore;
  readonly old: PropertyStore;
}

/** Models whose ids others had before. */
function* again(brought: Iterable<Model>, earlier: Earlier): Iterable<Again> {
  for (const model of brought) {
    const store = propertyStore(model);
    const left = store.id === undefined ? undefined : earlier(store.id);
    if (left === undefined || left === model || left.type !== model.type) {
      continue;
    }
    yield { store, old: propertyStore(left) };
  }
}

function isChanged(
  { name, internal }: PropertyDefinition,
  store: PropertyStore,
  old: PropertyStore,
): boolean {
  if (internal || !store.has(name) || !old.has(name)) return false;
  return !isSame(store.get(name), old.get(name));
}

/** Whether values are equal, and the models in them have the same ids. */
function isSame(a: unknown, b: unknown): boolean {
  return sameValue(a, b) || textOf(a) === textOf(b);
}

function textOf(value: unknown): string | undefined {
  const serializer = new Serializer({ isKnown: () => true });
  return JSON.stringify(serializer.encode(value));
}
