import { Float, integer, isFloat, numberOf } from "../values/float.ts";
import { fixed } from "../values/format_spec.ts";
import { attribute } from "../values/lookup.ts";
import { itemOf, missing } from "../values/member.ts";
import { numberArgument } from "../values/parameters.ts";
import { type Filters, filters } from "./_simple_filters.ts";
import { escapeText } from "../values/operators.ts";
import { defined, Undefined } from "../values/undefined.ts";
import {
  entriesOf,
  isList,
  isText,
  isTrue,
  lengthOf,
  Markup,
  textOf,
  Tuple,
  typeName,
} from "../values/values.ts";

const otherwise = (
  value: unknown,
  { default_value = "", boolean = false }: Partial<
    Record<"default_value" | "boolean", unknown>
  >,
) =>
  value instanceof Undefined || isTrue(boolean) && !isTrue(value)
    ? default_value
    : value;

/** Filters of numbers, and of any value. */
export const VALUE_FILTERS: Filters = filters({
  abs: [],
  count: [],
  d: ["default_value", "boolean"],
  default: ["default_value", "boolean"],
  float: ["default"],
  int: ["default", "base"],
  items: [],
  length: [],
  round: ["precision", "method"],
  tojson: ["indent"],
  xmlattr: ["autospace"],
}, {
  abs: (value) => {
    const size = Math.abs(number(value));
    return isFloat(value) ? new Float(size) : size;
  },
  count: lengthOf,
  d: otherwise,
  default: otherwise,
  float: (value, { default: other = new Float(0) }) => {
    const found = parseNumber(value);
    return found === undefined ? other : new Float(found);
  },
  int: (value, { default: other = 0, base }) => toInteger(value, other, base),
  items: (value) => {
    if (value instanceof Undefined) return [];
    const entries = entriesOf(value);
    if (entries === undefined) {
      throw new TypeError("can only get item pairs from a mapping");
    }
    return entries.map((entry) => Tuple.fromItems(entry));
  },
  length: lengthOf,
  round: (value, { precision, method = "common" }) =>
    round(value, numberArgument(precision, 0), textOf(method)),
  tojson: (value, { indent }) =>
    new Markup(toJson(value, numberArgument(indent ?? undefined, 0))),
  xmlattr: (value, { autospace = true }) => {
    const text = (entriesOf(value) ?? [])
      .filter(([, item]) => item !== null && !(item instanceof Undefined))
      .map(([key, item]) => {
        if (/[\s/>=]/.test(textOf(key))) {
          throw new TypeError(`'${textOf(key)}' is no name of an attribute`);
        }
        return `${escapeText(key).text}="${escapeText(item).text}"`;
      })
      .join(" ");
    return isTrue(autospace) && text !== "" ? ` ${text}` : text;
  },
});

function number(value: unknown): number {
  const found = numberOf(defined(value));
  if (found === undefined) {
    throw new TypeError(`expected a number, received ${typeName(value)}`);
  }
  return found;
}

function parseNumber(value: unknown): number | undefined {
  if (!isText(value)) return numberOf(defined(value));
  const text = textOf(value).trim().replace(/(?<=\d)_(?=\d)/g, "");
  if (/^[-+]?(inf|infinity)$/i.test(text)) {
    return text.startsWith("-") ? -Infinity : Infinity;
  }
  if (/^[-+]?nan$/i.test(text)) return NaN;
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text)
    ? Number(text)
    : undefined;
}

function toInteger(value: unknown, other: unknown, base: unknown): unknown {
  const radix = numberArgument(base, 10);
  if (isText(value) && radix !== 10) {
    const text = textOf(value).trim().replace(/^([-+]?)0[box]/i, "$1");
    const digits = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, radix);
    return new RegExp(`^[-+]?[${digits}]+$`, "i").test(text)
      ? integer(parseInt(text, radix))
      : other;
  }
  const found = parseNumber(value);
  return found === undefined || !Number.isFinite(found)
    ? other
    : integer(Math.trunc(found));
}

/** Always a float, unless the number is an int and the method the common one. */
function round(value: unknown, precision: number, method: string): unknown {
  const given = number(value);
  const power = 10 ** precision;
  if (method === "ceil") return new Float(Math.ceil(given * power) / power);
  if (method === "floor") return new Float(Math.floor(given * power) / power);
  if (method !== "common") {
    throw new TypeError("method must be common, ceil or floor");
  }
  if (precision >= 0) {
    const rounded = Number(fixed(given, precision));
    return isFloat(value) ? new Float(rounded) : rounded;
  }
  const size = 10 ** -precision;
  const rounded = Number(fixed(given / size, 0)) * size;
  return isFloat(value) ? new Float(rounded) : rounded;
}

/** JSON that is safe in HTML, including script elements; keys are sorted. */
function toJson(value: unknown, indent: number): string {
  const text = jsonOf(value, indent, "");
  return text.replace(
    /[<>&'\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function jsonOf(value: unknown, indent: number, margin: string): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "boolean") return String(value);
  if (isText(value)) return JSON.stringify(textOf(value));
  const found = numberOf(value);
  if (found !== undefined) {
    if (Number.isNaN(found)) return "NaN";
    if (!Number.isFinite(found)) return found > 0 ? "Infinity" : "-Infinity";
    return textOf(value);
  }
  const inner = margin + " ".repeat(indent);
  const wrap = (open: string, items: string[], close: string) =>
    items.length === 0
      ? open + close
      : indent === 0
      ? open + items.join(", ") + close
      : `${open}\n${inner}${items.join(`,\n${inner}`)}\n${margin}${close}`;
  if (isList(value)) {
    const items = Array.from(value, (item) => jsonOf(item, indent, inner));
    return wrap("[", items, "]");
  }
  const entries = entriesOf(value);
  if (entries !== undefined) {
    const items = entries
      .map(([key, item]) => [textOf(key), item] as const)
      .sort(([a], [b]) => a < b ? -1 : Number(a > b))
      .map(([key, item]) =>
        `${JSON.stringify(key)}: ${jsonOf(item, indent, inner)}`
      );
    return wrap("{", items, "}");
  }
  if (value instanceof Undefined) defined(value);
  throw new TypeError(
    `Object of type ${typeName(value)} is not JSON serializable`,
  );
}

/** `a.b.0` of a value, as filters name attributes. */
export function attributeAt(value: unknown, path: unknown): unknown {
  if (typeof path === "number") {
    return itemOf(value, path) ?? missing(value, path);
  }
  return textOf(path).split(".").reduce<unknown>(
    (owner, name) => {
      if (owner instanceof Undefined) defined(owner);
      if (/^\d+$/.test(name)) {
        return itemOf(owner, Number(name)) ?? missing(owner, Number(name));
      }
      const found = itemOf(owner, name);
      return found === undefined ? attribute(owner, name) : found;
    },
    value,
  );
}
