/**
 * Six stacked axes, each with its own ticker and formatter; the axis labels name
 * them.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, figure } from "@bokeh-deno/server/plotting";

/** Creates new axes for each session: a model belongs to one document. */
function makeAxes(): Record<string, Partial<models.LinearAxis>> {
  return {
    "BasicTickFormatter": {
      formatter: new models.BasicTickFormatter({ precision: 2 }),
    },
    "NumeralTickFormatter $0.0a": {
      formatter: new models.NumeralTickFormatter({ format: "$0.0a" }),
    },
    "PrintfTickFormatter %+.1e, SingleIntervalTicker 2500": {
      formatter: new models.PrintfTickFormatter({ format: "%+.1e" }),
      ticker: new models.SingleIntervalTicker({ interval: 2500 }),
    },
    "FixedTicker, with a label of its own": {
      ticker: new models.FixedTicker({
        ticks: [0, 1000, 4000, 9000],
        minor_ticks: [250, 500, 2250, 6250],
      }),
      major_label_overrides: { "9000": "over 9000" },
    },
    "AdaptiveTicker, base 4": {
      ticker: new models.AdaptiveTicker({ base: 4, mantissas: [1, 2] }),
    },
    "CustomJSTicker and CustomJSTickFormatter": {
      ticker: new models.CustomJSTicker({
        major_code: "return [0, 1, 2, 3].map((n) => 1000 * Math.PI * n)",
      }),
      formatter: new models.CustomJSTickFormatter({
        code: "return index === 0 ? '0' : `${index}000 π`",
      }),
    },
  };
}

export default function ticks(doc: Document): void {
  const plots = Object.entries(makeAxes()).map(([axis_label, attributes]) => {
    const plot = figure({
      width: 720,
      height: 74,
      x_range: [-300, 10_700],
      y_range: [0, 1],
      x_axis_label: axis_label,
      y_axis_type: null,
      outline_line_color: null,
      min_border_left: 30,
      tools: "xpan,xwheel_zoom",
      toolbar_location: null,
    });
    plot.xaxis[0]!.update(attributes);
    plot.quad(0, 10_000, 1, 0, { color: "#dbe7f3" });
    return plot;
  });
  doc.addRoot(column(...plots));
  doc.title = "Ticks";
}
