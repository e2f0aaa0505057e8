import type { AnyOption } from "../../base/option_table.ts";
import { variableOf } from "../../base/settings.ts";
import { SERVER_OPTIONS, type ServerOptions } from "../../server.ts";
import { integer, oneOf } from "./flag_values.ts";
import type { Flag, FlagValues } from "./flags.ts";

/** A flag that sets an option of the server. */
export interface OptionFlag extends Flag {
  readonly option: keyof ServerOptions;
  /** The value of the option if the flag, which takes none, is given. */
  readonly switchesTo?: boolean;
}

const TABLE = Object.entries<AnyOption>(SERVER_OPTIONS);

/** The flags of `serve` that set one option each. */
export const OPTION_FLAGS: readonly OptionFlag[] = TABLE
  .flatMap(([option, entry]) =>
    entry.flag === undefined
      ? []
      : [createFlag(option as keyof ServerOptions, entry)]
  );

/** The flags of {@linkcode OPTION_FLAGS} that say where to listen. */
export const ADDRESS_FLAGS: readonly OptionFlag[] = OPTION_FLAGS
  .filter(({ option }) => option === "port" || option === "address");

/**
 * The options that flags set.
 *
 * @param values The values of the flags.
 * @returns The options.
 */
export function optionsOf(values: FlagValues): ServerOptions {
  const options = OPTION_FLAGS
    .filter(({ name }) => values[name] !== undefined)
    .map(({ name, option, switchesTo }) => [
      option,
      switchesTo ?? values[name],
    ]);
  return Object.fromEntries(options);
}

/**
 * Replaces the names of options in an error message by those of their flags.
 *
 * @param message A message that names options.
 * @returns The message with the names of flags.
 */
export function nameFlags(message: string): string {
  return message
    .replace(
      /the option (\w+): "(\w+)"/g,
      (text, option, value) => {
        const name = flagName(option);
        return name === undefined ? text : `--${name} ${value}`;
      },
    )
    .replace(/\b[a-z]+[A-Z]\w*\b/g, (word) => {
      const name = flagName(word);
      return name === undefined ? word : `--${name}`;
    });
}

function createFlag(
  option: keyof ServerOptions,
  { flag, is, excludes = [], ...entry }: AnyOption,
): OptionFlag {
  const { excludes: others = [], needs, ...description } = flag!;
  const takesValue = flag!.value !== undefined;
  return {
    ...description,
    option,
    default: takesValue ? defaultText(flag!.default, entry) : undefined,
    excludes: [...excludes, ...others].flatMap((name) => flagName(name) ?? []),
    needs: needs === undefined ? undefined : flagName(needs),
    hint: is?.hint,
    parse: parserOf(is),
    switchesTo: takesValue ? undefined : !entry.default,
  };
}

function parserOf(is: AnyOption["is"]): Flag["parse"] {
  if (is?.words !== undefined) return oneOf(is.words);
  return is?.bounds === undefined ? undefined : integer(is.bounds);
}

/** The variable of the setting, and the default unless it is described otherwise. */
function defaultText(
  text: string | undefined,
  { setting, default: value }: Pick<AnyOption, "setting" | "default">,
): string | undefined {
  const otherwise = text ?? (value === undefined ? undefined : String(value));
  return setting === undefined
    ? otherwise
    : `${variableOf(setting)}, or ${otherwise}`;
}

function flagName(option: string): string | undefined {
  const table: Readonly<Record<string, AnyOption>> = SERVER_OPTIONS;
  return Object.hasOwn(table, option) ? table[option]?.flag?.name : undefined;
}
