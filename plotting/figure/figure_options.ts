import type {
  BaseText,
  DOMElement,
  FactorRange,
  FigureAttributes,
  Location,
  Range,
  Range1d,
  Title,
  Tool,
  ToolName,
} from "../../models/mod.ts";

/** The name of a tool, as in `tools: "pan,reset"`. */
export type ToolAlias =
  | ToolName
  | "box_edit"
  | "line_edit"
  | "point_draw"
  | "poly_draw"
  | "poly_edit";

/** A tool, its name if it is among `tools`, `"auto"`, or `null` for none. */
export type ActiveTool = Tool | ToolAlias | "auto" | null;

/** A range: a model, start and end, or the factors of a categorical axis. */
export type RangeInput =
  | Range
  | readonly [start: number | Date, end: number | Date]
  | FactorRange["factors"];

/** The range that a figure has for what was given: `[0, 1]` becomes a `Range1d`. */
export type RangeOf<I> = I extends Range ? I
  : I extends readonly [number | Date, number | Date] ? Range1d
  : FactorRange;

/** A place around the frame of a plot, or the frame. */
export type Place = Location | "center";

/** What kind of axis there is; `"auto"` follows from the range, `null` is none. */
export type AxisType =
  | "auto"
  | "linear"
  | "log"
  | "datetime"
  | "timedelta"
  | "mercator"
  | null;

/** The attributes of a figure that its options replace or the client sets. */
export type ReplacedAttributes =
  | "inner_height"
  | "inner_width"
  | "outer_height"
  | "outer_width"
  | "title"
  | "x_range"
  | "y_range";

/**
 * Options for {@linkcode figure}: these, and every attribute of the plot.
 *
 * @typeParam X What is given as range of x.
 * @typeParam Y What is given as range of y.
 */
export interface FigureOptions<
  X extends RangeInput = RangeInput,
  Y extends RangeInput = RangeInput,
> extends Omit<Partial<FigureAttributes>, ReplacedAttributes> {
  /**
   * The title, as a text or a model; `null` for none.
   *
   * @default {""}
   */
  title?: Title | string | null;
  /** The range of x. By default a `DataRange1d`, which follows the data. */
  x_range?: X;
  /** The range of y. By default a `DataRange1d`, which follows the data. */
  y_range?: Y;
  /**
   * The type of the axis for x.
   *
   * @default {"auto"}
   */
  x_axis_type?: AxisType;
  /**
   * The type of the axis for y.
   *
   * @default {"auto"}
   */
  y_axis_type?: AxisType;
  /**
   * Where the axis for x is; `null` for nowhere.
   *
   * @default {"below"}
   */
  x_axis_location?: "above" | "below" | null;
  /**
   * Where the axis for y is; `null` for nowhere.
   *
   * @default {"left"}
   */
  y_axis_location?: "left" | "right" | null;
  /**
   * What is written along the axis for x.
   *
   * @default {null}
   */
  x_axis_label?: string | BaseText | null;
  /**
   * What is written along the axis for y.
   *
   * @default {null}
   */
  y_axis_label?: string | BaseText | null;
  /**
   * Into how many parts ticks divide the distance of major ticks for x: an
   * integer above 1, or `null` for no minor ticks. `"auto"` is 5, or 10 on a
   * logarithmic axis.
   *
   * @default {"auto"}
   */
  x_minor_ticks?: number | "auto" | null;
  /**
   * Into how many parts ticks divide the distance of major ticks for y: an
   * integer above 1, or `null` for no minor ticks. `"auto"` is 5, or 10 on a
   * logarithmic axis.
   *
   * @default {"auto"}
   */
  y_minor_ticks?: number | "auto" | null;
  /**
   * The tools: their names with commas between, or an array of names and models.
   *
   * @default {"pan,wheel_zoom,auto_box_zoom,save,reset,help"}
   */
  tools?: string | readonly (Tool | ToolAlias)[];
  /**
   * What is shown of the item under the pointer: rows of a label and a template
   * such as `"@column"`, or a template. Adds a hover tool if there is none.
   *
   * @default {null}
   */
  tooltips?:
    | DOMElement
    | string
    | readonly (readonly [string, string])[]
    | null;
  /**
   * The tool that is active for dragging at first.
   *
   * @default {"auto"}
   */
  active_drag?: ActiveTool;
  /**
   * The tool, or tools, active for inspecting at first.
   *
   * @default {"auto"}
   */
  active_inspect?: ActiveTool | readonly (Tool | ToolAlias)[];
  /**
   * The tool that is active for scrolling at first.
   *
   * @default {"auto"}
   */
  active_scroll?: ActiveTool;
  /**
   * The tool that is active for tapping at first.
   *
   * @default {"auto"}
   */
  active_tap?: ActiveTool;
  /**
   * The tool that is active for gestures of several kinds at first.
   *
   * @default {"auto"}
   */
  active_multi?: ActiveTool;
}
