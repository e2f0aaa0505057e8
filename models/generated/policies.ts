// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";

/** The properties of {@linkcode LabelingPolicy}. */
export interface LabelingPolicyAttributes extends ModelAttributes {}
/** The properties that every {@linkcode LabelingPolicy} has. */
export interface LabelingPolicy extends LabelingPolicyAttributes {}
/** BokehJS model `LabelingPolicy`, extends `Model`. */
export class LabelingPolicy extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<LabelingPolicyAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode AllLabels}. */
export type AllLabelsAttributes = LabelingPolicyAttributes;
/** BokehJS model `AllLabels`, extends `LabelingPolicy`. */
export class AllLabels extends LabelingPolicy {}

/** The properties of {@linkcode CustomLabelingPolicy}. */
export interface CustomLabelingPolicyAttributes
  extends LabelingPolicyAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  args: Readonly<Record<string, unknown>>;
  /** `Str`, default `""`. */
  code: string;
}
/** The properties that every {@linkcode CustomLabelingPolicy} has. */
export interface CustomLabelingPolicy extends CustomLabelingPolicyAttributes {}
/** BokehJS model `CustomLabelingPolicy`, extends `LabelingPolicy`. */
export class CustomLabelingPolicy extends LabelingPolicy {
  /** Creates the model with these initial property values. */
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
export interface NoOverlap extends NoOverlapAttributes {}
/** BokehJS model `NoOverlap`, extends `LabelingPolicy`. */
export class NoOverlap extends LabelingPolicy {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NoOverlapAttributes>) {
    super(attributes);
  }
}

registerModels({
  LabelingPolicy,
  AllLabels,
  CustomLabelingPolicy,
  NoOverlap,
});
