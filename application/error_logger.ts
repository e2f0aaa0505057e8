import type { Logger } from "../base/logger.ts";

/** Called with each logged error and the details of its log line. */
export type ErrorListener = (
  error: unknown,
  details: { readonly message: string },
) => void;

/**
 * Wraps a logger so that listeners are called with each logged error. An error that
 * a listener throws is logged, too.
 *
 * @param listeners Those that are `undefined` are left out.
 */
export function errorLogger(
  logger: Logger,
  ...listeners: readonly (ErrorListener | undefined)[]
): Logger {
  const given = listeners.filter((listener) => listener !== undefined);
  if (given.length === 0) return logger;
  return {
    debug: (message, fields) => logger.debug(message, fields),
    info: (message, fields) => logger.info(message, fields),
    warn: (message, fields) => logger.warn(message, fields),
    error(message, fields) {
      logger.error(message, fields);
      if (fields === undefined || !("error" in fields)) return;
      const { error, ...details } = fields;
      for (const listener of given) {
        try {
          listener(error, { message, ...details });
        } catch (error) {
          logger.error("Error in onError", { error });
        }
      }
    },
  };
}
