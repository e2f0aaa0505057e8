/** Limits the messages of one connection per second. */
export class MessageRate {
  readonly #most: number;
  /** How many arrived since `#second`, when the current second began. */
  #recent = 0;
  #second: number = performance.now();

  constructor(most: number) {
    this.#most = most;
  }

  /** Why a connection that exceeds the rate is closed. */
  get reason(): string {
    return `More than ${this.#most} messages in a second`;
  }

  /** Counts a message. */
  isExceeded(): boolean {
    if (++this.#recent <= this.#most) return false;
    const now = performance.now();
    if (now - this.#second < 1000) return true;
    this.#second = now;
    this.#recent = 1;
    return false;
  }
}
