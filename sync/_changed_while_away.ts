import {
  type Model,
  type PropertyDefinition,
  type PropertyStore,
  sameValue,
} from "../models/internal.ts";
import { Serializer } from "../document/codec/serializer.ts";
import { type Earlier, modelsAgain } from "./_models_again.ts";
import type { Restated } from "./_restatements.ts";

/**
 * Finds what a client defines otherwise than it was when the models left because
 * of that client. The client may not have known the latest values, and be told of
 * them after it defined the models.
 */
export function changedWhileAway(
  brought: Iterable<Model>,
  earlier: Earlier,
): Restated[] {
  return [...modelsAgain(brought, earlier)].flatMap(({ store, old }) =>
    [...store.schema.properties.values()]
      .filter((property) => isChanged(property, store, old))
      .map(({ name: attr }) => {
        return { kind: "ModelChanged", model: { id: store.id }, attr };
      })
  );
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
