import { assert, assertEquals } from "@std/assert";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";
import {
  type Case,
  field,
  measure,
  type Measures,
  near,
  noise,
} from "../../fixtures/plotting/contour_measures.ts";

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

Deno.test(pythonTest(
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
));
