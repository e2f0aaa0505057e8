import type { ModelSchema } from "../models/internal.ts";
import { nearestName } from "../base/nearest_name.ts";

/** How many names a message lists. */
const FEW = 12;

/**
 * Refuses a name of an option that there is not.
 *
 * @param action What is being done, for the message: `draw line`.
 * @param name The name.
 * @param names The names that there are.
 * @throws {TypeError} Always; the message suggests the nearest name.
 */
export function refuseOption(
  action: string,
  name: string,
  names: Iterable<string>,
): never {
  const known = [...names];
  const nearest = nearestName(name, known);
  const all = known.length > FEW ? "" : `, expected ${known.join(", ")}`;
  const hint = nearest === undefined ? all : `, did you mean "${nearest}"?`;
  throw new TypeError(`Cannot ${action}: no option "${name}"${hint}`);
}

/**
 * Refuses options that there are not.
 *
 * @param action What is being done, for the message: `create grid`.
 * @param options What was given.
 * @param names The names that there are.
 * @throws {TypeError} If there is another name; the message suggests the nearest one.
 */
export function checkOptions(
  action: string,
  options: object,
  names: readonly string[],
): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || names.includes(name)) continue;
    refuseOption(action, name, names);
  }
}

/**
 * The properties of a model that application code can set.
 *
 * @param schema The properties.
 * @returns Their names.
 */
export function settableNames(schema: ModelSchema): string[] {
  return [...schema.properties.values()]
    .filter(({ internal, readonly }) => !internal && !readonly)
    .map(({ name }) => name);
}

/**
 * Names in a message: `"a", "b"`.
 *
 * @param names The names.
 * @returns The text.
 */
export function quoted(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(", ");
}
