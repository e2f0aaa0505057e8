import { COMPOSITE_KINDS } from "./_composite_kinds.ts";
import { SCALAR_KINDS } from "./_scalar_kinds.ts";
import { SPEC_KINDS } from "./_spec_kinds.ts";
import type { Kind, KindType } from "./kind.ts";
import { type KindExpression, parseKindExpression } from "./kind_parser.ts";

// A map, since names come from clients and must not reach a prototype.
const TYPES: ReadonlyMap<string, KindType> = new Map(
  Object.entries({ ...SCALAR_KINDS, ...COMPOSITE_KINDS, ...SPEC_KINDS }),
);

/** Bounds the cache: clients send kinds of their own with data models. */
const MAX_CACHED = 2048;

const cache = new Map<string, Kind>();

/**
 * Compiles a kind expression in BokehJS's notation, such as `Nullable(Float)`.
 *
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

/** A kind in words for error messages, such as `null or Float`. */
export function describeKind(kind: Kind): string {
  return describe(kind.parsed);
}

function compile(parsed: KindExpression): Kind {
  const { name, text, params, fields } = parsed;
  const type = TYPES.get(name);
  if (type === undefined) {
    throw new SyntaxError(`Cannot compile kind ${text}: unknown ${name}`);
  }
  checkForm(parsed, type);
  return type.compile(parsed, [...params, ...fields.values()].map(compile));
}

/** Checks that an expression has the parts that its type takes, and no others. */
function checkForm(parsed: KindExpression, type: KindType): void {
  const { name, text, params, argument, values, fields } = parsed;
  const { arity: [least, most] = [0, 0], takes } = type;
  const takesArgument = takes === "argument" ||
    takes === "argument or values" && values.length === 0;
  if (
    params.length < least || params.length > most ||
    takesArgument !== (argument !== "") ||
    (takes === "fields") !== (fields.size > 0)
  ) {
    throw new SyntaxError(
      `Cannot compile kind ${text}: wrong parameters for ${name}`,
    );
  }
}

function describe(parsed: KindExpression): string {
  return TYPES.get(parsed.name)?.describe?.(parsed, describe) ?? parsed.text;
}
