import type { KindExpression } from "./kind_parser.ts";

/** What {@linkcode Kind.coerce} returns for a value that is not accepted. */
export const INVALID: unique symbol = Symbol("invalid");

/** What a property accepts, compiled from a kind expression. */
export interface Kind {
  /** The expression, as in the specification. */
  readonly expression: string;
  /** The parsed expression. */
  readonly parsed: KindExpression;
  /** Whether values may contain models, so that a document must look inside. */
  readonly mayReference: boolean;
  /**
   * Checks a value and converts it to what is stored.
   *
   * Arrays and objects are copied at each level that the kind knows, so that
   * writing into the original later has no effect; typed arrays are not.
   *
   * @param value Any value.
   * @returns What is stored, or {@linkcode INVALID}.
   */
  coerce(value: unknown): unknown;
}

/** What all kinds of one name share: `Float`, `List`, `ColorSpec` … */
export interface KindType {
  /** How many kinds it takes in parentheses; none, if not given. */
  readonly arity?: readonly [least: number, most: number];
  /** What else it takes; nothing, if not given. */
  readonly takes?: "argument" | "argument or values" | "fields";
  /**
   * Makes a kind of an expression of the right form.
   *
   * @param parsed The expression.
   * @param parts The kinds in parentheses, or those of the fields.
   */
  compile(parsed: KindExpression, parts: readonly Kind[]): Kind;
  /**
   * The kind in words, for error messages; its expression, if not given.
   *
   * @param parsed The expression.
   * @param describe Describes a part of it.
   */
  describe?(
    parsed: KindExpression,
    describe: (part: KindExpression) => string,
  ): string;
}

/** The kinds of one family by name. */
export type KindTypes = Readonly<Record<string, KindType>>;

/** Makes a kind that stores what `coerce` returns. */
export function makeKind(
  parsed: KindExpression,
  coerce: Kind["coerce"],
  mayReference = false,
): Kind {
  return { expression: parsed.text, parsed, mayReference, coerce };
}

/** Makes a kind that stores the values that meet a condition as they are. */
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
