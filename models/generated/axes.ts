// Made by `deno task generate` from BokehJS. Do not edit.

import { registerModels } from "../registry.ts";
import type { TickFormatter } from "./formatters.ts";
import type { LabelingPolicy } from "./policies.ts";
import { GuideRenderer, type GuideRendererAttributes } from "./renderers.ts";
import type { BaseText } from "./text.ts";
import type { Ticker } from "./tickers.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Axis}. */
export interface AxisAttributes extends GuideRendererAttributes {
  /** `Nullable(Color)`, default `"black"`. */
  axis_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  axis_line_alpha: number;
  /** `Float`, default `1`. */
  axis_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  axis_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  axis_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  axis_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  axis_line_dash_offset: number;
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
  /** `Nullable(Color)`, default `"black"`. */
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
  /** `Enum[TextAlign]`, default `"center"`. */
  major_label_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"alphabetic"`. */
  major_label_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  major_label_text_line_height: number;
  /** `Nullable(Color)`, default `"#444444"`. */
  axis_label_text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  axis_label_text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  axis_label_text_outline_width: number;
  /** `Percent`, default `1`. */
  axis_label_text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  axis_label_text_font: string;
  /** `Str`, default `"13px"`. */
  axis_label_text_font_size: string;
  /** `Enum[FontStyle]`, default `"italic"`. */
  axis_label_text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  axis_label_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  axis_label_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  axis_label_text_line_height: number;
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
  /** `Or(Enum(0, 1), Enum("auto"))`, default `"auto"`. */
  dimension: 0 | 1 | "auto";
  /** `Or(Enum[Face], Enum("auto"))`, default `"auto"`. */
  face: enums.Face | "auto";
  /** `Or(Tuple(Float, Float), Enum("auto"))`, default `"auto"`. */
  bounds: readonly [number, number] | "auto";
  /** `Ref(Ticker)`, no default. */
  ticker: Ticker;
  /** `Ref(TickFormatter)`, no default. */
  formatter: TickFormatter;
  /** `Nullable(Or(Str, Ref(BaseText)))`, default `null`. */
  axis_label: string | BaseText | null;
  /** `Int`, default `5`. */
  axis_label_standoff: number;
  /** `Enum[AxisLabelStandoffMode]`, default `"tick_labels"`. */
  axis_label_standoff_mode: enums.AxisLabelStandoffMode;
  /** `Or(Enum[LabelOrientation], Float)`, default `"parallel"`. */
  axis_label_orientation: enums.LabelOrientation | number;
  /** `Enum[Align]`, default `"center"`. */
  axis_label_align: enums.Align;
  /** `Int`, default `5`. */
  major_label_standoff: number;
  /** `Or(Enum[LabelOrientation], Float)`, default `"horizontal"`. */
  major_label_orientation: enums.LabelOrientation | number;
  /** `Or(Dict(Or(Str, Ref(BaseText))), Mapping(Or(Str, Float), Or(Str, Ref(BaseText))))`, default `{"type":"map"}`. */
  major_label_overrides:
    | Readonly<Record<string, string | BaseText>>
    | p.Mapping<string | number, string | BaseText>;
  /** `Ref(LabelingPolicy)`, default `{"type":"object","name":"AllLabels"}`. */
  major_label_policy: LabelingPolicy;
  /** `Float`, default `2`. */
  major_tick_in: number;
  /** `Float`, default `6`. */
  major_tick_out: number;
  /** `Float`, default `0`. */
  minor_tick_in: number;
  /** `Float`, default `4`. */
  minor_tick_out: number;
  /** `Nullable(Or(Float, Str, Tuple(Str, Str), Tuple(Str, Str, Str)))`, default `null`. */
  fixed_location:
    | number
    | string
    | readonly [string, string]
    | readonly [string, string, string]
    | null;
}
/** The properties that every {@linkcode Axis} has. */
export interface Axis extends AxisAttributes {}
/** BokehJS model `Axis`, extends `GuideRenderer`. */
export class Axis extends GuideRenderer {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<AxisAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CategoricalAxis}. */
export interface CategoricalAxisAttributes extends AxisAttributes {
  /** `Nullable(Color)`, default `"lightgrey"`. */
  separator_line_color: p.Color | null;
  /** `Percent`, default `1`. */
  separator_line_alpha: number;
  /** `Float`, default `2`. */
  separator_line_width: number;
  /** `Enum[LineJoin]`, default `"bevel"`. */
  separator_line_join: enums.LineJoin;
  /** `Enum[LineCap]`, default `"butt"`. */
  separator_line_cap: enums.LineCap;
  /** `Or(Enum[LineDash], List(Float))`, default `[]`. */
  separator_line_dash: enums.LineDash | readonly number[];
  /** `Float`, default `0`. */
  separator_line_dash_offset: number;
  /** `Nullable(Color)`, default `"grey"`. */
  group_text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  group_text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  group_text_outline_width: number;
  /** `Percent`, default `1`. */
  group_text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  group_text_font: string;
  /** `Str`, default `"11px"`. */
  group_text_font_size: string;
  /** `Enum[FontStyle]`, default `"bold"`. */
  group_text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  group_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  group_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  group_text_line_height: number;
  /** `Nullable(Color)`, default `"#444444"`. */
  subgroup_text_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  subgroup_text_outline_color: p.Color | null;
  /** `Float`, default `1`. */
  subgroup_text_outline_width: number;
  /** `Percent`, default `1`. */
  subgroup_text_alpha: number;
  /** `Font`, default `"helvetica"`. */
  subgroup_text_font: string;
  /** `Str`, default `"11px"`. */
  subgroup_text_font_size: string;
  /** `Enum[FontStyle]`, default `"bold"`. */
  subgroup_text_font_style: enums.FontStyle;
  /** `Enum[TextAlign]`, default `"left"`. */
  subgroup_text_align: enums.TextAlign;
  /** `Enum[TextBaseline]`, default `"bottom"`. */
  subgroup_text_baseline: enums.TextBaseline;
  /** `Float`, default `1.2`. */
  subgroup_text_line_height: number;
  /** `Or(Enum[LabelOrientation], Float)`, default `"parallel"`. */
  group_label_orientation: enums.LabelOrientation | number;
  /** `Or(Enum[LabelOrientation], Float)`, default `"parallel"`. */
  subgroup_label_orientation: enums.LabelOrientation | number;
}
/** The properties that every {@linkcode CategoricalAxis} has. */
export interface CategoricalAxis extends CategoricalAxisAttributes {}
/** BokehJS model `CategoricalAxis`, extends `Axis`. */
export class CategoricalAxis extends Axis {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CategoricalAxisAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ContinuousAxis}. */
export type ContinuousAxisAttributes = AxisAttributes;
/** BokehJS model `ContinuousAxis`, extends `Axis`. */
export class ContinuousAxis extends Axis {}

/** The properties of {@linkcode DatetimeAxis}. */
export type DatetimeAxisAttributes = ContinuousAxisAttributes;
/** BokehJS model `DatetimeAxis`, extends `ContinuousAxis`. */
export class DatetimeAxis extends ContinuousAxis {}

/** The properties of {@linkcode LinearAxis}. */
export type LinearAxisAttributes = ContinuousAxisAttributes;
/** BokehJS model `LinearAxis`, extends `ContinuousAxis`. */
export class LinearAxis extends ContinuousAxis {}

/** The properties of {@linkcode LogAxis}. */
export type LogAxisAttributes = ContinuousAxisAttributes;
/** BokehJS model `LogAxis`, extends `ContinuousAxis`. */
export class LogAxis extends ContinuousAxis {}

/** The properties of {@linkcode MercatorAxis}. */
export type MercatorAxisAttributes = LinearAxisAttributes;
/** BokehJS model `MercatorAxis`, extends `LinearAxis`. */
export class MercatorAxis extends LinearAxis {}

/** The properties of {@linkcode TimedeltaAxis}. */
export type TimedeltaAxisAttributes = ContinuousAxisAttributes;
/** BokehJS model `TimedeltaAxis`, extends `ContinuousAxis`. */
export class TimedeltaAxis extends ContinuousAxis {}

registerModels({
  Axis,
  CategoricalAxis,
  ContinuousAxis,
  DatetimeAxis,
  LinearAxis,
  LogAxis,
  MercatorAxis,
  TimedeltaAxis,
});
