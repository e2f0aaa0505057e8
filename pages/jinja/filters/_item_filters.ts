import { lazily } from "./_list_filters.ts";
import { LIST_FILTERS } from "./_list_filters.ts";
import type { Named } from "../values/parameters.ts";
import type { Filter, Filters } from "./_simple_filters.ts";
import { TESTS } from "./tests.ts";
import { TEXT_FILTERS } from "./_text_filters.ts";
import { Undefined } from "../values/undefined.ts";
import { attributeAt, VALUE_FILTERS } from "./_value_filters.ts";
import { isTrue, itemsOf, textOf } from "../values/values.ts";

/** Filters that apply another filter or a test to each item. */
export const ITEM_FILTERS: Filters = {
  map: (value, args, named) => {
    const change = changeOf(args, named);
    return lazily(itemsOf(value).map(change));
  },
  reject: choosing(false, false),
  rejectattr: choosing(true, false),
  select: choosing(false, true),
  selectattr: choosing(true, true),
};

function changeOf(
  args: readonly unknown[],
  named: Named,
): (item: unknown) => unknown {
  const attribute = named.get("attribute");
  if (args.length === 0 && attribute !== undefined) {
    const otherwise = named.get("default");
    return (item) => {
      const found = attributeAt(item, attribute);
      return found instanceof Undefined && otherwise !== undefined
        ? otherwise
        : found;
    };
  }
  const [name, ...rest] = args;
  if (name === undefined) {
    throw new TypeError("map requires a filter argument");
  }
  const apply = filterNamed(textOf(name));
  return (item) => apply(item, rest, named);
}

function filterNamed(name: string): Filter {
  for (
    const table of [TEXT_FILTERS, LIST_FILTERS, VALUE_FILTERS, ITEM_FILTERS]
  ) {
    if (Object.hasOwn(table, name)) return table[name]!;
  }
  throw new TypeError(`there is no filter named '${name}'`);
}

function choosing(hasAttribute: boolean, isWanted: boolean): Filter {
  return (value, args) => {
    const [attribute, rest] = hasAttribute
      ? [args[0], args.slice(1)]
      : [undefined, args];
    if (hasAttribute && attribute === undefined) {
      throw new TypeError("Missing parameter for attribute name");
    }
    const [name, ...parameters] = rest;
    const passes = name === undefined ? isTrue : testNamed(textOf(name));
    return lazily(
      itemsOf(value).filter((item) => {
        const tested = hasAttribute ? attributeAt(item, attribute) : item;
        return passes(tested, ...parameters) === isWanted;
      }),
    );
  };
}

function testNamed(name: string) {
  if (Object.hasOwn(TESTS, name)) return TESTS[name]!;
  throw new TypeError(`there is no test named '${name}'`);
}
