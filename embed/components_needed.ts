import {
  MathText,
  MathTextGlyph,
  type Model,
  Plot,
  TableWidget,
  Widget,
} from "../models/mod.ts";
import type { InlineScript } from "../pages/resources.ts";
import type { OutputDocument } from "./output_document.ts";

/** What BokehJS recognizes as mathematics in a string. */
const MATHEMATICS = /\$\$|\\\\\[|\\\\\(/;

/** The bundles of BokehJS after the first, in order, and the models that need them. */
const NEEDED: readonly [string, (model: Model) => boolean][] = [
  [
    "bokeh-gl",
    (model) => model instanceof Plot && model.output_backend === "webgl",
  ],
  ["bokeh-widgets", (model) => model instanceof Widget],
  ["bokeh-tables", (model) => model instanceof TableWidget],
  [
    "bokeh-mathjax",
    (model) => model instanceof MathText || model instanceof MathTextGlyph,
  ],
];

/** The modules of BokehJS that are in a bundle after the first, for the views of own models. */
const MODULES: Readonly<Record<string, RegExp>> = {
  "bokeh-widgets": /\bBokeh\.require\("models\/widgets\/(?!tables\/)/,
  "bokeh-tables": /\bBokeh\.require\("models\/widgets\/tables\//,
};

/**
 * The bundles of BokehJS that a document needs if it never changes, in order.
 *
 * @param scripts The scripts of own models.
 */
export function componentsNeeded(
  { models, json }: OutputDocument,
  scripts: readonly InlineScript[] = [],
): string[] {
  const needed = NEEDED.filter(([component, needs]) =>
    models.some(needs) ||
    scripts.some(({ code }) => MODULES[component]?.test(code)) ||
    // Any string may hold mathematics; a bundle too many only costs time.
    (component === "bokeh-mathjax" && MATHEMATICS.test(JSON.stringify(json)))
  );
  return ["bokeh", ...needed.map(([component]) => component)];
}
