// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";

/** The properties of {@linkcode Selector}. */
export interface SelectorAttributes extends ModelAttributes {
  /** `Str`, no default. */
  query: string;
}
/** The properties that every {@linkcode Selector} has. */
export interface Selector extends SelectorAttributes {}
/** Abstract base `Selector`, extends `Model`. */
export abstract class Selector extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SelectorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ByCSS}. */
export type ByCSSAttributes = SelectorAttributes;
/** BokehJS model `ByCSS`, extends `Selector`. */
export class ByCSS extends Selector {}

/** The properties of {@linkcode ByClass}. */
export type ByClassAttributes = SelectorAttributes;
/** BokehJS model `ByClass`, extends `Selector`. */
export class ByClass extends Selector {}

/** The properties of {@linkcode ByID}. */
export type ByIDAttributes = SelectorAttributes;
/** BokehJS model `ByID`, extends `Selector`. */
export class ByID extends Selector {}

/** The properties of {@linkcode ByXPath}. */
export type ByXPathAttributes = SelectorAttributes;
/** BokehJS model `ByXPath`, extends `Selector`. */
export class ByXPath extends Selector {}

registerModels({
  Selector,
  ByCSS,
  ByClass,
  ByID,
  ByXPath,
});
