/**
 * The same skewed values through three color mappers: linear, logarithmic, and
 * one that gives every color the same number of pixels. Each has a color bar.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  EqHistColorMapper,
  LinearColorMapper,
  LogColorMapper,
  NdArray,
  PrintfTickFormatter,
} from "@bokeh-deno/server/models";
import {
  constructColorBar,
  figure,
  paletteOf,
  row,
} from "@bokeh-deno/server/plotting";

const SIZE = 120;

function peaks(): NdArray {
  const values = Float32Array.from({ length: SIZE * SIZE }, (_, i) => {
    const [x, y] = [i % SIZE / SIZE, Math.floor(i / SIZE) / SIZE];
    const sharp = 1000 * Math.exp(-400 * ((x - 0.3) ** 2 + (y - 0.7) ** 2));
    const wide = 30 * Math.exp(-12 * ((x - 0.6) ** 2 + (y - 0.4) ** 2));
    return 1 + sharp + wide + 0.5 * Math.sin(25 * x) * Math.sin(25 * y);
  });
  return new NdArray(values, [SIZE, SIZE]);
}

export default function colorMapping(doc: Document): void {
  const scale = { palette: paletteOf("Inferno256"), low: 1, high: 1000 };
  const mappers = {
    "LinearColorMapper": new LinearColorMapper(scale),
    "LogColorMapper": new LogColorMapper(scale),
    "EqHistColorMapper": new EqHistColorMapper({
      ...scale,
      low: null,
      high: null,
    }),
  };
  const plots = Object.entries(mappers).map(([title, color_mapper]) => {
    const plot = figure({
      title,
      width: 236,
      height: 430,
      x_range: [0, 1],
      y_range: [0, 1],
      x_axis_location: null,
      y_axis_location: null,
      tools: "hover",
      tooltips: "@image{0.0}",
      toolbar_location: null,
    });
    const renderer = plot.image([peaks()], 0, 0, 1, 1, { color_mapper });
    plot.addLayout(
      constructColorBar(renderer, {
        height: 12,
        formatter: new PrintfTickFormatter({ format: "%.0f" }),
      }),
      "below",
    );
    return plot;
  });
  doc.addRoot(row(...plots));
  doc.title = "Color mapping";
}
