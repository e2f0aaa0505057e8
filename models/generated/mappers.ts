// Made by `deno task generate` from BokehJS. Do not edit.

import { registerModel } from "../registry.ts";
import type { GlyphRenderer } from "./renderers.ts";
import { Transform, type TransformAttributes } from "./transforms.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Mapper}. */
export interface MapperAttributes extends TransformAttributes {
}

/** The properties that every {@linkcode Mapper} has. */
export interface Mapper extends MapperAttributes {
}

/** Abstract base `Mapper`, a `Transform`. */
export abstract class Mapper extends Transform {
  static {
    registerModel(this, "Mapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<MapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ColorMapper}. */
export interface ColorMapperAttributes extends MapperAttributes {
  /** `List(Color)`, no default. */
  palette: readonly p.Color[];
  /** `Color`, default `"gray"`. */
  nan_color: p.Color;
}

/** The properties that every {@linkcode ColorMapper} has. */
export interface ColorMapper extends ColorMapperAttributes {
}

/** BokehJS model `ColorMapper`, a `Mapper`. */
export class ColorMapper extends Mapper {
  static {
    registerModel(this, "ColorMapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
  extends CategoricalColorMapperAttributes {
}

/** BokehJS model `CategoricalColorMapper`, a `ColorMapper`. */
export class CategoricalColorMapper extends ColorMapper {
  static {
    registerModel(this, "CategoricalColorMapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
  extends CategoricalMarkerMapperAttributes {
}

/** BokehJS model `CategoricalMarkerMapper`, a `Mapper`. */
export class CategoricalMarkerMapper extends Mapper {
  static {
    registerModel(this, "CategoricalMarkerMapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
  extends CategoricalPatternMapperAttributes {
}

/** BokehJS model `CategoricalPatternMapper`, a `Mapper`. */
export class CategoricalPatternMapper extends Mapper {
  static {
    registerModel(this, "CategoricalPatternMapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface ContinuousColorMapper extends ContinuousColorMapperAttributes {
}

/** BokehJS model `ContinuousColorMapper`, a `ColorMapper`. */
export class ContinuousColorMapper extends ColorMapper {
  static {
    registerModel(this, "ContinuousColorMapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ContinuousColorMapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ScanningColorMapper}. */
export interface ScanningColorMapperAttributes
  extends ContinuousColorMapperAttributes {
}

/** The properties that every {@linkcode ScanningColorMapper} has. */
export interface ScanningColorMapper extends ScanningColorMapperAttributes {
}

/** BokehJS model `ScanningColorMapper`, a `ContinuousColorMapper`. */
export class ScanningColorMapper extends ContinuousColorMapper {
  static {
    registerModel(this, "ScanningColorMapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ScanningColorMapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode EqHistColorMapper}. */
export interface EqHistColorMapperAttributes
  extends ScanningColorMapperAttributes {
  /** `Int`, default `65536`. */
  bins: number;
  /** `Bool`, default `false`. */
  rescale_discrete_levels: boolean;
}

/** The properties that every {@linkcode EqHistColorMapper} has. */
export interface EqHistColorMapper extends EqHistColorMapperAttributes {
}

/** BokehJS model `EqHistColorMapper`, a `ScanningColorMapper`. */
export class EqHistColorMapper extends ScanningColorMapper {
  static {
    registerModel(this, "EqHistColorMapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<EqHistColorMapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LinearColorMapper}. */
export interface LinearColorMapperAttributes
  extends ContinuousColorMapperAttributes {
}

/** The properties that every {@linkcode LinearColorMapper} has. */
export interface LinearColorMapper extends LinearColorMapperAttributes {
}

/** BokehJS model `LinearColorMapper`, a `ContinuousColorMapper`. */
export class LinearColorMapper extends ContinuousColorMapper {
  static {
    registerModel(this, "LinearColorMapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<LinearColorMapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LogColorMapper}. */
export interface LogColorMapperAttributes
  extends ContinuousColorMapperAttributes {
}

/** The properties that every {@linkcode LogColorMapper} has. */
export interface LogColorMapper extends LogColorMapperAttributes {
}

/** BokehJS model `LogColorMapper`, a `ContinuousColorMapper`. */
export class LogColorMapper extends ContinuousColorMapper {
  static {
    registerModel(this, "LogColorMapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<LogColorMapperAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode StackColorMapper}. */
export interface StackColorMapperAttributes extends ColorMapperAttributes {
}

/** The properties that every {@linkcode StackColorMapper} has. */
export interface StackColorMapper extends StackColorMapperAttributes {
}

/** BokehJS model `StackColorMapper`, a `ColorMapper`. */
export class StackColorMapper extends ColorMapper {
  static {
    registerModel(this, "StackColorMapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<StackColorMapperAttributes>) {
    super(attributes);
  }
}

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
  extends WeightedStackColorMapperAttributes {
}

/** BokehJS model `WeightedStackColorMapper`, a `StackColorMapper`. */
export class WeightedStackColorMapper extends StackColorMapper {
  static {
    registerModel(this, "WeightedStackColorMapper");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<WeightedStackColorMapperAttributes>) {
    super(attributes);
  }
}
