/**
 * A tree drawn with the method `graph`: sources of nodes and edges, a layout
 * with the position of each node, and labels at the same positions by
 * `NodeCoordinates`.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  EdgesOnly,
  expr,
  LabelSet,
  NodeCoordinates,
  NodesAndAdjacentNodes,
  StaticLayoutProvider,
  XComponent,
  YComponent,
} from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";

/** Each line: a node, its depth, its horizontal position, its parent. */
const NODES = `Animals 0 0 -, Mammals 1 -2.7 Animals, Birds 1 0 Animals,
  Fish 1 2.7 Animals, Cats 2 -3.7 Mammals, Whales 2 -2.7 Mammals,
  Bats 2 -1.7 Mammals, Owls 2 -0.5 Birds, Ducks 2 0.5 Birds,
  Sharks 2 1.7 Fish, Eels 2 2.7 Fish, Carps 2 3.7 Fish`;

export default function tree(doc: Document): void {
  const rows = NODES.split(/,\s+/).map((line) => line.split(" "));
  const index = rows.map(([name]) => name!);
  const nodes = new ColumnDataSource({ data: { index } });
  const edges = {
    start: rows.slice(1).map(([, , , parent]) => parent!),
    end: index.slice(1),
  };
  const layout = new StaticLayoutProvider({
    graph_layout: new Map(
      rows.map(([name, depth, x]) => [name!, [Number(x), -Number(depth)]]),
    ),
  });
  const plot = figure({
    title: "A tree: tap a node to see its neighbors",
    width: 720,
    height: 440,
    x_range: [-4.4, 4.4],
    y_range: [-2.5, 0.5],
    x_axis_location: null,
    y_axis_location: null,
    tools: "pan,wheel_zoom,tap,reset",
  });
  plot.grid.visible = false;
  plot.graph(nodes, edges, layout, {
    node_size: 56,
    node_fill_color: "#ffe8d6",
    node_line_color: "#6b705c",
    node_selection_fill_color: "#cb997e",
    edge_line_color: "#a5a58d",
    edge_line_width: 2,
    selection_policy: new NodesAndAdjacentNodes(),
    inspection_policy: new EdgesOnly(),
  });
  const transform = new NodeCoordinates({ layout });
  plot.addLayout(
    new LabelSet({
      source: nodes,
      x: expr(new XComponent({ transform })),
      y: expr(new YComponent({ transform })),
      text: { field: "index" },
      text_align: "center",
      text_baseline: "middle",
      text_font_size: "12px",
    }),
  );
  doc.addRoot(plot);
  doc.title = "Tree";
}
