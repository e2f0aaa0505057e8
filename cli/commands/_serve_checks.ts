import { basename } from "@std/path/basename";
import { dirname } from "@std/path/dirname";
import { extname } from "@std/path/extname";
import { EXTENSIONS } from "../../application/load_module.ts";
import { errorMessage } from "../../base/text/error_text.ts";
import type { Logger } from "../../base/logger.ts";
import type { Settings } from "../../base/settings.ts";
import { LISTEN_OPTIONS } from "../../listen/listen_options.ts";
import type { ServerOptions } from "../../server.ts";
import type { FlagValues } from "../flags/flags.ts";
import { OPTION_FLAGS } from "../flags/option_flags.ts";
import { UsageError } from "../usage_error.ts";

/**
 * Checks that there is a key if session ids are to be signed.
 *
 * @throws {UsageError} If there is none.
 */
export function checkKey(
  { signSessions }: ServerOptions,
  settings: Settings,
): void {
  const isSigned = signSessions ?? settings.get("signSessions") ?? false;
  if (!isSigned || settings.get("secretKey") !== undefined) return;
  throw new UsageError(
    "Cannot sign session ids without a key: set BOKEH_SECRET_KEY to the output of the command secret",
  );
}

/**
 * Parses the template of the index, to fail now rather than on the first
 * request.
 *
 * @throws {UsageError} If it is missing or invalid.
 */
export async function checkIndex({ index }: ServerOptions): Promise<void> {
  if (typeof index !== "string") return;
  const { JinjaEnvironment } = await import(
    "../../pages/jinja_environment.ts"
  );
  try {
    JinjaEnvironment.of(index).load(index);
  } catch (cause) {
    throw new UsageError(
      `Cannot use --index ${index}: ${errorMessage(cause)}`,
      {
        cause,
      },
    );
  }
}

/**
 * Checks that a unix socket is not combined with a port, unless it is the
 * default one.
 *
 * @throws {UsageError} If it is.
 */
export function checkPort(values: FlagValues): void {
  const { port = LISTEN_OPTIONS.port.default } = values;
  const isDefault = port === LISTEN_OPTIONS.port.default;
  if (values["unix-socket"] === undefined || isDefault) return;
  throw new UsageError("--unix-socket and --port exclude each other");
}

/**
 * Checks that no application was taken as an argument of the flag before it.
 *
 * @throws {UsageError} If one seems to have been.
 */
export function checkWords(
  positional: readonly string[],
  values: FlagValues,
): void {
  if (positional.length > 0) return;
  for (const { name, takes } of OPTION_FLAGS) {
    if (takes !== "words") continue;
    const words = values[name] as readonly string[] | undefined;
    const word = words?.find((word) => EXTENSIONS.includes(extname(word)));
    if (word === undefined) continue;
    throw new UsageError(
      `--${name} takes all words up to the next flag: put ${word} before it`,
    );
  }
}

/** Warns about what is lost when the main file of an application directory is served alone. */
export function warnOfMains(files: readonly string[], logger: Logger): void {
  for (const file of files) {
    if (!/^main\.[^.]+$/.test(basename(file))) continue;
    logger.warn(
      `${file} is served at /main, without theme, template, hooks and static ` +
        `files: to serve the application directory, give ${dirname(file)}`,
    );
  }
}
