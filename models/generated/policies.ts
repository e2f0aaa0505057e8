// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";

/** The properties of {@linkcode LabelingPolicy}. */
export interface LabelingPolicyAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode LabelingPolicy} has. */
export interface LabelingPolicy extends LabelingPolicyAttributes {
}

/** BokehJS model `LabelingPolicy`, a `Model`. */
export class LabelingPolicy extends Model {
  static {
    registerModel(this, "LabelingPolicy");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<LabelingPolicyAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode AllLabels}. */
export interface AllLabelsAttributes extends LabelingPolicyAttributes {
}

/** The properties that every {@linkcode AllLabels} has. */
export interface AllLabels extends AllLabelsAttributes {
}

/** BokehJS model `AllLabels`, a `LabelingPolicy`. */
export class AllLabels extends LabelingPolicy {
  static {
    registerModel(this, "AllLabels");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<AllLabelsAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CustomLabelingPolicy}. */
export interface CustomLabelingPolicyAttributes
  extends LabelingPolicyAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  args: Readonly<Record<string, unknown>>;
  /** `Str`, default `""`. */
  code: string;
}

/** The properties that every {@linkcode CustomLabelingPolicy} has. */
export interface CustomLabelingPolicy extends CustomLabelingPolicyAttributes {
}

/** BokehJS model `CustomLabelingPolicy`, a `LabelingPolicy`. */
export class CustomLabelingPolicy extends LabelingPolicy {
  static {
    registerModel(this, "CustomLabelingPolicy");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CustomLabelingPolicyAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NoOverlap}. */
export interface NoOverlapAttributes extends LabelingPolicyAttributes {
  /** `Float`, default `5`. */
  min_distance: number;
}

/** The properties that every {@linkcode NoOverlap} has. */
export interface NoOverlap extends NoOverlapAttributes {
}

/** BokehJS model `NoOverlap`, a `LabelingPolicy`. */
export class NoOverlap extends LabelingPolicy {
  static {
    registerModel(this, "NoOverlap");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<NoOverlapAttributes>) {
    super(attributes);
  }
}
