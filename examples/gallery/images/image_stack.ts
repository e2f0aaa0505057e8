/**
 * Three layers of counts in one image: the mapper of an `image_stack` mixes the
 * color of each pixel from the shares of the layers, and its alpha from their
 * sum.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  LinearColorMapper,
  NdArray,
  WeightedStackColorMapper,
} from "@bokeh-deno/server/models";
import { figure, varyAlphaPalette } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";

const SIZE = 80;
const CENTERS = [[28, 30], [52, 30], [40, 52]] as const;

function countPoints(): NdArray {
  const random = new Random(33);
  const counts = new Float32Array(SIZE * SIZE * CENTERS.length);
  CENTERS.forEach(([x, y], layer) => {
    for (let n = 0; n < 30_000; n++) {
      const column = Math.floor(x + 11 * random.normal());
      const row = Math.floor(y + 11 * random.normal());
      const isInside = Math.min(column, row) >= 0 &&
        Math.max(column, row) < SIZE;
      if (isInside) {
        counts[(row * SIZE + column) * CENTERS.length + layer]! += 1;
      }
    }
  });
  return new NdArray(counts, [SIZE, SIZE, CENTERS.length]);
}

export default function imageStack(doc: Document): void {
  const color_mapper = new WeightedStackColorMapper({
    palette: ["#e63946", "#1d7a3e", "#2456c7"],
    nan_color: "white",
    alpha_mapper: new LinearColorMapper({
      palette: varyAlphaPalette("black"),
      low: 0,
      high: 80,
    }),
  });
  const plot = figure({
    title: "Three overlapping clouds of points",
    width: 520,
    height: 440,
    x_axis_label: "x",
    y_axis_label: "y",
    match_aspect: true,
  });
  plot.image_stack([countPoints()], 0, 0, SIZE, SIZE, { color_mapper });
  doc.addRoot(plot);
  doc.title = "Image stack";
}
