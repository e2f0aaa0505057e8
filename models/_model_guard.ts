import { guardPrototype } from "../base/guard.ts";
import type { Model } from "./model.ts";
import { propertyStore } from "./model_access.ts";
import type { PropertyStore } from "./property_store.ts";
import { isOpenCopy, makeColumnsReadOnly, makeReadOnly } from "./_read_only.ts";
import { isInstanceOf, isNamed } from "./registry.ts";

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
 * Makes the array or object that the store made of what was set read-only: writing
 * into it would change nothing. What applications passed stays as it is.
 */
export function readOnly(
  store: PropertyStore,
  name: string,
  value: object,
): object {
  if (!isOpenCopy(value)) return value;
  const property = store.schema.property(name);
  if (!property.isCopy) return value;
  const place = `${store.label}.${name}`;
  return name === "data" && isInstanceOf(store.model, "ColumnarDataSource")
    ? makeColumnsReadOnly(value, place)
    : makeReadOnly(value, place, property.kind.parsed);
}
