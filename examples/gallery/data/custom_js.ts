/**
 * Callbacks that run in the browser, without a round trip to the server:
 * `CustomJS` changes the curve while the slider moves, and `jsLink` links two
 * properties.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

const { Button, ColumnDataSource, CustomJS, Slider } = models;

export default function customJs(doc: Document): void {
  const t = linspace(0, 2 * Math.PI, 1000);
  const [x, y] = [t.map((t) => Math.sin(3 * t)), t.map((t) => Math.sin(2 * t))];
  // A server whose clients may only use widgets allows changes by this name.
  const name = "lissajous";
  const source = new ColumnDataSource({ name, data: { t, x, y } });
  const plot = figure({
    title: "A Lissajous figure, computed in the browser",
    width: 720,
    height: 360,
    x_range: [-1.1, 1.1],
    y_range: [-1.1, 1.1],
    toolbar_location: null,
  });
  const line = { line_width: 3, line_color: "#7209b7" };
  const { glyph } = plot.line("x", "y", { source, ...line });
  glyph.name = name;

  const look = { start: 1, end: 9, width: 200 };
  const across = new Slider({ ...look, title: "Across", value: 3 });
  const up = new Slider({ ...look, title: "Up", value: 2 });
  const draw = new CustomJS({
    args: { source, across, up },
    code: `
      const { t } = source.data;
      source.data = {
        t,
        x: t.map((t) => Math.sin(across.value * t)),
        y: t.map((t) => Math.sin(up.value * t)),
      };
    `,
  });
  across.jsOnChange("value", draw);
  up.jsOnChange("value", draw);

  const width = new Slider({ ...look, title: "Line width", end: 12, value: 3 });
  width.jsLink("value", glyph, "line_width");
  const color = new Button({ label: "Another color", button_type: "primary" });
  const code = "glyph.line_color = `hsl(${Math.random() * 360} 80% 45%)`";
  color.jsOnEvent("button_click", new CustomJS({ args: { glyph }, code }));
  doc.addRoot(column(row(across, up, width), color, plot));
  doc.title = "CustomJS";
}
