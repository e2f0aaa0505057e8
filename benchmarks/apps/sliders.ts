/**
 * A line of 200 points, controlled by four sliders and a text input.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, Slider, TextInput } from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";

const END = 4 * Math.PI;
const x = Float64Array.from({ length: 200 }, (_, i) => (i / 199) * END);

export default function sliders(doc: Document): void {
  const source = new ColumnDataSource({
    data: { x, y: x.map(Math.sin) },
    name: "source",
  });
  const plot = figure({
    height: 400,
    width: 400,
    title: "my sine wave",
    tools: "crosshair,pan,reset,save,wheel_zoom",
    x_range: [0, END],
    y_range: [-2.5, 2.5],
  });
  plot.line("x", "y", { source, line_width: 3, line_alpha: 0.6 });

  const text = new TextInput({
    title: "title",
    value: "my sine wave",
    name: "title",
  });
  const range = { start: -5, end: 5, step: 0.1 };
  const offset = new Slider({
    ...range,
    title: "offset",
    value: 0,
    name: "offset",
  });
  const amplitude = new Slider({
    ...range,
    title: "amplitude",
    value: 1,
    name: "amplitude",
  });
  const phase = new Slider({
    title: "phase",
    value: 0,
    start: 0,
    end: 2 * Math.PI,
    name: "phase",
  });
  const frequency = new Slider({
    title: "frequency",
    value: 1,
    start: 0.1,
    end: 5.1,
    step: 0.1,
    name: "freq",
  });

  text.onChange("value", () => {
    plot.title.text = text.value;
  });
  for (const slider of [offset, amplitude, phase, frequency]) {
    slider.onChange("value", () => {
      const y = x.map((t) =>
        amplitude.value * Math.sin(frequency.value * t + phase.value) +
        offset.value
      );
      source.data = { x, y };
    });
  }

  const inputs = column(text, offset, amplitude, phase, frequency);
  doc.addRoot(row([inputs, plot], { width: 800 }));
  doc.title = "Sliders";
}
