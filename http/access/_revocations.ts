/**
 * Remembers until when what has been made under a key is revoked.
 *
 * - **Bounded:** once there are too many keys, the oldest is forgotten. What was
 *   made until its revocation is refused from then on, whatever its key.
 */
export class Revocations {
  readonly #limit: number;
  /** The times by key, the oldest first. */
  readonly #times = new Map<string, number>();
  #latest = -Infinity;
  /** All that was made until then is revoked. */
  #floor = -Infinity;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isEmpty(): boolean {
    return this.#latest === -Infinity;
  }

  /** Revokes what has been made under a key so far. */
  add(key: string): void {
    // Clocks go back now and then, but revocations must not.
    this.#latest = Math.max(Date.now(), this.#latest);
    this.#times.delete(key);
    this.#times.set(key, this.#latest);
    if (this.#times.size <= this.#limit) return;
    const [oldest, time] = this.#times.entries().next().value!;
    this.#times.delete(oldest);
    this.#floor = time;
  }

  /** Until when what was made under a key is revoked. */
  until(key: string): number {
    return Math.max(this.#floor, this.#times.get(key) ?? -Infinity);
  }
}
