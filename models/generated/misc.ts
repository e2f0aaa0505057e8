// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";

/** The properties of {@linkcode GroupBy}. */
export interface GroupByAttributes extends ModelAttributes {}
/** The properties that every {@linkcode GroupBy} has. */
export interface GroupBy extends GroupByAttributes {}
/** Abstract base `GroupBy`, extends `Model`. */
export abstract class GroupBy extends Model {
  /** Creates the model with these initial property values. */
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
export interface GroupByModels extends GroupByModelsAttributes {}
/** BokehJS model `GroupByModels`, extends `GroupBy`. */
export class GroupByModels extends GroupBy {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GroupByModelsAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GroupByName}. */
export type GroupByNameAttributes = GroupByAttributes;
/** BokehJS model `GroupByName`, extends `GroupBy`. */
export class GroupByName extends GroupBy {}

registerModels({
  GroupBy,
  GroupByModels,
  GroupByName,
});
