// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
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
export interface GraphCoordinates extends GraphCoordinatesAttributes {}
/** BokehJS model `GraphCoordinates`, extends `CoordinateTransform`. */
export class GraphCoordinates extends CoordinateTransform {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GraphCoordinatesAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode EdgeCoordinates}. */
export type EdgeCoordinatesAttributes = GraphCoordinatesAttributes;
/** BokehJS model `EdgeCoordinates`, extends `GraphCoordinates`. */
export class EdgeCoordinates extends GraphCoordinates {}

/** The properties of {@linkcode GraphHitTestPolicy}. */
export interface GraphHitTestPolicyAttributes extends ModelAttributes {}
/** The properties that every {@linkcode GraphHitTestPolicy} has. */
export interface GraphHitTestPolicy extends GraphHitTestPolicyAttributes {}
/** BokehJS model `GraphHitTestPolicy`, extends `Model`. */
export class GraphHitTestPolicy extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GraphHitTestPolicyAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode EdgesAndLinkedNodes}. */
export type EdgesAndLinkedNodesAttributes = GraphHitTestPolicyAttributes;
/** BokehJS model `EdgesAndLinkedNodes`, extends `GraphHitTestPolicy`. */
export class EdgesAndLinkedNodes extends GraphHitTestPolicy {}

/** The properties of {@linkcode EdgesOnly}. */
export type EdgesOnlyAttributes = GraphHitTestPolicyAttributes;
/** BokehJS model `EdgesOnly`, extends `GraphHitTestPolicy`. */
export class EdgesOnly extends GraphHitTestPolicy {}

/** The properties of {@linkcode LayoutProvider}. */
export interface LayoutProviderAttributes extends ModelAttributes {}
/** The properties that every {@linkcode LayoutProvider} has. */
export interface LayoutProvider extends LayoutProviderAttributes {}
/** BokehJS model `LayoutProvider`, extends `Model`. */
export class LayoutProvider extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<LayoutProviderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NodeCoordinates}. */
export type NodeCoordinatesAttributes = GraphCoordinatesAttributes;
/** BokehJS model `NodeCoordinates`, extends `GraphCoordinates`. */
export class NodeCoordinates extends GraphCoordinates {}

/** The properties of {@linkcode NodesAndAdjacentNodes}. */
export type NodesAndAdjacentNodesAttributes = GraphHitTestPolicyAttributes;
/** BokehJS model `NodesAndAdjacentNodes`, extends `GraphHitTestPolicy`. */
export class NodesAndAdjacentNodes extends GraphHitTestPolicy {}

/** The properties of {@linkcode NodesAndLinkedEdges}. */
export type NodesAndLinkedEdgesAttributes = GraphHitTestPolicyAttributes;
/** BokehJS model `NodesAndLinkedEdges`, extends `GraphHitTestPolicy`. */
export class NodesAndLinkedEdges extends GraphHitTestPolicy {}

/** The properties of {@linkcode NodesOnly}. */
export type NodesOnlyAttributes = GraphHitTestPolicyAttributes;
/** BokehJS model `NodesOnly`, extends `GraphHitTestPolicy`. */
export class NodesOnly extends GraphHitTestPolicy {}

/** The properties of {@linkcode StaticLayoutProvider}. */
export interface StaticLayoutProviderAttributes
  extends LayoutProviderAttributes {
  /** `Or(Dict(Arrayable(Float)), Mapping(Or(Int, Str), Arrayable(Float)))`, default `{"type":"map"}`. */
  graph_layout:
    | Readonly<Record<string, p.Arrayable<number>>>
    | p.Mapping<number | string, p.Arrayable<number>>;
}
/** The properties that every {@linkcode StaticLayoutProvider} has. */
export interface StaticLayoutProvider extends StaticLayoutProviderAttributes {}
/** BokehJS model `StaticLayoutProvider`, extends `LayoutProvider`. */
export class StaticLayoutProvider extends LayoutProvider {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<StaticLayoutProviderAttributes>) {
    super(attributes);
  }
}

registerModels({
  GraphCoordinates,
  EdgeCoordinates,
  GraphHitTestPolicy,
  EdgesAndLinkedNodes,
  EdgesOnly,
  LayoutProvider,
  NodeCoordinates,
  NodesAndAdjacentNodes,
  NodesAndLinkedEdges,
  NodesOnly,
  StaticLayoutProvider,
});
