/**
 * A vector field around two vortices: segments show direction and speed, and
 * rays with a fixed length on the screen show the direction of the wind at
 * stations.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { figure, linearCmap } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

function flow(x: number, y: number): [number, number] {
  const left = Math.exp(-((x + 1.2) ** 2 + y ** 2));
  const right = Math.exp(-((x - 1.2) ** 2 + y ** 2));
  return [-y * left + y * right, (x + 1.2) * left - (x - 1.2) * right];
}

export default function vectors(doc: Document): void {
  const points = linspace(-3, 3, 31).flatMap((x) =>
    linspace(-2, 2, 21).map((y) => ({ x, y, v: flow(x, y) }))
  );
  const plot = figure({
    title: "Two vortices: segments along the flow, rays at the stations",
    width: 720,
    height: 440,
    match_aspect: true,
    x_axis_label: "x, km",
    y_axis_label: "y, km",
  });
  plot.segment("x0", "y0", "x1", "y1", {
    source: {
      x0: points.map(({ x, v }) => x - v[0] * 0.35),
      y0: points.map(({ y, v }) => y - v[1] * 0.35),
      x1: points.map(({ x, v }) => x + v[0] * 0.35),
      y1: points.map(({ y, v }) => y + v[1] * 0.35),
      speed: points.map(({ v }) => Math.hypot(...v)),
    },
    line_color: linearCmap("speed", "Plasma256", 0, 0.5),
    line_width: 2,
  });
  const stations = points.filter((_, i) => i % 67 === 20);
  const x = stations.map(({ x }) => x);
  const y = stations.map(({ y }) => y);
  const angle = stations.map(({ v }) => Math.atan2(v[1], v[0]));
  plot.ray(x, y, 45, angle, {
    length_units: "screen",
    line_color: "black",
    line_width: 2,
  });
  plot.scatter(x, y, { size: 8, color: "black" });

  doc.addRoot(plot);
  doc.title = "Vectors";
}
