/**
 * Calls functions one after another, whether or not one of them throws.
 *
 * @throws What one of them threw; an `AggregateError` if there were several.
 */
export function callAll(calls: Iterable<() => void>): void {
  const errors: unknown[] = [];
  for (const call of calls) {
    try {
      call();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) {
    throw new AggregateError(
      errors,
      errors.map((error) => error instanceof Error ? error.message : error)
        .join("; "),
    );
  }
}

/** Callbacks by name; each at most once per name, called in the order of registration. */
export class Listeners<C> {
  /** There are three of these in every document, and few have any. */
  #callbacks: Map<string, Set<C>> | undefined;

  /**
   * Registers a callback.
   *
   * @throws {TypeError} If it is no function.
   */
  add(name: string, callback: C): void {
    if (typeof callback !== "function") {
      throw new TypeError(
        `Cannot add callback for ${name}: expected a function`,
      );
    }
    this.#callbacks ??= new Map();
    let callbacks = this.#callbacks.get(name);
    if (callbacks === undefined) {
      this.#callbacks.set(name, callbacks = new Set());
    }
    callbacks.add(callback);
  }

  /**
   * Takes a callback back.
   *
   * @throws {Error} If it is not registered.
   */
  remove(name: string, callback: C): void {
    const callbacks = this.#callbacks?.get(name);
    if (!callbacks?.delete(callback)) {
      throw new Error(
        `Cannot remove callback for ${name}: it is not registered`,
      );
    }
    if (callbacks.size === 0) this.#callbacks?.delete(name);
  }

  /** The callbacks of a name, as they are now. */
  get(name: string): readonly C[] {
    return [...this.#callbacks?.get(name) ?? []];
  }
}
