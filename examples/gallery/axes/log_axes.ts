/**
 * Linear and logarithmic axes: on the right, powers become straight lines. Both
 * plots draw the same columns of one source.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource } from "@bokeh-deno/server/models";
import {
  type AxisType,
  figure,
  paletteOf,
  row,
} from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

const POWERS = [0.5, 1, 2, 3];

export default function logAxes(doc: Document): void {
  const x = linspace(-1, 2, 100).map((exponent) => 10 ** exponent);
  const columns = POWERS.map((
    power,
  ) => [`${power}`, x.map((each) => each ** power)]);
  const source = new ColumnDataSource({
    data: { x, ...Object.fromEntries(columns) },
  });
  const plots = (["linear", "log"] as const).map((type: AxisType) => {
    const plot = figure({
      title: `${type} axes`,
      width: 360,
      height: 440,
      x_axis_type: type,
      y_axis_type: type,
      x_range: type === "log" ? [0.1, 100] : [0, 10],
      y_range: type === "log" ? [0.001, 1e6] : [0, 100],
      x_axis_label: "x",
      y_axis_label: "xⁿ",
      tools: "pan,wheel_zoom,reset",
    });
    POWERS.forEach((power, i) =>
      plot.line("x", String(power), {
        source,
        line_width: 3,
        line_color: paletteOf("Category10_4")[i],
        legend_label: `n = ${power}`,
      })
    );
    plot.legend.location = "top_left";
    plot.ygrid.minor_grid_line_color = "#eee";
    return plot;
  });
  doc.addRoot(row(...plots));
  doc.title = "Logarithmic axes";
}
