import type { Document } from "../document/document.ts";
import { scriptJson } from "../http/bootstrap_script.ts";
import { renderPage } from "../http/page.ts";
import type { Resources } from "../http/resources.ts";
import { renderTemplate } from "../http/template.ts";

/**
 * Makes a page that contains a document and needs no server.
 *
 * @param document The document.
 * @param title The title of the page.
 * @param resources Where the page finds BokehJS.
 * @returns The HTML.
 */
export async function standalonePage(
  document: Document,
  title: string,
  resources: Resources,
): Promise<string> {
  const { roots, template, templateVariables } = document;
  const docid = crypto.randomUUID();
  const page = { title, token: docid, roots, resources };
  const html = template === null
    ? renderPage(page)
    : await renderTemplate(template, templateVariables, page);
  // BokehJS looks for HTML entities in the text before it parses it.
  const json = scriptJson({ [docid]: document.toJson() })
    .replaceAll("&", "\\u0026");
  return html
    .replace(`"token":"${docid}"`, () => `"docid":"${docid}"`)
    .replace(
      /(<script type="application\/json" id="[^"]*">)\{\}/,
      (_match, start) => start + json,
    );
}
