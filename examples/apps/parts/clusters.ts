/** A point in a plane. */
export type Point = readonly [x: number, y: number];

/** The cluster of each point; -1 for noise. */
export type Clusters = readonly number[];

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The index of the nearest point. */
function nearest(point: Point, centers: readonly Point[]): number {
  let best = 0;
  centers.forEach((center, i) => {
    const known = centers[best];
    if (
      known === undefined || distance(point, center) < distance(point, known)
    ) {
      best = i;
    }
  });
  return best;
}

/**
 * k-means: points belong to the nearest center and centers move to the mean of
 * their points, until nothing changes. The initial centers are far apart.
 */
export function kMeans(points: readonly Point[], k: number): Clusters {
  let centers: Point[] = points.slice(0, 1);
  while (centers.length < Math.min(k, points.length)) {
    const distances = points.map((point) =>
      distance(point, centers[nearest(point, centers)] ?? point)
    );
    const farthest = distances.indexOf(Math.max(...distances));
    centers.push(points[farthest] ?? [0, 0]);
  }
  let clusters: number[] = [];
  for (;;) {
    const next = points.map((point) => nearest(point, centers));
    if (next.every((cluster, i) => cluster === clusters[i])) return next;
    clusters = next;
    centers = centers.map((center, cluster): Point => {
      const own = points.filter((_, i) => clusters[i] === cluster);
      if (own.length === 0) return center;
      const mean = (axis: 0 | 1) =>
        own.reduce((sum, point) => sum + point[axis], 0) / own.length;
      return [mean(0), mean(1)];
    });
  }
}

/**
 * DBSCAN: a point with enough others around it is the core of a cluster, which
 * spreads from core to core; points without a core nearby are noise.
 */
export function dbscan(
  points: readonly Point[],
  radius: number,
  minimum = 5,
): Clusters {
  const around = points.map((point) =>
    points.flatMap((other, i) => distance(point, other) <= radius ? [i] : [])
  );
  const isCore = around.map((indices) => indices.length >= minimum);
  const clusters = points.map(() => -1);
  let count = 0;
  points.forEach((_, start) => {
    if (!isCore[start] || clusters[start] !== -1) return;
    const waiting = [start];
    for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
      if (clusters[i] !== -1) continue;
      clusters[i] = count;
      if (isCore[i]) waiting.push(...around[i] ?? []);
    }
    count++;
  });
  return clusters;
}

/**
 * Single linkage: the shortest tree through all points, cut where its branches are
 * longest until there are k parts.
 */
export function singleLinkage(points: readonly Point[], k: number): Clusters {
  const parents = points.map(() => 0);
  const gaps = points.map((point) => distance(point, points[0] ?? point));
  const order: number[] = [];
  const inTree = new Set([0]);
  while (inTree.size < points.length) {
    let next = -1;
    gaps.forEach((gap, i) => {
      if (!inTree.has(i) && (next < 0 || gap < (gaps[next] ?? 0))) next = i;
    });
    const point = points[next];
    if (point === undefined) break;
    inTree.add(next);
    order.push(next);
    points.forEach((other, i) => {
      const gap = distance(point, other);
      if (inTree.has(i) || gap >= (gaps[i] ?? 0)) return;
      gaps[i] = gap;
      parents[i] = next;
    });
  }
  const longest = order.toSorted((a, b) => (gaps[b] ?? 0) - (gaps[a] ?? 0));
  const cut = new Set(longest.slice(0, k - 1));
  const clusters = points.map(() => 0);
  let count = 1;
  // Parents come before their children in this order.
  for (const i of order) {
    clusters[i] = cut.has(i) ? count++ : clusters[parents[i] ?? 0] ?? 0;
  }
  return clusters;
}
