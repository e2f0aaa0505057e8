import type { Logger } from "../base/logger.ts";
import type {
  ApplicationHandle,
  ServerContext,
  SessionHandle,
} from "../document/server_context.ts";
import {
  CallbackOwner,
  type SessionCallback,
} from "../document/session_callbacks.ts";
import { CallbackTimers } from "../sync/timers.ts";

/**
 * What application code sees of the server (spec 5.1).
 *
 * - **Nothing left behind:** once it is stopped no callback runs or begins.
 */
export class ApplicationServerContext extends CallbackOwner
  implements ServerContext {
  /** The application on the server. */
  readonly applicationContext: ApplicationHandle;
  readonly #logger: Logger;
  readonly #timers = new CallbackTimers((callback) => this.#fire(callback));
  readonly #running = new Set<Promise<void>>();

  /**
   * Makes the context of an application; callbacks wait for {@linkcode start}.
   *
   * @param applicationContext The application on the server.
   * @param logger Where errors of callbacks are written.
   */
  constructor(applicationContext: ApplicationHandle, logger: Logger) {
    super();
    this.applicationContext = applicationContext;
    this.#logger = logger;
  }

  /** The live sessions. */
  get sessions(): readonly SessionHandle[] {
    return this.applicationContext.sessions;
  }

  /** Lets the callbacks run from now on. */
  start(): void {
    // No session is meant: they run whether or not anybody is connected.
    this.#timers.resume();
    this.sessionCallbacks.schedule(this.#timers);
  }

  /**
   * Stops all callbacks.
   *
   * @returns When those that had begun are done.
   */
  async stop(): Promise<void> {
    this.sessionCallbacks.schedule(null);
    await Promise.all(this.#running);
  }

  #fire(callback: SessionCallback): Promise<void> {
    const run = this.#run(callback)
      .finally(() => void this.#running.delete(run));
    this.#running.add(run);
    return run;
  }

  async #run(callback: SessionCallback): Promise<void> {
    if (!this.sessionCallbacks.take(callback)) return;
    try {
      await callback.callback();
    } catch (error) {
      this.#logger.error(`Error thrown from ${callback.kind} callback`, {
        application: this.applicationContext.path,
        error,
      });
    }
  }
}
