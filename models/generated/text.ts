// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";

/** The properties of {@linkcode BaseText}. */
export interface BaseTextAttributes extends ModelAttributes {
  /** `Str`, no default. */
  text: string;
}

/** The properties that every {@linkcode BaseText} has. */
export interface BaseText extends BaseTextAttributes {
}

/** Abstract base `BaseText`, a `Model`. */
export abstract class BaseText extends Model {
  static {
    registerModel(this, "BaseText");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<BaseTextAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MathText}. */
export interface MathTextAttributes extends BaseTextAttributes {
}

/** The properties that every {@linkcode MathText} has. */
export interface MathText extends MathTextAttributes {
}

/** BokehJS model `MathText`, a `BaseText`. */
export class MathText extends BaseText {
  static {
    registerModel(this, "MathText");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<MathTextAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Ascii}. */
export interface AsciiAttributes extends MathTextAttributes {
}

/** The properties that every {@linkcode Ascii} has. */
export interface Ascii extends AsciiAttributes {
}

/** BokehJS model `Ascii`, a `MathText`. */
export class Ascii extends MathText {
  static {
    registerModel(this, "Ascii");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<AsciiAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MathML}. */
export interface MathMLAttributes extends MathTextAttributes {
}

/** The properties that every {@linkcode MathML} has. */
export interface MathML extends MathMLAttributes {
}

/** BokehJS model `MathML`, a `MathText`. */
export class MathML extends MathText {
  static {
    registerModel(this, "MathML");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<MathMLAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PlainText}. */
export interface PlainTextAttributes extends BaseTextAttributes {
}

/** The properties that every {@linkcode PlainText} has. */
export interface PlainText extends PlainTextAttributes {
}

/** BokehJS model `PlainText`, a `BaseText`. */
export class PlainText extends BaseText {
  static {
    registerModel(this, "PlainText");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PlainTextAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TeX}. */
export interface TeXAttributes extends MathTextAttributes {
  /** `Dict(Or(Str, Tuple(Str, Float)))`, default `{"type":"map"}`. */
  macros: Readonly<Record<string, string | readonly [string, number]>>;
  /** `Bool`, default `false`. */
  inline: boolean;
}

/** The properties that every {@linkcode TeX} has. */
export interface TeX extends TeXAttributes {
}

/** BokehJS model `TeX`, a `MathText`. */
export class TeX extends MathText {
  static {
    registerModel(this, "TeX");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<TeXAttributes>) {
    super(attributes);
  }
}
