import type { Document } from "../../document/document.ts";
import {
  Circle,
  ColumnDataSource,
  EdgesAndLinkedNodes,
  GeoJSONDataSource,
  GlyphRenderer,
  GraphRenderer,
  MultiLine,
  NodesAndLinkedEdges,
  NodesOnly,
  Scatter,
  StaticLayoutProvider,
} from "../../models/mod.ts";
import { figure, fromGraph } from "../../plotting/mod.ts";

const GEOJSON = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "sq", v: 1 },
      geometry: {
        type: "Polygon",
        coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]],
      },
    },
    {
      type: "Feature",
      properties: { name: "pt", v: 2 },
      geometry: { type: "Point", coordinates: [2.5, 0.5] },
    },
  ],
};

export function geojsonGraph(doc: Document): void {
  // Python writes JSON with spaces.
  const geojson = JSON.stringify(GEOJSON).replaceAll(/[,:]/g, "$& ");
  const p = figure({ width: 300, height: 200 });
  p.patches("xs", "ys", {
    source: new GeoJSONDataSource({ geojson }),
    fill_alpha: 0.5,
  });

  const graph = fromGraph(
    {
      nodes: ["red", "green", "blue"].map((colors, id) => ({ id, colors })),
      edges: [
        { start: 0, end: 1, xs: [0, 0.5, 1], ys: [0, 0.2, 0] },
        { start: 0, end: 2, xs: [0, 0.5, 1], ys: [0, 0.8, 1] },
      ],
    },
    { 0: [0, 0], 1: [1, 0], 2: [1, 1] },
    {
      selection_policy: new NodesAndLinkedEdges(),
      inspection_policy: new EdgesAndLinkedNodes(),
    },
  );
  graph.node_renderer.glyph = new Scatter({ size: 15, fill_color: "colors" });
  graph.edge_renderer.selection_glyph = new MultiLine({ line_width: 5 });
  const q = figure({
    width: 300,
    height: 200,
    x_range: [-0.5, 1.5],
    y_range: [-0.5, 1.5],
  });
  const other = new GraphRenderer({
    layout_provider: new StaticLayoutProvider({ graph_layout: { a: [0, 1] } }),
    selection_policy: new NodesOnly(),
    node_renderer: new GlyphRenderer({
      data_source: new ColumnDataSource({ data: { index: ["a"] } }),
      glyph: new Circle({ radius: 0.1 }),
    }),
    edge_renderer: new GlyphRenderer({
      data_source: new ColumnDataSource({ data: { start: ["a"], end: ["a"] } }),
      glyph: new MultiLine(),
    }),
  });
  q.renderers = [graph, other];
  doc.addRoot(p);
  doc.addRoot(q);
}
