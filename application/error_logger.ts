import type { Logger } from "../base/logger.ts";

/**
 * Wraps a logger so that `onError` is called with each logged error and its
 * details. An error that `onError` throws is logged, too.
 */
export function errorLogger(
  logger: Logger,
  onError: (
    error: unknown,
    details: { readonly message: string },
  ) => void,
): Logger {
  return {
    debug: (message, fields) => logger.debug(message, fields),
    info: (message, fields) => logger.info(message, fields),
    warn: (message, fields) => logger.warn(message, fields),
    error(message, fields) {
      logger.error(message, fields);
      if (fields === undefined || !("error" in fields)) return;
      const { error, ...details } = fields;
      try {
        onError(error, { message, ...details });
      } catch (error) {
        logger.error("Error in onError", { error });
      }
    },
  };
}
