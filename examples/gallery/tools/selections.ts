/**
 * Select points with a box, a lasso, a polygon or a tap: the server receives the
 * indices and answers with means, shown by a `Div` and a cross in the plot.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  Div,
  PolySelectTool,
} from "@bokeh-deno/server/models";
import { column, figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export default function selections(doc: Document): void {
  const random = new Random(55);
  const x = numbers(400, (i) => (i % 3) * 3 + random.normal());
  const y = numbers(400, (i) => (i % 2) * 3 + random.normal());
  const source = new ColumnDataSource({ data: { x, y } });
  const center = new ColumnDataSource({ data: { x: [], y: [] } });
  const plot = figure({
    title: "Select some points",
    width: 720,
    height: 390,
    x_axis_label: "x",
    y_axis_label: "y",
    tools: "pan,box_select,lasso_select,tap,reset",
    active_drag: "box_select",
  });
  plot.addTools(new PolySelectTool());
  plot.scatter("x", "y", {
    source,
    size: 9,
    fill_color: "#219ebc",
    line_color: "white",
    selection_fill_color: "#fb8500",
    nonselection_fill_alpha: 0.25,
  });
  plot.scatter("x", "y", {
    source: center,
    marker: "x",
    size: 26,
    line_width: 5,
    color: "black",
  });

  const text = new Div({ text: "Nothing is selected.", width: 720 });
  source.selected.onChange("indices", (_attr, _old, indices) => {
    const [xs, ys] = [indices.map((i) => x[i]!), indices.map((i) => y[i]!)];
    const isEmpty = indices.length === 0;
    center.data = isEmpty ? { x: [], y: [] } : { x: [mean(xs)], y: [mean(ys)] };
    text.text = isEmpty
      ? "Nothing is selected."
      : `<b>${indices.length}</b> points around (${mean(xs).toFixed(2)}, ${
        mean(ys).toFixed(2)
      })`;
  });
  doc.addRoot(column(plot, text));
  doc.title = "Selections";
}
