import { schemaOf } from "../../models/internal.ts";
import {
  type ColumnarDataSource,
  type ColumnData,
  GraphRenderer,
  type LayoutProvider,
  MultiLine,
  Scatter,
} from "../../models/mod.ts";
import { makeRenderer } from "./draw_glyph.ts";
import type { Options } from "./_glyph_arguments.ts";
import { checkColumnNames } from "./glyph_checks.ts";
import { refuseOption, settableNames } from "../_option_names.ts";

/** A graph is not drawn more faintly while some of it is selected. */
const FAINT_GRAPH = { nonselection: null, muted: 0.2 };

const NODE = { name: "graph", prefix: "node_", glyph: Scatter };
const EDGE = { name: "graph", prefix: "edge_", glyph: MultiLine };

/**
 * Makes the renderer of a network.
 *
 * @param nodes The source of the nodes, or its columns.
 * @param edges The source of the edges, or its columns.
 * @param layout Where the nodes are.
 * @param options Options of nodes, edges and the renderer.
 * @returns The renderer.
 * @throws {TypeError} If an option is unknown or not of its kind.
 * @throws {RangeError} If a column does not exist.
 */
export function makeGraph(
  nodes: ColumnarDataSource | ColumnData,
  edges: ColumnarDataSource | ColumnData,
  layout: LayoutProvider,
  options: Options,
): GraphRenderer {
  const node = optionsAfter(NODE.prefix, options);
  const edge = optionsAfter(EDGE.prefix, options);
  const others = Object.entries(options)
    .filter(([name]) => !/^(node|edge)_/.test(name));
  const names = settableNames(schemaOf(GraphRenderer));
  for (const [name] of others) {
    if (!names.includes(name)) refuseOption("draw graph", name, names);
  }
  const ofNodes = makeRenderer(NODE, { ...node, source: nodes }, FAINT_GRAPH);
  const ofEdges = makeRenderer(EDGE, { ...edge, source: edges }, FAINT_GRAPH);
  checkColumnNames(ofNodes.checked, ["index"]);
  checkColumnNames(ofEdges.checked, ["start", "end"]);
  return new GraphRenderer({
    ...Object.fromEntries(others),
    layout_provider: layout,
    node_renderer: ofNodes.renderer,
    edge_renderer: ofEdges.renderer,
  });
}

function optionsAfter(prefix: string, options: Options): Options {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
}
