import {
  ColumnDataSource,
  GlyphRenderer,
  GraphRenderer,
  type GraphRendererAttributes,
  LayoutProvider,
  MultiLine,
  Scatter,
  StaticLayoutProvider,
} from "../../models/mod.ts";

/** The key of a node. */
export type NodeKey = string | number;

/** A node: its key, or an object with its key as `id` and other columns. */
export type GraphNode = NodeKey | {
  /** The key of the node. */
  readonly id: NodeKey;
  readonly [column: string]: unknown;
};

/** An edge: the keys of its nodes, or an object with them and other columns. */
export type GraphEdge = readonly [start: NodeKey, end: NodeKey] | {
  /** The key of the first node. */
  readonly start: NodeKey;
  /** The key of the second node. */
  readonly end: NodeKey;
  readonly [column: string]: unknown;
};

/** A graph for {@linkcode fromGraph}. */
export interface Graph {
  /** The nodes. */
  readonly nodes: readonly GraphNode[];
  /** The edges. */
  readonly edges: readonly GraphEdge[];
}

/** The coordinates of nodes, by key. */
export type GraphLayout =
  | ReadonlyMap<NodeKey, readonly [x: number, y: number]>
  | Readonly<Record<NodeKey, readonly [x: number, y: number]>>;

/** Options for {@linkcode fromGraph}: other attributes of the renderer. */
export type FromGraphOptions = Omit<
  Partial<GraphRendererAttributes>,
  "node_renderer" | "edge_renderer" | "layout_provider"
>;

/**
 * Creates the renderer of a graph; add it to the `renderers` of a figure. Other
 * members of nodes and edges become columns.
 *
 * @param graph The graph.
 * @param layout Coordinates by key, a function that computes them, or a layout provider.
 * @param options Attributes of the renderer, such as `inspection_policy`.
 * @returns The renderer.
 * @throws {RangeError} If two nodes have the same key, an edge lacks a node, or a node lacks coordinates.
 *
 * @example Three nodes on a circle
 * ```ts
 * import { circularLayout, figure, fromGraph } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const graph = { nodes: ["a", "b", "c"], edges: [["a", "b"], ["b", "c"]] as const };
 * const plot = figure({ x_range: [-1.5, 1.5], y_range: [-1.5, 1.5] });
 * plot.renderers = [fromGraph(graph, circularLayout)];
 * assertEquals(plot.renderers[0]!.type, "GraphRenderer");
 * ```
 */
export function fromGraph(
  graph: Graph,
  layout: GraphLayout | LayoutProvider | ((graph: Graph) => GraphLayout),
  options: FromGraphOptions = {},
): GraphRenderer {
  const nodes = graph.nodes.map((node) => {
    const { id, ...columns } = typeof node === "object" ? node : { id: node };
    return { index: id, ...columns };
  });
  const edges = graph.edges.map((edge) =>
    isPair(edge) ? { start: edge[0], end: edge[1] } : edge
  );
  checkKeys(nodes.map(({ index }) => index), edges);
  return new GraphRenderer({
    ...options,
    layout_provider: layout instanceof LayoutProvider ? layout : staticLayout(
      nodes,
      layout instanceof Function ? layout(graph) : layout,
    ),
    node_renderer: new GlyphRenderer({
      data_source: sourceOf(["index"], nodes),
      glyph: new Scatter(),
    }),
    edge_renderer: new GlyphRenderer({
      data_source: sourceOf(["start", "end"], edges),
      glyph: new MultiLine(),
    }),
  });
}

/**
 * Places the nodes of a graph on the unit circle, in order.
 *
 * @param graph The graph.
 * @returns The coordinates by key.
 */
export function circularLayout(
  { nodes }: Graph,
): Map<NodeKey, [x: number, y: number]> {
  return new Map(nodes.map((node, i) => {
    const angle = 2 * Math.PI * i / nodes.length;
    const key = typeof node === "object" ? node.id : node;
    return [key, [Math.cos(angle), Math.sin(angle)]];
  }));
}

function isPair(edge: GraphEdge): edge is readonly [NodeKey, NodeKey] {
  return Array.isArray(edge);
}

function checkKeys(
  keys: readonly NodeKey[],
  edges: readonly { readonly start: NodeKey; readonly end: NodeKey }[],
): void {
  const known = new Set(keys);
  if (known.size < keys.length) {
    const repeated = keys.find((key, i) => keys.indexOf(key) < i);
    throw new RangeError(
      `Cannot create graph: two nodes have the key ${JSON.stringify(repeated)}`,
    );
  }
  for (const { start, end } of edges) {
    const unknown = [start, end].find((key) => !known.has(key));
    if (unknown === undefined) continue;
    throw new RangeError(
      `Cannot create graph: the edge from ${JSON.stringify(start)} to ${
        JSON.stringify(end)
      } has no node ${JSON.stringify(unknown)}`,
    );
  }
}

function staticLayout(
  nodes: readonly { readonly index: NodeKey }[],
  layout: GraphLayout,
): StaticLayoutProvider {
  const graph_layout = new Map(nodes.map(({ index }) => {
    const place = layout instanceof Map
      ? layout.get(index)
      : new Map(Object.entries(layout)).get(String(index));
    if (place !== undefined) return [index, place];
    throw new RangeError(
      `Cannot create graph: the layout has no coordinates for ${
        JSON.stringify(index)
      }`,
    );
  }));
  return new StaticLayoutProvider({ graph_layout });
}

/** Turns rows into columns; missing members become `null`. */
function sourceOf(
  required: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): ColumnDataSource {
  const names = new Set([...required, ...rows.flatMap(Object.keys)]);
  return new ColumnDataSource({
    data: Object.fromEntries(
      [...names].map((name) => [name, rows.map((row) => row[name] ?? null)]),
    ),
  });
}
