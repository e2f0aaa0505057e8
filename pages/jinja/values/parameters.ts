import { typeName } from "./values.ts";

export type Named = ReadonlyMap<string, unknown>;

/**
 * The arguments of a call by the names of the parameters.
 *
 * @throws {TypeError} If there are too many, or one of another name.
 */
export function bind<Name extends string>(
  callee: string,
  parameters: readonly Name[],
  args: readonly unknown[],
  named: Named,
): Partial<Record<Name, unknown>> {
  if (args.length > parameters.length) {
    throw new TypeError(
      `${callee} takes at most ${parameters.length} arguments, received ${args.length}`,
    );
  }
  const bound: Partial<Record<Name, unknown>> = {};
  args.forEach((value, i) => bound[parameters[i]!] = value);
  for (const [name, value] of named) {
    if (!parameters.includes(name as Name)) {
      throw new TypeError(`${callee} has no parameter '${name}'`);
    }
    bound[name as Name] = value;
  }
  return bound;
}

/**
 * A number, for a parameter that has a default.
 *
 * @throws {TypeError} If the value is something else.
 */
export function numberArgument(value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value === "number") return value;
  throw new TypeError(`expected an integer, received ${typeName(value)}`);
}
