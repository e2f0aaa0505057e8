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
 * The server, as application code sees it (spec 5.1).
 *
 * - **Nothing left behind:** once it has stopped, no callback runs or starts.
 */
export class ApplicationServerContext extends CallbackOwner
  implements ServerContext {
  readonly applicationContext: ApplicationHandle;
  readonly #logger: Logger;
  readonly #timers = new CallbackTimers((callback) => this.#fire(callback));
  readonly #running = new Set<Promise<void>>();

  /** Callbacks wait for {@linkcode start}. */
  constructor(applicationContext: ApplicationHandle, logger: Logger) {
    super();
    this.applicationContext = applicationContext;
    this.#logger = logger;
  }

  get sessions(): readonly SessionHandle[] {
    return this.applicationContext.sessions;
  }

  start(): void {
    // These callbacks belong to no session, so connections do not pause them.
    this.#timers.resume();
    this.sessionCallbacks.schedule(this.#timers);
  }

  /** Stops all callbacks and waits for those that are running. */
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
