// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";
import type * as p from "../property_types.ts";

/** The properties of {@linkcode SelectionPolicy}. */
export interface SelectionPolicyAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode SelectionPolicy} has. */
export interface SelectionPolicy extends SelectionPolicyAttributes {
}

/** BokehJS model `SelectionPolicy`, a `Model`. */
export class SelectionPolicy extends Model {
  static {
    registerModel(this, "SelectionPolicy");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<SelectionPolicyAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode IntersectRenderers}. */
export interface IntersectRenderersAttributes
  extends SelectionPolicyAttributes {
}

/** The properties that every {@linkcode IntersectRenderers} has. */
export interface IntersectRenderers extends IntersectRenderersAttributes {
}

/** BokehJS model `IntersectRenderers`, a `SelectionPolicy`. */
export class IntersectRenderers extends SelectionPolicy {
  static {
    registerModel(this, "IntersectRenderers");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<IntersectRenderersAttributes>) {
    super(attributes);
  }
}

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
export interface Selection extends SelectionAttributes {
}

/** BokehJS model `Selection`, a `Model`. */
export class Selection extends Model {
  static {
    registerModel(this, "Selection");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<SelectionAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode UnionRenderers}. */
export interface UnionRenderersAttributes extends SelectionPolicyAttributes {
}

/** The properties that every {@linkcode UnionRenderers} has. */
export interface UnionRenderers extends UnionRenderersAttributes {
}

/** BokehJS model `UnionRenderers`, a `SelectionPolicy`. */
export class UnionRenderers extends SelectionPolicy {
  static {
    registerModel(this, "UnionRenderers");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<UnionRenderersAttributes>) {
    super(attributes);
  }
}
