// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { Range } from "./ranges.ts";
import type { ColumnarDataSource } from "./sources.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Transform}. */
export interface TransformAttributes extends ModelAttributes {}
/** The properties that every {@linkcode Transform} has. */
export interface Transform extends TransformAttributes {}
/** BokehJS model `Transform`, extends `Model`. */
export class Transform extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TransformAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CustomJSTransform}. */
export interface CustomJSTransformAttributes extends TransformAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  args: Readonly<Record<string, unknown>>;
  /** `Str`, default `""`. */
  func: string;
  /** `Str`, default `""`. */
  v_func: string;
}
/** The properties that every {@linkcode CustomJSTransform} has. */
export interface CustomJSTransform extends CustomJSTransformAttributes {}
/** BokehJS model `CustomJSTransform`, extends `Transform`. */
export class CustomJSTransform extends Transform {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CustomJSTransformAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RangeTransform}. */
export interface RangeTransformAttributes extends TransformAttributes {
  /** `Nullable(Ref(Range))`, default `null`. */
  range: Range | null;
}
/** The properties that every {@linkcode RangeTransform} has. */
export interface RangeTransform extends RangeTransformAttributes {}
/** Abstract base `RangeTransform`, extends `Transform`. */
export abstract class RangeTransform extends Transform {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RangeTransformAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Dodge}. */
export interface DodgeAttributes extends RangeTransformAttributes {
  /** `Float`, default `0`. */
  value: number;
}
/** The properties that every {@linkcode Dodge} has. */
export interface Dodge extends DodgeAttributes {}
/** BokehJS model `Dodge`, extends `RangeTransform`. */
export class Dodge extends RangeTransform {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DodgeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Interpolator}. */
export interface InterpolatorAttributes extends TransformAttributes {
  /** `Or(Str, List(Float))`, no default. */
  x: string | readonly number[];
  /** `Or(Str, List(Float))`, no default. */
  y: string | readonly number[];
  /** `Nullable(Ref(ColumnarDataSource))`, default `null`. */
  data: ColumnarDataSource | null;
  /** `Bool`, default `true`. */
  clip: boolean;
}
/** The properties that every {@linkcode Interpolator} has. */
export interface Interpolator extends InterpolatorAttributes {}
/** BokehJS model `Interpolator`, extends `Transform`. */
export class Interpolator extends Transform {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<InterpolatorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Jitter}. */
export interface JitterAttributes extends RangeTransformAttributes {
  /** `Float`, default `0`. */
  mean: number;
  /** `Float`, default `1`. */
  width: number;
  /** `Enum[Distribution]`, default `"uniform"`. */
  distribution: enums.Distribution;
}
/** The properties that every {@linkcode Jitter} has. */
export interface Jitter extends JitterAttributes {}
/** BokehJS model `Jitter`, extends `RangeTransform`. */
export class Jitter extends RangeTransform {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<JitterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LinearInterpolator}. */
export type LinearInterpolatorAttributes = InterpolatorAttributes;
/** BokehJS model `LinearInterpolator`, extends `Interpolator`. */
export class LinearInterpolator extends Interpolator {}

/** The properties of {@linkcode StepInterpolator}. */
export interface StepInterpolatorAttributes extends InterpolatorAttributes {
  /** `Enum[StepMode]`, default `"after"`. */
  mode: enums.StepMode;
}
/** The properties that every {@linkcode StepInterpolator} has. */
export interface StepInterpolator extends StepInterpolatorAttributes {}
/** BokehJS model `StepInterpolator`, extends `Interpolator`. */
export class StepInterpolator extends Interpolator {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<StepInterpolatorAttributes>) {
    super(attributes);
  }
}

registerModels({
  Transform,
  CustomJSTransform,
  RangeTransform,
  Dodge,
  Interpolator,
  Jitter,
  LinearInterpolator,
  StepInterpolator,
});
