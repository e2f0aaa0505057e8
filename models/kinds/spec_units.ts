import { isPlainObject } from "../../base/records.ts";
import { isInstanceOf } from "../registry.ts";
import type { Conversion } from "./conversions.ts";
import { Expr, Field, type SpecValueOptions, Value } from "./spec_values.ts";

/** The kinds of specs whose units are a property of their own, as in Python. */
export const UNITS_KIND: RegExp =
  /^(Angle|Distance|NullDistance|XOrYCoordinate)Spec$/;

/** The name of the units of a property. */
export function unitsName(property: string): string {
  return `${property}_units`;
}

/** The units of a spec. */
export function unitsOf(kind: string, spec: unknown): string {
  const { units } = (spec ?? {}) as SpecValueOptions;
  return units ?? (kind === "AngleSpec" ? "rad" : "data");
}

/** The same spec in other units. */
export function withUnits(spec: unknown, units: unknown): unknown {
  const options = { ...spec as SpecValueOptions, units: units as string };
  if (spec instanceof Field) return new Field(spec.field, options);
  if (spec instanceof Expr) return new Expr(spec.expr, options);
  return new Value(spec instanceof Value ? spec.value : spec, options);
}

/** A value that says nothing of units gets those that the property has. */
export const KEEPS_UNITS: Conversion = {
  type: "never",
  words: "",
  whenSet: true,
  convert(value, { current }) {
    const { units } = (current() ?? {}) as SpecValueOptions;
    if (units === undefined || isSpec(value)) return value;
    if (typeof value === "string") return new Field(value, { units });
    return isInstanceOf(value, "Model")
      ? new Expr(value as object, { units })
      : new Value(value, { units });
  },
};

function isSpec(value: unknown): boolean {
  return value instanceof Value || value instanceof Field ||
    value instanceof Expr || isPlainObject(value);
}
