import { makeTools, schemaOf } from "../../models/internal.ts";
import {
  type Axis,
  type DataRange1d,
  Grid,
  type Location,
  Title,
  Toolbar,
} from "../../models/mod.ts";
import { makeAxis } from "./_axes.ts";
import { withCallerErrors } from "../_caller_errors.ts";
import { refuseOption } from "../../base/option_checks.ts";
import { settableNames } from "../_schemas.ts";
import { isDateInterval, makeRange, makeScale } from "./_ranges.ts";
import { activateTools, withTooltips } from "./_tools.ts";
import { Figure } from "./figure_class.ts";
import type { FigureOptions, RangeInput, RangeOf } from "./figure_options.ts";

/**
 * Creates a plot with axes, grids and tools, ready for glyphs.
 *
 * Defaults are those of Python's Bokeh: ranges follow the data, axes are below and on
 * the left, and the tools are pan, wheel zoom, box zoom, save, reset and help.
 *
 * @param options Options of the figure and attributes of the plot.
 * @returns The figure.
 * @throws {TypeError} If an option is unknown or has the wrong type.
 * @throws {RangeError} If a tool or an axis type is unknown.
 *
 * @example A categorical axis
 * ```ts
 * import { figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const fruits = ["Apples", "Pears", "Plums"];
 * const plot = figure({ x_range: fruits, y_range: [0, 10], tools: "pan,reset" });
 * plot.vbar(fruits, 0.8, [2, 1, 4]);
 * assertEquals(plot.xaxis[0]!.type, "CategoricalAxis");
 * assertEquals(plot.toolbar.tools.map(({ type }) => type), ["PanTool", "ResetTool"]);
 * ```
 */
export function figure<
  X extends RangeInput = DataRange1d,
  Y extends RangeInput = DataRange1d,
>(options: FigureOptions<X, Y> = {}): Figure<RangeOf<X>, RangeOf<Y>> {
  return withCallerErrors(figure, () => makeFigure(options)) as Figure<
    RangeOf<X>,
    RangeOf<Y>
  >;
}

/** The options that are not attributes of the plot. */
const OWN_OPTIONS: readonly string[] = [
  "x_axis_type",
  "y_axis_type",
  "x_axis_location",
  "y_axis_location",
  "x_axis_label",
  "y_axis_label",
  "x_minor_ticks",
  "y_minor_ticks",
  "tools",
  "tooltips",
  "active_drag",
  "active_inspect",
  "active_scroll",
  "active_tap",
  "active_multi",
] satisfies (keyof FigureOptions)[];

function checkNames(options: object): void {
  const schema = schemaOf(Figure);
  for (const name of Object.keys(options)) {
    if (schema.properties.has(name) || OWN_OPTIONS.includes(name)) continue;
    refuseOption("create figure", name, [
      ...settableNames(schema),
      ...OWN_OPTIONS,
    ]);
  }
}

function makeFigure(options: FigureOptions): Figure {
  checkNames(options);
  const {
    title = "",
    x_range: xInput,
    y_range: yInput,
    x_axis_type = "auto",
    y_axis_type = "auto",
    x_axis_location = "below",
    y_axis_location = "left",
    x_axis_label,
    y_axis_label,
    x_minor_ticks = "auto",
    y_minor_ticks = "auto",
    tools = "pan,wheel_zoom,auto_box_zoom,save,reset,help",
    tooltips,
    active_drag,
    active_inspect,
    active_scroll,
    active_tap,
    active_multi,
    toolbar = new Toolbar(),
    ...attributes
  } = options;
  const xRange = makeRange("x", xInput);
  const yRange = makeRange("y", yInput);
  const made = makeTools(tools);
  const xAxis = makeAxis("x", xRange, {
    type: x_axis_type,
    label: x_axis_label,
    minorTicks: x_minor_ticks,
    hasDates: isDateInterval(xInput),
  });
  const yAxis = makeAxis("y", yRange, {
    type: y_axis_type,
    label: y_axis_label,
    minorTicks: y_minor_ticks,
    hasDates: isDateInterval(yInput),
  });
  const plot = new Figure({
    x_scale: attributes.x_scale ?? makeScale("x", xRange, x_axis_type),
    y_scale: attributes.y_scale ?? makeScale("y", yRange, y_axis_type),
    ...attributes,
    title: typeof title === "string" ? new Title({ text: title }) : title,
    x_range: xRange,
    y_range: yRange,
    toolbar,
  });
  addAxis(plot, xAxis, 0, x_axis_location);
  addAxis(plot, yAxis, 1, y_axis_location);
  toolbar.tools = [...toolbar.tools, ...withTooltips(made.tools, tooltips)];
  activateTools(toolbar, {
    active_drag,
    active_inspect,
    active_scroll,
    active_tap,
    active_multi,
  }, made.named);
  return plot;
}

function addAxis(
  plot: Figure,
  axis: Axis | null,
  dimension: 0 | 1,
  location: Location | null,
): void {
  if (axis === null) return;
  plot.center = [...plot.center, new Grid({ dimension, axis })];
  if (location !== null) plot.set(location, [...plot[location], axis]);
}
