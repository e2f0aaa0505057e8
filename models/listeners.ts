/** Callbacks by name; each at most once per name, called in the order of registration. */
export class Listeners<C> {
  /** There are several of these in every document, and few have any. */
  #callbacks: Map<string, Set<C>> | undefined;

  /**
   * Registers a callback.
   *
   * @param name What it is for.
   * @param callback The callback.
   * @param place How errors name what it is for.
   * @throws {TypeError} If it is no function.
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
   * Takes a callback back.
   *
   * @param name What it was for.
   * @param callback The same callback.
   * @param place How errors name what it was for.
   * @throws {Error} If it is not registered.
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

  /** The callbacks of a name, as they are now. */
  get(name: string): readonly C[] {
    const callbacks = this.#callbacks?.get(name);
    return callbacks === undefined ? NO_CALLBACKS : [...callbacks];
  }
}

const NO_CALLBACKS: readonly never[] = [];
