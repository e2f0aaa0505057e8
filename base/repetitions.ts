import type { LogFields } from "./logger.ts";

/** How often something is logged before it is only counted. */
const LOGGED_EACH = 10;

/** How many different texts are told apart. */
const MAX_KINDS = 100;

/** Something that may happen often. */
export class Repetition {
  #count = 0;
  #logged = 0;
  #id: string | undefined;

  /** An id for it, to be found in the log. */
  get id(): string {
    return this.#id ??= crypto.randomUUID().slice(0, 8);
  }

  /** How often it happened without a line in the log. */
  get unlogged(): number {
    return this.#count - this.#logged;
  }

  /**
   * Counts another time.
   *
   * @returns Fields for its log line: `occurrences` once not each time is logged.
   * `null` if it gets none.
   */
  count(): LogFields | null {
    const count = ++this.#count;
    const isFirst = count <= LOGGED_EACH;
    if (!isFirst && !isPowerOfTwo(count / LOGGED_EACH)) return null;
    this.#logged++;
    return isFirst ? {} : { occurrences: count };
  }
}

/**
 * How often something has happened since it was logged last.
 *
 * @param fields Those of the log line: with {@linkcode Repetition.count}'s, their number
 * has doubled.
 */
export function timesSinceLogged({ occurrences }: LogFields): number {
  return typeof occurrences === "number" ? occurrences / 2 : 1;
}

/**
 * Keeps what happens again and again from flooding the log: the first ten of a kind
 * are logged, then one each time their number has doubled.
 */
export class Repetitions {
  readonly #kinds = new Map<string, Repetition>();

  /** The one with a text. Beyond a hundred texts, which clients may choose, all others are one. */
  of(text: string): Repetition {
    const isFull = this.#kinds.size >= MAX_KINDS;
    const key = isFull && !this.#kinds.has(text) ? "others" : text;
    let kind = this.#kinds.get(key);
    if (kind === undefined) this.#kinds.set(key, kind = new Repetition());
    return kind;
  }

  /** Forgets all of them; returns how many were only counted. */
  end(): number {
    let unlogged = 0;
    for (const kind of this.#kinds.values()) unlogged += kind.unlogged;
    this.#kinds.clear();
    return unlogged;
  }
}

function isPowerOfTwo(number: number): boolean {
  return Number.isInteger(Math.log2(number));
}
