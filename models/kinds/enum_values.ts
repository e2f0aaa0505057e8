import type { Enums } from "../generated/enums.ts";
import { nearestName } from "../../base/nearest_name.ts";
import specification from "../specification.json" with { type: "json" };

// A map, since names come from clients and must not reach a prototype.
const ENUMS: ReadonlyMap<string, readonly (string | number)[]> = new Map(
  Object.entries(specification.enums)
    .map(([name, values]) => [name, Object.freeze(values)]),
);

/**
 * The values of an enum of BokehJS.
 *
 * @typeParam N The name of the enum.
 * @param name The name of the enum, such as `"Align"`.
 * @returns Its values, in BokehJS's order.
 * @throws {SyntaxError} If there is no such enum.
 *
 * @example Let users choose a marker
 * ```ts
 * import { enumValues, Select } from "@bokeh-deno/server/models";
 * import { assert } from "@std/assert";
 *
 * const markers = enumValues("MarkerType");
 * const select = new Select({ options: [...markers], value: markers[0]! });
 * assert(markers.length > 20);
 * assert(select.value === markers[0]);
 * ```
 */
export function enumValues<N extends keyof Enums>(
  name: N,
): readonly Enums[N][] {
  return valuesOfEnum(name) as readonly Enums[N][];
}

/** The same, by any name. */
export function valuesOfEnum(name: string): readonly (string | number)[] {
  const values = ENUMS.get(name);
  if (values !== undefined) return values;
  const nearest = nearestName(name, ENUMS.keys());
  const hint = nearest === undefined ? "" : `, did you mean ${nearest}?`;
  throw new SyntaxError(`Cannot compile kind: no enum ${name}${hint}`);
}
