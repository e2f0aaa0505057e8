import { AsyncLocalStorage } from "node:async_hooks";
import { clearImmediate, setImmediate } from "node:timers";
import {
  type CallbackScheduler,
  describeCallback,
  type SessionCallback,
} from "../document/session_callbacks.ts";
import type { Activities, Activity } from "./_activities.ts";

/** A timeout or periodic callback that waits. */
interface Timer {
  /** The time at which it runs. */
  readonly due: number;
  /** What set it, if that is an activity. */
  readonly setBy: Activity | undefined;
  /** Calls a function as if the code that set the timer did, as real timers do. */
  readonly inContext: <T>(run: () => T) => T;
}

function isAwaited({ setBy, due }: Timer): boolean {
  return setBy !== undefined && setBy.isRunning && due < Infinity;
}

/**
 * Runs the callbacks of a session: those for the next tick by themselves, the
 * others when {@linkcode runNext} says so. No timer is real.
 *
 * - **In order:** by time, and at one time as they were added.
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
   * @param activities Where running callbacks are entered.
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

  /** Whether callbacks for the next tick wait. */
  get hasTicks(): boolean {
    return this.#ticks.size > 0;
  }

  /** Whether something that runs has set a timer, which it may be waiting for. */
  get hasSleepers(): boolean {
    return this.#timers.values().some(isAwaited);
  }

  /** Sets the timer of a callback. */
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

  /** Clears the timer of a callback. */
  cancel(callback: SessionCallback): void {
    clearImmediate(this.#ticks.get(callback) as never);
    this.#ticks.delete(callback);
    this.#timers.delete(callback);
    this.#activities.notify();
  }

  /** Does nothing: the browser of a test is connected as long as the session lives. */
  pause(): void {}

  /** Does nothing, see {@linkcode pause}. */
  resume(): void {}

  /**
   * Lets time go on to the next callback that is due until then, and begins to run it.
   *
   * @param end The time.
   * @returns `false` if there is none; it is `end` then.
   */
  runNext(end: number): boolean {
    if (this.#runFirst(({ due }) => due <= end)) return true;
    this.#now = end;
    return false;
  }

  /**
   * Lets time go on to the next callback that something running may wait for.
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
    // Not before it has ended; until then it can be removed all the same.
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
