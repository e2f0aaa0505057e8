import { formatBraces } from "./_format_braces.ts";
import { numberOf } from "./float.ts";
import { likewise } from "./operators.ts";
import {
  capitalize,
  center,
  isCased,
  splitBlanks,
  stripText,
  titleCase,
} from "./text.ts";
import { defined } from "./undefined.ts";
import {
  characters,
  compare,
  type Dict,
  entriesOf,
  equals,
  isRecord,
  itemsOf,
  Lazy,
  represent,
  textOf,
  Tuple,
} from "./values.ts";

/** A method, with the arguments of a call and its named ones. */
export type Method = (
  this: unknown,
  args: readonly unknown[],
  named: ReadonlyMap<string, unknown>,
) => unknown;

type Methods = Readonly<Record<string, Method>>;

/** A method of texts that gives a text. */
function changing(
  change: (text: string, ...args: (string | undefined)[]) => string,
): Method {
  return function (args) {
    const texts = args.map((arg) => arg === null ? undefined : textOf(arg));
    return likewise(this, change(textOf(this), ...texts));
  };
}

/** A method of texts that asks something. */
function asking(
  ask: (text: string, args: readonly unknown[]) => unknown,
): Method {
  return function (args) {
    return ask(textOf(this), args.map(defined));
  };
}

/** Whether a text begins or ends with one of the texts. */
function affix(method: "startsWith" | "endsWith"): Method {
  return asking((text, [part]) =>
    (part instanceof Tuple ? [...part] : [part])
      .some((one) => text[method](textOf(one)))
  );
}

function matching(pattern: RegExp): Method {
  return asking((text) => pattern.test(text));
}

function padding(isBefore: boolean): Method {
  return function ([width, fill = " "]) {
    const text = textOf(this);
    const missing = numberOf(width)! - characters(text).length;
    const added = textOf(fill).repeat(Math.max(0, missing));
    return likewise(this, isBefore ? added + text : text + added);
  };
}

function finding(method: "indexOf" | "lastIndexOf", isNeeded: boolean): Method {
  return asking((text, [part]) => {
    const found = text[method](textOf(part));
    if (found < 0 && isNeeded) throw new RangeError("substring not found");
    return found < 0 ? found : characters(text.slice(0, found)).length;
  });
}

function split(isFromEnd: boolean): Method {
  return function (args, named) {
    const separator = args[0] ?? named.get("sep") ?? null;
    const limit = numberOf(args[1] ?? named.get("maxsplit")) ?? -1;
    return splitText(textOf(this), separator, limit, isFromEnd);
  };
}

function splitText(
  text: string,
  separator: unknown,
  limit: number,
  isFromEnd: boolean,
): string[] {
  if (separator === null) return splitBlanks(text, limit, isFromEnd);
  const mark = textOf(separator);
  if (mark === "") throw new RangeError("empty separator");
  const parts = text.split(mark);
  if (limit < 0 || parts.length <= limit + 1) return parts;
  return isFromEnd
    ? [
      parts.slice(0, parts.length - limit).join(mark),
      ...parts.slice(parts.length - limit),
    ]
    : [...parts.slice(0, limit), parts.slice(limit).join(mark)];
}

function partition(method: "indexOf" | "lastIndexOf"): Method {
  return asking((text, [part]) => {
    const mark = textOf(part);
    const at = text[method](mark);
    if (at < 0) {
      return Tuple.fromItems(
        method === "indexOf" ? [text, "", ""] : ["", "", text],
      );
    }
    return Tuple.fromItems([
      text.slice(0, at),
      mark,
      text.slice(at + mark.length),
    ]);
  });
}

/** The methods of Python's `str`. */
export const TEXT_METHODS: Methods = {
  capitalize: changing(capitalize),
  casefold: changing((text) => text.toLowerCase()),
  center: function ([width, fill = " "]) {
    const text = center(textOf(this), numberOf(width)!, textOf(fill));
    return likewise(this, text);
  },
  count: asking((text, [part]) => text.split(textOf(part)).length - 1),
  endswith: affix("endsWith"),
  find: finding("indexOf", false),
  format: function (args, named) {
    return likewise(this, formatBraces(textOf(this), args, named));
  },
  index: finding("indexOf", true),
  isalnum: matching(/^[\p{L}\p{N}]+$/u),
  isalpha: matching(/^\p{L}+$/u),
  isdecimal: matching(/^\p{Nd}+$/u),
  isdigit: matching(/^\p{Nd}+$/u),
  isidentifier: matching(/^[\p{L}_][\p{L}\p{N}_]*$/u),
  islower: asking((text) => isCased(text) && text === text.toLowerCase()),
  isnumeric: matching(/^\p{N}+$/u),
  isspace: matching(/^\s+$/),
  istitle: asking((text) => isCased(text) && text === titleCase(text)),
  isupper: asking((text) => isCased(text) && text === text.toUpperCase()),
  join: function ([items]) {
    return likewise(this, itemsOf(items).map(textOf).join(textOf(this)));
  },
  ljust: padding(false),
  lower: changing((text) => text.toLowerCase()),
  lstrip: changing((text, chars) => stripText(text, chars, true, false)),
  partition: partition("indexOf"),
  removeprefix: changing((text, part = "") =>
    text.startsWith(part) ? text.slice(part.length) : text
  ),
  removesuffix: changing((text, part = "") =>
    part !== "" && text.endsWith(part) ? text.slice(0, -part.length) : text
  ),
  replace: function ([from, to, count]) {
    const limit = numberOf(count) ?? -1;
    const parts = splitText(textOf(this), from, limit, false);
    return likewise(this, parts.join(textOf(to)));
  },
  rfind: finding("lastIndexOf", false),
  rindex: finding("lastIndexOf", true),
  rjust: padding(true),
  rpartition: partition("lastIndexOf"),
  rsplit: split(true),
  rstrip: changing((text, chars) => stripText(text, chars, false, true)),
  split: split(false),
  splitlines: asking((text) =>
    text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/)
  ),
  startswith: affix("startsWith"),
  strip: changing((text, chars) => stripText(text, chars, true, true)),
  swapcase: changing((text) =>
    text.replace(
      /\p{L}/gu,
      (unit) =>
        unit === unit.toUpperCase() ? unit.toLowerCase() : unit.toUpperCase(),
    )
  ),
  title: changing(titleCase),
  upper: changing((text) => text.toUpperCase()),
  zfill: function ([width]) {
    const [, sign = "", digits = ""] = /^([-+]?)([^]*)$/.exec(textOf(this))!;
    return sign + digits.padStart(numberOf(width)! - sign.length, "0");
  },
};

/** Removes the item at an index, from the end if negative. */
function take(items: unknown[], index: number): unknown {
  const at = index < 0 ? items.length + index : index;
  if (at < 0 || at >= items.length) {
    throw new RangeError("pop index out of range");
  }
  return items.splice(at, 1)[0];
}

function place(items: readonly unknown[], value: unknown): number {
  const at = items.findIndex((item) => equals(item, value));
  if (at < 0) throw new RangeError(`${represent(value)} is not in list`);
  return at;
}

function list(
  method: (
    items: unknown[],
    args: readonly unknown[],
    named: ReadonlyMap<string, unknown>,
  ) => unknown,
): Method {
  return function (args, named) {
    return method(this as unknown[], args, named) ?? null;
  };
}

/** The methods of Python's `list`. */
export const LIST_METHODS: Methods = {
  append: list((items, [item]) => void items.push(item)),
  clear: list((items) => void items.splice(0)),
  copy: list((items) => [...items]),
  count: list((items, [value]) =>
    items.filter((item) => equals(item, value)).length
  ),
  extend: list((items, [more]) => void items.push(...itemsOf(more))),
  index: list((items, [value]) => place(items, value)),
  insert: list((items, [at, item]) =>
    void items.splice(numberOf(at)!, 0, item)
  ),
  pop: list((items, [at = -1]) => take(items, numberOf(at)!)),
  remove: list((items, [value]) => void items.splice(place(items, value), 1)),
  reverse: list((items) => void items.reverse()),
  sort: list((items, _, named) => {
    const sign = named.get("reverse") === true ? -1 : 1;
    items.sort((a, b) => sign * compare(a, b));
  }),
};

function dict(
  method: (entries: [unknown, unknown][], args: readonly unknown[]) => unknown,
): Method {
  return function (args) {
    return method(entriesOf(this)!, args);
  };
}

function put(target: unknown, key: unknown, value: unknown): void {
  if (target instanceof Map) target.set(key, value);
  else if (isRecord(target)) {
    Object.defineProperty(target, textOf(key), {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
}

function view(name: string): (items: readonly unknown[]) => string {
  return (items) => `${name}(${represent([...items])})`;
}

/** The methods of Python's `dict`. */
export const DICT_METHODS: Methods = {
  copy: dict((entries): Dict => new Map(entries)),
  get: dict((entries, [key, otherwise = null]) => {
    const entry = entries.find(([other]) => equals(other, key));
    return entry === undefined ? otherwise : entry[1];
  }),
  items: dict((entries) =>
    new Lazy(entries.map((entry) => Tuple.fromItems(entry)), view("dict_items"))
  ),
  keys: dict((entries) =>
    new Lazy(entries.map(([key]) => key), view("dict_keys"))
  ),
  pop: function ([key, otherwise]) {
    const entry = entriesOf(this)!.find(([other]) => equals(other, key));
    if (entry === undefined) {
      if (otherwise !== undefined) return otherwise;
      throw new RangeError(`there is no key ${represent(key)}`);
    }
    if (this instanceof Map) this.delete(entry[0]);
    else delete (this as Record<string, unknown>)[entry[0] as string];
    return entry[1];
  },
  setdefault: function ([key, value = null]) {
    const keys = entriesOf(this)!;
    const entry = keys.find(([other]) => equals(other, key));
    if (entry !== undefined) return entry[1];
    put(this, key, value);
    return value;
  },
  update: function ([other], named) {
    const entries = [
      ...entriesOf(other) ?? itemsOf(other ?? []).map((pair) => {
        const [key, value] = itemsOf(pair);
        return [key, value] as [unknown, unknown];
      }),
      ...named,
    ];
    for (const [key, value] of entries) put(this, key, value);
    return null;
  },
  values: dict((entries) =>
    new Lazy(entries.map(([, value]) => value), view("dict_values"))
  ),
};
