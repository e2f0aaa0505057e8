import { escape } from "@std/html/entities";
import type { TemplateRoot } from "../document/template.ts";
import { bootstrapScript, type RenderItem } from "./bootstrap_script.ts";
import { scriptJson } from "./script_json.ts";
import type { DurableSocketScriptOptions } from "./durable_socket_script.ts";
import { reloadScript, type ReloadScriptOptions } from "./reload_script.ts";
import { inlineScript } from "./inline_script.ts";
import { nonceAttribute } from "./nonce_attribute.ts";
import type { InlineScript, Resources } from "./resources.ts";

/** The root of a document, for its page. */
export interface PageRoot {
  readonly id: string;
  readonly name?: string | null;
  readonly tags?: readonly unknown[];
}

/** A document that is embedded in its page. */
export interface PageDocument {
  readonly docid: string;
  /** The document by its key, as {@linkcode documentsJson} encodes it. */
  readonly json: string;
}

/** Options for {@linkcode renderPage}. */
export interface PageOptions {
  /** The title of the page until the document sets another. */
  title: string;
  /**
   * The token of the session that has the document.
   *
   * @default {undefined} There is no session.
   */
  token?: string;
  /**
   * The document, if there is no session.
   *
   * @default {undefined} The session has it.
   */
  content?: PageDocument;
  roots: readonly PageRoot[];
  /** Where the page finds BokehJS. */
  resources: Resources;
  /**
   * How the page keeps its connection while the network is lost.
   *
   * @default {undefined} As BokehJS does: it connects again and begins anew.
   */
  durableSocket?: DurableSocketScriptOptions;
  /**
   * The type of messages whose text is shown as an error.
   *
   * @default {undefined} None.
   */
  errorMessage?: string;
  /**
   * The type of messages that are shown as a notice: `{ id, text }`, once per id.
   *
   * @default {undefined} None.
   */
  noticeMessage?: string;
  /**
   * How the page reloads when the application changes, in development.
   *
   * @default {undefined} It does not.
   */
  reload?: ReloadScriptOptions;
  /**
   * The language of the page.
   *
   * @default {"en"}
   */
  language?: string;
  /**
   * The nonce of the page's content security policy, for all script elements.
   *
   * @default {undefined} None.
   */
  nonce?: string;
}

/** The parts of a page, escaped where they are HTML. */
export interface PageParts {
  /** The title, unescaped. */
  readonly title: string;
  readonly language: string;
  /** The nonce of script elements, if there is one. */
  readonly nonce: string | undefined;
  /** The roots with the ids of their elements. */
  readonly roots: readonly TemplateRoot[];
  readonly item: RenderItem;
  /** The elements that load style sheets. */
  readonly bokehCss: string;
  /** The script elements that load BokehJS. */
  readonly bokehJs: string;
  /** The script elements that render the document; they belong after the roots. */
  readonly plotScript: string;
}

/** Lets the page fill its window. */
export const STYLE =
  "html,body{box-sizing:border-box;display:flow-root;height:100%;margin:0;padding:0}";

/**
 * Makes the page of a document (spec 1.6): BokehJS, an element for each root,
 * and the script that renders the document into them. Everything is escaped.
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
  const { title, language, roots, bokehCss, bokehJs, plotScript } = pageParts(
    options,
  );
  let elements = "";
  for (const root of roots) elements += `    ${rootElement(root)}\n`;
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
  <head>
    <meta charset="utf-8">
    <title>${escape(title)}</title>
    <style>${STYLE}</style>
${bokehCss}${bokehJs}
  </head>
  <body>
${elements}${plotScript}
  </body>
</html>
`;
}

/** Makes the elements that load BokehJS, for the head of a page. */
export function resourceElements(
  resources: Resources,
  nonce?: string,
): { css: string; js: string } {
  const allowed = nonceAttribute(nonce);
  let css = "";
  for (const url of resources.styles ?? []) {
    css += `    <link rel="stylesheet" href="${escape(url)}">\n`;
  }
  let js = "";
  for (const script of resources.scripts) {
    js += typeof script === "string"
      ? `    <script src="${escape(script)}"${allowed}></script>\n`
      : `    <script${allowed}>${inlineCode(script)}</script>\n`;
  }
  const level = scriptJson(resources.logLevel);
  js += `    <script${allowed}>Bokeh.set_log_level(${level});</script>`;
  return { css, js };
}

function inlineCode({ name, code }: InlineScript): string {
  return `/* BEGIN ${name} */\n${inlineScript(code)}\n/* END ${name} */`;
}

/** Makes the parts of a page, with new element ids each time. */
export function pageParts(options: PageOptions): PageParts {
  const { title, resources, reload, language = "en", nonce } = options;
  const allowed = nonceAttribute(nonce);
  const roots = withElementIds(options.roots);
  const item = renderItem(options, roots);
  const docsElementId = crypto.randomUUID();
  const script = bootstrapScript({
    items: [item],
    docsElementId,
    durableSocket: options.durableSocket,
    errorMessage: options.errorMessage,
    noticeMessage: options.noticeMessage,
    place: options.token === undefined ? undefined : "page",
  });
  const { css: bokehCss, js: bokehJs } = resourceElements(resources, nonce);
  let plotScript = `    <script type="application/json" id="${docsElementId}">${
    options.content?.json ?? "{}"
  }</script>
    <script${allowed}>${script}</script>`;
  if (reload !== undefined) {
    plotScript += `\n    <script${allowed}>${reloadScript(reload)}</script>`;
  }
  return {
    title,
    language,
    nonce,
    roots,
    item,
    bokehCss,
    bokehJs,
    plotScript,
  };
}

export function rootElement({ id, elementid }: TemplateRoot): string {
  return `<div id="${elementid}" data-root-id="${
    escape(id)
  }" style="display: contents;"></div>`;
}

/** The render item of a document without a session. */
export function standaloneItem(
  docid: string,
  roots: readonly TemplateRoot[],
): RenderItem {
  return { docid, ...renderRoots(roots) };
}

function renderItem(
  { token, content }: PageOptions,
  roots: readonly TemplateRoot[],
): RenderItem {
  return content === undefined
    ? { token, ...renderRoots(roots), use_for_title: true }
    : standaloneItem(content.docid, roots);
}

function renderRoots(
  roots: readonly TemplateRoot[],
): Pick<RenderItem, "roots" | "root_ids"> {
  if (roots.length === 0) return {};
  return {
    roots: Object.fromEntries(
      roots.map(({ id, elementid }) => [id, elementid]),
    ),
    root_ids: roots.map(({ id }) => id),
  };
}

/** Adds element ids, new each time. */
export function withElementIds(roots: readonly PageRoot[]): TemplateRoot[] {
  return roots.map(({ id, name, tags }) => ({
    id,
    elementid: crypto.randomUUID(),
    name: name ?? "",
    tags: tags ?? [],
  }));
}
