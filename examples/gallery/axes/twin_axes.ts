/**
 * Two quantities with different units: the second axis, on the right, has an
 * extra range that glyphs refer to with `y_range_name`.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { LinearAxis, LinearScale, Range1d } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const RAIN = [71, 55, 62, 44, 58, 63, 70, 66, 61, 70, 78, 83];
const SUN = [1.6, 2.4, 3.9, 5.8, 7.1, 7.3, 7.2, 6.7, 5.0, 3.4, 1.9, 1.3];

export default function twinAxes(doc: Document): void {
  const plot = figure({
    title: "Climate of an invented harbor",
    width: 720,
    height: 440,
    x_range: MONTHS,
    y_range: [0, 100],
    y_axis_label: "rain, mm per month",
    extra_y_ranges: { sun: new Range1d({ start: 0, end: 10 }) },
    extra_y_scales: { sun: new LinearScale() },
    toolbar_location: null,
  });
  plot.vbar(MONTHS, 0.8, RAIN, { fill_color: "#9bc4e2", line_color: null });
  plot.line(MONTHS, SUN, {
    y_range_name: "sun",
    line_color: "#e09f3e",
    line_width: 4,
  });
  plot.scatter(MONTHS, SUN, {
    y_range_name: "sun",
    size: 12,
    fill_color: "#fff3b0",
    line_color: "#e09f3e",
    line_width: 3,
  });
  plot.addLayout(
    new LinearAxis({
      y_range_name: "sun",
      axis_label: "sunshine, hours per day",
      axis_label_text_color: "#b8741a",
      major_label_text_color: "#b8741a",
    }),
    "right",
  );
  plot.yaxis[0]!.axis_label_text_color = "#2a6f97";
  plot.xgrid.visible = false;
  doc.addRoot(plot);
  doc.title = "Two axes";
}
