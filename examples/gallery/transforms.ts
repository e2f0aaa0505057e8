/**
 * Values that the browser computes from columns: interpolators put points on a
 * curve, JavaScript scales and adds, `Maximum` and `Stack` look at whole columns.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { figure, row, stack, transform } from "@bokeh-deno/server/plotting";
import { linspace } from "./_numbers.ts";

export default function transforms(doc: Document): void {
  const knots = { x: [0, 2, 4, 6, 8, 10], y: [1, 4, 3, 6, 5, 9] };
  const at = linspace(0, 10, 41);
  const source = new models.ColumnDataSource({ data: { at } });
  const left = figure({ title: "Interpolators", width: 360, height: 440 });
  left.scatter(knots.x, knots.y, { size: 12, color: "#1d3557" });
  left.scatter("at", transform("at", new models.LinearInterpolator(knots)), {
    source,
    color: "#e63946",
    legend_label: "linear",
  });
  const steps = new models.StepInterpolator({ ...knots, mode: "after" });
  left.scatter("at", transform("at", steps), {
    source,
    color: "#2a9d8f",
    legend_label: "step",
  });
  const square = new models.CustomJSTransform({
    v_func: "return xs.map((x) => x * x / 12)",
  });
  left.line("at", transform("at", square), {
    source,
    line_color: "#aaa",
    line_width: 2,
    legend_label: "x² / 12, in JavaScript",
  });
  left.legend.location = "top_left";

  const year = ["2021", "2022", "2023", "2024"];
  const sums = new models.ColumnDataSource({
    data: { year, rent: [5, 6, 7, 7], food: [3, 4, 4, 5] },
  });
  const right = figure({
    title: "Expressions",
    x_range: year,
    y_range: [0, 14],
    width: 355,
    height: 440,
  });
  const total = { x: "year", width: 0.8, source: sums };
  right.vbar({
    ...total,
    top: stack("rent", "food"),
    color: "#f4a261",
    legend_label: "Stack",
  });
  right.vbar({ ...total, top: "rent", color: "#e76f51", legend_label: "rent" });
  const mean = models.expr(
    new models.CustomJSExpr({
      code:
        "const {rent, food} = this.data; return rent.map((r, i) => (r + food[i]) / 2)",
    }),
  );
  right.scatter("year", mean, {
    source: sums,
    size: 14,
    color: "black",
    legend_label: "CustomJSExpr: mean",
  });
  doc.addRoot(row(left, right));
  doc.title = "Transforms";
}
