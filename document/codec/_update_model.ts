import {
  type Model,
  type PropertyDefinition,
  propertyStore,
} from "../../models/internal.ts";
import { callAll } from "../_call_all.ts";

/**
 * Gives a model the values of its full representation: what is not among them
 * has its default.
 *
 * @throws What callbacks threw; everything is set then.
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
