import { assertEquals, assertRejects } from "@std/assert";
import { type ColumnDataSource, NdArray } from "../../models/mod.ts";
import {
  contour,
  contourData,
  figure,
  type NumberGrid,
  setContourData,
} from "../../plotting/mod.ts";

Deno.test("setContourData() shows other contours in the same colors", async () => {
  const z = [[0, 1], [1, 2]];
  const options = { fill_color: "Viridis", line_color: "red" } as const;
  const renderer = await contour(figure(), null, null, z, [0, 1, 2], options);
  const source = renderer.fill_renderer.data_source as ColumnDataSource;
  const colors = source.data.fill_color;
  setContourData(renderer, await contourData(null, null, z, [0, 0.5, 1]));
  assertEquals(renderer.levels, [0, 0.5, 1]);
  assertEquals(source.data.upper_levels, Float64Array.of(0.5, 1));
  assertEquals(source.data.fill_color, colors);
  const data = await contourData(null, null, z, [0, 1]);
  await assertRejects(
    async () => await Promise.try(setContourData, renderer, data),
    RangeError,
    "columns differ in length",
  );
});

Deno.test("contour() says what is wrong with its arguments", async () => {
  const z = [[0, 1], [1, 2]];
  const draw = (
    options: object,
    { x = null, y = null, values = z, levels = [0, 1] }: {
      x?: unknown;
      y?: unknown;
      values?: unknown;
      levels?: number[];
    } = {},
  ) =>
    contour(
      figure(),
      x as null,
      y as null,
      values as NumberGrid,
      levels,
      options,
    );
  const red = { fill_color: "red" };
  const refused: [() => Promise<unknown>, ErrorConstructor, string][] = [
    [() => draw({}), TypeError, "give fill_color for filled contours"],
    [
      () => draw({ color: "red" }),
      TypeError,
      "unknown option color, expected attributes that begin with fill_, hatch_ or line_",
    ],
    [
      () => draw({ ...red, line_width: 2 }),
      TypeError,
      "line_width has no effect without line_color",
    ],
    [
      () => draw({ ...red, fill_alpha: [0.1, 0.2] }),
      RangeError,
      "fill_alpha has 2 values, expected 1: one for each pair of neighboring levels",
    ],
    [
      () => draw({ line_color: "red", line_width: [1] }),
      RangeError,
      "line_width has 1 values, expected 2: one for each level",
    ],
    [
      () => draw({ fill_colr: "red", fill_color: "red" }),
      TypeError,
      'did you mean "fill_color"?',
    ],
    [
      () => draw({ fill_color: "redd" }),
      TypeError,
      'expected fill_color to be a color, colors or the name of a palette, received "redd"',
    ],
    [
      () => draw(red, { levels: [1] }),
      RangeError,
      "filled contours need at least 2 levels, received 1",
    ],
    [
      () => draw({ line_color: "red" }, { levels: [] }),
      RangeError,
      "there must be at least 1 level, received 0",
    ],
    [
      () => draw(red, { levels: [1, 1] }),
      RangeError,
      "levels must ascend, received 1, 1",
    ],
    [
      () => draw(red, { x: [0, 1, 2] }),
      RangeError,
      "x has 3 values, but z has 2 columns",
    ],
    [
      () => draw(red, { y: [[0, 1]] }),
      RangeError,
      "y has 1 × 2 values, but z has 2 × 2",
    ],
    [
      () => draw(red, { values: [[1, 2]] }),
      RangeError,
      "z must have at least 2 × 2 values, received 1 × 2",
    ],
    [
      () => draw(red, { values: [[1, 2], [1]] }),
      RangeError,
      "the rows of z differ in length, 2 and 1",
    ],
    [
      () => draw(red, { values: [1, 2] }),
      TypeError,
      "z must be an NdArray or an array of rows",
    ],
    [
      () => draw(red, { values: [["a", 2], [1, 2]] }),
      TypeError,
      "z must hold numbers",
    ],
    [
      () => draw(red, { values: new NdArray([1, 2], [2]) }),
      TypeError,
      "z must have two dimensions, received the shape [2]",
    ],
  ];
  for (const [fn, type, message] of refused) {
    await assertRejects(fn, type, message);
  }
});
