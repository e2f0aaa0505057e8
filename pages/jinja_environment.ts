import { SEPARATOR } from "@std/path/constants";
import { dirname } from "@std/path/dirname";
import { resolve } from "@std/path/resolve";
import { UnknownRootError } from "../document/template.ts";
import {
  type LoadedTemplate,
  loadNunjucks,
  type Nunjucks,
  NUNJUCKS_OPTIONS,
  type NunjucksEnvironment,
  type NunjucksError,
  type NunjucksTemplate,
} from "./_nunjucks.ts";
import { TemplateSource } from "./_template_source.ts";

/** A template that has been parsed. */
export interface JinjaTemplate {
  /** For the contexts of templates that extend or import this one. */
  readonly compiled: NunjucksTemplate;
  /**
   * Renders the template.
   *
   * @throws {SyntaxError} If that fails; the message names the file and, if
   * known, the line.
   */
  render(context: Readonly<Record<string, unknown>>): string;
}

/** The environments by template folder; `""` for templates without a file. */
const environments = new Map<string, Promise<JinjaEnvironment>>();

/**
 * Parses and renders templates in Jinja2 syntax (spec 1.8); those of one folder
 * can extend and include each other.
 *
 * - **As in Bokeh:** values are not escaped unless the template says `| e`.
 * - **Early errors:** syntax, file names, filters and tests are checked when a
 *   template is parsed.
 */
export class JinjaEnvironment {
  readonly #nunjucks: Nunjucks;
  readonly #environment: NunjucksEnvironment;
  readonly #folder: string;
  readonly #sources = new Map<string, TemplateSource>();
  readonly #templates = new Map<string, JinjaTemplate>();

  private constructor(nunjucks: Nunjucks, folder: string) {
    this.#nunjucks = nunjucks;
    this.#folder = folder;
    const loader = { getSource: (name: string) => this.#find(name) };
    this.#environment = new nunjucks.Environment([loader], NUNJUCKS_OPTIONS);
    for (const [name, value] of PYTHON_CONSTANTS) this.addGlobal(name, value);
    this.#environment.addFilter("tojson", toJson);
    this.#environment.addFilter(
      "items",
      (value) => Object.entries(Object(value)),
    );
  }

  /** The environment of a template file's folder, or of templates without a file. */
  static of(path?: string): Promise<JinjaEnvironment> {
    const folder = path === undefined ? "" : dirname(resolve(path));
    let environment = environments.get(folder);
    if (environment === undefined) {
      environment = loadNunjucks()
        .then((nunjucks) => new JinjaEnvironment(nunjucks, folder));
      environments.set(folder, environment);
      environment.catch(() => environments.delete(folder));
    }
    return environment;
  }

  /** Discards parsed files, so that changed ones are read again. */
  static forgetFiles(): void {
    for (const folder of environments.keys()) {
      if (folder !== "") environments.delete(folder);
    }
  }

  /** Makes a value available to all templates of the environment. */
  addGlobal(name: string, value: unknown): void {
    this.#environment.addGlobal(name, value);
  }

  /**
   * Parses a template file of the folder, once.
   *
   * @throws {SyntaxError} If it, or a file that it names, is missing or not a
   * template.
   * @throws {Deno.errors.NotFound} If it does not exist.
   */
  load(path: string): JinjaTemplate {
    const file = resolve(path);
    let template = this.#templates.get(file);
    if (template === undefined) {
      template = this.#compile(this.#read(file));
      this.#templates.set(file, template);
    }
    return template;
  }

  /**
   * Parses a template.
   *
   * @param name Its name in errors.
   * @throws {SyntaxError} If the text is not a template.
   */
  compile(text: string, name: string): JinjaTemplate {
    const source = new TemplateSource(this.#nunjucks, name, text);
    return this.#compile(source);
  }

  #compile(source: TemplateSource): JinjaTemplate {
    this.#check(source);
    let compiled: NunjucksTemplate;
    try {
      compiled = new this.#nunjucks.Template(
        source.text,
        this.#environment,
        source.name,
        true,
      );
    } catch (error) {
      throw this.#explain(error, source);
    }
    return {
      compiled,
      render: (context) => {
        try {
          return compiled.render(context);
        } catch (error) {
          throw this.#explain(error, source);
        }
      },
    };
  }

  /** Checks a template and all that it names, directly or not. */
  #check(source: TemplateSource, checked = new Set<TemplateSource>()): void {
    if (checked.has(source)) return;
    checked.add(source);
    source.check(this.#environment);
    for (const { name, isOptional, at } of source.references()) {
      const found = this.#find(name);
      if (found !== null) this.#check(this.#read(found.path), checked);
      else if (!isOptional) {
        throw source.error(`there is no template '${name}'`, at);
      }
    }
  }

  #read(file: string): TemplateSource {
    let source = this.#sources.get(file);
    if (source === undefined) {
      const text = Deno.readTextFileSync(file);
      source = new TemplateSource(this.#nunjucks, file, text);
      this.#sources.set(file, source);
    }
    return source;
  }

  /** The template of this name in the folder; never one outside. */
  #find(name: string): LoadedTemplate | null {
    const path = resolve(this.#folder, name);
    if (this.#folder === "" || !path.startsWith(this.#folder + SEPARATOR)) {
      return null;
    }
    try {
      return { src: this.#read(path).text, path, noCache: false };
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return null;
      throw error;
    }
  }

  /** Adds template and line to an error, as far as they are known. */
  #explain(error: unknown, rendered: TemplateSource): SyntaxError {
    const { inner, cause } = unwrap(error as NunjucksError);
    const reason = cause?.message ?? inner.message;
    const sources = [rendered, ...this.#sources.values()];
    for (const source of sources) {
      const place = cause instanceof UnknownRootError
        ? source.lookup(cause.rootName)
        : source.callAt(inner);
      if (place !== undefined) return source.error(reason, place, cause);
    }
    return rendered.error(reason, undefined, cause);
  }
}

const PYTHON_CONSTANTS = [["True", true], ["False", false], [
  "None",
  null,
]] as const;

/** JSON that is safe in HTML, including script elements. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&'\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The innermost error of nunjucks, which wraps its own repeatedly, and its cause. */
function unwrap(error: NunjucksError): { inner: NunjucksError; cause?: Error } {
  const { cause } = error;
  if (!(cause instanceof Error)) return { inner: error };
  return "Update" in cause
    ? unwrap(cause as NunjucksError)
    : { inner: error, cause };
}
