import { join } from "@std/path/join";
import { readConfigFile } from "../../base/config_file.ts";
import {
  createLogger,
  type Logger,
  type LogLevel,
  parseLogLevel,
} from "../../base/logger.ts";
import { requirePermissions } from "../../base/permissions.ts";
import { Settings, type SettingsSource } from "../../base/settings.ts";
import { oneOf } from "./flag_values.ts";
import type { Flag, FlagValues } from "./flags.ts";
import { UsageError } from "../usage_error.ts";

/** The flags that say where settings come from, and what is logged where. */
export const SURROUNDINGS_FLAGS: readonly Flag[] = [
  {
    name: "log-level",
    value: "LEVEL",
    help:
      "what is logged: trace, debug, info, warning, error, critical or none",
    default: "BOKEH_PY_LOG_LEVEL, or info",
    parse: parseLogLevel,
  },
  {
    name: "log-format",
    value: "FORMAT",
    help: "how lines are logged: text for people, json for programs",
    default: "text",
    parse: parseLogFormat,
  },
  {
    name: "log-file",
    value: "FILE",
    help: "the file that lines of the log are added to",
    default: "standard error",
  },
  {
    name: "use-config",
    value: "FILE",
    help: "a YAML file with settings; they go before the environment",
    default: "none; what is in ~/.bokeh/bokeh.yaml comes after it",
  },
];

/** What every command that serves needs. */
export interface Surroundings {
  /** What is set outside the program. */
  readonly settings: Settings;
  /** Where the command writes what happens. */
  readonly logger: Logger;
}

/**
 * Finds out what is set outside the program, and opens the log.
 *
 * @param values The values of {@linkcode SURROUNDINGS_FLAGS}.
 * @returns Settings and logger.
 * @throws {UsageError} If the log file cannot be opened.
 * @throws {SyntaxError} If a configuration file is not in order.
 * @throws {RangeError} If a setting is not.
 */
export async function readSurroundings(
  values: FlagValues,
): Promise<Surroundings> {
  const warnings: string[] = [];
  const settings = await readSettings(
    (warning) => void warnings.push(warning),
    values["use-config"] as string | undefined,
  );
  const level = values["log-level"] as LogLevel | undefined ??
    settings.get("serverLogLevel");
  const logFile = values["log-file"] as string | undefined;
  const logger = createLogger(level, {
    format: values["log-format"] as "text" | "json" | undefined,
    ...logFile === undefined ? {} : {
      write: (await import("../_log_file.ts")).openLogFile(logFile),
    },
  });
  for (const warning of warnings) logger.warn(warning);
  return { settings, logger };
}

/**
 * Reads what is set outside the program (spec 8.6).
 *
 * @param warn Called with what is set and means nothing.
 * @param config The path of the file that goes before the environment.
 * @returns The settings.
 * @throws {SyntaxError} If a configuration file is not in order.
 * @throws {Deno.errors.NotCapable} If the environment may not be read.
 */
export async function readSettings(
  warn: (message: string) => void,
  config?: string,
): Promise<Settings> {
  const settings = Settings.fromEnvironment({
    overrides: config === undefined ? [] : [await readConfigFile(config, warn)],
    fallbacks: await userConfig(warn),
  });
  requirePermissions("Cannot read settings of the environment", [
    { name: "env", variable: "BOKEH_*" },
  ]);
  return settings;
}

/** What is in `~/.bokeh/bokeh.yaml`, if that is there and may be read: nobody is asked for it. */
async function userConfig(
  warn: (message: string) => void,
): Promise<SettingsSource[]> {
  const variable = Deno.build.os === "windows" ? "USERPROFILE" : "HOME";
  const home = isGranted({ name: "env", variable })
    ? Deno.env.get(variable)
    : undefined;
  if (!home) return [];
  const path = join(home, ".bokeh", "bokeh.yaml");
  if (!isGranted({ name: "read", path })) return [];
  try {
    return [await readConfigFile(path, warn)];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function isGranted(permission: Deno.PermissionDescriptor): boolean {
  return Deno.permissions.querySync(permission).state === "granted";
}

function parseLogFormat(word: string): "text" | "json" {
  if (word.includes("%")) {
    throw new UsageError(
      "--log-format takes one of text, json: formats of Python's logging mean nothing here, " +
        `received "${word}"`,
    );
  }
  return oneOf(["text", "json"])(word);
}
