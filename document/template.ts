/** A root of a document, as templates see it (spec 1.8). */
export interface TemplateRoot {
  /** The id of the model. */
  readonly id: string;
  /** The id of the element that the root goes into. */
  readonly elementid: string;
  /** The name of the model; empty if it has none. */
  readonly name: string;
  /** The tags of the model. */
  readonly tags: readonly unknown[];
}

/**
 * The roots of a document: by number, by name, and one after another. A name
 * that no root has is an error: `root with 'NAME' name not found`.
 */
export type TemplateRoots =
  & readonly TemplateRoot[]
  & Readonly<Record<string, TemplateRoot>>;

/** A template names a root that the document does not have. */
export class UnknownRootError extends RangeError {
  /** The name of the class. */
  override readonly name = "UnknownRootError";
  /** The name that no root has. */
  readonly rootName: string;

  /** Takes the name that no root has. */
  constructor(rootName: string) {
    super(`root with '${rootName}' name not found`);
    this.rootName = rootName;
  }
}

/** What BokehJS is to render, as templates see it. */
export interface TemplateDocument {
  /** The roots. */
  readonly roots: TemplateRoots;
  /** The token of the session. */
  readonly token?: string;
  /** The key of the document, where there is no session. */
  readonly docid?: string;
  /** Whether the page takes its title from the document. */
  readonly use_for_title?: boolean;
}

/**
 * What a page is made of, by Bokeh's names (spec 1.8), together with the
 * template variables of the document.
 */
export interface TemplateContext {
  /** The title of the page. */
  readonly title: string;
  /** The script elements that load BokehJS. */
  readonly bokeh_js: string;
  /** The elements that load style sheets. */
  readonly bokeh_css: string;
  /** The script elements that render the document; they belong after the roots. */
  readonly plot_script: string;
  /** The elements of all roots. */
  readonly plot_div: string;
  /** What BokehJS is to render. */
  readonly docs: readonly TemplateDocument[];
  /** The only one of {@linkcode TemplateContext.docs}. */
  readonly doc: TemplateDocument;
  /** The roots of the document. */
  readonly roots: TemplateRoots;
  /** Makes the element that a root goes into. */
  readonly embed: (root: TemplateRoot) => string;
  /** Template variables of the document. */
  readonly [name: string]: unknown;
}

/**
 * Makes a whole page.
 *
 * @param context What the page is made of. All that is HTML in it is complete
 * and escaped; `title` and template variables are text as it was set.
 * @returns The HTML.
 */
export type TemplateFunction = (
  context: TemplateContext,
) => string | Promise<string>;

/**
 * A page template in a file, in Jinja2 syntax. It can extend and include files
 * of its folder. The file is read once, when it is first needed.
 *
 * @example
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
   * Names a file.
   *
   * @param path The path of the file.
   * @throws {TypeError} If it is no path.
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
 * What makes the page of a document (spec 1.8): a template in Jinja2 syntax, as
 * text or in a file, or a function. Text that does not extend anything extends
 * Bokeh's own page and replaces some of its blocks.
 */
export type DocumentTemplate = string | TemplateFile | TemplateFunction;

/**
 * Checks what is to be a template.
 *
 * @param template What is to be one.
 * @returns The template; `null` stands for Bokeh's own page.
 * @throws {TypeError} If it is none, or text that is the path of a file.
 */
export function checkTemplate(template: unknown): DocumentTemplate | null {
  if (typeof template === "string" && isPath(template)) {
    throw new TypeError(
      `Cannot set template: ${template} is text for a page, for a file use new TemplateFile("${template}")`,
    );
  }
  if (
    template === null || typeof template === "string" ||
    template instanceof TemplateFile
  ) return template;
  if (typeof template === "function") return template as TemplateFunction;
  throw new TypeError(
    "Cannot set template: expected a text, a TemplateFile, a function or null",
  );
}

/** Whether a text can only be meant as the path of a template. */
function isPath(text: string): boolean {
  return /^[^\s<{]+\.(html?|jinja2?|j2)$/.test(text);
}
