/**
 * Two ways to show uncertainty: a `Band` between two columns of a source around
 * a curve, and a `Whisker` at each measured point.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { Band, ColumnDataSource, Whisker } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { linspace, numbers } from "../_numbers.ts";

export default function errorBars(doc: Document): void {
  const random = new Random(30);
  const fit = (x: number) => 4 * (1 - Math.exp(-x / 3));
  const x = linspace(0, 10, 101);
  const model = new ColumnDataSource({
    data: {
      x,
      low: x.map((each) => fit(each) - 0.25 - each / 16),
      high: x.map((each) => fit(each) + 0.25 + each / 16),
    },
  });
  const at = numbers(14, (i) => 0.5 + 0.7 * i);
  const value = at.map((each) => fit(each) + 0.35 * random.normal());
  const error = at.map(() => 0.25 + 0.4 * random.uniform());
  const measured = new ColumnDataSource({
    data: {
      at,
      value,
      low: value.map((each, i) => each - error[i]!),
      high: value.map((each, i) => each + error[i]!),
    },
  });
  const plot = figure({
    title: "Generated measurements and a model of them",
    width: 720,
    height: 440,
    y_range: [-0.5, 5],
    x_axis_label: "dose, mg",
    y_axis_label: "response",
  });
  const limits = { lower: { field: "low" }, upper: { field: "high" } };
  const green = { line_color: "#43aa8b", line_width: 3 };
  plot.addLayout(
    new Band({
      base: { field: "x" },
      ...limits,
      source: model,
      fill_color: "#90be6d",
      fill_alpha: 0.4,
      line_color: green.line_color,
    }),
  );
  plot.line(x, x.map(fit), { ...green, legend_label: "model" });
  const whiskers = { base: { field: "at" }, ...limits, source: measured };
  plot.addLayout(new Whisker({ ...whiskers, line_color: "#577590" }));
  plot.scatter("at", "value", {
    source: measured,
    size: 10,
    fill_color: "#f94144",
    line_color: "white",
    legend_label: "measurement",
  });
  plot.legend.location = "bottom_right";
  doc.addRoot(plot);
  doc.title = "Error bars";
}
