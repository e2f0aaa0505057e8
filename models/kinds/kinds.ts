import { dashLengths } from "./_line_dashes.ts";
import specification from "../specification.json" with { type: "json" };
import { isColor } from "./_colors.ts";
import { containerKind } from "./_container_kinds.ts";
import { checkArity } from "./_kind_arities.ts";
import { describeExpression } from "./_kind_descriptions.ts";
import { type KindExpression, parseKindExpression } from "./kind_parser.ts";
import { specKind } from "./_spec_kinds.ts";
import { isInstanceOf } from "../registry.ts";

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

/** How many kinds are kept; clients bring kinds of their own with data models. */
const MAX_CACHED = 2048;

const cache = new Map<string, Kind>();

/**
 * Compiles a kind expression.
 *
 * @param expression The expression in BokehJS's notation, such as `Nullable(Float)`.
 * @returns The kind; usually the same one for the same expression.
 * @throws {SyntaxError} If the expression is malformed or its constructor unknown.
 */
export function parseKind(expression: string): Kind {
  let kind = cache.get(expression);
  if (kind === undefined) {
    kind = compile(parseKindExpression(expression));
    if (cache.size < MAX_CACHED) cache.set(expression, kind);
  }
  return kind;
}

/** Makes a kind that stores what `coerce` makes of a value. */
export function makeKind(
  parsed: KindExpression,
  coerce: Kind["coerce"],
  mayReference = false,
): Kind {
  return { expression: parsed.text, parsed, mayReference, coerce };
}

/** Makes a kind of a condition; values are stored as they are. */
export function conditionKind(
  parsed: KindExpression,
  accepts: (value: unknown) => boolean,
  mayReference = false,
): Kind {
  return makeKind(
    parsed,
    (value) => accepts(value) ? value : INVALID,
    mayReference,
  );
}

// A map, since names come from clients and must not reach a prototype.
const ENUMS: ReadonlyMap<string, readonly (string | number)[]> = new Map(
  Object.entries(specification.enums),
);

/** The values of an enum of BokehJS. */
export function enumValues(name: string): readonly (string | number)[] {
  const values = ENUMS.get(name);
  if (values === undefined) {
    throw new SyntaxError(`Cannot compile kind: no enum ${name}`);
  }
  return values;
}

/** The kinds that a condition describes, by name. */
const CONDITIONS: ReadonlyMap<string, (value: unknown) => boolean> = new Map<
  string,
  (value: unknown) => boolean
>([
  ["Bool", (value) => typeof value === "boolean"],
  ["Str", isString],
  ["Font", isString],
  ["CSSLength", isString],
  ["Int", Number.isInteger],
  ["Percent", isPercent],
  ["Null", (value) => value === null],
  // What only lives in a browser cannot be a value here.
  ["Func", () => false],
  ["Node", () => false],
]);

/** The kinds that make something else of some values, by name. */
const COERCIONS: ReadonlyMap<string, Kind["coerce"]> = new Map([
  ["Float", toNumber],
  ["Color", toColor],
  ["Bytes", toBytes],
]);

function isString(value: unknown): boolean {
  return typeof value === "string";
}

function isPercent(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}

/** A number, or a date as milliseconds since the epoch. */
function toNumber(value: unknown): unknown {
  if (typeof value === "number") return value;
  return value instanceof Date ? value.getTime() : INVALID;
}

function toColor(value: unknown): unknown {
  if (!isColor(value)) return INVALID;
  return Array.isArray(value) ? value.slice() : value;
}

/** Text, or bytes in a buffer of their own. */
function toBytes(value: unknown): unknown {
  if (typeof value === "string" || value instanceof ArrayBuffer) return value;
  return value instanceof Uint8Array ? value.slice().buffer : INVALID;
}

function canTravel(value: unknown): boolean {
  return typeof value !== "function" && typeof value !== "symbol" &&
    value !== undefined;
}

function compile(parsed: KindExpression): Kind {
  checkArity(parsed);
  const { name, params, argument } = parsed;
  const condition = CONDITIONS.get(name);
  if (condition !== undefined) return conditionKind(parsed, condition);
  const coerce = COERCIONS.get(name);
  if (coerce !== undefined) return makeKind(parsed, coerce);
  switch (name) {
    case "Any":
    case "Unknown":
      return conditionKind(parsed, canTravel, true);
    case "AnyRef":
      return conditionKind(
        parsed,
        (value) => typeof value === "object",
        true,
      );
    case "Enum": {
      const values = argument === "" ? parsed.values : enumValues(argument);
      const set = new Set<unknown>(values);
      if (argument === "LineDash") {
        return makeKind(
          parsed,
          (value) => set.has(value) ? dashLengths(value) : INVALID,
        );
      }
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
      return makeKind(
        parsed,
        (value) => value === null ? null : inner.coerce(value),
        inner.mayReference,
      );
    }
    case "Or":
      return alternatives(parsed, params.map(compile));
  }
  const kind = specKind(parsed) ?? containerKind(parsed, compile);
  if (kind !== undefined) return kind;
  throw new SyntaxError(`Cannot compile kind ${parsed.text}: unknown ${name}`);
}

/** The first kind that accepts decides what is stored. */
function alternatives(parsed: KindExpression, kinds: readonly Kind[]): Kind {
  return makeKind(
    parsed,
    (value) => {
      for (const kind of kinds) {
        const stored = kind.coerce(value);
        if (stored !== INVALID) return stored;
      }
      return INVALID;
    },
    kinds.some(({ mayReference }) => mayReference),
  );
}

function refKind(parsed: KindExpression): Kind {
  const { argument } = parsed;
  if (argument === "Date") {
    return makeKind(
      parsed,
      (value) => value instanceof Date ? value.getTime() : INVALID,
    );
  }
  const name = argument === "HasProps" ? "Model" : argument;
  return conditionKind(parsed, (value) => isInstanceOf(value, name), true);
}

function narrowed(
  parsed: KindExpression,
  condition: (value: unknown) => boolean,
): Kind {
  const inner = compile(parsed.params[0]!);
  return makeKind(
    parsed,
    (value) => {
      const stored = inner.coerce(value);
      return stored !== INVALID && condition(stored) ? stored : INVALID;
    },
    inner.mayReference,
  );
}

/**
 * A kind in words, for error messages.
 *
 * @param kind The kind.
 * @returns A short text, such as `null or Float`.
 */
export function describeKind(kind: Kind): string {
  return describeExpression(kind.parsed);
}
