import { isPlainObject } from "../../base/records.ts";

/** How deep arrays, objects, maps and sets may be nested: clients decode 256 levels of a document. */
export const MAX_NESTING = 200;

/**
 * Whether an array, object, map or set is somewhere inside itself, for which JSON
 * has no end, or nests more than {@linkcode MAX_NESTING} levels.
 */
export function nestsTooDeep(value: unknown): boolean {
  return isContainer(value) && new Search().levelsOf(value) > MAX_NESTING;
}

type Container =
  | readonly unknown[]
  | ReadonlySet<unknown>
  | ReadonlyMap<unknown, unknown>
  | Readonly<Record<string, unknown>>;

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null &&
    (Array.isArray(value) || value instanceof Map || value instanceof Set ||
      isPlainObject(value));
}

class Search {
  /** The objects around the one that is being searched. */
  readonly #open = new Set<Container>();
  /** The levels of what has been searched: it may occur again. */
  readonly #done = new Map<Container, number>();

  /** Returns `Infinity` where it stops, which is before the stack overflows. */
  levelsOf(value: Container): number {
    const known = this.#done.get(value);
    if (known !== undefined) return known;
    if (this.#open.has(value) || this.#open.size > MAX_NESTING) return Infinity;
    this.#open.add(value);
    let levels = 1;
    for (const item of itemsOf(value)) {
      if (isContainer(item)) levels = Math.max(levels, 1 + this.levelsOf(item));
      if (levels === Infinity) return levels;
    }
    this.#open.delete(value);
    this.#done.set(value, levels);
    return levels;
  }
}

function itemsOf(value: Container): Iterable<unknown> {
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  return Symbol.iterator in value
    ? value as Iterable<unknown>
    : Object.values(value);
}
