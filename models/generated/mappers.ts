// Made by `deno task generate` from BokehJS. Do not edit.

import { registerModels } from "../registry.ts";
import type { GlyphRenderer } from "./renderers.ts";
import { Transform, type TransformAttributes } from "./transforms.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Mapper}. */
export type MapperAttributes = TransformAttributes;
/** Abstract base `Mapper`, extends `Transform`. */
export abstract class Mapper extends Transform {}

/** The properties of {@linkcode ColorMapper}. */
export interface ColorMapperAttributes extends MapperAttributes {
  /** `List(Color)`, no default. */
  palette: readonly p.Color[];
  /** `Color`, default `"gray"`. */
  nan_color: p.Color;
}
/** The properties that every {@linkcode ColorMapper} has. */
export interface ColorMapper extends ColorMapperAttributes {}
/** BokehJS model `ColorMapper`, extends `Mapper`. */
export class ColorMapper extends Mapper {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ColorMapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CategoricalColorMapper}. */
export interface CategoricalColorMapperAttributes
  extends ColorMapperAttributes {
  /** `Or(List(Str), List(Tuple(Str, Str)), List(Tuple(Str, Str, Str)))`, no default. */
  factors:
    | readonly string[]
    | readonly (readonly [string, string])[]
    | readonly (readonly [string, string, string])[];
  /** `Float`, default `0`. */
  start: number;
  /** `Nullable(Float)`, default `null`. */
  end: number | null;
}
/** The properties that every {@linkcode CategoricalColorMapper} has. */
export interface CategoricalColorMapper
  extends CategoricalColorMapperAttributes {}
/** BokehJS model `CategoricalColorMapper`, extends `ColorMapper`. */
export class CategoricalColorMapper extends ColorMapper {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CategoricalColorMapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CategoricalMarkerMapper}. */
export interface CategoricalMarkerMapperAttributes extends MapperAttributes {
  /** `Or(List(Str), List(Tuple(Str, Str)), List(Tuple(Str, Str, Str)))`, no default. */
  factors:
    | readonly string[]
    | readonly (readonly [string, string])[]
    | readonly (readonly [string, string, string])[];
  /** `List(Enum[MarkerType])`, no default. */
  markers: readonly enums.MarkerType[];
  /** `Float`, default `0`. */
  start: number;
  /** `Nullable(Float)`, default `null`. */
  end: number | null;
  /** `Enum[MarkerType]`, default `"circle"`. */
  default_value: enums.MarkerType;
}
/** The properties that every {@linkcode CategoricalMarkerMapper} has. */
export interface CategoricalMarkerMapper
  extends CategoricalMarkerMapperAttributes {}
/** BokehJS model `CategoricalMarkerMapper`, extends `Mapper`. */
export class CategoricalMarkerMapper extends Mapper {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CategoricalMarkerMapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CategoricalPatternMapper}. */
export interface CategoricalPatternMapperAttributes extends MapperAttributes {
  /** `Or(List(Str), List(Tuple(Str, Str)), List(Tuple(Str, Str, Str)))`, no default. */
  factors:
    | readonly string[]
    | readonly (readonly [string, string])[]
    | readonly (readonly [string, string, string])[];
  /** `List(Enum[HatchPatternType])`, no default. */
  patterns: readonly enums.HatchPatternType[];
  /** `Float`, default `0`. */
  start: number;
  /** `Nullable(Float)`, default `null`. */
  end: number | null;
  /** `Enum[HatchPatternType]`, default `" "`. */
  default_value: enums.HatchPatternType;
}
/** The properties that every {@linkcode CategoricalPatternMapper} has. */
export interface CategoricalPatternMapper
  extends CategoricalPatternMapperAttributes {}
/** BokehJS model `CategoricalPatternMapper`, extends `Mapper`. */
export class CategoricalPatternMapper extends Mapper {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CategoricalPatternMapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ContinuousColorMapper}. */
export interface ContinuousColorMapperAttributes extends ColorMapperAttributes {
  /** `Nullable(Float)`, default `null`. */
  high: number | null;
  /** `Nullable(Float)`, default `null`. */
  low: number | null;
  /** `Nullable(Color)`, default `null`. */
  high_color: p.Color | null;
  /** `Nullable(Color)`, default `null`. */
  low_color: p.Color | null;
  /** `List(Tuple(Ref(GlyphRenderer), Or(Str, List(Str))))`, default `[]`. */
  domain: readonly (readonly [GlyphRenderer, string | readonly string[]])[];
}
/** The properties that every {@linkcode ContinuousColorMapper} has. */
export interface ContinuousColorMapper
  extends ContinuousColorMapperAttributes {}
/** BokehJS model `ContinuousColorMapper`, extends `ColorMapper`. */
export class ContinuousColorMapper extends ColorMapper {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ContinuousColorMapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ScanningColorMapper}. */
export type ScanningColorMapperAttributes = ContinuousColorMapperAttributes;
/** BokehJS model `ScanningColorMapper`, extends `ContinuousColorMapper`. */
export class ScanningColorMapper extends ContinuousColorMapper {}

/** The properties of {@linkcode EqHistColorMapper}. */
export interface EqHistColorMapperAttributes
  extends ScanningColorMapperAttributes {
  /** `Int`, default `65536`. */
  bins: number;
  /** `Bool`, default `false`. */
  rescale_discrete_levels: boolean;
}
/** The properties that every {@linkcode EqHistColorMapper} has. */
export interface EqHistColorMapper extends EqHistColorMapperAttributes {}
/** BokehJS model `EqHistColorMapper`, extends `ScanningColorMapper`. */
export class EqHistColorMapper extends ScanningColorMapper {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<EqHistColorMapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LinearColorMapper}. */
export type LinearColorMapperAttributes = ContinuousColorMapperAttributes;
/** BokehJS model `LinearColorMapper`, extends `ContinuousColorMapper`. */
export class LinearColorMapper extends ContinuousColorMapper {}

/** The properties of {@linkcode LogColorMapper}. */
export type LogColorMapperAttributes = ContinuousColorMapperAttributes;
/** BokehJS model `LogColorMapper`, extends `ContinuousColorMapper`. */
export class LogColorMapper extends ContinuousColorMapper {}

/** The properties of {@linkcode StackColorMapper}. */
export type StackColorMapperAttributes = ColorMapperAttributes;
/** BokehJS model `StackColorMapper`, extends `ColorMapper`. */
export class StackColorMapper extends ColorMapper {}

/** The properties of {@linkcode WeightedStackColorMapper}. */
export interface WeightedStackColorMapperAttributes
  extends StackColorMapperAttributes {
  /** `Ref(ContinuousColorMapper)`, no default. */
  alpha_mapper: ContinuousColorMapper;
  /** `Nullable(Float)`, default `null`. */
  color_baseline: number | null;
  /** `Nullable(List(Str))`, default `null`. */
  stack_labels: readonly string[] | null;
}
/** The properties that every {@linkcode WeightedStackColorMapper} has. */
export interface WeightedStackColorMapper
  extends WeightedStackColorMapperAttributes {}
/** BokehJS model `WeightedStackColorMapper`, extends `StackColorMapper`. */
export class WeightedStackColorMapper extends StackColorMapper {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<WeightedStackColorMapperAttributes>) {
    super(attributes);
  }
}

registerModels({
  Mapper,
  ColorMapper,
  CategoricalColorMapper,
  CategoricalMarkerMapper,
  CategoricalPatternMapper,
  ContinuousColorMapper,
  ScanningColorMapper,
  EqHistColorMapper,
  LinearColorMapper,
  LogColorMapper,
  StackColorMapper,
  WeightedStackColorMapper,
});
