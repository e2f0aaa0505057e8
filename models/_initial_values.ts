import { formatValue } from "../base/format_value.ts";

/**
 * Sets what the constructor of a model was given, but for what is `undefined`.
 *
 * @throws {TypeError} If it is not an object, there is no such property or it does not accept the value.
 */
export function setInitial(model: Settable, attributes: object): void {
  if (typeof attributes !== "object" || Array.isArray(attributes)) {
    throw new TypeError(
      `Cannot create ${model.type}: expected an object of properties, received ${
        formatValue(attributes)
      }`,
    );
  }
  const values = attributes as Readonly<Record<string, unknown>>;
  let units: string[] | undefined;
  // No Object.entries: every session makes models by the dozen, and the pairs are garbage.
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value === undefined) continue;
    // Units belong to a value that may come later.
    if (name.endsWith("_units")) (units ??= []).push(name);
    else model.set(name, value);
  }
  if (units === undefined) return;
  for (const name of units) model.set(name, values[name]);
}

interface Settable {
  readonly type: string;
  set(name: string, value: unknown): void;
}
