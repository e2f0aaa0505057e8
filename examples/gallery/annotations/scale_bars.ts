/**
 * Bars that show lengths in the units of the data: metric ones that pick a
 * prefix, imperial ones, angles and reciprocal lengths. Zoom to see them change.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  Angular,
  ImperialLength,
  Metric,
  MetricLength,
  ReciprocalMetric,
  ReciprocalMetricLength,
  ScaleBar,
  type ScaleBarAttributes,
} from "@bokeh-deno/server/models";
import { figure, gridplot } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

function makeBars(): Record<string, Partial<ScaleBarAttributes>> {
  return {
    "Meters": { dimensional: new MetricLength(), unit: "m" },
    "Inches, feet, miles": { dimensional: new ImperialLength(), unit: "in" },
    "Angles": {
      dimensional: new Angular(),
      unit: "°",
      location: "bottom_left",
    },
    "Reciprocal lengths": {
      dimensional: new ReciprocalMetricLength(),
      unit: "m⁻1",
    },
    "Frequencies": {
      dimensional: new ReciprocalMetric({ base_unit: "s" }),
      unit: "s⁻1",
    },
    "Volts, upright": {
      dimensional: new Metric({ base_unit: "V" }),
      unit: "V",
      orientation: "vertical",
    },
  };
}

export default function scaleBars(doc: Document): void {
  const random = new Random(77);
  const x = numbers(400, () => 20 + 8 * random.normal());
  const y = numbers(400, () => 20 + 8 * random.normal());
  const plots = Object.entries(makeBars()).map(([title, attributes]) => {
    const plot = figure({
      title,
      width: 236,
      height: 205,
      x_axis_location: null,
      y_axis_location: null,
      tools: "pan,wheel_zoom,reset",
      active_scroll: "wheel_zoom",
    });
    plot.scatter(x, y, { size: 4, color: "#8d99ae" });
    plot.addLayout(new ScaleBar({ location: "bottom_right", ...attributes }));
    return plot;
  });
  doc.addRoot(gridplot(plots, { ncols: 3 }));
  doc.title = "Scale bars";
}
