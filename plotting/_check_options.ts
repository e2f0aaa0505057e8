import { nearestName } from "../models/nearest_name.ts";

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
    const nearest = nearestName(name, names);
    const hint = nearest === undefined
      ? `, expected ${names.join(", ")}`
      : `, did you mean "${nearest}"?`;
    throw new TypeError(`Cannot ${action}: no option "${name}"${hint}`);
  }
}
