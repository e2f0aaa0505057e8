import { Callable, hostMethod } from "./callable.ts";
import { numberOf } from "./float.ts";
import { defined, Undefined } from "./undefined.ts";
import {
  characters,
  isList,
  isText,
  Namespace,
  represent,
  textOf,
  typeName,
} from "./values.ts";
import { LOOKUP } from "./lookup_symbol.ts";

/** The item of a container, or the property of an object; `undefined` if there is none. */
export function itemOf(value: unknown, index: unknown): unknown {
  const key = isText(defined(index)) ? textOf(index) : index;
  const number = numberOf(key);
  if (value instanceof Map) return value.get(number ?? key);
  if (number !== undefined && (isList(value) || isText(value))) {
    const items = isText(value) ? characters(textOf(value)) : value;
    return items[number < 0 ? items.length + number : number];
  }
  return typeof key === "string" || typeof key === "number"
    ? member(value, String(key))
    : undefined;
}

/**
 * What an object of the program has by a name: its own properties, and what its
 * class defines. Nothing leads to constructors and prototypes.
 */
export function member(value: unknown, name: string): unknown {
  if (value instanceof Namespace) return value.find(name);
  if (value instanceof Map) return value.get(name);
  if (typeof value !== "object" || value === null || isList(value)) {
    const list = value as { [LOOKUP]?: (name: string) => unknown } | null;
    return isList(value) && LOOKUP in value ? list![LOOKUP]!(name) : undefined;
  }
  if (name === "constructor" || name.startsWith("__")) return undefined;
  if (value instanceof Callable && name === "call") return undefined;
  if (!Object.hasOwn(value, name) && !isOfClass(value, name)) return undefined;
  const found = (value as Record<string, unknown>)[name];
  return typeof found === "function"
    ? hostMethod(found as (...args: unknown[]) => unknown, value)
    : found;
}

/** Whether a class other than JavaScript's own `Object` defines the name. */
function isOfClass(value: object, name: string): boolean {
  let prototype = Object.getPrototypeOf(value);
  while (prototype !== null && prototype !== Object.prototype) {
    if (Object.hasOwn(prototype, name)) return true;
    prototype = Object.getPrototypeOf(prototype);
  }
  return false;
}

export function missing(value: unknown, key: unknown): Undefined {
  const owner = value === null ? "None" : `${typeName(value)} object`;
  return new Undefined(
    typeof key === "string"
      ? `'${owner}' has no attribute '${key}'`
      : `'${owner}' has no element ${represent(key)}`,
  );
}
