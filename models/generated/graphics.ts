// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";

/** The properties of {@linkcode Marking}. */
export interface MarkingAttributes extends ModelAttributes {}
/** The properties that every {@linkcode Marking} has. */
export interface Marking extends MarkingAttributes {}
/** BokehJS model `Marking`, extends `Model`. */
export class Marking extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MarkingAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Decoration}. */
export interface DecorationAttributes extends ModelAttributes {
  /** `Ref(Marking)`, no default. */
  marking: Marking;
  /** `Enum("start", "middle", "end")`, no default. */
  node: "start" | "middle" | "end";
}
/** The properties that every {@linkcode Decoration} has. */
export interface Decoration extends DecorationAttributes {}
/** BokehJS model `Decoration`, extends `Model`. */
export class Decoration extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DecorationAttributes>) {
    super(attributes);
  }
}

registerModels({
  Marking,
  Decoration,
});
