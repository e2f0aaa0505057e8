// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Expression}. */
export interface ExpressionAttributes extends ModelAttributes {}
/** The properties that every {@linkcode Expression} has. */
export interface Expression extends ExpressionAttributes {}
/** BokehJS model `Expression`, extends `Model`. */
export class Expression extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ExpressionAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CoordinateTransform}. */
export type CoordinateTransformAttributes = ExpressionAttributes;
/** Abstract base `CoordinateTransform`, extends `Expression`. */
export abstract class CoordinateTransform extends Expression {}

/** The properties of {@linkcode CumSum}. */
export interface CumSumAttributes extends ExpressionAttributes {
  /** `Str`, no default. */
  field: string;
  /** `Bool`, default `false`. */
  include_zero: boolean;
}
/** The properties that every {@linkcode CumSum} has. */
export interface CumSum extends CumSumAttributes {}
/** BokehJS model `CumSum`, extends `Expression`. */
export class CumSum extends Expression {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CumSumAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CustomJSExpr}. */
export interface CustomJSExprAttributes extends ExpressionAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  args: Readonly<Record<string, unknown>>;
  /** `Str`, default `""`. */
  code: string;
}
/** The properties that every {@linkcode CustomJSExpr} has. */
export interface CustomJSExpr extends CustomJSExprAttributes {}
/** BokehJS model `CustomJSExpr`, extends `Expression`. */
export class CustomJSExpr extends Expression {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CustomJSExprAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ScalarExpression}. */
export interface ScalarExpressionAttributes extends ModelAttributes {}
/** The properties that every {@linkcode ScalarExpression} has. */
export interface ScalarExpression extends ScalarExpressionAttributes {}
/** BokehJS model `ScalarExpression`, extends `Model`. */
export class ScalarExpression extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ScalarExpressionAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Maximum}. */
export interface MaximumAttributes extends ScalarExpressionAttributes {
  /** `Str`, no default. */
  field: string;
  /** `Float`, default `{"type":"number","value":"-inf"}`. */
  initial: number;
}
/** The properties that every {@linkcode Maximum} has. */
export interface Maximum extends MaximumAttributes {}
/** BokehJS model `Maximum`, extends `ScalarExpression`. */
export class Maximum extends ScalarExpression {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MaximumAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Minimum}. */
export interface MinimumAttributes extends ScalarExpressionAttributes {
  /** `Str`, no default. */
  field: string;
  /** `Float`, default `{"type":"number","value":"+inf"}`. */
  initial: number;
}
/** The properties that every {@linkcode Minimum} has. */
export interface Minimum extends MinimumAttributes {}
/** BokehJS model `Minimum`, extends `ScalarExpression`. */
export class Minimum extends ScalarExpression {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MinimumAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PolarTransform}. */
export interface PolarTransformAttributes
  extends CoordinateTransformAttributes {
  /** `DistanceSpec`, default `{"type":"field","field":"radius"}`. */
  radius: p.DistanceSpec;
  /** `AngleSpec`, default `{"type":"field","field":"angle"}`. */
  angle: p.AngleSpec;
  /** `Enum[Direction]`, default `"anticlock"`. */
  direction: enums.Direction;
}
/** The properties that every {@linkcode PolarTransform} has. */
export interface PolarTransform extends PolarTransformAttributes {}
/** BokehJS model `PolarTransform`, extends `CoordinateTransform`. */
export class PolarTransform extends CoordinateTransform {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<PolarTransformAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Stack}. */
export interface StackAttributes extends ExpressionAttributes {
  /** `List(Str)`, default `[]`. */
  fields: readonly string[];
}
/** The properties that every {@linkcode Stack} has. */
export interface Stack extends StackAttributes {}
/** BokehJS model `Stack`, extends `Expression`. */
export class Stack extends Expression {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<StackAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode XYComponent}. */
export interface XYComponentAttributes extends ExpressionAttributes {
  /** `Ref(CoordinateTransform)`, no default. */
  transform: CoordinateTransform;
}
/** The properties that every {@linkcode XYComponent} has. */
export interface XYComponent extends XYComponentAttributes {}
/** Abstract base `XYComponent`, extends `Expression`. */
export abstract class XYComponent extends Expression {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<XYComponentAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode XComponent}. */
export type XComponentAttributes = XYComponentAttributes;
/** BokehJS model `XComponent`, extends `XYComponent`. */
export class XComponent extends XYComponent {}

/** The properties of {@linkcode YComponent}. */
export type YComponentAttributes = XYComponentAttributes;
/** BokehJS model `YComponent`, extends `XYComponent`. */
export class YComponent extends XYComponent {}

registerModels({
  Expression,
  CoordinateTransform,
  CumSum,
  CustomJSExpr,
  ScalarExpression,
  Maximum,
  Minimum,
  PolarTransform,
  Stack,
  XYComponent,
  XComponent,
  YComponent,
});
