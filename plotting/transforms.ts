import {
  CumSum,
  Dodge,
  Expr,
  Field,
  Jitter,
  type JitterAttributes,
  type Range,
  Stack,
  type Transform,
} from "../models/mod.ts";

/** Options for {@linkcode dodge}. */
export interface DodgeOptions {
  /** The range of a categorical axis; without it, values are numbers. */
  range?: Range | null;
}

/** Options for {@linkcode jitter}: attributes of the model `Jitter`. */
export type JitterOptions = Partial<
  Pick<JitterAttributes, "mean" | "distribution" | "range">
>;

/** Options for {@linkcode cumsum}. */
export interface CumsumOptions {
  /**
   * Whether the sums start with zero and leave out the last one.
   *
   * @default {false}
   */
  include_zero?: boolean;
}

/**
 * The values of a column, transformed in the browser.
 *
 * @param name The name of the column.
 * @param transform The transform.
 * @returns An argument for glyph methods.
 */
export function transform(name: string, transform: Transform): Field {
  return new Field(name, { transform });
}

/**
 * The values of a column, shifted: puts bars of several series side by side.
 *
 * @param name The name of the column.
 * @param value The offset.
 * @param options The range of a categorical axis.
 * @returns An argument for glyph methods.
 *
 * @example
 * ```ts
 * import { ColumnDataSource } from "@bokeh-deno/server/models";
 * import { dodge, figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const fruits = ["Apples", "Pears"];
 * const source = new ColumnDataSource({ data: { fruits, a: [2, 1], b: [5, 3] } });
 * const plot = figure({ x_range: fruits });
 * const range = plot.x_range;
 * plot.vbar(dodge("fruits", -0.2, { range }), 0.3, "a", { source });
 * plot.vbar(dodge("fruits", 0.2, { range }), 0.3, "b", { source });
 * assertEquals(plot.renderers.length, 2);
 * ```
 */
export function dodge(
  name: string,
  value: number,
  options: DodgeOptions = {},
): Field {
  return transform(name, new Dodge({ ...options, value }));
}

/**
 * The values of a column with random offsets, so that equal ones do not overlap.
 *
 * @param name The name of the column.
 * @param width The spread of the offsets.
 * @param options Mean and distribution of the offsets, and the range of a categorical axis.
 * @returns An argument for glyph methods.
 */
export function jitter(
  name: string,
  width: number,
  options: JitterOptions = {},
): Field {
  return transform(name, new Jitter({ ...options, width }));
}

/**
 * The cumulative sums of a column.
 *
 * @param name The name of the column.
 * @param options Whether the sums start with zero.
 * @returns An argument for glyph methods.
 *
 * @example The wedges of a pie
 * ```ts
 * import { ColumnDataSource } from "@bokeh-deno/server/models";
 * import { cumsum, figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const source = new ColumnDataSource({ data: { angle: [1, 2, 3] } });
 * const { glyph } = figure().wedge({
 *   x: 0,
 *   y: 0,
 *   radius: 1,
 *   start_angle: cumsum("angle", { include_zero: true }),
 *   end_angle: cumsum("angle"),
 *   source,
 * });
 * assertEquals(glyph.type, "Wedge");
 * ```
 */
export function cumsum(name: string, options: CumsumOptions = {}): Expr {
  return new Expr(new CumSum({ ...options, field: name }));
}

/**
 * The sums of several columns, row by row.
 *
 * @param fields The names of the columns; without any, the sums are zero.
 * @returns An argument for glyph methods.
 */
export function stack(...fields: readonly string[]): Expr {
  return new Expr(new Stack({ fields }));
}
