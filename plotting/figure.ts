import {
  type Annotation,
  Axis,
  type ColumnarDataSource,
  ColumnDataSource,
  type Glyph,
  GlyphRenderer,
  type GlyphRendererAttributes,
  Grid,
  type Location,
  type StyledElement,
  Title,
  type Tool,
  Toolbar,
} from "../models/mod.ts";
import { makeAxis } from "./_axes.ts";
import { isDateInterval, makeRange, makeScale } from "./_ranges.ts";
import { activateTools, makeTools, withTooltips } from "./_tools.ts";
import type { FigureOptions, ToolAlias } from "./figure_options.ts";
import { GlyphMethods } from "./generated/glyph_methods.ts";
import type { TypedGlyphRenderer } from "./glyph_options.ts";

/** The places around the frame of a plot, and the frame. */
const PLACES = ["above", "below", "left", "right", "center"] as const;

/**
 * A plot with a method for every glyph; {@linkcode figure} makes one with axes,
 * grids and tools. To clients it is the model `Figure`.
 *
 * @example Draw a line
 * ```ts
 * import { figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const plot = figure({ title: "squares", height: 300 });
 * const renderer = plot.line([1, 2, 3], [1, 4, 9], { line_width: 3 });
 * assertEquals(plot.renderers, [renderer]);
 * assertEquals(renderer.glyph.line_width, 3);
 * ```
 */
export class Figure extends GlyphMethods {
  /** The axes for x. */
  get xaxis(): Axis[] {
    return axesIn([...this.above, ...this.below]);
  }

  /** The axes for y. */
  get yaxis(): Axis[] {
    return axesIn([...this.left, ...this.right]);
  }

  /** The grids for x. */
  get xgrid(): Grid[] {
    return this.#grids(0);
  }

  /** The grids for y. */
  get ygrid(): Grid[] {
    return this.#grids(1);
  }

  /**
   * Adds an axis, an annotation or another element, and takes it from where it
   * is in the plot already.
   *
   * @param element What to add.
   * @param place Where to.
   */
  addLayout(
    element: Annotation | Axis | Grid | StyledElement,
    place: Location | "center" = "center",
  ): void {
    for (const name of PLACES) {
      const present: readonly StyledElement[] = this[name];
      const others = present.filter((other) => other !== element);
      const elements = name === place ? [...others, element] : others;
      this.set(name, elements);
    }
  }

  /**
   * Adds tools to the toolbar.
   *
   * @param tools Models, or names such as `"pan"`.
   * @throws {RangeError} If a name is unknown.
   */
  addTools(...tools: readonly (Tool | ToolAlias)[]): void {
    const { toolbar } = this;
    toolbar.tools = [...toolbar.tools, ...makeTools(tools).tools];
  }

  /**
   * Adds a renderer of a glyph that was made as a model.
   *
   * @param glyph The glyph.
   * @param source The source of its columns. By default a new one without columns.
   * @param attributes Other attributes of the renderer.
   * @returns The renderer.
   */
  addGlyph<G extends Glyph>(
    glyph: G,
    source: ColumnarDataSource = new ColumnDataSource(),
    attributes: Partial<GlyphRendererAttributes> = {},
  ): TypedGlyphRenderer<G> {
    const renderer = new GlyphRenderer({
      ...attributes,
      data_source: source,
      glyph,
    }) as TypedGlyphRenderer<G>;
    this.renderers = [...this.renderers, renderer];
    return renderer;
  }

  #grids(dimension: 0 | 1): Grid[] {
    const center: readonly StyledElement[] = this.center;
    return center.filter((element): element is Grid =>
      element instanceof Grid && element.dimension === dimension
    );
  }
}

function axesIn(elements: readonly StyledElement[]): Axis[] {
  return elements.filter((element): element is Axis => element instanceof Axis);
}

/**
 * Makes a plot with axes, grids and tools, to draw glyphs in.
 *
 * Whatever is not given is as in Python's Bokeh: ranges follow the data, axes are
 * below and on the left, and the tools are pan, wheel zoom, box zoom, save, reset
 * and help.
 *
 * @param options Options of the figure and attributes of the plot.
 * @returns The figure.
 * @throws {TypeError} If an option is unknown or not of its kind.
 * @throws {RangeError} If a tool or the type of an axis is unknown.
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
export function figure(options: FigureOptions = {}): Figure {
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

/** Adds an axis and its grid. */
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
