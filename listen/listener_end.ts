/** How long open connections may take to close. */
const PATIENCE_MILLISECONDS = 2000;

/**
 * Ends a listener gracefully: sockets get time to close, and requests to be
 * answered.
 *
 * - **Only one way:** a listener is either aborted or shut down. Deno 2.9.6
 *   throws an uncatchable error if both happen.
 * - **Sockets first:** once a listener has ended, Deno no longer knows its
 *   sockets.
 */
export class ListenerEnd {
  readonly #listener: Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr>;
  readonly #terminate: (() => void) | undefined;
  readonly #late = Promise.withResolvers<void>();
  #isEnding = false;
  #isStuck = false;
  #ending: Promise<void> | undefined;

  /** @param terminate Aborts the listener if sockets do not close in time. */
  constructor(
    listener: Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr>,
    terminate: (() => void) | undefined,
  ) {
    this.#listener = listener;
    this.#terminate = terminate;
    listener.finished.then(() => this.#isEnding = true);
  }

  /** Whether connections have not closed, and cannot be cut. */
  get isStuck(): boolean {
    return this.#isStuck;
  }

  /** Ends the time limit of open connections now. */
  hurry(): void {
    this.#late.resolve();
  }

  /**
   * Ends the listener. Idempotent.
   *
   * @param close Closes the sockets; may never resolve.
   * @returns Resolves once it has ended, or the time limit of connections is
   * over.
   */
  end(close: () => Promise<void>): Promise<void> {
    return this.#ending ??= this.#end(close);
  }

  async #end(close: () => Promise<void>): Promise<void> {
    const { promise, resolve } = this.#late;
    const patience = setTimeout(resolve, PATIENCE_MILLISECONDS);
    this.#isStuck = true;
    const drained = this.#drain(close).then(() => this.#isStuck = false);
    await Promise.race([drained, promise]);
    clearTimeout(patience);
    // The sockets are still open. A listener that is shutting down is left to
    // finish.
    if (!this.#isEnding) this.#abort();
  }

  async #drain(close: () => Promise<void>): Promise<void> {
    await close();
    if (this.#isEnding) return await this.#listener.finished;
    this.#isEnding = true;
    await this.#listener.shutdown();
  }

  #abort(): void {
    this.#isEnding = true;
    if (this.#terminate === undefined) void this.#listener.shutdown();
    else this.#terminate();
  }
}
