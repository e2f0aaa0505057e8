// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";

/** The properties of {@linkcode Marking}. */
export interface MarkingAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode Marking} has. */
export interface Marking extends MarkingAttributes {
}

/** BokehJS model `Marking`, a `Model`. */
export class Marking extends Model {
  static {
    registerModel(this, "Marking");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Decoration extends DecorationAttributes {
}

/** BokehJS model `Decoration`, a `Model`. */
export class Decoration extends Model {
  static {
    registerModel(this, "Decoration");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<DecorationAttributes>) {
    super(attributes);
  }
}
