import { Callable } from "./values/callable.ts";
import { integer, numberOf } from "./values/float.ts";
import { type Named, numberArgument } from "./values/parameters.ts";
import {
  entriesOf,
  itemsOf,
  Lazy,
  Namespace,
  textOf,
} from "./values/values.ts";

/** The most items that `range()` gives. */
const MAX_RANGE = 1_000_000;

function range(args: readonly unknown[]): Lazy {
  const numbers = args.map((arg) => numberArgument(numberOf(arg) ?? arg, 0));
  if (numbers.length < 1 || numbers.length > 3) {
    throw new TypeError(`range expected 1 to 3 arguments, got ${args.length}`);
  }
  const [start, stop, step] = numbers.length === 1
    ? [0, numbers[0]!, 1]
    : [numbers[0]!, numbers[1]!, numbers[2] ?? 1];
  if (step === 0) throw new RangeError("range() arg 3 must not be zero");
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (length > MAX_RANGE) {
    throw new RangeError(`range() gives at most ${MAX_RANGE} items`);
  }
  const items = Array.from({ length }, (_, i) => integer(start + i * step));
  const last = step === 1 ? "" : `, ${step}`;
  return new Lazy(items, () => `range(${start}, ${stop}${last})`);
}

function dict(args: readonly unknown[], named: Named): Map<unknown, unknown> {
  const [first] = args;
  const entries = first === undefined ? [] : entriesOf(first) ??
    itemsOf(first).map((pair) => {
      const [key, value] = itemsOf(pair);
      return [key, value] as [unknown, unknown];
    });
  return new Map<unknown, unknown>([...entries, ...named]);
}

function namespace(args: readonly unknown[], named: Named): Namespace {
  const created = new Namespace();
  for (const [key, value] of dict(args, named)) {
    created.values.set(textOf(key), value);
  }
  return created;
}

/** Gives its items in turn. */
class Cycler {
  readonly #items: readonly unknown[];
  #position = 0;

  constructor(items: readonly unknown[]) {
    if (items.length === 0) throw new TypeError("cycler() needs items");
    this.#items = items;
  }

  get current(): unknown {
    return this.#items[this.#position];
  }

  next(): unknown {
    const { current } = this;
    this.#position = (this.#position + 1) % this.#items.length;
    return current;
  }

  reset(): null {
    this.#position = 0;
    return null;
  }
}

function joiner(args: readonly unknown[]): Callable {
  const [separator = ", "] = args;
  let isUsed = false;
  return new Callable(() => {
    const text = isUsed ? separator : "";
    isUsed = true;
    return text;
  });
}

/** The functions that every template has. */
export const GLOBALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["range", new Callable(range)],
  ["dict", new Callable(dict)],
  ["namespace", new Callable(namespace)],
  ["cycler", new Callable((items) => new Cycler(items))],
  ["joiner", new Callable(joiner)],
]);
