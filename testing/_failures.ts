import { createLogger, type Logger } from "../base/logger.ts";

/** Keeps the errors that a server would only log, so that they fail the test. */
export class Failures {
  /** Takes errors; all else that is logged is dropped. */
  readonly logger: Logger = {
    ...createLogger("none"),
    error: (message, { error } = {}) => this.add(`${message}: ${error}`, error),
  };
  #failures: { readonly message: string; readonly cause: unknown }[] = [];

  /** Keeps an error, and what it means. */
  add(message: string, cause: unknown): void {
    this.#failures.push({ message, cause });
  }

  /**
   * Takes back the failure that was kept last.
   *
   * @returns Its error; `undefined` if there is none.
   */
  takeLast(): unknown {
    return this.#failures.pop()?.cause;
  }

  /**
   * Throws what was kept since the last call, if anything. The error is made
   * here, so that its stack leads to who waits for it.
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
