import type { ContourGrid } from "./_contour_grid.ts";

/** A place on the grid, in steps of it. */
export type Point = readonly [column: number, row: number];

/** Places in order; the last one is the first one again. */
export type Ring = readonly Point[];

/** A ring around an area, and the rings around holes in it. */
export type Polygon = readonly [outer: Ring, ...holes: Ring[]];

/** What is above a level, and where the level is crossed. */
export interface Level {
  /** The area above. */
  readonly above: readonly Polygon[];
  /** The lines of that level: closed, or from edge to edge. */
  readonly lines: readonly (readonly Point[])[];
}

/** Where a ring crosses a line of the grid. */
interface Crossing {
  readonly point: Point;
  /** Whether it does because the grid ends there, or a value is missing. */
  readonly isEdge: boolean;
}

/** What is used of the package `d3-contour`, which has no types of its own. */
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
 * Makes a function that finds the contours of a grid; loads what that takes.
 *
 * @param grid The grid.
 * @returns The contours of a level.
 */
export async function contourFinder(
  grid: ContourGrid,
): Promise<(level: number) => Level> {
  const { contours } = await import("d3-contour") as D3Contour;
  // The way of the rings is d3's, where exactly they cross is determined here.
  const finder = contours().size([grid.columns, grid.rows]).smooth(false);
  return (level) => {
    // As in Python, what is equal to the level is not above it.
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

/** The area inside of a ring; negative if it runs clockwise. */
export function areaOf(ring: Ring): number {
  let area = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1]!, ring[i]!];
    area += (x0 * y1 - x1 * y0) / 2;
  }
  return area;
}

/** The smallest number above another. */
function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const bits = new BigInt64Array(1);
  const float = new Float64Array(bits.buffer);
  float[0] = value;
  bits[0]! += value > 0 ? 1n : -1n;
  return float[0];
}

/** In d3's coordinates, a value is in the middle of a square. */
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

/** The value at a point; `NaN` if it is missing or the point outside of the grid. */
function valueAt(
  { columns, rows, values }: ContourGrid,
  [column, row]: Point,
): number {
  const isInside = column >= 0 && column < columns && row >= 0 && row < rows;
  return isInside ? values[row * columns + column]! : NaN;
}

/** The places of a ring, each once in a row. */
function ringOf(crossings: readonly Crossing[]): Ring {
  const points = crossings.map(({ point }) => point);
  return points.filter(([x, y], i) =>
    i === 0 || x !== points[i - 1]![0] || y !== points[i - 1]![1]
  );
}

/** The parts of a ring that are on the level, not along an edge. */
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
