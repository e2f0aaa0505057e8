/**
 * Polygons with holes, several of them per item: `multi_polygons` draws floor
 * plans with courtyards cut out, for the pointer too.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { figure } from "@bokeh-deno/server/plotting";

/** The x- and y-coordinates of a rectangle's corners. */
function box(x: number, y: number, width: number, height: number) {
  return {
    xs: [x, x + width, x + width, x],
    ys: [y, y, y + height, y + height],
  };
}

/** Buildings; a polygon is its outline, then its holes. */
const BUILDINGS = [
  {
    name: "Town hall",
    polygons: [[box(0, 0, 5, 4), box(1, 1, 1, 2), box(3, 1, 1, 2)]],
  },
  { name: "Twin towers", polygons: [[box(6, 0, 2, 6)], [box(9, 0, 2, 6)]] },
  { name: "Market", polygons: [[box(0, 5, 5, 3), box(0.8, 5.8, 3.4, 1.4)]] },
];

export default function holes(doc: Document): void {
  const plot = figure({
    title: "Buildings with courtyards",
    width: 720,
    height: 440,
    match_aspect: true,
    x_axis_label: "x, 10 m",
    y_axis_label: "y, 10 m",
    tooltips: "@name",
  });
  plot.multi_polygons("xs", "ys", {
    source: {
      name: BUILDINGS.map(({ name }) => name),
      color: ["#cc6677", "#332288", "#ddcc77"],
      xs: BUILDINGS.map(({ polygons }) =>
        polygons.map((rings) => rings.map(({ xs }) => xs))
      ),
      ys: BUILDINGS.map(({ polygons }) =>
        polygons.map((rings) => rings.map(({ ys }) => ys))
      ),
    },
    fill_color: "color",
    fill_alpha: 0.7,
    line_color: "black",
    line_width: 2,
    hover_fill_alpha: 1,
    legend_field: "name",
  });
  plot.legend.location = "top_right";
  doc.addRoot(plot);
  doc.title = "Holes";
}
