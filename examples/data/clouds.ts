import { Random } from "./random.ts";

/** A point in a plane. */
type Point = readonly [x: number, y: number];

const SHAPES: Readonly<
  Record<string, (random: Random, group: number) => Point>
> = {
  "blobs": (random, group) => [
    random.normal([-1.2, 1.1, 0.2][group % 3], 0.3),
    random.normal([-0.6, -0.8, 1.1][group % 3], 0.3),
  ],
  "moons": (random, group) => {
    const angle = random.uniform(0, Math.PI);
    const side = group % 2 === 0 ? 1 : -1;
    return [
      side * (Math.cos(angle) - 0.5) + random.normal(0, 0.07),
      side * (Math.sin(angle) - 0.25) + random.normal(0, 0.07),
    ];
  },
  "circles": (random, group) => {
    const angle = random.uniform(0, 2 * Math.PI);
    const radius = (group % 2 === 0 ? 1.5 : 0.7) + random.normal(0, 0.06);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  },
  "stripes": (random, group) => {
    const along = random.normal(0, 0.8);
    const across = (group % 3) - 1 + random.normal(0, 0.11);
    return [0.7 * along + 0.8 * across, 0.7 * along - 0.8 * across];
  },
  "no clusters": (random) => [
    random.uniform(-1.6, 1.6),
    random.uniform(-1.6, 1.6),
  ],
};

/** The names of the shapes. */
export const SHAPE_NAMES: readonly string[] = Object.keys(SHAPES);

/** Creates points that form a shape. */
export function makeClouds(shape: string, count: number, seed = 6): Point[] {
  const make = SHAPES[shape];
  if (make === undefined) {
    throw new RangeError(
      `Cannot make points: expected one of ${
        SHAPE_NAMES.join(", ")
      }, received "${shape}"`,
    );
  }
  const random = new Random(seed);
  return Array.from({ length: count }, (_, i) => make(random, i));
}
