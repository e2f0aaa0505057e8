import type { RevocationStore } from "./revocation_store.ts";

/**
 * Keeps revocations in memory.
 *
 * - **Bounded:** once there are too many keys, the oldest is forgotten. What was
 *   made until its revocation is refused from then on, whatever its key.
 */
export class Revocations implements RevocationStore {
  readonly #limit: number;
  /** The revocations by key, the oldest first. */
  readonly #all = new Map<string, { until: number; expires: number }>();
  /** All that was made until then is revoked. */
  #floor: number | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): number | undefined {
    const until = this.#all.get(key)?.until;
    if (until === undefined || this.#floor === undefined) {
      return until ?? this.#floor;
    }
    return Math.max(this.#floor, until);
  }

  add(key: string, until: number, expires: number): void {
    this.#all.delete(key);
    this.#all.set(key, { until, expires });
    const now = Date.now();
    for (const [oldest, { until, expires }] of this.#all) {
      if (expires < now) this.#all.delete(oldest);
      else if (this.#all.size > this.#limit) {
        this.#all.delete(oldest);
        this.#floor = until;
      } else return;
    }
  }
}
