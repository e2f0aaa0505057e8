/**
 * Bokeh in your own pages: applications of a Bokeh server ({@linkcode
 * serverDocument}, {@linkcode serverSession}), and models without a server
 * ({@linkcode fileHtml}, {@linkcode components}, {@linkcode jsonItem} …).
 *
 * @example A page with an application of a Bokeh server
 * ```ts
 * import { serverDocument } from "@bokeh-deno/server/embed";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const page = `<!DOCTYPE html>
 * <html lang="en"><body>
 *   <h1>Sales</h1>
 *   ${serverDocument({ url: "http://localhost:5006/sales" })}
 * </body></html>`;
 * assertStringIncludes(page, "http://localhost:5006/sales/autoload.js");
 * ```
 *
 * @module
 */

export type { Embeddable, OutputTheme } from "./output_document.ts";
export type { ServerScriptOptions } from "./server_script.ts";
export {
  type AutoloadStatic,
  autoloadStatic,
  type AutoloadStaticOptions,
} from "./autoload_static.ts";
export {
  type ComponentModels,
  type Components,
  components,
  type ComponentsOptions,
  type ForModels,
} from "./components.ts";
export { fileHtml, type FileHtmlOptions } from "./file_html.ts";
export { type JsonItem, jsonItem, type JsonItemOptions } from "./json_item.ts";
export {
  inlineResources,
  renderResources,
  type RenderResourcesOptions,
  serverResources,
} from "./embed_resources.ts";
export { ownModelResources } from "./own_model_resources.ts";
export { save } from "./save.ts";
export {
  serverDocument,
  type ServerDocumentOptions,
} from "./server_document.ts";
export {
  serverSession,
  type ServerSessionEmbedOptions,
} from "./server_session.ts";
export { show, type ShowFileOptions } from "./show.ts";
export type { ShowOptions } from "../listen/open_browser.ts";
export type { DocumentJson } from "../document/codec/encode.ts";
export type { DocumentTemplate, TemplateRoot } from "../document/template.ts";
export {
  type BrowserLogLevel,
  cdnResources,
  type InlineScript,
  type Resources,
} from "../pages/resources.ts";
