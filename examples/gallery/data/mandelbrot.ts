/**
 * Zoom into the Mandelbrot set: whenever the ranges of the plot change, the
 * server computes the visible part at the resolution of the screen.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, NdArray } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";

const [COLUMNS, ROWS, LIMIT] = [340, 210, 150];

/** The most iterations per point. */
function escapeTime(re: number, im: number): number {
  let [x, y] = [0, 0];
  for (let n = 0; n < LIMIT; n++) {
    [x, y] = [x * x - y * y + re, 2 * x * y + im];
    if (x * x + y * y > 16) return n + 2 - Math.log2(Math.log2(x * x + y * y));
  }
  return NaN;
}

export default function mandelbrot(doc: Document): void {
  const plot = figure({
    title: "The Mandelbrot set: zoom with the wheel or a box",
    width: 720,
    height: 440,
    x_range: [-2.2, 0.9],
    y_range: [-1, 1],
    x_axis_label: "Re c",
    y_axis_label: "Im c",
    tools: "pan,wheel_zoom,box_zoom,reset",
    active_drag: "box_zoom",
    active_scroll: "wheel_zoom",
  });
  function compute(x0: number, x1: number, y0: number, y1: number) {
    const values = Float32Array.from({ length: COLUMNS * ROWS }, (_, i) => {
      const [column, row] = [i % COLUMNS + 0.5, Math.floor(i / COLUMNS) + 0.5];
      return Math.log(
        escapeTime(
          x0 + (x1 - x0) * column / COLUMNS,
          y0 + (y1 - y0) * row / ROWS,
        ) + 1,
      );
    });
    const image = [new NdArray(values, [ROWS, COLUMNS])];
    return { image, x: [x0], y: [y0], dw: [x1 - x0], dh: [y1 - y0] };
  }
  const source = new ColumnDataSource({ data: compute(-2.2, 0.9, -1, 1) });
  const renderer = plot.image("image", "x", "y", "dw", "dh", {
    source,
    palette: "Inferno256",
  });
  renderer.glyph.color_mapper.nan_color = "black";
  plot.onEvent("rangesupdate", ({ x0, x1, y0, y1 }) => {
    source.data = compute(x0, x1, y0, y1);
  });
  doc.addRoot(plot);
  doc.title = "Mandelbrot set";
}
