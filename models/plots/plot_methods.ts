import { type Annotation, Legend } from "../generated/annotations.ts";
import { Axis } from "../generated/axes.ts";
import type { Glyph } from "../generated/glyphs.ts";
import { Grid } from "../generated/grids.ts";
import { LayoutDOM } from "../generated/layouts.ts";
import { GlyphRenderer, type Renderer } from "../generated/renderers.ts";
import { ColumnarDataSource, ColumnDataSource } from "../generated/sources.ts";
import { TileRenderer, type TileSource } from "../generated/tiles.ts";
import {
  HoverTool,
  type Tool,
  type Toolbar,
  type ToolProxy,
} from "../generated/tools.ts";
import type { Place } from "../generated/enums.ts";
import type { StyledElement } from "../generated/ui.ts";
import type { LegendProperties } from "../generated/attributes/annotations.ts";
import type { AnyAxisProperties } from "../generated/attributes/axes.ts";
import type { GridProperties } from "../generated/attributes/grids.ts";
import type { GlyphRendererAttributes } from "../generated/attributes/renderers.ts";
import type { TileRendererAttributes } from "../generated/attributes/tiles.ts";
import type { HoverToolProperties } from "../generated/attributes/tools.ts";
import { makeTools } from "./make_tools.ts";
import { type ModelList, modelList } from "./_model_list.ts";
import type { ToolAlias } from "./tool_names.ts";

export type { ModelList } from "./_model_list.ts";

/**
 * A {@linkcode GlyphRenderer} whose glyphs are of a known class.
 *
 * @typeParam G The class of the glyphs.
 * @typeParam S The class of the source.
 */
export type TypedGlyphRenderer<
  G extends Glyph,
  S extends ColumnarDataSource = ColumnDataSource,
> = GlyphRenderer & {
  /** The source: the one that was given, or a new one of the columns. */
  // Columns tell nothing of the class, so that the widest one is inferred.
  data_source: ColumnarDataSource extends S ? ColumnDataSource : S;
  /** The main glyph. */
  glyph: G;
  /** The glyph of unselected items while others are selected. */
  nonselection_glyph: G | "auto" | null;
  /** The glyph of selected items. */
  selection_glyph: G | "auto" | null;
  /** The glyph of the item under the pointer. */
  hover_glyph: G | null;
  /** The glyph while the renderer is muted. */
  muted_glyph: G | "auto" | null;
};

/** The places around the frame of a plot, and the frame itself. */
const PLACES: readonly Place[] = ["above", "below", "left", "right", "center"];

/**
 * What every plot has beyond its properties.
 *
 * Axes, grids, legends and hover tools are lists that also act as one model:
 * `plot.xaxis.axis_label = "t"` sets the label of every x-axis.
 */
export abstract class PlotMethods extends LayoutDOM {
  /** The x-axes. */
  get xaxis(): ModelList<Axis, AnyAxisProperties> {
    return axisList("xaxis", [...at(this, "above"), ...at(this, "below")]);
  }

  /** The y-axes. */
  get yaxis(): ModelList<Axis, AnyAxisProperties> {
    return axisList("yaxis", [...at(this, "left"), ...at(this, "right")]);
  }

  /** All axes. */
  get axis(): ModelList<Axis, AnyAxisProperties> {
    return axisList("axis", [...this.xaxis, ...this.yaxis]);
  }

  /** The grids of x. */
  get xgrid(): ModelList<Grid, GridProperties> {
    return gridList(this, "xgrid", (grid) => grid.dimension === 0);
  }

  /** The grids of y. */
  get ygrid(): ModelList<Grid, GridProperties> {
    return gridList(this, "ygrid", (grid) => grid.dimension === 1);
  }

  /** All grids. */
  get grid(): ModelList<Grid, GridProperties> {
    return gridList(this, "grid", () => true);
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
    return toolbarOf(this).tools;
  }

  set tools(tools: string | readonly (Tool | ToolProxy | ToolAlias)[]) {
    toolbarOf(this).tools = makeTools(tools).tools;
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
      const present = at(this, name);
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
    addRenderer(this, renderer);
    return renderer;
  }

  /**
   * Adds map tiles.
   *
   * @param source A tile source such as a `WMTSTileSource`.
   * @param attributes Other attributes of the renderer, such as `alpha`.
   * @returns The renderer.
   */
  addTile(
    source: TileSource,
    attributes: Partial<TileRendererAttributes> = {},
  ): TileRenderer {
    const renderer = new TileRenderer({ ...attributes, tile_source: source });
    addRenderer(this, renderer);
    return renderer;
  }
}

/** The legends of a plot, at any place. */
export function legendsOf(plot: PlotMethods): Legend[] {
  return PLACES.flatMap((place) => at(plot, place))
    .filter((element) => element instanceof Legend);
}

// The properties are those of the generated class, which extends this one.
function at(plot: PlotMethods, place: Place): readonly StyledElement[] {
  return plot.get(place) as readonly StyledElement[];
}

function toolbarOf(plot: PlotMethods): Toolbar {
  return plot.get("toolbar") as Toolbar;
}

function addRenderer(plot: PlotMethods, renderer: Renderer): void {
  const present = plot.get("renderers") as readonly Renderer[];
  plot.set("renderers", [...present, renderer]);
}

function gridList(
  plot: PlotMethods,
  label: string,
  isMeant: (grid: Grid) => boolean,
): ModelList<Grid, GridProperties> {
  const grids = at(plot, "center").filter((element): element is Grid =>
    element instanceof Grid && isMeant(element)
  );
  return modelList(Grid, grids, { label });
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
