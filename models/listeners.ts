/** Callbacks by name, in the order of registration; each at most once per name. */
export class Listeners<C> {
  // Every document has several of these, and most stay empty.
  #callbacks: Map<string, Set<C>> | undefined;

  /**
   * Registers a callback.
   *
   * @param place How errors refer to the name.
   * @throws {TypeError} If the callback is not a function.
   */
  add(name: string, callback: C, place: string = name): void {
    if (typeof callback !== "function") {
      throw new TypeError(
        `Cannot add callback for ${place}: expected a function`,
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
   * Registers several callbacks, or none of them.
   *
   * @throws {TypeError} If there are none, or one is not a function.
   */
  addAll(name: string, callbacks: readonly C[], place: string): void {
    if (
      callbacks.length === 0 ||
      callbacks.some((callback) => typeof callback !== "function")
    ) {
      throw new TypeError(
        `Cannot add callback for ${place}: expected a function`,
      );
    }
    for (const callback of callbacks) this.add(name, callback, place);
  }

  /**
   * Removes a callback.
   *
   * @param place How errors refer to the name.
   * @throws {Error} If the callback is not registered.
   */
  remove(name: string, callback: C, place: string = name): void {
    const callbacks = this.#callbacks?.get(name);
    if (!callbacks?.delete(callback)) {
      throw new Error(
        `Cannot remove callback for ${place}: it is not registered`,
      );
    }
    if (callbacks.size === 0) this.#callbacks?.delete(name);
  }

  /** The names that have callbacks. */
  get names(): string[] {
    return [...this.#callbacks?.keys() ?? []];
  }

  /** A snapshot of the callbacks of a name. */
  get(name: string): readonly C[] {
    const callbacks = this.#callbacks?.get(name);
    return callbacks === undefined ? NO_CALLBACKS : [...callbacks];
  }
}

const NO_CALLBACKS: readonly never[] = [];
