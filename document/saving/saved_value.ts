import { copyState } from "./_state_copy.ts";

/**
 * A value that is saved with its session, as returned by
 * {@linkcode Document.state}.
 *
 * - **Assigned, never changed:** arrays, objects, maps, sets and dates are
 *   read-only copies of what was assigned, and throw if they are changed. Only
 *   items of typed arrays can be written, which is not noticed before the whole
 *   session is saved: assign the array.
 *
 * @typeParam T The type of the value.
 */
export class SavedValue<T> {
  /** The name of the value, unique in its document. */
  readonly name: string;
  #value: T;
  readonly #changed: (name: string, value: unknown) => void;

  /** @ignore */
  constructor(
    name: string,
    value: T,
    changed: (name: string, value: unknown) => void,
  ) {
    this.name = name;
    this.#value = value;
    this.#changed = changed;
  }

  /** The current value. */
  get value(): T {
    return this.#value;
  }

  /**
   * Replaces the value. It is compared with `Object.is`, and copied.
   *
   * @throws {TypeError} If a part of it cannot be stored.
   * @throws {Error} If the running callback may not change the document.
   */
  set value(value: T) {
    if (Object.is(value, this.#value)) return;
    const copy = copyState(value, this.name) as T;
    this.#changed(this.name, copy);
    this.#value = copy;
  }
}

/** The values that the application of a document keeps with `Document.state()`. */
export class SavedValues {
  readonly #handles = new Map<string, SavedValue<unknown>>();
  /** Those of a saved session that the application has not asked for yet. */
  readonly #given = new Map<string, unknown>();
  readonly #changed: (name: string, value: unknown) => void;
  #isQuiet = false;

  /** `changed` is called before a value is replaced. */
  constructor(changed: (name: string, value: unknown) => void) {
    this.#changed = (name, value) => {
      if (!this.#isQuiet) changed(name, value);
    };
  }

  /** By name; those that the application no longer asks for, too. */
  get all(): ReadonlyMap<string, unknown> {
    const all = new Map(this.#given);
    for (const [name, { value }] of this.#handles) all.set(name, value);
    return all;
  }

  /** @throws {TypeError} If the name is not a string, or the initial value cannot be stored. */
  get<T>(name: string, initial: T): SavedValue<T> {
    if (typeof name !== "string" || name === "") {
      throw new TypeError("Cannot keep a value: its name must be a string");
    }
    let handle = this.#handles.get(name);
    if (handle === undefined) {
      const checked = copyState(initial, name);
      const value = this.#given.has(name) ? this.#given.get(name) : checked;
      this.#given.delete(name);
      handle = new SavedValue(name, value, this.#changed);
      this.#handles.set(name, handle);
    }
    return handle as SavedValue<T>;
  }

  /** Restores a value without reporting a change. */
  give(name: string, value: unknown): void {
    const handle = this.#handles.get(name);
    this.#isQuiet = true;
    try {
      if (handle === undefined) this.#given.set(name, copyState(value, name));
      else handle.value = value;
    } finally {
      this.#isQuiet = false;
    }
  }
}
