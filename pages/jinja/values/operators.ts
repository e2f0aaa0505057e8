import { Float, integer, isFloat, numberOf } from "./float.ts";
import { formatPercent } from "./format_percent.ts";
import { defined } from "./undefined.ts";
import { isList, isText, Markup, textOf, Tuple, typeName } from "./values.ts";

/**
 * The result of an operator, as Python has it.
 *
 * @throws {TypeError} If it is not defined for these types.
 * @throws {RangeError} On division by zero, and if an integer is too large.
 */
export function operate(
  operator: string,
  left: unknown,
  right: unknown,
): unknown {
  if (operator === "~") return textOf(left) + textOf(right);
  const [a, b] = [numberOf(defined(left)), numberOf(defined(right))];
  if (a !== undefined && b !== undefined) {
    return calculate(operator, a, b, isFloat(left) || isFloat(right));
  }
  if (operator === "+") {
    if (isText(left) && isText(right)) return joinTexts(left, right);
    if (
      isList(left) && isList(right) &&
      (left instanceof Tuple) === (right instanceof Tuple)
    ) {
      const items = [...left, ...right];
      return left instanceof Tuple ? Tuple.fromItems(items) : items;
    }
  }
  if (operator === "*") {
    const repeated = repeat(left, b) ?? repeat(right, a);
    if (repeated !== undefined) return repeated;
  }
  if (operator === "%" && isText(left)) {
    return likewise(left, formatPercent(textOf(left), right));
  }
  throw new TypeError(
    `unsupported operand type(s) for ${operator}: '${typeName(left)}' and '${
      typeName(right)
    }'`,
  );
}

/** `-value` or `+value`. */
export function signed(operator: "+" | "-", value: unknown): unknown {
  const number = numberOf(defined(value));
  if (number === undefined) {
    throw new TypeError(
      `bad operand type for unary ${operator}: '${typeName(value)}'`,
    );
  }
  const result = operator === "-" ? -number : number;
  return isFloat(value) ? new Float(result) : result + 0;
}

function calculate(
  operator: string,
  a: number,
  b: number,
  hasFloat: boolean,
): unknown {
  if (b === 0 && ["/", "//", "%"].includes(operator)) {
    throw new RangeError("division by zero");
  }
  const whole = (value: number) => hasFloat ? new Float(value) : integer(value);
  switch (operator) {
    case "+":
      return whole(a + b);
    case "-":
      return whole(a - b);
    case "*":
      return whole(a * b);
    case "/":
      return new Float(a / b);
    case "//":
      return whole(Math.floor(a / b));
    case "%":
      return whole(((a % b) + b) % b);
  }
  return b < 0 ? new Float(a ** b) : whole(a ** b);
}

function repeat(value: unknown, times: number | undefined): unknown {
  if (times === undefined) return undefined;
  const count = Math.max(0, times);
  if (isText(value)) return likewise(value, textOf(value).repeat(count));
  if (!isList(value)) return undefined;
  const items = Array.from({ length: count }, () => [...value]).flat();
  return value instanceof Tuple ? Tuple.fromItems(items) : items;
}

/** HTML and text: the text is escaped. */
function joinTexts(left: string | Markup, right: string | Markup): unknown {
  if (typeof left === "string" && typeof right === "string") {
    return left + right;
  }
  return new Markup(escapeText(left).text + escapeText(right).text);
}

/** A text with HTML's characters escaped, unless it is HTML. */
export function escapeText(value: unknown): Markup {
  if (value instanceof Markup) return value;
  return new Markup(
    textOf(value).replace(/[&<>"']/g, (unit) => ESCAPED[unit]!),
  );
}

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};

/** A text that is HTML if the value is that it was made of. */
export function likewise(value: unknown, text: string): string | Markup {
  return value instanceof Markup ? new Markup(text) : text;
}
