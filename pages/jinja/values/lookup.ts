import { Callable } from "./callable.ts";
import {
  DICT_METHODS,
  LIST_METHODS,
  type Method,
  TEXT_METHODS,
} from "./_methods.ts";
import { itemOf, member, missing } from "./member.ts";
import { defined } from "./undefined.ts";
import {
  characters,
  isList,
  isRecord,
  isText,
  Markup,
  textOf,
  Tuple,
} from "./values.ts";
import { LOOKUP } from "./lookup_symbol.ts";

/** `value.name`: the attribute, else the item. */
export function attribute(value: unknown, name: string): unknown {
  defined(value);
  const method = methodOf(value, name);
  if (method !== undefined) return new Callable(method.bind(value));
  const found = member(value, name);
  return found === undefined ? missing(value, name) : found;
}

/** `value[index]`: the item, else the attribute. */
export function item(value: unknown, index: unknown): unknown {
  defined(value);
  const found = itemOf(value, index);
  if (found !== undefined) return found;
  const key = isText(index) ? textOf(index) : index;
  const method = typeof key === "string" ? methodOf(value, key) : undefined;
  return method === undefined
    ? missing(value, key)
    : new Callable(method.bind(value));
}

/** `value[start:stop:step]`. */
export function slice(
  value: unknown,
  bounds: readonly (number | undefined)[],
): unknown {
  defined(value);
  if (!isText(value) && !isList(value)) return missing(value, "slice");
  const items = isText(value) ? characters(textOf(value)) : value;
  const [start, stop, step = 1] = bounds;
  if (step === 0) throw new RangeError("slice step cannot be zero");
  const [low, high] = step > 0 ? [0, items.length] : [-1, items.length - 1];
  const clamp = (bound: number) =>
    Math.min(
      Math.max(bound < 0 ? bound + items.length : bound, low),
      high,
    );
  const from = start === undefined ? (step > 0 ? low : high) : clamp(start);
  const to = stop === undefined ? (step > 0 ? high : low) : clamp(stop);
  const taken: unknown[] = [];
  for (let i = from; step > 0 ? i < to : i > to; i += step) {
    taken.push(items[i]);
  }
  if (value instanceof Markup) return new Markup(taken.join(""));
  if (typeof value === "string") return taken.join("");
  return value instanceof Tuple ? Tuple.fromItems(taken) : taken;
}

/** The method of Python's type of a value. */
function methodOf(value: unknown, name: string): Method | undefined {
  const methods = isText(value)
    ? TEXT_METHODS
    : Array.isArray(value) && !(LOOKUP in value)
    ? LIST_METHODS
    : value instanceof Map || isRecord(value)
    ? DICT_METHODS
    : undefined;
  return methods !== undefined && Object.hasOwn(methods, name)
    ? methods[name]
    : undefined;
}
