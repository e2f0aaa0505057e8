import { formatValue } from "./text/format_value.ts";
import { nearestName } from "./nearest_name.ts";
import { renamedOption } from "./python_names.ts";
import { isPlainObject } from "./records.ts";

/** What the value of an option must be. */
export interface OptionType {
  /** Its description in errors: `a string`. */
  readonly text: string;
  /** Whether a value fits. */
  readonly includes: (value: unknown) => boolean;
  /**
   * The type that a value must have for the error to be a `RangeError`.
   *
   * @default {undefined} The error is a `TypeError`.
   */
  readonly of?: "number" | "string";
  /** The integers that a command line accepts, if it is a number. */
  readonly bounds?: Bounds;
  /** The words that a command line accepts, if there are only some. */
  readonly words?: readonly string[];
  /** Why there is no other choice, and what to do instead. */
  readonly hint?: string;
}

/** A range of integers, both ends included. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** The type of every option by its name; `null` for those that are checked where they are used. */
export type OptionTypes<Options> = Readonly<
  Record<keyof Required<Options> & string, OptionType | null>
>;

/** Strings. */
export const TEXT: OptionType = {
  text: "a string",
  includes: (value) => typeof value === "string",
};

/** `true` and `false`. */
export const FLAG: OptionType = {
  text: "true or false",
  includes: (value) => typeof value === "boolean",
};

/** Numbers, in whatever range. */
export const NUMBER: OptionType = {
  text: "a number",
  includes: (value) => typeof value === "number",
};

/** Arrays. */
export const ARRAY: OptionType = { text: "an array", includes: Array.isArray };

/** Arrays of strings. */
export const STRINGS: OptionType = {
  text: "an array of strings",
  includes: (value) =>
    Array.isArray(value) && value.every((item) => typeof item === "string"),
};

/** Functions. */
export const FUNCTION: OptionType = {
  text: "a function",
  includes: (value) => typeof value === "function",
};

/** Object literals. */
export const RECORD: OptionType = {
  text: 'an object such as { name: "value" }',
  includes: isPlainObject,
};

/** The longest delay of a timer, in milliseconds: a longer one fires at once. */
export const MAX_DELAY = 2 ** 31 - 1;

/** Positive numbers, `Infinity` too. */
export const POSITIVE: OptionType = numbers(
  "> 0",
  { least: 1, most: Infinity },
  (value) => value > 0,
);

/** Positive numbers other than `Infinity`. */
export const POSITIVE_FINITE: OptionType = numbers(
  "> 0 and finite",
  { least: 1, most: Infinity },
  (value) => value > 0 && value < Infinity,
);

/** Intervals of timers, in milliseconds. */
export const INTERVAL: OptionType = numbers(
  `> 0 and <= ${MAX_DELAY}`,
  { least: 1, most: MAX_DELAY },
  (value) => value > 0 && value <= MAX_DELAY,
);

/** Intervals of timers, in milliseconds; 0 for no timer. */
export const INTERVAL_OR_NEVER: OptionType = numbers(
  `>= 0 and <= ${MAX_DELAY}`,
  { least: 0, most: MAX_DELAY },
  (value) => value >= 0 && value <= MAX_DELAY,
);

/**
 * Integers of a range.
 *
 * @param least The smallest one.
 * @param most The largest one.
 * @returns The type.
 */
export function integers(least: number, most: number): OptionType {
  return numbers(
    `an integer from ${least} to ${most}`,
    { least, most },
    (value) => Number.isInteger(value) && value >= least && value <= most,
  );
}

/**
 * Strings of which there are only some.
 *
 * @param words The strings.
 * @returns The type.
 */
export function oneOf(words: readonly string[]): OptionType {
  return {
    text: `one of ${words.join(", ")}`,
    includes: (value) => (words as readonly unknown[]).includes(value),
    of: "string",
    words,
  };
}

/**
 * Strings of a form.
 *
 * @param text Its description in errors: `a path such as /healthz`.
 * @param pattern The form.
 * @returns The type.
 */
export function matching(text: string, pattern: RegExp): OptionType {
  return {
    text,
    includes: (value) => typeof value === "string" && pattern.test(value),
    of: "string",
  };
}

function numbers(
  text: string,
  bounds: Bounds,
  includes: (value: number) => boolean,
): OptionType {
  return {
    text,
    includes: (value) => typeof value === "number" && includes(value),
    of: "number",
    bounds,
  };
}

/** The error for an unknown option lists the known ones, unless there are more. */
const MAX_LISTED = 16;

/**
 * Checks that options are a plain object without unknown names or wrong types.
 *
 * @typeParam Options The options.
 * @param what What fails, for error messages.
 * @param options The value given as options.
 * @param types The type of each option; the first one is the example in messages.
 * @throws {TypeError} If it is not a plain object, or an option is unknown or has the wrong type.
 * @throws {RangeError} If an option is out of range.
 */
export function checkOptions<Options>(
  what: string,
  options: unknown,
  types: OptionTypes<Options>,
): void {
  const known = Object.keys(types);
  checkIsOptions(what, options, known[0]);
  refuseUnknownOptions(what, options as object, known);
  checkTypes(what, options as object, types);
}

/**
 * Checks the types of options; each may be missing.
 *
 * @typeParam Options The options.
 * @param what What fails, for error messages.
 * @param options The options.
 * @param types The types to check.
 * @throws {TypeError} If one has the wrong type.
 * @throws {RangeError} If one is out of range.
 */
export function checkTypes<Options>(
  what: string,
  options: object,
  types: Partial<OptionTypes<Options>>,
): void {
  const given = options as Readonly<Record<string, unknown>>;
  for (
    const [name, type] of Object.entries<OptionType | null | undefined>(types)
  ) {
    if (type) checkOption(what, name, given[name], type);
  }
}

/**
 * Checks that options are a plain object, and not the value of one of them.
 *
 * @param what What fails, for error messages.
 * @param options The value given as options.
 * @param example The name of an option.
 * @throws {TypeError} If it is not a plain object.
 */
export function checkIsOptions(
  what: string,
  options: unknown,
  example: string | undefined,
): void {
  if (isPlainObject(options)) return;
  throw new TypeError(
    `Cannot ${what}: expected options such as { ${example} }, received ${
      formatValue(options)
    }`,
  );
}

/**
 * Checks that all options are known.
 *
 * @param what What fails, for error messages.
 * @param options The options.
 * @param known The known names.
 * @throws {TypeError} If one is unknown; the message suggests the nearest name.
 */
export function refuseUnknownOptions(
  what: string,
  options: object,
  known: readonly string[],
): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) refuseOption(what, unknown, known);
}

/**
 * Refuses an unknown option.
 *
 * @param what What fails, for error messages.
 * @param name The unknown name.
 * @param known The known names.
 * @throws {TypeError} Always; the message suggests the nearest name.
 */
export function refuseOption(
  what: string,
  name: string,
  known: readonly string[],
): never {
  const renamed = renamedOption(name, (other) => known.includes(other));
  if (renamed !== undefined) {
    throw new TypeError(
      `Cannot ${what}: unknown option ${name}, that is its name in Python's Bokeh, write ${renamed}`,
    );
  }
  const near = nearestName(name, known);
  const list = known.length > MAX_LISTED
    ? ""
    : `, expected one of ${known.join(", ")}`;
  const hint = near === undefined ? list : `, did you mean ${near}?`;
  throw new TypeError(`Cannot ${what}: unknown option ${name}${hint}`);
}

/**
 * Checks the type of an option; it may be missing.
 *
 * @param what What fails, for error messages.
 * @param name The name of the option.
 * @param value Its value.
 * @param type Its type.
 * @throws {TypeError} If it has the wrong type.
 * @throws {RangeError} If it is out of range.
 */
export function checkOption(
  what: string,
  name: string,
  value: unknown,
  type: OptionType,
): void {
  if (value !== undefined) checkEntry(what, name, value, type);
}

/**
 * Checks an entry of an option; it must be there.
 *
 * @param what What fails, for error messages.
 * @param name The names of option and entry: `cookies.user`.
 * @param value The value of the entry.
 * @param type Its type.
 * @throws {TypeError} If it has the wrong type.
 * @throws {RangeError} If it is out of range.
 */
export function checkEntry(
  what: string,
  name: string,
  value: unknown,
  type: OptionType,
): void {
  if (type.includes(value)) return;
  const kind: string = typeof value;
  const Failure = kind === type.of ? RangeError : TypeError;
  const hint = type.hint === undefined ? "" : `: ${type.hint}`;
  throw new Failure(
    `Cannot ${what}: ${name} must be ${type.text}, received ${
      formatValue(value)
    }${hint}`,
  );
}
