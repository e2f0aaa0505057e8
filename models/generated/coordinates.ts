// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { Range } from "./ranges.ts";
import type { Scale } from "./scales.ts";

/** The properties of {@linkcode Coordinate}. */
export interface CoordinateAttributes extends ModelAttributes {}
/** The properties that every {@linkcode Coordinate} has. */
export interface Coordinate extends CoordinateAttributes {}
/** Abstract base `Coordinate`, extends `Model`. */
export abstract class Coordinate extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CoordinateAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CoordinateMapping}. */
export interface CoordinateMappingAttributes extends ModelAttributes {
  /** `Ref(Range)`, default `{"type":"object","name":"DataRange1d"}`. */
  x_source: Range;
  /** `Ref(Range)`, default `{"type":"object","name":"DataRange1d"}`. */
  y_source: Range;
  /** `Ref(Scale)`, default `{"type":"object","name":"LinearScale"}`. */
  x_scale: Scale;
  /** `Ref(Scale)`, default `{"type":"object","name":"LinearScale"}`. */
  y_scale: Scale;
  /** `Ref(Range)`, no default. */
  x_target: Range;
  /** `Ref(Range)`, no default. */
  y_target: Range;
}
/** The properties that every {@linkcode CoordinateMapping} has. */
export interface CoordinateMapping extends CoordinateMappingAttributes {}
/** BokehJS model `CoordinateMapping`, extends `Model`. */
export class CoordinateMapping extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CoordinateMappingAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Indexed}. */
export interface IndexedAttributes extends CoordinateAttributes {
  /** `Int`, no default. */
  index: number;
  /** `AnyRef`, no default. */
  renderer: unknown;
}
/** The properties that every {@linkcode Indexed} has. */
export interface Indexed extends IndexedAttributes {}
/** BokehJS model `Indexed`, extends `Coordinate`. */
export class Indexed extends Coordinate {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<IndexedAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Node}. */
export interface NodeAttributes extends CoordinateAttributes {
  /** `Or(Ref(Model), Enum("canvas", "plot", "frame", "parent"))`, no default. */
  target: Model | "canvas" | "plot" | "frame" | "parent";
  /** `Str`, no default. */
  symbol: string;
  /** `Int`, default `0`. */
  offset: number;
}
/** The properties that every {@linkcode Node} has. */
export interface Node extends NodeAttributes {}
/** BokehJS model `Node`, extends `Coordinate`. */
export class Node extends Coordinate {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NodeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode XY}. */
export interface XYAttributes extends CoordinateAttributes {
  /** `Float`, no default. */
  x: number;
  /** `Float`, no default. */
  y: number;
}
/** The properties that every {@linkcode XY} has. */
export interface XY extends XYAttributes {}
/** BokehJS model `XY`, extends `Coordinate`. */
export class XY extends Coordinate {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<XYAttributes>) {
    super(attributes);
  }
}

registerModels({
  Coordinate,
  CoordinateMapping,
  Indexed,
  Node,
  XY,
});
