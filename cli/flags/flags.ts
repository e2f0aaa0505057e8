import { nearestName } from "../../base/nearest_name.ts";
import type { FlagDescription } from "../../base/option_table.ts";
import { UsageError } from "../usage_error.ts";

/** A flag of a command. */
export interface Flag extends FlagDescription {
  /** The letter of its short form, without `-`. */
  readonly short?: string;
  /** The names of flags that it cannot be combined with. */
  readonly excludes?: readonly string[];
  /** The name of a flag that is required with it. */
  readonly needs?: string;
  /** Why other values are refused, and what to do instead. */
  readonly hint?: string;
  /**
   * Checks and converts a value.
   *
   * @throws {RangeError} With what the flag takes, if the value does not fit.
   */
  readonly parse?: (value: string) => unknown;
}

/** The values of flags by name: converted, arrays for repeatable flags, `true` for flags without a value. */
export type FlagValues = Readonly<Record<string, unknown>>;

/** The parsed arguments of a command. */
export interface ParsedFlags {
  /** The arguments that are not flags. */
  readonly positional: readonly string[];
  /** The values of the flags that were given. */
  readonly values: FlagValues;
}

/**
 * Parses the arguments of a command: `--flag VALUE`, `--flag=VALUE` and
 * positional arguments; everything after `--` is positional. Flags may be
 * shortened as long as only one begins like that.
 *
 * @param args The arguments.
 * @param flags The known flags.
 * @returns Flags and positional arguments.
 * @throws {UsageError} If a flag is unknown or ambiguous, lacks its value or does not take it, or two exclude each other.
 */
export function parseFlags(
  args: readonly string[],
  flags: readonly Flag[],
): ParsedFlags {
  const positional: string[] = [];
  const values: Record<string, unknown> = {};
  const waiting = [...args];
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    if (arg === "--") {
      positional.push(...waiting.splice(0));
    } else if (!arg.startsWith("-") || arg === "-") {
      positional.push(arg);
    } else readFlag(arg, waiting, flags, values);
  }
  checkTogether(flags, values);
  return { positional, values };
}

function readFlag(
  arg: string,
  waiting: string[],
  flags: readonly Flag[],
  values: Record<string, unknown>,
): void {
  const flag = findFlag(arg, flags);
  const { name, value, takes } = flag;
  const equals = arg.indexOf("=");
  const given = equals < 0 ? undefined : arg.slice(equals + 1);
  if (value === undefined) {
    if (given !== undefined) {
      throw new UsageError(`--${name} takes no value, received "${given}"`);
    }
    values[name] = true;
  } else if (given === undefined && flag.otherwise !== undefined) {
    values[name] = convert(flag, flag.otherwise);
  } else if (takes === "the rest") {
    values[name] = [
      ...given === undefined ? [] : [given],
      ...waiting.splice(0),
    ];
  } else {
    const texts = given === undefined
      ? waiting.splice(0, takes === "words" ? wordCount(waiting) : 1)
      : [given];
    const [text] = texts;
    if (text === undefined || (given === undefined && text.startsWith("--"))) {
      throw new UsageError(`--${name} needs a value: ${value}`);
    }
    const converted = texts.map((text) => convert(flag, text));
    values[name] = takes === undefined
      ? converted[0]
      : [...values[name] as unknown[] ?? [], ...converted];
  }
}

/** The number of words before the next flag. */
function wordCount(waiting: readonly string[]): number {
  const end = waiting.findIndex((word) => word.startsWith("-"));
  return end < 0 ? waiting.length : end;
}

function findFlag(arg: string, flags: readonly Flag[]): Flag {
  const [given = ""] = arg.split("=");
  const flag = flags.find(({ name, short }) =>
    given === `--${name}` || (short !== undefined && given === `-${short}`)
  );
  if (flag !== undefined) return flag;
  const meant = flags.filter(({ name }) => `--${name}`.startsWith(given));
  if (given.length > "--".length && meant.length > 0) {
    if (meant.length === 1) return meant[0]!;
    const all = meant.map(({ name }) => `--${name}`).join(", ");
    throw new UsageError(`Ambiguous flag ${given}, could be ${all}`);
  }
  const names = flags.map(({ name }) => name);
  const near = nearestName(given.replace(/^-+/, ""), names);
  const hint = near === undefined ? "" : `, did you mean --${near}?`;
  throw new UsageError(`Unknown flag ${given}${hint}`);
}

function convert({ name, parse, hint }: Flag, text: string): unknown {
  if (parse === undefined) return text;
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const reason = hint === undefined ? "" : `: ${hint}`;
    throw new UsageError(
      `--${name} takes ${error.message}, received "${text}"${reason}`,
    );
  }
}

function checkTogether(flags: readonly Flag[], values: FlagValues): void {
  for (const { name, excludes = [], needs } of flags) {
    if (values[name] === undefined) continue;
    if (needs !== undefined && values[needs] === undefined) {
      throw new UsageError(`--${name} means nothing without --${needs}`);
    }
    const other = excludes.find((other) => values[other] !== undefined);
    if (other === undefined) continue;
    throw new UsageError(`--${name} and --${other} exclude each other`);
  }
}
