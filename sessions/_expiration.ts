/** Says whether a session may end (spec 5.5). */
export class Expiration {
  /** Whether the session is to end as soon as nobody is connected. */
  isRequested = false;
  #blocks = 0;
  #lastUse: number = performance.now();

  /** How many there are who block expiration. */
  get blockedCount(): number {
    return this.#blocks;
  }

  /** Milliseconds since the session was used. */
  get idleMilliseconds(): number {
    return performance.now() - this.#lastUse;
  }

  /** Notes that the session was used just now. */
  touch(): void {
    this.#lastUse = performance.now();
  }

  /** Keeps the session from ending until {@linkcode unblock}; calls are counted. */
  block(): void {
    this.#blocks++;
  }

  /**
   * Takes one {@linkcode block} back.
   *
   * @throws {Error} If there is none.
   */
  unblock(): void {
    if (this.#blocks === 0) {
      throw new Error("Cannot unblock expiration: it is not blocked");
    }
    this.#blocks--;
  }
}
