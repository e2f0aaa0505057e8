/**
 * A network of invented stations on a circle. Nodes take color and size from
 * columns; the one under the pointer lights up with the edges that lead to it.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  EdgesAndLinkedNodes,
  HoverTool,
  MultiLine,
  NodesAndLinkedEdges,
  Scatter,
  TapTool,
} from "@bokeh-deno/server/models";
import {
  circularLayout,
  figure,
  fromGraph,
  paletteOf,
} from "@bokeh-deno/server/plotting";
import { Random } from "../data/random.ts";
import { numbers } from "./_numbers.ts";

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
    inspection_policy: new NodesAndLinkedEdges(),
    selection_policy: new EdgesAndLinkedNodes(),
  });
  const [size, fill_color] = [{ field: "size" }, { field: "color" }];
  const line = { line_width: { field: "width" } };
  graph.node_renderer.glyph = new Scatter({
    size,
    fill_color,
    line_color: "#333",
  });
  graph.node_renderer.hover_glyph = new Scatter({
    size,
    fill_color: "#e63946",
  });
  graph.edge_renderer.glyph = new MultiLine({ ...line, line_color: "#bbb" });
  graph.edge_renderer.hover_glyph = new MultiLine({
    ...line,
    line_color: "#e63946",
  });
  graph.edge_renderer.selection_glyph = new MultiLine({
    ...line,
    line_color: "#1d4e89",
  });

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
  plot.addTools(new HoverTool({ tooltips: "@name" }), new TapTool());
  plot.renderers = [graph];
  doc.addRoot(plot);
  doc.title = "Network";
}
