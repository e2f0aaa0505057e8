import {
  type Nunjucks,
  NUNJUCKS_OPTIONS,
  type NunjucksEnvironment,
  type NunjucksError,
  type TemplateNode,
} from "./_nunjucks.ts";

/** The text of a template and its syntax tree. */
export class TemplateSource {
  /** The name of the template in errors. */
  readonly name: string;
  readonly text: string;
  readonly #nodes: Nunjucks["nodes"];
  readonly #root: TemplateNode;

  /** @throws {SyntaxError} If the text is not a template. */
  constructor(nunjucks: Nunjucks, name: string, text: string) {
    this.name = name;
    this.text = text.replace(BLOCK_MODIFIERS, blank);
    this.#nodes = nunjucks.nodes;
    try {
      this.#root = nunjucks.parser.parse(this.text, [], NUNJUCKS_OPTIONS);
    } catch (cause) {
      const { lineno, message } = cause as NunjucksError;
      // Unlike nodes, these errors count lines from 1.
      const place = lineno === undefined ? undefined : { lineno: lineno - 1 };
      throw this.error(message, place, cause);
    }
  }

  /** Describes an error, with its line if known. */
  error(
    reason: string,
    at?: Pick<TemplateNode, "lineno">,
    cause?: unknown,
  ): SyntaxError {
    const line = at === undefined ? "" : `, line ${at.lineno + 1}`;
    return new SyntaxError(
      `Error in template ${this.name}${line}: ${reason}`,
      { cause },
    );
  }

  /** The templates that this one extends, includes or imports by name. */
  references(): { name: string; isOptional: boolean; at: TemplateNode }[] {
    return ["Extends", "Include", "Import", "FromImport"]
      .flatMap((type) => this.#all(type))
      .flatMap((at) => {
        const name = literal(at.template);
        const isOptional = at.ignoreMissing ?? false;
        return typeof name === "string" ? [{ name, isOptional, at }] : [];
      });
  }

  /**
   * Checks that every filter and test exists.
   *
   * @throws {SyntaxError} If one does not.
   */
  check({ filters, tests }: NunjucksEnvironment): void {
    for (const node of this.#all("Filter")) {
      const name = String(node.name?.value);
      if (!Object.hasOwn(filters, name)) {
        throw this.error(`there is no filter named '${name}'`, node);
      }
    }
    for (const node of this.#all("Is")) {
      const name = String(node.right?.name?.value ?? node.right?.value);
      if (!Object.hasOwn(tests, name)) {
        throw this.error(`there is no test named '${name}'`, node);
      }
    }
  }

  /** Where the template looks up a member of this name. */
  lookup(member: string): TemplateNode | undefined {
    return this.#all("LookupVal").find(({ val }) => literal(val) === member);
  }

  callAt({ lineno, colno }: NunjucksError): TemplateNode | undefined {
    return this.#all("FunCall")
      .find((node) => node.lineno === lineno && node.colno === colno);
  }

  #all(type: string): TemplateNode[] {
    return this.#root.findAll(this.#nodes[type]);
  }
}

/**
 * `scoped` and `required` after the name of a block, which nunjucks does not
 * know: all its blocks see the variables around them.
 */
const BLOCK_MODIFIERS =
  /(?<=\{%[-+]?\s*block\s+\w+)(\s+(scoped|required))+(?=\s*[-+]?%\})/g;

/** The value of a literal, as opposed to the name of a variable. */
function literal(node: TemplateNode | undefined): unknown {
  return node?.typename === "Literal" ? node.value : undefined;
}

/** Blanks of the same length, so that the rest keeps its position. */
function blank(text: string): string {
  return " ".repeat(text.length);
}
