/**
 * Polar coordinates: a `PolarTransform` computes x and y of roses from columns
 * of radii and angles, in the browser. Circles and rays form the grid.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  expr,
  PolarTransform,
  XComponent,
  YComponent,
} from "@bokeh-deno/server/models";
import { figure, paletteOf } from "@bokeh-deno/server/plotting";
import { linspace, numbers } from "../_numbers.ts";

export default function polar(doc: Document): void {
  const angle = linspace(0, 2 * Math.PI, 361);
  const plot = figure({
    title: "Roses in polar coordinates",
    frame_width: 400,
    frame_height: 400,
    x_range: [-1.15, 1.15],
    y_range: [-1.15, 1.15],
    x_axis_location: null,
    y_axis_location: null,
    toolbar_location: null,
  });
  plot.grid.visible = false;
  const center = [0, 0, 0, 0];
  plot.circle(center, center, [0.25, 0.5, 0.75, 1], {
    fill_color: null,
    line_color: "#ddd",
  });
  plot.ray(numbers(12, () => 0), 0, 1, numbers(12, (i) => i * Math.PI / 6), {
    line_color: "#ddd",
  });
  [2, 3, 5].forEach((petals, i) => {
    const radius = angle.map((each) =>
      Math.abs(Math.cos(petals * each)) * (1 - i / 4)
    );
    const source = new ColumnDataSource({ data: { angle, radius } });
    const transform = new PolarTransform({
      radius: { field: "radius" },
      angle: { field: "angle" },
    });
    const color = paletteOf("Set1_3")[i];
    plot.patch({
      x: expr(new XComponent({ transform })),
      y: expr(new YComponent({ transform })),
      source,
      fill_color: color,
      fill_alpha: 0.3,
      line_color: color,
      line_width: 2,
    });
  });
  doc.addRoot(plot);
  doc.title = "Polar coordinates";
}
