/** The getter with which objects of higher floors say how messages name them. */
export const DESCRIPTION: unique symbol = Symbol("description");

const MAX_LENGTH = 80;

const MAX_ITEMS = 5;

/**
 * Cuts a text that a message will contain: clients may send megabytes.
 *
 * @example
 * ```ts
 * import { shorten } from "./format_value.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(shorten("Slider"), "Slider");
 * assertEquals(shorten("x".repeat(1_000_000), 4), "xxx…");
 * ```
 */
export function shorten(text: string, length: number = MAX_LENGTH): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** Formats a value for an error message: short, on one line. Never throws. */
export function formatValue(value: unknown): string {
  let text: string;
  try {
    text = format(value);
  } catch {
    text = "an object that cannot be shown";
  }
  return shorten(text);
}

function format(value: unknown): string {
  if (typeof value === "function") return `function ${value.name}`.trim();
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) {
    return typeof value === "string"
      ? JSON.stringify(value.slice(0, MAX_LENGTH))
      : String(value);
  }
  const description = descriptionOf(value);
  if (description !== undefined) return description;
  if (ArrayBuffer.isView(value) || Array.isArray(value)) {
    const { length = 0 } = value as { length?: number };
    const first = Array.from(
      { length: Math.min(length, MAX_ITEMS) },
      (_, i) => (value as ArrayLike<unknown>)[i],
    );
    const items = first.map(formatItem).join(", ");
    return `${value.constructor.name}(${length}) [${items}${
      length > MAX_ITEMS ? ", …" : ""
    }]`;
  }
  if (value instanceof Date) {
    const isValid = !Number.isNaN(value.getTime());
    return `Date ${isValid ? value.toISOString() : NaN}`;
  }
  const { constructor } = value;
  const name = constructor === undefined || constructor === Object
    ? ""
    : `${constructor.name} `;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined);
  const items = entries.slice(0, MAX_ITEMS)
    .map(([key, item]) => `${key}: ${formatItem(item)}`);
  if (entries.length > MAX_ITEMS) items.push("…");
  return `${name}{${items.length === 0 ? "" : ` ${items.join(", ")} `}}`;
}

function formatItem(value: unknown): string {
  if (typeof value !== "object" || value === null) return format(value);
  return descriptionOf(value) ??
    (Array.isArray(value) ? `Array(${value.length})` : "{…}");
}

function descriptionOf(value: object): string | undefined {
  return (value as { readonly [DESCRIPTION]?: string })[DESCRIPTION];
}
