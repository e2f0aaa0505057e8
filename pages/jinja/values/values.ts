import { Float, floatText, isFloat, numberOf } from "./float.ts";
import { defined, Undefined } from "./undefined.ts";

/** Text that is HTML already. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A list that cannot change. */
export class Tuple extends Array<unknown> {
  static fromItems(items: Iterable<unknown>): Tuple {
    const tuple = new Tuple();
    for (const item of items) tuple.push(item);
    return tuple;
  }
}

/** What a function or filter gives one after another. */
export class Lazy {
  readonly items: readonly unknown[];
  /** What Python prints. */
  readonly text: string;

  constructor(
    items: readonly unknown[],
    text: (items: readonly unknown[]) => string,
  ) {
    this.items = items;
    this.text = text(items);
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.items[Symbol.iterator]();
  }
}

/** Values by name: `namespace()`, an imported template. */
export class Namespace {
  readonly values = new Map<string, unknown>();

  find(name: string): unknown {
    return this.values.get(name);
  }
}

export type Dict = ReadonlyMap<unknown, unknown>;

export function isText(value: unknown): value is string | Markup {
  return typeof value === "string" || value instanceof Markup;
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) ||
    ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** Whether a value is an object of JSON, which templates see as a dict. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The entries of a dict, be it a map or an object. */
export function entriesOf(value: unknown): [unknown, unknown][] | undefined {
  if (value instanceof Map) return [...value];
  return isRecord(value) ? Object.entries(value) : undefined;
}

export function isTrue(value: unknown): boolean {
  if (value instanceof Undefined) return false;
  if (value instanceof Float) return value.value !== 0;
  if (value instanceof Markup) return value.text !== "";
  if (isList(value)) return value.length > 0;
  if (value instanceof Map || value instanceof Set) return value.size > 0;
  if (isRecord(value)) return Object.keys(value).length > 0;
  return Number.isNaN(value) || Boolean(value);
}

/** A value as it is printed, in Python's words. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Markup) return value.text;
  if (value instanceof Undefined) return "";
  return represent(value);
}

/** A value as it is printed within a list. */
export function represent(value: unknown, inside: unknown[] = []): string {
  if (value === null || value === undefined) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (value instanceof Float) return floatText(value.value);
  if (typeof value === "number") {
    return isFloat(value) ? floatText(value) : String(value);
  }
  if (typeof value === "string") return quote(value);
  if (value instanceof Markup) return `Markup(${quote(value.text)})`;
  if (value instanceof Undefined) return "Undefined";
  if (value instanceof Lazy) return value.text;
  if (inside.includes(value)) return isList(value) ? "[...]" : "{...}";
  const nested = (item: unknown) => represent(item, [...inside, value]);
  if (value instanceof Tuple) {
    const items = Array.from(value, nested);
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
  }
  if (isList(value)) return `[${Array.from(value, nested).join(", ")}]`;
  if (value instanceof Set) {
    return value.size === 0
      ? "set()"
      : `{${Array.from(value, nested).join(", ")}}`;
  }
  const entries = entriesOf(value);
  if (entries !== undefined) {
    return `{${
      entries.map(([key, item]) => `${nested(key)}: ${nested(item)}`)
        .join(", ")
    }}`;
  }
  if (value instanceof Namespace) return `<Namespace ${nested(value.values)}>`;
  if (value instanceof Promise) {
    throw new TypeError("a promise cannot be printed: templates do not wait");
  }
  return String(value);
}

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = text.replace(/[\\'\n\r\t]/g, (unit) => {
    if (unit === "'") return mark === "'" ? "\\'" : unit;
    return { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }[unit]!;
  })
    .replace(
      /[\p{Cc}\xa0\xad]/gu,
      (unit) => `\\x${unit.charCodeAt(0).toString(16).padStart(2, "0")}`,
    );
  return `${mark}${inner}${mark}`;
}

/** The characters of a text, as Python counts them. */
export function characters(text: string): readonly string[] {
  return /[\ud800-\udbff]/.test(text) ? Array.from(text) : text.split("");
}

/** @throws {TypeError} If the value has no items. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (value instanceof Undefined) return [];
  if (isText(value)) return characters(textOf(value));
  if (Array.isArray(value)) return value;
  if (isRecord(value)) return Object.keys(value);
  if (value instanceof Map) return [...value.keys()];
  if (typeof value === "object" && value !== null && Symbol.iterator in value) {
    return [...value as Iterable<unknown>];
  }
  throw new TypeError(`'${typeName(value)}' object is not iterable`);
}

/** @throws {TypeError} If the value has no length. */
export function lengthOf(value: unknown): number {
  if (value instanceof Undefined) return 0;
  if (value instanceof Set || value instanceof Map) return value.size;
  if (
    isText(value) || isList(value) || isRecord(value) || value instanceof Lazy
  ) return itemsOf(value).length;
  throw new TypeError(`object of type '${typeName(value)}' has no len()`);
}

/** The name of the type in Python. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return "NoneType";
  if (typeof value === "boolean") return "bool";
  if (isFloat(value)) return "float";
  if (typeof value === "number" || typeof value === "bigint") return "int";
  if (typeof value === "string") return "str";
  if (value instanceof Undefined) return "Undefined";
  if (value instanceof Tuple) return "tuple";
  if (isList(value)) return "list";
  if (value instanceof Map || isRecord(value)) return "dict";
  if (typeof value === "function") return "function";
  return Object.getPrototypeOf(value)?.constructor?.name ?? "object";
}

export function equals(left: unknown, right: unknown): boolean {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined || b !== undefined) return a === b;
  if (isText(left) || isText(right)) {
    return isText(left) && isText(right) && textOf(left) === textOf(right);
  }
  if (left instanceof Undefined && right instanceof Undefined) return true;
  if (isList(left) && isList(right)) {
    return (left instanceof Tuple) === (right instanceof Tuple) &&
      left.length === right.length &&
      left.every((item, i) => equals(item, right[i]));
  }
  const [mine, others] = [entriesOf(left), entriesOf(right)];
  if (mine !== undefined && others !== undefined) {
    const byText = new Map(others.filter(([key]) => typeof key === "string"));
    return mine.length === others.length &&
      mine.every(([key, item]) =>
        typeof key === "string" && byText.has(key)
          ? equals(item, byText.get(key))
          : others.some(([other, value]) =>
            equals(key, other) && equals(item, value)
          )
      );
  }
  return (left ?? null) === (right ?? null);
}

/**
 * Negative, zero or positive, as the left value is smaller, equal or larger.
 *
 * @throws {TypeError} If they have no order.
 */
export function compare(left: unknown, right: unknown, operator = "<"): number {
  const [a, b] = [numberOf(defined(left)), numberOf(defined(right))];
  if (a !== undefined && b !== undefined) return a - b;
  if (isText(left) && isText(right)) {
    const [mine, others] = [textOf(left), textOf(right)];
    return mine < others ? -1 : Number(mine > others);
  }
  if (isList(left) && isList(right)) {
    const count = Math.min(left.length, right.length);
    for (let i = 0; i < count; i++) {
      if (!equals(left[i], right[i])) return compare(left[i], right[i]);
    }
    return left.length - right.length;
  }
  if (left instanceof Date && right instanceof Date) {
    return left.getTime() - right.getTime();
  }
  throw new TypeError(
    `'${operator}' not supported between instances of '${
      typeName(left)
    }' and '${typeName(right)}'`,
  );
}

/** Whether a container has an item, a dict a key or a text a part. */
export function contains(container: unknown, item: unknown): boolean {
  if (isText(container)) {
    if (!isText(item)) {
      throw new TypeError(
        `'in <string>' requires string as left operand, not ${typeName(item)}`,
      );
    }
    return textOf(container).includes(textOf(item));
  }
  return itemsOf(container).some((other) => equals(other, item));
}
