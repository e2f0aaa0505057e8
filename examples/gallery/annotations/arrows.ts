/**
 * Arrows between towns, one for each kind of head. A `LabelSet` writes the names
 * of the towns, and a `Label` names the head in the middle of each arrow.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";

const TOWNS = {
  name: ["Ada", "Babbage", "Curie", "Darwin"],
  x: [0, 3, 6, 9],
  y: [0, 2, 0, 2],
};

export default function arrows(doc: Document): void {
  const plot = figure({
    title: "Arrows and their heads",
    width: 720,
    height: 440,
    x_range: [-1, 10],
    y_range: [-1, 3],
    x_axis_label: "east, km",
    y_axis_label: "north, km",
  });
  plot.scatter(TOWNS.x, TOWNS.y, {
    size: 70,
    fill_color: "#f1faee",
    line_color: "#a8dadc",
  });
  const line_color = "#1d3557";
  const look = { size: 18, line_color, fill_color: "#a8dadc" };
  const trips: [number, number, models.ArrowHead][] = [
    [0, 1, new models.NormalHead(look)],
    [1, 2, new models.VeeHead(look)],
    [2, 3, new models.OpenHead({ size: 18, line_color })],
    [2, 0, new models.TeeHead({ size: 18, line_color })],
  ];
  for (const [from, to, end] of trips) {
    const [x0, x1] = [TOWNS.x[from]!, TOWNS.x[to]!];
    const [y0, y1] = [TOWNS.y[from]!, TOWNS.y[to]!];
    const along = (a: number, b: number, share: number) => a + share * (b - a);
    const [x_start, y_start] = [along(x0, x1, 0.2), along(y0, y1, 0.2)];
    const [x_end, y_end] = [along(x0, x1, 0.8), along(y0, y1, 0.8)];
    plot.addLayout(
      new models.Arrow({
        x_start,
        y_start,
        x_end,
        y_end,
        end,
        line_color,
        line_width: 2,
      }),
    );
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    plot.addLayout(new models.Label({ x, y, x_offset: 12, text: end.type }));
  }
  plot.addLayout(
    new models.LabelSet({
      source: new models.ColumnDataSource({ data: TOWNS }),
      text: { field: "name" },
      text_align: "center",
      text_baseline: "middle",
      text_font_style: "bold",
    }),
  );
  doc.addRoot(plot);
  doc.title = "Arrows";
}
