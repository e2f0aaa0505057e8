import { formatValue } from "../../base/text/format_value.ts";
import { isTypedArray } from "../../models/internal.ts";
import { NdArray, type TypedArray } from "../../models/mod.ts";

/** Numbers in one dimension. */
export type Numbers = readonly number[] | TypedArray;

/** Numbers in rows: an `NdArray` of two dimensions, or an array of rows. */
export type NumberGrid = NdArray | readonly Numbers[];

/** Values at the points of a grid, and their coordinates. */
export interface ContourGrid {
  /** The number of points from left to right. */
  readonly columns: number;
  /** The number of points from bottom to top. */
  readonly rows: number;
  /** The values row by row; `NaN` instead of infinities. */
  readonly values: Float64Array;
  /** The coordinates of a position in steps of the grid. */
  position(column: number, row: number): readonly [x: number, y: number];
}

/**
 * Reads the arguments of a contour plot.
 *
 * @param x The x-coordinates of columns or points; `null` for 0, 1, 2 …
 * @param y The y-coordinates of rows or points; `null` for 0, 1, 2 …
 * @param z The values.
 * @returns The grid.
 * @throws {TypeError} If an argument is not such an array.
 * @throws {RangeError} If shapes do not match.
 */
export function contourGrid(
  x: Numbers | NumberGrid | null,
  y: Numbers | NumberGrid | null,
  z: NumberGrid,
): ContourGrid {
  const { columns, rows, data } = gridOf("z", z);
  if (columns < 2 || rows < 2) {
    throw new RangeError(
      `Cannot draw contours: z must have at least 2 × 2 values, received ${rows} × ${columns}`,
    );
  }
  const xs = coordinates("x", x, columns, rows);
  const ys = coordinates("y", y, columns, rows);
  return {
    columns,
    rows,
    values: data.map((value) => Number.isFinite(value) ? value : NaN),
    position(column, row) {
      // Contours cross grid lines: one of the two is an integer.
      const [left, bottom] = [Math.floor(column), Math.floor(row)];
      const [right, top] = [Math.ceil(column), Math.ceil(row)];
      const part = column - left + row - bottom;
      const [from, to] = [bottom * columns + left, top * columns + right];
      return [mixed(xs, from, to, part), mixed(ys, from, to, part)];
    },
  };
}

function mixed(
  values: Float64Array,
  from: number,
  to: number,
  part: number,
): number {
  return values[from]! + part * (values[to]! - values[from]!);
}

/** The coordinate of each point, row by row. */
function coordinates(
  name: "x" | "y",
  given: Numbers | NumberGrid | null,
  columns: number,
  rows: number,
): Float64Array {
  const count = name === "x" ? columns : rows;
  if (given !== null && isGrid(given)) {
    const grid = gridOf(name, given);
    if (grid.columns === columns && grid.rows === rows) return grid.data;
    throw new RangeError(
      `Cannot draw contours: ${name} has ${grid.rows} × ${grid.columns} values, but z has ${rows} × ${columns}`,
    );
  }
  const line = given === null
    ? Float64Array.from({ length: count }, (_, i) => i)
    : numbersOf(name, given);
  if (line.length !== count) {
    throw new RangeError(
      `Cannot draw contours: ${name} has ${line.length} values, but z has ${count} ${
        name === "x" ? "columns" : "rows"
      }`,
    );
  }
  return Float64Array.from(
    { length: columns * rows },
    (_, i) => line[name === "x" ? i % columns : Math.floor(i / columns)]!,
  );
}

function isGrid(given: Numbers | NumberGrid): given is NumberGrid {
  if (given instanceof NdArray) return given.shape.length > 1;
  return Array.isArray(given) && given.some((item) => typeof item === "object");
}

function gridOf(
  name: string,
  given: NumberGrid,
): { columns: number; rows: number; data: Float64Array } {
  if (given instanceof NdArray) {
    const [rows = 0, columns = 0, ...others] = given.shape;
    if (given.shape.length === 2 && others.length === 0) {
      return { columns, rows, data: Float64Array.from(given.data as Numbers) };
    }
    throw new TypeError(
      `Cannot draw contours: ${name} must have two dimensions, received the shape [${
        given.shape.join(", ")
      }]`,
    );
  }
  if (!Array.isArray(given) || !given.every(isLine)) {
    throw new TypeError(
      `Cannot draw contours: ${name} must be an NdArray or an array of rows, received ${
        formatValue(given)
      }`,
    );
  }
  const lines = given.map((line) => numbersOf(name, line));
  const columns = lines[0]?.length ?? 0;
  const other = lines.find(({ length }) => length !== columns);
  if (other !== undefined) {
    throw new RangeError(
      `Cannot draw contours: the rows of ${name} differ in length, ${columns} and ${other.length}`,
    );
  }
  const data = Float64Array.from(lines.flatMap((line) => [...line]));
  return { columns, rows: lines.length, data };
}

function isLine(value: unknown): value is Numbers {
  return Array.isArray(value) || isTypedArray(value);
}

function numbersOf(name: string, given: unknown): Float64Array {
  const line = given instanceof NdArray ? given.data : given;
  const numbers = isLine(line) ? Array.from<unknown>(line) : [line];
  const isNumbers = isLine(line) &&
    numbers.every((number) => number === null || typeof number === "number");
  if (isNumbers) {
    return Float64Array.from(
      numbers,
      (number) => number as number | null ?? NaN,
    );
  }
  throw new TypeError(
    `Cannot draw contours: ${name} must hold numbers, received ${
      formatValue(given)
    }`,
  );
}
