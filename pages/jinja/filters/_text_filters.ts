import { numberOf } from "../values/float.ts";
import { formatPercent } from "../values/format_percent.ts";
import { fixed } from "../values/format_spec.ts";
import { escapeText, likewise } from "../values/operators.ts";
import { numberArgument } from "../values/parameters.ts";
import { type Filters, filters } from "./_simple_filters.ts";
import { capitalize, center, stripText } from "../values/text.ts";
import { defined, Undefined } from "../values/undefined.ts";
import {
  characters,
  entriesOf,
  isList,
  isTrue,
  itemsOf,
  Markup,
  textOf,
  Tuple,
} from "../values/values.ts";

/** Filters of texts. */
export const TEXT_FILTERS: Filters = {
  ...filters({
    capitalize: [],
    center: ["width"],
    e: [],
    escape: [],
    filesizeformat: ["binary"],
    forceescape: [],
    indent: ["width", "first", "blank"],
    lower: [],
    replace: ["old", "new", "count"],
    safe: [],
    string: [],
    striptags: [],
    title: [],
    trim: ["chars"],
    truncate: ["length", "killwords", "end", "leeway"],
    upper: [],
    urlencode: [],
    wordcount: [],
  }, {
    capitalize: (value) => likewise(value, capitalize(textOf(value))),
    center: (value, { width }) =>
      likewise(value, center(textOf(value), numberArgument(width, 80))),
    e: escapeText,
    escape: escapeText,
    filesizeformat: (value, { binary }) => fileSize(value, isTrue(binary)),
    forceescape: (value) => escapeText(textOf(value)),
    indent: (value, { width, first, blank }) =>
      likewise(
        value,
        indent(textOf(value), width, isTrue(first), isTrue(blank)),
      ),
    lower: (value) => likewise(value, textOf(value).toLowerCase()),
    replace: (value, { old, new: added, count }) =>
      replace(value, old, added, count),
    safe: (value) => new Markup(textOf(value)),
    string: (value) => value instanceof Markup ? value : textOf(value),
    striptags: (value) => stripTags(textOf(value)),
    title: (value) =>
      likewise(
        value,
        textOf(value).split(/([-\s({[<]+)/).map(capitalize).join(""),
      ),
    trim: (value, { chars }) =>
      likewise(
        value,
        stripText(
          textOf(value),
          chars === undefined || chars === null ? undefined : textOf(chars),
          true,
          true,
        ),
      ),
    truncate: (value, args) => likewise(value, truncate(textOf(value), args)),
    upper: (value) => likewise(value, textOf(value).toUpperCase()),
    urlencode: (value) => urlEncode(value),
    wordcount: (value) => textOf(value).match(/[\p{L}\p{N}_]+/gu)?.length ?? 0,
  }),
  format: (value, args, named) => {
    if (args.length > 0 && named.size > 0) {
      throw new TypeError("format takes positional or named values, not both");
    }
    const values = named.size > 0 ? new Map(named) : Tuple.fromItems(args);
    return likewise(value, formatPercent(textOf(value), values));
  },
};

function replace(
  value: unknown,
  old: unknown,
  added: unknown,
  count: unknown,
): string | Markup {
  if (old === undefined || added === undefined) {
    throw new TypeError(
      "the filter 'replace' needs what to replace, and by what",
    );
  }
  const text = textOf(value);
  const from = textOf(old);
  const limit = count === undefined || count === null
    ? Infinity
    : numberArgument(count, 0);
  const parts = from === "" ? ["", ...characters(text), ""] : text.split(from);
  const replaced = parts.slice(1)
    .reduce(
      (done, part, i) => done + (i < limit ? textOf(added) : from) + part,
      parts[0]!,
    );
  return likewise(value, replaced);
}

function indent(
  text: string,
  width: unknown,
  isFirst: boolean,
  isBlank: boolean,
): string {
  const added = typeof width === "string"
    ? width
    : " ".repeat(numberArgument(width, 4));
  return `${text}\n`.split("\n").slice(0, -1)
    .map((line, i) =>
      (i === 0 ? isFirst : isBlank || line !== "") ? added + line : line
    )
    .join("\n");
}

function truncate(
  text: string,
  { length, killwords, end = "...", leeway }: Partial<
    Record<"length" | "killwords" | "end" | "leeway", unknown>
  >,
): string {
  const size = numberArgument(length, 255);
  const mark = textOf(end);
  const units = characters(text);
  if (units.length <= size + numberArgument(leeway ?? undefined, 5)) {
    return text;
  }
  const kept = units.slice(0, size - characters(mark).length).join("");
  const space = kept.lastIndexOf(" ");
  return (isTrue(killwords ?? false) || space < 0
    ? kept
    : kept.slice(0, space)) +
    mark;
}

function stripTags(text: string): string {
  return without(without(text, "<!--", "-->"), "<", ">")
    .split(/\s+/).filter(Boolean).join(" ")
    .replace(
      /&(amp|lt|gt|quot|nbsp|#(\d+)|#x([\da-f]+));/gi,
      (_, name, d, x) =>
        d !== undefined || x !== undefined
          ? character(d === undefined ? parseInt(x, 16) : Number(d))
          : ENTITIES[name.toLowerCase()]!,
    );
}

/** A text without what is between two marks; a regular expression would look for an end from each begin. */
function without(text: string, begin: string, end: string): string {
  const kept: string[] = [];
  let position = 0;
  while (true) {
    const from = text.indexOf(begin, position);
    const to = from < 0 ? -1 : text.indexOf(end, from + begin.length);
    if (to < 0) return kept.join("") + text.slice(position);
    kept.push(text.slice(position, from));
    position = to + end.length;
  }
}

function character(code: number): string {
  return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
};

function fileSize(value: unknown, isBinary: boolean): string {
  const bytes = numberOf(defined(value)) ?? Number(textOf(value));
  const base = isBinary ? 1024 : 1000;
  if (bytes === 1) return "1 Byte";
  if (bytes < base) return `${Math.trunc(bytes)} Bytes`;
  let power = 1;
  while (power < 8 && bytes >= base ** (power + 1)) power++;
  const unit = "kMGTPEZY"[power - 1]!;
  const prefix = isBinary ? `${unit.toUpperCase()}i` : unit;
  return `${fixed(bytes / base ** power, 1)} ${prefix}B`;
}

function urlEncode(value: unknown): string {
  const encode = (part: unknown, isQuery: boolean) => {
    const text = encodeURIComponent(textOf(part))
      .replace(
        /[!'()*]/g,
        (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`,
      );
    return isQuery ? text.replaceAll("%20", "+") : text.replaceAll("%2F", "/");
  };
  if (value instanceof Undefined) return "";
  const pairs = entriesOf(value) ??
    (isList(value) ? itemsOf(value).map((pair) => itemsOf(pair)) : undefined);
  if (pairs === undefined) return encode(value, false);
  return pairs.map(([key, item]) =>
    `${encode(key, true)}=${encode(item, true)}`
  )
    .join("&");
}
