import {
  type ColumnarDataSource,
  ColumnDataSource,
  type ContourRenderer,
  type GivenData,
  type GraphRenderer,
  type HArea,
  type HBar,
  type HexTile,
  type LayoutProvider,
  type Line,
  type VArea,
  type VBar,
} from "../../models/mod.ts";
import { contour, type ContourOptions } from "../contour/contour.ts";
import { withCallerErrors } from "../_caller_errors.ts";
import type { Options } from "../glyphs/glyph_arguments.ts";
import { makeGraphRenderer } from "./_graph_renderer.ts";
import { type StackedAttributes, stackOptions } from "./_stacks.ts";
import { linearCmap } from "../palettes/color_mappers.ts";
import type {
  GraphOptions,
  HexbinOptions,
  StackOptions,
} from "./composite_options.ts";
import { GlyphMethods } from "../generated/glyph_methods.ts";
import type {
  HAreaOptions,
  HBarOptions,
  LineOptions,
  VAreaOptions,
  VBarOptions,
} from "../generated/glyph_options.ts";
import type { TypedGlyphRenderer } from "../glyphs/glyph_options.ts";
import { hexbin, type HexBins } from "../glyphs/hexbin.ts";

/**
 * The methods that draw several glyphs at once, or glyphs of derived data.
 *
 * - **Stacks** have a renderer per column, named after the column unless `name` is
 *   given. An option that is an array has one item per column.
 */
export abstract class CompositeMethods extends GlyphMethods {
  /**
   * Draws stacked vertical bars.
   *
   * @param stackers The columns with the heights, from the bottom.
   * @param options The source and the options of `vbar`.
   * @returns The renderers.
   * @throws {TypeError} If an option is unknown, has the wrong type or is computed.
   * @throws {RangeError} If an array has the wrong length or a column does not exist.
   */
  vbar_stack(
    stackers: readonly string[],
    options: StackOptions<VBarOptions, "bottom" | "top">,
  ): TypedGlyphRenderer<VBar>[] {
    const attributes = { start: "bottom", end: "top" };
    return stack(
      "vbar_stack",
      stackers,
      options,
      attributes,
      (one) => this.vbar(one),
    );
  }

  /**
   * Draws stacked horizontal bars.
   *
   * @param stackers The columns with the widths, from the left.
   * @param options The source and the options of `hbar`.
   * @returns The renderers.
   * @throws {TypeError} If an option is unknown, has the wrong type or is computed.
   * @throws {RangeError} If an array has the wrong length or a column does not exist.
   */
  hbar_stack(
    stackers: readonly string[],
    options: StackOptions<HBarOptions, "left" | "right">,
  ): TypedGlyphRenderer<HBar>[] {
    const attributes = { start: "left", end: "right" };
    return stack(
      "hbar_stack",
      stackers,
      options,
      attributes,
      (one) => this.hbar(one),
    );
  }

  /**
   * Draws vertically stacked areas.
   *
   * @param stackers The columns with the heights, from the bottom.
   * @param options The source and the options of `varea`.
   * @returns The renderers.
   * @throws {TypeError} If an option is unknown, has the wrong type or is computed.
   * @throws {RangeError} If an array has the wrong length or a column does not exist.
   */
  varea_stack(
    stackers: readonly string[],
    options: StackOptions<VAreaOptions, "y1" | "y2">,
  ): TypedGlyphRenderer<VArea>[] {
    const attributes = { start: "y1", end: "y2" };
    return stack(
      "varea_stack",
      stackers,
      options,
      attributes,
      (one) => this.varea(one),
    );
  }

  /**
   * Draws horizontally stacked areas.
   *
   * @param stackers The columns with the widths, from the left.
   * @param options The source and the options of `harea`.
   * @returns The renderers.
   * @throws {TypeError} If an option is unknown, has the wrong type or is computed.
   * @throws {RangeError} If an array has the wrong length or a column does not exist.
   */
  harea_stack(
    stackers: readonly string[],
    options: StackOptions<HAreaOptions, "x1" | "x2">,
  ): TypedGlyphRenderer<HArea>[] {
    const attributes = { start: "x1", end: "x2" };
    return stack(
      "harea_stack",
      stackers,
      options,
      attributes,
      (one) => this.harea(one),
    );
  }

  /**
   * Draws vertically stacked lines, each at the sum of the columns up to its own.
   *
   * @param stackers The columns with the heights, from the bottom.
   * @param options The source and the options of `line`.
   * @returns The renderers.
   * @throws {TypeError} If an option is unknown, has the wrong type or is computed.
   * @throws {RangeError} If an array has the wrong length or a column does not exist.
   */
  vline_stack(
    stackers: readonly string[],
    options: StackOptions<LineOptions, "y">,
  ): TypedGlyphRenderer<Line>[] {
    return stack(
      "vline_stack",
      stackers,
      options,
      { end: "y" },
      (one) => this.line(one),
    );
  }

  /**
   * Draws horizontally stacked lines, each at the sum of the columns up to its own.
   *
   * @param stackers The columns with the widths, from the left.
   * @param options The source and the options of `line`.
   * @returns The renderers.
   * @throws {TypeError} If an option is unknown, has the wrong type or is computed.
   * @throws {RangeError} If an array has the wrong length or a column does not exist.
   */
  hline_stack(
    stackers: readonly string[],
    options: StackOptions<LineOptions, "x">,
  ): TypedGlyphRenderer<Line>[] {
    return stack(
      "hline_stack",
      stackers,
      options,
      { end: "x" },
      (one) => this.line(one),
    );
  }

  /**
   * Draws hexagonal bins, colored by the number of points in each.
   *
   * @param x The x-coordinates of the points.
   * @param y The y-coordinates of the points.
   * @param size The distance from the center of a tile to its corners, in data units.
   * @param options Other attributes of the tiles, and a `palette`.
   * @returns The renderer, and the bins with their counts: the columns `q`, `r` and `c` of its source.
   * @throws {TypeError} If an option is unknown or has the wrong type.
   * @throws {RangeError} If the arrays differ in length, a coordinate is not finite, or the size is not positive.
   */
  hexbin(
    x: ArrayLike<number>,
    y: ArrayLike<number>,
    size: number,
    options: HexbinOptions = {},
  ): { renderer: TypedGlyphRenderer<HexTile>; bins: HexBins } {
    return withCallerErrors(CompositeMethods.prototype.hexbin, () => {
      const { palette = "Viridis256", ...others } = options;
      const { orientation = "pointytop", aspect_scale = 1 } = options;
      const bins = hexbin(x, y, size, { orientation, aspect_scale });
      const { q, r, counts } = bins;
      const highest = counts.reduce((a, b) => Math.max(a, b), 0);
      const renderer = this.hex_tile("q", "r", {
        source: new ColumnDataSource({ data: { q, r, c: counts } }),
        line_color: null,
        fill_color: linearCmap("c", palette, 0, highest),
        ...others,
        size,
      });
      return { renderer, bins };
    });
  }

  /**
   * Draws contour lines and areas of a grid; see {@linkcode contour}.
   *
   * @param x The x-coordinates of the grid, or `null` for the column numbers.
   * @param y The y-coordinates of the grid, or `null` for the row numbers.
   * @param z The values.
   * @param levels The levels, ascending.
   * @param options Visual attributes of lines and areas.
   * @returns The renderer.
   */
  contour(
    x: Parameters<typeof contour>[1],
    y: Parameters<typeof contour>[2],
    z: Parameters<typeof contour>[3],
    levels: Parameters<typeof contour>[4],
    options: ContourOptions,
  ): Promise<ContourRenderer> {
    return contour(this, x, y, z, levels, options);
  }

  /**
   * Draws a graph of nodes and edges.
   *
   * @param nodes The source of the nodes or its columns; the column `index` has their keys.
   * @param edges The source of the edges or its columns; `start` and `end` have keys of nodes.
   * @param layout The positions of the nodes, such as a `StaticLayoutProvider`.
   * @param options Options of the markers (`node_…`), of the lines (`edge_…`) and of the renderer.
   * @returns The renderer.
   * @throws {TypeError} If an option is unknown or has the wrong type.
   * @throws {RangeError} If a column does not exist.
   */
  graph(
    nodes: ColumnarDataSource | GivenData,
    edges: ColumnarDataSource | GivenData,
    layout: LayoutProvider,
    options: GraphOptions = {},
  ): GraphRenderer {
    return withCallerErrors(CompositeMethods.prototype.graph, () => {
      const renderer = makeGraphRenderer(nodes, edges, layout, { ...options });
      this.renderers = [...this.renderers, renderer];
      return renderer;
    });
  }
}

function stack<R>(
  method: string,
  stackers: readonly string[],
  options: object,
  attributes: StackedAttributes,
  draw: (options: Options) => R,
): R[] {
  return withCallerErrors(
    stack,
    () =>
      stackOptions(method, stackers, options as Options, attributes).map(draw),
  );
}
