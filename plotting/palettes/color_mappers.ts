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
  type Model,
} from "../../models/mod.ts";
import { colorsOf, type PaletteName } from "../../models/kinds/palettes.ts";

/** The colors of a mapper: colors, or the name of a palette. */
export type PaletteInput = readonly Color[] | PaletteName;

/** The factors of a mapper, as of a categorical axis. */
export type Factors = CategoricalColorMapperAttributes["factors"];

/** A column and the mapper of its values. */
export interface MappedField<M extends Model> extends Field {
  /** The mapper. */
  readonly transform: M;
}

function mapped<M extends Model>(name: string, transform: M): MappedField<M> {
  return new Field(name, { transform }) as MappedField<M>;
}

/** Options for {@linkcode linearCmap}, {@linkcode logCmap} and {@linkcode eqhistCmap}: other attributes of the mapper. */
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
 * Maps the values of a column to colors, linearly between two numbers.
 *
 * @param name The name of the column.
 * @param palette The colors, or the name of a palette.
 * @param low The value of the first color; lower values get `low_color`, by default the first color.
 * @param high The value of the last color; higher values get `high_color`, by default the last color.
 * @param options The colors of values outside of the range and of `NaN`.
 * @returns A color for glyphs.
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
): MappedField<LinearColorMapper> {
  const attributes = { ...options, palette: colorsOf(palette), low, high };
  return mapped(name, new LinearColorMapper(attributes));
}

/**
 * Maps the values of a column to colors, by their logarithms.
 *
 * @param name The name of the column.
 * @param palette The colors, or the name of a palette.
 * @param low The value of the first color; lower values get `low_color`, by default the first color.
 * @param high The value of the last color; higher values get `high_color`, by default the last color.
 * @param options The colors of values outside of the range and of `NaN`.
 * @returns A color for glyphs.
 * @throws {RangeError} If there is no such palette.
 */
export function logCmap(
  name: string,
  palette: PaletteInput,
  low: number,
  high: number,
  options: ContinuousCmapOptions = {},
): MappedField<LogColorMapper> {
  const attributes = { ...options, palette: colorsOf(palette), low, high };
  return mapped(name, new LogColorMapper(attributes));
}

/**
 * Maps the values of a column to colors, so that all colors occur equally often.
 *
 * @param name The name of the column.
 * @param palette The colors, or the name of a palette.
 * @param low The value of the first color; lower values get `low_color`, by default the first color.
 * @param high The value of the last color; higher values get `high_color`, by default the last color.
 * @param options The colors of values outside of the range and of `NaN`.
 * @returns A color for glyphs.
 * @throws {RangeError} If there is no such palette.
 */
export function eqhistCmap(
  name: string,
  palette: PaletteInput,
  low: number,
  high: number,
  options: ContinuousCmapOptions = {},
): MappedField<EqHistColorMapper> {
  const attributes = { ...options, palette: colorsOf(palette), low, high };
  return mapped(name, new EqHistColorMapper(attributes));
}

/**
 * Maps the factors in a column to colors.
 *
 * @param name The name of the column.
 * @param palette The colors of the factors, or the name of a palette.
 * @param factors The factors.
 * @param options The levels of nested factors to match (`start`, `end`), and the color of other values.
 * @returns A color for glyphs.
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
): MappedField<CategoricalColorMapper> {
  const attributes = { ...options, palette: colorsOf(palette), factors };
  return mapped(name, new CategoricalColorMapper(attributes));
}

/**
 * Maps the factors in a column to markers.
 *
 * @param name The name of the column.
 * @param markers The markers of the factors.
 * @param factors The factors.
 * @param options The levels of nested factors to match (`start`, `end`), and the marker of other values.
 * @returns A marker for `scatter`.
 */
export function factorMark(
  name: string,
  markers: CategoricalMarkerMapperAttributes["markers"],
  factors: Factors,
  options: FactorMarkOptions = {},
): MappedField<CategoricalMarkerMapper> {
  const attributes = { ...options, markers, factors };
  return mapped(name, new CategoricalMarkerMapper(attributes));
}

/**
 * Maps the factors in a column to hatch patterns.
 *
 * @param name The name of the column.
 * @param patterns The patterns of the factors.
 * @param factors The factors.
 * @param options The levels of nested factors to match (`start`, `end`), and the pattern of other values.
 * @returns A hatch pattern for glyphs.
 */
export function factorHatch(
  name: string,
  patterns: CategoricalPatternMapperAttributes["patterns"],
  factors: Factors,
  options: FactorHatchOptions = {},
): MappedField<CategoricalPatternMapper> {
  const attributes = { ...options, patterns, factors };
  return mapped(name, new CategoricalPatternMapper(attributes));
}
