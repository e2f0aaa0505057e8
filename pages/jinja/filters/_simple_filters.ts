import { bind, type Named } from "../values/parameters.ts";

/** What a filter makes of a value. */
export type Filter = (
  value: unknown,
  args: readonly unknown[],
  named: Named,
) => unknown;

export type Filters = Readonly<Record<string, Filter>>;

/** A filter with parameters, which may be given by position or name. */
export function filter<Name extends string = never>(
  name: string,
  parameters: readonly Name[],
  apply: (value: unknown, args: Partial<Record<Name, unknown>>) => unknown,
): Filter {
  return (value, args, named) =>
    apply(value, bind(`the filter '${name}'`, parameters, args, named));
}

/** Filters whose names are the keys. */
export function filters<Names extends Record<string, readonly string[]>>(
  parameters: Names,
  table: {
    readonly [Name in keyof Names]: (
      value: unknown,
      args: Partial<Record<Names[Name][number], unknown>>,
    ) => unknown;
  },
): Filters {
  return Object.fromEntries(
    Object.entries(table).map(([name, apply]) => [
      name,
      filter(name, parameters[name]!, apply as never),
    ]),
  );
}
