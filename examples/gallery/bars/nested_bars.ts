/**
 * Bars on a nested categorical axis: factors are pairs of quarter and region,
 * and `factorCmap` colors them by region. A line connects the means.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { FactorRange } from "@bokeh-deno/server/models";
import { factorCmap, figure } from "@bokeh-deno/server/plotting";

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"];
const REGIONS = ["North", "South", "West"];
const SALES = [12, 9, 14, 16, 11, 13, 19, 16, 12, 24, 14, 17];

export default function nestedBars(doc: Document): void {
  const factors = QUARTERS.flatMap((quarter) =>
    REGIONS.map((region) => [quarter, region] as [string, string])
  );
  const plot = figure({
    title: "Sales by quarter and region",
    width: 720,
    height: 440,
    x_range: new FactorRange({ factors, group_padding: 1 }),
    y_range: [0, 28],
    y_axis_label: "sales, thousand",
    tooltips: [["@x", "@top"]],
    tools: "hover,save",
  });
  plot.vbar(factors, 0.9, SALES, {
    fill_color: factorCmap("x", "Colorblind3", REGIONS, { start: 1 }),
    line_color: "white",
  });
  const means = QUARTERS.map((_, i) =>
    (SALES[3 * i]! + SALES[3 * i + 1]! + SALES[3 * i + 2]!) / 3
  );
  plot.line(QUARTERS, means, { line_color: "#bb3e03", line_width: 3 });
  plot.scatter(QUARTERS, means, {
    size: 11,
    fill_color: "white",
    line_color: "#bb3e03",
    line_width: 3,
    legend_label: "mean of the quarter",
  });
  plot.xaxis.major_label_orientation = 1;
  plot.xgrid.grid_line_color = null;
  plot.legend.location = "top_left";
  doc.addRoot(plot);
  doc.title = "Nested bars";
}
