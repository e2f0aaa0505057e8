import type { ModelSchema } from "../models/internal.ts";
import { nearestName } from "../models/nearest_name.ts";

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
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? "" : `, did you mean "${nearest}"?`;
  throw new TypeError(`Cannot ${action}: no option "${name}"${hint}`);
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
