/**
 * The same samples as three step lines: `mode` puts the step before, after or
 * halfway between two points.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { SingleIntervalTicker } from "@bokeh-deno/server/models";
import { figure, paletteOf } from "@bokeh-deno/server/plotting";
import { numbers } from "../_numbers.ts";

export default function steps(doc: Document): void {
  const hour = numbers(13, (i) => 2 * i);
  const kilowatts = hour.map((h) =>
    3 + 2 * Math.sin((h - 8) / 24 * 2 * Math.PI)
  );
  const plot = figure({
    title: "Steps before, after and between the samples",
    width: 720,
    height: 440,
    x_axis_label: "hour of the day",
    y_axis_label: "power, kW",
  });
  const colors = paletteOf("Dark2", 3);
  (["before", "center", "after"] as const).forEach((mode, i) => {
    const shifted = kilowatts.map((power) => power - 2.5 * i);
    plot.step(hour, shifted, {
      mode,
      line_color: colors[i],
      line_width: 3,
      legend_label: `mode "${mode}"`,
    });
    plot.scatter(hour, shifted, {
      size: 9,
      fill_color: "white",
      line_color: colors[i],
      line_width: 2,
    });
  });
  plot.xaxis.ticker = new SingleIntervalTicker({ interval: 4 });
  doc.addRoot(plot);
  doc.title = "Steps";
}
