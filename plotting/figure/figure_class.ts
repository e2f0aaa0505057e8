import {
  type Annotation,
  type AnyAxisProperties,
  Axis,
  ColumnarDataSource,
  ColumnDataSource,
  type Glyph,
  GlyphRenderer,
  type GlyphRendererAttributes,
  Grid,
  type GridProperties,
  HoverTool,
  type HoverToolProperties,
  Legend,
  type LegendProperties,
  type Range,
  type StyledElement,
  TileRenderer,
  type TileRendererAttributes,
  type TileSource,
  Title,
  type Tool,
  type ToolProxy,
} from "../../models/mod.ts";
import { nameModel } from "../../models/internal.ts";
import { legendsOf, PLACES } from "../glyphs/legends.ts";
import { makeTools } from "./_tools.ts";
import type { Place, ToolAlias } from "./figure_options.ts";
import type { TypedGlyphRenderer } from "../glyphs/glyph_options.ts";
import { type ModelList, modelList } from "./model_list.ts";
import { tileProvider } from "../tile_providers.ts";
import { CompositeMethods } from "./composite_methods.ts";

/**
 * A plot with a method for every glyph; {@linkcode figure} creates one with axes,
 * grids and tools. On the wire it is the model `Figure`.
 *
 * Axes, grids, legends and hover tools are lists that also act as one model:
 * `plot.xaxis.axis_label = "t"` sets the label of every x-axis.
 *
 * @typeParam X The class of the x-range.
 * @typeParam Y The class of the y-range.
 *
 * @example Draw a line
 * ```ts
 * import { figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const plot = figure({ title: "squares", height: 300 });
 * const renderer = plot.line([1, 2, 3], [1, 4, 9], { line_width: 3 });
 * plot.axis.minor_tick_line_color = null;
 * plot.y_range.start = 0;
 * assertEquals(plot.renderers, [renderer]);
 * assertEquals(renderer.glyph.line_width, 3);
 * ```
 */
export class Figure<X extends Range = Range, Y extends Range = Range>
  extends CompositeMethods {
  static {
    // Not a class of an application: it takes no attributes but its own.
    nameModel(this, "Figure");
  }

  /** The x-range; a range of any class can be set. */
  override get x_range(): X {
    return this.get("x_range") as X;
  }

  override set x_range(range: Range) {
    this.set("x_range", range);
  }

  /** The y-range; a range of any class can be set. */
  override get y_range(): Y {
    return this.get("y_range") as Y;
  }

  override set y_range(range: Range) {
    this.set("y_range", range);
  }

  /**
   * The title. A string becomes its text: pages keep the title that they began
   * with and do not show another one.
   *
   * @throws {Error} When read, if the figure has no title.
   */
  override get title(): Title {
    const title = this.get("title");
    if (title instanceof Title) return title;
    throw new Error(
      "Cannot read title: the figure has none; set title to a string first",
    );
  }

  override set title(title: Title | string | null) {
    this.set("title", title);
  }

  /** The x-axes. */
  get xaxis(): ModelList<Axis, AnyAxisProperties> {
    return axisList("xaxis", [...this.above, ...this.below]);
  }

  /** The y-axes. */
  get yaxis(): ModelList<Axis, AnyAxisProperties> {
    return axisList("yaxis", [...this.left, ...this.right]);
  }

  /** All axes. */
  get axis(): ModelList<Axis, AnyAxisProperties> {
    return axisList("axis", [...this.xaxis, ...this.yaxis]);
  }

  /** The grids of x. */
  get xgrid(): ModelList<Grid, GridProperties> {
    return this.#grids("xgrid", (grid) => grid.dimension === 0);
  }

  /** The grids of y. */
  get ygrid(): ModelList<Grid, GridProperties> {
    return this.#grids("ygrid", (grid) => grid.dimension === 1);
  }

  /** All grids. */
  get grid(): ModelList<Grid, GridProperties> {
    return this.#grids("grid", () => true);
  }

  /** The legends; glyph methods create one for `legend_label` and similar options. */
  get legend(): ModelList<Legend, LegendProperties> {
    return modelList(Legend, legendsOf(this), {
      label: "legend",
      whenEmpty: "draw something with legend_label",
    });
  }

  /** The hover tools; the option `tooltips` of {@linkcode figure} adds one. */
  get hover(): ModelList<HoverTool, HoverToolProperties> {
    const tools = this.tools.filter((tool) => tool instanceof HoverTool);
    return modelList(HoverTool, tools, {
      label: "hover",
      whenEmpty: 'add one with addTools("hover")',
    });
  }

  /** The tools of the toolbar; setting names creates new tools. */
  get tools(): readonly (Tool | ToolProxy)[] {
    return this.toolbar.tools;
  }

  set tools(tools: string | readonly (Tool | ToolProxy | ToolAlias)[]) {
    this.toolbar.tools = makeTools(tools).tools;
  }

  /** Sets a property by name; a string for `title` becomes the text of the `Title`. */
  override set(name: string, value: unknown): void {
    if (name !== "title" || typeof value !== "string") {
      return super.set(name, value);
    }
    const title = this.get("title");
    if (title instanceof Title) title.text = value;
    else super.set(name, new Title({ text: value }));
  }

  /**
   * Adds an axis, an annotation or another element, or moves one that is already in
   * the plot.
   *
   * @param element The element.
   * @param place Its place.
   * @throws {RangeError} If there is no such place.
   */
  addLayout(
    element: Annotation | Axis | Grid | StyledElement,
    place: Place = "center",
  ): void {
    if (!PLACES.includes(place)) {
      throw new RangeError(
        `Cannot add ${element.type}: the places are ${
          PLACES.join(", ")
        }, received ${JSON.stringify(place)}`,
      );
    }
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
    this.tools = [...this.tools, ...tools];
  }

  /**
   * Removes tools from the toolbar.
   *
   * @param tools The tools.
   * @throws {RangeError} If one is not in the toolbar; then none is removed.
   */
  removeTools(...tools: readonly (Tool | ToolProxy)[]): void {
    const present = this.tools;
    const missing = tools.find((tool) => !present.includes(tool));
    if (missing !== undefined) {
      throw new RangeError(
        `Cannot remove ${missing.type}: it is not in the toolbar`,
      );
    }
    this.tools = present.filter((tool) => !tools.includes(tool));
  }

  /**
   * Adds a renderer for a glyph model.
   *
   * @param glyph The glyph.
   * @param source The source of its columns. By default a new, empty one.
   * @param attributes Other attributes of the renderer.
   * @returns The renderer.
   */
  addGlyph<G extends Glyph, S extends ColumnarDataSource = ColumnDataSource>(
    glyph: G,
    source?: S,
    attributes?: Partial<GlyphRendererAttributes>,
  ): TypedGlyphRenderer<G, S>;
  /**
   * Adds a renderer for a glyph model; the order of Python's Bokeh.
   *
   * @param source The source of the glyph's columns.
   * @param glyph The glyph.
   * @param attributes Other attributes of the renderer.
   * @returns The renderer.
   */
  addGlyph<G extends Glyph, S extends ColumnarDataSource>(
    source: S,
    glyph: G,
    attributes?: Partial<GlyphRendererAttributes>,
  ): TypedGlyphRenderer<G, S>;
  addGlyph<G extends Glyph>(
    first: G | ColumnarDataSource,
    second: G | ColumnarDataSource = new ColumnDataSource(),
    attributes: Partial<GlyphRendererAttributes> = {},
  ): TypedGlyphRenderer<G, ColumnarDataSource> {
    const [source, glyph] = first instanceof ColumnarDataSource
      ? [first, second]
      : [second, first];
    const renderer = new GlyphRenderer({
      ...attributes,
      data_source: source as ColumnarDataSource,
      glyph: glyph as G,
    }) as TypedGlyphRenderer<G, ColumnarDataSource>;
    this.renderers = [...this.renderers, renderer];
    return renderer;
  }

  /**
   * Adds map tiles; use it with axes of type `"mercator"`.
   *
   * @param source A tile source such as a `WMTSTileSource`, or the name of a provider.
   * @param attributes Other attributes of the renderer, such as `alpha`.
   * @returns The renderer.
   * @throws {RangeError} If there is no such provider.
   */
  addTile(
    source: TileSource | Parameters<typeof tileProvider>[0],
    attributes: Partial<TileRendererAttributes> = {},
  ): TileRenderer {
    const renderer = new TileRenderer({
      ...attributes,
      tile_source: typeof source === "string" ? tileProvider(source) : source,
    });
    this.renderers = [...this.renderers, renderer];
    return renderer;
  }

  #grids(
    label: string,
    isMeant: (grid: Grid) => boolean,
  ): ModelList<Grid, GridProperties> {
    const center: readonly StyledElement[] = this.center;
    const grids = center.filter((element): element is Grid =>
      element instanceof Grid && isMeant(element)
    );
    return modelList(Grid, grids, { label });
  }
}

function axisList(
  label: string,
  elements: readonly StyledElement[],
): ModelList<Axis, AnyAxisProperties> {
  const axes = elements.filter((element): element is Axis =>
    element instanceof Axis
  );
  return modelList(Axis, axes, { label });
}
