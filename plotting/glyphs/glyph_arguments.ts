import { isPlainObject } from "../../base/records.ts";

/** Options of a glyph method by name. */
export type Options = Readonly<Record<string, unknown>>;

/**
 * Gives the arguments of a glyph method their names.
 *
 * @param method The name of the method.
 * @param names The names of its positional arguments.
 * @param args The arguments: positional ones, then an object with options or not.
 * @returns All of them by name; those that are `undefined` are left out.
 * @throws {TypeError} If there are too many, or one is given twice.
 */
export function namedArguments(
  method: string,
  names: readonly string[],
  args: readonly unknown[],
): Options {
  const last = args.at(-1);
  const options = isOptions(last) ? last : {};
  const positional = isOptions(last) ? args.slice(0, -1) : args;
  if (positional.length > names.length) {
    throw new TypeError(
      `Cannot draw ${method}: expected at most ${names.length} positional arguments (${
        names.join(", ")
      }), received ${positional.length}`,
    );
  }
  const named: Record<string, unknown> = {};
  positional.forEach((value, i) => {
    if (value !== undefined) named[names[i]!] = value;
  });
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (Object.hasOwn(named, name)) {
      throw new TypeError(
        `Cannot draw ${method}: ${name} is given both by position and by name`,
      );
    }
    named[name] = value;
  }
  return named;
}

/** A plain `{value}`, `{field}` or `{expr}` is an argument, any other object holds options. */
function isOptions(value: unknown): value is Options {
  return isPlainObject(value) &&
    !["value", "field", "expr"].some((key) => Object.hasOwn(value, key));
}
