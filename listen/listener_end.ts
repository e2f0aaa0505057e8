/** How long open connections may take to close, in milliseconds. */
const PATIENCE_MILLISECONDS = 2000;

/**
 * Ends a listener: sockets get time to close, and requests to be answered.
 *
 * - **Only one way:** a listener is aborted or shut down, never both. Deno
 *   2.9.6 throws where nobody can catch it if one comes after the other.
 * - **Sockets first:** once a listener ends, Deno knows its sockets no more.
 */
export class ListenerEnd {
  readonly #listener: Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr>;
  readonly #terminate: (() => void) | undefined;
  readonly #late = Promise.withResolvers<void>();
  #isEnding = false;
  #isStuck = false;
  #ending: Promise<void> | undefined;

  /**
   * Takes a listener.
   *
   * @param listener The listener.
   * @param terminate Aborts it, for sockets that do not close in time.
   */
  constructor(
    listener: Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr>,
    terminate: (() => void) | undefined,
  ) {
    this.#listener = listener;
    this.#terminate = terminate;
    listener.finished.then(() => this.#isEnding = true);
  }

  /** Whether connections have not closed: what they wait for cannot be ended. */
  get isStuck(): boolean {
    return this.#isStuck;
  }

  /** Gives connections no more time. */
  hurry(): void {
    this.#late.resolve();
  }

  /**
   * Ends the listener. Idempotent.
   *
   * @param close Closes the sockets; resolves when that is done, if ever.
   * @returns When it has ended, or connections had time enough.
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
    // The sockets are still open; a listener that is shutting down is left to that.
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
