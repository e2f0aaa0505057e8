/**
 * Four plots that move together: they share their ranges, a `CrosshairTool` with
 * shared spans marks the same place in all of them, and `gridplot` merges their
 * tools.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { CrosshairTool, Range1d, Span } from "@bokeh-deno/server/models";
import { figure, gridplot } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const RELATIONS: Record<string, (x: number) => number> = {
  "line": (x) => 0.8 * x,
  "parabola": (x) => x ** 2 - 1.2,
  "cubic": (x) => x ** 3 - x,
  "no relation": () => 0,
};

export default function linkedRanges(doc: Document): void {
  const random = new Random(44);
  const x_range = new Range1d({ start: -2, end: 2 });
  const y_range = new Range1d({ start: -2.5, end: 2.5 });
  const overlay: [Span, Span] = [
    new Span({ dimension: "width", line_dash: "dashed", line_color: "#777" }),
    new Span({ dimension: "height", line_dash: "dashed", line_color: "#777" }),
  ];
  const colors = ["#0077b6", "#e76f51", "#2a9d8f", "#8338ec"];
  const plots = Object.entries(RELATIONS).map(([title, relation], i) => {
    const plot = figure({
      title,
      width: 355,
      height: 205,
      x_range,
      y_range,
      tools: "pan,wheel_zoom,reset",
      active_scroll: "wheel_zoom",
    });
    plot.addTools(new CrosshairTool({ overlay }));
    const x = numbers(200, () => random.normal() * 0.8);
    plot.scatter(x, x.map((each) => relation(each) + 0.3 * random.normal()), {
      size: 5,
      color: colors[i],
      alpha: 0.6,
    });
    return plot;
  });
  doc.addRoot(gridplot(plots, { ncols: 2 }));
  doc.title = "Linked ranges";
}
