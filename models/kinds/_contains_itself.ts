import { isPlainObject } from "../../base/records.ts";

/** Whether an array, object, map or set is somewhere inside itself: JSON has no end for it. */
export function containsItself(value: unknown): boolean {
  return isContainer(value) && new Search().finds(value);
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
  /** What has been searched: it may occur again. */
  readonly #done = new Set<Container>();

  finds(value: Container): boolean {
    if (this.#done.has(value)) return false;
    if (this.#open.has(value)) return true;
    this.#open.add(value);
    for (const item of itemsOf(value)) {
      if (isContainer(item) && this.finds(item)) return true;
    }
    this.#open.delete(value);
    this.#done.add(value);
    return false;
  }
}

function itemsOf(value: Container): Iterable<unknown> {
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  return Symbol.iterator in value
    ? value as Iterable<unknown>
    : Object.values(value);
}
