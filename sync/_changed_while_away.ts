import { type Model, propertyStore, sameValue } from "../models/internal.ts";
import type { ModelGraph } from "../document/model_graph.ts";
import { Serializer } from "../document/codec/serializer.ts";
import type { Restated } from "./_restatements.ts";

/**
 * Finds what a client defines otherwise than it was when the models left because
 * of that client. The client may not have known the latest values, and be told of
 * them after it defined the models.
 */
export function changedWhileAway(
  brought: Iterable<Model>,
  graph: ModelGraph,
): Restated[] {
  const changed: Restated[] = [];
  for (const model of brought) {
    const store = propertyStore(model);
    const left = store.id === undefined
      ? undefined
      : graph.recentlyLeft(store.id);
    if (left === undefined || left === model || left.type !== model.type) {
      continue;
    }
    const old = propertyStore(left);
    for (const { name: attr, internal } of store.schema.properties.values()) {
      if (internal || !store.has(attr) || !old.has(attr)) continue;
      if (!isSame(store.get(attr), old.get(attr))) {
        changed.push({ kind: "ModelChanged", model: { id: store.id }, attr });
      }
    }
  }
  return changed;
}

/** Whether values are equal, and the models in them have the same ids. */
function isSame(a: unknown, b: unknown): boolean {
  return sameValue(a, b) || textOf(a) === textOf(b);
}

function textOf(value: unknown): string | undefined {
  const serializer = new Serializer({ isKnown: () => true });
  return JSON.stringify(serializer.encode(value));
}
