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
 * @returns What the work returns.
 * @throws {DOMException} A `TimeoutError` if the time is over, an `AbortError` if the signal is aborted.
 * @throws What the work throws.
 */
export async function limit<T>(
  what: string,
  work: (signal: AbortSignal) => Promise<T>,
  options: LimitOptions,
): Promise<T> {
  const { milliseconds, signal, explain } = options;
  const over = new AbortController();
  const { promise, reject } = Promise.withResolvers<never>();
  function end(when: string, name: string): void {
    over.abort();
    reject(new DOMException(`Cannot ${what}${when}: ${explain()}`, name));
  }
  const abort = () => end("", "AbortError");
  const timer = setTimeout(
    () => end(` within ${milliseconds} ms`, "TimeoutError"),
    milliseconds,
  );
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted) abort();
  try {
    return await Promise.race([work(over.signal), promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
