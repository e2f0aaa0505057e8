/** Values by property name, in the order in which they were first set; no name is special. */
export type PropertyValues = Readonly<Record<string, unknown>>;

// Objects of one constructor share their layouts, which those of
// `Object.create(null)` do not. A `Map` takes three times the room, and the
// values of models are most of what a session keeps.
const Values = function () {} as unknown as {
  new (): Record<string, unknown>;
  prototype: object;
};
Values.prototype = Object.create(null);

/** Makes an empty record of values. */
export function makeValues(): Record<string, unknown> {
  return new Values();
}
