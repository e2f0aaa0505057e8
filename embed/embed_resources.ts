import {
  checkOption,
  checkOptions,
  type OptionType,
  type OptionTypes,
  TEXT,
} from "../base/option_checks.ts";
import { BokehJsFiles } from "../http/static/bokehjs_files.ts";
import { resourceElements } from "../pages/page.ts";
import { componentsNeeded } from "./components_needed.ts";
import type { OutputDocument } from "./output_document.ts";
import { ownScripts, withScripts } from "./own_model_resources.ts";
import {
  type BrowserLogLevel,
  cdnResources,
  COMPONENTS,
  type Resources,
} from "../pages/resources.ts";

/** Options for {@linkcode renderResources}. */
export interface RenderResourcesOptions {
  /**
   * The nonce of the page's content security policy, for all script elements.
   *
   * @default {undefined} None.
   */
  nonce?: string;
}

const RENDER_TYPES: OptionTypes<RenderResourcesOptions> = { nonce: TEXT };

const RESOURCES: OptionType = {
  text: "cdn, inline or what serverResources returns",
  includes: (value) => Array.isArray((value as Resources | null)?.scripts),
};

/**
 * BokehJS inside the page, which then needs no network. All of it is about 4
 * MB; {@linkcode fileHtml} includes only what is needed.
 *
 * @param logLevel The log level of BokehJS in the browser console.
 * @param components The bundles of BokehJS, in order.
 * @returns The resources of a page.
 * @throws {Deno.errors.NotCapable} If read permission for the npm package of
 * BokehJS is missing.
 *
 * @example
 * ```ts
 * import { inlineResources } from "@bokeh-deno/server/embed";
 * import { assertEquals } from "@std/assert";
 *
 * const { scripts } = await inlineResources("warn", ["bokeh"]);
 * assertEquals(scripts.length, 1);
 * ```
 */
export async function inlineResources(
  logLevel: BrowserLogLevel = "info",
  components: readonly string[] = COMPONENTS,
): Promise<Resources> {
  return { scripts: await new BokehJsFiles().inline(components), logLevel };
}

/**
 * BokehJS from a Bokeh server.
 *
 * @param url The URL of the server, with its prefix if it has one.
 * @param logLevel The log level of BokehJS in the browser console.
 * @param components The bundles of BokehJS, in order.
 * @returns The resources of a page.
 * @throws {TypeError} If it is not an http or https URL.
 *
 * @example
 * ```ts
 * import { serverResources } from "@bokeh-deno/server/embed";
 * import { assertEquals } from "@std/assert";
 *
 * const { scripts } = serverResources("https://example.com/plots");
 * assertEquals(scripts[0], "https://example.com/plots/static/js/bokeh.min.js");
 * ```
 */
export function serverResources(
  url: string,
  logLevel: BrowserLogLevel = "info",
  components: readonly string[] = COMPONENTS,
): Resources {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
    throw new TypeError(
      `Cannot find BokehJS: url must be the http or https URL of a server, received ${url}`,
    );
  }
  const root = url.replace(/\/+$/, "");
  const scripts = components.map((component) =>
    `${root}/static/js/${component}.min.js`
  );
  return { scripts, logLevel };
}

/**
 * Makes the elements that load BokehJS, for the head of a page of your own.
 *
 * @param resources Where the page finds BokehJS.
 * @param options The nonce of the page's content security policy, if it has one.
 * @returns The HTML.
 * @throws {TypeError} If an option is unknown or of the wrong type.
 *
 * @example
 * ```ts
 * import { cdnResources, renderResources } from "@bokeh-deno/server/embed";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const html = renderResources(cdnResources());
 * assertStringIncludes(html, '<script src="https://cdn.bokeh.org/');
 * ```
 */
export function renderResources(
  resources: Resources,
  options: RenderResourcesOptions = {},
): string {
  checkOptions("embed", options, RENDER_TYPES);
  const { css, js } = resourceElements(resources, options.nonce);
  return css + js;
}

/**
 * Resolves `"cdn"` and `"inline"` to what a document needs, and adds the models that
 * this program defines.
 *
 * @throws {TypeError} If it is an object without scripts.
 * @throws {RangeError} If it is another string.
 * @throws {Deno.errors.NotCapable} If read permission for the npm package of
 * BokehJS is missing.
 */
export async function resolveResources(
  resources: Resources | "cdn" | "inline",
  output: OutputDocument,
): Promise<Resources> {
  const scripts = await ownScripts(output.models);
  const components = componentsNeeded(output, scripts);
  return withScripts(await bokehJs(resources, components), scripts);
}

async function bokehJs(
  resources: Resources | "cdn" | "inline",
  components: readonly string[],
): Promise<Resources> {
  if (typeof resources === "object") {
    checkOption("embed", "resources", resources, RESOURCES);
    return resources;
  }
  switch (resources) {
    case "cdn":
      return cdnResources(undefined, undefined, components);
    case "inline":
      return await inlineResources(undefined, components);
    default:
      throw new RangeError(
        `Cannot embed: resources must be ${RESOURCES.text}, received ${resources}`,
      );
  }
}
