/**
 * Holds back what clients are sent until the changes that it depends on are stored.
 *
 * - **In order:** what is held back leaves in the order in which it came.
 */
export class CommitGate {
  readonly #waiting: { readonly seq: number; readonly run: () => void }[] = [];
  #written: number;
  #stored: number;
  #passed: number;

  /** @param seq The number of the last change that is stored. */
  constructor(seq = 0) {
    this.#written = this.#stored = this.#passed = seq;
  }

  /** The number of the last change that what is sent now may depend on. */
  get passed(): number {
    return this.#passed;
  }

  /** Whether something has been written that is not stored yet. */
  get isClosed(): boolean {
    return this.#stored < this.#written || this.#waiting.length > 0;
  }

  /** Records that a change is on its way to the store. */
  written(seq: number): void {
    this.#written = seq;
  }

  /** Records that all changes up to one are stored, and runs what waited for them. */
  stored(seq: number): void {
    this.#stored = Math.max(this.#stored, seq);
    while (
      this.#waiting.length > 0 && this.#waiting[0]!.seq <= this.#stored
    ) {
      const { seq, run } = this.#waiting.shift()!;
      this.#passed = seq;
      run();
    }
    if (!this.isClosed) this.#passed = this.#stored;
  }

  /** Runs a function once all changes so far are stored; at once if they are. */
  after(run: () => void): void {
    if (this.isClosed) this.#waiting.push({ seq: this.#written, run });
    else run();
  }

  /** Forgets what waits: the session has ended. */
  end(): void {
    this.#waiting.length = 0;
    this.#stored = this.#written;
  }
}
