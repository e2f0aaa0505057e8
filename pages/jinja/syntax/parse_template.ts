import type {
  Body,
  Expression,
  Macro,
  Parameter,
  Parsed,
  Reference,
  Statement,
  StatementNodes,
  Target,
} from "./nodes.ts";
import { tokenize } from "./_lexer.ts";
import { ExpressionParser } from "./_parse_expression.ts";
import { parseOneTarget, parseTarget } from "./_parse_target.ts";
import { TokenStream } from "./_token_stream.ts";

/**
 * Parses a template.
 *
 * @param name Its name in errors.
 * @throws {SyntaxError} If the text is not a template, or uses a filter, a test
 * or a tag that does not exist.
 */
export function parseTemplate(name: string, text: string): Parsed {
  const stream = new TokenStream(name, tokenize(name, text));
  return new TemplateParser(stream).template();
}

/** Parses statements by Jinja2's grammar. */
class TemplateParser {
  readonly #stream: TokenStream;
  readonly #expressions: ExpressionParser;
  readonly #blocks = new Map<string, StatementNodes["block"]>();
  readonly #references: Reference[] = [];
  readonly #statements: Readonly<Record<string, () => Statement>> = {
    if: () => this.#if(),
    for: () => this.#for(),
    set: () => this.#set(),
    with: () => this.#with(),
    block: () => this.#block(),
    extends: () => this.#extends(),
    include: () => this.#include(),
    import: () => this.#import(),
    from: () => this.#from(),
    macro: () => this.#macro(),
    call: () => this.#call(),
    filter: () => this.#filter(),
    print: () => this.#print(),
  };

  constructor(stream: TokenStream) {
    this.#stream = stream;
    this.#expressions = new ExpressionParser(stream);
  }

  template(): Parsed {
    const body = this.#body();
    return { body, blocks: this.#blocks, references: this.#references };
  }

  /** Statements up to a tag of these names, which is current then. */
  #body(...ends: readonly string[]): Body {
    const body: Statement[] = [];
    const stream = this.#stream;
    const opening = stream.current.line;
    for (;;) {
      const { type, value, line } = stream.current;
      if (type === "end") {
        if (ends.length === 0) return body;
        throw stream.error(
          `unexpected end of template, expected ${
            ends.map((end) => `{% ${end} %}`).join(" or ")
          } for what begins here`,
          opening,
        );
      }
      stream.next();
      if (type === "data") body.push({ kind: "text", text: value, line });
      else if (type === "variable_begin") {
        body.push({ kind: "print", value: this.#value(), line });
        stream.expect("variable_end");
      } else {
        if (stream.is("name", ...ends) && ends.length > 0) return body;
        body.push(this.#statement());
      }
    }
  }

  #statement(): Statement {
    const stream = this.#stream;
    const { value, line } = stream.current;
    if (!stream.is("name")) {
      throw stream.error(`expected a tag name, got ${stream.describe()}`);
    }
    if (!Object.hasOwn(this.#statements, value)) {
      throw stream.error(`unknown tag '${value}'`, line);
    }
    stream.next();
    const statement = this.#statements[value]!();
    stream.expect("block_end");
    return statement;
  }

  /** The statements within a tag, up to the end tag and past its name. */
  #inside(end: string): Body {
    this.#stream.expect("block_end");
    const body = this.#body(end);
    this.#stream.next();
    return body;
  }

  #value(): Expression {
    return this.#expressions.tuple();
  }

  get #line(): number {
    return this.#stream.current.line;
  }

  #print(): Statement {
    const line = this.#line;
    const value = this.#value();
    // Unlike {{ 1, 2 }}, which prints a tuple.
    if (value.kind !== "tuple") return { kind: "print", value, line };
    const { items } = value;
    return {
      kind: "print",
      value: items.slice(1).reduce(
        (left, right) => ({ kind: "binary", operator: "~", left, right, line }),
        items[0] ?? { kind: "literal", value: "", line },
      ),
      line,
    };
  }

  #if(): Statement {
    const line = this.#line;
    const stream = this.#stream;
    const branches: [Expression, Body][] = [];
    let otherwise: Body = [];
    let end: string;
    do {
      const condition = this.#expressions.tuple(false);
      stream.expect("block_end");
      branches.push([condition, this.#body("elif", "else", "endif")]);
      end = stream.next().value;
    } while (end === "elif");
    if (end === "else") otherwise = this.#inside("endif");
    return { kind: "if", branches, otherwise, line };
  }

  #for(): Statement {
    const line = this.#line;
    const stream = this.#stream;
    const target = parseTarget(this.#stream);
    stream.expect("name", "in");
    const items = this.#expressions.tuple(false);
    const condition = stream.skip("name", "if")
      ? this.#expressions.expression()
      : undefined;
    const isRecursive = stream.skip("name", "recursive");
    stream.expect("block_end");
    const body = this.#body("endfor", "else");
    const otherwise = stream.next().value === "else"
      ? this.#inside("endfor")
      : [];
    return {
      kind: "for",
      target,
      items,
      condition,
      isRecursive,
      body,
      otherwise,
      line,
    };
  }

  #set(): Statement {
    const line = this.#line;
    const target = parseTarget(this.#stream);
    if (this.#stream.skip("operator", "=")) {
      return { kind: "set", target, value: this.#value(), line };
    }
    const filter = this.#stream.skip("operator", "|")
      ? this.#filters()
      : undefined;
    return {
      kind: "setBlock",
      target,
      filter,
      body: this.#inside("endset"),
      line,
    };
  }

  #filters(): Expression {
    return this.#expressions.filters(this.#expressions.filter(undefined));
  }

  #filter(): Statement {
    const line = this.#line;
    const filter = this.#filters();
    return { kind: "filter", filter, body: this.#inside("endfilter"), line };
  }

  #with(): Statement {
    const line = this.#line;
    const variables: [Target, Expression][] = [];
    while (!this.#stream.is("block_end")) {
      if (variables.length > 0) this.#stream.expect("operator", ",");
      const target = parseOneTarget(this.#stream);
      this.#stream.expect("operator", "=");
      variables.push([target, this.#expressions.expression()]);
    }
    return { kind: "with", variables, body: this.#inside("endwith"), line };
  }

  #block(): Statement {
    const stream = this.#stream;
    const { value: name, line } = stream.expect("name");
    const isScoped = stream.skip("name", "scoped");
    const isRequired = stream.skip("name", "required");
    if (this.#blocks.has(name)) {
      throw stream.error(`block '${name}' is defined twice`, line);
    }
    const block = { kind: "block", name, isScoped, isRequired, line } as const;
    // Before its body, which cannot define it again.
    this.#blocks.set(name, { ...block, body: [] });
    const body = this.#inside("endblock");
    stream.skip("name", name);
    const whole = { ...block, body };
    this.#blocks.set(name, whole);
    return whole;
  }

  #extends(): Statement {
    const line = this.#line;
    const template = this.#expressions.expression();
    this.#refer(template, false);
    return { kind: "extends", template, line };
  }

  #include(): Statement {
    const line = this.#line;
    const template = this.#expressions.expression();
    const isOptional = this.#stream.skipAll("ignore", "missing");
    const hasContext = this.#context(true);
    this.#refer(template, isOptional);
    return { kind: "include", template, isOptional, hasContext, line };
  }

  #context(otherwise: boolean): boolean {
    if (this.#stream.skipAll("with", "context")) return true;
    return !this.#stream.skipAll("without", "context") && otherwise;
  }

  #import(): Statement {
    const line = this.#line;
    const template = this.#expressions.expression();
    this.#stream.expect("name", "as");
    const name = this.#stream.expect("name").value;
    this.#refer(template, false);
    const hasContext = this.#context(false);
    return { kind: "import", template, name, hasContext, line };
  }

  #from(): Statement {
    const line = this.#line;
    const stream = this.#stream;
    const template = this.#expressions.expression();
    stream.expect("name", "import");
    const names: [string, string][] = [];
    let hasContext = false;
    while (!stream.is("block_end")) {
      if (stream.is("name", "with", "without") && names.length > 0) {
        hasContext = this.#context(false);
        break;
      }
      const { value: name, line } = stream.expect("name");
      if (name.startsWith("_")) {
        throw stream.error(`${name} is private to its template`, line);
      }
      const alias = stream.skip("name", "as")
        ? stream.expect("name").value
        : name;
      names.push([name, alias]);
      if (!stream.skip("operator", ",") && !stream.is("block_end")) {
        hasContext = this.#context(false);
        break;
      }
    }
    this.#refer(template, false);
    return { kind: "from", template, names, hasContext, line };
  }

  #refer(template: Expression, isOptional: boolean): void {
    if (template.kind !== "literal" || typeof template.value !== "string") {
      return;
    }
    const { value: name, line } = template;
    this.#references.push({ name, line, isOptional });
  }

  #macro(): Statement {
    const { value: name, line } = this.#stream.expect("name");
    const macro = this.#macroBody(name, this.#parameters(), "endmacro");
    return { kind: "macro", ...macro, line };
  }

  #call(): Statement {
    const line = this.#line;
    const parameters = this.#stream.is("operator", "(")
      ? this.#parameters()
      : [];
    const call = this.#expressions.expression();
    if (call.kind !== "call") {
      throw this.#stream.error("expected a call", line);
    }
    const macro = this.#macroBody("caller", parameters, "endcall");
    return { kind: "call", call, macro, line };
  }

  #macroBody(name: string, parameters: Parameter[], end: string): Macro {
    const first = this.#stream.position;
    const body = this.#inside(end);
    return { name, parameters, body, uses: this.#stream.namesSince(first) };
  }

  #parameters(): Parameter[] {
    const stream = this.#stream;
    stream.expect("operator", "(");
    const parameters: Parameter[] = [];
    while (!stream.skip("operator", ")")) {
      const { value: name, line } = stream.expect("name");
      const otherwise = stream.skip("operator", "=")
        ? this.#expressions.expression()
        : undefined;
      if (
        otherwise === undefined && parameters.at(-1)?.otherwise !== undefined
      ) {
        throw stream.error(`parameter '${name}' needs a default`, line);
      }
      parameters.push({ name, otherwise });
      if (!stream.is("operator", ")")) stream.expect("operator", ",");
    }
    return parameters;
  }
}
