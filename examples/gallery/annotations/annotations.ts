/**
 * Regions marked with a box, a polygon, a slope with filled sides, and spans.
 * Drag the box, its handles or the vertical span.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

export default function annotations(doc: Document): void {
  const random = new Random(2);
  const x = numbers(150, () => 10 * random.uniform());
  const y = x.map((each) => 1 + 0.8 * each + 1.3 * random.normal());
  const plot = figure({
    title: "Drag the box, its handles and the dashed span",
    width: 720,
    height: 440,
    x_range: [0, 10],
    y_range: [-2, 13],
    x_axis_label: "x",
    y_axis_label: "y",
    tools: "pan,wheel_zoom,reset",
  });
  plot.scatter(x, y, { size: 7, fill_color: "#457b9d", line_color: "white" });
  const handles = new models.BoxInteractionHandles({
    all: new models.AreaVisuals({
      fill_color: "white",
      line_color: "#e76f51",
      hover_fill_color: "#e9c46a",
    }),
  });
  const box = new models.BoxAnnotation({
    left: 5.5,
    right: 8.5,
    bottom: 3.5,
    top: 9.5,
    fill_color: "#e9c46a",
    line_color: "#e76f51",
    editable: true,
    use_handles: true,
    handles,
  });
  const polygon = new models.PolyAnnotation({
    xs: [0.3, 1.2, 3.4, 3.8, 1.6],
    ys: [3.2, 5.9, 7.4, 5.2, 2],
    fill_color: "#8ab17d",
  });
  const slope = new models.Slope({
    gradient: 0.8,
    y_intercept: 1,
    line_width: 3,
    above_fill_color: "#a8dadc",
    above_fill_alpha: 0.15,
  });
  const dashed = new models.Span({
    location: 4.6,
    dimension: "height",
    line_dash: "dashed",
    line_width: 2,
    editable: true,
  });
  const zero = new models.Span({ location: 0, dimension: "width" });
  for (const each of [box, polygon, slope, dashed, zero]) plot.addLayout(each);
  doc.addRoot(plot);
  doc.title = "Annotations";
}
