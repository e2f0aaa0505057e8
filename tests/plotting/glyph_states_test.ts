import { assertEquals, assertStrictEquals } from "@std/assert";
import {
  EdgesAndLinkedNodes,
  type MultiLine,
  Scatter,
  StaticLayoutProvider,
  Value,
} from "../../models/mod.ts";
import { circularLayout, figure, fromGraph } from "../../plotting/mod.ts";

Deno.test("Options with the prefix of a state make a glyph for that state", () => {
  const renderer = figure().scatter([1], [2], {
    size: 9,
    color: "navy",
    selection_color: "red",
    selection_line_color: null,
    hover_line_width: 3,
    nonselection_alpha: 0.4,
    muted_fill_alpha: 0.6,
  });
  const { selection_glyph, hover_glyph, nonselection_glyph, muted_glyph } =
    renderer;
  const selected = selection_glyph as Scatter;
  assertEquals(
    [selected.size, selected.line_color, selected.fill_color],
    [new Value(9), new Value(null), new Value("red")],
  );
  assertEquals(
    [hover_glyph!.line_width, hover_glyph!.fill_color],
    [new Value(3), new Value("navy")],
  );
  assertEquals(
    [nonselection_glyph, muted_glyph].map((glyph) => {
      const { line_alpha, fill_alpha } = glyph as Scatter;
      return [line_alpha, fill_alpha];
    }),
    [
      [new Value(0.4), new Value(0.4)],
      [new Value(0.2), new Value(0.6)],
    ],
  );
});

Deno.test("Figure.graph() takes options of nodes, edges and the renderer", () => {
  const plot = figure();
  const layout = new StaticLayoutProvider({
    graph_layout: new Map([["a", [0, 0]], ["b", [1, 1]]]),
  });
  const renderer = plot.graph(
    { index: ["a", "b"], size: [5, 9] },
    { start: ["a"], end: ["b"] },
    layout,
    {
      node_size: "size",
      node_hover_color: "red",
      edge_line_width: 3,
      inspection_policy: new EdgesAndLinkedNodes(),
    },
  );
  assertEquals(plot.renderers, [renderer]);
  assertStrictEquals(renderer.layout_provider, layout);
  assertEquals(renderer.inspection_policy.type, "EdgesAndLinkedNodes");
  const { node_renderer, edge_renderer } = renderer;
  assertEquals(node_renderer.glyph instanceof Scatter, true);
  assertEquals(
    (node_renderer.hover_glyph as Scatter).fill_color,
    new Value("red"),
  );
  // Unlike other renderers: what is not selected is no fainter.
  assertEquals(
    (node_renderer.nonselection_glyph as Scatter).fill_alpha,
    new Value(1),
  );
  assertEquals(
    (edge_renderer.glyph as MultiLine).line_width,
    new Value(3),
  );
});

Deno.test("fromGraph() makes columns of what nodes and edges have", () => {
  const graph = {
    nodes: [{ id: "a", weight: 1 }, "b"],
    edges: [["a", "b"], { start: "b", end: "a", length: 2 }],
  } as const;
  const renderer = fromGraph(graph, circularLayout);
  const [nodes, edges] = [renderer.node_renderer, renderer.edge_renderer]
    .map(({ data_source }) => ({ ...data_source.get("data") as object }));
  assertEquals(nodes, { index: ["a", "b"], weight: [1, null] });
  assertEquals(edges, {
    start: ["a", "b"],
    end: ["b", "a"],
    length: [null, 2],
  });
  const { graph_layout } = renderer.layout_provider as StaticLayoutProvider;
  assertEquals(Object.keys(graph_layout), ["a", "b"]);
});
