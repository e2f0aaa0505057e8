import { formatValue } from "./format_value.ts";
import { nearestName } from "./nearest_name.ts";
import { isPlainObject } from "./records.ts";

/** What the value of an option must be. */
export interface OptionType {
  /** How errors say it: `a text`. */
  readonly text: string;
  /** Whether a value is it. */
  readonly includes: (value: unknown) => boolean;
}

/** The type of every option by its name; `null` for those that are checked where they are used. */
export type OptionTypes<Options> = Readonly<
  Record<keyof Required<Options> & string, OptionType | null>
>;

/** Texts. */
export const TEXT: OptionType = {
  text: "a text",
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

/** Lists. */
export const ARRAY: OptionType = { text: "an array", includes: Array.isArray };

/** Functions. */
export const FUNCTION: OptionType = {
  text: "a function",
  includes: (value) => typeof value === "function",
};

/** Something by name. */
export const RECORD: OptionType = {
  text: 'an object such as { name: "value" }',
  includes: isPlainObject,
};

/** Unknown options are answered with all that there are, if they are not more. */
const MAX_LISTED = 16;

/**
 * Checks that options are an object, which of them there are, and what each is.
 *
 * @typeParam Options The options.
 * @param what What is to be done with them, as error messages say it.
 * @param options What was given for the options.
 * @param types The type of each option; that which comes first is the example in messages.
 * @throws {TypeError} If they are no object, one is unknown or of the wrong type.
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
 * Checks the types of options; each may be left out.
 *
 * @typeParam Options The options.
 * @param what What is to be done with them, as error messages say it.
 * @param options The options.
 * @param types The types of those that are to be checked.
 * @throws {TypeError} If one is of another type.
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
 * Checks that options are an object, and not the value of one of them.
 *
 * @param what What is to be done with them, as error messages say it.
 * @param options What was given for the options.
 * @param example The name of an option.
 * @throws {TypeError} If they are no plain object.
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
 * Checks that there are no options but the known ones.
 *
 * @param what What is to be done with them, as error messages say it.
 * @param options The options.
 * @param known The names that there are.
 * @throws {TypeError} If one is unknown; the message has the name that may be meant.
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
  const near = nearestName(name, known);
  const list = known.length > MAX_LISTED
    ? ""
    : `, expected one of ${known.join(", ")}`;
  const hint = near === undefined ? list : `, did you mean ${near}?`;
  throw new TypeError(`Cannot ${what}: unknown option ${name}${hint}`);
}

/**
 * Checks the type of an option; it may be left out.
 *
 * @param what What is to be done with it, as error messages say it.
 * @param name The name of the option.
 * @param value Its value.
 * @param type Its type.
 * @throws {TypeError} If it is of another type.
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
 * Checks an entry of an option; it must not be left out.
 *
 * @param what What is to be done with the option, as error messages say it.
 * @param name The name of the option and that of the entry: `cookies.user`.
 * @param value The value of the entry.
 * @param type What it must be.
 * @throws {TypeError} If it is of another type.
 */
export function checkEntry(
  what: string,
  name: string,
  value: unknown,
  type: OptionType,
): void {
  if (type.includes(value)) return;
  throw new TypeError(
    `Cannot ${what}: ${name} must be ${type.text}, received ${
      formatValue(value)
    }`,
  );
}
