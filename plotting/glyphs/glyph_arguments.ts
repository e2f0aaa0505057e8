import { isPlainObject } from "../../base/records.ts";

/** Arguments of a glyph method by name. */
export type Options = Readonly<Record<string, unknown>>;

/**
 * Names the arguments of a glyph method.
 *
 * @param method The name of the method.
 * @param names The names of its positional arguments.
 * @param args The positional arguments, then optionally an object with options.
 * @returns All arguments by name, without those that are `undefined`.
 * @throws {TypeError} If there are too many arguments, or one is given twice.
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

/** The arguments of a glyph method with further options. */
export function withOptions(
  args: readonly unknown[],
  options: Options,
): unknown[] {
  const last = args.at(-1);
  return isOptions(last)
    ? [...args.slice(0, -1), { ...last, ...options }]
    : [...args, options];
}

/** A plain `{value}`, `{field}` or `{expr}` is an argument, any other object holds options. */
function isOptions(value: unknown): value is Options {
  return isPlainObject(value) &&
    !["value", "field", "expr"].some((key) => Object.hasOwn(value, key));
}
