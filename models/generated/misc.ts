// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";

/** The properties of {@linkcode GroupBy}. */
export interface GroupByAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode GroupBy} has. */
export interface GroupBy extends GroupByAttributes {
}

/** Abstract base `GroupBy`, a `Model`. */
export abstract class GroupBy extends Model {
  static {
    registerModel(this, "GroupBy");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<GroupByAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GroupByModels}. */
export interface GroupByModelsAttributes extends GroupByAttributes {
  /** `List(List(Ref(Model)))`, no default. */
  groups: readonly (readonly Model[])[];
}

/** The properties that every {@linkcode GroupByModels} has. */
export interface GroupByModels extends GroupByModelsAttributes {
}

/** BokehJS model `GroupByModels`, a `GroupBy`. */
export class GroupByModels extends GroupBy {
  static {
    registerModel(this, "GroupByModels");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<GroupByModelsAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GroupByName}. */
export interface GroupByNameAttributes extends GroupByAttributes {
}

/** The properties that every {@linkcode GroupByName} has. */
export interface GroupByName extends GroupByNameAttributes {
}

/** BokehJS model `GroupByName`, a `GroupBy`. */
export class GroupByName extends GroupBy {
  static {
    registerModel(this, "GroupByName");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<GroupByNameAttributes>) {
    super(attributes);
  }
}
