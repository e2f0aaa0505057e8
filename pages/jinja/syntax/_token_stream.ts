import type { Token, TokenType } from "./_lexer.ts";
import { templateError } from "../template_error.ts";

const DESCRIPTIONS: Readonly<Partial<Record<TokenType, string>>> = {
  block_begin: "begin of statement block",
  block_end: "end of statement block",
  data: "text",
  end: "end of template",
  variable_begin: "begin of print statement",
  variable_end: "end of print statement",
};

/** The tokens of a template, read from first to last. */
export class TokenStream {
  /** The name of the template in errors. */
  readonly template: string;
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(template: string, tokens: readonly Token[]) {
    this.template = template;
    this.#tokens = tokens;
  }

  get current(): Token {
    return this.#tokens[this.#position]!;
  }

  get following(): Token {
    return this.#tokens[this.#position + 1] ?? this.current;
  }

  get position(): number {
    return this.#position;
  }

  /** The names that were read since a position. */
  namesSince(position: number): Set<string> {
    return new Set(
      this.#tokens.slice(position, this.#position)
        .filter(({ type }) => type === "name")
        .map(({ value }) => value),
    );
  }

  /** Returns the current token and goes on to the next one. */
  next(): Token {
    const token = this.current;
    if (token.type !== "end") this.#position++;
    return token;
  }

  /** Whether the current token is of the type, and has the value if given. */
  is(type: TokenType, ...values: readonly string[]): boolean {
    const token = this.current;
    return token.type === type &&
      (values.length === 0 || values.includes(token.value));
  }

  /** Goes past the current token if it is this one. */
  skip(type: TokenType, ...values: readonly string[]): boolean {
    const found = this.is(type, ...values);
    if (found) this.next();
    return found;
  }

  skipAll(...names: readonly string[]): boolean {
    const [first, second] = names;
    const found = this.is("name", first!) && this.following.type === "name" &&
      this.following.value === second;
    if (found) this.#position += 2;
    return found;
  }

  /** @throws {SyntaxError} If the current token is another one. */
  expect(type: TokenType, value?: string): Token {
    if (this.is(type, ...(value === undefined ? [] : [value]))) {
      return this.next();
    }
    const expected = value ?? DESCRIPTIONS[type] ?? type;
    throw this.error(`expected '${expected}', got ${this.describe()}`);
  }

  /** The current token in errors. */
  describe(): string {
    const { type, value } = this.current;
    return `'${DESCRIPTIONS[type] ?? value}'`;
  }

  error(reason: string, line = this.current.line): Error {
    return templateError(this.template, line, reason);
  }
}
