import type { Arguments, Expression } from "./nodes.ts";
import type { TokenStream } from "./_token_stream.ts";
import { unknownName } from "./_check_names.ts";
import { FILTERS } from "../filters/filters.ts";
import { Float } from "../values/float.ts";
import { TESTS } from "../filters/tests.ts";

const COMPARISONS = ["==", "!=", "<", "<=", ">", ">="];

const CONSTANTS = new Map<string, unknown>([
  ["true", true],
  ["True", true],
  ["false", false],
  ["False", false],
  ["none", null],
  ["None", null],
]);

/** Parses expressions by Jinja2's grammar; a method for each level of precedence. */
export class ExpressionParser {
  readonly stream: TokenStream;

  constructor(stream: TokenStream) {
    this.stream = stream;
  }

  /** @param hasConditions Whether `a if b else c` may stand here. */
  expression(hasConditions = true): Expression {
    return hasConditions ? this.#conditional() : this.#or();
  }

  /** Expressions separated by commas: a tuple, or the only one. */
  tuple(hasConditions = true): Expression {
    const { line } = this.stream.current;
    const items = [this.expression(hasConditions)];
    let isTuple = false;
    while (this.stream.skip("operator", ",")) {
      isTuple = true;
      if (this.#endsTuple()) break;
      items.push(this.expression(hasConditions));
    }
    return isTuple ? { kind: "tuple", items, line } : items[0]!;
  }

  #endsTuple(): boolean {
    const { stream } = this;
    return stream.is("variable_end") || stream.is("block_end") ||
      stream.is("operator", ")") || stream.is("name", "in");
  }

  #conditional(): Expression {
    let then = this.#or();
    for (;;) {
      const { line } = this.stream.current;
      if (!this.stream.skip("name", "if")) return then;
      const test = this.#or();
      const otherwise = this.stream.skip("name", "else")
        ? this.#conditional()
        : undefined;
      then = { kind: "conditional", test, then, otherwise, line };
    }
  }

  #or(): Expression {
    return this.#binary(["or"], () => this.#and(), "name");
  }

  #and(): Expression {
    return this.#binary(["and"], () => this.#not(), "name");
  }

  #not(): Expression {
    const { line } = this.stream.current;
    if (!this.stream.skip("name", "not")) return this.#compare();
    return { kind: "unary", operator: "not", operand: this.#not(), line };
  }

  #compare(): Expression {
    const { stream } = this;
    const { line } = stream.current;
    const first = this.#sum();
    const rest: [string, Expression][] = [];
    for (;;) {
      if (stream.is("operator", ...COMPARISONS)) {
        rest.push([stream.next().value, this.#sum()]);
      } else if (stream.skip("name", "in")) rest.push(["in", this.#sum()]);
      else if (stream.skipAll("not", "in")) rest.push(["not in", this.#sum()]);
      else break;
    }
    return rest.length === 0 ? first : { kind: "compare", first, rest, line };
  }

  #sum(): Expression {
    return this.#binary(["+", "-"], () => this.#concatenation());
  }

  #concatenation(): Expression {
    return this.#binary(["~"], () => this.#product());
  }

  #product(): Expression {
    return this.#binary(["*", "/", "//", "%"], () => this.#power());
  }

  #power(): Expression {
    return this.#binary(["**"], () => this.#unary());
  }

  /** Operators of one level, from left to right. */
  #binary(
    operators: readonly string[],
    operand: () => Expression,
    type: "operator" | "name" = "operator",
  ): Expression {
    let left = operand();
    while (this.stream.is(type, ...operators)) {
      const { value: operator, line } = this.stream.next();
      left = { kind: "binary", operator, left, right: operand(), line };
    }
    return left;
  }

  #unary(hasFilters = true): Expression {
    const { stream } = this;
    const { line } = stream.current;
    let node: Expression;
    if (stream.is("operator", "-", "+")) {
      const operator = stream.next().value as "-" | "+";
      node = { kind: "unary", operator, operand: this.#unary(false), line };
    } else node = this.#primary();
    node = this.#postfix(node);
    return hasFilters ? this.filters(node) : node;
  }

  #primary(): Expression {
    const { stream } = this;
    const { type, value, line } = stream.current;
    switch (type) {
      case "name":
        stream.next();
        return CONSTANTS.has(value)
          ? { kind: "literal", value: CONSTANTS.get(value), line }
          : { kind: "name", name: value, line };
      case "string":
        return { kind: "literal", value: this.#strings(), line };
      case "integer":
        stream.next();
        if (!Number.isSafeInteger(Number(value))) {
          throw stream.error(`${value} is too large for an integer`, line);
        }
        return { kind: "literal", value: Number(value), line };
      case "float":
        stream.next();
        return { kind: "literal", value: new Float(Number(value)), line };
      case "operator":
        if (value === "(") return this.#parentheses();
        if (value === "[") return this.#list();
        if (value === "{") return this.#dict();
    }
    throw stream.error(`expected an expression, got ${stream.describe()}`);
  }

  /** Adjacent strings are one. */
  #strings(): string {
    let text = "";
    while (this.stream.is("string")) text += this.stream.next().value;
    return text;
  }

  #parentheses(): Expression {
    const { line } = this.stream.next();
    if (this.stream.skip("operator", ")")) {
      return { kind: "tuple", items: [], line };
    }
    const node = this.tuple();
    this.stream.expect("operator", ")");
    return node;
  }

  #list(): Expression {
    const { line } = this.stream.next();
    const items: Expression[] = [];
    while (!this.stream.skip("operator", "]")) {
      items.push(this.expression());
      if (!this.stream.is("operator", "]")) this.stream.expect("operator", ",");
    }
    return { kind: "list", items, line };
  }

  #dict(): Expression {
    const { line } = this.stream.next();
    const entries: [Expression, Expression][] = [];
    while (!this.stream.skip("operator", "}")) {
      const key = this.expression();
      this.stream.expect("operator", ":");
      entries.push([key, this.expression()]);
      if (!this.stream.is("operator", "}")) this.stream.expect("operator", ",");
    }
    return { kind: "dict", entries, line };
  }

  #postfix(node: Expression): Expression {
    for (;;) {
      if (this.stream.is("operator", ".")) node = this.#member(node);
      else if (this.stream.is("operator", "[")) node = this.#subscript(node);
      else if (this.stream.is("operator", "(")) node = this.#call(node);
      else return node;
    }
  }

  #call(target: Expression): Expression {
    const { line } = this.stream.current;
    return { kind: "call", target, args: this.#arguments(), line };
  }

  #member(target: Expression): Expression {
    this.stream.next();
    const { type, value, line } = this.stream.next();
    if (type === "integer") {
      const index = { kind: "literal", value: Number(value), line } as const;
      return { kind: "item", target, index, line };
    }
    if (type !== "name") {
      throw this.stream.error("expected a name or a number after '.'", line);
    }
    if (value.startsWith("__")) {
      throw this.stream.error(`templates cannot access ${value}`, line);
    }
    return { kind: "attribute", target, name: value, line };
  }

  #subscript(target: Expression): Expression {
    const { stream } = this;
    const { line } = stream.next();
    const bounds: (Expression | undefined)[] = [undefined];
    const items: Expression[] = [];
    for (;;) {
      if (stream.skip("operator", ":")) bounds.push(undefined);
      else if (stream.skip("operator", "]")) break;
      else if (bounds.length === 1 && stream.skip("operator", ",")) continue;
      else {
        const item = this.expression();
        items.push(item);
        bounds[bounds.length - 1] = item;
      }
    }
    if (bounds.length > 3 || (bounds.length > 1 && items.length > 3)) {
      throw stream.error("expected at most start, stop and step", line);
    }
    if (bounds.length > 1) return { kind: "slice", target, bounds, line };
    if (items.length === 0) throw stream.error("expected an index", line);
    const index = items.length === 1
      ? items[0]!
      : { kind: "tuple", items, line } as const;
    return { kind: "item", target, index, line };
  }

  /** Filters and tests after a value. */
  filters(target: Expression): Expression {
    let node = target;
    for (;;) {
      if (this.stream.skip("operator", "|")) node = this.filter(node);
      else if (this.stream.skip("name", "is")) node = this.#test(node);
      else if (this.stream.is("operator", "(")) node = this.#call(node);
      else return node;
    }
  }

  /** A filter by its name, of a value or of the text around. */
  filter(target: Expression | undefined): Expression {
    const { line } = this.stream.current;
    const name = this.#dotted();
    if (!Object.hasOwn(FILTERS, name)) {
      throw this.stream.error(`there is no filter named '${name}'`, line);
    }
    const args = this.stream.is("operator", "(")
      ? this.#arguments()
      : NO_ARGUMENTS;
    const unknown = unknownName(name, args);
    if (unknown !== undefined) throw this.stream.error(unknown, line);
    return { kind: "filter", target, name, args, line };
  }

  #dotted(): string {
    let name = this.stream.expect("name").value;
    while (this.stream.skip("operator", ".")) {
      name += `.${this.stream.expect("name").value}`;
    }
    return name;
  }

  #test(target: Expression): Expression {
    const { stream } = this;
    const { line } = stream.current;
    const isNegated = stream.skip("name", "not");
    const name = this.#dotted();
    if (!Object.hasOwn(TESTS, name)) {
      throw stream.error(`there is no test named '${name}'`, line);
    }
    let args: Arguments = NO_ARGUMENTS;
    if (stream.is("operator", "(")) args = this.#arguments();
    else if (this.#beginsArgument()) {
      if (stream.is("name", "is")) {
        throw stream.error("tests cannot be chained with is");
      }
      args = { positional: [this.#postfix(this.#primary())], named: [] };
    }
    const test = { kind: "test", target, name, args, line } as const;
    return isNegated
      ? { kind: "unary", operator: "not", operand: test, line }
      : test;
  }

  #beginsArgument(): boolean {
    const { stream } = this;
    return stream.is("string") || stream.is("integer") || stream.is("float") ||
      stream.is("operator", "[", "{") ||
      stream.is("name") &&
        !stream.is("name", "else", "or", "and", "if", "in") &&
        !stream.is("name", "not");
  }

  #arguments(): Arguments {
    const { stream } = this;
    stream.expect("operator", "(");
    const positional: Expression[] = [];
    const named: [string, Expression][] = [];
    let rest: Expression | undefined;
    let namedRest: Expression | undefined;
    while (!stream.skip("operator", ")")) {
      const { line, value } = stream.current;
      if (stream.skip("operator", "*")) rest = this.expression();
      else if (stream.skip("operator", "**")) namedRest = this.expression();
      else if (stream.is("name") && stream.following.value === "=") {
        stream.next();
        stream.next();
        named.push([value, this.expression()]);
      } else if (named.length > 0 || rest !== undefined) {
        throw stream.error("a positional argument follows a named one", line);
      } else positional.push(this.expression());
      if (!stream.is("operator", ")")) stream.expect("operator", ",");
    }
    return { positional, named, rest, namedRest };
  }
}

const NO_ARGUMENTS: Arguments = { positional: [], named: [] };
