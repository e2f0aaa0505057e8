/**
 * Streaming: ten times a second the server adds a point to each of five walks
 * and sends only these; `follow` keeps the newest in view. The button pauses the
 * stream.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  DataRange1d,
  Toggle,
} from "@bokeh-deno/server/models";
import { column, figure, paletteOf } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const NAMES = ["ada", "alan", "emmy", "grace", "kurt"];
const KEPT = 400;

export default function walkers(doc: Document): void {
  const random = new Random(10);
  let time = 0;
  const at = NAMES.map(() => 0);

  function step(count: number): Record<string, number[]> {
    const rows: Record<string, number[]> = {
      time: numbers(count, () => time++ / 10),
    };
    NAMES.forEach((name, i) =>
      rows[name] = numbers(count, () => at[i]! += random.normal())
    );
    return rows;
  }
  const source = new ColumnDataSource({ data: step(200) });
  const plot = figure({
    title: "Five random walks, live",
    width: 720,
    height: 390,
    x_range: new DataRange1d({ follow: "end", follow_interval: 30 }),
    x_axis_label: "time, s",
    y_axis_label: "position",
    tools: "xpan,reset",
  });
  NAMES.forEach((name, i) =>
    plot.line("time", name, {
      source,
      line_color: paletteOf("Dark2_5")[i],
      line_width: 2,
      legend_label: name,
    })
  );
  plot.legend.orientation = "horizontal";
  plot.addLayout(plot.legend[0]!, "above");

  const running = new Toggle({
    label: "Running",
    active: true,
    button_type: "success",
  });
  running.onChange(
    "active",
    () => running.label = running.active ? "Running" : "Paused",
  );
  doc.addPeriodicCallback(() => {
    if (running.active) source.stream(step(1), KEPT);
  }, 100);
  doc.addRoot(column(plot, running));
  doc.title = "Streaming";
}
