import {
  type Document,
  type DocumentTemplate,
  TemplateFile,
} from "@bokeh-deno/server";

const STYLE =
  `<style>.gallery-bar { display: flex; gap: 1rem; padding: 4px 12px; background: #20242c; font: 13px/20px system-ui, sans-serif; } .gallery-bar a { color: #8cc2ff; }</style>`;

/** Where a template of Bokeh's begins the visible page, or a page of one's own does. */
const BEGIN = /\{% block contents %\}|<body[^>]*>/;

/**
 * Puts a bar above what an example shows: the way back to the gallery, and to the
 * example's source. Runs after the example, whose template it keeps.
 *
 * @param doc The document of the example.
 * @param name The name of the example.
 */
export async function addBar(doc: Document, name: string): Promise<void> {
  const bar = `${STYLE}
<nav class="gallery-bar" aria-label="Gallery"><a href="./">← Gallery</a><a href="./source/${name}">Source</a></nav>`;
  doc.template = await withBar(doc.template, bar);
}

async function withBar(
  template: DocumentTemplate | null,
  bar: string,
): Promise<DocumentTemplate> {
  const insert = (text: string) =>
    text.replace(BEGIN, (begin) => `${begin}${bar}`);
  if (template === null) {
    return `{% block contents %}${bar}{{ super() }}{% endblock %}`;
  }
  if (typeof template === "string") return insert(template);
  if (template instanceof TemplateFile) {
    return insert(await Deno.readTextFile(template.path));
  }
  return async (context) => insert(await template(context));
}
