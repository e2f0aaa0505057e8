import type { OpenRequests } from "./open_requests.ts";

/** How long open connections may take to close. */
const PATIENCE_MILLISECONDS = 2000;

/** How long the application may take to answer before the listener is only shut down. */
const ANSWER_MILLISECONDS = 500;

/**
 * Ends a listener gracefully: sockets get time to close, and requests to be
 * answered.
 *
 * - **Only one way:** a listener is either aborted or shut down. Deno 2.9.6
 *   throws an uncatchable error if both happen.
 * - **Nothing half-open:** once all responses have been sent, the listener is
 *   aborted. One that is shut down waits forever for a client that never sends
 *   the rest of its request, or reads the rest of a response. Only an application
 *   that takes long to answer gets that time.
 * - **Sockets first:** once a listener has ended, Deno no longer knows its
 *   sockets.
 */
export class ListenerEnd {
  readonly #listener: Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr>;
  readonly #terminate: (() => void) | undefined;
  readonly #requests: OpenRequests | undefined;
  readonly #late = Promise.withResolvers<void>();
  #isEnding = false;
  #isStuck = false;
  #ending: Promise<void> | undefined;

  /**
   * @param terminate Aborts the listener.
   * @param requests The requests of the listener, if it is aborted once they are done.
   */
  constructor(
    listener: Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr>,
    terminate: (() => void) | undefined,
    requests: OpenRequests | undefined,
  ) {
    this.#listener = listener;
    this.#terminate = terminate;
    this.#requests = requests;
    const end = () => void (this.#isEnding = true);
    listener.finished.then(end, end);
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
    // A listener that is shutting down is left to finish.
    if (!this.#isEnding) this.#abort();
  }

  async #drain(close: () => Promise<void>): Promise<void> {
    await close();
    const isAnswering = await this.#isAnswering();
    if (this.#isEnding) return await this.#listener.finished;
    if (isAnswering) {
      this.#isEnding = true;
      return await this.#listener.shutdown();
    }
    await this.#requests?.idle;
    if (!this.#isEnding) this.#abort();
    await this.#listener.finished;
  }

  /** Whether the application takes long to answer, so that it is left to finish. */
  async #isAnswering(): Promise<boolean> {
    if (this.#requests === undefined) return true;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ANSWER_MILLISECONDS);
    await Promise.race([this.#requests.idle, promise]);
    clearTimeout(timer);
    return this.#requests.running > 0;
  }

  #abort(): void {
    this.#isEnding = true;
    if (this.#terminate === undefined) void this.#listener.shutdown();
    else this.#terminate();
  }
}
