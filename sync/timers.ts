import type {
  CallbackScheduler,
  SessionCallback,
} from "../document/session_callbacks.ts";

/**
 * Runs the callbacks of a document when they are due (spec 5.6).
 *
 * - **No overlap:** a periodic callback that is due while it still runs is called
 *   again as soon as it finishes, which also restarts its period.
 * - **Paused at first:** callbacks with `pauseWhileUnused` wait for {@linkcode resume}.
 */
export class CallbackTimers implements CallbackScheduler {
  readonly #run: (callback: SessionCallback) => void | Promise<void>;
  /** `undefined` while a callback is paused. */
  readonly #timers = new Map<
    SessionCallback,
    ReturnType<typeof setTimeout> | undefined
  >();
  readonly #running = new Set<SessionCallback>();
  /** The running callbacks that are due again. */
  readonly #due = new Set<SessionCallback>();
  #isPaused = true;

  /** `run` runs a callback that is due; it must not throw or reject. */
  constructor(run: (callback: SessionCallback) => void | Promise<void>) {
    this.#run = run;
  }

  start(callback: SessionCallback): void {
    const { kind, milliseconds, pauseWhileUnused } = callback;
    const set = kind === "periodic" ? setInterval : setTimeout;
    const timer = pauseWhileUnused && this.#isPaused
      ? undefined
      : set(() => this.#fire(callback), milliseconds);
    this.#timers.set(callback, timer);
  }

  cancel(callback: SessionCallback): void {
    clearTimeout(this.#timers.get(callback));
    this.#timers.delete(callback);
  }

  /** Stops the callbacks with `pauseWhileUnused`. */
  pause(): void {
    this.#isPaused = true;
    for (const [callback, timer] of this.#timers) {
      if (!callback.pauseWhileUnused) continue;
      clearTimeout(timer);
      this.#timers.set(callback, undefined);
    }
  }

  /** Resumes the paused callbacks, each after one full period. */
  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    for (const callback of this.#timers.keys()) {
      if (callback.pauseWhileUnused && !this.#running.has(callback)) {
        this.start(callback);
      }
    }
  }

  #fire(callback: SessionCallback): void {
    if (callback.kind !== "periodic") this.#timers.delete(callback);
    if (this.#running.has(callback)) this.#due.add(callback);
    else {
      const work = this.#run(callback);
      if (work !== undefined) void this.#finish(callback, work);
    }
  }

  async #finish(callback: SessionCallback, work: Promise<void>): Promise<void> {
    this.#running.add(callback);
    await work;
    this.#running.delete(callback);
    const isDue = this.#due.delete(callback);
    if (!this.#timers.has(callback)) return;
    const timer = this.#timers.get(callback);
    if (timer !== undefined && !isDue) return;
    clearTimeout(timer);
    this.start(callback);
    if (timer !== undefined) this.#fire(callback);
  }
}
