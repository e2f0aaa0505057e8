/**
 * A year of temperatures: vertical strips mark the seasons, horizontal ones the
 * comfortable range, and spans the solstices and the freezing point. All of them
 * cross the whole plot, however it is moved.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2024, 0, 1);
const on = (month: number, day: number) => Date.UTC(2024, month - 1, day);

export default function strips(doc: Document): void {
  const random = new Random(12);
  const days = numbers(366, (i) => START + i * DAY);
  const temperatures = numbers(
    366,
    (i) =>
      10 - 11 * Math.cos((i - 20) / 366 * 2 * Math.PI) + 2 * random.normal(),
  );
  const plot = figure({
    title: "A year of generated temperatures",
    width: 720,
    height: 440,
    x_axis_type: "datetime",
    x_range: [START, START + 366 * DAY],
    y_axis_label: "temperature, °C",
  });
  plot.vstrip([on(3, 1), on(6, 1), on(9, 1)], [on(6, 1), on(9, 1), on(12, 1)], {
    fill_color: ["#b7e4c7", "#ffe8a3", "#f7c59f"],
    fill_alpha: 0.5,
    line_color: null,
  });
  plot.hstrip([18], [24], {
    fill_color: null,
    hatch_pattern: "dot",
    hatch_color: "#2a9d8f",
    hatch_alpha: 0.4,
    line_color: null,
    legend_label: "comfortable",
  });
  plot.hspan([0], {
    line_color: "#1d4e89",
    line_width: 2,
    legend_label: "freezing point",
  });
  plot.vspan([on(6, 20), on(12, 21)], {
    line_color: "#9b2226",
    line_dash: "dashed",
    line_width: 2,
    legend_label: "solstice",
  });
  plot.line(days, temperatures, { line_color: "#333" });
  plot.legend.location = "bottom_center";
  doc.addRoot(plot);
  doc.title = "Strips and spans";
}
