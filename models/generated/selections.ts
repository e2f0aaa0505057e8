// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type * as p from "../property_types.ts";

/** The properties of {@linkcode SelectionPolicy}. */
export interface SelectionPolicyAttributes extends ModelAttributes {}
/** The properties that every {@linkcode SelectionPolicy} has. */
export interface SelectionPolicy extends SelectionPolicyAttributes {}
/** BokehJS model `SelectionPolicy`, extends `Model`. */
export class SelectionPolicy extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SelectionPolicyAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode IntersectRenderers}. */
export type IntersectRenderersAttributes = SelectionPolicyAttributes;
/** BokehJS model `IntersectRenderers`, extends `SelectionPolicy`. */
export class IntersectRenderers extends SelectionPolicy {}

/** The properties of {@linkcode Selection}. */
export interface SelectionAttributes extends ModelAttributes {
  /** `List(Int)`, default `[]`. */
  indices: readonly number[];
  /** `List(Int)`, default `[]`. */
  line_indices: readonly number[];
  /** `Mapping(Int, List(Int))`, default `{"type":"map"}`. */
  multiline_indices: p.Mapping<number, readonly number[]>;
  /** `List(Struct(index: Int, i: Int, j: Int, flat_index: Int))`, default `[]`. */
  image_indices: readonly ({
    readonly index: number;
    readonly i: number;
    readonly j: number;
    readonly flat_index: number;
  })[];
}
/** The properties that every {@linkcode Selection} has. */
export interface Selection extends SelectionAttributes {}
/** BokehJS model `Selection`, extends `Model`. */
export class Selection extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SelectionAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode UnionRenderers}. */
export type UnionRenderersAttributes = SelectionPolicyAttributes;
/** BokehJS model `UnionRenderers`, extends `SelectionPolicy`. */
export class UnionRenderers extends SelectionPolicy {}

registerModels({
  SelectionPolicy,
  IntersectRenderers,
  Selection,
  UnionRenderers,
});
