import { escape } from "@std/html/entities";
import {
  bootstrapScript,
  type RenderItem,
  scriptJson,
} from "./bootstrap_script.ts";
import type { InlineScript, Resources } from "./resources.ts";

/** A root of a document, as its page needs it. */
export interface PageRoot {
  /** The id of the model. */
  readonly id: string;
  /** The name of the model. */
  readonly name?: string | null;
}

/** Options for {@linkcode renderPage}. */
export interface PageOptions {
  /** The title of the page, until the document sets another. */
  title: string;
  /** The token of the session. */
  token: string;
  /** The roots of the document, in order. */
  roots: readonly PageRoot[];
  /** Where the page finds BokehJS. */
  resources: Resources;
  /**
   * The type of the messages whose text is shown as an error.
   *
   * @default {undefined} None is.
   */
  errorMessage?: string;
  /**
   * The language of the page.
   *
   * @default {"en"}
   */
  language?: string;
}

const STYLE =
  "html,body{box-sizing:border-box;display:flow-root;height:100%;margin:0;padding:0}";

/**
 * Makes the page of a document (spec 1.6): BokehJS, an element for each root,
 * and the script that renders the document of the session into them.
 *
 * @param options What the page shows. All of it is escaped.
 * @returns The HTML.
 *
 * @example The page of an empty document
 * ```ts
 * import { renderPage } from "./page.ts";
 * import { cdnResources } from "./resources.ts";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const page = renderPage({
 *   title: "Q&A",
 *   token: "e30",
 *   roots: [],
 *   resources: cdnResources("3.10.0"),
 * });
 * assertStringIncludes(page, "<title>Q&amp;A</title>");
 * ```
 */
export function renderPage(options: PageOptions): string {
  const { title, token, roots, resources, errorMessage, language = "en" } =
    options;
  const elementIds = roots.map(() => crypto.randomUUID());
  const docsElementId = crypto.randomUUID();
  const head = resourceElements(resources);
  let elements = "";
  for (const [index, { id }] of roots.entries()) {
    elements += `    <div id="${elementIds[index]}" data-root-id="${
      escape(id)
    }" style="display: contents;"></div>\n`;
  }
  const items = [renderItem(token, roots, elementIds)];
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
  <head>
    <meta charset="utf-8">
    <title>${escape(title)}</title>
    <style>${STYLE}</style>
${head}  </head>
  <body>
${elements}    <script type="application/json" id="${docsElementId}">{}</script>
    <script>${bootstrapScript({ items, docsElementId, errorMessage })}</script>
  </body>
</html>
`;
}

/** The elements that load BokehJS, for the head of a page. */
export function resourceElements(resources: Resources): string {
  let elements = "";
  for (const url of resources.styles ?? []) {
    elements += `    <link rel="stylesheet" href="${escape(url)}">\n`;
  }
  for (const script of resources.scripts) {
    elements += typeof script === "string"
      ? `    <script src="${escape(script)}"></script>\n`
      : `    <script>${inlineCode(script)}</script>\n`;
  }
  const level = scriptJson(resources.logLevel);
  return `${elements}    <script>Bokeh.set_log_level(${level});</script>\n`;
}

/** Code that cannot end its element: in strings and patterns, `\x3c` means `<`. */
function inlineCode({ name, code }: InlineScript): string {
  const safe = code.replace(/<(?=\/script|!--)/gi, "\\x3c");
  return `/* BEGIN ${name} */\n${safe}\n/* END ${name} */`;
}

function renderItem(
  token: string,
  roots: readonly PageRoot[],
  elementIds: readonly string[],
): RenderItem {
  if (roots.length === 0) return { token, use_for_title: true };
  const rootIds = roots.map(({ id }) => id);
  return {
    token,
    roots: Object.fromEntries(
      rootIds.map((id, i) => [id, elementIds[i] ?? ""]),
    ),
    root_ids: rootIds,
    use_for_title: true,
  };
}
