import { roundHalfToEven } from "../_round_half_to_even.ts";

/** The orientation of hexagons: standing on a corner or on a side. */
export type HexagonOrientation = "pointytop" | "flattop";

/** Options for {@linkcode hexbin} and the conversions of coordinates. */
export interface HexagonOptions {
  /**
   * The orientation of the hexagons.
   *
   * @default {"pointytop"}
   */
  orientation?: HexagonOrientation;
  /**
   * The ratio of the lengths of a unit of y and a unit of x on the screen.
   *
   * @default {1}
   */
  aspect_scale?: number;
}

/** The hexagons that contain points, and the number of points in each. */
export interface HexBins {
  /** The axial coordinates along columns. */
  readonly q: Int32Array;
  /** The axial coordinates along rows. */
  readonly r: Int32Array;
  /** The number of points in each hexagon. */
  readonly counts: Int32Array;
}

const ROOT = Math.sqrt(3);

/**
 * Counts points in hexagonal bins.
 *
 * @param x The x-coordinates of the points.
 * @param y The y-coordinates of the points.
 * @param size The distance from the center of a hexagon to its corners, in data units.
 * @param options Orientation and aspect of the hexagons.
 * @returns The non-empty bins, in the order of Python's Bokeh.
 * @throws {RangeError} If the arrays differ in length, a coordinate is not finite, or the size is not positive.
 *
 * @example Three points in two bins
 * ```ts
 * import { hexbin } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const { q, counts } = hexbin([0, 0.1, 3], [0, 0, 0], 1);
 * assertEquals([...q], [0, 2]);
 * assertEquals([...counts], [2, 1]);
 * ```
 */
export function hexbin(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  size: number,
  options: HexagonOptions = {},
): HexBins {
  const { q, r } = cartesianToAxial(x, y, size, options);
  const bins = new Map<string, { q: number; r: number; count: number }>();
  q.forEach((column, i) => {
    const row = r[i]!;
    const key = `${column},${row}`;
    const bin = bins.get(key);
    if (bin === undefined) bins.set(key, { q: column, r: row, count: 1 });
    else bin.count++;
  });
  const all = [...bins.values()].sort((a, b) =>
    byteOrder(a.q) - byteOrder(b.q) || byteOrder(a.r) - byteOrder(b.r)
  );
  return {
    q: Int32Array.from(all, ({ q }) => q),
    r: Int32Array.from(all, ({ r }) => r),
    counts: Int32Array.from(all, ({ count }) => count),
  };
}

/**
 * Finds the hexagons that contain points.
 *
 * @param x The x-coordinates of the points.
 * @param y The y-coordinates of the points.
 * @param size The distance from the center of a hexagon to its corners, in data units.
 * @param options Orientation and aspect of the hexagons.
 * @returns The axial coordinates of the hexagon of each point.
 * @throws {RangeError} If the arrays differ in length, a coordinate is not finite, or the size is not positive.
 */
export function cartesianToAxial(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  size: number,
  options: HexagonOptions = {},
): { q: Int32Array; r: Int32Array } {
  const { orientation = "pointytop", aspect_scale = 1 } = options;
  checkInput(x, y, size, { orientation, aspect_scale });
  const q = new Int32Array(x.length);
  const r = new Int32Array(x.length);
  for (let i = 0; i < x.length; i++) {
    let column: number;
    let row: number;
    if (orientation === "pointytop") {
      const across = x[i]! / size * aspect_scale;
      const down = -y[i]! / size;
      column = ROOT / 3 * across - 1 / 3 * down;
      row = 2 / 3 * down;
    } else {
      const across = x[i]! / size;
      const down = -y[i]! / size / aspect_scale;
      column = 2 / 3 * across;
      row = -1 / 3 * across + ROOT / 3 * down;
    }
    [q[i], r[i]] = nearestHexagon(column, row);
  }
  return { q, r };
}

/**
 * Computes the centers of hexagons.
 *
 * @param q The axial coordinates along columns.
 * @param r The axial coordinates along rows.
 * @param size The distance from the center of a hexagon to its corners, in data units.
 * @param options Orientation and aspect of the hexagons.
 * @returns The coordinates of the centers.
 * @throws {RangeError} If the arrays differ in length, a coordinate is not finite, or the size is not positive.
 */
export function axialToCartesian(
  q: ArrayLike<number>,
  r: ArrayLike<number>,
  size: number,
  options: HexagonOptions = {},
): { x: Float64Array; y: Float64Array } {
  const { orientation = "pointytop", aspect_scale = 1 } = options;
  checkInput(q, r, size, { orientation, aspect_scale });
  const isPointed = orientation === "pointytop";
  const x = new Float64Array(q.length);
  const y = new Float64Array(q.length);
  for (let i = 0; i < q.length; i++) {
    const [column, row] = [q[i]!, r[i]!];
    x[i] = isPointed
      ? size * ROOT * (column + row / 2) / aspect_scale
      : size * 3 / 2 * column;
    y[i] = isPointed
      ? -size * 3 / 2 * row
      : -size * ROOT * (row + column / 2) * aspect_scale;
  }
  return { x, y };
}

/** Rounds cube coordinates, which sum to 0: the one with the largest error is derived from the others. */
function nearestHexagon(q: number, r: number): [q: number, r: number] {
  const s = -q - r;
  const [column, row, third] = [q, r, s].map(roundHalfToEven) as [
    number,
    number,
    number,
  ];
  const columnError = Math.abs(column - q);
  const rowError = Math.abs(row - r);
  const thirdError = Math.abs(third - s);
  if (columnError > rowError && columnError > thirdError) {
    return [-row - third, row];
  }
  return thirdError > rowError ? [column, row] : [column, -column - third];
}

/** A sort key that orders integers as numpy sorts rows: by their little-endian bytes. */
function byteOrder(value: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setInt32(0, value, true);
  return view.getUint32(0);
}

function checkInput(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  size: number,
  { orientation, aspect_scale }: Required<HexagonOptions>,
): void {
  if (orientation !== "pointytop" && orientation !== "flattop") {
    throw new RangeError(
      `Cannot place hexagons: orientation must be "pointytop" or "flattop", received ${
        JSON.stringify(orientation)
      }`,
    );
  }
  if (a.length !== b.length) {
    throw new RangeError(
      `Cannot place hexagons: there are ${a.length} coordinates in one dimension and ${b.length} in the other`,
    );
  }
  for (
    const [name, value] of [["size", size], ["aspect_scale", aspect_scale]]
  ) {
    if (value as number > 0 && Number.isFinite(value)) continue;
    throw new RangeError(
      `Cannot place hexagons: ${name} must be a positive number, received ${value}`,
    );
  }
  for (let i = 0; i < a.length; i++) {
    if (Number.isFinite(a[i]) && Number.isFinite(b[i])) continue;
    throw new RangeError(
      `Cannot place hexagons: point ${i} is at (${a[i]}, ${b[i]})`,
    );
  }
}
