import { Callable } from "../values/callable.ts";
import { isFloat, numberOf } from "../values/float.ts";
import { operate } from "../values/operators.ts";
import { isCased } from "../values/text.ts";
import { defined, Undefined } from "../values/undefined.ts";
import {
  compare,
  contains,
  entriesOf,
  equals,
  isList,
  isText,
  isTrue,
  itemsOf,
  Markup,
  textOf,
} from "../values/values.ts";

/** Whether a value passes, given the arguments of the test. */
export type Test = (value: unknown, ...args: readonly unknown[]) => boolean;

const eq: Test = (value, other) => equals(value, other);
const ne: Test = (value, other) => !equals(value, other);
const lt: Test = (value, other) => compare(value, other, "<") < 0;
const le: Test = (value, other) => compare(value, other, "<=") <= 0;
const gt: Test = (value, other) => compare(value, other, ">") > 0;
const ge: Test = (value, other) => compare(value, other, ">=") >= 0;

function isMultiple(value: unknown, divisor: unknown): boolean {
  return numberOf(operate("%", value, divisor)) === 0;
}

/** The tests after `is`, by name. */
export const TESTS: Readonly<Record<string, Test>> = {
  "==": eq,
  "!=": ne,
  "<": lt,
  "<=": le,
  ">": gt,
  ">=": ge,
  eq,
  equalto: eq,
  ne,
  lt,
  lessthan: lt,
  le,
  gt,
  greaterthan: gt,
  ge,
  boolean: (value) => typeof value === "boolean",
  callable: (value) => value instanceof Callable || typeof value === "function",
  defined: (value) => !(value instanceof Undefined),
  divisibleby: isMultiple,
  escaped: (value) => value instanceof Markup,
  even: (value) => isMultiple(value, 2),
  false: (value) => value === false,
  float: isFloat,
  in: (value, container) => contains(container, value),
  integer: (value) =>
    typeof value === "bigint" || typeof value === "number" && !isFloat(value),
  iterable: (value) => {
    try {
      return Boolean(itemsOf(value));
    } catch {
      return false;
    }
  },
  lower: (value) =>
    isCased(textOf(value)) && textOf(value) === textOf(value).toLowerCase(),
  mapping: (value) => entriesOf(value) !== undefined,
  none: (value) => value === null,
  number: (value) => numberOf(value) !== undefined,
  odd: (value) => isTrue(operate("%", defined(value), 2)),
  sameas: (value, other) => Object.is(value, other),
  sequence: (value) =>
    isText(value) || isList(value) || entriesOf(value) !== undefined ||
    value instanceof Undefined,
  string: isText,
  test: (value) => Object.hasOwn(TESTS, textOf(value)),
  true: (value) => value === true,
  undefined: (value) => value instanceof Undefined,
  upper: (value) =>
    isCased(textOf(value)) && textOf(value) === textOf(value).toUpperCase(),
};
