// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import {
  Pane,
  type PaneAttributes,
  type Tooltip,
  type UIElement,
} from "./ui.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode LayoutDOM}. */
export interface LayoutDOMAttributes extends PaneAttributes {
  /** `Nullable(Float)`, default `null`. */
  width: number | null;
  /** `Nullable(Float)`, default `null`. */
  height: number | null;
  /** `Nullable(Float)`, default `null`. */
  min_width: number | null;
  /** `Nullable(Float)`, default `null`. */
  min_height: number | null;
  /** `Nullable(Float)`, default `null`. */
  max_width: number | null;
  /** `Nullable(Float)`, default `null`. */
  max_height: number | null;
  /** `Nullable(Or(Float, Tuple(Float, Float), Tuple(Float, Float, Float, Float)))`, default `null`. */
  margin:
    | number
    | readonly [number, number]
    | readonly [number, number, number, number]
    | null;
  /** `Or(Enum("fixed", "fit", "min", "max"), Enum("auto"))`, default `"auto"`. */
  width_policy: "fixed" | "fit" | "min" | "max" | "auto";
  /** `Or(Enum("fixed", "fit", "min", "max"), Enum("auto"))`, default `"auto"`. */
  height_policy: "fixed" | "fit" | "min" | "max" | "auto";
  /** `Or(Float, Enum("auto"), Null)`, default `null`. */
  aspect_ratio: number | "auto" | null;
  /** `Enum[FlowMode]`, default `"block"`. */
  flow_mode: enums.FlowMode;
  /** `Nullable(Enum[SizingMode])`, default `null`. */
  sizing_mode: enums.SizingMode | null;
  /** `Bool`, default `false`. */
  disabled: boolean;
  /** `Or(Enum[Align], Tuple(Enum[Align], Enum[Align]), Enum("auto"))`, default `"auto"`. */
  align: enums.Align | readonly [enums.Align, enums.Align] | "auto";
  /** `Or(Bool, Enum[Dimensions])`, default `false`. */
  resizable: boolean | enums.Dimensions;
}
/** The properties that every {@linkcode LayoutDOM} has. */
export interface LayoutDOM extends LayoutDOMAttributes {}
/** BokehJS model `LayoutDOM`, extends `Pane`. */
export class LayoutDOM extends Pane {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<LayoutDOMAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CSSGridBox}. */
export interface CSSGridBoxAttributes extends LayoutDOMAttributes {
  /** `Or(NonNegative(Int), Tuple(NonNegative(Int), NonNegative(Int)))`, default `0`. */
  spacing: number | readonly [number, number];
}
/** The properties that every {@linkcode CSSGridBox} has. */
export interface CSSGridBox extends CSSGridBoxAttributes {}
/** Abstract base `CSSGridBox`, extends `LayoutDOM`. */
export abstract class CSSGridBox extends LayoutDOM {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CSSGridBoxAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode FlexBox}. */
export interface FlexBoxAttributes extends LayoutDOMAttributes {
  /** `List(Ref(UIElement))`, default `[]`. */
  children: readonly UIElement[];
  /** `Float`, default `0`. */
  spacing: number;
}
/** The properties that every {@linkcode FlexBox} has. */
export interface FlexBox extends FlexBoxAttributes {}
/** BokehJS model `FlexBox`, extends `LayoutDOM`. */
export class FlexBox extends LayoutDOM {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<FlexBoxAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Column}. */
export type ColumnAttributes = FlexBoxAttributes;
/** BokehJS model `Column`, extends `FlexBox`. */
export class Column extends FlexBox {}

/** The properties of {@linkcode GridBox}. */
export interface GridBoxAttributes extends CSSGridBoxAttributes {
  /** `List(Tuple(Ref(UIElement), NonNegative(Int), NonNegative(Int), Opt(NonNegative(Int)), Opt(NonNegative(Int))))`, default `[]`. */
  children:
    readonly (readonly [UIElement, number, number, (number)?, (number)?])[];
  /** `Nullable(Or(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))), List(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto")))), Mapping(Int, Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))))))`, default `null`. */
  rows:
    | string
    | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    }
    | readonly (string | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    })[]
    | p.Mapping<
      number,
      string | {
        readonly size?: string;
        readonly align?: "start" | "center" | "end" | "auto";
      }
    >
    | null;
  /** `Nullable(Or(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))), List(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto")))), Mapping(Int, Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))))))`, default `null`. */
  cols:
    | string
    | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    }
    | readonly (string | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    })[]
    | p.Mapping<
      number,
      string | {
        readonly size?: string;
        readonly align?: "start" | "center" | "end" | "auto";
      }
    >
    | null;
}
/** The properties that every {@linkcode GridBox} has. */
export interface GridBox extends GridBoxAttributes {}
/** BokehJS model `GridBox`, extends `CSSGridBox`. */
export class GridBox extends CSSGridBox {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GridBoxAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GroupBox}. */
export interface GroupBoxAttributes extends LayoutDOMAttributes {
  /** `Nullable(Str)`, default `null`. */
  title: string | null;
  /** `Ref(UIElement)`, no default. */
  child: UIElement;
  /** `Bool`, default `false`. */
  checkable: boolean;
}
/** The properties that every {@linkcode GroupBox} has. */
export interface GroupBox extends GroupBoxAttributes {}
/** BokehJS model `GroupBox`, extends `LayoutDOM`. */
export class GroupBox extends LayoutDOM {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GroupBoxAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HBox}. */
export interface HBoxAttributes extends CSSGridBoxAttributes {
  /** `List(Struct(child: Ref(UIElement), col: Opt(NonNegative(Int)), span: Opt(NonNegative(Int))))`, default `[]`. */
  children: readonly ({
    readonly child: UIElement;
    readonly col?: number;
    readonly span?: number;
  })[];
  /** `Nullable(Or(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))), List(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto")))), Mapping(Int, Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))))))`, default `null`. */
  cols:
    | string
    | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    }
    | readonly (string | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    })[]
    | p.Mapping<
      number,
      string | {
        readonly size?: string;
        readonly align?: "start" | "center" | "end" | "auto";
      }
    >
    | null;
}
/** The properties that every {@linkcode HBox} has. */
export interface HBox extends HBoxAttributes {}
/** BokehJS model `HBox`, extends `CSSGridBox`. */
export class HBox extends CSSGridBox {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HBoxAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Row}. */
export type RowAttributes = FlexBoxAttributes;
/** BokehJS model `Row`, extends `FlexBox`. */
export class Row extends FlexBox {}

/** The properties of {@linkcode ScrollBox}. */
export interface ScrollBoxAttributes extends LayoutDOMAttributes {
  /** `Ref(UIElement)`, no default. */
  child: UIElement;
  /** `Enum[ScrollbarPolicy]`, default `"auto"`. */
  horizontal_scrollbar: enums.ScrollbarPolicy;
  /** `Enum[ScrollbarPolicy]`, default `"auto"`. */
  vertical_scrollbar: enums.ScrollbarPolicy;
}
/** The properties that every {@linkcode ScrollBox} has. */
export interface ScrollBox extends ScrollBoxAttributes {}
/** BokehJS model `ScrollBox`, extends `LayoutDOM`. */
export class ScrollBox extends LayoutDOM {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ScrollBoxAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Spacer}. */
export type SpacerAttributes = LayoutDOMAttributes;
/** BokehJS model `Spacer`, extends `LayoutDOM`. */
export class Spacer extends LayoutDOM {}

/** The properties of {@linkcode TabPanel}. */
export interface TabPanelAttributes extends ModelAttributes {
  /** `Str`, default `""`. */
  title: string;
  /** `Nullable(Ref(Tooltip))`, default `null`. */
  tooltip: Tooltip | null;
  /** `Ref(UIElement)`, no default. */
  child: UIElement;
  /** `Bool`, default `false`. */
  closable: boolean;
  /** `Bool`, default `false`. */
  disabled: boolean;
}
/** The properties that every {@linkcode TabPanel} has. */
export interface TabPanel extends TabPanelAttributes {}
/** BokehJS model `TabPanel`, extends `Model`. */
export class TabPanel extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TabPanelAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Tabs}. */
export interface TabsAttributes extends LayoutDOMAttributes {
  /** `List(Ref(TabPanel))`, default `[]`. */
  tabs: readonly TabPanel[];
  /** `Enum[Location]`, default `"above"`. */
  tabs_location: enums.Location;
  /** `Int`, default `0`. */
  active: number;
  /** `Bool`, default `false`. */
  link_layouts: boolean;
}
/** The properties that every {@linkcode Tabs} has. */
export interface Tabs extends TabsAttributes {}
/** BokehJS model `Tabs`, extends `LayoutDOM`. */
export class Tabs extends LayoutDOM {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TabsAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode VBox}. */
export interface VBoxAttributes extends CSSGridBoxAttributes {
  /** `List(Struct(child: Ref(UIElement), row: Opt(NonNegative(Int)), span: Opt(NonNegative(Int))))`, default `[]`. */
  children: readonly ({
    readonly child: UIElement;
    readonly row?: number;
    readonly span?: number;
  })[];
  /** `Nullable(Or(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))), List(Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto")))), Mapping(Int, Or(Str, PartialStruct(size: Str, align: Enum("start", "center", "end", "auto"))))))`, default `null`. */
  rows:
    | string
    | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    }
    | readonly (string | {
      readonly size?: string;
      readonly align?: "start" | "center" | "end" | "auto";
    })[]
    | p.Mapping<
      number,
      string | {
        readonly size?: string;
        readonly align?: "start" | "center" | "end" | "auto";
      }
    >
    | null;
}
/** The properties that every {@linkcode VBox} has. */
export interface VBox extends VBoxAttributes {}
/** BokehJS model `VBox`, extends `CSSGridBox`. */
export class VBox extends CSSGridBox {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<VBoxAttributes>) {
    super(attributes);
  }
}

registerModels({
  LayoutDOM,
  CSSGridBox,
  FlexBox,
  Column,
  GridBox,
  GroupBox,
  HBox,
  Row,
  ScrollBox,
  Spacer,
  TabPanel,
  Tabs,
  VBox,
});
