/**
 * Values that the browser computes from columns: `stack` and `cumsum` add up,
 * JavaScript takes the mean, `Maximum` and `Minimum` scan a whole column.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import {
  column,
  cumsum,
  figure,
  row,
  stack,
} from "@bokeh-deno/server/plotting";
import { numbers } from "../_numbers.ts";

const { expr, Maximum, Minimum } = models;
const SMALL = { width: 360, height: 220, toolbar_location: null } as const;
const MEAN = "const {rent, food} = this.data; " +
  "return rent.map((r, i) => (r + food[i]) / 2)";

export default function expressions(doc: Document): void {
  const year = ["2021", "2022", "2023", "2024"];
  const costs = figure({
    ...SMALL,
    height: 440,
    title: "Costs",
    x_range: year,
  });
  const source = new models.ColumnDataSource({
    data: { year, rent: [5, 6, 7, 7], food: [3, 4, 4, 5] },
  });
  const both = { x: "year", width: 0.8, source, top: stack("rent", "food") };
  costs.vbar({ ...both, color: "#f4a261", legend_label: "food" });
  costs.vbar({ ...both, top: "rent", color: "#e76f51", legend_label: "rent" });
  const mean = expr(new models.CustomJSExpr({ code: MEAN }));
  const dots = { size: 14, color: "black", legend_label: "mean" };
  costs.scatter("year", mean, { source, ...dots });
  costs.y_range = new models.Range1d({ start: 0, end: 15 });
  costs.legend.location = "top_left";

  const month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"];
  const change = [5, 3, -2, 4, -6, 3];
  const color = change.map((euros) => euros < 0 ? "#e63946" : "#2a9d8f");
  const savings = figure({ ...SMALL, title: "Savings", x_range: month });
  const before = cumsum("change", { include_zero: true });
  savings.vbar("month", 0.8, cumsum("change"), before, {
    source: { month, change, color },
    color: "color",
  });

  const rivers = figure({
    ...SMALL,
    title: "Rivers, at flood and at ebb",
    y_range: [0.3, 3.8],
  });
  const km = numbers(101, (i) => i);
  for (const river of [1, 2, 3]) {
    const y = km.map((x) => river + Math.sin(x / (4 + 3 * river)) / 4);
    const depth = km.map((x) => 10 * river + 6 * Math.cos(x));
    const line = { source: { km, y, depth }, line_cap: "round" } as const;
    const [flood, ebb] = [Maximum, Minimum].map((extreme) =>
      expr(new extreme({ field: "depth" }))
    );
    rivers.line("km", "y", { ...line, line_width: flood, color: "#a8dadc" });
    rivers.line("km", "y", { ...line, line_width: ebb, color: "#457b9d" });
  }
  doc.addRoot(row(costs, column(savings, rivers)));
  doc.title = "Expressions";
}
