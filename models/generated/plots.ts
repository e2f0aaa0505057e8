// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { Annotation, Title } from "./annotations.ts";
import type { Axis } from "./axes.ts";
import type { HTML } from "./dom.ts";
import type { Grid } from "./grids.ts";
import { LayoutDOM, type LayoutDOMAttributes } from "./layouts.ts";
import type { Range } from "./ranges.ts";
import type { Renderer } from "./renderers.ts";
import type { Scale } from "./scales.ts";
import type { Toolbar } from "./tools.ts";
import type { StyledElement, UIElement } from "./ui.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Plot}. */
export interface PlotAttributes extends LayoutDOMAttributes {
  /** `Nullable(Color)`, default `"#e5e5e5"`. */
  outline_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  outline_line_alpha: number;
  /** `Float`, default `1`. */
  outline_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  outline_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  outline_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  outline_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  outline_line_dash_offset: number;
  /** `Nullable(Color)`, default `"#ffffff"`. */
  background_fill_color: p.Color | null;
  /** `Percent`, default `1`. */
  background_fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  background_hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  background_hatch_alpha: number;
  /** `Float`, default `12`. */
  background_hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  background_hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  background_hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  background_hatch_extra: Readonly<Record<string, unknown>>;
  /** `Nullable(Color)`, default `null`. */
  border_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  border_line_alpha: number;
  /** `Float`, default `1`. */
  border_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  border_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  border_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  border_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  border_line_dash_offset: number;
  /** `Nullable(Color)`, default `"#ffffff"`. */
  border_fill_color: p.Color | null;
  /** `Percent`, default `1`. */
  border_fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  border_hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  border_hatch_alpha: number;
  /** `Float`, default `12`. */
  border_hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  border_hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  border_hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  border_hatch_extra: Readonly<Record<string, unknown>>;
  /** `Ref(Toolbar)`, default `{"type":"object","name":"Toolbar"}`. */
  toolbar: Toolbar;
  /** `Nullable(Enum[Location])`, default `"right"`. */
  toolbar_location: enums.Location | null;
  /** `Bool`, default `true`. */
  toolbar_sticky: boolean;
  /** `Bool`, default `false`. */
  toolbar_inner: boolean;
  /** `Nullable(Float)`, default `null`. */
  frame_width: number | null;
  /** `Nullable(Float)`, default `null`. */
  frame_height: number | null;
  /** `Or(Bool, Struct(left: Opt(Bool), right: Opt(Bool), top: Opt(Bool), bottom: Opt(Bool)))`, default `true`. */
  frame_align: boolean | {
    readonly left?: boolean;
    readonly right?: boolean;
    readonly top?: boolean;
    readonly bottom?: boolean;
  };
  /** `Or(Ref(Title), Str, Null)`, default `""`. */
  title: Title | string | null;
  /** `Nullable(Enum[Location])`, default `"above"`. */
  title_location: enums.Location | null;
  /** `List(Or(Ref(Annotation), Ref(Axis), Ref(StyledElement)))`, default `[]`. */
  above: readonly (Annotation | Axis | StyledElement)[];
  /** `List(Or(Ref(Annotation), Ref(Axis), Ref(StyledElement)))`, default `[]`. */
  below: readonly (Annotation | Axis | StyledElement)[];
  /** `List(Or(Ref(Annotation), Ref(Axis), Ref(StyledElement)))`, default `[]`. */
  left: readonly (Annotation | Axis | StyledElement)[];
  /** `List(Or(Ref(Annotation), Ref(Axis), Ref(StyledElement)))`, default `[]`. */
  right: readonly (Annotation | Axis | StyledElement)[];
  /** `List(Or(Ref(Annotation), Ref(Grid), Ref(StyledElement)))`, default `[]`. */
  center: readonly (Annotation | Grid | StyledElement)[];
  /** `List(Ref(Renderer))`, default `[]`. */
  renderers: readonly Renderer[];
  /** `Ref(Range)`, default `{"type":"object","name":"DataRange1d"}`. */
  x_range: Range;
  /** `Ref(Range)`, default `{"type":"object","name":"DataRange1d"}`. */
  y_range: Range;
  /** `Ref(Scale)`, default `{"type":"object","name":"LinearScale"}`. */
  x_scale: Scale;
  /** `Ref(Scale)`, default `{"type":"object","name":"LinearScale"}`. */
  y_scale: Scale;
  /** `Dict(Ref(Range))`, default `{"type":"map"}`. */
  extra_x_ranges: Readonly<Record<string, Range>>;
  /** `Dict(Ref(Range))`, default `{"type":"map"}`. */
  extra_y_ranges: Readonly<Record<string, Range>>;
  /** `Dict(Ref(Scale))`, default `{"type":"map"}`. */
  extra_x_scales: Readonly<Record<string, Scale>>;
  /** `Dict(Ref(Scale))`, default `{"type":"map"}`. */
  extra_y_scales: Readonly<Record<string, Scale>>;
  /** `Enum[WindowAxis]`, default `"none"`. */
  window_axis: enums.WindowAxis;
  /** `Float`, default `10`. */
  lod_factor: number;
  /** `Float`, default `300`. */
  lod_interval: number;
  /** `Nullable(Float)`, default `2000`. */
  lod_threshold: number | null;
  /** `Float`, default `500`. */
  lod_timeout: number;
  /** `Bool`, default `true`. */
  hidpi: boolean;
  /** `Enum[OutputBackend]`, default `"canvas"`. */
  output_backend: enums.OutputBackend;
  /** `Nullable(Float)`, default `5`. */
  min_border: number | null;
  /** `Nullable(Float)`, default `null`. */
  min_border_top: number | null;
  /** `Nullable(Float)`, default `null`. */
  min_border_left: number | null;
  /** `Nullable(Float)`, default `null`. */
  min_border_bottom: number | null;
  /** `Nullable(Float)`, default `null`. */
  min_border_right: number | null;
  /** `Float`, no default. */
  readonly inner_width: number;
  /** `Float`, no default. */
  readonly inner_height: number;
  /** `Float`, no default. */
  readonly outer_width: number;
  /** `Float`, no default. */
  readonly outer_height: number;
  /** `Bool`, default `false`. */
  match_aspect: boolean;
  /** `Float`, default `1`. */
  aspect_scale: number;
  /** `Enum[ResetPolicy]`, default `"standard"`. */
  reset_policy: enums.ResetPolicy;
  /** `Bool`, default `false`. */
  hold_render: boolean;
  /** `List(Or(Str, Ref(bokeh.models.dom.HTML)))`, default `[]`. */
  attribution: readonly (string | HTML)[];
}
/** The properties that every {@linkcode Plot} has. */
export interface Plot extends PlotAttributes {}
/** BokehJS model `Plot`, extends `LayoutDOM`. */
export class Plot extends LayoutDOM {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<PlotAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Figure}. */
export type FigureAttributes = PlotAttributes;
/** BokehJS model `Figure`, extends `Plot`. */
export class Figure extends Plot {}

/** The properties of {@linkcode GMapPlot}. */
export interface GMapPlotAttributes extends PlotAttributes {
  /** `Ref(GMapOptions)`, no default. */
  map_options: GMapOptions;
  /** `Bytes`, no default. */
  api_key: string | ArrayBuffer;
  /** `Str`, default `"weekly"`. */
  api_version: string;
}
/** The properties that every {@linkcode GMapPlot} has. */
export interface GMapPlot extends GMapPlotAttributes {}
/** BokehJS model `GMapPlot`, extends `Plot`. */
export class GMapPlot extends Plot {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GMapPlotAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GMap}. */
export type GMapAttributes = GMapPlotAttributes;
/** BokehJS model `GMap`, extends `GMapPlot`. */
export class GMap extends GMapPlot {}

/** The properties of {@linkcode MapOptions}. */
export interface MapOptionsAttributes extends ModelAttributes {
  /** `Float`, no default. */
  lat: number;
  /** `Float`, no default. */
  lng: number;
  /** `Int`, default `12`. */
  zoom: number;
}
/** The properties that every {@linkcode MapOptions} has. */
export interface MapOptions extends MapOptionsAttributes {}
/** BokehJS model `MapOptions`, extends `Model`. */
export class MapOptions extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MapOptionsAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GMapOptions}. */
export interface GMapOptionsAttributes extends MapOptionsAttributes {
  /** `Enum[MapType]`, default `"roadmap"`. */
  map_type: enums.MapType;
  /** `Bool`, default `false`. */
  scale_control: boolean;
  /** `Nullable(Str)`, default `null`. */
  styles: string | null;
  /** `Int`, default `45`. */
  tilt: number;
}
/** The properties that every {@linkcode GMapOptions} has. */
export interface GMapOptions extends GMapOptionsAttributes {}
/** BokehJS model `GMapOptions`, extends `MapOptions`. */
export class GMapOptions extends MapOptions {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GMapOptionsAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GridPlot}. */
export interface GridPlotAttributes extends LayoutDOMAttributes {
  /** `Ref(Toolbar)`, default `{"type":"object","name":"Toolbar"}`. */
  toolbar: Toolbar;
  /** `Nullable(Enum[Location])`, default `"above"`. */
  toolbar_location: enums.Location | null;
  /** `List(Tuple(Ref(UIElement), NonNegative(Int), NonNegative(Int), Opt(NonNegative(Int)), Opt(NonNegative(Int))))`, default `[]`. */
  children:
    readonly (readonly [UIElement, number, number, (number)?, (number)?])[];
  /** `Nullable(Or(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))), List(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto")))), Mapping(Int, Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))))))`, default `null`. */
  rows:
    | string
    | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    }
    | readonly (string | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    })[]
    | p.Mapping<
      number,
      string | {
        readonly size?: string;
        readonly align?: "start" | "center" | "end" | "auto";
      }
    >
    | null;
  /** `Nullable(Or(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))), List(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto")))), Mapping(Int, Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))))))`, default `null`. */
  cols:
    | string
    | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    }
    | readonly (string | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    })[]
    | p.Mapping<
      number,
      string | {
        readonly size?: string;
        readonly align?: "start" | "center" | "end" | "auto";
      }
    >
    | null;
  /** `Or(NonNegative(Int), Tuple(NonNegative(Int), NonNegative(Int)))`, default `0`. */
  spacing: number | readonly [number, number];
}
/** The properties that every {@linkcode GridPlot} has. */
export interface GridPlot extends GridPlotAttributes {}
/** BokehJS model `GridPlot`, extends `LayoutDOM`. */
export class GridPlot extends LayoutDOM {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GridPlotAttributes>) {
    super(attributes);
  }
}

registerModels({
  Plot,
  Figure,
  GMapPlot,
  GMap,
  MapOptions,
  GMapOptions,
  GridPlot,
});
