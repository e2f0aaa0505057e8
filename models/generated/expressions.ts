// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Expression}. */
export interface ExpressionAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode Expression} has. */
export interface Expression extends ExpressionAttributes {
}

/** BokehJS model `Expression`, a `Model`. */
export class Expression extends Model {
  static {
    registerModel(this, "Expression");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ExpressionAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CoordinateTransform}. */
export interface CoordinateTransformAttributes extends ExpressionAttributes {
}

/** The properties that every {@linkcode CoordinateTransform} has. */
export interface CoordinateTransform extends CoordinateTransformAttributes {
}

/** Abstract base `CoordinateTransform`, a `Expression`. */
export abstract class CoordinateTransform extends Expression {
  static {
    registerModel(this, "CoordinateTransform");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CoordinateTransformAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CumSum}. */
export interface CumSumAttributes extends ExpressionAttributes {
  /** `Str`, no default. */
  field: string;
  /** `Bool`, default `false`. */
  include_zero: boolean;
}

/** The properties that every {@linkcode CumSum} has. */
export interface CumSum extends CumSumAttributes {
}

/** BokehJS model `CumSum`, a `Expression`. */
export class CumSum extends Expression {
  static {
    registerModel(this, "CumSum");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface CustomJSExpr extends CustomJSExprAttributes {
}

/** BokehJS model `CustomJSExpr`, a `Expression`. */
export class CustomJSExpr extends Expression {
  static {
    registerModel(this, "CustomJSExpr");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CustomJSExprAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ScalarExpression}. */
export interface ScalarExpressionAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode ScalarExpression} has. */
export interface ScalarExpression extends ScalarExpressionAttributes {
}

/** BokehJS model `ScalarExpression`, a `Model`. */
export class ScalarExpression extends Model {
  static {
    registerModel(this, "ScalarExpression");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Maximum extends MaximumAttributes {
}

/** BokehJS model `Maximum`, a `ScalarExpression`. */
export class Maximum extends ScalarExpression {
  static {
    registerModel(this, "Maximum");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Minimum extends MinimumAttributes {
}

/** BokehJS model `Minimum`, a `ScalarExpression`. */
export class Minimum extends ScalarExpression {
  static {
    registerModel(this, "Minimum");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface PolarTransform extends PolarTransformAttributes {
}

/** BokehJS model `PolarTransform`, a `CoordinateTransform`. */
export class PolarTransform extends CoordinateTransform {
  static {
    registerModel(this, "PolarTransform");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Stack extends StackAttributes {
}

/** BokehJS model `Stack`, a `Expression`. */
export class Stack extends Expression {
  static {
    registerModel(this, "Stack");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface XYComponent extends XYComponentAttributes {
}

/** Abstract base `XYComponent`, a `Expression`. */
export abstract class XYComponent extends Expression {
  static {
    registerModel(this, "XYComponent");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<XYComponentAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode XComponent}. */
export interface XComponentAttributes extends XYComponentAttributes {
}

/** The properties that every {@linkcode XComponent} has. */
export interface XComponent extends XComponentAttributes {
}

/** BokehJS model `XComponent`, a `XYComponent`. */
export class XComponent extends XYComponent {
  static {
    registerModel(this, "XComponent");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<XComponentAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode YComponent}. */
export interface YComponentAttributes extends XYComponentAttributes {
}

/** The properties that every {@linkcode YComponent} has. */
export interface YComponent extends YComponentAttributes {
}

/** BokehJS model `YComponent`, a `XYComponent`. */
export class YComponent extends XYComponent {
  static {
    registerModel(this, "YComponent");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<YComponentAttributes>) {
    super(attributes);
  }
}
