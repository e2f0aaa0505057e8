/**
 * Long work: an async callback estimates π with random points and reports its
 * progress, while other events are handled in between.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";

const [STEPS, POINTS] = [60, 2000];

export default function longWork(doc: Document): void {
  const random = new Random(2024);
  const source = new models.ColumnDataSource({
    data: { points: [], estimate: [] },
  });
  let [inside, total] = [0, 0];
  function step(): void {
    for (let i = 0; i < POINTS; i++) {
      if (Math.hypot(random.uniform(), random.uniform()) < 1) inside++;
    }
    total += POINTS;
    source.stream({ points: [total], estimate: [4 * inside / total] });
  }
  for (let i = 0; i < STEPS / 2; i++) step();

  const plot = figure({
    title: "An estimate of π",
    width: 720,
    height: 380,
    x_axis_label: "random points",
    y_axis_label: "estimate",
    x_range: [0, STEPS * POINTS],
    y_range: [3.08, 3.2],
  });
  plot.xaxis.formatter = new models.NumeralTickFormatter({ format: "0,0" });
  const color = "#3a0ca3";
  plot.line("points", "estimate", { source, line_width: 2, color });
  plot.scatter("points", "estimate", { source, size: 6, color });
  const truth = { location: Math.PI, dimension: "width" } as const;
  const dashes = { line_color: "#f72585", line_dash: "dashed" } as const;
  plot.addLayout(new models.Span({ ...truth, ...dashes }));
  const progress = new models.Progress({
    value: STEPS / 2,
    max: STEPS,
    width: 400,
    label: "@{value} of @{max}",
  });
  const start = new models.Button({
    label: "Start again",
    button_type: "primary",
  });
  start.onEvent("button_click", async () => {
    start.disabled = true;
    [inside, total] = [0, 0];
    source.data = { points: [], estimate: [] };
    for (progress.value = 0; progress.value < STEPS; progress.value++) {
      step();
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    start.disabled = false;
  });
  doc.addRoot(column(row(start, progress), plot));
  doc.title = "Long work";
}
