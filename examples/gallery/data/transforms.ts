/**
 * Transforms that the browser applies to columns: interpolators put points on a
 * curve, and a line of JavaScript squares its input.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { figure, transform } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

export default function transforms(doc: Document): void {
  const knots = { x: [0, 2, 4, 6, 8, 10], y: [1, 4, 3, 6, 5, 9] };
  const at = linspace(0, 10, 41);
  const source = new models.ColumnDataSource({ data: { at } });
  const plot = figure({ title: "Interpolators", width: 720, height: 440 });
  plot.scatter(knots.x, knots.y, { size: 12, color: "#1d3557" });
  plot.scatter("at", transform("at", new models.LinearInterpolator(knots)), {
    source,
    color: "#e63946",
    legend_label: "linear",
  });
  const steps = new models.StepInterpolator({ ...knots, mode: "after" });
  plot.scatter("at", transform("at", steps), {
    source,
    color: "#2a9d8f",
    legend_label: "step",
  });
  const square = new models.CustomJSTransform({
    v_func: "return xs.map((x) => x * x / 12)",
  });
  plot.line("at", transform("at", square), {
    source,
    line_color: "#aaa",
    line_width: 2,
    legend_label: "x² / 12, in JavaScript",
  });
  plot.legend.location = "top_left";
  doc.addRoot(plot);
  doc.title = "Transforms";
}
