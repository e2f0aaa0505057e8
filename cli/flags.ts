import { nearestName } from "../models/nearest_name.ts";
import { UsageError } from "./usage_error.ts";

/** A flag of a command. */
export interface Flag {
  /** The name, without `--`. */
  readonly name: string;
  /** What its value is called in the help; absent if it takes none. */
  readonly value?: string;
  /** Whether it may be given several times. */
  readonly isRepeatable?: boolean;
  /** What it does. */
  readonly help: string;
  /** What holds without it, for the help. */
  readonly default?: string;
  /**
   * Checks and converts a value.
   *
   * @throws {RangeError} With what the flag takes, if the value is not that.
   */
  readonly parse?: (value: string) => unknown;
}

/** The command line of a command, taken apart. */
export interface ParsedFlags {
  /** The arguments that are no flags. */
  readonly positional: readonly string[];
  /** The values by flag: converted, lists for repeatable flags, `true` for those without value. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Takes the arguments of a command apart: `--flag VALUE`, `--flag=VALUE` and
 * what is no flag; all after `--` is no flag.
 *
 * @param args The arguments.
 * @param flags The flags that there are.
 * @returns Flags and the rest.
 * @throws {UsageError} If a flag is unknown, lacks its value or does not take it.
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
    } else if (arg === "-h") {
      values.help = true;
    } else if (!arg.startsWith("-") || arg === "-") {
      positional.push(arg);
    } else readFlag(arg, waiting, flags, values);
  }
  return { positional, values };
}

function readFlag(
  arg: string,
  waiting: string[],
  flags: readonly Flag[],
  values: Record<string, unknown>,
): void {
  const [name = "", ...rest] = arg.replace(/^--?/, "").split("=");
  const flag = arg.startsWith("--")
    ? flags.find((flag) => flag.name === name)
    : undefined;
  if (flag === undefined) throw new UsageError(unknownFlag(arg, flags));
  const given = rest.length > 0 ? rest.join("=") : undefined;
  if (flag.value === undefined) {
    if (given !== undefined) {
      throw new UsageError(`--${name} takes no value, received "${given}"`);
    }
    values[name] = true;
    return;
  }
  const text = given ?? waiting.shift();
  if (text === undefined || (given === undefined && text.startsWith("--"))) {
    throw new UsageError(`--${name} needs a value: ${flag.value}`);
  }
  const value = convert(flag, text);
  if (flag.isRepeatable) {
    values[name] = [...values[name] as unknown[] ?? [], value];
  } else values[name] = value;
}

function convert({ name, parse }: Flag, text: string): unknown {
  if (parse === undefined) return text;
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(
      `--${name} takes ${error.message}, received "${text}"`,
    );
  }
}

function unknownFlag(arg: string, flags: readonly Flag[]): string {
  const [given = ""] = arg.split("=");
  const names = flags.map(({ name }) => name);
  const near = nearestName(given.replace(/^-+/, ""), names);
  const hint = near === undefined ? "" : `, did you mean --${near}?`;
  return `Unknown flag ${given}${hint}`;
}

/** Reads an integer from `least` to `most`. */
export function integer(
  least: number,
  most: number,
): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new RangeError(`an integer from ${least} to ${most}`);
  };
}

/** Reads one of some words. */
export function oneOf<T extends string>(
  words: readonly T[],
): (value: string) => T {
  return (value) => {
    const word = words.find((word) => word === value);
    if (word !== undefined) return word;
    throw new RangeError(`one of ${words.join(", ")}`);
  };
}
