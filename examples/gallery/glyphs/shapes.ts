/**
 * Shapes with a position and a size in data units: `rect`, `block`, `ellipse`,
 * `ngon`, `quad` and `annulus`. The angles are in degrees.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { figure, paletteOf } from "@bokeh-deno/server/plotting";
import { numbers } from "../_numbers.ts";

const NAMES = ["rect", "block", "ellipse", "ngon", "quad", "annulus"];

export default function shapes(doc: Document): void {
  const plot = figure({
    title: "Shapes that are sized in units of the data",
    width: 720,
    height: 440,
    x_range: [-1, 11.5],
    y_range: NAMES.toReversed(),
  });
  const columns = numbers(6, (i) => 2 * i);
  const rows = (name: string) => columns.map(() => name);
  const colors = paletteOf("Spectral6");
  const look = (i: number) => ({
    fill_color: colors[i],
    line_color: "#333",
    fill_alpha: 0.8,
  });
  const size = columns.map((x) => 0.5 + x / 10);

  plot.rect(columns, rows("rect"), size, 0.5, {
    angle: columns.map((x) => 3 * x),
    angle_units: "deg",
    ...look(0),
  });
  plot.block(columns.map((x) => x - 0.5), rows("block"), size, 0.35, look(1));
  plot.ellipse(columns, rows("ellipse"), size, 0.5, {
    angle: columns.map((x) => -6 * x),
    angle_units: "deg",
    ...look(2),
  });
  plot.ngon(columns, rows("ngon"), 0.55, {
    n: columns.map((x) => 3 + x / 2),
    ...look(3),
  });
  const [upper, lower] = [["quad", 0.3], ["quad", -0.3]] as const;
  plot.quad({
    left: columns.map((x) => x - 0.5),
    right: columns.map((x, i) => x - 0.5 + size[i]!),
    top: columns.map(() => upper),
    bottom: columns.map(() => lower),
    ...look(4),
  });
  plot.annulus(
    columns,
    rows("annulus"),
    columns.map((x) => x / 25),
    0.5,
    look(5),
  );
  plot.y_range.range_padding = 0.1;
  plot.ygrid.grid_line_color = null;
  doc.addRoot(plot);
  doc.title = "Shapes";
}
