import { AsyncLocalStorage } from "node:async_hooks";
import { clearImmediate, setImmediate } from "node:timers";
import {
  type CallbackScheduler,
  describeCallback,
  type SessionCallback,
} from "../document/session_callbacks.ts";
import type { Activities, Activity } from "./_activities.ts";

/** A waiting timeout or periodic callback. */
interface Timer {
  /** The time at which it runs, in milliseconds. */
  readonly due: number;
  /** The activity that set it, if any. */
  readonly setBy: Activity | undefined;
  /** Calls a function in the async context that set the timer, as real timers do. */
  readonly inContext: <T>(run: () => T) => T;
}

function isAwaited({ setBy, due }: Timer): boolean {
  return setBy !== undefined && setBy.isRunning && due < Infinity;
}

/**
 * Runs the callbacks of a session: those for the next tick on its own, the
 * others when {@linkcode runNext} is called. No timer is real.
 *
 * - **In order:** by time; callbacks of one time in the order in which they
 *   were added.
 */
export class TestClock implements CallbackScheduler {
  readonly #run: (callback: SessionCallback) => void | Promise<void>;
  readonly #activities: Activities;
  readonly #timers = new Map<SessionCallback, Timer>();
  readonly #ticks = new Map<SessionCallback, object>();
  #now = 0;

  /**
   * Starts at 0.
   *
   * @param run Runs a callback; never throws or rejects.
   * @param activities Where running callbacks are recorded.
   */
  constructor(
    run: (callback: SessionCallback) => void | Promise<void>,
    activities: Activities,
  ) {
    this.#run = run;
    this.#activities = activities;
  }

  /** Milliseconds since the session began. */
  get now(): number {
    return this.#now;
  }

  /** Whether callbacks wait for the next tick. */
  get hasTicks(): boolean {
    return this.#ticks.size > 0;
  }

  /** Whether a running activity has set a timer, which it may be waiting for. */
  get hasSleepers(): boolean {
    return this.#timers.values().some(isAwaited);
  }

  start(callback: SessionCallback): void {
    if (callback.kind === "next_tick") {
      const tick = setImmediate(() => {
        this.#ticks.delete(callback);
        void this.#runCallback(callback);
      });
      this.#ticks.set(callback, tick);
    } else {
      this.#timers.set(callback, {
        due: this.#now + callback.milliseconds,
        setBy: this.#activities.current,
        inContext: AsyncLocalStorage.snapshot(),
      });
    }
    this.#activities.notify();
  }

  cancel(callback: SessionCallback): void {
    clearImmediate(this.#ticks.get(callback) as never);
    this.#ticks.delete(callback);
    this.#timers.delete(callback);
    this.#activities.notify();
  }

  /** Does nothing: a test's browser stays connected as long as the session lives. */
  pause(): void {}

  /** Does nothing, see {@linkcode pause}. */
  resume(): void {}

  /**
   * Advances to the next callback that is due by `end`, and begins to run it.
   *
   * @returns `false` if there is none; the time is then `end`.
   */
  runNext(end: number): boolean {
    if (this.#runFirst(({ due }) => due <= end)) return true;
    this.#now = end;
    return false;
  }

  /**
   * Advances to the next callback that a running activity may be waiting for.
   *
   * @returns `false` if there is none.
   */
  wakeNext(): boolean {
    return this.#runFirst(isAwaited);
  }

  #runFirst(isCandidate: (timer: Timer) => boolean): boolean {
    const [first] = [...this.#timers]
      .filter(([, timer]) => isCandidate(timer))
      .sort(([, a], [, b]) => a.due - b.due);
    if (first === undefined) return false;
    const [callback, timer] = first;
    this.#now = Math.max(this.#now, timer.due);
    void timer.inContext(() => this.#runTimer(callback, timer));
    return true;
  }

  async #runTimer(callback: SessionCallback, timer: Timer): Promise<void> {
    const isPeriodic = callback.kind === "periodic";
    const began = this.#now;
    this.#timers.delete(callback);
    // Not rescheduled before it has ended; meanwhile it can still be removed.
    if (isPeriodic) this.#timers.set(callback, { ...timer, due: Infinity });
    await this.#runCallback(callback);
    if (!isPeriodic || !this.#timers.delete(callback)) return;
    const period = Math.max(1, callback.milliseconds);
    const due = Math.max(this.#now, began + period);
    this.#timers.set(callback, { ...timer, due, setBy: undefined });
  }

  async #runCallback(callback: SessionCallback): Promise<void> {
    await this.#activities.run(
      describeCallback(callback),
      () => this.#run(callback),
    );
  }
}
