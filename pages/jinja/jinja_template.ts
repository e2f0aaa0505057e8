import { Context } from "./_context.ts";
import type { LoadedTemplate, TemplateEnvironment } from "./loaded_template.ts";
import type { Parsed } from "./syntax/nodes.ts";
import { parseTemplate } from "./syntax/parse_template.ts";
import { renderWith } from "./_renderer.ts";
import { Scope } from "./_scope.ts";

/**
 * A template in Jinja2 syntax (spec 1.8).
 *
 * - **As in Bokeh:** values are not escaped unless the template says `| e`;
 *   values print as in Python.
 * - **Closed:** templates reach what they are given, by properties that are its
 *   own or its class's; nothing leads to constructors or prototypes.
 */
export class JinjaTemplate implements LoadedTemplate {
  readonly name: string;
  readonly parsed: Parsed;
  readonly environment: TemplateEnvironment;

  /**
   * Parses a template.
   *
   * @throws {SyntaxError} If the text is not a template, or uses a filter, a
   * test or a tag that does not exist.
   */
  constructor(name: string, text: string, environment: TemplateEnvironment) {
    this.name = name;
    this.parsed = parseTemplate(name, text);
    this.environment = environment;
  }

  /**
   * Renders the template.
   *
   * @throws {SyntaxError} If that fails; the message names the template and the
   * line.
   */
  render(variables: Readonly<Record<string, unknown>>): string {
    return renderWith(this, new Context(new Scope(Scope.of(variables))));
  }
}
