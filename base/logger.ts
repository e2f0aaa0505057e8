import { withoutVersions } from "./text/error_text.ts";
import { processIdentity } from "./processes/process_identity.ts";
import {
  cutText,
  MAX_SHOWN_LINES_LENGTH,
  shownLines,
  shownText,
} from "./text/shown_text.ts";

/** Structured data of a log line. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where a server writes its log: `console`, or anything with these methods. */
export interface Logger {
  /** Logs details for debugging. */
  debug(message: string, fields?: LogFields): void;
  /** Logs normal operation. */
  info(message: string, fields?: LogFields): void;
  /** Logs what may need attention. */
  warn(message: string, fields?: LogFields): void;
  /** Logs a failure. */
  error(message: string, fields?: LogFields): void;
}

/** The lowest severity that is logged; `none` logs nothing. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "none";

/** Least severe first. */
export const LOG_LEVELS: readonly LogLevel[] = [
  "debug",
  "info",
  "warn",
  "error",
  "none",
];

/** Python's names for levels, where they differ. */
const PYTHON_LEVELS: ReadonlyMap<string, LogLevel> = new Map([
  ["trace", "debug"],
  ["warning", "warn"],
  // Nothing is logged above error.
  ["critical", "none"],
]);

/**
 * Parses the name of a level, ours or Python's, in any case.
 *
 * @throws {RangeError} If there is no such level; the message lists the names.
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

/**
 * Wraps any logger so that each message is one short line, whatever a client put
 * into it.
 */
export function singleLineLogger(logger: Logger): Logger {
  return {
    debug: (message, fields) => logger.debug(shownText(message), fields),
    info: (message, fields) => logger.info(shownText(message), fields),
    warn: (message, fields) => logger.warn(shownText(message), fields),
    error: (message, fields) => logger.error(shownText(message), fields),
  };
}

/** Options for {@linkcode createLogger}. */
export interface LoggerOptions {
  /**
   * The format of a line: `text` for people, with the fields after the message,
   * or `json` for programs, with `time`, `level`, `message` and the fields. If the
   * server has several processes, also the number of this one.
   *
   * @default {"text"}
   */
  format?: "text" | "json";
  /**
   * Receives each line.
   *
   * @default {console.error} Standard error.
   */
  write?: (line: string) => void;
}

/**
 * Creates a logger that writes a line for every message that is severe enough.
 * Control characters are escaped, and what is very long is cut: a client cannot
 * forge a line, or color a terminal.
 *
 * @param level The lowest severity that is written.
 * @param options The format of a line, and where it goes.
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
  const process = processIdentity();
  const number = process === null ? "" : ` [${process.number}]`;
  return `${new Date().toISOString()}${number} ${
    shownLines(message)
  }${details}`;
}

function asJson(level: LogLevel, message: string, fields?: LogFields): string {
  const time = new Date().toISOString();
  const process = processIdentity()?.number;
  let line;
  try {
    line = JSON.stringify({ time, level, process, message, ...fields }, plain);
  } catch {
    // Circular, or with getters that throw: an ill-formed line is better than
    // none.
    const shown = inspected(fields);
    line = JSON.stringify(
      { time, level, process, message, fields: shown },
      plain,
    );
  }
  return line.replace(
    UNESCAPED,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** What JSON leaves as it is, although terminals and editors do not. */
const UNESCAPED = /[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

/** Converts what JSON cannot express, and cuts strings. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === "string") {
    return cutText(value, MAX_SHOWN_LINES_LENGTH);
  }
  if (typeof value === "bigint") return String(value);
  if (!(value instanceof Error)) return value;
  const { name, message, stack, cause } = value;
  return { name, message, stack, cause };
}

function inspected(fields: unknown): string {
  try {
    return shownLines(Deno.inspect(fields));
  } catch {
    return "with fields that cannot be shown";
  }
}
