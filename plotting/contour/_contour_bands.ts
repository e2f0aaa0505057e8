import {
  areaOf,
  type Level,
  type Point,
  type Polygon,
  type Ring,
} from "./_contour_finder.ts";

/** A ring with its area and bounding box. */
interface Outline {
  readonly ring: Ring;
  readonly area: number;
  readonly box: Readonly<Record<"left" | "right" | "bottom" | "top", number>>;
}

/**
 * The area between two levels: above the lower one, but not above the upper one.
 *
 * @param lower The lower level.
 * @param upper The upper level.
 * @returns The polygons of that area.
 */
export function bandBetween(lower: Level, upper: Level): Polygon[] {
  const [lowerOuters, lowerHoles] = outersAndHoles(lower.above);
  const [upperOuters, upperHoles] = outersAndHoles(upper.above);
  const [outers, holes] = withoutCommon(
    [...lowerOuters, ...upperHoles].map(outline),
    [...lowerHoles, ...upperOuters].map(outline),
  );
  const polygons = outers
    .toSorted((a, b) => a.area - b.area)
    .map((outer) => ({ outer, holes: [] as Ring[] }));
  for (const hole of holes) {
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
  const box = {
    left: Infinity,
    right: -Infinity,
    bottom: Infinity,
    top: -Infinity,
  };
  for (const [x, y] of ring) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return { ring, area: Math.abs(areaOf(ring)), box };
}

/** Drops the rings that both levels share: they bound nothing between them. */
function withoutCommon(
  outers: readonly Outline[],
  holes: readonly Outline[],
): [Outline[], Outline[]] {
  const byArea = Map.groupBy(outers, ({ area }) => area);
  const common = new Set<Outline>();
  for (const hole of holes) {
    const same = byArea.get(hole.area)
      ?.find(({ ring }) => areSame(ring, hole.ring));
    if (same !== undefined) common.add(same).add(hole);
  }
  return [
    outers.filter((outer) => !common.has(outer)),
    holes.filter((hole) => !common.has(hole)),
  ];
}

function areSame(a: Ring, b: Ring): boolean {
  return a.length === b.length &&
    a.every(([x, y], i) => x === b[i]![0] && y === b[i]![1]);
}

/** Whether a ring is inside another one; they may touch but do not cross. */
function contains(outer: Outline, inner: Outline): boolean {
  // Noisy grids have many rings: the boxes rule out most of them.
  if (
    inner.box.left < outer.box.left || inner.box.right > outer.box.right ||
    inner.box.bottom < outer.box.bottom || inner.box.top > outer.box.top
  ) return false;
  for (const points of [() => inner.ring, () => middles(inner.ring)]) {
    for (const point of points()) {
      const side = sideOf(outer.ring, point);
      if (side !== 0) return side > 0;
    }
  }
  return true;
}

function middles(ring: Ring): Point[] {
  return ring.slice(1).map(([x, y], i) => [
    (x + ring[i]![0]) / 2,
    (y + ring[i]![1]) / 2,
  ]);
}

/** Whether a point is inside a ring (1), outside (-1) or on it (0). */
function sideOf(ring: Ring, [x, y]: Point): -1 | 0 | 1 {
  let isInside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]!;
    const [x1, y1] = ring[i]!;
    if (y0 > y && y1 > y || y0 < y && y1 < y) continue;
    const cross = (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
    const isBeside = Math.min(x0, x1) <= x && x <= Math.max(x0, x1);
    if (Math.abs(cross) < 1e-12 && isBeside) return 0;
    if (y0 > y !== y1 > y && x < x0 + (x1 - x0) * (y - y0) / (y1 - y0)) {
      isInside = !isInside;
    }
  }
  return isInside ? 1 : -1;
}
