import { schemaOf } from "../../models/internal.ts";
import {
  type ColumnarDataSource,
  type GivenData,
  GraphRenderer,
  type LayoutProvider,
  MultiLine,
  Scatter,
} from "../../models/mod.ts";
import { makeRenderer } from "../glyphs/draw_glyph.ts";
import type { Options } from "../glyphs/glyph_arguments.ts";
import { checkColumnNames } from "../glyphs/glyph_checks.ts";
import { refuseUnknownOptions } from "../../base/option_checks.ts";
import { settableNames } from "../_schemas.ts";

/** A selection does not fade the rest of a graph. */
const FAINT_GRAPH = { nonselection: null, muted: 0.2 };

const NODE = { name: "graph", prefix: "node_", glyph: Scatter };
const EDGE = { name: "graph", prefix: "edge_", glyph: MultiLine };

/**
 * Makes the renderer of a graph.
 *
 * @param nodes The source of the nodes, or its columns.
 * @param edges The source of the edges, or its columns.
 * @param layout The positions of the nodes.
 * @param options Options of nodes, edges and the renderer.
 * @returns The renderer.
 * @throws {TypeError} If an option is unknown or has the wrong type.
 * @throws {RangeError} If a column does not exist.
 */
export function makeGraphRenderer(
  nodes: ColumnarDataSource | GivenData,
  edges: ColumnarDataSource | GivenData,
  layout: LayoutProvider,
  options: Options,
): GraphRenderer {
  const node = optionsAfter(NODE.prefix, options);
  const edge = optionsAfter(EDGE.prefix, options);
  const others = Object.fromEntries(
    Object.entries(options).filter(([name]) => !/^(node|edge)_/.test(name)),
  );
  const names = settableNames(schemaOf(GraphRenderer));
  refuseUnknownOptions("draw graph", others, names);
  const ofNodes = makeRenderer(NODE, { ...node, source: nodes }, FAINT_GRAPH);
  const ofEdges = makeRenderer(EDGE, { ...edge, source: edges }, FAINT_GRAPH);
  checkColumnNames(ofNodes.checked, ["index"]);
  checkColumnNames(ofEdges.checked, ["start", "end"]);
  return new GraphRenderer({
    ...others,
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
