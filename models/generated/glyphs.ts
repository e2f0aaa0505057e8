// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { CustomJS } from "./callbacks.ts";
import { DOMNode, type DOMNodeAttributes } from "./dom.ts";
import type { Decoration } from "./graphics.ts";
import type { ColorMapper, StackColorMapper } from "./mappers.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Glyph}. */
export interface GlyphAttributes extends ModelAttributes {
  /** `List(Ref(Decoration))`, default `[]`. */
  decorations: readonly Decoration[];
}
/** The properties that every {@linkcode Glyph} has. */
export interface Glyph extends GlyphAttributes {}
/** BokehJS model `Glyph`, extends `Model`. */
export class Glyph extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GlyphAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode XYGlyph}. */
export interface XYGlyphAttributes extends GlyphAttributes {
  /** `XCoordinateSpec`, default `{"type":"field","field":"x"}`. */
  x: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y"}`. */
  y: p.CoordinateSpec;
}
/** The properties that every {@linkcode XYGlyph} has. */
export interface XYGlyph extends XYGlyphAttributes {}
/** Abstract base `XYGlyph`, extends `Glyph`. */
export abstract class XYGlyph extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<XYGlyphAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode AnnularWedge}. */
export interface AnnularWedgeAttributes extends XYGlyphAttributes {
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
  /** `Enum[Direction]`, default `"anticlock"`. */
  direction: enums.Direction;
  /** `DistanceSpec`, default `{"type":"field","field":"inner_radius"}`. */
  inner_radius: p.DistanceSpec;
  /** `DistanceSpec`, default `{"type":"field","field":"outer_radius"}`. */
  outer_radius: p.DistanceSpec;
  /** `AngleSpec`, default `{"type":"field","field":"start_angle"}`. */
  start_angle: p.AngleSpec;
  /** `AngleSpec`, default `{"type":"field","field":"end_angle"}`. */
  end_angle: p.AngleSpec;
}
/** The properties that every {@linkcode AnnularWedge} has. */
export interface AnnularWedge extends AnnularWedgeAttributes {}
/** BokehJS model `AnnularWedge`, extends `XYGlyph`. */
export class AnnularWedge extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<AnnularWedgeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Annulus}. */
export interface AnnulusAttributes extends XYGlyphAttributes {
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
  /** `DistanceSpec`, default `{"type":"field","field":"inner_radius"}`. */
  inner_radius: p.DistanceSpec;
  /** `DistanceSpec`, default `{"type":"field","field":"outer_radius"}`. */
  outer_radius: p.DistanceSpec;
}
/** The properties that every {@linkcode Annulus} has. */
export interface Annulus extends AnnulusAttributes {}
/** BokehJS model `Annulus`, extends `XYGlyph`. */
export class Annulus extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<AnnulusAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Arc}. */
export interface ArcAttributes extends XYGlyphAttributes {
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
  /** `Enum[Direction]`, default `"anticlock"`. */
  direction: enums.Direction;
  /** `DistanceSpec`, default `{"type":"field","field":"radius"}`. */
  radius: p.DistanceSpec;
  /** `AngleSpec`, default `{"type":"field","field":"start_angle"}`. */
  start_angle: p.AngleSpec;
  /** `AngleSpec`, default `{"type":"field","field":"end_angle"}`. */
  end_angle: p.AngleSpec;
}
/** The properties that every {@linkcode Arc} has. */
export interface Arc extends ArcAttributes {}
/** BokehJS model `Arc`, extends `XYGlyph`. */
export class Arc extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ArcAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Area}. */
export interface AreaAttributes extends GlyphAttributes {
  /** `ColorScalar`, default `{"type":"value","value":"gray"}`. */
  fill_color: p.ColorScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  fill_alpha: p.NumberScalar;
  /** `ColorScalar`, default `{"type":"value","value":"black"}`. */
  hatch_color: p.ColorScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  hatch_alpha: p.NumberScalar;
  /** `NumberScalar`, default `{"type":"value","value":12}`. */
  hatch_scale: p.NumberScalar;
  /** `NullStringScalar`, default `{"type":"value","value":null}`. */
  hatch_pattern: p.NullStringScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  hatch_weight: p.NumberScalar;
  /** `DictScalar`, default `{"type":"value","value":{"type":"map"}}`. */
  hatch_extra: p.DictScalar;
}
/** The properties that every {@linkcode Area} has. */
export interface Area extends AreaAttributes {}
/** Abstract base `Area`, extends `Glyph`. */
export abstract class Area extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<AreaAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Bezier}. */
export interface BezierAttributes extends GlyphAttributes {
  /** `XCoordinateSpec`, default `{"type":"field","field":"x0"}`. */
  x0: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y0"}`. */
  y0: p.CoordinateSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"x1"}`. */
  x1: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y1"}`. */
  y1: p.CoordinateSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"cx0"}`. */
  cx0: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"cy0"}`. */
  cy0: p.CoordinateSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"cx1"}`. */
  cx1: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"cy1"}`. */
  cy1: p.CoordinateSpec;
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
/** The properties that every {@linkcode Bezier} has. */
export interface Bezier extends BezierAttributes {}
/** BokehJS model `Bezier`, extends `Glyph`. */
export class Bezier extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BezierAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LRTB}. */
export interface LRTBAttributes extends GlyphAttributes {
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
  /** `Or(NonNegative(Int), Tuple(NonNegative(Int), NonNegative(Int), NonNegative(Int), NonNegative(Int)), PartialStruct(top_left: NonNegative(Int), top_right: NonNegative(Int), bottom_right: NonNegative(Int), bottom_left: NonNegative(Int)))`, default `0`. */
  border_radius: number | readonly [number, number, number, number] | {
    readonly top_left?: number;
    readonly top_right?: number;
    readonly bottom_right?: number;
    readonly bottom_left?: number;
  };
}
/** The properties that every {@linkcode LRTB} has. */
export interface LRTB extends LRTBAttributes {}
/** Abstract base `LRTB`, extends `Glyph`. */
export abstract class LRTB extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<LRTBAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Block}. */
export interface BlockAttributes extends LRTBAttributes {
  /** `XCoordinateSpec`, default `{"type":"field","field":"x"}`. */
  x: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y"}`. */
  y: p.CoordinateSpec;
  /** `DistanceSpec`, default `{"type":"value","value":1}`. */
  width: p.DistanceSpec;
  /** `DistanceSpec`, default `{"type":"value","value":1}`. */
  height: p.DistanceSpec;
}
/** The properties that every {@linkcode Block} has. */
export interface Block extends BlockAttributes {}
/** BokehJS model `Block`, extends `LRTB`. */
export class Block extends LRTB {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BlockAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CenterRotatable}. */
export interface CenterRotatableAttributes extends XYGlyphAttributes {
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
  /** `AngleSpec`, default `{"type":"value","value":0}`. */
  angle: p.AngleSpec;
  /** `DistanceSpec`, default `{"type":"field","field":"width"}`. */
  width: p.DistanceSpec;
  /** `DistanceSpec`, default `{"type":"field","field":"height"}`. */
  height: p.DistanceSpec;
}
/** The properties that every {@linkcode CenterRotatable} has. */
export interface CenterRotatable extends CenterRotatableAttributes {}
/** Abstract base `CenterRotatable`, extends `XYGlyph`. */
export abstract class CenterRotatable extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CenterRotatableAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RadialGlyph}. */
export interface RadialGlyphAttributes extends XYGlyphAttributes {
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
  /** `DistanceSpec`, no default. */
  radius: p.DistanceSpec;
  /** `Enum[RadiusDimension]`, default `"x"`. */
  radius_dimension: enums.RadiusDimension;
}
/** The properties that every {@linkcode RadialGlyph} has. */
export interface RadialGlyph extends RadialGlyphAttributes {}
/** Abstract base `RadialGlyph`, extends `XYGlyph`. */
export abstract class RadialGlyph extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RadialGlyphAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Circle}. */
export interface CircleAttributes extends RadialGlyphAttributes {
  /** `Float`, default `1`. */
  hit_dilation: number;
}
/** The properties that every {@linkcode Circle} has. */
export interface Circle extends CircleAttributes {}
/** BokehJS model `Circle`, extends `RadialGlyph`. */
export class Circle extends RadialGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CircleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Ellipse}. */
export type EllipseAttributes = CenterRotatableAttributes;
/** BokehJS model `Ellipse`, extends `CenterRotatable`. */
export class Ellipse extends CenterRotatable {}

/** The properties of {@linkcode HArea}. */
export interface HAreaAttributes extends AreaAttributes {
  /** `XCoordinateSpec`, default `{"type":"field","field":"x1"}`. */
  x1: p.CoordinateSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"x2"}`. */
  x2: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y"}`. */
  y: p.CoordinateSpec;
}
/** The properties that every {@linkcode HArea} has. */
export interface HArea extends HAreaAttributes {}
/** BokehJS model `HArea`, extends `Area`. */
export class HArea extends Area {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HAreaAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HAreaStep}. */
export interface HAreaStepAttributes extends AreaAttributes {
  /** `XCoordinateSpec`, default `{"type":"field","field":"x1"}`. */
  x1: p.CoordinateSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"x2"}`. */
  x2: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y"}`. */
  y: p.CoordinateSpec;
  /** `Enum[StepMode]`, default `"before"`. */
  step_mode: enums.StepMode;
}
/** The properties that every {@linkcode HAreaStep} has. */
export interface HAreaStep extends HAreaStepAttributes {}
/** BokehJS model `HAreaStep`, extends `Area`. */
export class HAreaStep extends Area {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HAreaStepAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HBar}. */
export interface HBarAttributes extends LRTBAttributes {
  /** `XCoordinateSpec`, default `{"type":"value","value":0}`. */
  left: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y"}`. */
  y: p.CoordinateSpec;
  /** `DistanceSpec`, default `{"type":"value","value":1}`. */
  height: p.DistanceSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"right"}`. */
  right: p.CoordinateSpec;
}
/** The properties that every {@linkcode HBar} has. */
export interface HBar extends HBarAttributes {}
/** BokehJS model `HBar`, extends `LRTB`. */
export class HBar extends LRTB {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HBarAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HSpan}. */
export interface HSpanAttributes extends GlyphAttributes {
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
  /** `YCoordinateSpec`, default `{"type":"field","field":"y"}`. */
  y: p.CoordinateSpec;
}
/** The properties that every {@linkcode HSpan} has. */
export interface HSpan extends HSpanAttributes {}
/** BokehJS model `HSpan`, extends `Glyph`. */
export class HSpan extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HSpanAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HStrip}. */
export interface HStripAttributes extends GlyphAttributes {
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
  /** `YCoordinateSpec`, default `{"type":"field","field":"y0"}`. */
  y0: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y1"}`. */
  y1: p.CoordinateSpec;
}
/** The properties that every {@linkcode HStrip} has. */
export interface HStrip extends HStripAttributes {}
/** BokehJS model `HStrip`, extends `Glyph`. */
export class HStrip extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HStripAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HexTile}. */
export interface HexTileAttributes extends GlyphAttributes {
  /** `ColorSpec`, default `{"type":"value","value":null}`. */
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
  /** `NumberSpec`, default `{"type":"field","field":"r"}`. */
  r: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"field","field":"q"}`. */
  q: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  scale: p.NumberSpec;
  /** `Float`, default `1`. */
  size: number;
  /** `Float`, default `1`. */
  aspect_scale: number;
  /** `Enum[HexTileOrientation]`, default `"pointytop"`. */
  orientation: enums.HexTileOrientation;
}
/** The properties that every {@linkcode HexTile} has. */
export interface HexTile extends HexTileAttributes {}
/** BokehJS model `HexTile`, extends `Glyph`. */
export class HexTile extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HexTileAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ImageBase}. */
export interface ImageBaseAttributes extends XYGlyphAttributes {
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  global_alpha: p.NumberSpec;
  /** `NDArraySpec`, default `{"type":"field","field":"image"}`. */
  image: p.NDArraySpec;
  /** `DistanceSpec`, default `{"type":"field","field":"dw"}`. */
  dw: p.DistanceSpec;
  /** `DistanceSpec`, default `{"type":"field","field":"dh"}`. */
  dh: p.DistanceSpec;
  /** `Bool`, default `false`. */
  dilate: boolean;
  /** `Enum[ImageOrigin]`, default `"bottom_left"`. */
  origin: enums.ImageOrigin;
  /** `Or(Enum[LegendLocation], Tuple(Or(Enum[Align], Enum[HAlign], Percent), Or(Enum[Align], Enum[VAlign], Percent)))`, default `"bottom_left"`. */
  anchor:
    | enums.LegendLocation
    | readonly [
      enums.Align | enums.HAlign | number,
      enums.Align | enums.VAlign | number,
    ];
}
/** The properties that every {@linkcode ImageBase} has. */
export interface ImageBase extends ImageBaseAttributes {}
/** Abstract base `ImageBase`, extends `XYGlyph`. */
export abstract class ImageBase extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ImageBaseAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Image}. */
export interface ImageAttributes extends ImageBaseAttributes {
  /** `Ref(ColorMapper)`, default `{"type":"object","name":"LinearColorMapper","attributes":{"palette":["#000000","#252525","#525252",…`. */
  color_mapper: ColorMapper;
}
/** The properties that every {@linkcode Image} has. */
export interface Image extends ImageAttributes {}
/** BokehJS model `Image`, extends `ImageBase`. */
export class Image extends ImageBase {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ImageAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ImageRGBA}. */
export type ImageRGBAAttributes = ImageBaseAttributes;
/** BokehJS model `ImageRGBA`, extends `ImageBase`. */
export class ImageRGBA extends ImageBase {}

/** The properties of {@linkcode ImageStack}. */
export interface ImageStackAttributes extends ImageBaseAttributes {
  /** `Ref(StackColorMapper)`, no default. */
  color_mapper: StackColorMapper;
}
/** The properties that every {@linkcode ImageStack} has. */
export interface ImageStack extends ImageStackAttributes {}
/** BokehJS model `ImageStack`, extends `ImageBase`. */
export class ImageStack extends ImageBase {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ImageStackAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ImageURL}. */
export interface ImageURLAttributes extends XYGlyphAttributes {
  /** `StringSpec`, default `{"type":"field","field":"url"}`. */
  url: p.StringSpec;
  /** `Enum[LegendLocation]`, default `"top_left"`. */
  anchor: enums.LegendLocation;
  /** `NumberSpec`, default `{"type":"value","value":1}`. */
  global_alpha: p.NumberSpec;
  /** `AngleSpec`, default `{"type":"value","value":0}`. */
  angle: p.AngleSpec;
  /** `NullDistanceSpec`, default `{"type":"value","value":null}`. */
  w: p.NullDistanceSpec;
  /** `NullDistanceSpec`, default `{"type":"value","value":null}`. */
  h: p.NullDistanceSpec;
  /** `Bool`, default `false`. */
  dilate: boolean;
  /** `Int`, default `0`. */
  retry_attempts: number;
  /** `Int`, default `0`. */
  retry_timeout: number;
}
/** The properties that every {@linkcode ImageURL} has. */
export interface ImageURL extends ImageURLAttributes {}
/** BokehJS model `ImageURL`, extends `XYGlyph`. */
export class ImageURL extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ImageURLAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Line}. */
export interface LineAttributes extends XYGlyphAttributes {
  /** `ColorScalar`, default `{"type":"value","value":"black"}`. */
  line_color: p.ColorScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  line_alpha: p.NumberScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  line_width: p.NumberScalar;
  /** `LineJoinScalar`, default `{"type":"value","value":"bevel"}`. */
  line_join: p.LineJoinScalar;
  /** `LineCapScalar`, default `{"type":"value","value":"butt"}`. */
  line_cap: p.LineCapScalar;
  /** `LineDashScalar`, default `{"type":"value","value":[]}`. */
  line_dash: p.LineDashScalar;
  /** `NumberScalar`, default `{"type":"value","value":0}`. */
  line_dash_offset: p.NumberScalar;
}
/** The properties that every {@linkcode Line} has. */
export interface Line extends LineAttributes {}
/** BokehJS model `Line`, extends `XYGlyph`. */
export class Line extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<LineAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Marker}. */
export interface MarkerAttributes extends XYGlyphAttributes {
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
  /** `ScreenSizeSpec`, default `{"type":"value","value":4}`. */
  size: p.ScreenSizeSpec;
  /** `AngleSpec`, default `{"type":"value","value":0}`. */
  angle: p.AngleSpec;
  /** `Float`, default `1`. */
  hit_dilation: number;
}
/** The properties that every {@linkcode Marker} has. */
export interface Marker extends MarkerAttributes {}
/** Abstract base `Marker`, extends `XYGlyph`. */
export abstract class Marker extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MarkerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Text}. */
export interface TextAttributes extends XYGlyphAttributes {
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
  /** `ColorSpec`, default `{"type":"value","value":null}`. */
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
  /** `NullStringSpec`, default `{"type":"field","field":"text"}`. */
  text: p.NullStringSpec;
  /** `AngleSpec`, default `{"type":"value","value":0}`. */
  angle: p.AngleSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  x_offset: p.NumberSpec;
  /** `NumberSpec`, default `{"type":"value","value":0}`. */
  y_offset: p.NumberSpec;
  /** `TextAnchorSpec`, default `{"type":"value","value":"auto"}`. */
  anchor: p.TextAnchorSpec;
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
  /** `OutlineShapeSpec`, default `{"type":"value","value":"box"}`. */
  outline_shape: p.OutlineShapeSpec;
}
/** The properties that every {@linkcode Text} has. */
export interface Text extends TextAttributes {}
/** BokehJS model `Text`, extends `XYGlyph`. */
export class Text extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TextAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MathTextGlyph}. */
export type MathTextGlyphAttributes = TextAttributes;
/** Abstract base `MathTextGlyph`, extends `Text`. */
export abstract class MathTextGlyph extends Text {}

/** The properties of {@linkcode MathMLGlyph}. */
export type MathMLGlyphAttributes = MathTextGlyphAttributes;
/** BokehJS model `MathMLGlyph`, extends `MathTextGlyph`. */
export class MathMLGlyph extends MathTextGlyph {}

/** The properties of {@linkcode MultiLine}. */
export interface MultiLineAttributes extends GlyphAttributes {
  /** `XCoordinateSeqSpec`, default `{"type":"field","field":"xs"}`. */
  xs: p.CoordinateSeqSpec;
  /** `YCoordinateSeqSpec`, default `{"type":"field","field":"ys"}`. */
  ys: p.CoordinateSeqSpec;
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
/** The properties that every {@linkcode MultiLine} has. */
export interface MultiLine extends MultiLineAttributes {}
/** BokehJS model `MultiLine`, extends `Glyph`. */
export class MultiLine extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MultiLineAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MultiPolygons}. */
export interface MultiPolygonsAttributes extends GlyphAttributes {
  /** `XCoordinateSeqSeqSeqSpec`, default `{"type":"field","field":"xs"}`. */
  xs: p.CoordinateSeqSpec;
  /** `YCoordinateSeqSeqSeqSpec`, default `{"type":"field","field":"ys"}`. */
  ys: p.CoordinateSeqSpec;
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
/** The properties that every {@linkcode MultiPolygons} has. */
export interface MultiPolygons extends MultiPolygonsAttributes {}
/** BokehJS model `MultiPolygons`, extends `Glyph`. */
export class MultiPolygons extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MultiPolygonsAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Ngon}. */
export interface NgonAttributes extends RadialGlyphAttributes {
  /** `AngleSpec`, default `{"type":"value","value":0}`. */
  angle: p.AngleSpec;
  /** `NumberSpec`, default `{"type":"field","field":"n"}`. */
  n: p.NumberSpec;
}
/** The properties that every {@linkcode Ngon} has. */
export interface Ngon extends NgonAttributes {}
/** BokehJS model `Ngon`, extends `RadialGlyph`. */
export class Ngon extends RadialGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NgonAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Patch}. */
export interface PatchAttributes extends XYGlyphAttributes {
  /** `ColorScalar`, default `{"type":"value","value":"black"}`. */
  line_color: p.ColorScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  line_alpha: p.NumberScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  line_width: p.NumberScalar;
  /** `LineJoinScalar`, default `{"type":"value","value":"bevel"}`. */
  line_join: p.LineJoinScalar;
  /** `LineCapScalar`, default `{"type":"value","value":"butt"}`. */
  line_cap: p.LineCapScalar;
  /** `LineDashScalar`, default `{"type":"value","value":[]}`. */
  line_dash: p.LineDashScalar;
  /** `NumberScalar`, default `{"type":"value","value":0}`. */
  line_dash_offset: p.NumberScalar;
  /** `ColorScalar`, default `{"type":"value","value":"gray"}`. */
  fill_color: p.ColorScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  fill_alpha: p.NumberScalar;
  /** `ColorScalar`, default `{"type":"value","value":"black"}`. */
  hatch_color: p.ColorScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  hatch_alpha: p.NumberScalar;
  /** `NumberScalar`, default `{"type":"value","value":12}`. */
  hatch_scale: p.NumberScalar;
  /** `NullStringScalar`, default `{"type":"value","value":null}`. */
  hatch_pattern: p.NullStringScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  hatch_weight: p.NumberScalar;
  /** `DictScalar`, default `{"type":"value","value":{"type":"map"}}`. */
  hatch_extra: p.DictScalar;
}
/** The properties that every {@linkcode Patch} has. */
export interface Patch extends PatchAttributes {}
/** BokehJS model `Patch`, extends `XYGlyph`. */
export class Patch extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<PatchAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Patches}. */
export interface PatchesAttributes extends GlyphAttributes {
  /** `XCoordinateSeqSpec`, default `{"type":"field","field":"xs"}`. */
  xs: p.CoordinateSeqSpec;
  /** `YCoordinateSeqSpec`, default `{"type":"field","field":"ys"}`. */
  ys: p.CoordinateSeqSpec;
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
/** The properties that every {@linkcode Patches} has. */
export interface Patches extends PatchesAttributes {}
/** BokehJS model `Patches`, extends `Glyph`. */
export class Patches extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<PatchesAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Quad}. */
export interface QuadAttributes extends LRTBAttributes {
  /** `XCoordinateSpec`, default `{"type":"field","field":"right"}`. */
  right: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"bottom"}`. */
  bottom: p.CoordinateSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"left"}`. */
  left: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"top"}`. */
  top: p.CoordinateSpec;
}
/** The properties that every {@linkcode Quad} has. */
export interface Quad extends QuadAttributes {}
/** BokehJS model `Quad`, extends `LRTB`. */
export class Quad extends LRTB {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<QuadAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Quadratic}. */
export interface QuadraticAttributes extends GlyphAttributes {
  /** `XCoordinateSpec`, default `{"type":"field","field":"x0"}`. */
  x0: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y0"}`. */
  y0: p.CoordinateSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"x1"}`. */
  x1: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y1"}`. */
  y1: p.CoordinateSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"cx"}`. */
  cx: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"cy"}`. */
  cy: p.CoordinateSpec;
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
/** The properties that every {@linkcode Quadratic} has. */
export interface Quadratic extends QuadraticAttributes {}
/** BokehJS model `Quadratic`, extends `Glyph`. */
export class Quadratic extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<QuadraticAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Ray}. */
export interface RayAttributes extends XYGlyphAttributes {
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
  /** `DistanceSpec`, default `{"type":"value","value":0}`. */
  length: p.DistanceSpec;
  /** `AngleSpec`, default `{"type":"value","value":0}`. */
  angle: p.AngleSpec;
}
/** The properties that every {@linkcode Ray} has. */
export interface Ray extends RayAttributes {}
/** BokehJS model `Ray`, extends `XYGlyph`. */
export class Ray extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RayAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Rect}. */
export interface RectAttributes extends CenterRotatableAttributes {
  /** `Or(NonNegative(Int), Tuple(NonNegative(Int), NonNegative(Int), NonNegative(Int), NonNegative(Int)), PartialStruct(top_left: NonNegative(Int), top_right: NonNegative(Int), bottom_right: NonNegative(Int), bottom_left: NonNegative(Int)))`, default `0`. */
  border_radius: number | readonly [number, number, number, number] | {
    readonly top_left?: number;
    readonly top_right?: number;
    readonly bottom_right?: number;
    readonly bottom_left?: number;
  };
  /** `Bool`, default `false`. */
  dilate: boolean;
}
/** The properties that every {@linkcode Rect} has. */
export interface Rect extends RectAttributes {}
/** BokehJS model `Rect`, extends `CenterRotatable`. */
export class Rect extends CenterRotatable {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RectAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Scatter}. */
export interface ScatterAttributes extends MarkerAttributes {
  /** `MarkerSpec`, default `{"type":"value","value":"circle"}`. */
  marker: p.MarkerSpec;
  /** `KeyVal(PrefixedStr(prefix=@), Or(Func, Ref(CustomJS)))`, default `{"type":"map"}`. */
  defs: p.Mapping<`@${string}`, CustomJS>;
}
/** The properties that every {@linkcode Scatter} has. */
export interface Scatter extends ScatterAttributes {}
/** BokehJS model `Scatter`, extends `Marker`. */
export class Scatter extends Marker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ScatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Segment}. */
export interface SegmentAttributes extends GlyphAttributes {
  /** `XCoordinateSpec`, default `{"type":"field","field":"x0"}`. */
  x0: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y0"}`. */
  y0: p.CoordinateSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"x1"}`. */
  x1: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y1"}`. */
  y1: p.CoordinateSpec;
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
/** The properties that every {@linkcode Segment} has. */
export interface Segment extends SegmentAttributes {}
/** BokehJS model `Segment`, extends `Glyph`. */
export class Segment extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SegmentAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Spline}. */
export interface SplineAttributes extends XYGlyphAttributes {
  /** `ColorScalar`, default `{"type":"value","value":"black"}`. */
  line_color: p.ColorScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  line_alpha: p.NumberScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  line_width: p.NumberScalar;
  /** `LineJoinScalar`, default `{"type":"value","value":"bevel"}`. */
  line_join: p.LineJoinScalar;
  /** `LineCapScalar`, default `{"type":"value","value":"butt"}`. */
  line_cap: p.LineCapScalar;
  /** `LineDashScalar`, default `{"type":"value","value":[]}`. */
  line_dash: p.LineDashScalar;
  /** `NumberScalar`, default `{"type":"value","value":0}`. */
  line_dash_offset: p.NumberScalar;
  /** `Float`, default `0.5`. */
  tension: number;
  /** `Bool`, default `false`. */
  closed: boolean;
}
/** The properties that every {@linkcode Spline} has. */
export interface Spline extends SplineAttributes {}
/** BokehJS model `Spline`, extends `XYGlyph`. */
export class Spline extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SplineAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Step}. */
export interface StepAttributes extends XYGlyphAttributes {
  /** `ColorScalar`, default `{"type":"value","value":"black"}`. */
  line_color: p.ColorScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  line_alpha: p.NumberScalar;
  /** `NumberScalar`, default `{"type":"value","value":1}`. */
  line_width: p.NumberScalar;
  /** `LineJoinScalar`, default `{"type":"value","value":"bevel"}`. */
  line_join: p.LineJoinScalar;
  /** `LineCapScalar`, default `{"type":"value","value":"butt"}`. */
  line_cap: p.LineCapScalar;
  /** `LineDashScalar`, default `{"type":"value","value":[]}`. */
  line_dash: p.LineDashScalar;
  /** `NumberScalar`, default `{"type":"value","value":0}`. */
  line_dash_offset: p.NumberScalar;
  /** `Enum[StepMode]`, default `"before"`. */
  mode: enums.StepMode;
  /** `NonNegative(Float)`, default `0`. */
  pad_before: number;
  /** `NonNegative(Float)`, default `0`. */
  pad_after: number;
}
/** The properties that every {@linkcode Step} has. */
export interface Step extends StepAttributes {}
/** BokehJS model `Step`, extends `XYGlyph`. */
export class Step extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<StepAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TeXGlyph}. */
export interface TeXGlyphAttributes extends MathTextGlyphAttributes {
  /** `Dict(Or(Str, Tuple(Str, Float)))`, default `{"type":"map"}`. */
  macros: Readonly<Record<string, string | readonly [string, number]>>;
  /** `Or(Enum("inline", "block"), Enum("auto"))`, default `"auto"`. */
  display: "inline" | "block" | "auto";
}
/** The properties that every {@linkcode TeXGlyph} has. */
export interface TeXGlyph extends TeXGlyphAttributes {}
/** BokehJS model `TeXGlyph`, extends `MathTextGlyph`. */
export class TeXGlyph extends MathTextGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TeXGlyphAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode VArea}. */
export interface VAreaAttributes extends AreaAttributes {
  /** `XCoordinateSpec`, default `{"type":"field","field":"x"}`. */
  x: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y1"}`. */
  y1: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y2"}`. */
  y2: p.CoordinateSpec;
}
/** The properties that every {@linkcode VArea} has. */
export interface VArea extends VAreaAttributes {}
/** BokehJS model `VArea`, extends `Area`. */
export class VArea extends Area {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<VAreaAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode VAreaStep}. */
export interface VAreaStepAttributes extends AreaAttributes {
  /** `XCoordinateSpec`, default `{"type":"field","field":"x"}`. */
  x: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y1"}`. */
  y1: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"y2"}`. */
  y2: p.CoordinateSpec;
  /** `Enum[StepMode]`, default `"before"`. */
  step_mode: enums.StepMode;
}
/** The properties that every {@linkcode VAreaStep} has. */
export interface VAreaStep extends VAreaStepAttributes {}
/** BokehJS model `VAreaStep`, extends `Area`. */
export class VAreaStep extends Area {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<VAreaStepAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode VBar}. */
export interface VBarAttributes extends LRTBAttributes {
  /** `XCoordinateSpec`, default `{"type":"field","field":"x"}`. */
  x: p.CoordinateSpec;
  /** `YCoordinateSpec`, default `{"type":"value","value":0}`. */
  bottom: p.CoordinateSpec;
  /** `DistanceSpec`, default `{"type":"value","value":1}`. */
  width: p.DistanceSpec;
  /** `YCoordinateSpec`, default `{"type":"field","field":"top"}`. */
  top: p.CoordinateSpec;
}
/** The properties that every {@linkcode VBar} has. */
export interface VBar extends VBarAttributes {}
/** BokehJS model `VBar`, extends `LRTB`. */
export class VBar extends LRTB {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<VBarAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode VSpan}. */
export interface VSpanAttributes extends GlyphAttributes {
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
  /** `XCoordinateSpec`, default `{"type":"field","field":"x"}`. */
  x: p.CoordinateSpec;
}
/** The properties that every {@linkcode VSpan} has. */
export interface VSpan extends VSpanAttributes {}
/** BokehJS model `VSpan`, extends `Glyph`. */
export class VSpan extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<VSpanAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode VStrip}. */
export interface VStripAttributes extends GlyphAttributes {
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
  /** `XCoordinateSpec`, default `{"type":"field","field":"x0"}`. */
  x0: p.CoordinateSpec;
  /** `XCoordinateSpec`, default `{"type":"field","field":"x1"}`. */
  x1: p.CoordinateSpec;
}
/** The properties that every {@linkcode VStrip} has. */
export interface VStrip extends VStripAttributes {}
/** BokehJS model `VStrip`, extends `Glyph`. */
export class VStrip extends Glyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<VStripAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Wedge}. */
export interface WedgeAttributes extends XYGlyphAttributes {
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
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`. */
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
  /** `Enum[Direction]`, default `"anticlock"`. */
  direction: enums.Direction;
  /** `DistanceSpec`, default `{"type":"field","field":"radius"}`. */
  radius: p.DistanceSpec;
  /** `AngleSpec`, default `{"type":"field","field":"start_angle"}`. */
  start_angle: p.AngleSpec;
  /** `AngleSpec`, default `{"type":"field","field":"end_angle"}`. */
  end_angle: p.AngleSpec;
}
/** The properties that every {@linkcode Wedge} has. */
export interface Wedge extends WedgeAttributes {}
/** BokehJS model `Wedge`, extends `XYGlyph`. */
export class Wedge extends XYGlyph {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<WedgeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DomText}. */
export interface DomTextAttributes extends DOMNodeAttributes {
  /** `Str`, default `""`. */
  content: string;
}
/** The properties that every {@linkcode DomText} has. */
export interface DomText extends DomTextAttributes {}
/** BokehJS model `bokeh.models.dom.Text`, extends `bokeh.models.dom.DOMNode`. */
export class DomText extends DOMNode {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DomTextAttributes>) {
    super(attributes);
  }
}

registerModels({
  Glyph,
  XYGlyph,
  AnnularWedge,
  Annulus,
  Arc,
  Area,
  Bezier,
  LRTB,
  Block,
  CenterRotatable,
  RadialGlyph,
  Circle,
  Ellipse,
  HArea,
  HAreaStep,
  HBar,
  HSpan,
  HStrip,
  HexTile,
  ImageBase,
  Image,
  ImageRGBA,
  ImageStack,
  ImageURL,
  Line,
  Marker,
  Text,
  MathTextGlyph,
  MathMLGlyph,
  MultiLine,
  MultiPolygons,
  Ngon,
  Patch,
  Patches,
  Quad,
  Quadratic,
  Ray,
  Rect,
  Scatter,
  Segment,
  Spline,
  Step,
  TeXGlyph,
  VArea,
  VAreaStep,
  VBar,
  VSpan,
  VStrip,
  Wedge,
  "bokeh.models.dom.Text": DomText,
});
