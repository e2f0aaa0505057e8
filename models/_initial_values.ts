import { formatValue } from "../base/text/format_value.ts";
import { isInstanceOf } from "./registry.ts";
import type { ModelSchema } from "./schema.ts";

/**
 * Sets what the constructor of a model was given, but for what is `undefined`.
 *
 * @throws {TypeError} If it is not an object, there is no such property or it does not accept the value.
 */
export function setInitial(
  model: Settable,
  attributes: object,
  schema: ModelSchema,
): void {
  if (
    typeof attributes !== "object" || attributes === null ||
    Array.isArray(attributes) || isInstanceOf(attributes, "Model")
  ) {
    throw new TypeError(
      `Cannot create ${model.type}: expected an object of properties, received ${
        formatValue(attributes)
      }${positionalHint(model, schema)}`,
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

/** The first argument of Python's constructors, where it is not a required property. */
const FIRST_ARGUMENTS: Readonly<Record<string, string>> = {
  BooleanFilter: "booleans",
  ColumnDataSource: "data",
  FactorRange: "factors",
  IndexFilter: "indices",
  Range1d: "start",
};

/** How to write what Python's constructor takes by position. */
function positionalHint(model: Settable, { required }: ModelSchema): string {
  // Glyphs begin with `x`, which has a default.
  if (isInstanceOf(model, "Glyph")) return "";
  const name = FIRST_ARGUMENTS[model.type] ?? required[0]?.name;
  return name === undefined ? "" : `; write { ${name}: … }`;
}

interface Settable {
  readonly type: string;
  set(name: string, value: unknown): void;
}
