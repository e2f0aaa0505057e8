import { FILTERS } from "../filters/filters.ts";
import type { Arguments } from "./nodes.ts";
import { TESTS } from "../filters/tests.ts";

/** Where filters are given the name of a filter or a test. */
const NAME_POSITIONS: Readonly<Record<string, number>> = {
  map: 0,
  select: 0,
  reject: 0,
  selectattr: 1,
  rejectattr: 1,
};

/** What is wrong with the name that a filter is given, if anything. */
export function unknownName(
  filter: string,
  { positional }: Arguments,
): string | undefined {
  if (!Object.hasOwn(NAME_POSITIONS, filter)) return undefined;
  const named = positional[NAME_POSITIONS[filter]!];
  if (named?.kind !== "literal") return undefined;
  const [kind, known] = filter === "map"
    ? ["filter", FILTERS] as const
    : ["test", TESTS] as const;
  return Object.hasOwn(known, String(named.value))
    ? undefined
    : `there is no ${kind} named '${named.value}'`;
}
