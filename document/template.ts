import { checkEntry, RECORD } from "../base/option_checks.ts";

/** A root of a document in a template (spec 1.8). */
export interface TemplateRoot {
  /** The id of the model. */
  readonly id: string;
  /** The id of the HTML element that the root is rendered into. */
  readonly elementid: string;
  /** The name of the model; empty if it has none. */
  readonly name: string;
  /** The tags of the model. */
  readonly tags: readonly unknown[];
}

/**
 * The roots of a document, by index or by name. An unknown name is an error:
 * `root with 'NAME' name not found`.
 */
export type TemplateRoots =
  & readonly TemplateRoot[]
  & Readonly<Record<string, TemplateRoot>>;

/** Thrown if a template refers to a root that the document does not have. */
export class UnknownRootError extends RangeError {
  override readonly name = "UnknownRootError";
  readonly rootName: string;

  constructor(rootName: string) {
    super(`root with '${rootName}' name not found`);
    this.rootName = rootName;
  }
}

/** What BokehJS renders, in a template. */
export interface TemplateDocument {
  /** The roots. */
  readonly roots: TemplateRoots;
  /** The token of the session. */
  readonly token?: string;
  /** The key of the document, if there is no session. */
  readonly docid?: string;
  /** Whether the page takes its title from the document. */
  readonly use_for_title?: boolean;
}

/**
 * The variables of a page template, by Bokeh's names (spec 1.8), including the
 * document's own template variables.
 */
export interface TemplateContext {
  /** The title of the page. */
  readonly title: string;
  /** The HTML that loads the scripts of BokehJS. */
  readonly bokeh_js: string;
  /** The HTML that loads style sheets. */
  readonly bokeh_css: string;
  /** The HTML of the scripts that render the document; place it after the roots. */
  readonly plot_script: string;
  /** The HTML of the elements of all roots. */
  readonly plot_div: string;
  /** The nonce that the content security policy demands of scripts; empty if there is no policy. */
  readonly nonce: string;
  /** What BokehJS renders. */
  readonly docs: readonly TemplateDocument[];
  /** The only item of {@linkcode TemplateContext.docs}. */
  readonly doc: TemplateDocument;
  /** The roots of the document. */
  readonly roots: TemplateRoots;
  /** Returns the HTML of the element that a root is rendered into. */
  readonly embed: (root: TemplateRoot) => string;
  /** The document's template variables. */
  readonly [name: string]: unknown;
}

/**
 * Renders a whole page.
 *
 * @param context The variables of the page. HTML in it is complete and escaped;
 * `title` and the document's template variables are not escaped.
 * @returns The HTML of the page.
 */
export type TemplateFunction = (
  context: TemplateContext,
) => string | Promise<string>;

/**
 * A page template in a file, in Jinja2 syntax. It can extend and include files
 * in the same folder. The file is read once, when it is first needed.
 *
 * @example Use a template file
 * ```ts
 * import { Document, TemplateFile } from "@bokeh-deno/server";
 *
 * const doc = new Document();
 * doc.template = new TemplateFile("templates/index.html");
 * ```
 */
export class TemplateFile {
  /** The path of the file. */
  readonly path: string;

  /**
   * Creates a template that is read later.
   *
   * @param path The path of the file.
   * @throws {TypeError} If the path is not a string or is empty.
   */
  constructor(path: string) {
    if (typeof path !== "string" || path === "") {
      throw new TypeError(
        "Cannot create template: expected the path of a file",
      );
    }
    this.path = path;
  }
}

/**
 * The template of a document's page (spec 1.8): a string or file in Jinja2 syntax,
 * or a function. A string without `extends` extends Bokeh's own page and replaces
 * some of its blocks.
 */
export type DocumentTemplate = string | TemplateFile | TemplateFunction;

/**
 * Checks that a value is a template, or `null` for Bokeh's own page.
 *
 * @throws {TypeError} If it is not, or is a string that looks like a path.
 */
export function checkTemplate(template: unknown): DocumentTemplate | null {
  if (typeof template === "string" && looksLikePath(template)) {
    throw new TypeError(
      `Cannot set template: ${template} looks like a path, use new TemplateFile("${template}") for a file`,
    );
  }
  if (
    template === null || typeof template === "string" ||
    template instanceof TemplateFile
  ) return template;
  if (typeof template === "function") return template as TemplateFunction;
  throw new TypeError(
    "Cannot set template: expected a string, a TemplateFile, a function or null",
  );
}

/**
 * Checks that template variables are an object.
 *
 * @throws {TypeError} If they are not.
 */
export function checkTemplateVariables(variables: unknown): void {
  checkEntry("change document", "templateVariables", variables, RECORD);
}

function looksLikePath(text: string): boolean {
  return /^[^\s<{]+\.(html?|jinja2?|j2)$/.test(text);
}
