import type {
  ColumnarDataSource,
  GivenData,
  GraphRendererAttributes,
  MultiLineAttributes,
  ScatterAttributes,
} from "../../models/mod.ts";
import type {
  HexTileOptions,
  MultiLineOptions,
  ScatterOptions,
} from "../generated/glyph_options.ts";
import type { PaletteInput } from "../palettes/color_mappers.ts";
import type { EdgeOptions, NodeOptions } from "../generated/graph_options.ts";
import type { RendererOptions } from "../glyphs/glyph_options.ts";

/**
 * Options of a method that draws a stack: those of the glyph method, each one for all
 * columns or as an array with one item per column.
 *
 * @typeParam O The options of the glyph method.
 * @typeParam K The attributes that are computed from the columns.
 */
export type StackOptions<O extends RendererOptions, K extends keyof O> =
  & PerColumn<O, Exclude<keyof O, K | "source">>
  & {
    /** The source with the columns, or the columns themselves. */
    source: ColumnarDataSource | GivenData;
  };

/** Options for all columns or for each. A homomorphic mapped type: it keeps their documentation. */
export type PerColumn<O, K extends keyof O> = {
  [P in K]: O[P] | readonly Exclude<O[P], undefined>[];
};

/** Options of the method `hexbin`. */
export interface HexbinOptions
  extends Omit<HexTileOptions, "q" | "r" | "size" | "source"> {
  /**
   * The colors for counts from 0 to the highest, or the name of a palette. Ignored if
   * `fill_color` is given.
   *
   * @default {"Viridis256"}
   */
  palette?: PaletteInput;
}

/** Options with a prefix. */
export type Prefixed<P extends string, O> = {
  [K in keyof O & string as `${P}_${K}`]?: O[K];
};

/** Options of the method `graph`: attributes of the renderer, of nodes and of edges. */
export interface GraphOptions extends
  Omit<
    Partial<GraphRendererAttributes>,
    "node_renderer" | "edge_renderer" | "layout_provider"
  >,
  NodeOptions,
  EdgeOptions,
  Prefixed<
    "node",
    Omit<ScatterOptions, keyof ScatterAttributes | keyof RendererOptions>
  >,
  Prefixed<
    "edge",
    Omit<MultiLineOptions, keyof MultiLineAttributes | keyof RendererOptions>
  > {}
