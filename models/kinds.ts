import specification from "./specification.json" with { type: "json" };
import { isColor } from "./_colors.ts";
import { containerKind } from "./_container_kinds.ts";
import { type KindExpression, parseKindExpression } from "./kind_parser.ts";
import { specKind } from "./_spec_kinds.ts";
import { isInstanceOf } from "./registry.ts";

/** What {@linkcode Kind.coerce} returns for a value that is not accepted. */
export const INVALID: unique symbol = Symbol("invalid");

/** What a property accepts, compiled from a kind expression. */
export interface Kind {
  /** The expression, as in the specification. */
  readonly expression: string;
  /** The expression, taken apart. */
  readonly parsed: KindExpression;
  /** Whether values may contain models, so that a document must look inside. */
  readonly mayReference: boolean;
  /**
   * Checks a value and makes it what is stored.
   *
   * Arrays and objects are copied at each level that the kind knows, so that
   * writing into the original later has no effect; typed arrays are not.
   *
   * @param value Any value.
   * @returns What is stored, or {@linkcode INVALID}.
   */
  coerce(value: unknown): unknown;
}

const cache = new Map<string, Kind>();

/**
 * Compiles a kind expression.
 *
 * @param expression The expression in BokehJS's notation, such as `Nullable(Float)`.
 * @returns The kind; the same one for the same expression.
 * @throws {SyntaxError} If the expression is malformed or its constructor unknown.
 */
export function parseKind(expression: string): Kind {
  let kind = cache.get(expression);
  if (kind === undefined) {
    kind = compile(parseKindExpression(expression));
    cache.set(expression, kind);
  }
  return kind;
}

/** Makes a kind of a condition; values are stored as they are. */
export function conditionKind(
  parsed: KindExpression,
  accepts: (value: unknown) => boolean,
  mayReference = false,
): Kind {
  return {
    expression: parsed.text,
    parsed,
    mayReference,
    coerce: (value) => accepts(value) ? value : INVALID,
  };
}

const ENUMS: Readonly<Record<string, readonly (string | number)[]>> =
  specification.enums;

/** The values of an enum of BokehJS. */
export function enumValues(name: string): readonly (string | number)[] {
  const values = ENUMS[name];
  if (values === undefined) throw new SyntaxError(`Unknown enum ${name}`);
  return values;
}

/** The kinds that a condition describes, by name. */
const CONDITIONS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Bool: (value) => typeof value === "boolean",
  Str: (value) => typeof value === "string",
  Font: (value) => typeof value === "string",
  CSSLength: (value) => typeof value === "string",
  Int: (value) => Number.isInteger(value),
  Percent: (value) => typeof value === "number" && value >= 0 && value <= 1,
  Null: (value) => value === null,
  Color: isColor,
  Bytes: (value) => typeof value === "string" || value instanceof ArrayBuffer,
  // What only lives in a browser cannot be a value here.
  Func: () => false,
  Node: () => false,
};

function compile(parsed: KindExpression): Kind {
  const { name, params, argument } = parsed;
  const condition = CONDITIONS[name];
  if (condition !== undefined) return conditionKind(parsed, condition);
  switch (name) {
    case "Any":
    case "Unknown":
      return conditionKind(parsed, canTravel, true);
    case "AnyRef":
      return conditionKind(parsed, canTravel, true);
    case "Float":
      return {
        ...conditionKind(parsed, () => true),
        coerce: toNumber,
      };
    case "Enum": {
      const values = argument === "" ? parsed.values : enumValues(argument);
      const set = new Set<unknown>(values);
      return conditionKind(parsed, (value) => set.has(value));
    }
    case "Ref":
      return refKind(parsed);
    case "PrefixedStr":
      return conditionKind(
        parsed,
        (value) => typeof value === "string" && value.startsWith(argument),
      );
    case "Positive":
      return narrowed(parsed, (value) => value as number > 0);
    case "NonNegative":
      return narrowed(parsed, (value) => value as number >= 0);
    case "NonEmptyList":
      return narrowed(
        { ...parsed, params: [{ ...parsed, name: "List" }] },
        (value) => (value as unknown[]).length > 0,
      );
    case "Nullable": {
      const inner = compile(params[0]!);
      return {
        expression: parsed.text,
        parsed,
        mayReference: inner.mayReference,
        coerce: (value) => value === null ? null : inner.coerce(value),
      };
    }
    case "Or": {
      const kinds = params.map(compile);
      return {
        expression: parsed.text,
        parsed,
        mayReference: kinds.some(({ mayReference }) => mayReference),
        coerce(value) {
          for (const kind of kinds) {
            const stored = kind.coerce(value);
            if (stored !== INVALID) return stored;
          }
          return INVALID;
        },
      };
    }
  }
  const kind = specKind(parsed) ?? containerKind(parsed, compile);
  if (kind !== undefined) return kind;
  throw new SyntaxError(`Cannot compile kind ${parsed.text}: unknown ${name}`);
}

function canTravel(value: unknown): boolean {
  return typeof value !== "function" && typeof value !== "symbol" &&
    value !== undefined;
}

/** A number, or a date as milliseconds since the epoch. */
function toNumber(value: unknown): unknown {
  if (typeof value === "number") return value;
  return value instanceof Date ? value.getTime() : INVALID;
}

function refKind(parsed: KindExpression): Kind {
  const { argument } = parsed;
  if (argument === "Date") {
    return {
      ...conditionKind(parsed, () => true),
      coerce: (value) => value instanceof Date ? value.getTime() : INVALID,
    };
  }
  const name = argument === "HasProps" ? "Model" : argument;
  return conditionKind(parsed, (value) => isInstanceOf(value, name), true);
}

function narrowed(
  parsed: KindExpression,
  condition: (value: unknown) => boolean,
): Kind {
  const inner = compile(parsed.params[0]!);
  return {
    expression: parsed.text,
    parsed,
    mayReference: inner.mayReference,
    coerce(value) {
      const stored = inner.coerce(value);
      return stored !== INVALID && condition(stored) ? stored : INVALID;
    },
  };
}

/**
 * A kind in words, for error messages.
 *
 * @param kind The kind.
 * @returns A short text, such as `null or Float`.
 */
export function describeKind(kind: Kind): string {
  return describe(kind.parsed);
}

function describe(
  { name, params, values, argument, text }: KindExpression,
): string {
  switch (name) {
    case "Nullable":
      return `null or ${describe(params[0]!)}`;
    case "Or":
      return params.map(describe).join(" or ");
    case "Enum": {
      const all = argument === "" ? values : enumValues(argument);
      return `one of ${all.map((value) => JSON.stringify(value)).join(", ")}`;
    }
    case "Ref":
      return `${/^[AEIOU]/.test(argument) ? "an" : "a"} ${argument} model`;
    case "Color":
      return "a color";
    case "Percent":
      return "a number from 0 to 1";
    case "Any":
    case "Unknown":
    case "AnyRef":
      return "anything but a function";
    case "List":
    case "Arrayable":
      return `an array of ${describe(params[0]!)}`;
    case "PrefixedStr":
      return `a string that begins with ${JSON.stringify(argument)}`;
    case "Positive":
      return `a positive ${describe(params[0]!)}`;
    case "NonNegative":
      return `a non-negative ${describe(params[0]!)}`;
  }
  return text;
}
