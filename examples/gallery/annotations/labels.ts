/**
 * Titles and labels on the canvas and as HTML elements: `Title` on all sides,
 * `HTMLTitle`, `Label` in screen units, `HTMLLabel` and `HTMLLabelSet`.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

export default function labels(doc: Document): void {
  const x = linspace(0, 4 * Math.PI, 200);
  const plot = figure({
    title: "The title of the figure",
    width: 720,
    height: 440,
    y_range: [-1.5, 1.6],
    toolbar_location: null,
  });
  plot.line(x, x.map(Math.sin), { line_width: 3, line_color: "#6d597a" });
  plot.title.align = "center";
  plot.title.text_font_size = "20px";

  const place = { align: "center", text_color: "#b56576" } as const;
  const below = new models.Title({ text: "Title below", ...place });
  const right = new models.Title({ text: "Title on the right", ...place });
  const above = new models.HTMLTitle({ text: "HTMLTitle above", ...place });
  plot.addLayout(below, "below");
  plot.addLayout(right, "right");
  plot.addLayout(above, "above");
  plot.addLayout(
    new models.Label({
      text: "Label, 20 pixels from the corner",
      x: 20,
      y: 20,
      x_units: "screen",
      y_units: "screen",
      background_fill_color: "#ffd6a5",
      padding: 6,
      border_radius: 4,
    }),
  );
  plot.addLayout(
    new models.HTMLLabel({
      text: "HTMLLabel",
      x: Math.PI,
      y: 0,
      x_offset: 14,
      y_offset: 6,
      text_font_style: "bold",
    }),
  );
  const maxima = new models.ColumnDataSource({
    data: {
      x: [Math.PI / 2, 5 * Math.PI / 2],
      y: [1, 1],
      text: ["first", "second"],
    },
  });
  plot.scatter("x", "y", { source: maxima, size: 10, color: "#e56b6f" });
  plot.addLayout(
    new models.HTMLLabelSet({
      source: maxima,
      text: { field: "text" },
      y_offset: 12,
      background_fill_color: "#eaf4f4",
    }),
  );
  doc.addRoot(plot);
  doc.title = "Titles and labels";
}
