import type { ContourGrid } from "./_contour_grid.ts";

/** A position in steps of the grid. */
export type Point = readonly [column: number, row: number];

/** A closed sequence of points: the last one repeats the first one. */
export type Ring = readonly Point[];

/** A ring around an area, and the rings of its holes. */
export type Polygon = readonly [outer: Ring, ...holes: Ring[]];

/** The areas above a level, and the lines of the level. */
export interface Level {
  readonly above: readonly Polygon[];
  /** Lines that are closed or run from edge to edge. */
  readonly lines: readonly (readonly Point[])[];
}

/** Where a ring crosses a line of the grid. */
interface Crossing {
  readonly point: Point;
  /** Whether the grid ends there or a value is missing. */
  readonly isEdge: boolean;
}

/** The part of the untyped package `d3-contour` that is used here. */
interface D3Contour {
  contours(): {
    size(size: readonly [number, number]): {
      smooth(smooth: boolean): {
        contour(
          values: ArrayLike<number>,
          level: number,
        ): { readonly coordinates: readonly (readonly Ring[])[] };
      };
    };
  };
}

/**
 * Creates a function that finds contours of a grid. Loads `d3-contour`.
 *
 * @param grid The grid.
 * @returns Finds the contours of a level.
 */
export async function contourFinder(
  grid: ContourGrid,
): Promise<(level: number) => Level> {
  const { contours } = await import("d3-contour") as D3Contour;
  // d3 finds the rings; where exactly they cross grid lines is computed here.
  const finder = contours().size([grid.columns, grid.rows]).smooth(false);
  return (level) => {
    // As in Python, a value equal to the level is not above it.
    const { coordinates } = finder.contour(grid.values, nextUp(level));
    const polygons = coordinates.map((rings) =>
      rings.map((ring) => ring.map((point) => crossing(point, grid, level)))
    );
    const above = polygons
      .map((rings) => rings.map(ringOf).filter((ring) => areaOf(ring) !== 0))
      .filter((rings): rings is [Ring, ...Ring[]] => rings.length > 0);
    return { above, lines: polygons.flat().flatMap(linesOf) };
  };
}

/** The area inside a ring; negative if it runs clockwise. */
export function areaOf(ring: Ring): number {
  let area = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1]!, ring[i]!];
    area += (x0 * y1 - x1 * y0) / 2;
  }
  return area;
}

/** The next larger number. */
function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const bits = new BigInt64Array(1);
  const float = new Float64Array(bits.buffer);
  float[0] = value;
  bits[0]! += value > 0 ? 1n : -1n;
  return float[0];
}

/** In d3's coordinates, values are at the centers of squares. */
function crossing([x, y]: Point, grid: ContourGrid, level: number): Crossing {
  const isBetweenColumns = Number.isInteger(x);
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const from: Point = isBetweenColumns ? [column - 1, row] : [column, row - 1];
  const to: Point = [column, row];
  const [low, high] = [valueAt(grid, from), valueAt(grid, to)];
  if (Number.isNaN(low)) return { point: to, isEdge: true };
  if (Number.isNaN(high)) return { point: from, isEdge: true };
  const part = (level - low) / (high - low);
  const point: Point = isBetweenColumns
    ? [from[0] + part, row]
    : [column, from[1] + part];
  return { point, isEdge: false };
}

/** The value at a point; `NaN` if missing or outside of the grid. */
function valueAt(
  { columns, rows, values }: ContourGrid,
  [column, row]: Point,
): number {
  const isInside = column >= 0 && column < columns && row >= 0 && row < rows;
  return isInside ? values[row * columns + column]! : NaN;
}

/** The points of a ring, without consecutive duplicates. */
function ringOf(crossings: readonly Crossing[]): Ring {
  const points = crossings.map(({ point }) => point);
  return points.filter(([x, y], i) =>
    i === 0 || x !== points[i - 1]![0] || y !== points[i - 1]![1]
  );
}

/** The parts of a ring that follow the level, not an edge. */
function linesOf(closed: readonly Crossing[]): (readonly Point[])[] {
  const ring = closed.slice(1);
  const first = ring.findIndex(({ isEdge }) => isEdge);
  if (first < 0) return [closed.map(({ point }) => point)];
  const lines: Point[][] = [[]];
  for (let i = 1; i < ring.length; i++) {
    const { point, isEdge } = ring[(first + i) % ring.length]!;
    if (isEdge) lines.push([]);
    else lines.at(-1)!.push(point);
  }
  return lines.filter(({ length }) => length > 1);
}
