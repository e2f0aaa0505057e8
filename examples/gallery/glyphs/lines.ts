/**
 * Three damped oscillations. Each line has a color, a dash pattern and a legend
 * entry made by `legend_label`; click an entry to mute its line.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { figure, paletteOf } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

export default function lines(doc: Document): void {
  const time = linspace(0, 10, 400);
  const plot = figure({
    title: "Damped oscillations",
    width: 720,
    height: 440,
    x_axis_label: "time, s",
    y_axis_label: "displacement, cm",
    tooltips: [["damping", "$name"], ["time", "@x{0.0} s"]],
  });
  const colors = paletteOf("Colorblind", 3);
  const dashes = ["solid", "dashed", "dotdash"] as const;
  [0.1, 0.3, 0.8].forEach((damping, i) => {
    const displacement = time.map((t) =>
      5 * Math.exp(-damping * t) * Math.cos(3 * t)
    );
    plot.line(time, displacement, {
      name: String(damping),
      line_color: colors[i],
      line_dash: dashes[i],
      line_width: 2.5,
      muted_alpha: 0.15,
      legend_label: `damping ${damping}`,
    });
  });
  plot.legend.click_policy = "mute";
  plot.legend.orientation = "horizontal";
  plot.legend.location = "bottom_right";

  doc.addRoot(plot);
  doc.title = "Lines";
}
