/**
 * A sine wave controlled by four sliders and a text box: the classic example of
 * Bokeh's server.
 *
 *     deno run -A cli.ts serve examples/sliders.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, Slider, TextInput } from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";

const POINTS = 200;
const END = 4 * Math.PI;

export default function sliders(doc: Document): void {
  const x = Float64Array.from(
    { length: POINTS },
    (_, i) => (i / (POINTS - 1)) * END,
  );
  const source = new ColumnDataSource({ data: { x, y: x.map(Math.sin) } });

  const plot = figure({
    title: "my sine wave",
    width: 600,
    height: 400,
    tools: "crosshair,pan,reset,save,wheel_zoom",
    x_range: [0, END],
    y_range: [-2.5, 2.5],
  });
  plot.line("x", "y", { source, line_width: 3, line_alpha: 0.6 });

  const title = new TextInput({ title: "title", value: "my sine wave" });
  const offset = new Slider({
    title: "offset",
    start: -5,
    end: 5,
    step: 0.1,
    value: 0,
  });
  const amplitude = new Slider({
    title: "amplitude",
    start: -5,
    end: 5,
    step: 0.1,
    value: 1,
  });
  const phase = new Slider({
    title: "phase",
    start: 0,
    end: 2 * Math.PI,
    step: 0.1,
    value: 0,
  });
  const frequency = new Slider({
    title: "frequency",
    start: 0.1,
    end: 5.1,
    step: 0.1,
    value: 1,
  });

  function redraw(): void {
    const y = x.map((t) =>
      amplitude.value * Math.sin(frequency.value * t + phase.value) +
      offset.value
    );
    source.data = { x, y };
  }
  for (const slider of [offset, amplitude, phase, frequency]) {
    slider.onChange("value", redraw);
  }
  title.onChange("value", (_attr, _old, text) => {
    if (plot.title !== null && typeof plot.title !== "string") {
      plot.title.text = text;
    }
  });

  doc.addRoot(
    row(column(title, offset, amplitude, phase, frequency), plot),
  );
  doc.title = "Sliders";
}
