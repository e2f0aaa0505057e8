import type { Model } from "../models/internal.ts";

/** Properties that bound the value of a widget, least and greatest. */
const BOUNDS = [["start", "end"], ["low", "high"], ["min_date", "max_date"]];

/** Properties that list what the value of a widget may be. */
const CHOICES = ["options", "categories"];

/** Properties that list what the indices of a widget point at. */
const LISTS = ["labels", "tabs"];

/**
 * Whether a user could choose a value of a widget: it is within the bounds of
 * a slider, or among the options of a selection. The type of the value is
 * another matter.
 *
 * @param widget The widget.
 * @param value The value, of its property `value` or `active`.
 */
export function isChoosable(widget: Model, value: unknown): boolean {
  const values = (Array.isArray(value) ? value : [value])
    .filter((value) => value !== null);
  return BOUNDS.every(([least = "", greatest = ""]) =>
    isWithin(values, read(widget, least), read(widget, greatest))
  ) &&
    CHOICES.every((name) => isAmong(values, read(widget, name), widget)) &&
    LISTS.every((name) => areIndices(values, read(widget, name)));
}

function isWithin(
  values: readonly unknown[],
  least: unknown,
  greatest: unknown,
): boolean {
  return values.every((value) => {
    const place = placeOf(value);
    return !(least !== null && place < placeOf(least)) &&
      !(greatest !== null && place > placeOf(greatest));
  });
}

function isAmong(
  values: readonly unknown[],
  options: unknown,
  widget: Model,
): boolean {
  // Some widgets only suggest options.
  if (typeof options !== "object" || options === null) return true;
  if (read(widget, "restrict") === false) return true;
  const groups = Array.isArray(options)
    ? [options]
    : options instanceof Map
    ? [...options.values()]
    : Object.values(options);
  const allowed = groups.flat(1).map((option) =>
    Array.isArray(option) ? option[0] : option
  );
  return values.every((value) => allowed.includes(value));
}

function areIndices(values: readonly unknown[], list: unknown): boolean {
  return !Array.isArray(list) ||
    values.every((value) => typeof value !== "number" || value < list.length);
}

/** A number, or a date in whatever form, as a number. */
function placeOf(value: unknown): number {
  return typeof value === "string" ? Date.parse(value) : Number(value);
}

/** The value of a property, or `null` if there is none. */
function read(model: Model, name: string): unknown {
  return name in model ? model.get(name) ?? null : null;
}
