// Made by `deno task generate` from BokehJS. Do not edit.

import { registerModel } from "../registry.ts";
import { Transform, type TransformAttributes } from "./transforms.ts";

/** The properties of {@linkcode Scale}. */
export interface ScaleAttributes extends TransformAttributes {
}

/** The properties that every {@linkcode Scale} has. */
export interface Scale extends ScaleAttributes {
}

/** BokehJS model `Scale`, a `Transform`. */
export class Scale extends Transform {
  static {
    registerModel(this, "Scale");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ScaleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CategoricalScale}. */
export interface CategoricalScaleAttributes extends ScaleAttributes {
}

/** The properties that every {@linkcode CategoricalScale} has. */
export interface CategoricalScale extends CategoricalScaleAttributes {
}

/** BokehJS model `CategoricalScale`, a `Scale`. */
export class CategoricalScale extends Scale {
  static {
    registerModel(this, "CategoricalScale");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CategoricalScaleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CompositeScale}. */
export interface CompositeScaleAttributes extends ScaleAttributes {
  /** `Ref(Scale)`, no default. */
  source_scale: Scale;
  /** `Ref(Scale)`, no default. */
  target_scale: Scale;
}

/** The properties that every {@linkcode CompositeScale} has. */
export interface CompositeScale extends CompositeScaleAttributes {
}

/** BokehJS model `CompositeScale`, a `Scale`. */
export class CompositeScale extends Scale {
  static {
    registerModel(this, "CompositeScale");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CompositeScaleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ContinuousScale}. */
export interface ContinuousScaleAttributes extends ScaleAttributes {
}

/** The properties that every {@linkcode ContinuousScale} has. */
export interface ContinuousScale extends ContinuousScaleAttributes {
}

/** BokehJS model `ContinuousScale`, a `Scale`. */
export class ContinuousScale extends Scale {
  static {
    registerModel(this, "ContinuousScale");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ContinuousScaleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LinearInterpolationScale}. */
export interface LinearInterpolationScaleAttributes extends ScaleAttributes {
}

/** The properties that every {@linkcode LinearInterpolationScale} has. */
export interface LinearInterpolationScale
  extends LinearInterpolationScaleAttributes {
}

/** BokehJS model `LinearInterpolationScale`, a `Scale`. */
export class LinearInterpolationScale extends Scale {
  static {
    registerModel(this, "LinearInterpolationScale");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<LinearInterpolationScaleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LinearScale}. */
export interface LinearScaleAttributes extends ContinuousScaleAttributes {
}

/** The properties that every {@linkcode LinearScale} has. */
export interface LinearScale extends LinearScaleAttributes {
}

/** BokehJS model `LinearScale`, a `ContinuousScale`. */
export class LinearScale extends ContinuousScale {
  static {
    registerModel(this, "LinearScale");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<LinearScaleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LogScale}. */
export interface LogScaleAttributes extends ContinuousScaleAttributes {
}

/** The properties that every {@linkcode LogScale} has. */
export interface LogScale extends LogScaleAttributes {
}

/** BokehJS model `LogScale`, a `ContinuousScale`. */
export class LogScale extends ContinuousScale {
  static {
    registerModel(this, "LogScale");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<LogScaleAttributes>) {
    super(attributes);
  }
}
