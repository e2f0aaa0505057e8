/**
 * Legends outside and inside the plot: the left one is built from `LegendItem`s,
 * with a title and two columns, the other one by `legend_group`. Click an entry
 * to hide its curve.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { Legend, LegendItem } from "@bokeh-deno/server/models";
import { figure, paletteOf } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

const ORDERS = [1, 2, 3, 4, 5, 6];

/** The Chebyshev polynomial of the first kind. */
function chebyshev(n: number, x: number): number {
  return Math.cos(n * Math.acos(x));
}

export default function legends(doc: Document): void {
  const x = linspace(-1, 1, 301);
  const plot = figure({
    title: "Chebyshev polynomials: click on an entry",
    width: 720,
    height: 440,
    x_axis_label: "x",
    y_axis_label: "T(x)",
    y_range: [-1.1, 1.5],
    toolbar_location: "above",
  });
  const colors = paletteOf("Bright6");
  const items = ORDERS.map((n, i) => {
    const y = x.map((each) => chebyshev(n, each));
    const renderer = plot.line(x, y, { line_color: colors[i], line_width: 3 });
    return new LegendItem({
      label: { value: `order ${n}` },
      renderers: [renderer],
    });
  });
  plot.addLayout(
    new Legend({
      items,
      ncols: 2,
      title: "Polynomials",
      click_policy: "hide",
      location: "center",
      border_line_color: null,
      label_text_font_size: "12px",
    }),
    "right",
  );
  plot.addLayout(
    new Legend({
      name: "ends",
      location: "top_center",
      orientation: "horizontal",
    }),
  );
  plot.scatter("x", "y", {
    source: {
      x: [-1, 1, -1],
      y: [1, 1, -1],
      kind: ["even order", "every order", "odd order"],
      color: ["#4477aa", "#228833", "#ee6677"],
    },
    size: 14,
    color: "color",
    legend_group: "kind",
    legend_name: "ends",
  });
  doc.addRoot(plot);
  doc.title = "Legends";
}
