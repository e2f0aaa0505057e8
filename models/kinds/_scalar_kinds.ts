import { MAX_NESTING, nestsTooDeep } from "./_nesting.ts";
import { mayBe } from "../registry.ts";
import { isColor } from "./_colors.ts";
import { dashLengths, isDashPattern } from "./_line_dashes.ts";
import { valuesOfEnum } from "./enum_values.ts";
import {
  conditionKind,
  INVALID,
  type Kind,
  type KindType,
  type KindTypes,
  makeKind,
} from "./kind.ts";
import type { KindExpression } from "./kind_parser.ts";
import { dayOf, millisecondsOf, temporalName, timeOfDay } from "./times.ts";

const ANYTHING =
  `anything but a function or a value that contains itself or nests more than ${MAX_NESTING} levels`;

/** The kinds that are not made of others. */
export const SCALAR_KINDS: KindTypes = {
  Bool: condition((value) => typeof value === "boolean"),
  Str: condition(isString),
  Font: condition(isString),
  CSSLength: condition(isString),
  Int: condition(Number.isInteger),
  Float: coercion(toNumber),
  // Kinds of our own, of properties that BokehJS calls floats or dates.
  Moment: coercion(toNumber, "a number or a date"),
  Timestamp: coercion(toTimestamp, "a number, a date or an ISO string"),
  Day: coercion(
    (value) => dayOf(value) ?? INVALID,
    'a day as "YYYY-MM-DD" or Date',
  ),
  TimeOfDay: coercion(
    (value) => timeOfDay(value) ?? INVALID,
    'a time of day as "HH:MM" or "HH:MM:SS"',
  ),
  Percent: condition(isPercent, "a number from 0 to 1"),
  Null: condition((value) => value === null, "null"),
  Color: coercion(toColor, "a color"),
  Bytes: coercion(toBytes, "a string or bytes"),
  // What only lives in a browser cannot be a value here.
  Func: condition(() => false),
  Node: condition(() => false),
  Any: condition(canTravel, ANYTHING, true),
  Unknown: condition(canTravel, ANYTHING, true),
  AnyRef: condition(
    (value) => typeof value === "object" && !nestsTooDeep(value),
    `null or an object that neither contains itself nor nests more than ${MAX_NESTING} levels`,
    true,
  ),
  Enum: {
    takes: "argument or values",
    compile(parsed) {
      const set = new Set<unknown>(valuesOf(parsed));
      return parsed.argument === "LineDash"
        ? makeKind(
          parsed,
          (value) => isDashPattern(value) ? dashLengths(value) : INVALID,
        )
        : conditionKind(parsed, (value) => set.has(value));
    },
    describe(parsed) {
      const values = valuesOf(parsed).map((value) => JSON.stringify(value));
      return `one of ${values.join(", ")}${
        parsed.argument === "LineDash" ? ', lengths such as "6 4"' : ""
      }`;
    },
  },
  Ref: {
    takes: "argument",
    compile(parsed) {
      const { argument } = parsed;
      if (argument === "Date") return makeKind(parsed, toDate);
      const name = argument === "HasProps" ? "Model" : argument;
      return conditionKind(parsed, (value) => mayBe(value, name), true);
    },
    describe: ({ argument }) => describeModel(argument),
  },
  PrefixedStr: {
    takes: "argument",
    compile: (parsed) =>
      conditionKind(
        parsed,
        (value) =>
          typeof value === "string" && value.startsWith(parsed.argument),
      ),
    describe: ({ argument }) =>
      `a string that begins with ${JSON.stringify(argument)}`,
  },
};

function condition(
  accepts: (value: unknown) => boolean,
  words?: string,
  mayReference?: boolean,
): KindType {
  return {
    compile: (parsed) => conditionKind(parsed, accepts, mayReference),
    describe: ({ text }) => words ?? text,
  };
}

function coercion(coerce: Kind["coerce"], words?: string): KindType {
  return {
    compile: (parsed) => makeKind(parsed, coerce),
    describe: ({ text }) => words ?? text,
  };
}

function isString(value: unknown): boolean {
  return typeof value === "string";
}

function isPercent(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}

function canTravel(value: unknown): boolean {
  return typeof value === "object"
    ? !nestsTooDeep(value)
    : typeof value !== "function" && typeof value !== "symbol" &&
      value !== undefined;
}

/** A number, or a date as milliseconds since the epoch. */
function toNumber(value: unknown): unknown {
  return typeof value === "number" ? value : toTime(value);
}

/** Milliseconds, or the text of a day or time without a zone, which pickers show as it is. */
function toDate(value: unknown): unknown {
  const name = temporalName(value);
  return name === "PlainDate" || name === "PlainDateTime"
    ? String(value)
    : toTime(value);
}

function toTime(value: unknown): unknown {
  return millisecondsOf(value) ?? INVALID;
}

/** Like {@linkcode toNumber}, also from an ISO string; without a zone it is UTC. */
function toTimestamp(value: unknown): unknown {
  if (typeof value !== "string") return toNumber(value);
  if (!ISO.test(value)) return INVALID;
  const isZoned = !value.includes("T") || /(Z|[+-]\d\d:?\d\d)$/i.test(value);
  const time = Date.parse(isZoned ? value : `${value}Z`);
  return Number.isNaN(time) ? INVALID : time;
}

const ISO = /^\d{4}-\d\d-\d\d(T|$)/;

function toColor(value: unknown): unknown {
  if (!isColor(value)) return INVALID;
  return Array.isArray(value) ? value.slice() : value;
}

const encoder = new TextEncoder();

/** Bytes in a buffer of their own; those of a string in UTF-8. */
function toBytes(value: unknown): unknown {
  if (typeof value === "string") return encoder.encode(value).buffer;
  if (value instanceof ArrayBuffer) return value;
  return value instanceof Uint8Array ? value.slice().buffer : INVALID;
}

function valuesOf(
  { argument, values }: KindExpression,
): readonly (string | number)[] {
  return argument === "" ? values : valuesOfEnum(argument);
}

function describeModel(name: string): string {
  if (name === "Date") return "a Date";
  if (name === "Model" || name === "HasProps") return "a model";
  const short = name.slice(name.lastIndexOf(".") + 1);
  const article = /^(?:[AEIO]|U(?!I)|HTML)/.test(short) ? "an" : "a";
  return `${article} ${short} model`;
}
