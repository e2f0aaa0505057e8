// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";

/** The properties of {@linkcode Comparison}. */
export interface ComparisonAttributes extends ModelAttributes {}
/** The properties that every {@linkcode Comparison} has. */
export interface Comparison extends ComparisonAttributes {}
/** BokehJS model `Comparison`, extends `Model`. */
export class Comparison extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ComparisonAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CustomJSCompare}. */
export interface CustomJSCompareAttributes extends ComparisonAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  args: Readonly<Record<string, unknown>>;
  /** `Str`, default `""`. */
  code: string;
}
/** The properties that every {@linkcode CustomJSCompare} has. */
export interface CustomJSCompare extends CustomJSCompareAttributes {}
/** BokehJS model `CustomJSCompare`, extends `Comparison`. */
export class CustomJSCompare extends Comparison {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CustomJSCompareAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NanCompare}. */
export interface NanCompareAttributes extends ComparisonAttributes {
  /** `Bool`, default `false`. */
  ascending_first: boolean;
}
/** The properties that every {@linkcode NanCompare} has. */
export interface NanCompare extends NanCompareAttributes {}
/** BokehJS model `NanCompare`, extends `Comparison`. */
export class NanCompare extends Comparison {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NanCompareAttributes>) {
    super(attributes);
  }
}

registerModels({
  Comparison,
  CustomJSCompare,
  NanCompare,
});
