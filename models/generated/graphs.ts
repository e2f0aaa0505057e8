// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";
import {
  CoordinateTransform,
  type CoordinateTransformAttributes,
} from "./expressions.ts";
import type * as p from "../property_types.ts";

/** The properties of {@linkcode GraphCoordinates}. */
export interface GraphCoordinatesAttributes
  extends CoordinateTransformAttributes {
  /** `Ref(LayoutProvider)`, no default. */
  layout: LayoutProvider;
}

/** The properties that every {@linkcode GraphCoordinates} has. */
export interface GraphCoordinates extends GraphCoordinatesAttributes {
}

/** BokehJS model `GraphCoordinates`, a `CoordinateTransform`. */
export class GraphCoordinates extends CoordinateTransform {
  static {
    registerModel(this, "GraphCoordinates");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<GraphCoordinatesAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode EdgeCoordinates}. */
export interface EdgeCoordinatesAttributes extends GraphCoordinatesAttributes {
}

/** The properties that every {@linkcode EdgeCoordinates} has. */
export interface EdgeCoordinates extends EdgeCoordinatesAttributes {
}

/** BokehJS model `EdgeCoordinates`, a `GraphCoordinates`. */
export class EdgeCoordinates extends GraphCoordinates {
  static {
    registerModel(this, "EdgeCoordinates");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<EdgeCoordinatesAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GraphHitTestPolicy}. */
export interface GraphHitTestPolicyAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode GraphHitTestPolicy} has. */
export interface GraphHitTestPolicy extends GraphHitTestPolicyAttributes {
}

/** BokehJS model `GraphHitTestPolicy`, a `Model`. */
export class GraphHitTestPolicy extends Model {
  static {
    registerModel(this, "GraphHitTestPolicy");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<GraphHitTestPolicyAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode EdgesAndLinkedNodes}. */
export interface EdgesAndLinkedNodesAttributes
  extends GraphHitTestPolicyAttributes {
}

/** The properties that every {@linkcode EdgesAndLinkedNodes} has. */
export interface EdgesAndLinkedNodes extends EdgesAndLinkedNodesAttributes {
}

/** BokehJS model `EdgesAndLinkedNodes`, a `GraphHitTestPolicy`. */
export class EdgesAndLinkedNodes extends GraphHitTestPolicy {
  static {
    registerModel(this, "EdgesAndLinkedNodes");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<EdgesAndLinkedNodesAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode EdgesOnly}. */
export interface EdgesOnlyAttributes extends GraphHitTestPolicyAttributes {
}

/** The properties that every {@linkcode EdgesOnly} has. */
export interface EdgesOnly extends EdgesOnlyAttributes {
}

/** BokehJS model `EdgesOnly`, a `GraphHitTestPolicy`. */
export class EdgesOnly extends GraphHitTestPolicy {
  static {
    registerModel(this, "EdgesOnly");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<EdgesOnlyAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LayoutProvider}. */
export interface LayoutProviderAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode LayoutProvider} has. */
export interface LayoutProvider extends LayoutProviderAttributes {
}

/** BokehJS model `LayoutProvider`, a `Model`. */
export class LayoutProvider extends Model {
  static {
    registerModel(this, "LayoutProvider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<LayoutProviderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NodeCoordinates}. */
export interface NodeCoordinatesAttributes extends GraphCoordinatesAttributes {
}

/** The properties that every {@linkcode NodeCoordinates} has. */
export interface NodeCoordinates extends NodeCoordinatesAttributes {
}

/** BokehJS model `NodeCoordinates`, a `GraphCoordinates`. */
export class NodeCoordinates extends GraphCoordinates {
  static {
    registerModel(this, "NodeCoordinates");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<NodeCoordinatesAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NodesAndAdjacentNodes}. */
export interface NodesAndAdjacentNodesAttributes
  extends GraphHitTestPolicyAttributes {
}

/** The properties that every {@linkcode NodesAndAdjacentNodes} has. */
export interface NodesAndAdjacentNodes extends NodesAndAdjacentNodesAttributes {
}

/** BokehJS model `NodesAndAdjacentNodes`, a `GraphHitTestPolicy`. */
export class NodesAndAdjacentNodes extends GraphHitTestPolicy {
  static {
    registerModel(this, "NodesAndAdjacentNodes");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<NodesAndAdjacentNodesAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NodesAndLinkedEdges}. */
export interface NodesAndLinkedEdgesAttributes
  extends GraphHitTestPolicyAttributes {
}

/** The properties that every {@linkcode NodesAndLinkedEdges} has. */
export interface NodesAndLinkedEdges extends NodesAndLinkedEdgesAttributes {
}

/** BokehJS model `NodesAndLinkedEdges`, a `GraphHitTestPolicy`. */
export class NodesAndLinkedEdges extends GraphHitTestPolicy {
  static {
    registerModel(this, "NodesAndLinkedEdges");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<NodesAndLinkedEdgesAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NodesOnly}. */
export interface NodesOnlyAttributes extends GraphHitTestPolicyAttributes {
}

/** The properties that every {@linkcode NodesOnly} has. */
export interface NodesOnly extends NodesOnlyAttributes {
}

/** BokehJS model `NodesOnly`, a `GraphHitTestPolicy`. */
export class NodesOnly extends GraphHitTestPolicy {
  static {
    registerModel(this, "NodesOnly");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<NodesOnlyAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode StaticLayoutProvider}. */
export interface StaticLayoutProviderAttributes
  extends LayoutProviderAttributes {
  /** `Or(Dict(Arrayable(Float)), Mapping(Or(Int, Str), Arrayable(Float)))`, default `{"type":"map"}`. */
  graph_layout:
    | Readonly<Record<string, p.Arrayable<number>>>
    | p.Mapping<number | string, p.Arrayable<number>>;
}

/** The properties that every {@linkcode StaticLayoutProvider} has. */
export interface StaticLayoutProvider extends StaticLayoutProviderAttributes {
}

/** BokehJS model `StaticLayoutProvider`, a `LayoutProvider`. */
export class StaticLayoutProvider extends LayoutProvider {
  static {
    registerModel(this, "StaticLayoutProvider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<StaticLayoutProviderAttributes>) {
    super(attributes);
  }
}
