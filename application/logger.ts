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

/**
 * Makes a logger that writes lines with time and text to standard error.
 *
 * @param level How important a line must be to be written.
 * @returns The logger.
 * @throws {RangeError} If there is no such level.
 */
export function createLogger(level: LogLevel = "info"): Logger {
  const least = LOG_LEVELS.indexOf(level);
  if (least < 0) {
    throw new RangeError(
      `Cannot create logger: level must be one of ${
        LOG_LEVELS.join(", ")
      }, received ${level}`,
    );
  }
  function write(
    importance: LogLevel,
  ): (message: string, fields?: LogFields) => void {
    if (LOG_LEVELS.indexOf(importance) < least) return () => {};
    return (message, fields) => {
      const values = fields === undefined ? [] : [fields];
      console.error(`${new Date().toISOString()} ${message}`, ...values);
    };
  }
  return {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
  };
}
