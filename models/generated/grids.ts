// Made by `deno task generate` from BokehJS. Do not edit.

import { registerModels } from "../registry.ts";
import type { Axis } from "./axes.ts";
import { GuideRenderer, type GuideRendererAttributes } from "./renderers.ts";
import type { Ticker } from "./tickers.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Grid}. */
export interface GridAttributes extends GuideRendererAttributes {
  /** `Nullable(Color)`, default `"#e5e5e5"`. */
  grid_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  grid_line_alpha: number;
  /** `Float`, default `1`. */
  grid_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  grid_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  grid_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  grid_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  grid_line_dash_offset: number;
  /** `Nullable(Color)`, default `null`. */
  minor_grid_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  minor_grid_line_alpha: number;
  /** `Float`, default `1`. */
  minor_grid_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  minor_grid_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  minor_grid_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  minor_grid_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  minor_grid_line_dash_offset: number;
  /** `Nullable(Color)`, default `null`. */
  band_fill_color: p.Color | null;
  /** `Percent`, default `0`. */
  band_fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  band_hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  band_hatch_alpha: number;
  /** `Float`, default `12`. */
  band_hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  band_hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  band_hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  band_hatch_extra: Readonly<Record<string, unknown>>;
  /** `Or(Tuple(Float, Float), Enum("auto"))`, default `"auto"`. */
  bounds: readonly [number, number] | "auto";
  /** `Or(Tuple(Float, Float), Enum("auto"))`, default `"auto"`. */
  cross_bounds: readonly [number, number] | "auto";
  /** `Enum(0, 1)`, default `0`. */
  dimension: 0 | 1;
  /** `Nullable(Ref(Axis))`, default `null`. */
  axis: Axis | null;
  /** `Nullable(Ref(Ticker))`, default `null`. */
  ticker: Ticker | null;
}
/** The properties that every {@linkcode Grid} has. */
export interface Grid extends GridAttributes {}
/** BokehJS model `Grid`, extends `GuideRenderer`. */
export class Grid extends GuideRenderer {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GridAttributes>) {
    super(attributes);
  }
}

registerModels({
  Grid,
});
