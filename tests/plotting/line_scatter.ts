import type { Document } from "../../document/document.ts";
import { figure } from "../../plotting/mod.ts";

export function lineScatter(doc: Document): void {
  const x = Float64Array.from({ length: 9 }, (_, i) => i / 2);
  const p = figure({
    width: 400,
    height: 300,
    title: "Line and scatter",
    x_axis_label: "x",
    y_axis_label: "y",
    tools: "pan,wheel_zoom,box_zoom,reset,save",
  });
  p.line(x, x.map((t) => t ** 2), {
    line_width: 2,
    legend_label: "square",
    color: "navy",
  });
  p.line([0, 1, 2, 3], [3, 2, 1, 0], {
    line_dash: "dashed",
    legend_label: "down",
  });
  p.scatter(x, x.map((t) => 2 * t), {
    size: 8,
    fill_color: "orange",
    line_color: null,
    fill_alpha: 0.6,
  });
  p.scatter([1, 2], [5, 6], {
    marker: "triangle",
    size: [10, 20],
    color: ["red", "#00ff00"],
    angle: 45,
    angle_units: "deg",
  });
  p.y_range.start = -1;
  p.legend.location = "top_left";
  doc.addRoot(p);
}
