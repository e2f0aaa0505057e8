/** When a node could not be reached. */
interface Failures {
  /** The first time since it was reached. */
  readonly first: number;
  /** The last time. */
  last: number;
}

/**
 * The nodes that cannot be reached.
 *
 * - **Lasting:** a node is lost once attempts to reach it have failed for some time.
 * - **Fresh:** a node that nobody has tried to reach lately is not lost: it is to
 *   be tried again.
 */
export class LostNodes {
  readonly #milliseconds: number;
  readonly #failures = new Map<string, Failures>();

  /** @param milliseconds How long attempts have to fail, and count. */
  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /** Records that a node could not be reached. */
  report(node: string): void {
    const now = performance.now();
    const known = this.#failures.get(node);
    // An attempt may take longer than it counts.
    const isRecent = known !== undefined &&
      now - known.last < 3 * this.#milliseconds;
    if (isRecent) known.last = now;
    else this.#failures.set(node, { first: now, last: now });
  }

  /** Records that a node could be reached. */
  forget(node: string): void {
    this.#failures.delete(node);
  }

  /** Forgets nodes that are no more. */
  keep(live: ReadonlySet<string>): void {
    for (const node of this.#failures.keys()) {
      if (!live.has(node)) this.#failures.delete(node);
    }
  }

  /** Whether a node is lost. */
  has(node: string): boolean {
    const known = this.#failures.get(node);
    if (known === undefined) return false;
    const { first, last } = known;
    return last - first >= this.#milliseconds &&
      performance.now() - last < this.#milliseconds;
  }
}
