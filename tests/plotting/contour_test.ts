import { assertEquals, assertRejects } from "@std/assert";
import { Deserializer } from "../../document/codec/deserializer.ts";
import {
  type ColumnDataSource,
  type ContourRenderer,
  type GlyphRenderer,
  NdArray,
} from "../../models/mod.ts";
import {
  contour,
  contourColorBar,
  contourData,
  type ContourOptions,
  figure,
  type NumberGrid,
  paletteOf,
  setContourData,
} from "../../plotting/mod.ts";
import { modelDifferences } from "../fixtures/model_differences.ts";
import { pythonTest, runPython } from "../fixtures/python.ts";

pythonTest(
  "contour() makes the renderers and color bars that Python makes",
  async () => {
    const options: ContourOptions[] = [
      {
        fill_color: ["red", "blue"],
        hatch_pattern: ["/", null],
        line_color: ["red", "green", "blue"],
        line_width: 2,
      },
      { fill_color: "red", fill_alpha: [0.1, 0.2] },
      {
        line_color: "blue",
        line_dash: ["solid", "dashed", "dotted"],
        line_alpha: [0.1, 0.2, 0.3],
      },
      { fill_color: "Category10", line_color: "Viridis" },
      { fill_color: "Cividis256", line_color: paletteOf("Magma", 5) },
      { fill_color: ["red"], line_color: ["red", "#0000ff80"] },
    ];
    const z = [[0, 1, 2], [1, 2, 3]];
    const ours: unknown[] = [];
    for (const each of options) {
      const plot = figure();
      const renderer = await contour(
        plot,
        null,
        null,
        z,
        [0.5, 1.5, 2.5],
        each,
      );
      assertEquals(plot.renderers, [renderer]);
      ours.push(withoutPaths(renderer));
    }
    const bar = await contour(figure(), null, null, z, [0.5, 1.5, 2.5], {
      fill_color: "Viridis",
    });
    ours.push(withoutPaths(bar), contourColorBar(bar, { title: "a" }));
    const theirs = await runPython(`
import json
from bokeh.core.serialization import Serializer
from bokeh.palettes import *
from bokeh.plotting.contour import from_contour
z = [[0, 1, 2], [1, 2, 3]]
def make(**visuals):
    made = from_contour(None, None, z, [0.5, 1.5, 2.5], **visuals)
    for renderer in made.fill_renderer, made.line_renderer:
        data = renderer.data_source.data
        data["xs"] = data["ys"] = [0] * len(data["xs"])
    return made
bar = make(fill_color=Viridis)
made = [
    make(fill_color=["red", "blue"], hatch_pattern=["/", None], line_color=["red", "green", "blue"], line_width=2),
    make(fill_color="red", fill_alpha=[0.1, 0.2]),
    make(line_color="blue", line_dash=["solid", "dashed", "dotted"], line_alpha=[0.1, 0.2, 0.3]),
    make(fill_color=Category10, line_color=Viridis),
    make(fill_color=Cividis256, line_color=Magma5),
    make(fill_color=["red"], line_color=["red", "#0000ff80"]),
    bar, bar.construct_color_bar(title="a"),
]
print(json.dumps(Serializer(deferred=False).serialize(made).content))
`);
    const decoded = new Deserializer().decode(theirs);
    assertEquals(modelDifferences(ours, decoded), []);
  },
);

/** The renderer without the coordinates: where contours begin is not the same. */
function withoutPaths(renderer: ContourRenderer): ContourRenderer {
  for (const { data_source } of partsOf(renderer)) {
    const source = data_source as ColumnDataSource;
    const zeros = new Array(source.length).fill(0);
    source.data = { ...source.data, xs: zeros, ys: zeros };
  }
  return renderer;
}

function partsOf(renderer: ContourRenderer): GlyphRenderer[] {
  return [renderer.fill_renderer, renderer.line_renderer];
}

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
      "filled contours need 2 levels at least, received 1",
    ],
    [
      () => draw({ line_color: "red" }, { levels: [] }),
      RangeError,
      "there must be a level at least, received 0",
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
      "z must have 2 × 2 values at least, received 1 × 2",
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
