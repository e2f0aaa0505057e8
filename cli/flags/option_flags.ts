import type { ServerOptions } from "../../server.ts";
import { ACCESS_FLAGS } from "./_access_flags.ts";
import type { FlagValues } from "./flags.ts";
import { LISTEN_FLAGS } from "./listen_flags.ts";
import type { OptionFlag } from "./_option_flag.ts";
import { PAGE_FLAGS } from "./_page_flags.ts";
import { SESSION_FLAGS } from "./_session_flags.ts";

/** The flags of `serve` that set one option each. */
export const OPTION_FLAGS: readonly OptionFlag[] = [
  ...LISTEN_FLAGS,
  ...PAGE_FLAGS,
  ...SESSION_FLAGS,
  ...ACCESS_FLAGS,
];

/**
 * What flags say of the options of a server.
 *
 * @param values The values of the flags.
 * @returns The options.
 */
export function optionsOf(values: FlagValues): ServerOptions {
  const options = OPTION_FLAGS
    .filter(({ name }) => values[name] !== undefined)
    .map(({ name, option, isOff }) => [option, isOff ? false : values[name]]);
  return Object.fromEntries(options);
}

/**
 * Lets what is wrong with options name the flags that set them.
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
        return name === undefined ? text : `${name} ${value}`;
      },
    )
    .replace(/\b[a-z]+[A-Z]\w*\b/g, (word) => flagName(word) ?? word);
}

function flagName(option: string): string | undefined {
  const flag = OPTION_FLAGS.find((flag) => flag.option === option);
  return flag === undefined ? undefined : `--${flag.name}`;
}
