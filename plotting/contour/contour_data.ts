import { refuseUnknownOptions } from "../../base/option_checks.ts";
import {
  type ContourGrid,
  contourGrid,
  type NumberGrid,
  type Numbers,
} from "./_contour_grid.ts";
import { bandBetween } from "./_contour_bands.ts";
import { contourFinder, type Level, type Point } from "./_contour_finder.ts";

export type { NumberGrid, Numbers };

/** The columns of filled contours: a row for each pair of neighboring levels. */
export interface ContourFillData {
  /** The x-coordinates: per row polygons, each a ring followed by the rings of its holes. */
  readonly xs: readonly (readonly (readonly Float64Array[])[])[];
  /** The y-coordinates, in the same form. */
  readonly ys: readonly (readonly (readonly Float64Array[])[])[];
  /** The lower level of each row. */
  readonly lower_levels: Float64Array;
  /** The upper level of each row. */
  readonly upper_levels: Float64Array;
}

/** The columns of contour lines: a row for each level. */
export interface ContourLineData {
  /** The x-coordinates: per row those of all lines, separated by `NaN`. */
  readonly xs: readonly Float64Array[];
  /** The y-coordinates. */
  readonly ys: readonly Float64Array[];
  /** The level of each row. */
  readonly levels: Float64Array;
}

/** Filled contours and contour lines. */
export interface ContourData {
  /** The filled contours, or `null` if not requested. */
  readonly fillData: ContourFillData | null;
  /** The contour lines, or `null` if not requested. */
  readonly lineData: ContourLineData | null;
}

/** Options for {@linkcode contourData}. */
export interface ContourDataOptions {
  /**
   * Whether to compute filled contours.
   *
   * @default {true}
   */
  fill?: boolean;
  /**
   * Whether to compute contour lines.
   *
   * @default {true}
   */
  line?: boolean;
}

/**
 * Computes the contours of values on a grid.
 *
 * `NaN`, `null` and infinite values are left out. If only two opposite corners of a
 * grid cell are high, they are kept apart; Python decides by the mean.
 *
 * @param x The x-coordinates of the columns, or of all points in rows; `null` for 0, 1, 2 …
 * @param y The y-coordinates of the rows, or of all points in rows; `null` for 0, 1, 2 …
 * @param z The values in rows.
 * @param levels The ascending levels.
 * @param options What to compute.
 * @returns The columns for data sources. A promise, since the algorithm is loaded when first needed.
 * @throws {TypeError} If an argument is not such an array, or an option is unknown.
 * @throws {RangeError} If shapes do not match, levels do not ascend, or there are too few.
 *
 * @example
 * ```ts
 * import { contourData } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const z = [[0, 1, 2], [1, 2, 3]];
 * const { fillData, lineData } = await contourData(null, null, z, [0.5, 1.5]);
 * assertEquals(fillData?.lower_levels, Float64Array.of(0.5));
 * assertEquals(lineData?.xs[0], Float64Array.of(0.5, 0));
 * ```
 */
export async function contourData(
  x: Numbers | NumberGrid | null,
  y: Numbers | NumberGrid | null,
  z: NumberGrid,
  levels: Numbers,
  options: ContourDataOptions = {},
): Promise<ContourData> {
  refuseUnknownOptions("draw contours", options, ["fill", "line"]);
  const { fill = true, line = true } = options;
  const grid = contourGrid(x, y, z);
  checkLevels(levels, fill);
  const find = await contourFinder(grid);
  const found = Array.from(levels, find);
  return {
    fillData: fill ? fillData(grid, levels, found) : null,
    lineData: line ? lineData(grid, levels, found) : null,
  };
}

function checkLevels(levels: Numbers, fill: boolean): void {
  const least = fill ? 2 : 1;
  if (levels.length < least) {
    throw new RangeError(
      `Cannot draw contours: ${
        fill
          ? "filled contours need at least 2 levels"
          : "there must be at least 1 level"
      }, received ${levels.length}`,
    );
  }
  const numbers = Array.from(levels);
  const isAscending = numbers.every((level, i) =>
    Number.isFinite(level) && (i === 0 || level > numbers[i - 1]!)
  );
  if (isAscending) return;
  throw new RangeError(
    `Cannot draw contours: levels must ascend, received ${numbers.join(", ")}`,
  );
}

function fillData(
  grid: ContourGrid,
  levels: Numbers,
  found: readonly Level[],
): ContourFillData {
  const bands = found.slice(1).map((upper, i) =>
    bandBetween(found[i]!, upper).map((polygon) =>
      polygon.map((ring) => placed(grid, [ring]))
    )
  );
  const lower = Float64Array.from(levels).slice(0, -1);
  const upper = Float64Array.from(levels).slice(1);
  return {
    xs: bands.map((band) => band.map((rings) => rings.map(({ xs }) => xs))),
    ys: bands.map((band) => band.map((rings) => rings.map(({ ys }) => ys))),
    lower_levels: lower,
    upper_levels: upper,
  };
}

function lineData(
  grid: ContourGrid,
  levels: Numbers,
  found: readonly Level[],
): ContourLineData {
  const lines = found.map(({ lines }) => placed(grid, lines));
  return {
    xs: lines.map(({ xs }) => xs),
    ys: lines.map(({ ys }) => ys),
    levels: Float64Array.from(levels),
  };
}

/** The coordinates of lines, separated by `NaN`. */
function placed(
  grid: ContourGrid,
  lines: readonly (readonly Point[])[],
): { xs: Float64Array; ys: Float64Array } {
  const points = lines.flatMap((line, i) => [
    ...(i === 0 ? [] : [[NaN, NaN] as const]),
    ...line.map(([column, row]) => grid.position(column, row)),
  ]);
  return {
    xs: Float64Array.from(points, ([x]) => x),
    ys: Float64Array.from(points, ([, y]) => y),
  };
}
