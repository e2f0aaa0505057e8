/**
 * A histogram of generated values as `quad` glyphs, and the density they were
 * drawn from as a line.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { linspace, numbers } from "../_numbers.ts";

const MEAN = 100;
const DEVIATION = 15;
const SAMPLES = 2000;

export default function histogram(doc: Document): void {
  const random = new Random(42);
  const values = numbers(SAMPLES, () => MEAN + DEVIATION * random.normal());
  const edges = linspace(50, 150, 41);
  const width = edges[1]! - edges[0]!;
  const counts = new Array<number>(40).fill(0);
  for (const value of values) {
    const bin = Math.floor((value - 50) / width);
    if (bin in counts) counts[bin]! += 1;
  }
  const plot = figure({
    title: `${SAMPLES} samples of a normal distribution`,
    width: 720,
    height: 440,
    x_axis_label: "value",
    y_axis_label: "density",
  });
  plot.quad({
    left: edges.slice(0, -1),
    right: edges.slice(1),
    bottom: 0,
    top: counts.map((count) => count / SAMPLES / width),
    fill_color: "#8ecae6",
    line_color: "white",
    legend_label: "samples",
  });
  const x = linspace(50, 150, 200);
  const density = x.map((each) =>
    Math.exp(-(((each - MEAN) / DEVIATION) ** 2) / 2) /
    (DEVIATION * Math.sqrt(2 * Math.PI))
  );
  plot.line(x, density, {
    line_color: "#023047",
    line_width: 3,
    legend_label: "density",
  });
  plot.y_range.start = 0;
  doc.addRoot(plot);
  doc.title = "Histogram";
}
