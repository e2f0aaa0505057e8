/** A parsed kind expression: `Nullable(Float)` has the name `Nullable` and one parameter. */
export interface KindExpression {
  /** The source, such as `Nullable(Float)`. */
  readonly text: string;
  /** The constructor: `Float`, `Nullable`, `Struct` … */
  readonly name: string;
  /** The kinds in parentheses. */
  readonly params: readonly KindExpression[];
  /** The fields of a `Struct` or `PartialStruct`. */
  readonly fields: ReadonlyMap<string, KindExpression>;
  /** The literals of an `Enum(…)`. */
  readonly values: readonly (string | number)[];
  /** The name in brackets, or the plain text in parentheses: an enum, a model, a prefix. */
  readonly argument: string;
}

/**
 * Parses a kind expression in BokehJS's notation.
 *
 * @throws {SyntaxError} If the expression is malformed.
 */
export function parseKindExpression(text: string): KindExpression {
  const parser = new KindParser(text);
  const expression = parser.parse();
  parser.end();
  return expression;
}

class KindParser {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): KindExpression {
    this.#skipSpace();
    const start = this.#position;
    const name = this.#match(/[A-Za-z]\w*/y, "a name");
    const parts = { params: [], fields: new Map(), values: [], argument: "" };
    const contents = this.#contents(name);
    const text = this.#text.slice(start, this.#position);
    return { ...parts, ...contents, name, text };
  }

  end(): void {
    if (this.#position < this.#text.length) this.#fail("the end");
  }

  #contents(name: string): Partial<KindExpression> {
    if (this.#skip("[")) {
      const argument = this.#match(/[\w.]+/y, "a name");
      this.#expect("]");
      return { argument };
    }
    if (!this.#skip("(")) return {};
    const contents = this.#parenthesized(name);
    this.#expect(")");
    return contents;
  }

  #parenthesized(name: string): Partial<KindExpression> {
    switch (name) {
      case "Ref":
      case "Alias":
        // Names of data models are qualified: `app.make.<locals>.Settings`.
        return { argument: this.#match(/[^\s,()[\]]+/y, "a name") };
      case "PrefixedStr":
        return { argument: this.#match(/prefix=([^)]*)/y, "prefix=").slice(7) };
      case "Enum":
        return { values: this.#list(() => this.#literal()) };
      case "Struct":
      case "PartialStruct":
        return { fields: new Map(this.#list(() => this.#field())) };
    }
    return { params: this.#list(() => this.parse()) };
  }

  #list<T>(item: () => T): T[] {
    const items = [item()];
    while (this.#skip(",")) items.push(item());
    return items;
  }

  #field(): [string, KindExpression] {
    const name = this.#match(/\w+/y, "a field name");
    this.#expect(":");
    return [name, this.parse()];
  }

  #literal(): string | number {
    return JSON.parse(
      this.#match(/"(?:[^"\\]|\\.)*"|-?\d+(\.\d+)?(e[+-]?\d+)?/y, "a literal"),
    );
  }

  #skip(token: string): boolean {
    this.#skipSpace();
    if (!this.#text.startsWith(token, this.#position)) return false;
    this.#position += token.length;
    return true;
  }

  #expect(token: string): void {
    if (!this.#skip(token)) this.#fail(token);
  }

  #match(pattern: RegExp, expected: string): string {
    this.#skipSpace();
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) this.#fail(expected);
    this.#position += found.length;
    return found;
  }

  #skipSpace(): void {
    while (this.#text[this.#position] === " ") this.#position++;
  }

  #fail(expected: string): never {
    throw new SyntaxError(
      `Cannot parse kind ${this.#text}: expected ${expected} at ${this.#position}`,
    );
  }
}
