// Captured before a test can replace them with a fake clock.
const { setTimeout, clearTimeout } = globalThis;

export interface LimitOptions {
  /** The time limit, in milliseconds. */
  readonly milliseconds: number;
  /** Ends the wait earlier. */
  readonly signal?: AbortSignal;
  /** Describes what is still running when the wait ends too early. */
  explain(): string;
}

/**
 * Waits for work, with a time limit.
 *
 * @param what The operation, for the message.
 * @param work The work; its signal aborts when the wait is over.
 * @throws {DOMException} A `TimeoutError` after the time limit, an `AbortError`
 * if the signal aborts.
 * @throws Whatever the work throws.
 */
export async function limit(
  what: string,
  work: (signal: AbortSignal) => Promise<void>,
  options: LimitOptions,
): Promise<void> {
  const { milliseconds, signal, explain } = options;
  const over = new AbortController();
  const { promise: end, resolve } = Promise.withResolvers<
    "abort" | "timeout"
  >();
  const abort = () => resolve("abort");
  const timer = setTimeout(() => resolve("timeout"), milliseconds);
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted) abort();
  try {
    const reason = await Promise.race([work(over.signal), end]);
    if (reason === undefined) return;
    over.abort();
    // Created here so that the stack leads to the waiting code.
    throw reason === "abort"
      ? new DOMException(`Cannot ${what}: ${explain()}`, "AbortError")
      : new DOMException(
        `Cannot ${what} within ${milliseconds} ms: ${explain()}`,
        "TimeoutError",
      );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
