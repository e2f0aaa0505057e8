import {
  checkOption,
  checkOptions,
  type OptionType,
  type OptionTypes,
} from "../base/option_checks.ts";
import type { DocumentJson } from "../document/codec/encode.ts";
import { BOKEHJS_VERSION, type Model } from "../models/internal.ts";
import {
  checkModel,
  outputDocument,
  type OutputTheme,
} from "./output_document.ts";

/** The argument of `Bokeh.embed.embed_item`, by its names. */
export interface JsonItem {
  /** The id of the element that the model goes into; the page may choose another. */
  readonly target_id: string | null;
  /** The id of the model. */
  readonly root_id: string;
  /** A document that contains the model. */
  readonly doc: DocumentJson;
  /** The version of BokehJS that the document is for. */
  readonly version: string;
}

/** Options for {@linkcode jsonItem}. */
export interface JsonItemOptions {
  /**
   * The theme.
   *
   * @default {undefined} The model keeps the theme of its document.
   */
  theme?: OutputTheme;
}

const TYPES: OptionTypes<JsonItemOptions> = { theme: null };

const TARGET: OptionType = {
  text: "the id of an element or null",
  includes: (value) => value === null || typeof value === "string",
};

/**
 * Makes JSON that shows a model without a server: a page fetches it from an
 * endpoint of yours and calls `Bokeh.embed.embed_item(item, "element-id")`.
 *
 * - **A snapshot:** the page shows the model as it is now; it does not change.
 *
 * @param model The model.
 * @param target The id of the element that it goes into; the page may choose
 * another.
 * @param options The theme.
 * @returns The item, for `JSON.stringify`. In a script element, escape its `<`.
 * @throws {TypeError} If `model` is not a model, `target` is not an id, an
 * option is unknown, or a value cannot be serialized.
 *
 * @example
 * ```ts
 * import { jsonItem } from "@bokeh-deno/server/embed";
 * import { Div } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const item = jsonItem(new Div({ text: "Hello" }), "greeting");
 * assertEquals(item.target_id, "greeting");
 * const response = Response.json(item);
 * assertEquals((await response.json()).root_id, item.root_id);
 * ```
 */
export function jsonItem(
  model: Model,
  target: string | null = null,
  options: JsonItemOptions = {},
): JsonItem {
  checkModel(model);
  checkOption("embed", "target", target, TARGET);
  checkOptions("embed", options, TYPES);
  const { json, roots: [root] } = outputDocument([model], options.theme);
  return {
    target_id: target,
    root_id: root!.id,
    // The page has a title of its own.
    doc: { ...json, title: "" },
    version: BOKEHJS_VERSION,
  };
}
