import type {
  CallbackScheduler,
  SessionCallback,
} from "../document/session_callbacks.ts";

/**
 * Runs the callbacks of a document at their times (spec 5.6).
 *
 * - **No overlap:** a periodic callback is timed again once it is done.
 * - **Paused at first:** callbacks with `pauseWhileUnused` wait for {@linkcode resume}.
 */
export class CallbackTimers implements CallbackScheduler {
  readonly #run: (callback: SessionCallback) => void | Promise<void>;
  /** The timer of each callback; `undefined` while it runs or is paused. */
  readonly #timers = new Map<
    SessionCallback,
    ReturnType<typeof setTimeout> | undefined
  >();
  readonly #running = new Set<SessionCallback>();
  #isPaused = true;

  /**
   * Makes timers.
   *
   * @param run Runs a callback whose time has come. It must not throw.
   */
  constructor(run: (callback: SessionCallback) => void | Promise<void>) {
    this.#run = run;
  }

  /** Starts the timer of a callback. */
  start(callback: SessionCallback): void {
    this.#set(callback, callback.milliseconds);
  }

  /** Stops the timer of a callback. */
  cancel(callback: SessionCallback): void {
    clearTimeout(this.#timers.get(callback));
    this.#timers.delete(callback);
  }

  /** Stops the callbacks that do not run while the session is unused. */
  pause(): void {
    this.#isPaused = true;
    for (const [callback, timer] of this.#timers) {
      if (!callback.pauseWhileUnused) continue;
      clearTimeout(timer);
      this.#timers.set(callback, undefined);
    }
  }

  /** Lets them run again, the first time after one period. */
  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    for (const callback of this.#timers.keys()) {
      if (callback.pauseWhileUnused && !this.#running.has(callback)) {
        this.start(callback);
      }
    }
  }

  #set(callback: SessionCallback, milliseconds: number): void {
    const timer = callback.pauseWhileUnused && this.#isPaused
      ? undefined
      : setTimeout(() => this.#fire(callback), milliseconds);
    this.#timers.set(callback, timer);
  }

  async #fire(callback: SessionCallback): Promise<void> {
    const isPeriodic = callback.kind === "periodic";
    if (isPeriodic) this.#timers.set(callback, undefined);
    else this.#timers.delete(callback);
    const began = performance.now();
    this.#running.add(callback);
    await this.#run(callback);
    this.#running.delete(callback);
    if (!isPeriodic || !this.#timers.has(callback)) return;
    const elapsed = performance.now() - began;
    this.#set(callback, Math.max(0, callback.milliseconds - elapsed));
  }
}
