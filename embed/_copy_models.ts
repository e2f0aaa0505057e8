import {
  type Model,
  propertyStore,
  reachableModels,
  replaceModels,
} from "../models/internal.ts";

/**
 * Copies models and all that they refer to. The copies belong to no document;
 * the originals do not change.
 *
 * @param keepsTheme Whether the copies get themed values as values of their
 * own.
 * @returns The copies by original.
 */
export function copyModels(
  models: Iterable<Model>,
  keepsTheme: boolean,
): Map<Model, Model> {
  const copies = new Map<Model, Model>();
  for (const model of reachableModels(models)) copies.set(model, model.clone());
  for (const [model, copy] of copies) {
    const store = propertyStore(copy);
    const { values } = store;
    for (const name in values) {
      if (!store.schema.property(name).kind.mayReference) continue;
      store.store(
        name,
        replaceModels(values[name], (other) => copies.get(other)!),
      );
    }
    if (!keepsTheme) continue;
    for (const [name, value] of propertyStore(model).themed ?? []) {
      if (!store.isSet(name)) store.store(name, value);
    }
  }
  return copies;
}
