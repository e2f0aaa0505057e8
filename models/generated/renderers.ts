// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { CoordinateMapping } from "./coordinates.ts";
import type { DOMNode } from "./dom.ts";
import type { Glyph } from "./glyphs.ts";
import type { GraphHitTestPolicy, LayoutProvider } from "./graphs.ts";
import type { CDSView, ColumnarDataSource } from "./sources.ts";
import {
  type Menu,
  StyledElement,
  type StyledElementAttributes,
  type UIElement,
} from "./ui.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Renderer}. */
export interface RendererAttributes extends StyledElementAttributes {
  /** `Nullable(Ref(RendererGroup))`, default `null`. */
  group: RendererGroup | null;
  /** `Enum[RenderLevel]`, default `"image"`. */
  level: enums.RenderLevel;
  /** `Bool`, default `true`. */
  visible: boolean;
  /** `Str`, default `"default"`. */
  x_range_name: string;
  /** `Str`, default `"default"`. */
  y_range_name: string;
  /** `Nullable(Ref(CoordinateMapping))`, default `null`. */
  coordinates: CoordinateMapping | null;
  /** `Bool`, default `false`. */
  propagate_hover: boolean;
  /** `Nullable(Ref(Menu))`, default `null`. */
  context_menu: Menu | null;
}
/** The properties that every {@linkcode Renderer} has. */
export interface Renderer extends RendererAttributes {}
/** BokehJS model `Renderer`, extends `StyledElement`. */
export class Renderer extends StyledElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RendererAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CompositeRenderer}. */
export interface CompositeRendererAttributes extends RendererAttributes {
  /** `List(Ref(Renderer))`, default `[]`. */
  renderers: readonly Renderer[];
  /** `List(Or(Ref(UIElement), Ref(bokeh.models.dom.DOMNode)))`, default `[]`. */
  elements: readonly (UIElement | DOMNode)[];
}
/** The properties that every {@linkcode CompositeRenderer} has. */
export interface CompositeRenderer extends CompositeRendererAttributes {}
/** Abstract base `CompositeRenderer`, extends `Renderer`. */
export abstract class CompositeRenderer extends Renderer {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CompositeRendererAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GuideRenderer}. */
export type GuideRendererAttributes = RendererAttributes;
/** BokehJS model `GuideRenderer`, extends `Renderer`. */
export class GuideRenderer extends Renderer {}

/** The properties of {@linkcode DataRenderer}. */
export type DataRendererAttributes = RendererAttributes;
/** Abstract base `DataRenderer`, extends `Renderer`. */
export abstract class DataRenderer extends Renderer {}

/** The properties of {@linkcode ContourRenderer}. */
export interface ContourRendererAttributes extends DataRendererAttributes {
  /** `Ref(GlyphRenderer)`, no default. */
  fill_renderer: GlyphRenderer;
  /** `Ref(GlyphRenderer)`, no default. */
  line_renderer: GlyphRenderer;
  /** `List(Float)`, default `[]`. */
  levels: readonly number[];
}
/** The properties that every {@linkcode ContourRenderer} has. */
export interface ContourRenderer extends ContourRendererAttributes {}
/** BokehJS model `ContourRenderer`, extends `DataRenderer`. */
export class ContourRenderer extends DataRenderer {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ContourRendererAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GlyphRenderer}. */
export interface GlyphRendererAttributes extends DataRendererAttributes {
  /** `Ref(ColumnarDataSource)`, no default. */
  data_source: ColumnarDataSource;
  /** `Ref(CDSView)`, default `{"type":"object","name":"CDSView"}`. */
  view: CDSView;
  /** `Ref(Glyph)`, no default. */
  glyph: Glyph;
  /** `Nullable(Ref(Glyph))`, default `null`. */
  hover_glyph: Glyph | null;
  /** `Or(Ref(Glyph), Enum("auto"), Null)`, default `"auto"`. */
  nonselection_glyph: Glyph | "auto" | null;
  /** `Or(Ref(Glyph), Enum("auto"), Null)`, default `"auto"`. */
  selection_glyph: Glyph | "auto" | null;
  /** `Or(Ref(Glyph), Enum("auto"), Null)`, default `"auto"`. */
  muted_glyph: Glyph | "auto" | null;
  /** `Bool`, default `false`. */
  muted: boolean;
}
/** The properties that every {@linkcode GlyphRenderer} has. */
export interface GlyphRenderer extends GlyphRendererAttributes {}
/** BokehJS model `GlyphRenderer`, extends `DataRenderer`. */
export class GlyphRenderer extends DataRenderer {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GlyphRendererAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GraphRenderer}. */
export interface GraphRendererAttributes extends DataRendererAttributes {
  /** `Ref(LayoutProvider)`, no default. */
  layout_provider: LayoutProvider;
  /** `Ref(GlyphRenderer)`, no default. */
  node_renderer: GlyphRenderer;
  /** `Ref(GlyphRenderer)`, no default. */
  edge_renderer: GlyphRenderer;
  /** `Ref(GraphHitTestPolicy)`, default `{"type":"object","name":"NodesOnly"}`. */
  selection_policy: GraphHitTestPolicy;
  /** `Ref(GraphHitTestPolicy)`, default `{"type":"object","name":"NodesOnly"}`. */
  inspection_policy: GraphHitTestPolicy;
}
/** The properties that every {@linkcode GraphRenderer} has. */
export interface GraphRenderer extends GraphRendererAttributes {}
/** BokehJS model `GraphRenderer`, extends `DataRenderer`. */
export class GraphRenderer extends DataRenderer {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GraphRendererAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RendererGroup}. */
export interface RendererGroupAttributes extends ModelAttributes {
  /** `Bool`, default `true`. */
  visible: boolean;
}
/** The properties that every {@linkcode RendererGroup} has. */
export interface RendererGroup extends RendererGroupAttributes {}
/** BokehJS model `RendererGroup`, extends `Model`. */
export class RendererGroup extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RendererGroupAttributes>) {
    super(attributes);
  }
}

registerModels({
  Renderer,
  CompositeRenderer,
  GuideRenderer,
  DataRenderer,
  ContourRenderer,
  GlyphRenderer,
  GraphRenderer,
  RendererGroup,
});
