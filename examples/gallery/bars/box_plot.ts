/**
 * Box plots beside their points: the server computes the quartiles, `vbar` and
 * `Whisker` draw them, and `jitter` spreads the points in the browser.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, TeeHead, Whisker } from "@bokeh-deno/server/models";
import { factorCmap, figure, jitter } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const GROUPS = ["control", "low dose", "medium dose", "high dose"];

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))]!;
}

export default function boxPlot(doc: Document): void {
  const random = new Random(9);
  const samples = GROUPS.map((_, i) =>
    numbers(80, () => 20 + 4 * i + (3 + i) * random.normal())
  );
  const sorted = samples.map((each) => each.toSorted((a, b) => a - b));
  const at = (share: number) => sorted.map((each) => quantile(each, share));
  const source = new ColumnDataSource({
    data: {
      group: GROUPS,
      low: at(0.05),
      q1: at(0.25),
      median: at(0.5),
      q3: at(0.75),
      high: at(0.95),
    },
  });
  const plot = figure({
    title: "Growth under treatment (generated)",
    width: 720,
    height: 440,
    x_range: GROUPS,
    y_axis_label: "growth, mm",
  });
  const group = GROUPS.flatMap((group) => samples[0]!.map(() => group));
  plot.scatter(jitter("group", 0.5, { range: plot.x_range }), "growth", {
    source: { group, growth: samples.flat() },
    size: 4,
    color: "#777",
    alpha: 0.5,
  });
  const head = new TeeHead({ size: 20 });
  const limits = { lower: { field: "low" }, upper: { field: "high" } };
  plot.addLayout(
    new Whisker({
      base: { field: "group" },
      ...limits,
      source,
      lower_head: head,
      upper_head: head,
    }),
  );
  const fill_color = factorCmap("group", "TolRainbow4", GROUPS);
  const fill = { fill_color, fill_alpha: 0.7, line_color: "black" };
  const look = { x: "group", width: 0.5, source, ...fill };
  plot.vbar({ ...look, bottom: "q1", top: "median" });
  plot.vbar({ ...look, bottom: "median", top: "q3" });
  plot.xgrid.grid_line_color = null;
  doc.addRoot(plot);
  doc.title = "Box plot";
}
