import { millisecondsOf, type Model } from "../models/internal.ts";

/** The properties of widgets that limit what users can choose. */
interface Widget {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly low?: unknown;
  readonly high?: unknown;
  readonly options?: unknown;
  readonly categories?: unknown;
  readonly labels?: unknown;
  readonly tabs?: unknown;
  readonly min_date?: unknown;
  readonly max_date?: unknown;
}

/**
 * The option of a select that a text stands for, since options may be numbers.
 *
 * @returns The value as it is, if there is no such option.
 */
export function choiceOf(model: Model, attr: string, value: unknown): unknown {
  if (attr !== "value" || typeof value !== "string") return value;
  return optionsOf(widgetOf(model).options)
    ?.find((option) => String(option) === value) ?? value;
}

/**
 * Why users of a widget could not have chosen a value.
 *
 * @returns What they can choose; `undefined` if the value is one of those.
 */
export function whyNotChosen(
  model: Model,
  attr: string,
  value: unknown,
): string | undefined {
  const widget = widgetOf(model);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (attr === "active") {
    const count = lengthOf(widget.labels) ?? lengthOf(widget.tabs);
    const isChoice = (each: unknown) =>
      typeof each !== "number" || each >= 0 && each < count!;
    return count === undefined || values.every(isChoice)
      ? undefined
      : `a number from 0 to ${count - 1}`;
  }
  if (attr !== "value") return undefined;
  const options = optionsOf(widget.options ?? widget.categories);
  if (options !== undefined && options.length > 0) {
    return values.every((each) => options.includes(each))
      ? undefined
      : "one of the options";
  }
  return whyOutside(values, widget.start, widget.end) ??
    whyOutside(values, widget.low, widget.high) ??
    whyOutside(values, widget.min_date, widget.max_date);
}

/** Only the properties that the model has. */
function widgetOf(model: Model): Widget {
  const names = [
    "start",
    "end",
    "low",
    "high",
    "options",
    "categories",
    "labels",
    "tabs",
    "min_date",
    "max_date",
  ] as const;
  const found = names.filter((name) =>
    name in model && model.has(name as never)
  )
    .map((name) => [name, Reflect.get(model, name)]);
  return Object.fromEntries(found);
}

function whyOutside(
  values: readonly unknown[],
  least: unknown,
  most: unknown,
): string | undefined {
  const isOutside = values.map(numberOf).some((value) =>
    value < numberOf(least) || value > numberOf(most)
  );
  if (!isOutside) return undefined;
  const bounds = [least, most].filter((bound) =>
    !Number.isNaN(numberOf(bound))
  );
  return bounds.length === 2
    ? `a value from ${bounds.join(" to ")}`
    : "a value within the limits";
}

/** Days and times as milliseconds; `NaN` for what is not limited. */
function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return Date.parse(value);
  return millisecondsOf(value) ?? NaN;
}

/** The values of options, which may have labels and be in groups. */
function optionsOf(options: unknown): readonly unknown[] | undefined {
  if (Array.isArray(options)) {
    return options.map((option) => Array.isArray(option) ? option[0] : option);
  }
  const groups = options instanceof Map
    ? [...options.values()]
    : typeof options === "object" && options !== null
    ? Object.values(options)
    : undefined;
  return groups?.flatMap((group) => optionsOf(group) ?? []);
}

function lengthOf(value: unknown): number | undefined {
  return Array.isArray(value) ? value.length : undefined;
}
