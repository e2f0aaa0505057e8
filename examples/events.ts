/**
 * Buttons, taps and selections, and a log of their events.
 *
 *     deno run -A cli.ts serve examples/events.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  Button,
  ColumnDataSource,
  type ModelEvent,
  PreText,
} from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";

const POINTS = 150;
const LINES = 14;

function randomPoints(): { x: Float64Array; y: Float64Array } {
  return {
    x: Float64Array.from({ length: POINTS }, () => Math.random() * 100),
    y: Float64Array.from({ length: POINTS }, () => Math.random() * 100),
  };
}

export default function events(doc: Document): void {
  const source = new ColumnDataSource({ data: randomPoints() });
  const plot = figure({
    title: "Tap, select and zoom",
    width: 500,
    height: 500,
    tools: "pan,wheel_zoom,tap,box_select,lasso_select,reset",
  });
  plot.scatter("x", "y", { source, size: 12, fill_alpha: 0.5 });

  const log = new PreText({ text: "", width: 420, height: 300 });
  function write(line: string): void {
    const lines = [line, ...log.text.split("\n")];
    log.text = lines.slice(0, LINES).join("\n");
  }

  const shuffle = new Button({ label: "Shuffle", button_type: "primary" });
  shuffle.onEvent("button_click", () => {
    source.data = randomPoints();
    write("button_click: new points");
  });
  const clear = new Button({ label: "Clear selection" });
  clear.onEvent("button_click", () => {
    source.selected.indices = [];
    write("button_click: nothing is selected");
  });

  plot.onEvent("tap", ({ x, y }) => {
    write(`tap at ${x.toFixed(1)}, ${y.toFixed(1)}`);
  });
  plot.onEvent("doubletap", ({ sx, sy }) => {
    write(`doubletap at pixel ${sx.toFixed()}, ${sy.toFixed()}`);
  });
  plot.onEvent("selectiongeometry", ({ geometry, final }) => {
    if (final) write(`selectiongeometry: ${geometry.type}`);
  });
  plot.onEvent("reset", ({ name }: ModelEvent) => write(name));
  source.selected.onChange("indices", (_attr, _old, indices) => {
    write(`${indices.length} points are selected`);
  });
  doc.onEvent("document_ready", ({ name }) => write(name));
  doc.onEvent("client_reconnected", ({ name }) => write(name));

  doc.addRoot(row(plot, column(row(shuffle, clear), log)));
  doc.title = "Events";
}
