// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
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
export interface Tool extends ToolAttributes {}
/** BokehJS model `Tool`, extends `Model`. */
export class Tool extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ActionTool}. */
export type ActionToolAttributes = ToolAttributes;
/** BokehJS model `ActionTool`, extends `Tool`. */
export class ActionTool extends Tool {}

/** The properties of {@linkcode GestureTool}. */
export type GestureToolAttributes = ToolAttributes;
/** BokehJS model `GestureTool`, extends `Tool`. */
export class GestureTool extends Tool {}

/** The properties of {@linkcode EditTool}. */
export interface EditToolAttributes extends GestureToolAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  default_overrides: Readonly<Record<string, unknown>>;
  /** `Or(Bool, Float, Ref(Date), Color, Str)`, default `0`. */
  empty_value: boolean | number | Date | p.Color | string;
}
/** The properties that every {@linkcode EditTool} has. */
export interface EditTool extends EditToolAttributes {}
/** BokehJS model `EditTool`, extends `GestureTool`. */
export class EditTool extends GestureTool {
  /** Creates the model with these initial property values. */
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
export interface BoxEditTool extends BoxEditToolAttributes {}
/** BokehJS model `BoxEditTool`, extends `EditTool`. */
export class BoxEditTool extends EditTool {
  /** Creates the model with these initial property values. */
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
export interface SelectTool extends SelectToolAttributes {}
/** BokehJS model `SelectTool`, extends `GestureTool`. */
export class SelectTool extends GestureTool {
  /** Creates the model with these initial property values. */
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
export interface RegionSelectTool extends RegionSelectToolAttributes {}
/** Abstract base `RegionSelectTool`, extends `SelectTool`. */
export abstract class RegionSelectTool extends SelectTool {
  /** Creates the model with these initial property values. */
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
export interface BoxSelectTool extends BoxSelectToolAttributes {}
/** BokehJS model `BoxSelectTool`, extends `RegionSelectTool`. */
export class BoxSelectTool extends RegionSelectTool {
  /** Creates the model with these initial property values. */
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
export interface BoxZoomTool extends BoxZoomToolAttributes {}
/** BokehJS model `BoxZoomTool`, extends `GestureTool`. */
export class BoxZoomTool extends GestureTool {
  /** Creates the model with these initial property values. */
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
export interface ToolButton extends ToolButtonAttributes {}
/** BokehJS model `ToolButton`, extends `UIElement`. */
export class ToolButton extends UIElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ToolButtonAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode OnOffButton}. */
export type OnOffButtonAttributes = ToolButtonAttributes;
/** BokehJS model `OnOffButton`, extends `ToolButton`. */
export class OnOffButton extends ToolButton {}

/** The properties of {@linkcode ClickButton}. */
export type ClickButtonAttributes = OnOffButtonAttributes;
/** BokehJS model `ClickButton`, extends `OnOffButton`. */
export class ClickButton extends OnOffButton {}

/** The properties of {@linkcode PlotActionTool}. */
export type PlotActionToolAttributes = ActionToolAttributes;
/** Abstract base `PlotActionTool`, extends `ActionTool`. */
export abstract class PlotActionTool extends ActionTool {}

/** The properties of {@linkcode ClickPanTool}. */
export interface ClickPanToolAttributes extends PlotActionToolAttributes {
  /** `Enum[PanDirection]`, no default. */
  direction: enums.PanDirection;
  /** `Float`, default `0.1`. */
  factor: number;
}
/** The properties that every {@linkcode ClickPanTool} has. */
export interface ClickPanTool extends ClickPanToolAttributes {}
/** BokehJS model `ClickPanTool`, extends `PlotActionTool`. */
export class ClickPanTool extends PlotActionTool {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ClickPanToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CopyTool}. */
export type CopyToolAttributes = ActionToolAttributes;
/** BokehJS model `CopyTool`, extends `ActionTool`. */
export class CopyTool extends ActionTool {}

/** The properties of {@linkcode InspectTool}. */
export interface InspectToolAttributes extends ToolAttributes {
  /** `Alias(visible)`, no default. */
  toggleable: boolean;
}
/** The properties that every {@linkcode InspectTool} has. */
export interface InspectTool extends InspectToolAttributes {}
/** BokehJS model `InspectTool`, extends `Tool`. */
export class InspectTool extends Tool {
  /** Creates the model with these initial property values. */
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
export interface CrosshairTool extends CrosshairToolAttributes {}
/** BokehJS model `CrosshairTool`, extends `InspectTool`. */
export class CrosshairTool extends InspectTool {
  /** Creates the model with these initial property values. */
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
/** BokehJS model `CustomAction`, extends `ActionTool`. */
export class CustomAction extends ActionTool {
  /** Creates the model with these initial property values. */
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
export interface CustomJSHover extends CustomJSHoverAttributes {}
/** BokehJS model `CustomJSHover`, extends `Model`. */
export class CustomJSHover extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CustomJSHoverAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ExamineTool}. */
export type ExamineToolAttributes = ActionToolAttributes;
/** BokehJS model `ExamineTool`, extends `ActionTool`. */
export class ExamineTool extends ActionTool {}

/** The properties of {@linkcode FreehandDrawTool}. */
export interface FreehandDrawToolAttributes extends EditToolAttributes {
  /** `Int`, default `0`. */
  num_objects: number;
  /** `List(Ref(GlyphRenderer))`, default `[]`. */
  renderers: readonly GlyphRenderer[];
}
/** The properties that every {@linkcode FreehandDrawTool} has. */
export interface FreehandDrawTool extends FreehandDrawToolAttributes {}
/** BokehJS model `FreehandDrawTool`, extends `EditTool`. */
export class FreehandDrawTool extends EditTool {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<FreehandDrawToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode FullscreenTool}. */
export type FullscreenToolAttributes = ActionToolAttributes;
/** BokehJS model `FullscreenTool`, extends `ActionTool`. */
export class FullscreenTool extends ActionTool {}

/** The properties of {@linkcode HelpTool}. */
export interface HelpToolAttributes extends ActionToolAttributes {
  /** `Str`, default `"https://docs.bokeh.org/en/latest/docs/user_guide/interaction/tools.html"`. */
  redirect: string;
}
/** The properties that every {@linkcode HelpTool} has. */
export interface HelpTool extends HelpToolAttributes {}
/** BokehJS model `HelpTool`, extends `ActionTool`. */
export class HelpTool extends ActionTool {
  /** Creates the model with these initial property values. */
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
export interface HoverTool extends HoverToolAttributes {}
/** BokehJS model `HoverTool`, extends `InspectTool`. */
export class HoverTool extends InspectTool {
  /** Creates the model with these initial property values. */
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
export interface LassoSelectTool extends LassoSelectToolAttributes {}
/** BokehJS model `LassoSelectTool`, extends `RegionSelectTool`. */
export class LassoSelectTool extends RegionSelectTool {
  /** Creates the model with these initial property values. */
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
export interface LineTool extends LineToolAttributes {}
/** Abstract base `LineTool`, extends `EditTool`. */
export abstract class LineTool extends EditTool {
  /** Creates the model with these initial property values. */
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
export interface LineEditTool extends LineEditToolAttributes {}
/** BokehJS model `LineEditTool`, extends `LineTool`. */
export class LineEditTool extends LineTool {
  /** Creates the model with these initial property values. */
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
export interface PanTool extends PanToolAttributes {}
/** BokehJS model `PanTool`, extends `GestureTool`. */
export class PanTool extends GestureTool {
  /** Creates the model with these initial property values. */
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
export interface PointDrawTool extends PointDrawToolAttributes {}
/** BokehJS model `PointDrawTool`, extends `EditTool`. */
export class PointDrawTool extends EditTool {
  /** Creates the model with these initial property values. */
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
export interface PolyTool extends PolyToolAttributes {}
/** BokehJS model `PolyTool`, extends `EditTool`. */
export class PolyTool extends EditTool {
  /** Creates the model with these initial property values. */
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
export interface PolyDrawTool extends PolyDrawToolAttributes {}
/** BokehJS model `PolyDrawTool`, extends `PolyTool`. */
export class PolyDrawTool extends PolyTool {
  /** Creates the model with these initial property values. */
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
export interface PolyEditTool extends PolyEditToolAttributes {}
/** BokehJS model `PolyEditTool`, extends `PolyTool`. */
export class PolyEditTool extends PolyTool {
  /** Creates the model with these initial property values. */
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
export interface PolySelectTool extends PolySelectToolAttributes {}
/** BokehJS model `PolySelectTool`, extends `RegionSelectTool`. */
export class PolySelectTool extends RegionSelectTool {
  /** Creates the model with these initial property values. */
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
export interface RangeTool extends RangeToolAttributes {}
/** BokehJS model `RangeTool`, extends `GestureTool`. */
export class RangeTool extends GestureTool {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RangeToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RedoTool}. */
export type RedoToolAttributes = PlotActionToolAttributes;
/** BokehJS model `RedoTool`, extends `PlotActionTool`. */
export class RedoTool extends PlotActionTool {}

/** The properties of {@linkcode ResetTool}. */
export type ResetToolAttributes = PlotActionToolAttributes;
/** BokehJS model `ResetTool`, extends `PlotActionTool`. */
export class ResetTool extends PlotActionTool {}

/** The properties of {@linkcode SaveTool}. */
export interface SaveToolAttributes extends ActionToolAttributes {
  /** `Nullable(Str)`, default `null`. */
  filename: string | null;
}
/** The properties that every {@linkcode SaveTool} has. */
export interface SaveTool extends SaveToolAttributes {}
/** BokehJS model `SaveTool`, extends `ActionTool`. */
export class SaveTool extends ActionTool {
  /** Creates the model with these initial property values. */
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
export interface TapTool extends TapToolAttributes {}
/** BokehJS model `TapTool`, extends `SelectTool`. */
export class TapTool extends SelectTool {
  /** Creates the model with these initial property values. */
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
export interface ToolMenu extends ToolMenuAttributes {}
/** BokehJS model `ToolMenu`, extends `Menu`. */
export class ToolMenu extends Menu {
  /** Creates the model with these initial property values. */
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
export interface ToolProxy extends ToolProxyAttributes {}
/** BokehJS model `ToolProxy`, extends `Model`. */
export class ToolProxy extends Model {
  /** Creates the model with these initial property values. */
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
export interface Toolbar extends ToolbarAttributes {}
/** BokehJS model `Toolbar`, extends `UIElement`. */
export class Toolbar extends UIElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ToolbarAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode UndoTool}. */
export type UndoToolAttributes = PlotActionToolAttributes;
/** BokehJS model `UndoTool`, extends `PlotActionTool`. */
export class UndoTool extends PlotActionTool {}

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
export interface WheelPanTool extends WheelPanToolAttributes {}
/** BokehJS model `WheelPanTool`, extends `GestureTool`. */
export class WheelPanTool extends GestureTool {
  /** Creates the model with these initial property values. */
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
export interface WheelZoomTool extends WheelZoomToolAttributes {}
/** BokehJS model `WheelZoomTool`, extends `GestureTool`. */
export class WheelZoomTool extends GestureTool {
  /** Creates the model with these initial property values. */
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
export interface ZoomBaseTool extends ZoomBaseToolAttributes {}
/** Abstract base `ZoomBaseTool`, extends `PlotActionTool`. */
export abstract class ZoomBaseTool extends PlotActionTool {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ZoomBaseToolAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ZoomInTool}. */
export type ZoomInToolAttributes = ZoomBaseToolAttributes;
/** BokehJS model `ZoomInTool`, extends `ZoomBaseTool`. */
export class ZoomInTool extends ZoomBaseTool {}

/** The properties of {@linkcode ZoomOutTool}. */
export interface ZoomOutToolAttributes extends ZoomBaseToolAttributes {
  /** `Bool`, default `true`. */
  maintain_focus: boolean;
}
/** The properties that every {@linkcode ZoomOutTool} has. */
export interface ZoomOutTool extends ZoomOutToolAttributes {}
/** BokehJS model `ZoomOutTool`, extends `ZoomBaseTool`. */
export class ZoomOutTool extends ZoomBaseTool {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ZoomOutToolAttributes>) {
    super(attributes);
  }
}

registerModels({
  Tool,
  ActionTool,
  GestureTool,
  EditTool,
  BoxEditTool,
  SelectTool,
  RegionSelectTool,
  BoxSelectTool,
  BoxZoomTool,
  ToolButton,
  OnOffButton,
  ClickButton,
  PlotActionTool,
  ClickPanTool,
  CopyTool,
  InspectTool,
  CrosshairTool,
  CustomAction,
  CustomJSHover,
  ExamineTool,
  FreehandDrawTool,
  FullscreenTool,
  HelpTool,
  HoverTool,
  LassoSelectTool,
  LineTool,
  LineEditTool,
  PanTool,
  PointDrawTool,
  PolyTool,
  PolyDrawTool,
  PolyEditTool,
  PolySelectTool,
  RangeTool,
  RedoTool,
  ResetTool,
  SaveTool,
  TapTool,
  ToolMenu,
  ToolProxy,
  Toolbar,
  UndoTool,
  WheelPanTool,
  WheelZoomTool,
  ZoomBaseTool,
  ZoomInTool,
  ZoomOutTool,
});
