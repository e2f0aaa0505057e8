import type {
  BaseText,
  FactorRange,
  FigureAttributes,
  HoverToolAttributes,
  Range,
  Range1d,
  Title,
  Tool,
  ToolAlias,
} from "../../models/mod.ts";

/** A tool, its name if it is among `tools`, `"auto"`, or `null` for none. */
export type ActiveTool = Tool | ToolAlias | "auto" | null;

/** A range: a model, start and end, or the factors of a categorical axis. */
export type RangeInput =
  | Range
  | readonly [start: number | Date, end: number | Date]
  | FactorRange["factors"];

/** The range of a figure for a {@linkcode RangeInput}: `[0, 1]` becomes a `Range1d`. */
export type RangeOf<I> = I extends Range ? I
  : I extends readonly [number | Date, number | Date] ? Range1d
  : FactorRange;

/** The type of an axis; `"auto"` follows from the range, `null` means no axis. */
export type AxisType =
  | "auto"
  | "linear"
  | "log"
  | "datetime"
  | "timedelta"
  | "mercator"
  | null;

/** The attributes of a figure that its options replace or only the client sets. */
export type ReplacedAttributes =
  | "inner_height"
  | "inner_width"
  | "outer_height"
  | "outer_width"
  | "title"
  | "x_range"
  | "y_range";

/**
 * Options for {@linkcode figure}, including every attribute of the plot.
 *
 * @typeParam X The type of the option `x_range`.
 * @typeParam Y The type of the option `y_range`.
 */
export interface FigureOptions<
  X extends RangeInput = RangeInput,
  Y extends RangeInput = RangeInput,
> extends Omit<Partial<FigureAttributes>, ReplacedAttributes> {
  /**
   * The title: a string or a model, or `null` for none.
   *
   * @default {""}
   */
  title?: Title | string | null;
  /** The x-range. By default a `DataRange1d`, which follows the data. */
  x_range?: X;
  /** The y-range. By default a `DataRange1d`, which follows the data. */
  y_range?: Y;
  /**
   * The type of the x-axis.
   *
   * @default {"auto"}
   */
  x_axis_type?: AxisType;
  /**
   * The type of the y-axis.
   *
   * @default {"auto"}
   */
  y_axis_type?: AxisType;
  /**
   * The location of the x-axis; `null` hides it.
   *
   * @default {"below"}
   */
  x_axis_location?: "above" | "below" | null;
  /**
   * The location of the y-axis; `null` hides it.
   *
   * @default {"left"}
   */
  y_axis_location?: "left" | "right" | null;
  /**
   * The label of the x-axis.
   *
   * @default {null}
   */
  x_axis_label?: string | BaseText | null;
  /**
   * The label of the y-axis.
   *
   * @default {null}
   */
  y_axis_label?: string | BaseText | null;
  /**
   * The number of intervals between major ticks of the x-axis: an integer above 1,
   * or `null` for no minor ticks. `"auto"` is 5, or 10 on a logarithmic axis.
   *
   * @default {"auto"}
   */
  x_minor_ticks?: number | "auto" | null;
  /**
   * The number of intervals between major ticks of the y-axis: an integer above 1,
   * or `null` for no minor ticks. `"auto"` is 5, or 10 on a logarithmic axis.
   *
   * @default {"auto"}
   */
  y_minor_ticks?: number | "auto" | null;
  /**
   * The tools: comma-separated names, or an array of names and models.
   *
   * @default {"pan,wheel_zoom,auto_box_zoom,save,reset,help"}
   */
  tools?: string | readonly (Tool | ToolAlias)[];
  /**
   * The tooltip of the item under the pointer: pairs of a label and a template such
   * as `"@column"`, or one template. Adds a hover tool if there is none.
   *
   * @default {null}
   */
  tooltips?: HoverToolAttributes["tooltips"];
  /**
   * The initially active tool for dragging.
   *
   * @default {"auto"}
   */
  active_drag?: ActiveTool;
  /**
   * The initially active tool or tools for inspecting.
   *
   * @default {"auto"}
   */
  active_inspect?: ActiveTool | readonly (Tool | ToolAlias)[];
  /**
   * The initially active tool for scrolling.
   *
   * @default {"auto"}
   */
  active_scroll?: ActiveTool;
  /**
   * The initially active tool for tapping.
   *
   * @default {"auto"}
   */
  active_tap?: ActiveTool;
  /**
   * The initially active tool for multi-gestures.
   *
   * @default {"auto"}
   */
  active_multi?: ActiveTool;
}
