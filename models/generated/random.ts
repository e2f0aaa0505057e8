// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";

/** The properties of {@linkcode RandomGenerator}. */
export interface RandomGeneratorAttributes extends ModelAttributes {}
/** The properties that every {@linkcode RandomGenerator} has. */
export interface RandomGenerator extends RandomGeneratorAttributes {}
/** Abstract base `RandomGenerator`, extends `Model`. */
export abstract class RandomGenerator extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RandomGeneratorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ParkMillerLCG}. */
export interface ParkMillerLCGAttributes extends RandomGeneratorAttributes {
  /** `Nullable(Int)`, default `null`. */
  seed: number | null;
}
/** The properties that every {@linkcode ParkMillerLCG} has. */
export interface ParkMillerLCG extends ParkMillerLCGAttributes {}
/** BokehJS model `ParkMillerLCG`, extends `RandomGenerator`. */
export class ParkMillerLCG extends RandomGenerator {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ParkMillerLCGAttributes>) {
    super(attributes);
  }
}

registerModels({
  RandomGenerator,
  ParkMillerLCG,
});
