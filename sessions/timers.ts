import type {
  CallbackScheduler,
  SessionCallback,
} from "../document/session_callbacks.ts";

/** Runs the callbacks of a document at their times (spec 5.6). */
export class CallbackTimers implements CallbackScheduler {
  readonly #run: (callback: SessionCallback) => void | Promise<void>;
  readonly #timers = new Map<
    SessionCallback,
    ReturnType<typeof setTimeout>
  >();

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
    const timer = setTimeout(
      () => this.#fire(callback),
      callback.milliseconds,
    );
    this.#timers.set(callback, timer);
  }

  /** Stops the timer of a callback. */
  cancel(callback: SessionCallback): void {
    clearTimeout(this.#timers.get(callback));
    this.#timers.delete(callback);
  }

  async #fire(callback: SessionCallback): Promise<void> {
    const began = performance.now();
    if (callback.kind !== "periodic") this.#timers.delete(callback);
    await this.#run(callback);
    if (callback.kind !== "periodic" || !this.#timers.has(callback)) return;
    const elapsed = performance.now() - began;
    const rest = Math.max(0, callback.milliseconds - elapsed);
    this.#timers.set(callback, setTimeout(() => this.#fire(callback), rest));
  }
}
