import { assert, assertEquals } from "@std/assert";
import { NdArray } from "../../models/mod.ts";
import { contourData, type NumberGrid } from "../../plotting/mod.ts";
import {
  field,
  measure,
  near,
  noise,
} from "../fixtures/plotting/contour_measures.ts";

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
