import {
  type KindExpression,
  parseKindExpression,
} from "../../models/kinds/kind_parser.ts";

/** A TypeScript type and the classes that it mentions. */
export interface TypescriptType {
  readonly text: string;
  /** The wire names of the models that it refers to. */
  readonly models: ReadonlySet<string>;
}

/** Kinds with a name of their own in `property_types.ts`. */
const NAMED: Readonly<Record<string, string>> = {
  "Dict(Arrayable(Unknown))": "p.AnyColumns",
  "Or(Enum[LineDash], List(Float))": "p.DashPattern",
};

/** The same for what may be assigned, where it is more than what is read. */
const ASSIGNED: Readonly<Record<string, string>> = {
  Bytes: "string | Uint8Array | ArrayBuffer",
  "Dict(Arrayable(Unknown))": "p.GivenData",
  Day: "p.Day",
  "List(Float)": "p.Numbers",
  "List(Int)": "p.Numbers",
  Moment: "p.Moment",
  TimeOfDay: "string | number | Temporal.PlainTime",
  Timestamp: "p.Moment | string",
};

/** The types of kinds without parameters. */
const PLAIN: Readonly<Record<string, string>> = {
  Any: "unknown",
  AnyRef: "unknown",
  Bool: "boolean",
  Bytes: "ArrayBuffer",
  Color: "p.Color",
  CSSLength: "string",
  Day: "string",
  Float: "number",
  Font: "string",
  Func: "never",
  Int: "number",
  Moment: "number",
  Node: "never",
  Null: "null",
  Percent: "number",
  Str: "string",
  TimeOfDay: "string | number",
  Timestamp: "number",
  Unknown: "unknown",
};

/**
 * The TypeScript type of a property's values.
 *
 * @param kind The kind expression.
 * @param isAssigned Whether it is the type of what may be assigned, instead of what is read.
 * @returns The type.
 */
export function typescriptType(
  kind: string,
  isAssigned = false,
): TypescriptType {
  const models = new Set<string>();
  const named = isAssigned ? { ...NAMED, ...ASSIGNED } : NAMED;
  const text = write(parseKindExpression(kind), models, named);
  return { text, models };
}

function write(
  kind: KindExpression,
  models: Set<string>,
  names: Readonly<Record<string, string>>,
): string {
  const { name, params, fields, values, argument, text } = kind;
  const named = names[text] ?? PLAIN[name];
  if (named !== undefined) return named;
  if (/(Spec|Scalar)$/.test(name)) return `p.${specName(name)}`;
  const parts = params.map((param) => write(param, models, names));
  const [first = "", second = ""] = parts;
  switch (name) {
    case "Nullable":
      return union([first, "null"]);
    case "Or":
      return union(parts);
    case "List":
    case "NonEmptyList":
      return `readonly ${parenthesized(first)}[]`;
    case "Arrayable":
    case "Iterable":
      return `p.Arrayable<${first}>`;
    case "Set":
      return `ReadonlySet<${first}>`;
    case "Dict":
      return `Readonly<Record<string, ${first}>>`;
    case "Mapping":
    case "KeyVal":
      return `p.Mapping<${first}, ${second}>`;
    case "Tuple":
      return `readonly [${
        parts.map((part, i) => isOptional(params[i]!) ? `(${part})?` : part)
          .join(", ")
      }]`;
    case "Opt":
    case "Positive":
    case "NonNegative":
      return first;
    case "Struct":
    case "PartialStruct":
      return struct(kind, models);
    case "PrefixedStr":
      return `\`${argument}\${string}\``;
    case "Enum":
      return argument === ""
        ? union(values.map((value) => JSON.stringify(value)))
        : `enums.${argument}`;
    case "Ref":
      return reference(argument, models);
  }
  throw new TypeError(`Cannot write the type of kind ${text}: unknown ${name}`);

  function struct(kind: KindExpression, models: Set<string>): string {
    const members = [...fields].map(([field, part]) => {
      const mark = kind.name === "PartialStruct" || isOptional(part) ? "?" : "";
      return `readonly ${field}${mark}: ${write(part, models, names)}`;
    });
    return `{ ${members.join("; ")} }`;
  }
}

function reference(name: string, models: Set<string>): string {
  if (name === "Date") return "Date";
  const model = name === "HasProps" ? "Model" : name;
  models.add(model);
  return className(model);
}

function isOptional({ name }: KindExpression): boolean {
  return name === "Opt";
}

function union(types: readonly string[]): string {
  const members = new Set(
    types.flatMap((type) => type.split(" | ")).filter((type) =>
      type !== "never"
    ),
  );
  // Splitting a union is only safe if no member contains a bar itself.
  const isSimple = types.every((type) => !/[[{<(]/.test(type));
  if (isSimple) return [...members].join(" | ") || "never";
  return types.filter((type) => type !== "never").join(" | ") || "never";
}

function parenthesized(type: string): string {
  return /^[\w.]+$/.test(type) ? type : `(${type})`;
}

/** `XCoordinateSpec` and similar specs share types. */
function specName(name: string): string {
  return name
    .replace(/^(X|Y|XOrY)Coordinate/, "Coordinate")
    .replace(/(Seq)+Spec$/, "SeqSpec");
}

/** The prefix of DOM models' names. */
const DOM_PREFIX = "bokeh.models.dom.";

/** DOM models whose short name another model has. */
const TAKEN = ["Div", "Span", "Text"];

/**
 * The class name of a model. For a DOM model such as `bokeh.models.dom.HTML` it is
 * the last part, prefixed with `Dom` where another model has that name.
 *
 * @param name The wire name.
 * @returns The class name.
 */
export function className(name: string): string {
  if (!name.startsWith(DOM_PREFIX)) return name;
  const short = name.slice(DOM_PREFIX.length);
  return TAKEN.includes(short) ? `Dom${short}` : short;
}
