/**
 * A line of a million points: two columns of 8 MB.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";

const COUNT = 1_000_000;
export default function big(doc: Document): void {
  const x = new Float64Array(COUNT);
  for (let i = 0; i < COUNT; i++) x[i] = (i / (COUNT - 1)) * 100;
  const y = x.map(Math.sin);
  const source = new ColumnDataSource({ data: { x, y }, name: "source" });
  const plot = figure({
    height: 400,
    width: 800,
    title: "big",
    output_backend: "webgl",
  });
  plot.line("x", "y", { source });
  doc.addRoot(plot);
  doc.title = "Big";
}
