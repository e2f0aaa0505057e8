import { guardPrototype } from "../base/guard.ts";
import type { Model } from "./model.ts";
import { propertyStore } from "./model_access.ts";
import type { PropertyStore } from "./property_store.ts";
import { isNamed } from "./registry.ts";

/** Makes setting what is no property an error, but for classes of applications. */
export function guardModels(prototype: object): void {
  guardPrototype(prototype, {
    isOpen: (constructor) => !isNamed(constructor),
    refuse(model, name) {
      const { schema, label } = propertyStore(model as Model);
      return new TypeError(
        `Cannot set ${label}.${name}: no such property${schema.hint(name)}`,
      );
    },
  });
}

/**
 * Freezes the array or object that the store made of what was set: writing into it
 * would change nothing. What applications passed stays as it is.
 */
export function readOnly(
  store: PropertyStore,
  name: string,
  value: object,
): object {
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === null;
  return isPlain && !Object.isFrozen(value) &&
      store.schema.property(name).isCopy
    ? Object.freeze(value)
    : value;
}
