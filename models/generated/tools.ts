// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";
import type { BoxAnnotation, PolyAnnotation, Span } from "./annotations.ts";
import type { Callback, CustomJS } from "./callbacks.ts";
import type { DOMElement } from "./dom.ts";
import type { GroupBy } from "./misc.ts";
import type { Range } from "./ranges.ts";
import type { DataRenderer, GlyphRenderer } from "./renderers.ts";
import {
  Menu,
  type MenuAttributes,
  UIElement,
  type UIElementAttributes,
} from "./ui.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Tool}. */
export interface ToolAttributes extends ModelAttributes {
  /** `Nullable(Or(Enum[ToolIcon], PrefixedStr(prefix=--), PrefixedStr(prefix=.), PrefixedStr(prefix=data:image)))`, default `null`. */
  icon:
    | enums.ToolIcon
    | `--${string}`
    | `.${string}`
    | `data:image${string}`
    | null;
  /** `Nullable(Str)`, default `null`. */
  description: string | null;
  /** `Bool`, default `true`. */
  visible: boolean;
  /** `Or(Str, Bool)`, default `true`. */
  group: string | boolean;
}

/** The properties that every {@linkcode Tool} has. */
export interface Tool extends ToolAttributes {
}

/** BokehJS model `Tool`, a `Model`. */
export class Tool extends Model {
  static {
    registerModel(this, "Tool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ActionTool}. */
export interface ActionToolAttributes extends ToolAttributes {
}

/** The properties that every {@linkcode ActionTool} has. */
export interface ActionTool extends ActionToolAttributes {
}

/** BokehJS model `ActionTool`, a `Tool`. */
export class ActionTool extends Tool {
  static {
    registerModel(this, "ActionTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ActionToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GestureTool}. */
export interface GestureToolAttributes extends ToolAttributes {
}

/** The properties that every {@linkcode GestureTool} has. */
export interface GestureTool extends GestureToolAttributes {
}

/** BokehJS model `GestureTool`, a `Tool`. */
export class GestureTool extends Tool {
  static {
    registerModel(this, "GestureTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<GestureToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode EditTool}. */
export interface EditToolAttributes extends GestureToolAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  default_overrides: Readonly<Record<string, unknown>>;
  /** `Or(Bool, Float, Ref(Date), Color, Str)`, default `0`. */
  empty_value: boolean | number | Date | p.Color | string;
}

/** The properties that every {@linkcode EditTool} has. */
export interface EditTool extends EditToolAttributes {
}

/** BokehJS model `EditTool`, a `GestureTool`. */
export class EditTool extends GestureTool {
  static {
    registerModel(this, "EditTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<EditToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BoxEditTool}. */
export interface BoxEditToolAttributes extends EditToolAttributes {
  /** `Enum[Dimensions]`, default `"both"`. */
  dimensions: enums.Dimensions;
  /** `Int`, default `0`. */
  num_objects: number;
  /** `List(Ref(GlyphRenderer))`, default `[]`. */
  renderers: readonly GlyphRenderer[];
}

/** The properties that every {@linkcode BoxEditTool} has. */
export interface BoxEditTool extends BoxEditToolAttributes {
}

/** BokehJS model `BoxEditTool`, a `EditTool`. */
export class BoxEditTool extends EditTool {
  static {
    registerModel(this, "BoxEditTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<BoxEditToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode SelectTool}. */
export interface SelectToolAttributes extends GestureToolAttributes {
  /** `Or(List(Ref(DataRenderer)), Enum("auto"))`, default `"auto"`. */
  renderers: readonly DataRenderer[] | "auto";
}

/** The properties that every {@linkcode SelectTool} has. */
export interface SelectTool extends SelectToolAttributes {
}

/** BokehJS model `SelectTool`, a `GestureTool`. */
export class SelectTool extends GestureTool {
  static {
    registerModel(this, "SelectTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<SelectToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RegionSelectTool}. */
export interface RegionSelectToolAttributes extends SelectToolAttributes {
  /** `Enum[RegionSelectionMode]`, default `"replace"`. */
  mode: enums.RegionSelectionMode;
  /** `Bool`, default `false`. */
  continuous: boolean;
  /** `Bool`, default `false`. */
  persistent: boolean;
  /** `Bool`, default `false`. */
  greedy: boolean;
}

/** The properties that every {@linkcode RegionSelectTool} has. */
export interface RegionSelectTool extends RegionSelectToolAttributes {
}

/** Abstract base `RegionSelectTool`, a `SelectTool`. */
export abstract class RegionSelectTool extends SelectTool {
  static {
    registerModel(this, "RegionSelectTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<RegionSelectToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BoxSelectTool}. */
export interface BoxSelectToolAttributes extends RegionSelectToolAttributes {
  /** `Enum[Dimensions]`, default `"both"`. */
  dimensions: enums.Dimensions;
  /** `Ref(BoxAnnotation)`, default `{"type":"object","name":"BoxAnnotation","attributes":{"syncable":false,"level":"overlay","visible":…`. */
  overlay: BoxAnnotation;
  /** `Enum[BoxOrigin]`, default `"corner"`. */
  origin: enums.BoxOrigin;
}

/** The properties that every {@linkcode BoxSelectTool} has. */
export interface BoxSelectTool extends BoxSelectToolAttributes {
}

/** BokehJS model `BoxSelectTool`, a `RegionSelectTool`. */
export class BoxSelectTool extends RegionSelectTool {
  static {
    registerModel(this, "BoxSelectTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<BoxSelectToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BoxZoomTool}. */
export interface BoxZoomToolAttributes extends GestureToolAttributes {
  /** `Or(Enum[Dimensions], Enum("auto"))`, default `"auto"`. */
  dimensions: enums.Dimensions | "auto";
  /** `Ref(BoxAnnotation)`, default `{"type":"object","name":"BoxAnnotation","attributes":{"syncable":false,"level":"overlay","visible":…`. */
  overlay: BoxAnnotation;
  /** `Bool`, default `false`. */
  match_aspect: boolean;
  /** `Enum[BoxOrigin]`, default `"corner"`. */
  origin: enums.BoxOrigin;
}

/** The properties that every {@linkcode BoxZoomTool} has. */
export interface BoxZoomTool extends BoxZoomToolAttributes {
}

/** BokehJS model `BoxZoomTool`, a `GestureTool`. */
export class BoxZoomTool extends GestureTool {
  static {
    registerModel(this, "BoxZoomTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<BoxZoomToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ToolButton}. */
export interface ToolButtonAttributes extends UIElementAttributes {
  /** `Or(Ref(Tool), Ref(ToolProxy))`, no default. */
  tool: Tool | ToolProxy;
  /** `Nullable(Or(Enum[ToolIcon], PrefixedStr(prefix=--), PrefixedStr(prefix=.), PrefixedStr(prefix=data:image)))`, default `null`. */
  icon:
    | enums.ToolIcon
    | `--${string}`
    | `.${string}`
    | `data:image${string}`
    | null;
  /** `Nullable(Str)`, default `null`. */
  tooltip: string | null;
}

/** The properties that every {@linkcode ToolButton} has. */
export interface ToolButton extends ToolButtonAttributes {
}

/** BokehJS model `ToolButton`, a `UIElement`. */
export class ToolButton extends UIElement {
  static {
    registerModel(this, "ToolButton");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ToolButtonAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode OnOffButton}. */
export interface OnOffButtonAttributes extends ToolButtonAttributes {
}

/** The properties that every {@linkcode OnOffButton} has. */
export interface OnOffButton extends OnOffButtonAttributes {
}

/** BokehJS model `OnOffButton`, a `ToolButton`. */
export class OnOffButton extends ToolButton {
  static {
    registerModel(this, "OnOffButton");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<OnOffButtonAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ClickButton}. */
export interface ClickButtonAttributes extends OnOffButtonAttributes {
}

/** The properties that every {@linkcode ClickButton} has. */
export interface ClickButton extends ClickButtonAttributes {
}

/** BokehJS model `ClickButton`, a `OnOffButton`. */
export class ClickButton extends OnOffButton {
  static {
    registerModel(this, "ClickButton");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ClickButtonAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PlotActionTool}. */
export interface PlotActionToolAttributes extends ActionToolAttributes {
}

/** The properties that every {@linkcode PlotActionTool} has. */
export interface PlotActionTool extends PlotActionToolAttributes {
}

/** Abstract base `PlotActionTool`, a `ActionTool`. */
export abstract class PlotActionTool extends ActionTool {
  static {
    registerModel(this, "PlotActionTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PlotActionToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ClickPanTool}. */
export interface ClickPanToolAttributes extends PlotActionToolAttributes {
  /** `Enum[PanDirection]`, no default. */
  direction: enums.PanDirection;
  /** `Float`, default `0.1`. */
  factor: number;
}

/** The properties that every {@linkcode ClickPanTool} has. */
export interface ClickPanTool extends ClickPanToolAttributes {
}

/** BokehJS model `ClickPanTool`, a `PlotActionTool`. */
export class ClickPanTool extends PlotActionTool {
  static {
    registerModel(this, "ClickPanTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ClickPanToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CopyTool}. */
export interface CopyToolAttributes extends ActionToolAttributes {
}

/** The properties that every {@linkcode CopyTool} has. */
export interface CopyTool extends CopyToolAttributes {
}

/** BokehJS model `CopyTool`, a `ActionTool`. */
export class CopyTool extends ActionTool {
  static {
    registerModel(this, "CopyTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CopyToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode InspectTool}. */
export interface InspectToolAttributes extends ToolAttributes {
  /** `Alias(visible)`, no default. */
  toggleable: boolean;
}

/** The properties that every {@linkcode InspectTool} has. */
export interface InspectTool extends InspectToolAttributes {
}

/** BokehJS model `InspectTool`, a `Tool`. */
export class InspectTool extends Tool {
  static {
    registerModel(this, "InspectTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<InspectToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CrosshairTool}. */
export interface CrosshairToolAttributes extends InspectToolAttributes {
  /** `Or(Enum("auto"), Ref(Span), Tuple(Ref(Span), Ref(Span)))`, default `"auto"`. */
  overlay: "auto" | Span | readonly [Span, Span];
  /** `Enum[Dimensions]`, default `"both"`. */
  dimensions: enums.Dimensions;
  /** `Color`, default `"black"`. */
  line_color: p.Color;
  /** `Float`, default `1`. */
  line_width: number;
  /** `Percent`, default `1`. */
  line_alpha: number;
}

/** The properties that every {@linkcode CrosshairTool} has. */
export interface CrosshairTool extends CrosshairToolAttributes {
}

/** BokehJS model `CrosshairTool`, a `InspectTool`. */
export class CrosshairTool extends InspectTool {
  static {
    registerModel(this, "CrosshairTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CrosshairToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CustomAction}. */
export interface CustomActionAttributes extends ActionToolAttributes {
  /** `Bool`, default `false`. */
  active: boolean;
  /** `Bool`, default `false`. */
  disabled: boolean;
  /** `Nullable(Or(Ref(CustomJS), Func))`, default `null`. */
  callback: CustomJS | null;
  /** `Nullable(Or(Ref(CustomJS), Func, Enum("auto")))`, default `null`. */
  active_callback: CustomJS | "auto" | null;
}

/** The properties that every {@linkcode CustomAction} has. */
export interface CustomAction extends CustomActionAttributes {
  /** `Bool`, default `false`. */
  active: boolean;
  /** `Bool`, default `false`. */
  disabled: boolean;
}

/** BokehJS model `CustomAction`, a `ActionTool`. */
export class CustomAction extends ActionTool {
  static {
    registerModel(this, "CustomAction");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CustomActionAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CustomJSHover}. */
export interface CustomJSHoverAttributes extends ModelAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  args: Readonly<Record<string, unknown>>;
  /** `Str`, default `""`. */
  code: string;
}

/** The properties that every {@linkcode CustomJSHover} has. */
export interface CustomJSHover extends CustomJSHoverAttributes {
}

/** BokehJS model `CustomJSHover`, a `Model`. */
export class CustomJSHover extends Model {
  static {
    registerModel(this, "CustomJSHover");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CustomJSHoverAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ExamineTool}. */
export interface ExamineToolAttributes extends ActionToolAttributes {
}

/** The properties that every {@linkcode ExamineTool} has. */
export interface ExamineTool extends ExamineToolAttributes {
}

/** BokehJS model `ExamineTool`, a `ActionTool`. */
export class ExamineTool extends ActionTool {
  static {
    registerModel(this, "ExamineTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ExamineToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode FreehandDrawTool}. */
export interface FreehandDrawToolAttributes extends EditToolAttributes {
  /** `Int`, default `0`. */
  num_objects: number;
  /** `List(Ref(GlyphRenderer))`, default `[]`. */
  renderers: readonly GlyphRenderer[];
}

/** The properties that every {@linkcode FreehandDrawTool} has. */
export interface FreehandDrawTool extends FreehandDrawToolAttributes {
}

/** BokehJS model `FreehandDrawTool`, a `EditTool`. */
export class FreehandDrawTool extends EditTool {
  static {
    registerModel(this, "FreehandDrawTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<FreehandDrawToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode FullscreenTool}. */
export interface FullscreenToolAttributes extends ActionToolAttributes {
}

/** The properties that every {@linkcode FullscreenTool} has. */
export interface FullscreenTool extends FullscreenToolAttributes {
}

/** BokehJS model `FullscreenTool`, a `ActionTool`. */
export class FullscreenTool extends ActionTool {
  static {
    registerModel(this, "FullscreenTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<FullscreenToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HelpTool}. */
export interface HelpToolAttributes extends ActionToolAttributes {
  /** `Str`, default `"https://docs.bokeh.org/en/latest/docs/user_guide/interaction/tools.html"`. */
  redirect: string;
}

/** The properties that every {@linkcode HelpTool} has. */
export interface HelpTool extends HelpToolAttributes {
}

/** BokehJS model `HelpTool`, a `ActionTool`. */
export class HelpTool extends ActionTool {
  static {
    registerModel(this, "HelpTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<HelpToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HoverTool}. */
export interface HoverToolAttributes extends InspectToolAttributes {
  /** `Nullable(Or(Ref(bokeh.models.dom.DOMElement), Str, List(Tuple(Str, Str)), Func))`, default `[["index","$index"],["data (x, y)","($x, $y)"],["screen (x, y)","($sx, $sy)"]]`. */
  tooltips: DOMElement | string | readonly (readonly [string, string])[] | null;
  /** `Dict(Or(Ref(CustomJSHover), Enum[BuiltinFormatter]))`, default `{"type":"map"}`. */
  formatters: Readonly<Record<string, CustomJSHover | enums.BuiltinFormatter>>;
  /** `Dict(Or(Or(Func, Ref(CustomJS)), List(Or(Func, Ref(CustomJS)))))`, default `{"type":"map"}`. */
  filters: Readonly<Record<string, CustomJS | readonly CustomJS[]>>;
  /** `Nullable(Or(Str, List(Or(Str, Tuple(Str, Or(Enum("ascending", "descending"), Enum(1, -1)))))))`, default `null`. */
  sort_by:
    | string
    | readonly (
      | string
      | readonly [string, "ascending" | "descending" | 1 | -1]
    )[]
    | null;
  /** `Nullable(Positive(Int))`, default `null`. */
  limit: number | null;
  /** `Or(List(Ref(DataRenderer)), Enum("auto"))`, default `"auto"`. */
  renderers: readonly DataRenderer[] | "auto";
  /** `Enum[HoverMode]`, default `"mouse"`. */
  mode: enums.HoverMode;
  /** `Enum[MutedPolicy]`, default `"show"`. */
  muted_policy: enums.MutedPolicy;
  /** `Enum[PointPolicy]`, default `"snap_to_data"`. */
  point_policy: enums.PointPolicy;
  /** `Enum[LinePolicy]`, default `"nearest"`. */
  line_policy: enums.LinePolicy;
  /** `Bool`, default `true`. */
  show_arrow: boolean;
  /** `Enum[LegendLocation]`, default `"center"`. */
  anchor: enums.LegendLocation;
  /** `Enum[TooltipAttachment]`, default `"horizontal"`. */
  attachment: enums.TooltipAttachment;
  /** `Nullable(Ref(Callback))`, default `null`. */
  callback: Callback | null;
}

/** The properties that every {@linkcode HoverTool} has. */
export interface HoverTool extends HoverToolAttributes {
}

/** BokehJS model `HoverTool`, a `InspectTool`. */
export class HoverTool extends InspectTool {
  static {
    registerModel(this, "HoverTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<HoverToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LassoSelectTool}. */
export interface LassoSelectToolAttributes extends RegionSelectToolAttributes {
  /** `Ref(PolyAnnotation)`, default `{"type":"object","name":"PolyAnnotation","attributes":{"syncable":false,"level":"overlay","visible"…`. */
  overlay: PolyAnnotation;
}

/** The properties that every {@linkcode LassoSelectTool} has. */
export interface LassoSelectTool extends LassoSelectToolAttributes {
}

/** BokehJS model `LassoSelectTool`, a `RegionSelectTool`. */
export class LassoSelectTool extends RegionSelectTool {
  static {
    registerModel(this, "LassoSelectTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<LassoSelectToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LineTool}. */
export interface LineToolAttributes extends EditToolAttributes {
  /** `Ref(GlyphRenderer)`, no default. */
  intersection_renderer: GlyphRenderer;
}

/** The properties that every {@linkcode LineTool} has. */
export interface LineTool extends LineToolAttributes {
}

/** Abstract base `LineTool`, a `EditTool`. */
export abstract class LineTool extends EditTool {
  static {
    registerModel(this, "LineTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<LineToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LineEditTool}. */
export interface LineEditToolAttributes extends LineToolAttributes {
  /** `Enum[Dimensions]`, default `"both"`. */
  dimensions: enums.Dimensions;
  /** `List(Ref(GlyphRenderer))`, default `[]`. */
  renderers: readonly GlyphRenderer[];
}

/** The properties that every {@linkcode LineEditTool} has. */
export interface LineEditTool extends LineEditToolAttributes {
}

/** BokehJS model `LineEditTool`, a `LineTool`. */
export class LineEditTool extends LineTool {
  static {
    registerModel(this, "LineEditTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<LineEditToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PanTool}. */
export interface PanToolAttributes extends GestureToolAttributes {
  /** `Enum[Dimensions]`, default `"both"`. */
  dimensions: enums.Dimensions;
}

/** The properties that every {@linkcode PanTool} has. */
export interface PanTool extends PanToolAttributes {
}

/** BokehJS model `PanTool`, a `GestureTool`. */
export class PanTool extends GestureTool {
  static {
    registerModel(this, "PanTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PanToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PointDrawTool}. */
export interface PointDrawToolAttributes extends EditToolAttributes {
  /** `Bool`, default `true`. */
  add: boolean;
  /** `Bool`, default `true`. */
  drag: boolean;
  /** `Int`, default `0`. */
  num_objects: number;
  /** `List(Ref(GlyphRenderer))`, default `[]`. */
  renderers: readonly GlyphRenderer[];
}

/** The properties that every {@linkcode PointDrawTool} has. */
export interface PointDrawTool extends PointDrawToolAttributes {
}

/** BokehJS model `PointDrawTool`, a `EditTool`. */
export class PointDrawTool extends EditTool {
  static {
    registerModel(this, "PointDrawTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PointDrawToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PolyTool}. */
export interface PolyToolAttributes extends EditToolAttributes {
  /** `Nullable(Ref(GlyphRenderer))`, default `null`. */
  vertex_renderer: GlyphRenderer | null;
}

/** The properties that every {@linkcode PolyTool} has. */
export interface PolyTool extends PolyToolAttributes {
}

/** BokehJS model `PolyTool`, a `EditTool`. */
export class PolyTool extends EditTool {
  static {
    registerModel(this, "PolyTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PolyToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PolyDrawTool}. */
export interface PolyDrawToolAttributes extends PolyToolAttributes {
  /** `Bool`, default `true`. */
  drag: boolean;
  /** `Int`, default `0`. */
  num_objects: number;
  /** `List(Ref(GlyphRenderer))`, default `[]`. */
  renderers: readonly GlyphRenderer[];
}

/** The properties that every {@linkcode PolyDrawTool} has. */
export interface PolyDrawTool extends PolyDrawToolAttributes {
}

/** BokehJS model `PolyDrawTool`, a `PolyTool`. */
export class PolyDrawTool extends PolyTool {
  static {
    registerModel(this, "PolyDrawTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PolyDrawToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PolyEditTool}. */
export interface PolyEditToolAttributes extends PolyToolAttributes {
  /** `List(Ref(GlyphRenderer))`, default `[]`. */
  renderers: readonly GlyphRenderer[];
}

/** The properties that every {@linkcode PolyEditTool} has. */
export interface PolyEditTool extends PolyEditToolAttributes {
}

/** BokehJS model `PolyEditTool`, a `PolyTool`. */
export class PolyEditTool extends PolyTool {
  static {
    registerModel(this, "PolyEditTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PolyEditToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PolySelectTool}. */
export interface PolySelectToolAttributes extends RegionSelectToolAttributes {
  /** `Ref(PolyAnnotation)`, default `{"type":"object","name":"PolyAnnotation","attributes":{"syncable":false,"level":"overlay","visible"…`. */
  overlay: PolyAnnotation;
}

/** The properties that every {@linkcode PolySelectTool} has. */
export interface PolySelectTool extends PolySelectToolAttributes {
}

/** BokehJS model `PolySelectTool`, a `RegionSelectTool`. */
export class PolySelectTool extends RegionSelectTool {
  static {
    registerModel(this, "PolySelectTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PolySelectToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RangeTool}. */
export interface RangeToolAttributes extends GestureToolAttributes {
  /** `Nullable(Ref(Range))`, default `null`. */
  x_range: Range | null;
  /** `Nullable(Ref(Range))`, default `null`. */
  y_range: Range | null;
  /** `Bool`, default `true`. */
  x_interaction: boolean;
  /** `Bool`, default `true`. */
  y_interaction: boolean;
  /** `Ref(BoxAnnotation)`, default `{"type":"object","name":"BoxAnnotation","attributes":{"syncable":false,"level":"overlay","visible":…`. */
  overlay: BoxAnnotation;
  /** `Enum("pan", "tap", "none")`, default `"none"`. */
  start_gesture: "pan" | "tap" | "none";
}

/** The properties that every {@linkcode RangeTool} has. */
export interface RangeTool extends RangeToolAttributes {
}

/** BokehJS model `RangeTool`, a `GestureTool`. */
export class RangeTool extends GestureTool {
  static {
    registerModel(this, "RangeTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<RangeToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RedoTool}. */
export interface RedoToolAttributes extends PlotActionToolAttributes {
}

/** The properties that every {@linkcode RedoTool} has. */
export interface RedoTool extends RedoToolAttributes {
}

/** BokehJS model `RedoTool`, a `PlotActionTool`. */
export class RedoTool extends PlotActionTool {
  static {
    registerModel(this, "RedoTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<RedoToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ResetTool}. */
export interface ResetToolAttributes extends PlotActionToolAttributes {
}

/** The properties that every {@linkcode ResetTool} has. */
export interface ResetTool extends ResetToolAttributes {
}

/** BokehJS model `ResetTool`, a `PlotActionTool`. */
export class ResetTool extends PlotActionTool {
  static {
    registerModel(this, "ResetTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ResetToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode SaveTool}. */
export interface SaveToolAttributes extends ActionToolAttributes {
  /** `Nullable(Str)`, default `null`. */
  filename: string | null;
}

/** The properties that every {@linkcode SaveTool} has. */
export interface SaveTool extends SaveToolAttributes {
}

/** BokehJS model `SaveTool`, a `ActionTool`. */
export class SaveTool extends ActionTool {
  static {
    registerModel(this, "SaveTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<SaveToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TapTool}. */
export interface TapToolAttributes extends SelectToolAttributes {
  /** `Enum[SelectionMode]`, default `"toggle"`. */
  mode: enums.SelectionMode;
  /** `Enum[TapBehavior]`, default `"select"`. */
  behavior: enums.TapBehavior;
  /** `Enum[TapGesture]`, default `"tap"`. */
  gesture: enums.TapGesture;
  /** `PartialStruct(shift: Bool, ctrl: Bool, alt: Bool)`, default `{"type":"map"}`. */
  modifiers: {
    readonly shift?: boolean;
    readonly ctrl?: boolean;
    readonly alt?: boolean;
  };
  /** `Nullable(Ref(Callback))`, default `null`. */
  callback: Callback | null;
}

/** The properties that every {@linkcode TapTool} has. */
export interface TapTool extends TapToolAttributes {
}

/** BokehJS model `TapTool`, a `SelectTool`. */
export class TapTool extends SelectTool {
  static {
    registerModel(this, "TapTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<TapToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ToolMenu}. */
export interface ToolMenuAttributes extends MenuAttributes {
  /** `Ref(Toolbar)`, no default. */
  toolbar: Toolbar;
}

/** The properties that every {@linkcode ToolMenu} has. */
export interface ToolMenu extends ToolMenuAttributes {
}

/** BokehJS model `ToolMenu`, a `Menu`. */
export class ToolMenu extends Menu {
  static {
    registerModel(this, "ToolMenu");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ToolMenuAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ToolProxy}. */
export interface ToolProxyAttributes extends ModelAttributes {
  /** `List(Or(Ref(Tool), Ref(ToolProxy)))`, default `[]`. */
  tools: readonly (Tool | ToolProxy)[];
  /** `Bool`, no default. */
  visible: boolean;
  /** `Bool`, no default. */
  active: boolean;
  /** `Bool`, default `false`. */
  disabled: boolean;
}

/** The properties that every {@linkcode ToolProxy} has. */
export interface ToolProxy extends ToolProxyAttributes {
}

/** BokehJS model `ToolProxy`, a `Model`. */
export class ToolProxy extends Model {
  static {
    registerModel(this, "ToolProxy");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ToolProxyAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Toolbar}. */
export interface ToolbarAttributes extends UIElementAttributes {
  /** `List(Or(Ref(Tool), Ref(ToolProxy)))`, default `[]`. */
  tools: readonly (Tool | ToolProxy)[];
  /** `Nullable(Enum[Logo])`, default `"normal"`. */
  logo: enums.Logo | null;
  /** `Bool`, default `false`. */
  autohide: boolean;
  /** `Bool`, default `true`. */
  group: boolean;
  /** `List(Enum[ToolName])`, default `["hover"]`. */
  group_types: readonly enums.ToolName[];
  /** `Nullable(Or(Or(Ref(GestureTool), Ref(ToolProxy)), Enum("auto")))`, default `"auto"`. */
  active_drag: GestureTool | ToolProxy | "auto" | null;
  /** `Nullable(Or(Ref(Tool), List(Ref(Tool)), Ref(ToolProxy), Enum("auto")))`, default `"auto"`. */
  active_inspect: Tool | readonly Tool[] | ToolProxy | "auto" | null;
  /** `Nullable(Or(Or(Ref(GestureTool), Ref(ToolProxy)), Enum("auto")))`, default `"auto"`. */
  active_scroll: GestureTool | ToolProxy | "auto" | null;
  /** `Nullable(Or(Or(Ref(GestureTool), Ref(ToolProxy)), Enum("auto")))`, default `"auto"`. */
  active_tap: GestureTool | ToolProxy | "auto" | null;
  /** `Nullable(Or(Or(Ref(GestureTool), Ref(ToolProxy)), Enum("auto")))`, default `"auto"`. */
  active_multi: GestureTool | ToolProxy | "auto" | null;
}

/** The properties that every {@linkcode Toolbar} has. */
export interface Toolbar extends ToolbarAttributes {
}

/** BokehJS model `Toolbar`, a `UIElement`. */
export class Toolbar extends UIElement {
  static {
    registerModel(this, "Toolbar");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ToolbarAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode UndoTool}. */
export interface UndoToolAttributes extends PlotActionToolAttributes {
}

/** The properties that every {@linkcode UndoTool} has. */
export interface UndoTool extends UndoToolAttributes {
}

/** BokehJS model `UndoTool`, a `PlotActionTool`. */
export class UndoTool extends PlotActionTool {
  static {
    registerModel(this, "UndoTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<UndoToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode WheelPanTool}. */
export interface WheelPanToolAttributes extends GestureToolAttributes {
  /** `Enum[Dimension]`, default `"width"`. */
  dimension: enums.Dimension;
  /** `PartialStruct(shift: Bool, ctrl: Bool, alt: Bool)`, default `{"type":"map"}`. */
  modifiers: {
    readonly shift?: boolean;
    readonly ctrl?: boolean;
    readonly alt?: boolean;
  };
}

/** The properties that every {@linkcode WheelPanTool} has. */
export interface WheelPanTool extends WheelPanToolAttributes {
}

/** BokehJS model `WheelPanTool`, a `GestureTool`. */
export class WheelPanTool extends GestureTool {
  static {
    registerModel(this, "WheelPanTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<WheelPanToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode WheelZoomTool}. */
export interface WheelZoomToolAttributes extends GestureToolAttributes {
  /** `Enum[Dimensions]`, default `"both"`. */
  dimensions: enums.Dimensions;
  /** `Or(List(Ref(DataRenderer)), Enum("auto"))`, default `"auto"`. */
  renderers: readonly DataRenderer[] | "auto";
  /** `NonNegative(Int)`, default `0`. */
  level: number;
  /** `Bool`, default `false`. */
  hit_test: boolean;
  /** `Enum("point", "hline", "vline")`, default `"point"`. */
  hit_test_mode: "point" | "hline" | "vline";
  /** `Or(Ref(GroupBy), Enum("only_hit"))`, default `"only_hit"`. */
  hit_test_behavior: GroupBy | "only_hit";
  /** `Bool`, default `true`. */
  maintain_focus: boolean;
  /** `Bool`, default `true`. */
  zoom_on_axis: boolean;
  /** `Enum("none", "cross", "all")`, default `"all"`. */
  zoom_together: "none" | "cross" | "all";
  /** `Float`, default `0.0016666666666666668`. */
  speed: number;
  /** `PartialStruct(shift: Bool, ctrl: Bool, alt: Bool)`, default `{"type":"map"}`. */
  modifiers: {
    readonly shift?: boolean;
    readonly ctrl?: boolean;
    readonly alt?: boolean;
  };
}

/** The properties that every {@linkcode WheelZoomTool} has. */
export interface WheelZoomTool extends WheelZoomToolAttributes {
}

/** BokehJS model `WheelZoomTool`, a `GestureTool`. */
export class WheelZoomTool extends GestureTool {
  static {
    registerModel(this, "WheelZoomTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<WheelZoomToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ZoomBaseTool}. */
export interface ZoomBaseToolAttributes extends PlotActionToolAttributes {
  /** `Percent`, default `0.1`. */
  factor: number;
  /** `Enum[Dimensions]`, default `"both"`. */
  dimensions: enums.Dimensions;
  /** `Or(List(Ref(DataRenderer)), Enum("auto"))`, default `"auto"`. */
  renderers: readonly DataRenderer[] | "auto";
  /** `NonNegative(Int)`, default `0`. */
  level: number;
}

/** The properties that every {@linkcode ZoomBaseTool} has. */
export interface ZoomBaseTool extends ZoomBaseToolAttributes {
}

/** Abstract base `ZoomBaseTool`, a `PlotActionTool`. */
export abstract class ZoomBaseTool extends PlotActionTool {
  static {
    registerModel(this, "ZoomBaseTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ZoomBaseToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ZoomInTool}. */
export interface ZoomInToolAttributes extends ZoomBaseToolAttributes {
}

/** The properties that every {@linkcode ZoomInTool} has. */
export interface ZoomInTool extends ZoomInToolAttributes {
}

/** BokehJS model `ZoomInTool`, a `ZoomBaseTool`. */
export class ZoomInTool extends ZoomBaseTool {
  static {
    registerModel(this, "ZoomInTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ZoomInToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ZoomOutTool}. */
export interface ZoomOutToolAttributes extends ZoomBaseToolAttributes {
  /** `Bool`, default `true`. */
  maintain_focus: boolean;
}

/** The properties that every {@linkcode ZoomOutTool} has. */
export interface ZoomOutTool extends ZoomOutToolAttributes {
}

/** BokehJS model `ZoomOutTool`, a `ZoomBaseTool`. */
export class ZoomOutTool extends ZoomBaseTool {
  static {
    registerModel(this, "ZoomOutTool");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ZoomOutToolAttributes>) {
    super(attributes);
  }
}
