import type { KindExpression } from "./kind_parser.ts";

/** How many kinds stand in parentheses; for constructors that are not here, none. */
const ARITIES: ReadonlyMap<string, readonly [least: number, most: number]> =
  new Map([
    ["Nullable", [1, 1]],
    ["Positive", [1, 1]],
    ["NonNegative", [1, 1]],
    ["List", [1, 1]],
    ["NonEmptyList", [1, 1]],
    ["Arrayable", [1, 1]],
    ["Iterable", [1, 1]],
    ["Set", [1, 1]],
    ["Dict", [1, 1]],
    ["Opt", [1, 1]],
    ["Mapping", [2, 2]],
    ["KeyVal", [2, 2]],
    ["Or", [1, Infinity]],
    ["Tuple", [1, Infinity]],
  ]);

const WITH_ARGUMENT: ReadonlySet<string> = new Set([
  "Ref",
  "Alias",
  "PrefixedStr",
]);
const WITH_FIELDS: ReadonlySet<string> = new Set(["Struct", "PartialStruct"]);

/**
 * Checks that a constructor has the parameters that it needs, and no others.
 *
 * @param parsed The expression; its parts are not looked at.
 * @throws {SyntaxError} If there are too few or too many, or of another form.
 */
export function checkArity(parsed: KindExpression): void {
  const { name, text, params, argument, values, fields } = parsed;
  const [least, most] = ARITIES.get(name) ?? [0, 0];
  const needsArgument = WITH_ARGUMENT.has(name) ||
    name === "Enum" && values.length === 0;
  if (
    params.length < least || params.length > most ||
    needsArgument !== (argument !== "") ||
    WITH_FIELDS.has(name) !== (fields.size > 0)
  ) {
    throw new SyntaxError(
      `Cannot compile kind ${text}: wrong parameters for ${name}`,
    );
  }
}
