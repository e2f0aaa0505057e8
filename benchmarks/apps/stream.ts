/**
 * One row every 50 ms; keeps the last 200. Column `t` is the time at which the
 * row was created, in milliseconds since the epoch.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";

export default function stream(doc: Document): void {
  const source = new ColumnDataSource({
    data: { x: [], y: [], t: [] },
    name: "source",
  });
  const plot = figure({ height: 300, width: 600, title: "stream" });
  plot.line("x", "y", { source });
  let tick = 0;
  doc.addRoot(plot);
  doc.addPeriodicCallback(() => {
    tick++;
    source.stream(
      { x: [tick], y: [Math.sin(tick / 20)], t: [Date.now()] },
      200,
    );
  }, 50);
  doc.title = "Stream";
}
