/** How long work may block the event loop. */
const MAX_MILLISECONDS = 5;

// Also where tests have a clock of their own.
const { setTimeout: schedule } = globalThis;

/** Runs a function once other work that is ready has run. */
export function afterOthers(run: () => void): void {
  schedule(run);
}

/** Splits long work into time slices, so that other work runs in between. */
export class TimeSlice {
  #began: number = performance.now();
  #pause: Promise<void> | undefined;

  /** The current pause, if any. */
  get pause(): Promise<void> | undefined {
    return this.#pause;
  }

  /** Whether it is time for other work. */
  get isUsedUp(): boolean {
    return performance.now() - this.#began >= MAX_MILLISECONDS;
  }

  begin(): void {
    this.#began = performance.now();
  }

  /** Pauses if the time slice is used up, so that other work runs. */
  async yield(): Promise<void> {
    if (!this.isUsedUp) return;
    await (this.#pause ??= this.#wait());
  }

  async #wait(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#pause = undefined;
    this.#began = performance.now();
  }
}
