import { operate } from "../values/operators.ts";
import { numberOf } from "../values/float.ts";
import { numberArgument } from "../values/parameters.ts";
import { type Filters, filters } from "./_simple_filters.ts";
import { Undefined } from "../values/undefined.ts";
import { LOOKUP } from "../values/lookup_symbol.ts";
import { attributeAt } from "./_value_filters.ts";
import {
  compare,
  entriesOf,
  equals,
  isText,
  isTrue,
  itemsOf,
  Lazy,
  textOf,
  Tuple,
} from "../values/values.ts";

/** What filters print that give their items one after another. */
export function lazily(items: readonly unknown[]): Lazy {
  return new Lazy(items, () => "<generator object>");
}

/** How filters see an item: by an attribute, and texts without case. */
function keyOf(
  attribute: unknown,
  isExact: unknown,
): (item: unknown) => unknown {
  return (item) => {
    const key = attribute === undefined || attribute === null
      ? item
      : attributeAt(item, attribute);
    return isText(key) && !isTrue(isExact ?? false)
      ? textOf(key).toLowerCase()
      : key;
  };
}

/** Filters of lists and other containers. */
export const LIST_FILTERS: Filters = filters({
  batch: ["linecount", "fill_with"],
  dictsort: ["case_sensitive", "by", "reverse"],
  first: [],
  groupby: ["attribute", "default", "case_sensitive"],
  join: ["d", "attribute"],
  last: [],
  list: [],
  max: ["case_sensitive", "attribute"],
  min: ["case_sensitive", "attribute"],
  reverse: [],
  slice: ["slices", "fill_with"],
  sort: ["reverse", "case_sensitive", "attribute"],
  sum: ["attribute", "start"],
  unique: ["case_sensitive", "attribute"],
}, {
  batch: (value, { linecount, fill_with }) => {
    const size = numberArgument(linecount, 1);
    const items = itemsOf(value);
    const rows: unknown[][] = [];
    for (let i = 0; i < items.length; i += size) {
      rows.push(items.slice(i, i + size));
    }
    const last = rows.at(-1);
    while (last !== undefined && hasFill(fill_with) && last.length < size) {
      last.push(fill_with);
    }
    return lazily(rows);
  },
  dictsort: (value, { case_sensitive, by = "key", reverse }) => {
    const key = keyOf(by === "key" ? 0 : 1, case_sensitive);
    const pairs = (entriesOf(value) ?? []).map((pair) => Tuple.fromItems(pair));
    return sorted(pairs, key, reverse);
  },
  first: (value) => {
    const [first = new Undefined("No first item, sequence was empty.")] =
      itemsOf(
        value,
      );
    return first;
  },
  groupby: (value, { attribute, default: otherwise, case_sensitive }) => {
    const exact = keyOf(attribute, true);
    const found = (item: unknown) => {
      const key = exact(item);
      return key instanceof Undefined && otherwise !== undefined
        ? otherwise
        : key;
    };
    const fold = (item: unknown) =>
      keyOf(undefined, case_sensitive)(found(item));
    const groups: [unknown, unknown[]][] = [];
    for (const item of sorted(itemsOf(value), fold, false)) {
      const last = groups.at(-1);
      if (last !== undefined && equals(fold(last[1][0]), fold(item))) {
        last[1].push(item);
      } else groups.push([found(item), [item]]);
    }
    return groups.map(([grouper, list]) => new Group(grouper, list));
  },
  join: (value, { d = "", attribute }) =>
    itemsOf(value)
      .map((item) =>
        textOf(
          attribute === undefined || attribute === null
            ? item
            : attributeAt(item, attribute),
        )
      )
      .join(textOf(d)),
  last: (value) => {
    const items = itemsOf(value);
    return items.length === 0
      ? new Undefined("No last item, sequence was empty.")
      : items.at(-1);
  },
  list: (value) => [...itemsOf(value)],
  max: (value, args) => extreme(value, args, 1),
  min: (value, args) => extreme(value, args, -1),
  reverse: (value) => {
    const items = [...itemsOf(value)].reverse();
    return isText(value) ? items.join("") : new Lazy(
      items,
      () => "<list_reverseiterator object>",
    );
  },
  slice: (value, { slices, fill_with }) => {
    const items = itemsOf(value);
    const count = numberArgument(slices, 1);
    const size = Math.floor(items.length / count);
    const larger = items.length % count;
    let at = 0;
    return lazily(Array.from({ length: count }, (_, i) => {
      const part = items.slice(at, at += size + Number(i < larger));
      return hasFill(fill_with) && i >= larger && larger > 0
        ? [...part, fill_with]
        : part;
    }));
  },
  sort: (value, { reverse, case_sensitive, attribute }) => {
    const paths = isText(attribute)
      ? textOf(attribute).split(",")
      : [attribute];
    const keys = paths.map((path) => keyOf(path, case_sensitive));
    return sorted(
      itemsOf(value),
      (item) => keys.map((key) => key(item)),
      reverse,
    );
  },
  sum: (value, { attribute, start = 0 }) =>
    itemsOf(value)
      .map((item) =>
        attribute === undefined || attribute === null
          ? item
          : attributeAt(item, attribute)
      )
      .reduce((total, item) => operate("+", total, item), start),
  unique: (value, { case_sensitive, attribute }) => {
    const key = keyOf(attribute, case_sensitive);
    const simple = new Set<unknown>();
    const others: unknown[] = [];
    const kept = itemsOf(value).filter((item) => {
      const own = key(item);
      const plain = isText(own) ? textOf(own) : numberOf(own);
      if (plain !== undefined && !Number.isNaN(plain)) {
        const { size } = simple;
        return simple.add(plain).size > size;
      }
      return !others.some((other) => equals(other, own)) &&
        others.push(own) > 0;
    });
    return lazily(kept);
  },
});

/** What `groupby` gives: a pair whose parts have names. */
class Group extends Tuple {
  readonly #grouper: unknown;
  readonly #list: unknown;

  constructor(grouper: unknown, list: readonly unknown[]) {
    super();
    this.push(grouper, list);
    this.#grouper = grouper;
    this.#list = list;
  }

  [LOOKUP](name: string): unknown {
    return name === "grouper"
      ? this.#grouper
      : name === "list"
      ? this.#list
      : undefined;
  }
}

function hasFill(fill: unknown): boolean {
  return fill !== undefined && fill !== null;
}

function sorted(
  items: readonly unknown[],
  key: (item: unknown) => unknown,
  isReversed: unknown,
): unknown[] {
  const sign = isTrue(isReversed ?? false) ? -1 : 1;
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => sign * compare(a.key, b.key))
    .map(({ item }) => item);
}

function extreme(
  value: unknown,
  { case_sensitive, attribute }: Partial<
    Record<"case_sensitive" | "attribute", unknown>
  >,
  sign: 1 | -1,
): unknown {
  const items = itemsOf(value);
  if (items.length === 0) {
    return new Undefined("No aggregated item, sequence was empty.");
  }
  const key = keyOf(attribute, case_sensitive);
  return items.reduce((best, item) =>
    sign * compare(key(item), key(best)) > 0 ? item : best
  );
}
