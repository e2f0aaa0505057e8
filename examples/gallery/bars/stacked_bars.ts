/**
 * Stacked bars, one renderer per column of the source: `vbar_stack` computes in
 * the browser where each bar begins.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { figure, paletteOf } from "@bokeh-deno/server/plotting";

const YEARS = ["2019", "2020", "2021", "2022", "2023", "2024"];

const TRIPS = {
  years: YEARS,
  Walking: [21, 25, 24, 24, 25, 26],
  Cycling: [12, 17, 18, 20, 22, 24],
  Transit: [25, 14, 16, 20, 22, 23],
  Car: [42, 44, 42, 36, 31, 27],
};

export default function stackedBars(doc: Document): void {
  const plot = figure({
    title: "How the people of a made-up town get around",
    width: 720,
    height: 440,
    x_range: YEARS,
    y_range: [0, 100],
    y_axis_label: "share of trips, %",
    tools: "hover,save",
    tooltips: "$name in @years: @$name %",
  });
  const modes = Object.keys(TRIPS).slice(1);
  plot.vbar_stack(modes, {
    x: "years",
    width: 0.8,
    source: TRIPS,
    fill_color: paletteOf("Category20c_20").filter((_, i) => i % 4 === 1).slice(
      0,
      4,
    ),
    line_color: "white",
    legend_label: modes,
  });
  plot.addLayout(plot.legend[0]!, "right");
  plot.legend[0]!.items = plot.legend[0]!.items.toReversed();
  plot.grid.grid_line_color = null;
  doc.addRoot(plot);
  doc.title = "Stacked bars";
}
