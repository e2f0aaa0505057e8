import {
  type Model,
  type PropertyStore,
  propertyStore,
} from "../models/internal.ts";

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
  for (const { store, old } of modelsAgain(brought, earlier)) {
    for (const name in old.values) {
      const { internal, hasDefault } = store.schema.property(name);
      if (internal || !hasDefault || store.isSet(name)) continue;
      store.store(name, store.get(name));
    }
  }
}

/** A model that others may still have, as it is and as it was. */
export interface Again {
  readonly store: PropertyStore;
  readonly old: PropertyStore;
}

/** Models whose ids others had before. */
export function* modelsAgain(
  brought: Iterable<Model>,
  earlier: Earlier,
): Iterable<Again> {
  for (const model of brought) {
    const store = propertyStore(model);
    const left = store.id === undefined ? undefined : earlier(store.id);
    if (left === undefined || left === model || left.type !== model.type) {
      continue;
    }
    yield { store, old: propertyStore(left) };
  }
}
