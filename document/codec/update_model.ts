import {
  type Model,
  type PropertyDefinition,
  propertyStore,
} from "../../models/internal.ts";
import { callAll } from "../_call_all.ts";

/**
 * Sets a model to its full representation: properties not in `values` return
 * to their defaults. A model that is in no document changes silently.
 *
 * @throws What callbacks threw, after everything has been set.
 */
export function updateModel(
  model: Model,
  values: ReadonlyMap<PropertyDefinition, unknown>,
  setter: object | null,
): void {
  const store = propertyStore(model);
  const assign = store.owner === null
    ? ({ name }: PropertyDefinition, value: unknown) => store.store(name, value)
    : (property: PropertyDefinition, value: unknown) =>
      store.assign(property, value, { setter });
  const calls: (() => void)[] = [];
  for (const [property, value] of values) {
    calls.push(() => assign(property, value));
  }
  for (const name in store.values) {
    const property = store.schema.property(name);
    if (values.has(property)) continue;
    if (store.schema.isOpen) {
      calls.push(() => {
        // Its default, which only the other side knows.
        assign(property, null);
        store.unset(name);
      });
    }
    if (!property.hasDefault) continue;
    if (property.internal || property.perInstance) continue;
    const initial = property.makeDefault();
    calls.push(() => assign(property, initial));
  }
  callAll(calls);
}
