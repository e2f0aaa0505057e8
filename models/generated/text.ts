// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";

/** The properties of {@linkcode BaseText}. */
export interface BaseTextAttributes extends ModelAttributes {
  /** `Str`, no default. */
  text: string;
}
/** The properties that every {@linkcode BaseText} has. */
export interface BaseText extends BaseTextAttributes {}
/** Abstract base `BaseText`, extends `Model`. */
export abstract class BaseText extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BaseTextAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MathText}. */
export type MathTextAttributes = BaseTextAttributes;
/** BokehJS model `MathText`, extends `BaseText`. */
export class MathText extends BaseText {}

/** The properties of {@linkcode Ascii}. */
export type AsciiAttributes = MathTextAttributes;
/** BokehJS model `Ascii`, extends `MathText`. */
export class Ascii extends MathText {}

/** The properties of {@linkcode MathML}. */
export type MathMLAttributes = MathTextAttributes;
/** BokehJS model `MathML`, extends `MathText`. */
export class MathML extends MathText {}

/** The properties of {@linkcode PlainText}. */
export type PlainTextAttributes = BaseTextAttributes;
/** BokehJS model `PlainText`, extends `BaseText`. */
export class PlainText extends BaseText {}

/** The properties of {@linkcode TeX}. */
export interface TeXAttributes extends MathTextAttributes {
  /** `Dict(Or(Str, Tuple(Str, Float)))`, default `{"type":"map"}`. */
  macros: Readonly<Record<string, string | readonly [string, number]>>;
  /** `Bool`, default `false`. */
  inline: boolean;
}
/** The properties that every {@linkcode TeX} has. */
export interface TeX extends TeXAttributes {}
/** BokehJS model `TeX`, extends `MathText`. */
export class TeX extends MathText {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TeXAttributes>) {
    super(attributes);
  }
}

registerModels({
  BaseText,
  MathText,
  Ascii,
  MathML,
  PlainText,
  TeX,
});
