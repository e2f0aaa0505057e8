/**
 * Densities stacked as ridges: each has its own coordinate system inside the
 * plot, a `CoordinateMapping` whose y-axis spans one step of the categorical
 * axis.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { CoordinateMapping, Range1d } from "@bokeh-deno/server/models";
import { figure, magma } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

const MONTHS = ["January", "March", "May", "July", "September", "November"];

export default function ridges(doc: Document): void {
  const plot = figure({
    title: "Temperatures of an invented place, by month",
    width: 720,
    height: 440,
    x_range: [-15, 35],
    y_range: MONTHS.toReversed(),
    x_axis_label: "temperature, °C",
    toolbar_location: null,
  });
  plot.y_range.range_padding = 0.25;
  const colors = magma(8);
  const x = linspace(-15, 35, 200);
  MONTHS.forEach((month, i) => {
    const mean = 9 - 11 * Math.cos(2 * Math.PI * (2 * i + 0.3) / 12);
    const deviation = i === 2 || i === 5 ? 3 : 4.2;
    const density = x.map((t) =>
      (Math.exp(-(((t - mean) / deviation) ** 2) / 2) +
        0.5 * Math.exp(-(((t - mean - 6) / 3) ** 2) / 2)) / deviation
    );
    const row = MONTHS.length - 1 - i + 0.5;
    const coordinates = new CoordinateMapping({
      x_source: plot.x_range,
      y_source: new Range1d({ start: 0, end: 0.3 }),
      x_target: plot.x_range,
      y_target: new Range1d({ start: row, end: row + 1.2 }),
    });
    plot.varea(x, 0, density, {
      coordinates,
      fill_color: colors[i + 1],
      fill_alpha: 0.75,
      name: month,
    });
    plot.line(x, density, { coordinates, line_color: "white", line_width: 2 });
  });
  plot.grid.grid_line_color = "#ddd";
  doc.addRoot(plot);
  doc.title = "Ridges";
}
