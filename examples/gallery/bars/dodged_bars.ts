/**
 * Two series of bars side by side: in the browser, `dodge` shifts each series by
 * a share of the factor's width.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource } from "@bokeh-deno/server/models";
import { dodge, figure } from "@bokeh-deno/server/plotting";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export default function dodgedBars(doc: Document): void {
  const source = new ColumnDataSource({
    data: {
      day: DAYS,
      morning: [34, 38, 36, 33, 29, 12, 8],
      evening: [22, 25, 27, 30, 41, 46, 20],
    },
  });
  const plot = figure({
    title: "Visitors of a swimming pool",
    width: 720,
    height: 440,
    x_range: DAYS,
    y_range: [0, 55],
    y_axis_label: "visitors per hour",
    tools: "hover,save",
    tooltips: "@day, $name: @$name",
  });
  const look = { width: 0.36, source, line_color: null };
  plot.vbar({
    ...look,
    x: dodge("day", -0.2, { range: plot.x_range }),
    top: "morning",
    name: "morning",
    fill_color: "#f4a261",
    legend_label: "6 to 10 o'clock",
  });
  plot.vbar({
    ...look,
    x: dodge("day", 0.2, { range: plot.x_range }),
    top: "evening",
    name: "evening",
    fill_color: "#264653",
    legend_label: "17 to 21 o'clock",
  });
  plot.xgrid.grid_line_color = null;
  plot.legend.orientation = "horizontal";
  plot.legend.location = "top_left";
  doc.addRoot(plot);
  doc.title = "Dodged bars";
}
