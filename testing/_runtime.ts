import { setImmediate } from "node:timers/promises";
import type { Application } from "../application/application.ts";
import type { ServerSession } from "../sessions/session.ts";
import { ApplicationContext } from "../sessions/application_context.ts";
import {
  decodeSavedSession,
  encodeSavedSession,
} from "../sessions/saving/saved_session.ts";
import type { StoredState } from "../sessions/saving/session_restorer.ts";
import type { SessionSaver } from "../sessions/saving/session_saver.ts";
import type { SessionOrigin } from "../sessions/server_session_context.ts";
import { Activities } from "./_activities.ts";
import { RefusedError, SimulatedBrowser } from "./_simulated_browser.ts";
import { TestClock } from "./_clock.ts";
import { Failures } from "./_failures.ts";
import { limit } from "./_limit.ts";
import { originOf } from "./_session_origin.ts";
import type { TestSessionOptions } from "./test_session_options.ts";

/**
 * A server of one application with one session and one browser, without a
 * network.
 *
 * - **Nothing is lost:** each method that does something throws the errors that
 *   occurred.
 * - **Bounded:** every wait has a time limit.
 */
export class Runtime implements AsyncDisposable {
  #context: ApplicationContext;
  readonly #activities = new Activities();
  readonly #failures = new Failures();
  readonly #timeout: number;
  #clock!: TestClock;
  #session: ServerSession | undefined;
  #browser: SimulatedBrowser | undefined;
  #isDisposed = false;

  private constructor(application: Application, timeout: number) {
    this.#timeout = timeout;
    this.#context = this.#serve(application);
  }

  #serve(application: Application): ApplicationContext {
    return new ApplicationContext({
      path: "/",
      application,
      logger: this.#failures.logger,
      unusedSessionLifetimeMilliseconds: Infinity,
      scheduler: (run) => this.#clock = new TestClock(run, this.#activities),
      isSaving: true,
    });
  }

  /**
   * Starts the server and opens the session in the browser.
   *
   * @throws Whatever the application or one of its hooks throws.
   */
  static async open(
    application: Application,
    options: TestSessionOptions,
  ): Promise<Runtime> {
    const { timeoutMilliseconds = 5000 } = options;
    if (!(timeoutMilliseconds > 0 && timeoutMilliseconds < 2 ** 31)) {
      throw new RangeError(
        `Cannot open session: timeoutMilliseconds must be > 0 and < ${
          2 ** 31
        }, received ${timeoutMilliseconds}`,
      );
    }
    const origin = await originOf(application, options);
    const runtime = new Runtime(application, timeoutMilliseconds);
    await using stack = new AsyncDisposableStack();
    stack.use(runtime);
    await runtime.#limited("open session", async (signal) => {
      await runtime.#start(origin);
      await runtime.#settle(signal);
    });
    runtime.#failures.check();
    stack.move();
    return runtime;
  }

  get session(): ServerSession {
    return this.#session as ServerSession;
  }

  get browser(): SimulatedBrowser {
    return this.#browser as SimulatedBrowser;
  }

  /**
   * Checks that the session can be used.
   *
   * @param what The operation, for the message.
   * @throws {Error} If the session has been disposed of or destroyed.
   */
  checkLive(what: string): void {
    if (!this.#isDisposed && !this.session.destroyed) return;
    const state = this.#isDisposed ? "disposed" : "destroyed";
    throw new Error(`Cannot ${what}: the session is ${state}`);
  }

  /**
   * Does something in the browser and waits for everything that it causes.
   *
   * @param what The operation, for the message.
   * @param act Resolves when the server has replied.
   * @throws {Error} If it fails, or something that it caused.
   */
  async act(what: string, act: () => Promise<void>): Promise<void> {
    let failure: unknown;
    await this.#limited(what, async (signal) => {
      try {
        await this.#activities.run(`the reply to ${what}`, act);
      } catch (error) {
        failure = error;
      }
      await this.#settle(signal);
    });
    if (failure instanceof RefusedError) {
      const { message, cause } = failure;
      throw new Error(`Cannot ${what}: ${message}`, { cause });
    }
    if (failure !== undefined) {
      // What the browser refuses is an error of the test: its stack must lead
      // there.
      Error.captureStackTrace(failure as Error);
      throw failure;
    }
    this.#failures.check();
  }

  /**
   * Waits until the session is idle.
   *
   * @throws Errors that occurred.
   */
  async quiet(signal?: AbortSignal): Promise<void> {
    await this.#limited(
      "become quiet",
      (over) => this.#settle(over),
      signal,
    );
    this.#failures.check();
  }

  /**
   * Advances time and runs the callbacks that become due.
   *
   * @throws Errors that occurred.
   */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#clock.now + milliseconds;
    await this.#limited(
      `advance by ${milliseconds} ms`,
      (signal) => this.#passTime(signal, () => this.#clock.runNext(end)),
    );
    this.#failures.check();
  }

  /**
   * Closes the browser, destroys the session and stops the server.
   *
   * @throws Errors that occurred, or an error if something is still running.
   */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    const session = this.#session;
    await this.#attempt("close session", async (signal) => {
      if (session === undefined) return;
      await this.#release(signal);
      this.#browser?.close();
      await this.#release(signal);
    });
    session?.document.sessionCallbacks.schedule(null);
    await this.#attempt("destroy session", async () => {
      // An application or callback that does not end has been reported.
      const isFree = session !== undefined && this.#isLockFree();
      await (isFree ? this.#context.stop() : this.#context.unload());
    });
    this.#failures.check();
  }

  /**
   * Saves the session, abandons it, and makes it again in another server.
   *
   * @throws Whatever the application or one of its hooks throws.
   */
  async restart(
    application: Application = this.#context.application,
  ): Promise<void> {
    await this.#limited("restart", async (signal) => {
      await this.#settle(signal);
      const { session } = this;
      const saver = this.#context.saverOf(session.id) as SessionSaver;
      const saved = decodeSavedSession(encodeSavedSession(saver.save()));
      session.document.sessionCallbacks.schedule(null);
      this.#browser?.close();
      await this.#context.serverContext.stop();
      this.#context = this.#serve(application);
      await this.#start(saved.origin, { saved, changes: [] });
      await this.#settle(signal);
    });
    this.#failures.check();
  }

  async #start(origin: SessionOrigin, stored?: StoredState): Promise<void> {
    const context = this.#context;
    await this.#activities.run(
      "the onServerLoaded hook",
      () => context.start(),
    );
    const session = await this.#activities.run(
      "the application",
      () => context.createSessionIfNeeded(origin, stored),
    );
    this.#session = session;
    this.#browser = await this.#activities.run(
      "the document",
      () => SimulatedBrowser.open(session, this.#failures),
    );
  }

  async #attempt(
    what: string,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    try {
      await this.#limited(what, work);
    } catch (error) {
      this.#failures.add((error as Error).message, error);
    }
  }

  #limited(
    what: string,
    work: (signal: AbortSignal) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    return limit(what, work, {
      milliseconds: this.#timeout,
      signal,
      explain: () => {
        const names = this.#activities.names.join(", ");
        return `waiting for ${
          names || "next_tick callbacks, which keep coming"
        }`;
      },
    });
  }

  /** Waits until there is nothing left to wait for. */
  async #settle(
    signal: AbortSignal,
    isEnough = () => this.#isQuiet(),
  ): Promise<void> {
    for (;;) {
      // Long enough for promises to settle, patches to leave and next ticks to
      // run.
      await setImmediate();
      if (signal.aborted || isEnough()) return;
      await this.#activities.changed();
    }
  }

  async #passTime(signal: AbortSignal, runNext: () => boolean): Promise<void> {
    // A waiter for a later callback does not end before that has run.
    const isEnough = () => this.#clock.hasSleepers || this.#isQuiet();
    do {
      await this.#settle(signal, isEnough);
    } while (!signal.aborted && runNext());
  }

  /** Waits until the session can be destroyed; time advances for the holder of the lock. */
  async #release(signal: AbortSignal): Promise<void> {
    await this.#passTime(
      signal,
      () => !this.#isLockFree() && this.#clock.wakeNext(),
    );
  }

  #isQuiet(): boolean {
    return this.#activities.size === 0 && !this.#clock.hasTicks &&
      this.#isLockFree();
  }

  /** Whether the lock is free; otherwise, its release becomes an activity. */
  #isLockFree(): boolean {
    const session = this.#session;
    if (session === undefined || session.destroyed) return true;
    let isFree = false;
    const turn = session.withDocumentLocked(() => {
      isFree = true;
    });
    if (!isFree) void this.#activities.run("a locked callback", () => turn);
    return isFree;
  }
}
