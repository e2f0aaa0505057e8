/**
 * Tooltips with dates, formats, color swatches and text made by a
 * `CustomJSHover`. The crosshair is a tool, too.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  CrosshairTool,
  CustomJSHover,
  HoverTool,
} from "@bokeh-deno/server/models";
import { figure, paletteOf } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const WEEK = 7 * 24 * 60 * 60 * 1000;

export default function hover(doc: Document): void {
  const random = new Random(4);
  const date = numbers(52, (i) => Date.UTC(2024, 0, 1) + i * WEEK);
  const visitors = date.map((_, i) =>
    1200 + 900 * Math.sin(i / 52 * Math.PI) ** 3 + 350 * random.uniform()
  );
  const source = new ColumnDataSource({
    data: {
      date,
      visitors,
      color: visitors.map((n) =>
        paletteOf("YlOrRd9")[8 - Math.floor((n - 1200) / 160)]!
      ),
    },
  });
  const plot = figure({
    title: "Visitors of a generated museum: move the pointer over the bars",
    width: 720,
    height: 440,
    x_axis_type: "datetime",
    y_axis_label: "visitors per week",
    y_range: [0, 2600],
    tools: "xpan,xwheel_zoom,reset",
  });
  plot.vbar("date", 0.8 * WEEK, "visitors", {
    source,
    fill_color: "color",
    line_color: null,
    hover_fill_color: "#264653",
  });
  plot.addTools(
    new HoverTool({
      tooltips: [
        ["week of", "@date{%e %B %Y}"],
        ["visitors", "@visitors{0,0}"],
        ["stars", "@visitors{custom}"],
        ["color", "$color[swatch, hex]:color"],
      ],
      formatters: {
        "@date": "datetime",
        "@visitors": new CustomJSHover({
          code: "return '★'.repeat(Math.round(value / 500))",
        }),
      },
      mode: "vline",
    }),
    new CrosshairTool({ dimensions: "width", line_color: "#999" }),
  );
  doc.addRoot(plot);
  doc.title = "Hover";
}
