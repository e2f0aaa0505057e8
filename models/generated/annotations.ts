// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { Coordinate, Node } from "./coordinates.ts";
import { DOMElement, type DOMElementAttributes } from "./dom.ts";
import type { TickFormatter } from "./formatters.ts";
import { Marking, type MarkingAttributes } from "./graphics.ts";
import type { ColorMapper } from "./mappers.ts";
import type { LabelingPolicy } from "./policies.ts";
import type { Range } from "./ranges.ts";
import {
  CompositeRenderer,
  type CompositeRendererAttributes,
  type GlyphRenderer,
} from "./renderers.ts";
import type { ColumnarDataSource } from "./sources.ts";
import type { BaseText } from "./text.ts";
import type { FixedTicker, Ticker } from "./tickers.ts";
import type { Toolbar } from "./tools.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Dimensional}. */
export interface DimensionalAttributes extends ModelAttributes {
  /** `List(Float)`, no default. */
  ticks: readonly number[];
  /** `Nullable(List(Str))`, default `null`. */
  include: readonly string[] | null;
  /** `List(Str)`, default `[]`. */
  exclude: readonly string[];
}
/** The properties that every {@linkcode Dimensional} has. */
export interface Dimensional extends DimensionalAttributes {}
/** Abstract base `Dimensional`, extends `Model`. */
export abstract class Dimensional extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DimensionalAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CustomDimensional}. */
export interface CustomDimensionalAttributes extends DimensionalAttributes {
  /** `Dict(Or(Tuple(Float, Str), Tuple(Float, Str, Str)))`, no default. */
  basis: Readonly<
    Record<
      string,
      readonly [number, string] | readonly [number, string, string]
    >
  >;
}
/** The properties that every {@linkcode CustomDimensional} has. */
export interface CustomDimensional extends CustomDimensionalAttributes {}
/** Abstract base `CustomDimensional`, extends `Dimensional`. */
export abstract class CustomDimensional extends Dimensional {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CustomDimensionalAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Angular}. */
export type AngularAttributes = CustomDimensionalAttributes;
/** BokehJS model `Angular`, extends `CustomDimensional`. */
export class Angular extends CustomDimensional {}

/** The properties of {@linkcode Annotation}. */
export type AnnotationAttributes = CompositeRendererAttributes;
/** BokehJS model `Annotation`, extends `CompositeRenderer`. */
export class Annotation extends CompositeRenderer {}

/** The properties of {@linkcode AreaVisuals}. */
export interface AreaVisualsAttributes extends ModelAttributes {
  /** `Nullable(Color)`, default `"black"`. */
  line_color: p.Color | null;
  /** `Percent`, default `1`. */
  line_alpha: number;
  /** `Float`, default `1`. */
  line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  line_dash_offset: number;
  /** `Nullable(Color)`, default `"gray"`. */
  fill_color: p.Color | null;
  /** `Percent`, default `1`. */
  fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  hatch_alpha: number;
  /** `Float`, default `12`. */
  hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  hatch_extra: Readonly<Record<string, unknown>>;
  /** `Nullable(Color)`, default `"black"`. */
  hover_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  hover_line_alpha: number;
  /** `Float`, default `1`. */
  hover_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  hover_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  hover_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  hover_line_dash_offset: number;
  /** `Nullable(Color)`, default `"gray"`. */
  hover_fill_color: p.Color | null;
  /** `Percent`, default `1`. */
  hover_fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  hover_hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  hover_hatch_alpha: number;
  /** `Float`, default `12`. */
  hover_hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  hover_hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  hover_hatch_extra: Readonly<Record<string, unknown>>;
}
/** The properties that every {@linkcode AreaVisuals} has. */
export interface AreaVisuals extends AreaVisualsAttributes {}
/** BokehJS model `AreaVisuals`, extends `Model`. */
export class AreaVisuals extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<AreaVisualsAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DataAnnotation}. */
export interface DataAnnotationAttributes extends AnnotationAttributes {
  /** `Ref(ColumnarDataSource)`, default `{"type":"object","name":"ColumnDataSource"}`. */
  source: ColumnarDataSource;
}
/** The properties that every {@linkcode DataAnnotation} has. */
export interface DataAnnotation extends DataAnnotationAttributes {}
/** Abstract base `DataAnnotation`, extends `Annotation`. */
export abstract class DataAnnotation extends Annotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DataAnnotationAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Arrow}. */
export interface ArrowAttributes extends DataAnnotationAttributes {
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  line_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_width: p.NumberSpec;
  /** `LineJoinSpec`, default `{"type":"value","value":"bevel"}`. */
  line_join: p.LineJoinSpec;
  /** `LineCapSpec`, default `{"type":"value","value":"butt"}`. */
  line_cap: p.LineCapSpec;
  /** `LineDashSpec`, default `{"type":"value","value":[]}`. */
  line_dash: p.LineDashSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  line_dash_offset: p.NumberSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"x_start"}`. */
  x_start: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y_start"}`. */
  y_start: p.CoordinateSpec;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  start_units: enums.CoordinateUnits;
  /** `Nullable(Ref(ArrowHead))`, default `null`. */
  start: ArrowHead | null;
  /** `XCoordinateSpec`, default `{"type":"field","field":"x_end"}`. */
  x_end: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y_end"}`. */
  y_end: p.CoordinateSpec;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  end_units: enums.CoordinateUnits;
  /** `Nullable(Ref(ArrowHead))`, default `{"type":"object","name":"OpenHead"}`. */
  end: ArrowHead | null;
}
/** The properties that every {@linkcode Arrow} has. */
export interface Arrow extends ArrowAttributes {}
/** BokehJS model `Arrow`, extends `DataAnnotation`. */
export class Arrow extends DataAnnotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ArrowAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ArrowHead}. */
export interface ArrowHeadAttributes extends MarkingAttributes {
  /** `NumberSpec`, default `{"type":"value","value":25}`. */
  size: p.NumberSpec;
}
/** The properties that every {@linkcode ArrowHead} has. */
export interface ArrowHead extends ArrowHeadAttributes {}
/** BokehJS model `ArrowHead`, extends `Marking`. */
export class ArrowHead extends Marking {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ArrowHeadAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode UpperLower}. */
export interface UpperLowerAttributes extends DataAnnotationAttributes {
  /** `Enum[Dimension]`, default `"height"`. */
  dimension: enums.Dimension;
  /** `XOrYCoordinateSpec`, default `{"type":"field","field":"lower"}`. */
  lower: p.CoordinateSpec;
  /** `XOrYCoordinateSpec`, default `{"type":"field","field":"upper"}`. */
  upper: p.CoordinateSpec;
  /** `XOrYCoordinateSpec`, default `{"type":"field","field":"base"}`. */
  base: p.CoordinateSpec;
}
/** The properties that every {@linkcode UpperLower} has. */
export interface UpperLower extends UpperLowerAttributes {}
/** Abstract base `UpperLower`, extends `DataAnnotation`. */
export abstract class UpperLower extends DataAnnotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<UpperLowerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Band}. */
export interface BandAttributes extends UpperLowerAttributes {
  /** `Nullable(Color)`, default `"#cccccc"`. */
  line_color: p.Color | null;
  /** `Percent`, default `0.3`. */
  line_alpha: number;
  /** `Float`, default `1`. */
  line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  line_dash_offset: number;
  /** `Nullable(Color)`, default `"#fff9ba"`. */
  fill_color: p.Color | null;
  /** `Percent`, default `0.4`. */
  fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  hatch_alpha: number;
  /** `Float`, default `12`. */
  hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  hatch_extra: Readonly<Record<string, unknown>>;
}
/** The properties that every {@linkcode Band} has. */
export interface Band extends BandAttributes {}
/** BokehJS model `Band`, extends `UpperLower`. */
export class Band extends UpperLower {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BandAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BaseBar}. */
export interface BaseBarAttributes extends AnnotationAttributes {
  /** `Nullable(Color)`, default `"#444444"`. */
  title_text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  title_text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  title_text_outline_width: number;
  /** `Percent`, default `1`. */
  title_text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  title_text_font: string;
  /** `Str`, default `"13px"`. */
  title_text_font_size: string;
  /** `Enum[FontStyle]`, default `"italic"`. */
  title_text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  title_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  title_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  title_text_line_height: number;
  /** `Nullable(Color)`, default `"#444444"`. */
  major_label_text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  major_label_text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  major_label_text_outline_width: number;
  /** `Percent`, default `1`. */
  major_label_text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  major_label_text_font: string;
  /** `Str`, default `"11px"`. */
  major_label_text_font_size: string;
  /** `Enum[FontStyle]`, default `"normal"`. */
  major_label_text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  major_label_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  major_label_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  major_label_text_line_height: number;
  /** `Nullable(Color)`, default `"black"`. */
  major_tick_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  major_tick_line_alpha: number;
  /** `Float`, default `1`. */
  major_tick_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  major_tick_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  major_tick_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  major_tick_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  major_tick_line_dash_offset: number;
  /** `Nullable(Color)`, default `null`. */
  minor_tick_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  minor_tick_line_alpha: number;
  /** `Float`, default `1`. */
  minor_tick_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  minor_tick_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  minor_tick_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  minor_tick_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  minor_tick_line_dash_offset: number;
  /** `Nullable(Color)`, default `"#ffffff"`. */
  background_fill_color: p.Color | null;
  /** `Percent`, default `0.95`. */
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
  /** `Nullable(Color)`, default `null`. */
  bar_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  bar_line_alpha: number;
  /** `Float`, default `1`. */
  bar_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  bar_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  bar_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  bar_line_dash_offset: number;
  /** `Or(Enum[LegendLocation], Tuple(Float, Float))`, default `"top_right"`. */
  location: enums.LegendLocation | readonly [number, number];
  /** `Or(Enum[Orientation], Enum("auto"))`, default `"auto"`. */
  orientation: enums.Orientation | "auto";
  /** `Or(Float, Enum("max"))`, default `200`. */
  width: number | "max";
  /** `Or(Float, Enum("max"))`, default `50`. */
  height: number | "max";
  /** `Float`, default `30`. */
  margin: number;
  /** `Float`, default `10`. */
  padding: number;
  /** `Nullable(Or(Str, Ref(BaseText)))`, default `null`. */
  title: string | BaseText | null;
  /** `Float`, default `2`. */
  title_standoff: number;
  /** `Or(Ref(FixedTicker), Enum("auto"))`, default `"auto"`. */
  ticker: FixedTicker | "auto";
  /** `Or(Ref(TickFormatter), Enum("auto"))`, default `"auto"`. */
  formatter: TickFormatter | "auto";
  /** `Or(Dict(Or(Str, Ref(BaseText))), Mapping(Or(Str, Float), Or(Str, Ref(BaseText))))`, default `{"type":"map"}`. */
  major_label_overrides:
    | Readonly<Record<string, string | BaseText>>
    | p.Mapping<string | number, string | BaseText>;
  /** `Ref(LabelingPolicy)`, default `{"type":"object","name":"NoOverlap"}`. */
  major_label_policy: LabelingPolicy;
  /** `Float`, default `5`. */
  label_standoff: number;
  /** `Float`, default `5`. */
  major_tick_in: number;
  /** `Float`, default `0`. */
  major_tick_out: number;
  /** `Float`, default `0`. */
  minor_tick_in: number;
  /** `Float`, default `0`. */
  minor_tick_out: number;
}
/** The properties that every {@linkcode BaseBar} has. */
export interface BaseBar extends BaseBarAttributes {}
/** Abstract base `BaseBar`, extends `Annotation`. */
export abstract class BaseBar extends Annotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BaseBarAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BaseColorBar}. */
export interface BaseColorBarAttributes extends AnnotationAttributes {
  /** `Nullable(Color)`, default `"#444444"`. */
  major_label_text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  major_label_text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  major_label_text_outline_width: number;
  /** `Percent`, default `1`. */
  major_label_text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  major_label_text_font: string;
  /** `Str`, default `"11px"`. */
  major_label_text_font_size: string;
  /** `Enum[FontStyle]`, default `"normal"`. */
  major_label_text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  major_label_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  major_label_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  major_label_text_line_height: number;
  /** `Nullable(Color)`, default `"#444444"`. */
  title_text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  title_text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  title_text_outline_width: number;
  /** `Percent`, default `1`. */
  title_text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  title_text_font: string;
  /** `Str`, default `"13px"`. */
  title_text_font_size: string;
  /** `Enum[FontStyle]`, default `"italic"`. */
  title_text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  title_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  title_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  title_text_line_height: number;
  /** `Nullable(Color)`, default `"#ffffff"`. */
  major_tick_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  major_tick_line_alpha: number;
  /** `Float`, default `1`. */
  major_tick_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  major_tick_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  major_tick_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  major_tick_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  major_tick_line_dash_offset: number;
  /** `Nullable(Color)`, default `null`. */
  minor_tick_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  minor_tick_line_alpha: number;
  /** `Float`, default `1`. */
  minor_tick_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  minor_tick_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  minor_tick_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  minor_tick_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  minor_tick_line_dash_offset: number;
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
  /** `Nullable(Color)`, default `null`. */
  bar_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  bar_line_alpha: number;
  /** `Float`, default `1`. */
  bar_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  bar_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  bar_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  bar_line_dash_offset: number;
  /** `Nullable(Color)`, default `"#ffffff"`. */
  background_fill_color: p.Color | null;
  /** `Percent`, default `0.95`. */
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
  /** `Or(Enum[LegendLocation], Tuple(Float, Float))`, default `"top_right"`. */
  location: enums.LegendLocation | readonly [number, number];
  /** `Or(Enum[Orientation], Enum("auto"))`, default `"auto"`. */
  orientation: enums.Orientation | "auto";
  /** `Nullable(Or(Str, Ref(BaseText)))`, default `null`. */
  title: string | BaseText | null;
  /** `Float`, default `2`. */
  title_standoff: number;
  /** `Or(Float, Enum("auto"))`, default `"auto"`. */
  width: number | "auto";
  /** `Or(Float, Enum("auto"))`, default `"auto"`. */
  height: number | "auto";
  /** `Or(Ref(Ticker), Enum("auto"))`, default `"auto"`. */
  ticker: Ticker | "auto";
  /** `Or(Ref(TickFormatter), Enum("auto"))`, default `"auto"`. */
  formatter: TickFormatter | "auto";
  /** `Or(Dict(Or(Str, Ref(BaseText))), Mapping(Or(Str, Float), Or(Str, Ref(BaseText))))`, default `{"type":"map"}`. */
  major_label_overrides:
    | Readonly<Record<string, string | BaseText>>
    | p.Mapping<string | number, string | BaseText>;
  /** `Ref(LabelingPolicy)`, default `{"type":"object","name":"NoOverlap"}`. */
  major_label_policy: LabelingPolicy;
  /** `Float`, default `5`. */
  label_standoff: number;
  /** `Float`, default `30`. */
  margin: number;
  /** `Float`, default `10`. */
  padding: number;
  /** `Float`, default `5`. */
  major_tick_in: number;
  /** `Float`, default `0`. */
  major_tick_out: number;
  /** `Float`, default `0`. */
  minor_tick_in: number;
  /** `Float`, default `0`. */
  minor_tick_out: number;
}
/** The properties that every {@linkcode BaseColorBar} has. */
export interface BaseColorBar extends BaseColorBarAttributes {}
/** BokehJS model `BaseColorBar`, extends `Annotation`. */
export class BaseColorBar extends Annotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BaseColorBarAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BoxAnnotation}. */
export interface BoxAnnotationAttributes extends AnnotationAttributes {
  /** `Nullable(Color)`, default `"#cccccc"`. */
  line_color: p.Color | null;
  /** `Percent`, default `0.3`. */
  line_alpha: number;
  /** `Float`, default `1`. */
  line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  line_dash_offset: number;
  /** `Nullable(Color)`, default `"#fff9ba"`. */
  fill_color: p.Color | null;
  /** `Percent`, default `0.4`. */
  fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  hatch_alpha: number;
  /** `Float`, default `12`. */
  hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  hatch_extra: Readonly<Record<string, unknown>>;
  /** `Nullable(Color)`, default `null`. */
  hover_line_color: p.Color | null;
  /** `Percent`, default `0.3`. */
  hover_line_alpha: number;
  /** `Float`, default `1`. */
  hover_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  hover_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  hover_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  hover_line_dash_offset: number;
  /** `Nullable(Color)`, default `null`. */
  hover_fill_color: p.Color | null;
  /** `Percent`, default `0.4`. */
  hover_fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  hover_hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  hover_hatch_alpha: number;
  /** `Float`, default `12`. */
  hover_hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  hover_hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  hover_hatch_extra: Readonly<Record<string, unknown>>;
  /** `Or(Float, Or(Float, Or(Str, Tuple(Str, Str), Tuple(Str, Str, Str)), Or(Tuple(Str, Float), Tuple(Str, Str, Float), Tuple(Str, Str, Str, Float))), Ref(Coordinate))`, default `{"type":"object","name":"Node","attributes":{"target":"frame","symbol":"top"}}`. */
  top:
    | number
    | number
    | string
    | readonly [string, string]
    | readonly [string, string, string]
    | readonly [string, number]
    | readonly [string, string, number]
    | readonly [string, string, string, number]
    | Coordinate;
  /** `Or(Float, Or(Float, Or(Str, Tuple(Str, Str), Tuple(Str, Str, Str)), Or(Tuple(Str, Float), Tuple(Str, Str, Float), Tuple(Str, Str, Str, Float))), Ref(Coordinate))`, default `{"type":"object","name":"Node","attributes":{"target":"frame","symbol":"bottom"}}`. */
  bottom:
    | number
    | number
    | string
    | readonly [string, string]
    | readonly [string, string, string]
    | readonly [string, number]
    | readonly [string, string, number]
    | readonly [string, string, string, number]
    | Coordinate;
  /** `Or(Float, Or(Float, Or(Str, Tuple(Str, Str), Tuple(Str, Str, Str)), Or(Tuple(Str, Float), Tuple(Str, Str, Float), Tuple(Str, Str, Str, Float))), Ref(Coordinate))`, default `{"type":"object","name":"Node","attributes":{"target":"frame","symbol":"left"}}`. */
  left:
    | number
    | number
    | string
    | readonly [string, string]
    | readonly [string, string, string]
    | readonly [string, number]
    | readonly [string, string, number]
    | readonly [string, string, string, number]
    | Coordinate;
  /** `Or(Float, Or(Float, Or(Str, Tuple(Str, Str), Tuple(Str, Str, Str)), Or(Tuple(Str, Float), Tuple(Str, Str, Float), Tuple(Str, Str, Str, Float))), Ref(Coordinate))`, default `{"type":"object","name":"Node","attributes":{"target":"frame","symbol":"right"}}`. */
  right:
    | number
    | number
    | string
    | readonly [string, string]
    | readonly [string, string, string]
    | readonly [string, number]
    | readonly [string, string, number]
    | readonly [string, string, string, number]
    | Coordinate;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  top_units: enums.CoordinateUnits;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  bottom_units: enums.CoordinateUnits;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  left_units: enums.CoordinateUnits;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  right_units: enums.CoordinateUnits;
  /** `Nullable(Or(Float, Ref(Node)))`, default `null`. */
  top_limit: number | Node | null;
  /** `Nullable(Or(Float, Ref(Node)))`, default `null`. */
  bottom_limit: number | Node | null;
  /** `Nullable(Or(Float, Ref(Node)))`, default `null`. */
  left_limit: number | Node | null;
  /** `Nullable(Or(Float, Ref(Node)))`, default `null`. */
  right_limit: number | Node | null;
  /** `NonNegative(Float)`, default `0`. */
  min_width: number;
  /** `NonNegative(Float)`, default `0`. */
  min_height: number;
  /** `Positive(Float)`, default `{"type":"number","value":"+inf"}`. */
  max_width: number;
  /** `Positive(Float)`, default `{"type":"number","value":"+inf"}`. */
  max_height: number;
  /** `Or(NonNegative(Int), Tuple(NonNegative(Int), NonNegative(Int), NonNegative(Int), NonNegative(Int)), PartialStruct(top_left: NonNegative(Int), top_right: NonNegative(Int), bottom_right: NonNegative(Int), bottom_left: NonNegative(Int)))`, default `0`. */
  border_radius: number | readonly [number, number, number, number] | {
    readonly top_left?: number;
    readonly top_right?: number;
    readonly bottom_right?: number;
    readonly bottom_left?: number;
  };
  /** `Bool`, default `false`. */
  editable: boolean;
  /** `Enum("none", "left", "right", "top", "bottom", "x", "y", "all")`, default `"all"`. */
  resizable: "none" | "left" | "right" | "top" | "bottom" | "x" | "y" | "all";
  /** `Enum("none", "x", "y", "both")`, default `"both"`. */
  movable: "none" | "x" | "y" | "both";
  /** `Bool`, default `false`. */
  symmetric: boolean;
  /** `Bool`, default `false`. */
  use_handles: boolean;
  /** `Ref(BoxInteractionHandles)`, default `{"type":"object","name":"BoxInteractionHandles","attributes":{"all":{"type":"object","name":"AreaVi…`. */
  handles: BoxInteractionHandles;
  /** `Bool`, default `false`. */
  inverted: boolean;
}
/** The properties that every {@linkcode BoxAnnotation} has. */
export interface BoxAnnotation extends BoxAnnotationAttributes {}
/** BokehJS model `BoxAnnotation`, extends `Annotation`. */
export class BoxAnnotation extends Annotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BoxAnnotationAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BoxInteractionHandles}. */
export interface BoxInteractionHandlesAttributes extends ModelAttributes {
  /** `Ref(AreaVisuals)`, no default. */
  all: AreaVisuals;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  move: AreaVisuals | null;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  resize: AreaVisuals | null;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  sides: AreaVisuals | null;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  corners: AreaVisuals | null;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  left: AreaVisuals | null;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  right: AreaVisuals | null;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  top: AreaVisuals | null;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  bottom: AreaVisuals | null;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  top_left: AreaVisuals | null;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  top_right: AreaVisuals | null;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  bottom_left: AreaVisuals | null;
  /** `Nullable(Ref(AreaVisuals))`, default `null`. */
  bottom_right: AreaVisuals | null;
}
/** The properties that every {@linkcode BoxInteractionHandles} has. */
export interface BoxInteractionHandles
  extends BoxInteractionHandlesAttributes {}
/** BokehJS model `BoxInteractionHandles`, extends `Model`. */
export class BoxInteractionHandles extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BoxInteractionHandlesAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ColorBar}. */
export interface ColorBarAttributes extends BaseColorBarAttributes {
  /** `Ref(ColorMapper)`, no default. */
  color_mapper: ColorMapper;
  /** `Nullable(Float)`, default `null`. */
  display_low: number | null;
  /** `Nullable(Float)`, default `null`. */
  display_high: number | null;
  /** `Percent`, default `1`. */
  scale_alpha: number;
}
/** The properties that every {@linkcode ColorBar} has. */
export interface ColorBar extends ColorBarAttributes {}
/** BokehJS model `ColorBar`, extends `BaseColorBar`. */
export class ColorBar extends BaseColorBar {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ColorBarAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ContourColorBar}. */
export interface ContourColorBarAttributes extends BaseColorBarAttributes {
  /** `Ref(GlyphRenderer)`, no default. */
  fill_renderer: GlyphRenderer;
  /** `Ref(GlyphRenderer)`, no default. */
  line_renderer: GlyphRenderer;
  /** `List(Float)`, default `[]`. */
  levels: readonly number[];
}
/** The properties that every {@linkcode ContourColorBar} has. */
export interface ContourColorBar extends ContourColorBarAttributes {}
/** BokehJS model `ContourColorBar`, extends `BaseColorBar`. */
export class ContourColorBar extends BaseColorBar {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ContourColorBarAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TextAnnotation}. */
export interface TextAnnotationAttributes extends AnnotationAttributes {
  /** `Nullable(Color)`, default `"#444444"`. */
  text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  text_outline_width: number;
  /** `Percent`, default `1`. */
  text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  text_font: string;
  /** `Str`, default `"16px"`. */
  text_font_size: string;
  /** `Enum[FontStyle]`, default `"normal"`. */
  text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  text_line_height: number;
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
  /** `Nullable(Color)`, default `null`. */
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
  /** `Or(Str, Ref(BaseText))`, default `""`. */
  text: string | BaseText;
  /** `Or(NonNegative(Int), Tuple(NonNegative(Int), NonNegative(Int)), PartialStruct(x: NonNegative(Int), y: NonNegative(Int)), Tuple(NonNegative(Int), NonNegative(Int), NonNegative(Int), NonNegative(Int)), PartialStruct(left: NonNegative(Int), right: NonNegative(Int), top: NonNegative(Int), bottom: NonNegative(Int)))`, default `0`. */
  padding:
    | number
    | readonly [number, number]
    | { readonly x?: number; readonly y?: number }
    | readonly [number, number, number, number]
    | {
      readonly left?: number;
      readonly right?: number;
      readonly top?: number;
      readonly bottom?: number;
    };
  /** `Or(NonNegative(Int), Tuple(NonNegative(Int), NonNegative(Int), NonNegative(Int), NonNegative(Int)), PartialStruct(top_left: NonNegative(Int), top_right: NonNegative(Int), bottom_right: NonNegative(Int), bottom_left: NonNegative(Int)))`, default `0`. */
  border_radius: number | readonly [number, number, number, number] | {
    readonly top_left?: number;
    readonly top_right?: number;
    readonly bottom_right?: number;
    readonly bottom_left?: number;
  };
}
/** The properties that every {@linkcode TextAnnotation} has. */
export interface TextAnnotation extends TextAnnotationAttributes {}
/** BokehJS model `TextAnnotation`, extends `Annotation`. */
export class TextAnnotation extends Annotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TextAnnotationAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HTMLLabel}. */
export interface HTMLLabelAttributes extends TextAnnotationAttributes {
  /** `Nullable(Color)`, default `"#444444"`. */
  text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  text_outline_width: number;
  /** `Percent`, default `1`. */
  text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  text_font: string;
  /** `Str`, default `"16px"`. */
  text_font_size: string;
  /** `Enum[FontStyle]`, default `"normal"`. */
  text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  text_line_height: number;
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
  /** `Nullable(Color)`, default `null`. */
  background_fill_color: p.Color | null;
  /** `Percent`, default `1`. */
  background_fill_alpha: number;
  /** `Nullable(Color)`, default `null`. */
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
  /** `Float`, no default. */
  x: number;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  x_units: enums.CoordinateUnits;
  /** `Float`, no default. */
  y: number;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  y_units: enums.CoordinateUnits;
  /** `Str`, default `""`. */
  text: string;
  /** `Float`, default `0`. */
  angle: number;
  /** `Enum[AngleUnits]`, default `"rad"`. */
  angle_units: enums.AngleUnits;
  /** `Float`, default `0`. */
  x_offset: number;
  /** `Float`, default `0`. */
  y_offset: number;
}
/** The properties that every {@linkcode HTMLLabel} has. */
export interface HTMLLabel extends HTMLLabelAttributes {
  /** `Nullable(Color)`, default `"#444444"`. */
  text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  text_outline_width: number;
  /** `Percent`, default `1`. */
  text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  text_font: string;
  /** `Str`, default `"16px"`. */
  text_font_size: string;
  /** `Enum[FontStyle]`, default `"normal"`. */
  text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  text_line_height: number;
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
  /** `Nullable(Color)`, default `null`. */
  background_fill_color: p.Color | null;
  /** `Percent`, default `1`. */
  background_fill_alpha: number;
  /** `Nullable(Color)`, default `null`. */
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
  /** `Str`, default `""`. */
  text: string;
}
/** BokehJS model `HTMLLabel`, extends `TextAnnotation`. */
export class HTMLLabel extends TextAnnotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HTMLLabelAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HTMLLabelSet}. */
export interface HTMLLabelSetAttributes extends DataAnnotationAttributes {
  /** `ColorSpec`, default `{"type":"value","value":"#444444"}`. */
  text_color: p.ColorSpec;
  /** `ColorSpec`, default `{"type":"value","value":null}`. */
  text_outline_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  text_outline_width: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  text_alpha: p.NumberSpec;
  /** `FontSpec`, default `{"type":"value","value":"helvetica"}`. */
  text_font: p.FontSpec;
  /** `FontSizeSpec`, default `{"type":"value","value":"16px"}`. */
  text_font_size: p.FontSizeSpec;
  /** `FontStyleSpec`, default `{"type":"value","value":"normal"}`. */
  text_font_style: p.FontStyleSpec;
  /** `TextAlignSpec`, default `{"type":"value","value":"left"}`. */
  text_align: p.TextAlignSpec;
  /** `TextBaselineSpec`, default `{"type":"value","value":"bottom"}`. */
  text_baseline: p.TextBaselineSpec;
  /** `NumberSpec`, default `{"type":"value","value":1.2}`. */
  text_line_height: p.NumberSpec;
  /** `ColorSpec`, default `{"type":"value","value":null}`. */
  border_line_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  border_line_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  border_line_width: p.NumberSpec;
  /** `LineJoinSpec`, default `{"type":"value","value":"bevel"}`. */
  border_line_join: p.LineJoinSpec;
  /** `LineCapSpec`, default `{"type":"value","value":"butt"}`. */
  border_line_cap: p.LineCapSpec;
  /** `LineDashSpec`, default `{"type":"value","value":[]}`. */
  border_line_dash: p.LineDashSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  border_line_dash_offset: p.NumberSpec;
  /** `ColorSpec`, default `{"type":"value","value":null}`. */
  background_fill_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  background_fill_alpha: p.NumberSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"x"}`. */
  x: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y"}`. */
  y: p.CoordinateSpec;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  x_units: enums.CoordinateUnits;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  y_units: enums.CoordinateUnits;
  /** `NullStringSpec`, default `{"type":"field","field":"text"}`. */
  text: p.NullStringSpec;
  /** `AngleSpec`, default `{"type":"value","value":0}`. */
  angle: p.AngleSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  x_offset: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  y_offset: p.NumberSpec;
}
/** The properties that every {@linkcode HTMLLabelSet} has. */
export interface HTMLLabelSet extends HTMLLabelSetAttributes {}
/** BokehJS model `HTMLLabelSet`, extends `DataAnnotation`. */
export class HTMLLabelSet extends DataAnnotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HTMLLabelSetAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HTMLTitle}. */
export interface HTMLTitleAttributes extends TextAnnotationAttributes {
  /** `Nullable(Color)`, default `"#444444"`. */
  text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  text_outline_width: number;
  /** `Percent`, default `1`. */
  text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  text_font: string;
  /** `Str`, default `"13px"`. */
  text_font_size: string;
  /** `Enum[FontStyle]`, default `"bold"`. */
  text_font_style: enums.FontStyle;
  /** `Float`, default `1`. */
  text_line_height: number;
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
  /** `Nullable(Color)`, default `null`. */
  background_fill_color: p.Color | null;
  /** `Percent`, default `1`. */
  background_fill_alpha: number;
  /** `Nullable(Color)`, default `null`. */
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
  /** `Str`, default `""`. */
  text: string;
  /** `Enum[VerticalAlign]`, default `"bottom"`. */
  vertical_align: enums.VerticalAlign;
  /** `Enum[TextAlign]`, default `"left"`. */
  align: enums.TextAlign;
  /** `Float`, default `0`. */
  offset: number;
  /** `Float`, default `10`. */
  standoff: number;
}
/** The properties that every {@linkcode HTMLTitle} has. */
export interface HTMLTitle extends HTMLTitleAttributes {
  /** `Nullable(Color)`, default `"#444444"`. */
  text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  text_outline_width: number;
  /** `Percent`, default `1`. */
  text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  text_font: string;
  /** `Str`, default `"13px"`. */
  text_font_size: string;
  /** `Enum[FontStyle]`, default `"bold"`. */
  text_font_style: enums.FontStyle;
  /** `Float`, default `1`. */
  text_line_height: number;
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
  /** `Nullable(Color)`, default `null`. */
  background_fill_color: p.Color | null;
  /** `Percent`, default `1`. */
  background_fill_alpha: number;
  /** `Nullable(Color)`, default `null`. */
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
  /** `Str`, default `""`. */
  text: string;
}
/** BokehJS model `HTMLTitle`, extends `TextAnnotation`. */
export class HTMLTitle extends TextAnnotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HTMLTitleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ImperialLength}. */
export type ImperialLengthAttributes = CustomDimensionalAttributes;
/** BokehJS model `ImperialLength`, extends `CustomDimensional`. */
export class ImperialLength extends CustomDimensional {}

/** The properties of {@linkcode Label}. */
export interface LabelAttributes extends TextAnnotationAttributes {
  /** `Or(Or(Enum[LegendLocation], Tuple(Or(Enum[Align], Enum[HAlign], Percent), Or(Enum[Align], Enum[VAlign], Percent))), Enum("auto"))`, default `"auto"`. */
  anchor:
    | enums.LegendLocation
    | readonly [
      enums.Align | enums.HAlign | number,
      enums.Align | enums.VAlign | number,
    ]
    | "auto";
  /** `Or(Float, Ref(Coordinate))`, no default. */
  x: number | Coordinate;
  /** `Or(Float, Ref(Coordinate))`, no default. */
  y: number | Coordinate;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  x_units: enums.CoordinateUnits;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  y_units: enums.CoordinateUnits;
  /** `Float`, default `0`. */
  x_offset: number;
  /** `Float`, default `0`. */
  y_offset: number;
  /** `Float`, default `0`. */
  angle: number;
  /** `Enum[AngleUnits]`, default `"rad"`. */
  angle_units: enums.AngleUnits;
  /** `Enum[Direction]`, default `"anticlock"`. */
  direction: enums.Direction;
  /** `Bool`, default `false`. */
  editable: boolean;
}
/** The properties that every {@linkcode Label} has. */
export interface Label extends LabelAttributes {}
/** BokehJS model `Label`, extends `TextAnnotation`. */
export class Label extends TextAnnotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<LabelAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LabelSet}. */
export interface LabelSetAttributes extends DataAnnotationAttributes {
  /** `ColorSpec`, default `{"type":"value","value":"#444444"}`. */
  text_color: p.ColorSpec;
  /** `ColorSpec`, default `{"type":"value","value":null}`. */
  text_outline_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  text_outline_width: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  text_alpha: p.NumberSpec;
  /** `FontSpec`, default `{"type":"value","value":"helvetica"}`. */
  text_font: p.FontSpec;
  /** `FontSizeSpec`, default `{"type":"value","value":"16px"}`. */
  text_font_size: p.FontSizeSpec;
  /** `FontStyleSpec`, default `{"type":"value","value":"normal"}`. */
  text_font_style: p.FontStyleSpec;
  /** `TextAlignSpec`, default `{"type":"value","value":"left"}`. */
  text_align: p.TextAlignSpec;
  /** `TextBaselineSpec`, default `{"type":"value","value":"bottom"}`. */
  text_baseline: p.TextBaselineSpec;
  /** `NumberSpec`, default `{"type":"value","value":1.2}`. */
  text_line_height: p.NumberSpec;
  /** `ColorSpec`, default `{"type":"value","value":null}`. */
  border_line_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  border_line_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  border_line_width: p.NumberSpec;
  /** `LineJoinSpec`, default `{"type":"value","value":"bevel"}`. */
  border_line_join: p.LineJoinSpec;
  /** `LineCapSpec`, default `{"type":"value","value":"butt"}`. */
  border_line_cap: p.LineCapSpec;
  /** `LineDashSpec`, default `{"type":"value","value":[]}`. */
  border_line_dash: p.LineDashSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  border_line_dash_offset: p.NumberSpec;
  /** `ColorSpec`, default `{"type":"value","value":null}`. */
  background_fill_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  background_fill_alpha: p.NumberSpec;
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  background_hatch_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  background_hatch_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":12}`. */
  background_hatch_scale: p.NumberSpec;
  /** `NullStringSpec`, default `{"type":"value","value":null}`. */
  background_hatch_pattern: p.NullStringSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  background_hatch_weight: p.NumberSpec;
  /** `DictScalar`, default `{"type":"value","value":{"type":"map"}}`. */
  background_hatch_extra: p.DictScalar;
  /** `XCoordinateSpec`, default `{"type":"field","field":"x"}`. */
  x: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y"}`. */
  y: p.CoordinateSpec;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  x_units: enums.CoordinateUnits;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  y_units: enums.CoordinateUnits;
  /** `NullStringSpec`, default `{"type":"field","field":"text"}`. */
  text: p.NullStringSpec;
  /** `AngleSpec`, default `{"type":"value","value":0}`. */
  angle: p.AngleSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  x_offset: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  y_offset: p.NumberSpec;
}
/** The properties that every {@linkcode LabelSet} has. */
export interface LabelSet extends LabelSetAttributes {}
/** BokehJS model `LabelSet`, extends `DataAnnotation`. */
export class LabelSet extends DataAnnotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<LabelSetAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Legend}. */
export interface LegendAttributes extends AnnotationAttributes {
  /** `Nullable(Color)`, default `"#444444"`. */
  label_text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  label_text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  label_text_outline_width: number;
  /** `Percent`, default `1`. */
  label_text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  label_text_font: string;
  /** `Str`, default `"13px"`. */
  label_text_font_size: string;
  /** `Enum[FontStyle]`, default `"normal"`. */
  label_text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  label_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"middle"`. */
  label_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  label_text_line_height: number;
  /** `Nullable(Color)`, default `"#444444"`. */
  title_text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  title_text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  title_text_outline_width: number;
  /** `Percent`, default `1`. */
  title_text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  title_text_font: string;
  /** `Str`, default `"13px"`. */
  title_text_font_size: string;
  /** `Enum[FontStyle]`, default `"italic"`. */
  title_text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  title_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  title_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  title_text_line_height: number;
  /** `Nullable(Color)`, default `"white"`. */
  inactive_fill_color: p.Color | null;
  /** `Percent`, default `0.7`. */
  inactive_fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  inactive_hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  inactive_hatch_alpha: number;
  /** `Float`, default `12`. */
  inactive_hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  inactive_hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  inactive_hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  inactive_hatch_extra: Readonly<Record<string, unknown>>;
  /** `Nullable(Color)`, default `"#e5e5e5"`. */
  border_line_color: p.Color | null;
  /** `Percent`, default `0.5`. */
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
  background_fill_color: p.Color | null;
  /** `Percent`, default `0.95`. */
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
  /** `Nullable(Color)`, default `"#f1f1f1"`. */
  item_background_fill_color: p.Color | null;
  /** `Percent`, default `0.8`. */
  item_background_fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  item_background_hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  item_background_hatch_alpha: number;
  /** `Float`, default `12`. */
  item_background_hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  item_background_hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  item_background_hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  item_background_hatch_extra: Readonly<Record<string, unknown>>;
  /** `Enum[Orientation]`, default `"vertical"`. */
  orientation: enums.Orientation;
  /** `Or(Positive(Int), Enum("auto"))`, default `"auto"`. */
  ncols: number | "auto";
  /** `Or(Positive(Int), Enum("auto"))`, default `"auto"`. */
  nrows: number | "auto";
  /** `Or(Enum[LegendLocation], Tuple(Float, Float))`, default `"top_right"`. */
  location: enums.LegendLocation | readonly [number, number];
  /** `Nullable(Str)`, default `null`. */
  title: string | null;
  /** `Enum[Location]`, default `"above"`. */
  title_location: enums.Location;
  /** `Float`, default `5`. */
  title_standoff: number;
  /** `Float`, default `5`. */
  label_standoff: number;
  /** `Float`, default `20`. */
  glyph_width: number;
  /** `Float`, default `20`. */
  glyph_height: number;
  /** `Float`, default `20`. */
  label_width: number;
  /** `Or(Float, Enum("auto"))`, default `"auto"`. */
  label_height: number | "auto";
  /** `Float`, default `10`. */
  margin: number;
  /** `Or(NonNegative(Int), Tuple(NonNegative(Int), NonNegative(Int)), PartialStruct(x: NonNegative(Int), y: NonNegative(Int)), Tuple(NonNegative(Int), NonNegative(Int), NonNegative(Int), NonNegative(Int)), PartialStruct(left: NonNegative(Int), right: NonNegative(Int), top: NonNegative(Int), bottom: NonNegative(Int)))`, default `10`. */
  padding:
    | number
    | readonly [number, number]
    | { readonly x?: number; readonly y?: number }
    | readonly [number, number, number, number]
    | {
      readonly left?: number;
      readonly right?: number;
      readonly top?: number;
      readonly bottom?: number;
    };
  /** `Or(NonNegative(Int), Tuple(NonNegative(Int), NonNegative(Int), NonNegative(Int), NonNegative(Int)), PartialStruct(top_left: NonNegative(Int), top_right: NonNegative(Int), bottom_right: NonNegative(Int), bottom_left: NonNegative(Int)))`, default `0`. */
  border_radius: number | readonly [number, number, number, number] | {
    readonly top_left?: number;
    readonly top_right?: number;
    readonly bottom_right?: number;
    readonly bottom_left?: number;
  };
  /** `Float`, default `3`. */
  spacing: number;
  /** `List(Ref(LegendItem))`, default `[]`. */
  items: readonly LegendItem[];
  /** `Enum[LegendClickPolicy]`, default `"none"`. */
  click_policy: enums.LegendClickPolicy;
  /** `Enum[AlternationPolicy]`, default `"none"`. */
  item_background_policy: enums.AlternationPolicy;
}
/** The properties that every {@linkcode Legend} has. */
export interface Legend extends LegendAttributes {}
/** BokehJS model `Legend`, extends `Annotation`. */
export class Legend extends Annotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<LegendAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LegendItem}. */
export interface LegendItemAttributes extends ModelAttributes {
  /** `NullStringSpec`, default `{"type":"value","value":null}`. */
  label: p.NullStringSpec;
  /** `List(Ref(GlyphRenderer))`, default `[]`. */
  renderers: readonly GlyphRenderer[];
  /** `Nullable(Int)`, default `null`. */
  index: number | null;
  /** `Bool`, default `true`. */
  visible: boolean;
}
/** The properties that every {@linkcode LegendItem} has. */
export interface LegendItem extends LegendItemAttributes {}
/** BokehJS model `LegendItem`, extends `Model`. */
export class LegendItem extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<LegendItemAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Metric}. */
export interface MetricAttributes extends DimensionalAttributes {
  /** `Str`, no default. */
  base_unit: string;
  /** `Nullable(Str)`, default `null`. */
  full_unit: string | null;
}
/** The properties that every {@linkcode Metric} has. */
export interface Metric extends MetricAttributes {}
/** BokehJS model `Metric`, extends `Dimensional`. */
export class Metric extends Dimensional {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MetricAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MetricLength}. */
export type MetricLengthAttributes = MetricAttributes;
/** BokehJS model `MetricLength`, extends `Metric`. */
export class MetricLength extends Metric {}

/** The properties of {@linkcode NormalHead}. */
export interface NormalHeadAttributes extends ArrowHeadAttributes {
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  line_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_width: p.NumberSpec;
  /** `LineJoinSpec`, default `{"type":"value","value":"bevel"}`. */
  line_join: p.LineJoinSpec;
  /** `LineCapSpec`, default `{"type":"value","value":"butt"}`. */
  line_cap: p.LineCapSpec;
  /** `LineDashSpec`, default `{"type":"value","value":[]}`. */
  line_dash: p.LineDashSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  line_dash_offset: p.NumberSpec;
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  fill_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  fill_alpha: p.NumberSpec;
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  hatch_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  hatch_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":12}`. */
  hatch_scale: p.NumberSpec;
  /** `NullStringSpec`, default `{"type":"value","value":null}`. */
  hatch_pattern: p.NullStringSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  hatch_weight: p.NumberSpec;
  /** `DictScalar`, default `{"type":"value","value":{"type":"map"}}`. */
  hatch_extra: p.DictScalar;
}
/** The properties that every {@linkcode NormalHead} has. */
export interface NormalHead extends NormalHeadAttributes {}
/** BokehJS model `NormalHead`, extends `ArrowHead`. */
export class NormalHead extends ArrowHead {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NormalHeadAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode OpenHead}. */
export interface OpenHeadAttributes extends ArrowHeadAttributes {
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  line_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_width: p.NumberSpec;
  /** `LineJoinSpec`, default `{"type":"value","value":"bevel"}`. */
  line_join: p.LineJoinSpec;
  /** `LineCapSpec`, default `{"type":"value","value":"butt"}`. */
  line_cap: p.LineCapSpec;
  /** `LineDashSpec`, default `{"type":"value","value":[]}`. */
  line_dash: p.LineDashSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  line_dash_offset: p.NumberSpec;
}
/** The properties that every {@linkcode OpenHead} has. */
export interface OpenHead extends OpenHeadAttributes {}
/** BokehJS model `OpenHead`, extends `ArrowHead`. */
export class OpenHead extends ArrowHead {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<OpenHeadAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PolyAnnotation}. */
export interface PolyAnnotationAttributes extends AnnotationAttributes {
  /** `Nullable(Color)`, default `"#cccccc"`. */
  line_color: p.Color | null;
  /** `Percent`, default `0.3`. */
  line_alpha: number;
  /** `Float`, default `1`. */
  line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  line_dash_offset: number;
  /** `Nullable(Color)`, default `"#fff9ba"`. */
  fill_color: p.Color | null;
  /** `Percent`, default `0.4`. */
  fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  hatch_alpha: number;
  /** `Float`, default `12`. */
  hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  hatch_extra: Readonly<Record<string, unknown>>;
  /** `Nullable(Color)`, default `null`. */
  hover_line_color: p.Color | null;
  /** `Percent`, default `0.3`. */
  hover_line_alpha: number;
  /** `Float`, default `1`. */
  hover_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  hover_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  hover_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  hover_line_dash_offset: number;
  /** `Nullable(Color)`, default `null`. */
  hover_fill_color: p.Color | null;
  /** `Percent`, default `0.4`. */
  hover_fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  hover_hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  hover_hatch_alpha: number;
  /** `Float`, default `12`. */
  hover_hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  hover_hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  hover_hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  hover_hatch_extra: Readonly<Record<string, unknown>>;
  /** `Arrayable(Float)`, default `[]`. */
  xs: p.Arrayable<number>;
  /** `Arrayable(Float)`, default `[]`. */
  ys: p.Arrayable<number>;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  xs_units: enums.CoordinateUnits;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  ys_units: enums.CoordinateUnits;
  /** `Bool`, default `false`. */
  editable: boolean;
}
/** The properties that every {@linkcode PolyAnnotation} has. */
export interface PolyAnnotation extends PolyAnnotationAttributes {}
/** BokehJS model `PolyAnnotation`, extends `Annotation`. */
export class PolyAnnotation extends Annotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<PolyAnnotationAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ReciprocalMetric}. */
export type ReciprocalMetricAttributes = MetricAttributes;
/** BokehJS model `ReciprocalMetric`, extends `Metric`. */
export class ReciprocalMetric extends Metric {}

/** The properties of {@linkcode ReciprocalMetricLength}. */
export type ReciprocalMetricLengthAttributes = ReciprocalMetricAttributes;
/** BokehJS model `ReciprocalMetricLength`, extends `ReciprocalMetric`. */
export class ReciprocalMetricLength extends ReciprocalMetric {}

/** The properties of {@linkcode ScaleBar}. */
export interface ScaleBarAttributes extends AnnotationAttributes {
  /** `Nullable(Color)`, default `"#ffffff"`. */
  background_fill_color: p.Color | null;
  /** `Percent`, default `0.95`. */
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
  /** `Nullable(Color)`, default `"black"`. */
  bar_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  bar_line_alpha: number;
  /** `Float`, default `2`. */
  bar_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  bar_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  bar_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  bar_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  bar_line_dash_offset: number;
  /** `Nullable(Color)`, default `"#e5e5e5"`. */
  border_line_color: p.Color | null;
  /** `Percent`, default `0.5`. */
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
  /** `Nullable(Color)`, default `"#444444"`. */
  label_text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  label_text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  label_text_outline_width: number;
  /** `Percent`, default `1`. */
  label_text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  label_text_font: string;
  /** `Str`, default `"13px"`. */
  label_text_font_size: string;
  /** `Enum[FontStyle]`, default `"normal"`. */
  label_text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  label_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"middle"`. */
  label_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  label_text_line_height: number;
  /** `Nullable(Color)`, default `"#444444"`. */
  title_text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  title_text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  title_text_outline_width: number;
  /** `Percent`, default `1`. */
  title_text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  title_text_font: string;
  /** `Str`, default `"13px"`. */
  title_text_font_size: string;
  /** `Enum[FontStyle]`, default `"italic"`. */
  title_text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  title_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  title_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  title_text_line_height: number;
  /** `Or(Enum("auto"), Enum[LegendLocation], Tuple(Or(Or(Enum[Align], Enum[HAlign], Percent), Enum("auto")), Or(Or(Enum[Align], Enum[VAlign], Percent), Enum("auto"))))`, default `"auto"`. */
  anchor:
    | "auto"
    | enums.LegendLocation
    | readonly [
      enums.Align | enums.HAlign | number | "auto",
      enums.Align | enums.VAlign | number | "auto",
    ];
  /** `NonNegative(Float)`, default `0.2`. */
  bar_length: number;
  /** `Enum("screen", "data", "percent")`, default `"screen"`. */
  bar_length_units: "screen" | "data" | "percent";
  /** `Ref(Dimensional)`, default `{"type":"object","name":"MetricLength"}`. */
  dimensional: Dimensional;
  /** `Str`, default `"@{value} @{unit}"`. */
  label: string;
  /** `Enum[Align]`, default `"center"`. */
  label_align: enums.Align;
  /** `Enum[Location]`, default `"below"`. */
  label_location: enums.Location;
  /** `Float`, default `5`. */
  label_standoff: number;
  /** `Enum("adaptive", "exact")`, default `"adaptive"`. */
  length_sizing: "adaptive" | "exact";
  /** `Or(Enum[LegendLocation], Tuple(Or(Float, Or(Str, Tuple(Str, Str), Tuple(Str, Str, Str)), Enum[HAlign]), Or(Float, Or(Str, Tuple(Str, Str), Tuple(Str, Str, Str)), Enum[VAlign])))`, default `"top_right"`. */
  location:
    | enums.LegendLocation
    | readonly [
      | number
      | string
      | readonly [string, string]
      | readonly [string, string, string]
      | enums.HAlign,
      | number
      | string
      | readonly [string, string]
      | readonly [string, string, string]
      | enums.VAlign,
    ];
  /** `Float`, default `10`. */
  margin: number;
  /** `Enum[Orientation]`, default `"horizontal"`. */
  orientation: enums.Orientation;
  /** `Float`, default `10`. */
  padding: number;
  /** `Or(Ref(Range), Enum("auto"))`, default `"auto"`. */
  range: Range | "auto";
  /** `Ref(Ticker)`, default `{"type":"object","name":"FixedTicker","attributes":{"ticks":[]}}`. */
  ticker: Ticker;
  /** `Str`, default `""`. */
  title: string;
  /** `Enum[Align]`, default `"center"`. */
  title_align: enums.Align;
  /** `Enum[Location]`, default `"above"`. */
  title_location: enums.Location;
  /** `Float`, default `5`. */
  title_standoff: number;
  /** `Str`, default `"m"`. */
  unit: string;
  /** `Enum("data", "screen", "view", "percent")`, default `"data"`. */
  x_units: "data" | "screen" | "view" | "percent";
  /** `Enum("data", "screen", "view", "percent")`, default `"data"`. */
  y_units: "data" | "screen" | "view" | "percent";
}
/** The properties that every {@linkcode ScaleBar} has. */
export interface ScaleBar extends ScaleBarAttributes {}
/** BokehJS model `ScaleBar`, extends `Annotation`. */
export class ScaleBar extends Annotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ScaleBarAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode SizeBar}. */
export interface SizeBarAttributes extends BaseBarAttributes {
  /** `ColorSpec`, default `{"type":"value","value":null}`. */
  glyph_line_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  glyph_line_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  glyph_line_width: p.NumberSpec;
  /** `LineJoinSpec`, default `{"type":"value","value":"bevel"}`. */
  glyph_line_join: p.LineJoinSpec;
  /** `LineCapSpec`, default `{"type":"value","value":"butt"}`. */
  glyph_line_cap: p.LineCapSpec;
  /** `LineDashSpec`, default `{"type":"value","value":[]}`. */
  glyph_line_dash: p.LineDashSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  glyph_line_dash_offset: p.NumberSpec;
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
  glyph_fill_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  glyph_fill_alpha: p.NumberSpec;
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  glyph_hatch_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  glyph_hatch_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":12}`. */
  glyph_hatch_scale: p.NumberSpec;
  /** `NullStringSpec`, default `{"type":"value","value":null}`. */
  glyph_hatch_pattern: p.NullStringSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  glyph_hatch_weight: p.NumberSpec;
  /** `DictScalar`, default `{"type":"value","value":{"type":"map"}}`. */
  glyph_hatch_extra: p.DictScalar;
  /** `Or(Ref(GlyphRenderer), Enum("auto"))`, default `"auto"`. */
  renderer: GlyphRenderer | "auto";
  /** `Or(Tuple(Float, Float), Enum("auto"))`, default `"auto"`. */
  bounds: readonly [number, number] | "auto";
}
/** The properties that every {@linkcode SizeBar} has. */
export interface SizeBar extends SizeBarAttributes {}
/** BokehJS model `SizeBar`, extends `BaseBar`. */
export class SizeBar extends BaseBar {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SizeBarAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Slope}. */
export interface SlopeAttributes extends AnnotationAttributes {
  /** `Nullable(Color)`, default `"black"`. */
  line_color: p.Color | null;
  /** `Percent`, default `1`. */
  line_alpha: number;
  /** `Float`, default `1`. */
  line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  line_dash_offset: number;
  /** `Nullable(Color)`, default `null`. */
  above_fill_color: p.Color | null;
  /** `Percent`, default `0.4`. */
  above_fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  above_hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  above_hatch_alpha: number;
  /** `Float`, default `12`. */
  above_hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  above_hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  above_hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  above_hatch_extra: Readonly<Record<string, unknown>>;
  /** `Nullable(Color)`, default `null`. */
  below_fill_color: p.Color | null;
  /** `Percent`, default `0.4`. */
  below_fill_alpha: number;
  /** `Nullable(Color)`, default `"black"`. */
  below_hatch_color: p.Color | null;
  /** `Percent`, default `1`. */
  below_hatch_alpha: number;
  /** `Float`, default `12`. */
  below_hatch_scale: number;
  /** `Nullable(Or(Enum[HatchPatternType], Str))`, default `null`. */
  below_hatch_pattern: enums.HatchPatternType | string | null;
  /** `Float`, default `1`. */
  below_hatch_weight: number;
  /** `Dict(AnyRef)`, default `{"type":"map"}`. */
  below_hatch_extra: Readonly<Record<string, unknown>>;
  /** `Nullable(Float)`, default `null`. */
  gradient: number | null;
  /** `Nullable(Float)`, default `null`. */
  y_intercept: number | null;
}
/** The properties that every {@linkcode Slope} has. */
export interface Slope extends SlopeAttributes {}
/** BokehJS model `Slope`, extends `Annotation`. */
export class Slope extends Annotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SlopeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Span}. */
export interface SpanAttributes extends AnnotationAttributes {
  /** `Nullable(Color)`, default `"black"`. */
  line_color: p.Color | null;
  /** `Percent`, default `1`. */
  line_alpha: number;
  /** `Float`, default `1`. */
  line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  line_dash_offset: number;
  /** `Nullable(Color)`, default `null`. */
  hover_line_color: p.Color | null;
  /** `Percent`, default `0.3`. */
  hover_line_alpha: number;
  /** `Float`, default `1`. */
  hover_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  hover_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  hover_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  hover_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  hover_line_dash_offset: number;
  /** `Nullable(Float)`, default `null`. */
  location: number | null;
  /** `Enum[CoordinateUnits]`, default `"data"`. */
  location_units: enums.CoordinateUnits;
  /** `Enum[Dimension]`, default `"width"`. */
  dimension: enums.Dimension;
  /** `Bool`, default `false`. */
  editable: boolean;
}
/** The properties that every {@linkcode Span} has. */
export interface Span extends SpanAttributes {}
/** BokehJS model `Span`, extends `Annotation`. */
export class Span extends Annotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SpanAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TeeHead}. */
export interface TeeHeadAttributes extends ArrowHeadAttributes {
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  line_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_width: p.NumberSpec;
  /** `LineJoinSpec`, default `{"type":"value","value":"bevel"}`. */
  line_join: p.LineJoinSpec;
  /** `LineCapSpec`, default `{"type":"value","value":"butt"}`. */
  line_cap: p.LineCapSpec;
  /** `LineDashSpec`, default `{"type":"value","value":[]}`. */
  line_dash: p.LineDashSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  line_dash_offset: p.NumberSpec;
}
/** The properties that every {@linkcode TeeHead} has. */
export interface TeeHead extends TeeHeadAttributes {}
/** BokehJS model `TeeHead`, extends `ArrowHead`. */
export class TeeHead extends ArrowHead {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TeeHeadAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Title}. */
export interface TitleAttributes extends TextAnnotationAttributes {
  /** `Enum[VerticalAlign]`, default `"bottom"`. */
  vertical_align: enums.VerticalAlign;
  /** `Enum[TextAlign]`, default `"left"`. */
  align: enums.TextAlign;
  /** `Float`, default `0`. */
  offset: number;
  /** `Float`, default `10`. */
  standoff: number;
}
/** The properties that every {@linkcode Title} has. */
export interface Title extends TitleAttributes {}
/** BokehJS model `Title`, extends `TextAnnotation`. */
export class Title extends TextAnnotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TitleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ToolbarPanel}. */
export interface ToolbarPanelAttributes extends AnnotationAttributes {
  /** `Ref(Toolbar)`, no default. */
  toolbar: Toolbar;
}
/** The properties that every {@linkcode ToolbarPanel} has. */
export interface ToolbarPanel extends ToolbarPanelAttributes {}
/** BokehJS model `ToolbarPanel`, extends `Annotation`. */
export class ToolbarPanel extends Annotation {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ToolbarPanelAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode VeeHead}. */
export interface VeeHeadAttributes extends ArrowHeadAttributes {
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  line_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_width: p.NumberSpec;
  /** `LineJoinSpec`, default `{"type":"value","value":"bevel"}`. */
  line_join: p.LineJoinSpec;
  /** `LineCapSpec`, default `{"type":"value","value":"butt"}`. */
  line_cap: p.LineCapSpec;
  /** `LineDashSpec`, default `{"type":"value","value":[]}`. */
  line_dash: p.LineDashSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  line_dash_offset: p.NumberSpec;
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  fill_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  fill_alpha: p.NumberSpec;
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  hatch_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  hatch_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":12}`. */
  hatch_scale: p.NumberSpec;
  /** `NullStringSpec`, default `{"type":"value","value":null}`. */
  hatch_pattern: p.NullStringSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  hatch_weight: p.NumberSpec;
  /** `DictScalar`, default `{"type":"value","value":{"type":"map"}}`. */
  hatch_extra: p.DictScalar;
}
/** The properties that every {@linkcode VeeHead} has. */
export interface VeeHead extends VeeHeadAttributes {}
/** BokehJS model `VeeHead`, extends `ArrowHead`. */
export class VeeHead extends ArrowHead {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<VeeHeadAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Whisker}. */
export interface WhiskerAttributes extends UpperLowerAttributes {
  /** `ColorSpec`, default `{"type":"value","value":"black"}`. */
  line_color: p.ColorSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_alpha: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  line_width: p.NumberSpec;
  /** `LineJoinSpec`, default `{"type":"value","value":"bevel"}`. */
  line_join: p.LineJoinSpec;
  /** `LineCapSpec`, default `{"type":"value","value":"butt"}`. */
  line_cap: p.LineCapSpec;
  /** `LineDashSpec`, default `{"type":"value","value":[]}`. */
  line_dash: p.LineDashSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  line_dash_offset: p.NumberSpec;
  /** `Nullable(Ref(ArrowHead))`, default `{"type":"object","name":"TeeHead","attributes":{"size":{"type":"value","value":10}}}`. */
  lower_head: ArrowHead | null;
  /** `Nullable(Ref(ArrowHead))`, default `{"type":"object","name":"TeeHead","attributes":{"size":{"type":"value","value":10}}}`. */
  upper_head: ArrowHead | null;
}
/** The properties that every {@linkcode Whisker} has. */
export interface Whisker extends WhiskerAttributes {}
/** BokehJS model `Whisker`, extends `UpperLower`. */
export class Whisker extends UpperLower {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<WhiskerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DomSpan}. */
export type DomSpanAttributes = DOMElementAttributes;
/** BokehJS model `bokeh.models.dom.Span`, extends `bokeh.models.dom.DOMElement`. */
export class DomSpan extends DOMElement {}

registerModels({
  Dimensional,
  CustomDimensional,
  Angular,
  Annotation,
  AreaVisuals,
  DataAnnotation,
  Arrow,
  ArrowHead,
  UpperLower,
  Band,
  BaseBar,
  BaseColorBar,
  BoxAnnotation,
  BoxInteractionHandles,
  ColorBar,
  ContourColorBar,
  TextAnnotation,
  HTMLLabel,
  HTMLLabelSet,
  HTMLTitle,
  ImperialLength,
  Label,
  LabelSet,
  Legend,
  LegendItem,
  Metric,
  MetricLength,
  NormalHead,
  OpenHead,
  PolyAnnotation,
  ReciprocalMetric,
  ReciprocalMetricLength,
  ScaleBar,
  SizeBar,
  Slope,
  Span,
  TeeHead,
  Title,
  ToolbarPanel,
  VeeHead,
  Whisker,
  "bokeh.models.dom.Span": DomSpan,
});
