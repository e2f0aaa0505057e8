/**
 * A random walk that grows by a point ten times a second and keeps the last 200.
 *
 *     deno run -A cli.ts serve examples/stream.ts --show
 *
 * @module
 */

import type { Document, SessionCallback } from "@bokeh-deno/server";
import { ColumnDataSource, Slider, Toggle } from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";

const PERIOD_MILLISECONDS = 100;
const ROLLOVER = 200;

export default function stream(doc: Document): void {
  const source = new ColumnDataSource({
    data: { x: [0], y: [0], mean: [0] },
  });
  const plot = figure({
    title: `A random walk, its last ${ROLLOVER} steps`,
    width: 800,
    height: 350,
    tools: "pan,wheel_zoom,reset",
  });
  plot.line("x", "y", { source, line_width: 2, color: "#26468c" });
  plot.line("x", "mean", { source, line_dash: "dashed", color: "#d9761a" });

  const running = new Toggle({ label: "Running", active: true });
  const volatility = new Slider({
    title: "volatility",
    start: 0.1,
    end: 5,
    step: 0.1,
    value: 1,
  });

  // Kept with the session, which may go on in another process.
  const last = doc.state("last", { step: 0, y: 0, mean: 0 });
  function walk(): void {
    const step = last.value.step + 1;
    const y = last.value.y + (Math.random() - 0.5) * volatility.value;
    const mean = last.value.mean + 0.05 * (y - last.value.mean);
    last.value = { step, y, mean };
    source.stream({ x: [step], y: [y], mean: [mean] }, ROLLOVER);
  }

  let timer: SessionCallback | null = null;
  function startOrStop(): void {
    if (running.active && timer === null) {
      timer = doc.addPeriodicCallback(walk, PERIOD_MILLISECONDS);
    } else if (!running.active && timer !== null) {
      doc.removePeriodicCallback(timer);
      timer = null;
    }
  }
  running.onChange("active", startOrStop);
  doc.onRestored(startOrStop);
  startOrStop();

  doc.addRoot(column(row(running, volatility), plot));
  doc.title = "Stream";
}
