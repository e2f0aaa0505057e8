/**
 * A network of invented stations on a circle. Nodes take color and size from
 * columns; the node under the pointer lights up together with its edges.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import * as plotting from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const { MultiLine, Scatter } = models;
const { circularLayout, figure, fromGraph, paletteOf } = plotting;
const NODES = 20;

export default function network(doc: Document): void {
  const random = new Random(6);
  const edges = numbers(38, (i) => i).map((i) => ({
    start: i % NODES,
    end: (i + 1 + Math.floor(7 * random.uniform() ** 2)) % NODES,
    width: 1 + 4 * random.uniform(),
  }));
  const nodes = numbers(NODES, (id) => id).map((id) => ({
    id,
    name: `Station ${String.fromCharCode(65 + id)}`,
    size: 14 +
      3 * edges.filter(({ start, end }) => start === id || end === id).length,
    color: paletteOf("Set3_4")[id % 4]!,
  }));
  const graph = fromGraph({ nodes, edges }, circularLayout, {
    inspection_policy: new models.NodesAndLinkedEdges(),
    selection_policy: new models.EdgesAndLinkedNodes(),
  });
  const { node_renderer, edge_renderer } = graph;
  const [size, color] = [{ field: "size" }, { field: "color" }];
  const edge = (line_color: string) =>
    new MultiLine({ line_color, line_width: { field: "width" } });
  node_renderer.glyph = new Scatter({
    size,
    fill_color: color,
    line_color: "#333",
  });
  node_renderer.hover_glyph = new Scatter({ size, fill_color: "#e63946" });
  edge_renderer.glyph = edge("#bbb");
  edge_renderer.hover_glyph = edge("#e63946");
  edge_renderer.selection_glyph = edge("#1d4e89");

  const plot = figure({
    title: "A network: point at a station, tap a connection",
    width: 520,
    height: 440,
    x_range: [-1.25, 1.25],
    y_range: [-1.25, 1.25],
    x_axis_location: null,
    y_axis_location: null,
    tools: "pan,wheel_zoom,reset",
  });
  plot.grid.visible = false;
  plot.addTools(
    new models.HoverTool({ tooltips: "@name" }),
    new models.TapTool(),
  );
  plot.renderers = [graph];
  doc.addRoot(plot);
  doc.title = "Network";
}
