import { type Model, propertyStore } from "../../models/internal.ts";

/**
 * Checks that models have what BokehJS cannot do without: it would show an empty
 * page, and tell only the console why.
 *
 * @param models The models that are sent in full.
 * @throws {TypeError} If one lacks a model that it needs.
 */
export function checkRequiredValues(models: Iterable<Model>): void {
  for (const model of models) {
    const store = propertyStore(model);
    for (const { name } of store.schema.required) {
      if (store.has(name)) continue;
      throw new TypeError(
        `Cannot send ${store.label}: ${name} has no value, and BokehJS shows nothing without it`,
      );
    }
  }
}
