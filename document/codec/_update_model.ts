import {
  type Model,
  type PropertyDefinition,
  propertyStore,
} from "../../models/internal.ts";
import { callAll } from "../_call_all.ts";

/**
 * Sets a model to its full representation: properties not in `values` return
 * to their defaults.
 *
 * @throws What callbacks threw, after everything has been set.
 */
export function updateModel(
  model: Model,
  values: ReadonlyMap<PropertyDefinition, unknown>,
  setter: object | null,
): void {
  const store = propertyStore(model);
  const calls: (() => void)[] = [];
  for (const [property, value] of values) {
    calls.push(() => store.assign(property, value, { setter }));
  }
  for (const name in store.values) {
    const property = store.schema.property(name);
    if (values.has(property) || !property.hasDefault) continue;
    if (property.internal || property.perInstance) continue;
    const initial = property.makeDefault();
    calls.push(() => store.assign(property, initial, { setter }));
  }
  callAll(calls);
}
