import { withoutVersions } from "./error_text.ts";

/** What a log line may carry besides its text. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where a server writes what happens: `console`, or anything with these methods. */
export interface Logger {
  /** Details for finding faults. */
  debug(message: string, fields?: LogFields): void;
  /** What goes as it should. */
  info(message: string, fields?: LogFields): void;
  /** What may need attention. */
  warn(message: string, fields?: LogFields): void;
  /** What went wrong. */
  error(message: string, fields?: LogFields): void;
}

/** How important a line must be to be written. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "none";

/** The levels, least important first. */
export const LOG_LEVELS: readonly LogLevel[] = [
  "debug",
  "info",
  "warn",
  "error",
  "none",
];

/** What Python calls its levels, as far as they are called otherwise here. */
const PYTHON_LEVELS: ReadonlyMap<string, LogLevel> = new Map([
  ["trace", "debug"],
  ["warning", "warn"],
  // Nothing that is written here is more than an error.
  ["critical", "none"],
]);

/**
 * Reads the name of a level, as it is called here or in Python, in letters of
 * any case.
 *
 * @param word The name.
 * @returns The level.
 * @throws {RangeError} With the names that there are, if it is none of them.
 *
 * @example
 * ```ts
 * import { parseLogLevel } from "./logger.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseLogLevel("WARNING"), "warn");
 * ```
 */
export function parseLogLevel(word: string): LogLevel {
  const name = word.toLowerCase();
  const level = PYTHON_LEVELS.get(name) ??
    LOG_LEVELS.find((level) => level === name);
  if (level !== undefined) return level;
  throw new RangeError(
    "one of trace, debug, info, warning, error, critical, none",
  );
}

/** Options for {@linkcode createLogger}. */
export interface LoggerOptions {
  /**
   * How a line is written: for people, with its fields after the text, or as
   * JSON with `time`, `level`, `message` and the fields, for programs.
   *
   * @default {"text"}
   */
  format?: "text" | "json";
  /**
   * Takes each line.
   *
   * @default {console.error} Standard error.
   */
  write?: (line: string) => void;
}

/**
 * Makes a logger that writes a line for everything that is important enough.
 *
 * @param level How important a line must be to be written.
 * @param options How it is written, and where.
 * @returns The logger.
 * @throws {RangeError} If there is no such level or format.
 *
 * @example Lines for a log collector
 * ```ts
 * import { createLogger } from "@bokeh-deno/server";
 * import { assertEquals } from "@std/assert";
 *
 * const lines: string[] = [];
 * const logger = createLogger("info", {
 *   format: "json",
 *   write: (line) => lines.push(line),
 * });
 * logger.error("Error answering /app", { errorId: "k3v9" });
 * logger.debug("not written");
 * const { level, message, errorId } = JSON.parse(lines[0]!);
 * assertEquals([level, message, errorId], ["error", "Error answering /app", "k3v9"]);
 * ```
 */
export function createLogger(
  level: LogLevel = "info",
  options: LoggerOptions = {},
): Logger {
  const { format = "text", write = (line) => console.error(line) } = options;
  const least = indexIn(LOG_LEVELS, level, "level");
  const print = [asText, asJson][indexIn(["text", "json"], format, "format")] ??
    asText;
  function method(
    level: LogLevel,
  ): (message: string, fields?: LogFields) => void {
    if (LOG_LEVELS.indexOf(level) < least) return () => {};
    return (message, fields) =>
      write(withoutVersions(print(level, message, fields)));
  }
  return {
    debug: method("debug"),
    info: method("info"),
    warn: method("warn"),
    error: method("error"),
  };
}

function indexIn(
  words: readonly string[],
  word: string,
  option: string,
): number {
  const index = words.indexOf(word);
  if (index >= 0) return index;
  throw new RangeError(
    `Cannot create logger: ${option} must be one of ${
      words.join(", ")
    }, received ${word}`,
  );
}

function asText(
  _level: LogLevel,
  message: string,
  fields?: LogFields,
): string {
  const details = fields === undefined ? "" : ` ${inspected(fields)}`;
  return `${new Date().toISOString()} ${message}${details}`;
}

function asJson(level: LogLevel, message: string, fields?: LogFields): string {
  const time = new Date().toISOString();
  try {
    return JSON.stringify({ time, level, message, ...fields }, plain);
  } catch {
    // Circular, or with getters that throw: a line that is not in order is better than none.
    return JSON.stringify({ time, level, message, fields: inspected(fields) });
  }
}

/** Values as JSON can express them. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (!(value instanceof Error)) return value;
  const { name, message, stack, cause } = value;
  return { name, message, stack, cause };
}

function inspected(fields: unknown): string {
  try {
    return Deno.inspect(fields);
  } catch {
    return "with fields that cannot be shown";
  }
}
