const TILES = 36;
const HALF = 2;

/** Surfaces: the height at each place. */
export const FUNCTIONS: Readonly<
  Record<string, (x: number, y: number) => number>
> = {
  "ripple": (x, y) => Math.cos(4 * Math.hypot(x, y)) / (1 + x * x + y * y),
  "saddle": (x, y) => (x * x - y * y) / 4,
  "hills": (x, y) => Math.sin(2 * x) * Math.cos(2 * y) * 0.7,
  "peak": (x, y) => 2 * Math.exp(-(x * x + y * y)) - 1,
};

/** A projected piece of the surface. */
export interface Tile {
  /** Its distance from the viewer. */
  readonly depth: number;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The mean height of the surface. */
  readonly z: number;
}

/** The tiles of a surface, seen from an azimuth and an elevation. */
export function project(
  surface: (x: number, y: number) => number,
  azimuth: number,
  elevation: number,
): Tile[] {
  const [sinA, cosA] = [Math.sin(azimuth), Math.cos(azimuth)];
  const [sinE, cosE] = [Math.sin(elevation), Math.cos(elevation)];
  const points = Array.from(
    { length: TILES + 1 },
    (_, i) =>
      Array.from({ length: TILES + 1 }, (_, j) => {
        const x = HALF * ((2 * i) / TILES - 1);
        const y = HALF * ((2 * j) / TILES - 1);
        const z = surface(x, y);
        const away = x * sinA + y * cosA;
        return {
          right: x * cosA - y * sinA,
          up: z * cosE + away * sinE,
          depth: away * cosE - z * sinE,
          z,
        };
      }),
  );
  const tiles: Tile[] = [];
  for (let i = 0; i < TILES; i++) {
    for (let j = 0; j < TILES; j++) {
      const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]] as const;
      const tile = corners.flatMap(([i, j]) => points[i]?.[j] ?? []);
      tiles.push({
        depth: tile.reduce((sum, { depth }) => sum + depth, 0),
        xs: tile.map(({ right }) => right),
        ys: tile.map(({ up }) => up),
        z: tile.reduce((sum, { z }) => sum + z, 0) / 4,
      });
    }
  }
  return tiles.sort((a, b) => b.depth - a.depth);
}
