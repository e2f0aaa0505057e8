/**
 * A clock of rings, arcs and wedges that shows the server's time: a periodic
 * callback moves the hands every second.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";
import { numbers } from "../_numbers.ts";

function hands(time: Date): { angle: number[] } {
  const [h, m, s] = [time.getHours(), time.getMinutes(), time.getSeconds()];
  const turns = [(h + m / 60) / 12, (m + s / 60) / 60, s / 60];
  return { angle: turns.map((turn) => Math.PI / 2 - 2 * Math.PI * turn) };
}

export default function clock(doc: Document): void {
  const plot = figure({
    title: "The time of the server",
    frame_width: 400,
    frame_height: 400,
    x_range: [-1.15, 1.15],
    y_range: [-1.15, 1.15],
    x_axis_location: null,
    y_axis_location: null,
    tools: "",
    toolbar_location: null,
  });
  plot.grid.visible = false;
  plot.annulus(0, 0, 0.98, 1.1, { fill_color: "#264653", line_color: null });
  const source = new ColumnDataSource({
    data: {
      radius: [0.55, 0.8, 0.9],
      color: ["#264653", "#2a9d8f", "#e76f51"],
      ...hands(new Date(2024, 0, 1, 10, 8, 36)),
    },
  });
  plot.arc({
    x: 0,
    y: 0,
    radius: "radius",
    start_angle: "angle",
    end_angle: Math.PI / 2,
    source,
    line_color: "color",
    line_width: 10,
    line_cap: "round",
    line_alpha: 0.35,
  });
  plot.ray(0, 0, { field: "radius" }, { field: "angle" }, {
    source,
    line_color: "color",
    line_width: 6,
    line_cap: "round",
  });
  const hours = numbers(12, (i) => Math.PI / 2 - (i + 1) / 6 * Math.PI);
  plot.text(
    hours.map((angle) => 1.04 * Math.cos(angle)),
    hours.map((angle) => 1.04 * Math.sin(angle)),
    hours.map((_, i) => String(i + 1)),
    {
      anchor: "center",
      text_color: "white",
      text_font_size: "14px",
    },
  );
  doc.addPeriodicCallback(() => source.setColumns(hands(new Date())), 1000);
  doc.addRoot(plot);
  doc.title = "Clock";
}
