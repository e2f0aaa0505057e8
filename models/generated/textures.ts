// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Texture}. */
export interface TextureAttributes extends ModelAttributes {
  /** `Enum[TextureRepetition]`, default `"repeat"`. */
  repetition: enums.TextureRepetition;
}
/** The properties that every {@linkcode Texture} has. */
export interface Texture extends TextureAttributes {}
/** BokehJS model `Texture`, extends `Model`. */
export class Texture extends Model {
  /** Creates the model with these initial property values. */
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
export interface CanvasTexture extends CanvasTextureAttributes {}
/** BokehJS model `CanvasTexture`, extends `Texture`. */
export class CanvasTexture extends Texture {
  /** Creates the model with these initial property values. */
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
export interface ImageURLTexture extends ImageURLTextureAttributes {}
/** BokehJS model `ImageURLTexture`, extends `Texture`. */
export class ImageURLTexture extends Texture {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ImageURLTextureAttributes>) {
    super(attributes);
  }
}

registerModels({
  Texture,
  CanvasTexture,
  ImageURLTexture,
});
