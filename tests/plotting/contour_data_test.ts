import { assert, assertEquals } from "@std/assert";
import { NdArray } from "../../models/mod.ts";
import {
  contourData,
  type ContourFillData,
  type ContourLineData,
  type NumberGrid,
} from "../../plotting/mod.ts";
import { pythonTest, runPython } from "../fixtures/python.ts";
import { mulberry } from "../fixtures/random.ts";

/** A grid, and the levels of its contours. */
interface Case {
  readonly x: readonly number[] | readonly (readonly number[])[] | null;
  readonly y: readonly number[] | readonly (readonly number[])[] | null;
  readonly z: readonly (readonly (number | null)[])[];
  readonly levels: readonly number[];
}

/** The area of each band, and the number and length of the lines of each level. */
interface Measures {
  readonly areas: readonly number[];
  readonly lengths: readonly number[];
  readonly points: readonly (readonly [number, number])[][];
}

const MEASURE = `
import json, sys
import numpy as np
from bokeh.plotting.contour import contour_data

def area(x, y):
    return abs(float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]) / 2))

def measures(case):
    z = np.array([[np.nan if v is None else v for v in row] for row in case["z"]], dtype=float)
    data = contour_data(case["x"], case["y"], z, case["levels"])
    fill, line = data.fill_data, data.line_data
    areas = [
        sum(area(xs[0], ys[0]) - sum(area(*hole) for hole in zip(xs[1:], ys[1:])) for xs, ys in zip(*band))
        for band in zip(fill.xs, fill.ys)
    ]
    lengths = [float(np.nansum(np.hypot(np.diff(xs), np.diff(ys)))) for xs, ys in zip(line.xs, line.ys)]
    points = [sorted({(round(x, 6), round(y, 6)) for x, y in zip(xs, ys) if x == x}) for xs, ys in zip(line.xs, line.ys)]
    return dict(areas=areas, lengths=lengths, points=points)

print(json.dumps([measures(case) for case in json.loads(sys.argv[1])]))
`;

/** The area inside of a closed line. */
function area(xs: Float64Array, ys: Float64Array): number {
  let sum = 0;
  for (let i = 1; i < xs.length; i++) {
    sum += (xs[i - 1]! * ys[i]! - xs[i]! * ys[i - 1]!) / 2;
  }
  return Math.abs(sum);
}

async function measure({ x, y, z, levels }: Case): Promise<Measures> {
  const { fillData, lineData } = await contourData(
    x,
    y,
    z as number[][],
    levels,
  );
  return { areas: areasOf(fillData!), ...linesOf(lineData!) };
}

function areasOf({ xs, ys }: ContourFillData): number[] {
  return xs.map((band, i) =>
    band.map((rings, j) => {
      const [outer = 0, ...holes] = rings.map((ring, k) =>
        area(ring, ys[i]![j]![k]!)
      );
      return holes.reduce((rest, hole) => rest - hole, outer);
    }).reduce((sum, part) => sum + part, 0)
  );
}

function linesOf({ xs, ys }: ContourLineData): Omit<Measures, "areas"> {
  const lengths: number[] = [];
  const points: [number, number][][] = [];
  for (const [i, x] of xs.entries()) {
    const y = ys[i]!;
    let length = 0;
    const seen = new Map<string, [number, number]>();
    for (let j = 0; j < x.length; j++) {
      if (Number.isNaN(x[j])) continue;
      const point: [number, number] = [rounded(x[j]!), rounded(y[j]!)];
      seen.set(String(point), point);
      if (j > 0 && !Number.isNaN(x[j - 1])) {
        length += Math.hypot(x[j]! - x[j - 1]!, y[j]! - y[j - 1]!);
      }
    }
    lengths.push(length);
    points.push([...seen.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  }
  return { lengths, points };
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

function near(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length &&
    a.every((value, i) => Math.abs(value - b[i]!) < 1e-6);
}

/** Values on a grid of 12 × 9 points. */
function field(value: (x: number, y: number) => number): number[][] {
  return Array.from(
    { length: 9 },
    (_, y) => Array.from({ length: 12 }, (_, x) => value(x / 11, y / 8)),
  );
}

const random = mulberry(7);
const noise = () => Math.floor(random() * 1000) / 100;

const CASES: readonly Case[] = [
  { x: null, y: null, z: [[0, 1, 2], [1, 2, 3]], levels: [0.5, 1.5, 2.5] },
  { x: null, y: null, z: [[0, 1, 2], [1, 2, 3]], levels: [0, 1, 3] },
  { x: null, y: null, z: [[0, 1, 2], [1, 2, 3]], levels: [5, 6, 7] },
  { x: null, y: null, z: [[5, 5], [5, 5]], levels: [0, 1, 5, 6] },
  { x: [-1, 0, 4], y: [10, 30], z: [[0, 2, 1.2], [0, 3, 0]], levels: [1, 1.5] },
  {
    x: null,
    y: null,
    z: field((x, y) => Math.hypot(x - 0.5, y - 0.5)),
    levels: [0.1, 0.25, 0.4, 0.5, 0.7],
  },
  {
    x: null,
    y: null,
    z: field((x, y) => Math.sin(7 * x) * Math.cos(9 * y)),
    levels: [-1, -0.5, -0.1, 0.1, 0.5, 1],
  },
  {
    x: field((x, y) => (1 + y) * Math.cos(3 * x)),
    y: field((x, y) => (1 + y) * Math.sin(3 * x)),
    z: field((x, y) => Math.sin(7 * x + 0.1) * Math.cos(9 * y)),
    levels: [-0.8, -0.3, 0.2, 0.7],
  },
  // Smooth enough to have no saddles inside of a cell.
  {
    x: null,
    y: null,
    z: field((x, y) => Math.min(x + y, 1)),
    levels: [0.3, 1],
  },
  {
    x: null,
    y: null,
    z: field((x, y) => Math.abs(x - 0.5) + noise() / 1e4 + y / 5),
    levels: [0.1, 0.2, 0.4],
  },
];

pythonTest(
  "contourData() finds the areas and lines that Python finds",
  async () => {
    const theirs = await runPython(MEASURE, {
      args: [JSON.stringify(CASES)],
    }) as Measures[];
    for (const [i, given] of CASES.entries()) {
      const ours = await measure(given);
      const expected = theirs[i]!;
      assert(near(ours.areas, expected.areas), `areas of ${i}: ${ours.areas}`);
      assert(near(ours.lengths, expected.lengths), `lengths of ${i}`);
      assertEquals(ours.points, expected.points, `points of ${i}`);
    }
  },
);

Deno.test("Bands of random values fill the grid without gap and overlap", async () => {
  for (let n = 0; n < 20; n++) {
    const z = field(noise);
    const { areas } = await measure({
      x: null,
      y: null,
      z,
      levels: [-1, 2, 4, 5, 8, 11],
    });
    const total = areas.reduce((sum, part) => sum + part, 0);
    assert(near([total], [11 * 8]), `${total} instead of 88`);
    assert(areas.every((part) => part >= 0));
  }
});

Deno.test("contourData() leaves values out that are missing", async () => {
  const z = field((x) => x);
  z[4]![5] = NaN;
  z[0]![0] = null as unknown as number;
  const { areas, lengths } = await measure({
    x: null,
    y: null,
    z,
    levels: [-1, 0.5, 2],
  });
  const total = areas.reduce((sum, part) => sum + part, 0);
  // Of the four cells around a point half is left, also at a corner.
  assert(near([total], [88 - 2 - 0.5]), `${total}`);
  assert(lengths[1]! < 8 && lengths[1]! >= 6, `${lengths}`);
});

Deno.test("contourData() takes grids in every form", async () => {
  const expected = await contourData(null, null, [[0, 1], [1, 2]], [0.5, 1.5]);
  const flat = Float64Array.of(0, 1, 1, 2);
  const grids: NumberGrid[] = [
    [Float64Array.of(0, 1), Float64Array.of(1, 2)],
    new NdArray(flat, [2, 2]),
    new NdArray([0, 1, 1, 2], [2, 2]),
  ];
  for (const z of grids) {
    assertEquals(
      await contourData([0, 1], Int32Array.of(0, 1), z, [0.5, 1.5]),
      expected,
    );
  }
  const x = new NdArray(Float64Array.of(0, 1, 0, 1), [2, 2]);
  const y = [[0, 0], [1, 1]];
  assertEquals(await contourData(x, y, grids[0]!, [0.5, 1.5]), expected);
  const { fillData, lineData } = await contourData(null, null, grids[0]!, [1], {
    fill: false,
  });
  assertEquals([fillData, lineData!.levels], [null, Float64Array.of(1)]);
});
