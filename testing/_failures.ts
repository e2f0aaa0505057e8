import { createLogger, type Logger } from "../base/logger.ts";

/** Collects the errors that a server would only log, so that they fail the test. */
export class Failures {
  /** Collects errors; other log lines are dropped. */
  readonly logger: Logger = {
    ...createLogger("none"),
    error: (message, { error } = {}) => this.add(`${message}: ${error}`, error),
  };
  #failures: { readonly message: string; readonly cause: unknown }[] = [];

  add(message: string, cause: unknown): void {
    this.#failures.push({ message, cause });
  }

  /**
   * Removes the most recent failure.
   *
   * @returns Its error, or `undefined` if there is none.
   */
  takeLast(): unknown {
    return this.#failures.pop()?.cause;
  }

  /**
   * Throws what was collected since the last call, if anything. The error is
   * created here so that its stack leads to the waiting code.
   *
   * @throws The error; an `AggregateError` if there are several.
   */
  check(): void {
    const errors = this.#failures
      .map(({ message, cause }) => new Error(message, { cause }));
    this.#failures = [];
    if (errors.length > 1) {
      const messages = new Set(errors.map(({ message }) => message));
      throw new AggregateError(errors, [...messages].join("; "));
    }
    if (errors.length > 0) throw errors[0];
  }
}
