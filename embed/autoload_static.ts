import { escape } from "@std/html/entities";
import { checkOptions, type OptionTypes, TEXT } from "../base/option_checks.ts";
import { nonceAttribute } from "../pages/nonce_attribute.ts";
import type { Resources } from "../pages/resources.ts";
import { formatValue } from "../base/text/format_value.ts";
import type { Model } from "../models/internal.ts";
import { checkModel, type OutputTheme } from "./output_document.ts";
import { staticAutoload } from "./static_autoload.ts";

/** Options for {@linkcode autoloadStatic}. */
export interface AutoloadStaticOptions {
  /**
   * Where the page finds BokehJS; a page with several such scripts loads it
   * once.
   *
   * @default {"cdn"}
   */
  resources?: Resources | "cdn" | "inline";
  /**
   * The theme.
   *
   * @default {undefined} The model keeps the theme of its document.
   */
  theme?: OutputTheme;
  /**
   * The nonce of the page's content security policy, for the element. The script
   * passes it on to those that it loads.
   *
   * @default {undefined} None.
   */
  nonce?: string;
}

const TYPES: OptionTypes<AutoloadStaticOptions> = {
  resources: null,
  theme: null,
  nonce: TEXT,
};

/** The result of {@linkcode autoloadStatic}. */
export interface AutoloadStatic {
  /** The content of the script file. */
  readonly script: string;
  /** The element that loads the file; the model replaces it. */
  readonly tag: string;
}

/**
 * Makes a script file that shows a model without a server wherever a page has
 * the element that loads it. The script loads BokehJS, too.
 *
 * @param model The model.
 * @param scriptPath The URL at which pages find the file.
 * @param options Where BokehJS comes from, and the theme.
 * @returns The content of the file, and the element.
 * @throws {TypeError} If `model` is not a model, the URL is missing, an option
 * is unknown, or a value cannot be serialized.
 * @throws {RangeError} If the resources are unknown.
 *
 * @example
 * ```ts
 * import { autoloadStatic } from "@bokeh-deno/server/embed";
 * import { Div } from "@bokeh-deno/server/models";
 * import { assertMatch } from "@std/assert";
 *
 * const { tag } = await autoloadStatic(new Div({ text: "a" }), "/plots/a.js");
 * assertMatch(tag, /^<script src="\/plots\/a.js" id="[\w-]+"><\/script>$/);
 * ```
 */
export async function autoloadStatic(
  model: Model,
  scriptPath: string,
  options: AutoloadStaticOptions = {},
): Promise<AutoloadStatic> {
  checkModel(model);
  // JavaScript callers may have left it out.
  if (typeof scriptPath !== "string") {
    throw new TypeError(
      `Cannot embed: scriptPath must be the URL of the script, received ${
        formatValue(scriptPath)
      }`,
    );
  }
  checkOptions("embed", options, TYPES);
  const { resources = "cdn", theme, nonce } = options;
  const { script, elementId } = await staticAutoload(model, resources, theme);
  const tag = `<script src="${escape(scriptPath)}" id="${elementId}"${
    nonceAttribute(nonce)
  }></script>`;
  return { script, tag };
}
