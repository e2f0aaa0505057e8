// Taken before a test can replace it by a clock that stands still.
const { setTimeout, clearTimeout } = globalThis;

/** Options for {@linkcode limit}. */
export interface LimitOptions {
  /** Milliseconds that the work may take. */
  readonly milliseconds: number;
  /** Ends the wait sooner. */
  readonly signal?: AbortSignal;
  /** Says what is going on when the wait ends too soon. */
  explain(): string;
}

/**
 * Waits for work, but not for ever.
 *
 * @param what What cannot be done if the work does not end, as error messages say it.
 * @param work The work; its signal says that nobody waits any more.
 * @param options How long to wait.
 * @throws {DOMException} A `TimeoutError` if the time is over, an `AbortError` if the signal is aborted.
 * @throws What the work throws.
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
    // Made here, so that the stack leads to who waits.
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
