/**
 * Twenty thousand points in hexagonal bins: `hexbin` counts them on the server
 * and draws tiles colored by their counts.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { constructColorBar, figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

export default function hexbins(doc: Document): void {
  const random = new Random(17);
  const angle = numbers(20_000, () => 6 * random.uniform());
  const x = angle.map((t) => t * Math.cos(t) + 0.6 * random.normal());
  const y = angle.map((t) => t * Math.sin(t) + 0.6 * random.normal());
  const plot = figure({
    title: "20 000 points along a spiral",
    width: 620,
    height: 440,
    match_aspect: true,
    x_axis_label: "x",
    y_axis_label: "y",
    background_fill_color: "#440154",
    tooltips: [["points", "@c"], ["tile", "@q, @r"]],
  });
  const { renderer } = plot.hexbin(x, y, 0.25, {
    palette: "Viridis256",
    hover_line_color: "white",
  });
  plot.addLayout(constructColorBar(renderer, { title: "points" }), "right");
  plot.grid.visible = false;
  doc.addRoot(plot);
  doc.title = "Hexagonal bins";
}
