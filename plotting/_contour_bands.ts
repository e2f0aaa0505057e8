import {
  areaOf,
  type Level,
  type Point,
  type Polygon,
  type Ring,
} from "./_contour_paths.ts";

/** A ring with the area in it. */
interface Outline {
  readonly ring: Ring;
  readonly area: number;
}

/**
 * The area between two levels: what is above the lower but not the upper one.
 *
 * @param lower The lower level.
 * @param upper The upper level.
 * @returns The polygons of that area.
 */
export function bandBetween(lower: Level, upper: Level): Polygon[] {
  const [lowerOuters, lowerHoles] = outersAndHoles(lower.above);
  const [upperOuters, upperHoles] = outersAndHoles(upper.above);
  const [outers, holes] = withoutCommon(
    [...lowerOuters, ...upperHoles],
    [...lowerHoles, ...upperOuters],
  );
  const polygons = outers
    .map((ring) => outline(ring))
    .toSorted((a, b) => a.area - b.area)
    .map((outer) => ({ outer, holes: [] as Ring[] }));
  for (const hole of holes.map(outline)) {
    polygons
      .find(({ outer }) => outer.area >= hole.area && contains(outer, hole))
      ?.holes.push(hole.ring);
  }
  return polygons.map(({ outer, holes }) => [outer.ring, ...holes]);
}

function outersAndHoles(polygons: readonly Polygon[]): [Ring[], Ring[]] {
  return [
    polygons.map(([outer]) => outer),
    polygons.flatMap(([, ...holes]) => holes),
  ];
}

function outline(ring: Ring): Outline {
  return { ring, area: Math.abs(areaOf(ring)) };
}

/** Nothing is left of what is above both levels and below none. */
function withoutCommon(
  outers: readonly Ring[],
  holes: readonly Ring[],
): [Ring[], Ring[]] {
  const [outerKeys, holeKeys] = [outers, holes]
    .map((rings) => new Set(rings.map(String)));
  return [
    outers.filter((ring) => !holeKeys!.has(String(ring))),
    holes.filter((ring) => !outerKeys!.has(String(ring))),
  ];
}

/** Whether a ring is inside of another one; they may touch, but do not cross. */
function contains(outer: Outline, inner: Outline): boolean {
  for (const point of [...inner.ring, ...middles(inner.ring)]) {
    const side = sideOf(outer.ring, point);
    if (side !== 0) return side > 0;
  }
  return true;
}

function middles(ring: Ring): Point[] {
  return ring.slice(1).map(([x, y], i) => [
    (x + ring[i]![0]) / 2,
    (y + ring[i]![1]) / 2,
  ]);
}

/** Whether a point is inside (1) or outside (-1) of a ring, or on it (0). */
function sideOf(ring: Ring, [x, y]: Point): -1 | 0 | 1 {
  let isInside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1]!, ring[i]!];
    const cross = (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
    const isBeside = Math.min(x0, x1) <= x && x <= Math.max(x0, x1) &&
      Math.min(y0, y1) <= y && y <= Math.max(y0, y1);
    if (Math.abs(cross) < 1e-12 && isBeside) return 0;
    if (y0 > y !== y1 > y && x < x0 + (x1 - x0) * (y - y0) / (y1 - y0)) {
      isInside = !isInside;
    }
  }
  return isInside ? 1 : -1;
}
