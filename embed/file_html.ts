import {
  checkOptions,
  type OptionTypes,
  RECORD,
  TEXT,
} from "../base/option_checks.ts";
import type { DocumentTemplate } from "../document/template.ts";
import { checkTemplate } from "../document/template.ts";
import { documentsJson } from "../pages/bootstrap_script.ts";
import { renderPage } from "../pages/page.ts";
import type { Resources } from "../pages/resources.ts";
import { renderTemplate } from "../pages/render_template.ts";
import {
  type Embeddable,
  outputDocument,
  type OutputTheme,
} from "./output_document.ts";
import { resolveResources } from "./embed_resources.ts";

/** Options for {@linkcode fileHtml}. */
export interface FileHtmlOptions {
  /**
   * Where the page finds BokehJS: on Bokeh's CDN, in the page itself, or the
   * result of {@linkcode serverResources} and its like. `"cdn"` and `"inline"`
   * include only the bundles that the models need.
   *
   * @default {"cdn"}
   */
  resources?: Resources | "cdn" | "inline";
  /**
   * The title of the page.
   *
   * @default {undefined} The title of the document.
   */
  title?: string;
  /**
   * The template of the page; `null` for Bokeh's default page.
   *
   * @default {undefined} The template of the document.
   */
  template?: DocumentTemplate | null;
  /**
   * Additional variables for the template. They override the template variables
   * of the document.
   *
   * @default {{}}
   */
  templateVariables?: Readonly<Record<string, unknown>>;
  /**
   * The theme.
   *
   * @default {undefined} Each model keeps the theme of its document.
   */
  theme?: OutputTheme;
  /**
   * The nonce of the page's content security policy, for all script elements.
   *
   * @default {undefined} None.
   */
  nonce?: string;
}

export const FILE_HTML_TYPES: OptionTypes<FileHtmlOptions> = {
  title: TEXT,
  resources: null,
  template: null,
  templateVariables: RECORD,
  theme: null,
  nonce: TEXT,
};

/**
 * Makes a complete page that shows models without a server: a file to share, or
 * a page of a static site.
 *
 * - **A snapshot:** the page shows the models as they are now; they do not
 *   change.
 * - **No server:** what runs in the browser works (tools, `jsLink`,
 *   `CustomJS`); callbacks in TypeScript do not.
 *
 * @param shown A model, an array of models, or a document with all its roots.
 * @param options Where BokehJS comes from, and what the page looks like.
 * @returns The HTML. Everything is escaped, except values that templates
 * insert.
 * @throws {TypeError} If `shown` is something else, an option is unknown or of
 * the wrong type, a value cannot be serialized, or the template is invalid.
 * @throws {RangeError} If there is nothing to show, or the resources are
 * unknown.
 * @throws {SyntaxError} If the template cannot be read or rendered.
 * @throws {Deno.errors.NotCapable} If BokehJS is to be inline and cannot be
 * read.
 *
 * @example
 * ```ts
 * import { fileHtml } from "@bokeh-deno/server/embed";
 * import { figure } from "@bokeh-deno/server/plotting";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const plot = figure({ height: 300 });
 * plot.line([1, 2, 3], [1, 4, 9]);
 * const html = await fileHtml(plot, { title: "Squares" });
 * assertStringIncludes(html, "<title>Squares</title>");
 * ```
 */
export async function fileHtml(
  shown: Embeddable,
  options: FileHtmlOptions = {},
): Promise<string> {
  checkOptions("embed", options, FILE_HTML_TYPES);
  const { resources = "cdn", theme, nonce } = options;
  const output = outputDocument(shown, theme);
  const { source, json, roots } = output;
  const template = checkTemplate(
    options.template === undefined
      ? source?.template ?? null
      : options.template,
  );
  const docid = crypto.randomUUID();
  const page = {
    title: options.title ?? json.title,
    content: { docid, json: documentsJson({ [docid]: json }) },
    roots,
    resources: await resolveResources(resources, output),
    nonce,
  };
  if (template === null) return renderPage(page);
  const variables = {
    ...source?.templateVariables,
    ...options.templateVariables,
  };
  return await renderTemplate(template, variables, page);
}
