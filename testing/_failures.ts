import { createLogger, type Logger } from "../application/logger.ts";

/** Keeps the errors that a server would only log, so that they fail the test. */
export class Failures {
  /** Takes errors; all else that is logged is dropped. */
  readonly logger: Logger = {
    ...createLogger("none"),
    error: (message, { error } = {}) =>
      this.add(new Error(`${message}: ${error}`, { cause: error })),
  };
  #errors: unknown[] = [];

  /** Keeps an error. */
  add(error: unknown): void {
    this.#errors.push(error);
  }

  /**
   * Throws what was kept since the last call, if anything.
   *
   * @throws The error; an `AggregateError` if there are several.
   */
  check(): void {
    const errors = this.#errors;
    this.#errors = [];
    if (errors.length > 1) {
      const messages = errors.map((error) => (error as Error).message ?? error);
      throw new AggregateError(errors, messages.join("; "));
    }
    if (errors.length > 0) throw errors[0];
  }
}
