import {
  type Nunjucks,
  NUNJUCKS_OPTIONS,
  type NunjucksEnvironment,
  type NunjucksError,
  type TemplateNode,
} from "./_nunjucks.ts";

/** The text of a template, and what is where in it. */
export class TemplateSource {
  /** What errors call the template. */
  readonly name: string;
  /** The text. */
  readonly text: string;
  readonly #nodes: Nunjucks["nodes"];
  readonly #root: TemplateNode;

  /**
   * Reads a template.
   *
   * @param nunjucks What reads it.
   * @param name What errors call it.
   * @param text Its text.
   * @throws {SyntaxError} If it is no template.
   */
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

  /** Describes what is wrong, with its line where that is known. */
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

  /** The templates that this one names. */
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
   * Checks that all filters and tests are there.
   *
   * @throws {SyntaxError} If one is not.
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

  /** Where the template looks up a member of that name. */
  lookup(member: string): TemplateNode | undefined {
    return this.#all("LookupVal").find(({ val }) => literal(val) === member);
  }

  /** The call at a place, if there is one. */
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

/** The value of a node that is one, as opposed to the name of a variable. */
function literal(node: TemplateNode | undefined): unknown {
  return node?.typename === "Literal" ? node.value : undefined;
}

/** Blanks of the same length, so that all that follows keeps its place. */
function blank(text: string): string {
  return " ".repeat(text.length);
}
