// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Texture}. */
export interface TextureAttributes extends ModelAttributes {
  /** `Enum[TextureRepetition]`, default `"repeat"`. */
  repetition: enums.TextureRepetition;
}

/** The properties that every {@linkcode Texture} has. */
export interface Texture extends TextureAttributes {
}

/** BokehJS model `Texture`, a `Model`. */
export class Texture extends Model {
  static {
    registerModel(this, "Texture");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<TextureAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CanvasTexture}. */
export interface CanvasTextureAttributes extends TextureAttributes {
  /** `Str`, no default. */
  code: string;
}

/** The properties that every {@linkcode CanvasTexture} has. */
export interface CanvasTexture extends CanvasTextureAttributes {
}

/** BokehJS model `CanvasTexture`, a `Texture`. */
export class CanvasTexture extends Texture {
  static {
    registerModel(this, "CanvasTexture");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CanvasTextureAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ImageURLTexture}. */
export interface ImageURLTextureAttributes extends TextureAttributes {
  /** `Str`, no default. */
  url: string;
}

/** The properties that every {@linkcode ImageURLTexture} has. */
export interface ImageURLTexture extends ImageURLTextureAttributes {
}

/** BokehJS model `ImageURLTexture`, a `Texture`. */
export class ImageURLTexture extends Texture {
  static {
    registerModel(this, "ImageURLTexture");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ImageURLTextureAttributes>) {
    super(attributes);
  }
}
