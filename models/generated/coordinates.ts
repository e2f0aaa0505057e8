// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";
import type { Range } from "./ranges.ts";
import type { Scale } from "./scales.ts";

/** The properties of {@linkcode Coordinate}. */
export interface CoordinateAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode Coordinate} has. */
export interface Coordinate extends CoordinateAttributes {
}

/** Abstract base `Coordinate`, a `Model`. */
export abstract class Coordinate extends Model {
  static {
    registerModel(this, "Coordinate");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface CoordinateMapping extends CoordinateMappingAttributes {
}

/** BokehJS model `CoordinateMapping`, a `Model`. */
export class CoordinateMapping extends Model {
  static {
    registerModel(this, "CoordinateMapping");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Indexed extends IndexedAttributes {
}

/** BokehJS model `Indexed`, a `Coordinate`. */
export class Indexed extends Coordinate {
  static {
    registerModel(this, "Indexed");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Node extends NodeAttributes {
}

/** BokehJS model `Node`, a `Coordinate`. */
export class Node extends Coordinate {
  static {
    registerModel(this, "Node");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface XY extends XYAttributes {
}

/** BokehJS model `XY`, a `Coordinate`. */
export class XY extends Coordinate {
  static {
    registerModel(this, "XY");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<XYAttributes>) {
    super(attributes);
  }
}
