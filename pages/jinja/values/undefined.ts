/** What a name, an attribute or an item is that does not exist. */
export class Undefined {
  /** Why, for the error when it is used. */
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/**
 * The value, unless it is undefined.
 *
 * @throws {TypeError} If it is.
 */
export function defined(value: unknown): unknown {
  if (value instanceof Undefined) throw new TypeError(value.reason);
  return value;
}
