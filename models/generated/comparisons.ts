// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";

/** The properties of {@linkcode Comparison}. */
export interface ComparisonAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode Comparison} has. */
export interface Comparison extends ComparisonAttributes {
}

/** BokehJS model `Comparison`, a `Model`. */
export class Comparison extends Model {
  static {
    registerModel(this, "Comparison");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface CustomJSCompare extends CustomJSCompareAttributes {
}

/** BokehJS model `CustomJSCompare`, a `Comparison`. */
export class CustomJSCompare extends Comparison {
  static {
    registerModel(this, "CustomJSCompare");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface NanCompare extends NanCompareAttributes {
}

/** BokehJS model `NanCompare`, a `Comparison`. */
export class NanCompare extends Comparison {
  static {
    registerModel(this, "NanCompare");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<NanCompareAttributes>) {
    super(attributes);
  }
}
