import { Expr, Field, Value } from "../../models/internal.ts";
import {
  ColorBar,
  type ColorBarAttributes,
  ColorMapper,
  type GlyphRenderer,
} from "../../models/mod.ts";

/** Options for {@linkcode constructColorBar}: the attributes of the model. */
export type ColorBarOptions = Omit<Partial<ColorBarAttributes>, "color_mapper">;

/** The attributes that may have a color mapper; the first one wins. */
const MAPPED = ["fill_color", "line_color", "text_color"];

/**
 * Creates a color bar for the color mapper of a renderer; add it to a figure with
 * `addLayout`.
 *
 * @param renderer The renderer of an image, or of a glyph whose color has a color mapper as `transform`.
 * @param options Attributes of the color bar.
 * @returns The color bar.
 * @throws {TypeError} If the glyph has no color mapper.
 *
 * @example The colors of an image
 * ```ts
 * import { NdArray } from "@bokeh-deno/server/models";
 * import { constructColorBar, figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const plot = figure();
 * const image = new NdArray(Float64Array.of(1, 2, 3, 4), [2, 2]);
 * const renderer = plot.image([image], 0, 0, 1, 1, { palette: ["navy", "gold"] });
 * plot.addLayout(constructColorBar(renderer, { title: "level" }), "right");
 * assertEquals(plot.right.map(({ type }) => type), ["ColorBar"]);
 * ```
 */
export function constructColorBar(
  { glyph }: GlyphRenderer,
  options: ColorBarOptions = {},
): ColorBar {
  const own: unknown = Reflect.get(glyph, "color_mapper");
  const color_mapper = own instanceof ColorMapper ? own : MAPPED
    .map((name) => mapperOf(Reflect.get(glyph, name)))
    .find((mapper) => mapper !== undefined);
  if (color_mapper === undefined) {
    throw new TypeError(
      `Cannot create color bar: the colors of the ${glyph.type} have no color mapper`,
    );
  }
  return new ColorBar({ ...options, color_mapper });
}

function mapperOf(color: unknown): ColorMapper | undefined {
  const isSpec = color instanceof Field || color instanceof Expr ||
    color instanceof Value;
  return isSpec && color.transform instanceof ColorMapper
    ? color.transform
    : undefined;
}
