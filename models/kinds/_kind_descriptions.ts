import type { KindExpression } from "./kind_parser.ts";
import { enumValues } from "./kinds.ts";
import { describeSpec } from "./_spec_kinds.ts";

/**
 * A kind expression in words, for error messages.
 *
 * @param parsed The expression.
 * @returns A short text, such as `null or Float`.
 */
export function describeExpression(parsed: KindExpression): string {
  const { name, params, values, argument, text } = parsed;
  const first = () => describeExpression(params[0]!);
  switch (name) {
    case "Nullable":
      return `null or ${first()}`;
    case "Or":
      return params.filter(isPossible).map(describeExpression).join(" or ");
    case "Enum": {
      const all = argument === "" ? values : enumValues(argument);
      return `one of ${all.map((value) => JSON.stringify(value)).join(", ")}`;
    }
    case "Ref":
      return describeModel(argument);
    case "Color":
      return "a color";
    case "Percent":
      return "a number from 0 to 1";
    case "Bytes":
      return "a string or bytes";
    case "Any":
    case "Unknown":
      return "anything but a function";
    case "AnyRef":
      return "null or an object";
    case "List":
    case "Arrayable":
    case "Iterable":
      return `an array of ${first()}`;
    case "NonEmptyList":
      return `a non-empty array of ${first()}`;
    case "Set":
      return `a set of ${first()}`;
    case "Dict":
      return `an object of ${first()}`;
    case "Mapping":
    case "KeyVal":
      return `a map of ${first()} to ${describeExpression(params[1]!)}`;
    case "Struct":
    case "PartialStruct":
      return describeFields(parsed);
    case "PrefixedStr":
      return `a string that begins with ${JSON.stringify(argument)}`;
    case "Positive":
      return `a positive ${first()}`;
    case "NonNegative":
      return `a non-negative ${first()}`;
    case "Null":
      return "null";
  }
  return describeSpec(parsed) ?? text;
}

/** Whether a user can give such a value; functions and DOM nodes cannot travel. */
function isPossible({ name }: KindExpression): boolean {
  return name !== "Func" && name !== "Node";
}

function describeModel(name: string): string {
  if (name === "Date") return "a Date";
  if (name === "Model" || name === "HasProps") return "a model";
  const short = name.slice(name.lastIndexOf(".") + 1);
  const article = /^(?:[AEIO]|U(?!I)|HTML)/.test(short) ? "an" : "a";
  return `${article} ${short} model`;
}

/** Only the names: with the kinds of the fields, nobody would read to the end. */
function describeFields({ name, fields }: KindExpression): string {
  const names = [...fields].map(([key, field]) =>
    name === "PartialStruct" || field.name === "Opt" ? `${key}?` : key
  );
  return `an object { ${names.join(", ")} }`;
}
