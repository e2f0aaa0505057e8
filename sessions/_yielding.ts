/** How long work may keep others waiting, in milliseconds. */
const MAX_TURN_MILLISECONDS = 5;

/** Splits work that takes long into turns, so that others come in between. */
export class Turns {
  #began: number = performance.now();
  #pause: Promise<void> | undefined;

  /** The pause that is being made, if any. */
  get pause(): Promise<void> | undefined {
    return this.#pause;
  }

  /** Begins a piece of work. */
  begin(): void {
    this.#began = performance.now();
  }

  /**
   * Lets others come in, if they have waited for long.
   *
   * @returns When the work may go on.
   */
  async yield(): Promise<void> {
    if (performance.now() - this.#began < MAX_TURN_MILLISECONDS) return;
    await (this.#pause ??= this.#wait());
  }

  async #wait(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#pause = undefined;
    this.#began = performance.now();
  }
}
