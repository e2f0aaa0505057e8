// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";
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
export interface LayoutDOM extends LayoutDOMAttributes {
}

/** BokehJS model `LayoutDOM`, a `Pane`. */
export class LayoutDOM extends Pane {
  static {
    registerModel(this, "LayoutDOM");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface CSSGridBox extends CSSGridBoxAttributes {
}

/** Abstract base `CSSGridBox`, a `LayoutDOM`. */
export abstract class CSSGridBox extends LayoutDOM {
  static {
    registerModel(this, "CSSGridBox");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface FlexBox extends FlexBoxAttributes {
}

/** BokehJS model `FlexBox`, a `LayoutDOM`. */
export class FlexBox extends LayoutDOM {
  static {
    registerModel(this, "FlexBox");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<FlexBoxAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Column}. */
export interface ColumnAttributes extends FlexBoxAttributes {
}

/** The properties that every {@linkcode Column} has. */
export interface Column extends ColumnAttributes {
}

/** BokehJS model `Column`, a `FlexBox`. */
export class Column extends FlexBox {
  static {
    registerModel(this, "Column");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ColumnAttributes>) {
    super(attributes);
  }
}

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
export interface GridBox extends GridBoxAttributes {
}

/** BokehJS model `GridBox`, a `CSSGridBox`. */
export class GridBox extends CSSGridBox {
  static {
    registerModel(this, "GridBox");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface GroupBox extends GroupBoxAttributes {
}

/** BokehJS model `GroupBox`, a `LayoutDOM`. */
export class GroupBox extends LayoutDOM {
  static {
    registerModel(this, "GroupBox");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface HBox extends HBoxAttributes {
}

/** BokehJS model `HBox`, a `CSSGridBox`. */
export class HBox extends CSSGridBox {
  static {
    registerModel(this, "HBox");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<HBoxAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Row}. */
export interface RowAttributes extends FlexBoxAttributes {
}

/** The properties that every {@linkcode Row} has. */
export interface Row extends RowAttributes {
}

/** BokehJS model `Row`, a `FlexBox`. */
export class Row extends FlexBox {
  static {
    registerModel(this, "Row");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<RowAttributes>) {
    super(attributes);
  }
}

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
export interface ScrollBox extends ScrollBoxAttributes {
}

/** BokehJS model `ScrollBox`, a `LayoutDOM`. */
export class ScrollBox extends LayoutDOM {
  static {
    registerModel(this, "ScrollBox");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ScrollBoxAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Spacer}. */
export interface SpacerAttributes extends LayoutDOMAttributes {
}

/** The properties that every {@linkcode Spacer} has. */
export interface Spacer extends SpacerAttributes {
}

/** BokehJS model `Spacer`, a `LayoutDOM`. */
export class Spacer extends LayoutDOM {
  static {
    registerModel(this, "Spacer");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<SpacerAttributes>) {
    super(attributes);
  }
}

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
export interface TabPanel extends TabPanelAttributes {
}

/** BokehJS model `TabPanel`, a `Model`. */
export class TabPanel extends Model {
  static {
    registerModel(this, "TabPanel");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Tabs extends TabsAttributes {
}

/** BokehJS model `Tabs`, a `LayoutDOM`. */
export class Tabs extends LayoutDOM {
  static {
    registerModel(this, "Tabs");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface VBox extends VBoxAttributes {
}

/** BokehJS model `VBox`, a `CSSGridBox`. */
export class VBox extends CSSGridBox {
  static {
    registerModel(this, "VBox");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<VBoxAttributes>) {
    super(attributes);
  }
}
