import specification from "../specification.json" with { type: "json" };

// A map, since names come from clients and must not reach a prototype.
const ENUMS: ReadonlyMap<string, readonly (string | number)[]> = new Map(
  Object.entries(specification.enums),
);

/**
 * The values of an enum of BokehJS.
 *
 * @param name The name of the enum, such as `"Align"`.
 * @returns Its values, in BokehJS's order.
 * @throws {SyntaxError} If there is no such enum.
 */
export function enumValues(name: string): readonly (string | number)[] {
  const values = ENUMS.get(name);
  if (values === undefined) {
    throw new SyntaxError(`Cannot compile kind: no enum ${name}`);
  }
  return values;
}
