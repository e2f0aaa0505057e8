/**
 * Bubbles with radii and colors from columns. A `SizeBar` is the legend of the
 * radii, and a `LinearColorMapper` mixes the colors. The towns are invented.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, SizeBar } from "@bokeh-deno/server/models";
import {
  constructColorBar,
  figure,
  linearCmap,
} from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

export default function bubbles(doc: Document): void {
  const random = new Random(7);
  const rent = numbers(60, () => 6 + 14 * random.uniform());
  const source = new ColumnDataSource({
    data: {
      rent,
      income: rent.map((each) => 18 + 1.5 * each + 4 * random.normal()),
      radius: rent.map(() => 0.15 + 0.8 * random.uniform() ** 3),
      age: rent.map((each) => 50 - each / 2 + 3 * random.normal()),
    },
  });
  const plot = figure({
    title: "Rent and income in sixty invented towns",
    width: 720,
    height: 440,
    x_axis_label: "rent, € per m²",
    y_axis_label: "income, thousand € per year",
    tooltips: [["rent", "@rent{0.0} €"], ["income", "@income{0.0} k€"], [
      "mean age",
      "@age{0}",
    ]],
  });
  const renderer = plot.circle("rent", "income", "radius", {
    source,
    fill_color: linearCmap("age", "Viridis256", 36, 52),
    fill_alpha: 0.75,
    line_color: "white",
  });
  plot.addLayout(constructColorBar(renderer, { title: "mean age" }), "right");
  plot.addLayout(
    new SizeBar({
      renderer,
      orientation: "horizontal",
      title: "inhabitants, millions",
    }),
    "below",
  );
  doc.addRoot(plot);
  doc.title = "Bubbles";
}
