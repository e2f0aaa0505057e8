import type { Model } from "../../models/internal.ts";

/** The properties that bound the value of a widget. */
const BOUNDS = [["start", "end"], ["low", "high"], ["min_date", "max_date"]];

/** The properties that list the possible values of a widget. */
const CHOICES = ["options", "categories", "completions"];

/** The properties that the index values of a widget refer to. */
const LISTS = ["labels", "tabs"];

/**
 * Whether a user could choose a value in a widget: it is within the bounds of a
 * slider, or among the options of a selection. Does not check its type.
 */
export function isChoosable(widget: Model, value: unknown): boolean {
  const values = (Array.isArray(value) ? value : [value])
    .filter((value) => value !== null);
  return BOUNDS.every(([min = "", max = ""]) =>
    areWithin(values, read(widget, min), read(widget, max))
  ) &&
    CHOICES.every((name) => areOptions(values, read(widget, name), widget)) &&
    LISTS.every((name) => areIndices(values, read(widget, name)));
}

function areWithin(
  values: readonly unknown[],
  min: unknown,
  max: unknown,
): boolean {
  return values.every((value) => {
    const number = toNumber(value);
    return !(min !== null && number < toNumber(min)) &&
      !(max !== null && number > toNumber(max));
  });
}

function areOptions(
  values: readonly unknown[],
  options: unknown,
  widget: Model,
): boolean {
  // Some widgets only suggest their options.
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

/** Converts numbers and all forms of dates, so that they compare. */
function toNumber(value: unknown): number {
  return typeof value === "string" ? Date.parse(value) : Number(value);
}

/** Returns `null` if there is no such property. */
function read(model: Model, name: string): unknown {
  return name in model ? model.get(name) ?? null : null;
}
