/** What `ApplicationContext.sweep()` decides by whether a session has expired (spec 5.5). */
export class Expiration {
  /** Whether the session expires as soon as it has no connections. */
  isRequested = false;
  #blocks = 0;
  #lastUse: number = performance.now();

  get blockedCount(): number {
    return this.#blocks;
  }

  get idleMilliseconds(): number {
    return performance.now() - this.#lastUse;
  }

  touch(): void {
    this.#lastUse = performance.now();
  }

  /** Keeps the session from expiring until a matching {@linkcode unblock}. */
  block(): void {
    this.#blocks++;
  }

  /** @throws {Error} If expiration is not blocked. */
  unblock(): void {
    if (this.#blocks === 0) {
      throw new Error("Cannot unblock expiration: it is not blocked");
    }
    this.#blocks--;
  }
}
