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

/** The flags for the sources of settings and for the log. */
export const ENVIRONMENT_FLAGS: readonly Flag[] = [
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
    help: "the format of the log: text for people, json for programs",
    default: "text",
    parse: parseLogFormat,
  },
  {
    name: "log-file",
    value: "FILE",
    help: "a file that log lines are appended to",
    default: "standard error",
  },
  {
    name: "use-config",
    value: "FILE",
    help: "a YAML file with settings; they override the environment",
    default: "none; the environment overrides ~/.bokeh/bokeh.yaml",
  },
];

/** What every serving command needs. */
export interface Environment {
  readonly settings: Settings;
  readonly logger: Logger;
}

/**
 * Reads the settings, and opens the log.
 *
 * @param values The values of {@linkcode ENVIRONMENT_FLAGS}.
 * @returns Settings and logger.
 * @throws {UsageError} If the log file cannot be opened.
 * @throws {SyntaxError} If a configuration file is malformed.
 * @throws {RangeError} If a setting has an invalid value.
 */
export async function readEnvironment(
  values: FlagValues,
): Promise<Environment> {
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
 * Reads the settings of configuration files and of the environment (spec 8.6).
 *
 * @param warn Called for unknown settings.
 * @param config The path of a file that overrides the environment.
 * @returns The settings.
 * @throws {SyntaxError} If a configuration file is malformed.
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

/** The settings in `~/.bokeh/bokeh.yaml`, if it exists and is readable without a prompt. */
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
