import { SEPARATOR } from "@std/path/constants";
import { dirname } from "@std/path/dirname";
import { resolve } from "@std/path/resolve";
import { GLOBALS } from "./jinja/globals.ts";
import { JinjaTemplate } from "./jinja/jinja_template.ts";
import type { TemplateEnvironment } from "./jinja/loaded_template.ts";
import { templateError } from "./jinja/template_error.ts";

/** The environments by template folder; `""` for templates without a file. */
const environments = new Map<string, JinjaEnvironment>();

/**
 * Parses templates in Jinja2 syntax (spec 1.8); those of one folder can extend
 * and include each other.
 *
 * - **Early errors:** syntax, file names, filters and tests are checked when a
 *   template is parsed.
 */
export class JinjaEnvironment implements TemplateEnvironment {
  readonly globals: Map<string, unknown> = new Map(GLOBALS);
  readonly #folder: string;
  /** The templates by path. */
  readonly #files = new Map<string, JinjaTemplate>();
  readonly #checked = new WeakSet<JinjaTemplate>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** The environment of a template file's folder, or of templates without a file. */
  static of(path?: string): JinjaEnvironment {
    const folder = path === undefined ? "" : dirname(resolve(path));
    let environment = environments.get(folder);
    if (environment === undefined) {
      environment = new JinjaEnvironment(folder);
      environments.set(folder, environment);
    }
    return environment;
  }

  /** Discards parsed files, so that changed ones are read again. */
  static forgetFiles(): void {
    for (const folder of environments.keys()) {
      if (folder !== "") environments.delete(folder);
    }
  }

  /**
   * Parses a template file of the folder, once.
   *
   * @throws {SyntaxError} If it, or a file that it names, is missing or not a
   * template.
   * @throws {Deno.errors.NotFound} If it does not exist.
   */
  load(path: string): JinjaTemplate {
    return this.#checkedTemplate(this.#read(resolve(path)));
  }

  /**
   * Parses a template.
   *
   * @param name Its name in errors.
   * @throws {SyntaxError} If the text is not a template.
   */
  compile(text: string, name: string): JinjaTemplate {
    return this.#checkedTemplate(new JinjaTemplate(name, text, this));
  }

  /** The template of this name in the folder; never one outside. */
  find(name: string): JinjaTemplate | undefined {
    const path = resolve(this.#folder, name);
    if (this.#folder === "" || !path.startsWith(this.#folder + SEPARATOR)) {
      return undefined;
    }
    try {
      return this.#read(path);
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return undefined;
      throw error;
    }
  }

  /** Checks that all templates exist that a template names, directly or not. */
  #checkedTemplate(template: JinjaTemplate): JinjaTemplate {
    if (this.#checked.has(template)) return template;
    this.#checked.add(template);
    for (const { name, line, isOptional } of template.parsed.references) {
      const found = this.find(name);
      if (found !== undefined) this.#checkedTemplate(found);
      else if (!isOptional) {
        this.#checked.delete(template);
        throw templateError(
          template.name,
          line,
          `there is no template '${name}'`,
        );
      }
    }
    return template;
  }

  #read(file: string): JinjaTemplate {
    let template = this.#files.get(file);
    if (template === undefined) {
      template = new JinjaTemplate(file, Deno.readTextFileSync(file), this);
      this.#files.set(file, template);
    }
    return template;
  }
}
