import {
  type Color,
  type ColumnData,
  ColumnDataSource,
  ContourColorBar,
  type ContourColorBarAttributes,
  ContourRenderer,
  FixedTicker,
  type Glyph,
  GlyphRenderer,
  MultiLine,
  type MultiLineAttributes,
  MultiPolygons,
  type MultiPolygonsAttributes,
  type Plot,
} from "../../models/mod.ts";
import { drawnVisuals, type Visuals } from "./_contour_visuals.ts";
import {
  type ContourData,
  contourData,
  type NumberGrid,
  type Numbers,
} from "./contour_data.ts";
import type { SpecItem } from "../glyphs/glyph_options.ts";
import type {
  PaletteFamily,
  PaletteName,
} from "../../models/kinds/palettes.ts";

/**
 * The color of contours: one for all, one per contour, a palette, or a family of
 * palettes. A palette of a different size is interpolated.
 */
export type ContourColor =
  | Color
  | null
  | readonly (Color | null)[]
  | PaletteName
  | PaletteFamily;

/** Visual attributes: one value for all contours, or an array with one per contour. */
export type ContourVisuals<A, Prefix extends string> = {
  [K in keyof A as K extends `${Prefix}_${string}` ? K : never]?: K extends
    `${string}_color` ? ContourColor : A[K] | readonly SpecItem<A[K]>[];
};

/**
 * Options for {@linkcode contour}: visual attributes of filled contours, which need
 * `fill_color`, and of contour lines, which need `line_color`.
 */
export type ContourOptions =
  & ContourVisuals<MultiPolygonsAttributes, "fill" | "hatch">
  & ContourVisuals<MultiLineAttributes, "line">;

/**
 * Draws filled contours, contour lines or both for values on a grid.
 *
 * @param plot The plot.
 * @param x The x-coordinates of the columns, or of all points in rows; `null` for 0, 1, 2 …
 * @param y The y-coordinates of the rows, or of all points in rows; `null` for 0, 1, 2 …
 * @param z The values in rows; `NaN`, `null` and infinite ones are left out.
 * @param levels The ascending levels. Filled contours lie between neighboring ones.
 * @param options Visual attributes.
 * @returns The renderer, added to the plot. A promise, since the algorithm is loaded when first needed.
 * @throws {TypeError} If an argument has the wrong type, or neither `fill_color` nor `line_color` is given.
 * @throws {RangeError} If shapes do not match, levels do not ascend, or the number of values differs from the number of contours.
 *
 * @example
 * ```ts
 * import { contour, contourColorBar, figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const x = Array.from({ length: 21 }, (_, i) => i / 10 - 1);
 * const z = x.map((y) => x.map((x) => x ** 2 + y ** 2));
 * const plot = figure({ width: 400, height: 400 });
 * const renderer = await contour(plot, x, x, z, [0, 0.25, 0.5, 1], {
 *   fill_color: "Viridis",
 *   line_color: "black",
 * });
 * plot.addLayout(contourColorBar(renderer), "right");
 * assertEquals(renderer.levels, [0, 0.25, 0.5, 1]);
 * ```
 */
export async function contour(
  plot: Plot,
  x: Numbers | NumberGrid | null,
  y: Numbers | NumberGrid | null,
  z: NumberGrid,
  levels: Numbers,
  options: ContourOptions,
): Promise<ContourRenderer> {
  const { fills, lines } = splitVisuals(options);
  const fill = drawnVisuals(MultiPolygons, fills ?? {}, levels.length - 1);
  const line = drawnVisuals(MultiLine, lines ?? {}, levels.length);
  const outline = fills === null ? {} : { line_alpha: 0, line_width: 0 };
  const fillGlyph = new MultiPolygons({ ...fill.attributes, ...outline });
  const lineGlyph = new MultiLine(line.attributes);
  const { fillData, lineData } = await contourData(x, y, z, levels, {
    fill: fills !== null,
    line: lines !== null,
  });
  const renderer = new ContourRenderer({
    fill_renderer: glyphRenderer(fillGlyph, {
      ...fillData ?? NO_FILLS,
      ...fill.columns,
    }),
    line_renderer: glyphRenderer(lineGlyph, {
      ...lineData ?? NO_LINES,
      ...line.columns,
    }),
    levels: Array.from(levels),
  });
  plot.renderers = [...plot.renderers, renderer];
  return renderer;
}

/**
 * Replaces the contours of a renderer by others with the same number of levels.
 *
 * @param renderer The result of {@linkcode contour}.
 * @param data The result of {@linkcode contourData}.
 * @throws {RangeError} If the number of levels differs while visuals vary by contour.
 */
export function setContourData(
  renderer: ContourRenderer,
  { fillData, lineData }: ContourData,
): void {
  sourceOf(renderer.fill_renderer).setColumns({ ...fillData ?? NO_FILLS });
  sourceOf(renderer.line_renderer).setColumns({ ...lineData ?? NO_LINES });
  const levels = lineData?.levels ??
    [
      ...fillData?.lower_levels ?? [],
      ...fillData?.upper_levels.slice(-1) ?? [],
    ];
  renderer.levels = Array.from(levels);
}

/**
 * Creates a color bar for contours.
 *
 * @param renderer The result of {@linkcode contour}.
 * @param attributes Other attributes of the color bar.
 * @returns The color bar; add it to the plot.
 */
export function contourColorBar(
  renderer: ContourRenderer,
  attributes: Partial<ContourColorBarAttributes> = {},
): ContourColorBar {
  const { fill_renderer, line_renderer, levels } = renderer;
  return new ContourColorBar({
    fill_renderer,
    line_renderer,
    levels,
    ticker: new FixedTicker({ ticks: levels }),
    ...attributes,
  });
}

const NO_FILLS = { xs: [], ys: [], lower_levels: [], upper_levels: [] };
const NO_LINES = { xs: [], ys: [], levels: [] };

/** Separates visuals of fills from those of lines; `null` for what is not drawn. */
function splitVisuals(
  options: Visuals,
): { fills: Visuals | null; lines: Visuals | null } {
  const given = Object.entries(options)
    .filter(([, value]) => value !== undefined);
  const named = (pattern: RegExp) =>
    Object.fromEntries(given.filter(([name]) => pattern.test(name)));
  const fills = named(/^(fill|hatch)_/);
  const lines = named(/^line_/);
  const other = given.find(([name]) => !/^(fill|hatch|line)_/.test(name));
  if (other !== undefined) {
    throw new TypeError(
      `Cannot draw contours: unknown option ${
        other[0]
      }, expected attributes that begin with fill_, hatch_ or line_`,
    );
  }
  const isFilled = "fill_color" in fills;
  const isLined = "line_color" in lines;
  if (!isFilled && !isLined) {
    throw new TypeError(
      "Cannot draw contours: give fill_color for filled contours, line_color for lines, or both",
    );
  }
  const stray = isFilled ? lines : fills;
  if (isFilled !== isLined && Object.keys(stray).length > 0) {
    throw new TypeError(
      `Cannot draw contours: ${Object.keys(stray)[0]} has no effect without ${
        isFilled ? "line_color" : "fill_color"
      }`,
    );
  }
  return { fills: isFilled ? fills : null, lines: isLined ? lines : null };
}

function glyphRenderer(glyph: Glyph, data: ColumnData): GlyphRenderer {
  const data_source = new ColumnDataSource({ data });
  return new GlyphRenderer({ glyph, data_source });
}

function sourceOf({ data_source }: GlyphRenderer): ColumnDataSource {
  return data_source as ColumnDataSource;
}
