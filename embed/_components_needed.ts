import {
  MathText,
  MathTextGlyph,
  type Model,
  Plot,
  TableWidget,
  Widget,
} from "../models/mod.ts";
import type { OutputDocument } from "./output_document.ts";

/** What BokehJS takes for mathematics within a text. */
const MATHEMATICS = /\$\$|\\\\\[|\\\\\(/;

/** The parts of BokehJS besides the first, in order, with who needs them. */
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

/**
 * The parts of BokehJS that a document needs which does not change any more.
 *
 * @param output The document.
 * @returns The components, in order.
 */
export function componentsNeeded({ models, json }: OutputDocument): string[] {
  const needed = NEEDED.filter(([component, needs]) =>
    models.some(needs) ||
    // Any text may hold mathematics; a part too many only costs time.
    (component === "bokeh-mathjax" && MATHEMATICS.test(JSON.stringify(json)))
  );
  return ["bokeh", ...needed.map(([component]) => component)];
}
