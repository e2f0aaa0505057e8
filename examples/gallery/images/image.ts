/**
 * An image is an array of numbers that a color mapper turns into colors in the
 * browser. Choose another palette: the server changes only the mapper's palette.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { LinearColorMapper, NdArray, Select } from "@bokeh-deno/server/models";
import {
  column,
  constructColorBar,
  figure,
  paletteOf,
} from "@bokeh-deno/server/plotting";

const PALETTES = [
  "Viridis256",
  "Magma256",
  "Cividis256",
  "Turbo256",
  "RdBu11",
  "Greys9",
] as const;
const SIZE = 300;

function interference(): NdArray {
  const values = Float32Array.from({ length: SIZE * SIZE }, (_, i) => {
    const [x, y] = [i % SIZE / SIZE, Math.floor(i / SIZE) / SIZE];
    const [a, b] = [Math.hypot(x - 0.3, y - 0.5), Math.hypot(x - 0.7, y - 0.5)];
    return Math.sin(60 * a) / (1 + 4 * a) + Math.sin(60 * b) / (1 + 4 * b);
  });
  return new NdArray(values, [SIZE, SIZE]);
}

export default function image(doc: Document): void {
  const color_mapper = new LinearColorMapper({
    palette: paletteOf("Viridis256"),
    low: -1.5,
    high: 1.5,
  });
  const plot = figure({
    title: "Waves from two sources",
    width: 720,
    height: 380,
    x_range: [0, 2],
    y_range: [0, 1],
    x_axis_label: "x, m",
    y_axis_label: "y, m",
    tooltips: [["height", "@image{0.00}"]],
  });
  const renderer = plot.image([interference()], 0, 0, 2, 1, { color_mapper });
  plot.addLayout(constructColorBar(renderer, { title: "height" }), "right");

  const select = new Select({
    title: "Palette",
    options: PALETTES,
    value: "Viridis256",
  });
  select.onChange("value", () => {
    color_mapper.palette = paletteOf(select.value as typeof PALETTES[number]);
  });
  doc.addRoot(column(select, plot));
  doc.title = "Image";
}
