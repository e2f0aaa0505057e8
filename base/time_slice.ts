/** How long work may block the event loop. */
const MAX_MILLISECONDS = 5;

/** Splits long work into time slices, so that other work runs in between. */
export class TimeSlice {
  #began: number = performance.now();
  #pause: Promise<void> | undefined;

  /** The current pause, if any. */
  get pause(): Promise<void> | undefined {
    return this.#pause;
  }

  begin(): void {
    this.#began = performance.now();
  }

  /** Pauses if the time slice is used up, so that other work runs. */
  async yield(): Promise<void> {
    if (performance.now() - this.#began < MAX_MILLISECONDS) return;
    await (this.#pause ??= this.#wait());
  }

  async #wait(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#pause = undefined;
    this.#began = performance.now();
  }
}
