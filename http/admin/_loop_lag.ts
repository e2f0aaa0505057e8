const PERIOD_MILLISECONDS = 500;

/** How many periods count as lately. */
const PERIODS = 20;

/** Measures how late timers are: what else runs in this process keeps them waiting. */
export class LoopLag implements Disposable {
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #late: number[] = [];
  #last = performance.now();

  constructor() {
    this.#timer = setInterval(() => this.#tick(), PERIOD_MILLISECONDS);
    Deno.unrefTimer(this.#timer);
  }

  /** The longest that a timer was late within the last ten seconds. */
  get milliseconds(): number {
    return Math.max(0, ...this.#late);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    const now = performance.now();
    this.#late.push(now - this.#last - PERIOD_MILLISECONDS);
    if (this.#late.length > PERIODS) this.#late.shift();
    this.#last = now;
  }
}
