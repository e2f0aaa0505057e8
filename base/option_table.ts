import { checkEntry, type OptionType } from "./option_checks.ts";
import { formatValue } from "./text/format_value.ts";
import type { SettingName, Settings } from "./settings.ts";

/** How a flag is described in the help of a command. */
export interface FlagDescription {
  /** The name, without `--`. */
  readonly name: string;
  /** The placeholder for its value; absent if it takes none. */
  readonly value?: string;
  /**
   * How many values it takes: one per use, all words up to the next flag, or the
   * rest of the command line.
   *
   * @default {undefined} One; the last use counts.
   */
  readonly takes?: "one each time" | "words" | "the rest";
  /**
   * The value of a flag without one; `--flag=VALUE` then is the only way to give it
   * another.
   *
   * @default {undefined} It must have a value.
   */
  readonly otherwise?: string;
  /** What it does. */
  readonly help: string;
  /** What applies without it. */
  readonly default?: string;
}

/**
 * The flag that sets an option. Values are converted and checked as the `is` of
 * the option says; a flag without a value switches the option, off if it is on
 * by default.
 */
export interface OptionFlag<Name extends string = string>
  extends FlagDescription {
  /** Options whose flags it cannot be combined with, besides those that the option excludes. */
  readonly excludes?: readonly Name[];
  /** The option whose flag is required with it. */
  readonly needs?: Name;
}

/** All there is to know about one option besides its type and its documentation. */
export interface OptionEntry<Value = unknown, Name extends string = string> {
  /** What applies unless the option or its setting is given. */
  readonly default: Value | undefined;
  /** The setting that applies unless the option is given. */
  readonly setting?: SettingName;
  /** What a value must be; `null` if it is checked where it is used. */
  readonly is: OptionType | null;
  /** Further checks; the errors must name the option. */
  readonly check?: (value: Value) => void;
  /** Options that cannot be given together with this one. */
  readonly excludes?: readonly Name[];
  /** The flag that sets it. */
  readonly flag?: OptionFlag<Name>;
  /** The log line at start for a value that differs from the default; paths are below the prefix. */
  readonly note?: (value: Value, prefix: string) => string;
  /** The log line at start for the default. */
  readonly defaultNote?: string;
}

/** One entry for each option. */
export type OptionTable<Options> = {
  readonly [Name in keyof Required<Options>]: OptionEntry<
    NonNullable<Options[Name]>,
    keyof Options & string
  >;
};

/** An option of any type. */
export interface AnyOption extends Omit<OptionEntry<never>, "default"> {
  /** What applies unless the option or its setting is given. */
  readonly default: unknown;
}

/** A table of any options. */
export type AnyOptionTable = Readonly<Record<string, AnyOption>>;

/** Options of a table in which those with a default have a value. */
export type WithDefaults<Options, Table> =
  & Options
  & Required<Pick<Options, DefaultOf<Table> & keyof Options>>;

type DefaultOf<Table> = {
  [Name in keyof Table]: Table[Name] extends { default: undefined } ? never
    : Name;
}[keyof Table];

/**
 * Fills in settings and defaults.
 *
 * @typeParam Options The options.
 * @typeParam Table Their table.
 * @param table The entries of the options.
 * @param options The options that were given.
 * @param settings Where the settings come from; one whose option is given is not read.
 * @returns The options of the table.
 * @throws {RangeError} If a setting has a value that it does not take.
 * @throws {Deno.errors.NotCapable} If the environment may not be read.
 */
export function withDefaults<
  Options extends object,
  Table extends OptionTable<Options>,
>(
  table: Table,
  options: Options,
  settings: Settings,
): WithDefaults<Options, Table> {
  const given = options as Readonly<Record<string, unknown>>;
  const entries = Object.entries<AnyOption>(table).map(([name, entry]) => {
    if (given[name] !== undefined) return [name, given[name]];
    const { setting } = entry;
    const set = setting === undefined ? undefined : settings.get(setting);
    if (set !== undefined && entry.is?.includes(set) === false) {
      throw new RangeError(
        `Cannot read setting ${
          settings.nameOf(setting!)
        }: expected ${entry.is.text}, received ${formatValue(set)}`,
      );
    }
    return [name, set ?? entry.default];
  });
  return Object.fromEntries(entries);
}

/**
 * Checks each option of a table, and that no two exclude each other.
 *
 * @param what What fails, for error messages: `create server`.
 * @param table The entries of the options.
 * @param options The options; each may be missing.
 * @throws {TypeError} If one has the wrong type, or two exclude each other.
 * @throws {RangeError} If one is out of range.
 */
export function checkTable(
  what: string,
  table: AnyOptionTable,
  options: object,
): void {
  const given = options as Readonly<Record<string, unknown>>;
  for (const [name, entry] of Object.entries(table)) {
    const value = given[name];
    if (value === undefined) continue;
    if (entry.is !== null) checkEntry(what, name, value, entry.is);
    entry.check?.(value as never);
    const other = entry.excludes?.find((other) => given[other] !== undefined);
    if (other === undefined) continue;
    throw new TypeError(
      `Cannot ${what}: ${name} and ${other} exclude each other`,
    );
  }
}
