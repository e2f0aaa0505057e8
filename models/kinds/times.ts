/** The methods of `Temporal` that give milliseconds, by class. */
const FORMS: readonly (readonly [
  name: string,
  milliseconds: (value: never) => number,
])[] = [
  ["Instant", (value: Temporal.Instant) => value.epochMilliseconds],
  ["ZonedDateTime", (value: Temporal.ZonedDateTime) => value.epochMilliseconds],
  [
    "PlainDateTime",
    (value: Temporal.PlainDateTime) =>
      value.toZonedDateTime("UTC").epochMilliseconds,
  ],
  [
    "PlainDate",
    (value: Temporal.PlainDate) =>
      value.toZonedDateTime("UTC").epochMilliseconds,
  ],
  [
    "PlainTime",
    (value: Temporal.PlainTime) =>
      Temporal.PlainTime.from("00:00").until(value).total("milliseconds"),
  ],
  ["Duration", (value: Temporal.Duration) => value.total("milliseconds")],
];

/**
 * A point in time in milliseconds since the epoch (dates and times without a zone
 * count as UTC), or a time of day or a duration in milliseconds.
 *
 * @param value A `Date`, or an object of `Temporal`.
 * @returns The milliseconds; `undefined` for anything else, and for durations in months or years.
 */
export function millisecondsOf(value: unknown): number | undefined {
  if (value instanceof Date) return value.getTime();
  const name = temporalName(value);
  if (name === undefined) return undefined;
  const form = FORMS.find(([each]) => each === name);
  try {
    return form?.[1](value as never);
  } catch {
    return undefined;
  }
}

/** The class of an object of `Temporal`: `"PlainDate"` … */
export function temporalName(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const tag = (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  return typeof tag === "string" && tag.startsWith("Temporal.")
    ? tag.slice("Temporal.".length)
    : undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A day as BokehJS's pickers take it.
 *
 * @param value A `Date`, of which the day in UTC counts, a `Temporal.PlainDate`, `PlainDateTime` or `ZonedDateTime`, milliseconds, or a string.
 * @returns The day as `"2024-03-10"`; `undefined` if there is no such day.
 */
export function dayOf(value: unknown): string | undefined {
  if (typeof value === "string") {
    const [day] = value.split("T");
    return isDay(day!) ? day : undefined;
  }
  if (typeof value === "number" || value instanceof Date) {
    const date = new Date(value);
    return Number.isNaN(date.getTime())
      ? undefined
      : date.toISOString().slice(0, 10);
  }
  switch (temporalName(value)) {
    case "PlainDate":
      return String(value);
    case "PlainDateTime":
    case "ZonedDateTime":
      return String((value as Temporal.PlainDateTime).toPlainDate());
  }
  return undefined;
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00Z`);
  // JavaScript takes the 30th of February for the 1st of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const TIME = /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/;

/**
 * A time of day as BokehJS's pickers take it.
 *
 * @param value A `Temporal.PlainTime`, milliseconds since midnight, or a string.
 * @returns The time as `"14:30"` or `"14:30:15"`, or the milliseconds; `undefined` if there is no such time.
 */
export function timeOfDay(value: unknown): string | number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "string") return TIME.test(value) ? value : undefined;
  return temporalName(value) === "PlainTime"
    ? (value as Temporal.PlainTime).toString({ smallestUnit: "second" })
    : undefined;
}
