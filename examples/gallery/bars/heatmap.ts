/**
 * A heat map of hours and weekdays: rectangles on two categorical axes, colored
 * by a `LinearColorMapper` with a color bar.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { PrintfTickFormatter } from "@bokeh-deno/server/models";
import {
  constructColorBar,
  figure,
  linearCmap,
} from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const HOURS = numbers(24, (i) => i).map(String);

export default function heatmap(doc: Document): void {
  const random = new Random(1);
  const cells = DAYS.flatMap((day, d) =>
    HOURS.map((hour, h) => {
      const peak = d < 5
        ? Math.exp(-((h - 8) ** 2) / 4) + Math.exp(-((h - 17) ** 2) / 6)
        : 0.7 * Math.exp(-((h - 14) ** 2) / 14);
      return {
        day,
        hour,
        load: 100 * (0.08 + 0.8 * peak + 0.1 * random.uniform()),
      };
    })
  );
  const plot = figure({
    title: "Load of a generated tram line",
    width: 720,
    height: 440,
    x_range: HOURS,
    y_range: DAYS.toReversed(),
    x_axis_label: "hour of the day",
    x_axis_location: "above",
    tools: "hover,save",
    tooltips: "@day, @hour o'clock: @load{0} %",
  });
  const renderer = plot.rect("hour", "day", 1, 1, {
    source: {
      day: cells.map(({ day }) => day),
      hour: cells.map(({ hour }) => hour),
      load: cells.map(({ load }) => load),
    },
    fill_color: linearCmap("load", "YlGnBu9", 100, 0),
    line_color: "white",
  });
  const formatter = new PrintfTickFormatter({ format: "%d %%" });
  plot.addLayout(constructColorBar(renderer, { formatter }), "right");
  plot.grid.visible = false;
  plot.axis.axis_line_color = null;
  plot.axis.major_tick_line_color = null;
  doc.addRoot(plot);
  doc.title = "Heat map";
}
