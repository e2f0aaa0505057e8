/**
 * Plots and layouts: {@linkcode figure} with a method for every glyph,
 * {@linkcode row}, {@linkcode column} and more.
 *
 * @example
 * ```ts
 * import { ColumnDataSource, Slider } from "@bokeh-deno/server/models";
 * import { column, figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const source = new ColumnDataSource({ data: { x: [0, 1, 2], y: [0, 1, 4] } });
 * const plot = figure({ title: "parabola", height: 300 });
 * plot.line("x", "y", { source, line_width: 3 });
 * plot.scatter([0, 2], [0, 4], { size: 10, color: "firebrick" });
 * const power = new Slider({ title: "power", start: 1, end: 3, value: 2 });
 * assertEquals(column(power, plot).children, [power, plot]);
 * ```
 *
 * @module
 */

export {
  type ColorBarOptions,
  constructColorBar,
} from "./palettes/color_bars.ts";
export {
  type ContinuousCmapOptions,
  eqhistCmap,
  factorCmap,
  type FactorCmapOptions,
  factorHatch,
  type FactorHatchOptions,
  factorMark,
  type FactorMarkOptions,
  type Factors,
  linearCmap,
  logCmap,
  type MappedField,
  type PaletteInput,
} from "./palettes/color_mappers.ts";
export { CompositeMethods } from "./figure/composite_methods.ts";
export type * from "./figure/composite_options.ts";
export {
  contour,
  type ContourColor,
  contourColorBar,
  type ContourOptions,
  type ContourVisuals,
  setContourData,
} from "./contour/contour.ts";
export {
  type ContourData,
  contourData,
  type ContourDataOptions,
  type ContourFillData,
  type ContourLineData,
  type NumberGrid,
  type Numbers,
} from "./contour/contour_data.ts";
export { figure } from "./figure/figure.ts";
export type { Subplot, SubplotOptions } from "./figure/subplot.ts";
export { Figure } from "./figure/figure_class.ts";
export type {
  ActiveTool,
  AxisType,
  FigureOptions,
  RangeInput,
  RangeOf,
  ReplacedAttributes,
} from "./figure/figure_options.ts";
export { GlyphMethods } from "./generated/glyph_methods.ts";
export type * from "./generated/glyph_options.ts";
export type * from "./generated/graph_options.ts";
export type * from "./generated/visual_options.ts";
export type {
  ArgumentOptions,
  GlyphArgument,
  GlyphAttributeOptions,
  PaletteOptions,
  RendererOptions,
  SpecItem,
} from "./glyphs/glyph_options.ts";
export {
  circularLayout,
  fromGraph,
  type FromGraphOptions,
  type Graph,
  type GraphEdge,
  type GraphLayout,
  type GraphNode,
  type NodeKey,
} from "./glyphs/from_graph.ts";
export {
  axialToCartesian,
  cartesianToAxial,
  type HexagonOptions,
  type HexagonOrientation,
  hexbin,
  type HexBins,
} from "./glyphs/hexbin.ts";
export { grid, type GridItem, type GridOptions } from "./layouts/grid.ts";
export { gridplot, type GridplotOptions } from "./layouts/gridplot.ts";
export {
  column,
  type ColumnOptions,
  layout,
  type LayoutItem,
  row,
  type RowOptions,
} from "./layouts/layouts.ts";
export type {
  ModelList,
  Place,
  ToolAlias,
  TypedGlyphRenderer,
} from "../models/mod.ts";
export {
  cividis,
  divergingPalette,
  gray,
  inferno,
  interpolatePalette,
  linearPalette,
  magma,
  plasma,
  turbo,
  type VaryAlphaOptions,
  varyAlphaPalette,
  viridis,
} from "./palettes/palette_functions.ts";
export {
  type Palette,
  type PaletteFamily,
  type PaletteName,
  paletteOf,
  type PaletteSizes,
  paletteSizes,
} from "../models/kinds/palettes.ts";
export {
  tileProvider,
  type TileProviderName,
  type TileProviderOptions,
} from "./tile_providers.ts";
export {
  cumsum,
  type CumsumOptions,
  dodge,
  type DodgeOptions,
  jitter,
  type JitterOptions,
  stack,
  transform,
} from "./transforms.ts";
