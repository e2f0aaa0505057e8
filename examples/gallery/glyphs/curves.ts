/**
 * Curves through and near points: a closed and an open `spline`, cubic `bezier`
 * and `quadratic` curves, drawn with their control points.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { figure } from "@bokeh-deno/server/plotting";

export default function curves(doc: Document): void {
  const plot = figure({
    title: "Spline, Bézier and quadratic curves",
    width: 720,
    height: 440,
    x_range: [-0.5, 12.5],
    y_range: [-0.5, 9],
    x_axis_label: "x",
    y_axis_label: "y",
  });
  const width = { line_width: 4, line_alpha: 0.8 };
  const control = { line_color: "#999", line_dash: "dotted" } as const;

  const [x, y] = [[0, 1, 3, 4, 2.5, 1], [2, 5, 6, 3, 1, 0.5]];
  plot.spline(x, y, {
    ...width,
    closed: true,
    line_color: "#4477aa",
  });
  plot.spline(x, y, { ...control, tension: 1 });
  plot.scatter(x, y, { size: 9, fill_color: "white", line_color: "#4477aa" });

  plot.line([5, 5, 8, 8], [1, 7, 0, 6], control);
  plot.scatter([5, 5, 8, 8], [1, 7, 0, 6], { size: 7, color: "#999" });
  plot.bezier({
    x0: 5,
    y0: 1,
    cx0: 5,
    cy0: 7,
    cx1: 8,
    cy1: 0,
    x1: 8,
    y1: 6,
    ...width,
    line_color: "#ee6677",
  });

  plot.line([9, 10.5, 12], [1, 7, 1], control);
  plot.scatter([9, 10.5, 12], [1, 7, 1], { size: 7, color: "#999" });
  plot.quadratic({
    x0: 9,
    y0: 1,
    cx: 10.5,
    cy: 7,
    x1: 12,
    y1: 1,
    ...width,
    line_color: "#228833",
  });
  plot.text([2.2, 6.5, 10.5], [7.2, 7.7, 7.7], [
    "spline",
    "bezier",
    "quadratic",
  ], {
    anchor: "center",
  });
  doc.addRoot(plot);
  doc.title = "Curves";
}
