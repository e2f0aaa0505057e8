/**
 * Values by property name, in the order in which they were first set.
 *
 * - **Small:** a `Map` takes three times the memory, and the values of models are
 *   most of what a session keeps. Objects of one class share their layouts,
 *   which those of `Object.create(null)` do not.
 * - **Nothing inherited:** no name is special, not even `constructor`.
 */
export class PropertyValues {
  [name: string]: unknown;

  static {
    Reflect.deleteProperty(this.prototype, "constructor");
    Object.setPrototypeOf(this.prototype, null);
  }
}
