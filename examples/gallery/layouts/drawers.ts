/**
 * Drawers at the edges of a plot, and a panel that stays at its position in the
 * data. The left drawer can be resized; its button opens the right one.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, figure } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

export default function drawers(doc: Document): void {
  const plot = figure({
    width: 720,
    height: 430,
    x_range: [-3.4, 2.4],
    y_range: [-1.75, 1.75],
    background_fill_color: "#edf6f9",
    toolbar_location: null,
  });
  plot.axis.visible = false;
  const angles = linspace(0, 2 * Math.PI, 721);
  const radius = (a: number) => Math.cos(7 * a / 2) ** 2 + 0.3;
  const x = angles.map((a) => radius(a) * Math.cos(a));
  const y = angles.map((a) => radius(a) * Math.sin(a));
  const { glyph } = plot.patch(x, y, {
    fill_color: "#e29578",
    line_color: "#006d77",
    line_width: 6,
  });

  plot.elements = [
    new models.Panel({
      position: new models.XY({ x: -1.7, y: 1.65 }),
      anchor: "top_left",
      elements: [new models.Div({ text: "A panel", width: 60, margin: 8 })],
    }),
  ];
  const text = "<h3>A flower</h3>r = cos² (7φ / 2) + 0.3<br>has seven petals.";
  const right = new models.Drawer({
    location: "right",
    size: 180,
    elements: [new models.Div({ text, margin: 15 })],
  });
  const width = 170;
  const color = new models.ColorPicker({
    title: "Color",
    color: "#e29578",
    width,
  });
  color.jsLink("color", glyph, "fill_color");
  const line = new models.Slider({
    title: "Line",
    start: 0,
    end: 20,
    value: 6,
    width,
  });
  line.jsLink("value", glyph, "line_width");
  const button = new models.Button({ label: "Explain", width });
  button.onEvent("button_click", () => right.open = !right.open);
  const left = new models.Drawer({
    location: "left",
    open: true,
    resizable: true,
    size: 200,
    elements: [column(color, line, button, { margin: 8 })],
  });
  const styles = { position: "relative", width: "720px", height: "430px" };
  doc.addRoot(new models.Pane({ elements: [plot, left, right], styles }));
  doc.title = "Drawers";
}
