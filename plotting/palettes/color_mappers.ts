import {
  CategoricalColorMapper,
  type CategoricalColorMapperAttributes,
  CategoricalMarkerMapper,
  type CategoricalMarkerMapperAttributes,
  CategoricalPatternMapper,
  type CategoricalPatternMapperAttributes,
  type Color,
  EqHistColorMapper,
  Field,
  LinearColorMapper,
  type LinearColorMapperAttributes,
  LogColorMapper,
} from "../../models/mod.ts";
import { colorsOf, type PaletteName } from "./palettes.ts";

/** The colors of a mapper: colors, or the name of a palette. */
export type PaletteInput = readonly Color[] | PaletteName;

/** The factors of a mapper, as of a categorical axis. */
export type Factors = CategoricalColorMapperAttributes["factors"];

/** Options for {@linkcode linearCmap} and its like: other attributes of the mapper. */
export type ContinuousCmapOptions = Partial<
  Pick<LinearColorMapperAttributes, "low_color" | "high_color" | "nan_color">
>;

/** Options for {@linkcode factorCmap}: other attributes of the mapper. */
export type FactorCmapOptions = Partial<
  Pick<CategoricalColorMapperAttributes, "start" | "end" | "nan_color">
>;

/** Options for {@linkcode factorMark}: other attributes of the mapper. */
export type FactorMarkOptions = Partial<
  Pick<
    CategoricalMarkerMapperAttributes,
    "start" | "end" | "default_value"
  >
>;

/** Options for {@linkcode factorHatch}: other attributes of the mapper. */
export type FactorHatchOptions = Partial<
  Pick<
    CategoricalPatternMapperAttributes,
    "start" | "end" | "default_value"
  >
>;

/**
 * A color for each value of a column, by where it lies between two numbers.
 *
 * @param name The name of the column.
 * @param palette The colors, or the name of a palette.
 * @param low The value of the first color; lower ones get `low_color`, else that one.
 * @param high The value of the last color; higher ones get `high_color`, else that one.
 * @param options Colors of other values.
 * @returns What a glyph takes as a color.
 * @throws {RangeError} If there is no such palette.
 *
 * @example
 * ```ts
 * import { figure, linearCmap } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const plot = figure();
 * const color = linearCmap("y", "Viridis256", 0, 9);
 * const { glyph } = plot.scatter([1, 2, 3], [1, 4, 9], { color });
 * assertEquals(glyph.fill_color, color);
 * ```
 */
export function linearCmap(
  name: string,
  palette: PaletteInput,
  low: number,
  high: number,
  options: ContinuousCmapOptions = {},
): Field {
  const attributes = { ...options, palette: colorsOf(palette), low, high };
  return new Field(name, { transform: new LinearColorMapper(attributes) });
}

/**
 * A color for each value of a column, by where its logarithm lies.
 *
 * @param name The name of the column.
 * @param palette The colors, or the name of a palette.
 * @param low The value of the first color; lower ones get `low_color`, else that one.
 * @param high The value of the last color; higher ones get `high_color`, else that one.
 * @param options Colors of other values.
 * @returns What a glyph takes as a color.
 * @throws {RangeError} If there is no such palette.
 */
export function logCmap(
  name: string,
  palette: PaletteInput,
  low: number,
  high: number,
  options: ContinuousCmapOptions = {},
): Field {
  const attributes = { ...options, palette: colorsOf(palette), low, high };
  return new Field(name, { transform: new LogColorMapper(attributes) });
}

/**
 * A color for each value of a column, so that all colors occur equally often.
 *
 * @param name The name of the column.
 * @param palette The colors, or the name of a palette.
 * @param low The value of the first color; lower ones get `low_color`, else that one.
 * @param high The value of the last color; higher ones get `high_color`, else that one.
 * @param options Colors of other values.
 * @returns What a glyph takes as a color.
 * @throws {RangeError} If there is no such palette.
 */
export function eqhistCmap(
  name: string,
  palette: PaletteInput,
  low: number,
  high: number,
  options: ContinuousCmapOptions = {},
): Field {
  const attributes = { ...options, palette: colorsOf(palette), low, high };
  return new Field(name, { transform: new EqHistColorMapper(attributes) });
}

/**
 * A color for each factor in a column.
 *
 * @param name The name of the column.
 * @param palette The colors of the factors, or the name of a palette.
 * @param factors The factors.
 * @param options Which parts of nested factors count (`start`, `end`), and the color of other values.
 * @returns What a glyph takes as a color.
 * @throws {RangeError} If there is no such palette.
 *
 * @example
 * ```ts
 * import { factorCmap, figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const fruits = ["Apples", "Pears", "Plums"];
 * const plot = figure({ x_range: fruits });
 * const color = factorCmap("x", "Category10_3", fruits);
 * plot.vbar(fruits, 0.8, [2, 1, 4], { color });
 * assertEquals(plot.renderers.length, 1);
 * ```
 */
export function factorCmap(
  name: string,
  palette: PaletteInput,
  factors: Factors,
  options: FactorCmapOptions = {},
): Field {
  const attributes = { ...options, palette: colorsOf(palette), factors };
  return new Field(name, { transform: new CategoricalColorMapper(attributes) });
}

/**
 * A marker for each factor in a column.
 *
 * @param name The name of the column.
 * @param markers The markers of the factors.
 * @param factors The factors.
 * @param options Which parts of nested factors count (`start`, `end`), and the marker of other values.
 * @returns What `scatter` takes as a marker.
 */
export function factorMark(
  name: string,
  markers: CategoricalMarkerMapperAttributes["markers"],
  factors: Factors,
  options: FactorMarkOptions = {},
): Field {
  const attributes = { ...options, markers, factors };
  return new Field(name, {
    transform: new CategoricalMarkerMapper(attributes),
  });
}

/**
 * A hatch pattern for each factor in a column.
 *
 * @param name The name of the column.
 * @param patterns The patterns of the factors.
 * @param factors The factors.
 * @param options Which parts of nested factors count (`start`, `end`), and the pattern of other values.
 * @returns What a glyph takes as a hatch pattern.
 */
export function factorHatch(
  name: string,
  patterns: CategoricalPatternMapperAttributes["patterns"],
  factors: Factors,
  options: FactorHatchOptions = {},
): Field {
  const attributes = { ...options, patterns, factors };
  return new Field(name, {
    transform: new CategoricalPatternMapper(attributes),
  });
}
