import { Float } from "./float.ts";
import type { Named } from "./parameters.ts";
import { Undefined } from "./undefined.ts";
import { Markup, Tuple, typeName } from "./values.ts";

/** Something that templates call: a method, a macro, a function of the program. */
export class Callable {
  readonly call: (args: readonly unknown[], named: Named) => unknown;

  constructor(call: (args: readonly unknown[], named: Named) => unknown) {
    this.call = call;
  }
}

type HostFunction = (...args: unknown[]) => unknown;

/** @throws {TypeError} If the value cannot be called. */
export function callValue(
  value: unknown,
  args: readonly unknown[],
  named: Named,
): unknown {
  if (value instanceof Callable) return value.call(args, named);
  if (typeof value === "function") {
    return callHost(value as HostFunction, undefined, args, named);
  }
  if (value instanceof Undefined) throw new TypeError(value.reason);
  throw new TypeError(`'${typeName(value)}' object is not callable`);
}

/** A method of an object of the program. */
export function hostMethod(method: HostFunction, owner: unknown): Callable {
  return new Callable((args, named) => callHost(method, owner, args, named));
}

/** Named arguments come last, as an object. */
function callHost(
  method: HostFunction,
  owner: unknown,
  args: readonly unknown[],
  named: Named,
): unknown {
  const given = args.map(toHost);
  if (named.size > 0) given.push(toHost(new Map(named)));
  return method.apply(owner, given) ?? null;
}

/** A value as the program has it. */
function toHost(value: unknown): unknown {
  if (value instanceof Float) return value.value;
  if (value instanceof Markup) return value.text;
  if (value instanceof Undefined) return undefined;
  if (value instanceof Tuple) return Array.from(value, toHost);
  if (Array.isArray(value)) {
    const items = Array.from(value, toHost);
    // Otherwise it may be the program's own list.
    return items.some((item, i) => !Object.is(item, value[i])) ? items : value;
  }
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]) => [key, toHost(item)]);
    return Object.fromEntries(entries);
  }
  return value;
}
