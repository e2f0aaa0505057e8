// Made by `deno task generate` from BokehJS. Do not edit.

import { registerModels } from "../registry.ts";
import { Transform, type TransformAttributes } from "./transforms.ts";

/** The properties of {@linkcode Scale}. */
export type ScaleAttributes = TransformAttributes;
/** BokehJS model `Scale`, extends `Transform`. */
export class Scale extends Transform {}

/** The properties of {@linkcode CategoricalScale}. */
export type CategoricalScaleAttributes = ScaleAttributes;
/** BokehJS model `CategoricalScale`, extends `Scale`. */
export class CategoricalScale extends Scale {}

/** The properties of {@linkcode CompositeScale}. */
export interface CompositeScaleAttributes extends ScaleAttributes {
  /** `Ref(Scale)`, no default. */
  source_scale: Scale;
  /** `Ref(Scale)`, no default. */
  target_scale: Scale;
}
/** The properties that every {@linkcode CompositeScale} has. */
export interface CompositeScale extends CompositeScaleAttributes {}
/** BokehJS model `CompositeScale`, extends `Scale`. */
export class CompositeScale extends Scale {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CompositeScaleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ContinuousScale}. */
export type ContinuousScaleAttributes = ScaleAttributes;
/** BokehJS model `ContinuousScale`, extends `Scale`. */
export class ContinuousScale extends Scale {}

/** The properties of {@linkcode LinearInterpolationScale}. */
export type LinearInterpolationScaleAttributes = ScaleAttributes;
/** BokehJS model `LinearInterpolationScale`, extends `Scale`. */
export class LinearInterpolationScale extends Scale {}

/** The properties of {@linkcode LinearScale}. */
export type LinearScaleAttributes = ContinuousScaleAttributes;
/** BokehJS model `LinearScale`, extends `ContinuousScale`. */
export class LinearScale extends ContinuousScale {}

/** The properties of {@linkcode LogScale}. */
export type LogScaleAttributes = ContinuousScaleAttributes;
/** BokehJS model `LogScale`, extends `ContinuousScale`. */
export class LogScale extends ContinuousScale {}

registerModels({
  Scale,
  CategoricalScale,
  CompositeScale,
  ContinuousScale,
  LinearInterpolationScale,
  LinearScale,
  LogScale,
});
