import type { Logger } from "../base/logger.ts";

/**
 * A logger that also tells somebody of errors.
 *
 * @param logger The logger that writes.
 * @param onError Called with each error that is logged, and what is known of it. What it throws is logged, too.
 * @returns The logger.
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
