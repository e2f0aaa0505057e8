// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { Callback } from "./callbacks.ts";
import type { Coordinate, Node } from "./coordinates.ts";
import type { DOMNode, HTML, Styles, StyleSheet } from "./dom.ts";
import type { Selector } from "./selectors.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode StyledElement}. */
export interface StyledElementAttributes extends ModelAttributes {
  /** `Dict(Str)`, default `{"type":"map"}`. */
  html_attributes: Readonly<Record<string, string>>;
  /** `Nullable(Str)`, default `null`. */
  html_id: string | null;
  /** `List(Str)`, default `[]`. */
  css_classes: readonly string[];
  /** `Dict(Or(Ref(Node), Str))`, default `{"type":"map"}`. */
  css_variables: Readonly<Record<string, Node | string>>;
  /** `Or(Dict(Nullable(Str)), Ref(Styles))`, default `{"type":"map"}`. */
  styles: Readonly<Record<string, string | null>> | Styles;
  /** `List(Or(Ref(StyleSheet), Str, Dict(Or(Dict(Nullable(Str)), Ref(Styles)))))`, default `[]`. */
  stylesheets: readonly (
    | StyleSheet
    | string
    | Readonly<
      Record<string, Readonly<Record<string, string | null>> | Styles>
    >
  )[];
}
/** The properties that every {@linkcode StyledElement} has. */
export interface StyledElement extends StyledElementAttributes {}
/** Abstract base `StyledElement`, extends `Model`. */
export abstract class StyledElement extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<StyledElementAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode UIElement}. */
export interface UIElementAttributes extends StyledElementAttributes {
  /** `Bool`, default `true`. */
  visible: boolean;
  /** `Nullable(Or(AnyRef, Enum("auto")))`, default `null`. */
  context_menu: unknown | "auto" | null;
}
/** The properties that every {@linkcode UIElement} has. */
export interface UIElement extends UIElementAttributes {}
/** BokehJS model `UIElement`, extends `StyledElement`. */
export class UIElement extends StyledElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<UIElementAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Pane}. */
export interface PaneAttributes extends UIElementAttributes {
  /** `List(Or(Ref(UIElement), Ref(bokeh.models.dom.DOMNode), Ref(bokeh.models.dom.HTML)))`, default `[]`. */
  elements: readonly (UIElement | DOMNode | HTML)[];
}
/** The properties that every {@linkcode Pane} has. */
export interface Pane extends PaneAttributes {}
/** BokehJS model `Pane`, extends `UIElement`. */
export class Pane extends UIElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<PaneAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MenuItem}. */
export interface MenuItemAttributes extends ModelAttributes {
  /** `Nullable(Or(Bool, Func))`, default `null`. */
  checked: boolean | null;
  /** `Nullable(Or(Enum[ToolIcon], PrefixedStr(prefix=--), PrefixedStr(prefix=.), PrefixedStr(prefix=data:image)))`, default `null`. */
  icon:
    | enums.ToolIcon
    | `--${string}`
    | `.${string}`
    | `data:image${string}`
    | null;
  /** `Str`, no default. */
  label: string;
  /** `Nullable(Str)`, default `null`. */
  tooltip: string | null;
  /** `Nullable(Str)`, default `null`. */
  shortcut: string | null;
  /** `Nullable(AnyRef)`, default `null`. */
  menu: unknown | null;
  /** `Or(Bool, Func)`, default `false`. */
  disabled: boolean;
  /** `Nullable(Or(Ref(Callback), Func))`, default `null`. */
  action: Callback | null;
}
/** The properties that every {@linkcode MenuItem} has. */
export interface MenuItem extends MenuItemAttributes {}
/** BokehJS model `MenuItem`, extends `Model`. */
export class MenuItem extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MenuItemAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ActionItem}. */
export type ActionItemAttributes = MenuItemAttributes;
/** BokehJS model `ActionItem`, extends `MenuItem`. */
export class ActionItem extends MenuItem {}

/** The properties of {@linkcode Icon}. */
export interface IconAttributes extends UIElementAttributes {
  /** `Or(Float, CSSLength)`, default `"1em"`. */
  size: number | string;
}
/** The properties that every {@linkcode Icon} has. */
export interface Icon extends IconAttributes {}
/** Abstract base `Icon`, extends `UIElement`. */
export abstract class Icon extends UIElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<IconAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BuiltinIcon}. */
export interface BuiltinIconAttributes extends IconAttributes {
  /** `Str`, no default. */
  icon_name: string;
  /** `Color`, default `"gray"`. */
  color: p.Color;
}
/** The properties that every {@linkcode BuiltinIcon} has. */
export interface BuiltinIcon extends BuiltinIconAttributes {}
/** BokehJS model `BuiltinIcon`, extends `Icon`. */
export class BuiltinIcon extends Icon {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BuiltinIconAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CheckableItem}. */
export type CheckableItemAttributes = MenuItemAttributes;
/** BokehJS model `CheckableItem`, extends `MenuItem`. */
export class CheckableItem extends MenuItem {}

/** The properties of {@linkcode Dialog}. */
export interface DialogAttributes extends UIElementAttributes {
  /** `Nullable(Or(Str, Ref(bokeh.models.dom.DOMNode), Ref(UIElement)))`, default `null`. */
  title: string | DOMNode | UIElement | null;
  /** `Or(Str, Ref(bokeh.models.dom.DOMNode), Ref(UIElement))`, no default. */
  content: string | DOMNode | UIElement;
  /** `Bool`, default `true`. */
  pinnable: boolean;
  /** `Bool`, default `true`. */
  collapsible: boolean;
  /** `Bool`, default `true`. */
  minimizable: boolean;
  /** `Bool`, default `true`. */
  maximizable: boolean;
  /** `Bool`, default `true`. */
  closable: boolean;
  /** `Enum("hide", "destroy")`, default `"destroy"`. */
  close_action: "hide" | "destroy";
  /** `Enum("none", "left", "right", "top", "bottom", "x", "y", "all")`, default `"all"`. */
  resizable: "none" | "left" | "right" | "top" | "bottom" | "x" | "y" | "all";
  /** `Enum("none", "x", "y", "both")`, default `"both"`. */
  movable: "none" | "x" | "y" | "both";
  /** `Bool`, default `false`. */
  symmetric: boolean;
  /** `Nullable(Or(Float, Ref(Node)))`, default `null`. */
  top_limit: number | Node | null;
  /** `Nullable(Or(Float, Ref(Node)))`, default `null`. */
  bottom_limit: number | Node | null;
  /** `Nullable(Or(Float, Ref(Node)))`, default `null`. */
  left_limit: number | Node | null;
  /** `Nullable(Or(Float, Ref(Node)))`, default `null`. */
  right_limit: number | Node | null;
}
/** The properties that every {@linkcode Dialog} has. */
export interface Dialog extends DialogAttributes {}
/** BokehJS model `Dialog`, extends `UIElement`. */
export class Dialog extends UIElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DialogAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DividerItem}. */
export interface DividerItemAttributes extends ModelAttributes {}
/** The properties that every {@linkcode DividerItem} has. */
export interface DividerItem extends DividerItemAttributes {}
/** BokehJS model `DividerItem`, extends `Model`. */
export class DividerItem extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DividerItemAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Drawer}. */
export interface DrawerAttributes extends PaneAttributes {
  /** `Enum[Location]`, no default. */
  location: enums.Location;
  /** `Bool`, default `false`. */
  open: boolean;
  /** `Or(Float, CSSLength)`, default `300`. */
  size: number | string;
  /** `Bool`, default `false`. */
  resizable: boolean;
}
/** The properties that every {@linkcode Drawer} has. */
export interface Drawer extends DrawerAttributes {}
/** BokehJS model `Drawer`, extends `Pane`. */
export class Drawer extends Pane {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DrawerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Examiner}. */
export interface ExaminerAttributes extends UIElementAttributes {
  /** `Nullable(Ref(HasProps))`, default `null`. */
  target: Model | null;
}
/** The properties that every {@linkcode Examiner} has. */
export interface Examiner extends ExaminerAttributes {}
/** BokehJS model `Examiner`, extends `UIElement`. */
export class Examiner extends UIElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ExaminerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Menu}. */
export interface MenuAttributes extends UIElementAttributes {
  /** `List(Or(Ref(MenuItem), Ref(DividerItem), Null))`, default `[]`. */
  items: readonly (MenuItem | DividerItem | null)[];
  /** `Bool`, default `false`. */
  reversed: boolean;
}
/** The properties that every {@linkcode Menu} has. */
export interface Menu extends MenuAttributes {}
/** BokehJS model `Menu`, extends `UIElement`. */
export class Menu extends UIElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MenuAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Notifications}. */
export type NotificationsAttributes = UIElementAttributes;
/** BokehJS model `Notifications`, extends `UIElement`. */
export class Notifications extends UIElement {}

/** The properties of {@linkcode Panel}. */
export interface PanelAttributes extends PaneAttributes {
  /** `Ref(Coordinate)`, no default. */
  position: Coordinate;
  /** `Or(Enum[LegendLocation], Tuple(Or(Enum[Align], Enum[HAlign], Percent), Or(Enum[Align], Enum[VAlign], Percent)))`, default `"top_left"`. */
  anchor:
    | enums.LegendLocation
    | readonly [
      enums.Align | enums.HAlign | number,
      enums.Align | enums.VAlign | number,
    ];
  /** `Or(Enum("auto"), Int, Ref(Node))`, default `"auto"`. */
  width: "auto" | number | Node;
  /** `Or(Enum("auto"), Int, Ref(Node))`, default `"auto"`. */
  height: "auto" | number | Node;
}
/** The properties that every {@linkcode Panel} has. */
export interface Panel extends PanelAttributes {}
/** BokehJS model `Panel`, extends `Pane`. */
export class Panel extends Pane {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<PanelAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode SVGIcon}. */
export interface SVGIconAttributes extends IconAttributes {
  /** `Str`, no default. */
  svg: string;
}
/** The properties that every {@linkcode SVGIcon} has. */
export interface SVGIcon extends SVGIconAttributes {}
/** BokehJS model `SVGIcon`, extends `Icon`. */
export class SVGIcon extends Icon {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SVGIconAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TablerIcon}. */
export interface TablerIconAttributes extends IconAttributes {
  /** `Str`, no default. */
  icon_name: string;
}
/** The properties that every {@linkcode TablerIcon} has. */
export interface TablerIcon extends TablerIconAttributes {}
/** BokehJS model `TablerIcon`, extends `Icon`. */
export class TablerIcon extends Icon {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TablerIconAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Tooltip}. */
export interface TooltipAttributes extends UIElementAttributes {
  /** `Or(Ref(UIElement), Ref(Selector), Ref(Node), Enum("auto"))`, default `"auto"`. */
  target: UIElement | Selector | Node | "auto";
  /** `Nullable(Or(Enum[LegendLocation], Tuple(Float, Float), Ref(Coordinate)))`, default `null`. */
  position:
    | enums.LegendLocation
    | readonly [number, number]
    | Coordinate
    | null;
  /** `Or(Str, Ref(bokeh.models.dom.DOMNode), Ref(UIElement), Ref(Node))`, no default. */
  content: string | DOMNode | UIElement | Node;
  /** `Or(Enum[TooltipAttachment], Enum("auto"))`, default `"auto"`. */
  attachment: enums.TooltipAttachment | "auto";
  /** `Bool`, default `true`. */
  show_arrow: boolean;
  /** `Bool`, default `false`. */
  closable: boolean;
  /** `Bool`, default `true`. */
  interactive: boolean;
}
/** The properties that every {@linkcode Tooltip} has. */
export interface Tooltip extends TooltipAttributes {}
/** BokehJS model `Tooltip`, extends `UIElement`. */
export class Tooltip extends UIElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TooltipAttributes>) {
    super(attributes);
  }
}

registerModels({
  StyledElement,
  UIElement,
  Pane,
  MenuItem,
  ActionItem,
  Icon,
  BuiltinIcon,
  CheckableItem,
  Dialog,
  DividerItem,
  Drawer,
  Examiner,
  Menu,
  Notifications,
  Panel,
  SVGIcon,
  TablerIcon,
  Tooltip,
});
