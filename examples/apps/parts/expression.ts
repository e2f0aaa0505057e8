/** The syntax tree of a string such as `sin(x)/x`; never run as code. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "variable" }
  | { readonly kind: "call"; readonly name: string; readonly of: Expression }
  | {
    readonly kind: "binary";
    readonly operator: string;
    readonly left: Expression;
    readonly right: Expression;
  };

const CONSTANTS: Readonly<Record<string, number>> = {
  pi: Math.PI,
  e: Math.E,
};
const MAXIMUM_LENGTH = 100;

/**
 * Parses an expression of the variable `x`: numbers, `pi`, `e`, `+ - * / ^`,
 * brackets, and calls of functions. A factor may follow another one directly,
 * as in `2x`.
 *
 * @param text The text.
 * @param functions The names of the known functions.
 * @throws {SyntaxError} If the text is not such an expression; the message says where.
 */
export function parseExpression(
  text: string,
  functions: readonly string[],
): Expression {
  if (text.length > MAXIMUM_LENGTH) {
    throw new SyntaxError(`Use ${MAXIMUM_LENGTH} characters at most`);
  }
  return new Parser(text, functions).parse();
}

/** Reads by recursive descent: a method for each level of precedence. */
class Parser {
  readonly #tokens: { text: string; position: number }[];
  readonly #functions: readonly string[];
  #next = 0;

  constructor(text: string, functions: readonly string[]) {
    const pattern = /\d+\.?\d*|\.\d+|[a-z]+|\*\*|[^\s]/gi;
    this.#tokens = [...text.matchAll(pattern)]
      .map((match) => ({ text: match[0], position: match.index + 1 }));
    this.#tokens.push({ text: "the end", position: text.length + 1 });
    this.#functions = functions;
  }

  parse(): Expression {
    const sum = this.#sum();
    if (this.#next < this.#tokens.length - 1) this.#fail("an operator");
    return sum;
  }

  get #text(): string {
    return this.#tokens[this.#next]?.text ?? "";
  }

  #take(...choices: string[]): string | undefined {
    const token = this.#text;
    if (!choices.includes(token)) return undefined;
    this.#next++;
    return token;
  }

  #sum(): Expression {
    let left = this.#product();
    for (;;) {
      const operator = this.#take("+", "-");
      if (operator === undefined) return left;
      left = { kind: "binary", operator, left, right: this.#product() };
    }
  }

  #product(): Expression {
    let left = this.#signed();
    for (;;) {
      const operator = this.#take("*", "/") ??
        (/^[a-z(]/i.test(this.#text) && this.#text !== "the end"
          ? "*"
          : undefined);
      if (operator === undefined) return left;
      left = { kind: "binary", operator, left, right: this.#signed() };
    }
  }

  #signed(): Expression {
    if (this.#take("+") !== undefined) return this.#signed();
    if (this.#take("-") === undefined) return this.#power();
    const zero = { kind: "number", value: 0 } as const;
    return { kind: "binary", operator: "-", left: zero, right: this.#signed() };
  }

  #power(): Expression {
    const left = this.#primary();
    if (this.#take("^", "**") === undefined) return left;
    return { kind: "binary", operator: "^", left, right: this.#signed() };
  }

  #primary(): Expression {
    const token = this.#text;
    if (/^[\d.]/.test(token) && token !== ".") {
      this.#next++;
      return { kind: "number", value: Number(token) };
    }
    if (this.#take("x", "X") !== undefined) return { kind: "variable" };
    if (this.#take("(") !== undefined) return this.#bracketed();
    if (Object.hasOwn(CONSTANTS, token)) {
      this.#next++;
      return { kind: "number", value: CONSTANTS[token] ?? NaN };
    }
    if (this.#functions.includes(token)) {
      this.#next++;
      if (this.#take("(") === undefined) this.#fail(`( after ${token}`);
      return { kind: "call", name: token, of: this.#bracketed() };
    }
    this.#fail(`a number, x, (, or one of ${this.#functions.join(", ")}`);
  }

  #bracketed(): Expression {
    const inner = this.#sum();
    if (this.#take(")") === undefined) this.#fail(")");
    return inner;
  }

  #fail(expected: string): never {
    const { text, position } = this.#tokens[this.#next] ?? {};
    throw new SyntaxError(
      `Expected ${expected} at character ${position}, found ${text}`,
    );
  }
}
