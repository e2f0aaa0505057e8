import { assertEquals, assertThrows } from "@std/assert";
import { Deserializer } from "../../document/codec/deserializer.ts";
import {
  ColumnDataSource,
  CustomJSTransform,
  type Dodge,
  type Expr,
  FactorRange,
  type Field,
  type Glyph,
  type GlyphRenderer,
  type Jitter,
  LinearColorMapper,
  type Model,
  type Plot,
  type Transform,
} from "../../models/mod.ts";
import {
  cumsum,
  dodge,
  eqhistCmap,
  factorCmap,
  factorHatch,
  factorMark,
  figure,
  jitter,
  linearCmap,
  logCmap,
  paletteOf,
  stack,
  transform,
} from "../../plotting/mod.ts";
import { recordedRoots } from "../fixtures/plotting_documents.ts";
import { pythonTest, runPython } from "../fixtures/python.ts";
import { modelDifferences } from "../fixtures/model_differences.ts";

pythonTest(
  "Transforms and mappers are those of Python's functions",
  async () => {
    const factors = ["a", "b"];
    const nested: [string, string][] = [["a", "x"], ["b", "y"]];
    const code = new CustomJSTransform({ func: "return x" });
    const ours = [
      transform("c", code),
      dodge("c", 0.5),
      dodge("c", -1, { range: new FactorRange({ factors }) }),
      jitter("c", 0.6),
      jitter("c", 0.6, {
        mean: 2,
        distribution: "normal",
        range: new FactorRange({ factors }),
      }),
      cumsum("c"),
      cumsum("c", { include_zero: true }),
      stack(),
      stack("a", "b"),
      factorCmap("c", ["red", "blue"], factors),
      factorCmap("c", "Category10_3", nested, {
        start: 1,
        end: 2,
        nan_color: "black",
      }),
      factorMark("c", ["circle", "square"], factors),
      factorMark("c", ["circle", "square"], nested, { start: 1, end: 2 }),
      factorHatch("c", ["/", "x"], factors),
      factorHatch("c", ["/", "x"], nested, { start: 1, end: 2 }),
      ...[linearCmap, logCmap, eqhistCmap].flatMap((cmap) => [
        cmap("c", ["red", "blue"], 1, 16),
        cmap("c", "Viridis256", 1, 16, {
          low_color: "grey",
          high_color: "#123456",
          nan_color: "white",
        }),
      ]),
    ];
    const theirs = await runPython(`
import json
from bokeh.core.serialization import Serializer
from bokeh.models import CustomJSTransform, FactorRange
from bokeh.palettes import Category10_3, Viridis256
from bokeh.transform import *

flat, nested = ["a", "b"], [("a", "x"), ("b", "y")]
made = [
    transform("c", CustomJSTransform(func="return x")),
    dodge("c", 0.5), dodge("c", -1, range=FactorRange(factors=flat)),
    jitter("c", 0.6), jitter("c", 0.6, 2, "normal", FactorRange(factors=flat)),
    cumsum("c"), cumsum("c", include_zero=True), stack(), stack("a", "b"),
    factor_cmap("c", ["red", "blue"], flat),
    factor_cmap("c", Category10_3, nested, 1, 2, "black"),
    factor_mark("c", ["circle", "square"], flat),
    factor_mark("c", ["circle", "square"], nested, 1, 2),
    factor_hatch("c", ["/", "x"], flat), factor_hatch("c", ["/", "x"], nested, 1, 2),
]
for cmap in linear_cmap, log_cmap, eqhist_cmap:
    made += [
        cmap("c", ["red", "blue"], 1, 16),
        cmap("c", Viridis256, 1, 16, low_color="grey", high_color="#123456", nan_color="white"),
    ]
print(json.dumps([Serializer().serialize(value).content for value in made]))
`);
    const decoded = new Deserializer().decode(theirs);
    assertEquals(modelDifferences(ours, decoded), []);
  },
);

Deno.test("Glyph methods take transforms and mappers as arguments", () => {
  const source = new ColumnDataSource({
    data: { x: ["a", "b"], y: [1, 2], z: [3, 4], kind: ["k", "l"] },
  });
  const plot = figure({ x_range: ["a", "b"] });
  const kinds = ["k", "l"];
  const { glyph } = plot.scatter({
    x: jitter("x", 0.2, { range: plot.x_range }),
    y: stack("y", "z"),
    marker: factorMark("kind", ["circle", "square"], kinds),
    fill_color: linearCmap("y", paletteOf("Magma", 3), 0, 2),
    line_color: factorCmap("kind", ["red", "blue"], kinds),
    hatch_pattern: factorHatch("kind", ["/", "x"], kinds),
    source,
  });
  assertEquals((glyph.x as Field).field, "x");
  assertEquals(((glyph.x as Field).transform as Transform).type, "Jitter");
  assertEquals(((glyph.y as Expr).expr as Model).type, "Stack");
  assertEquals((glyph.marker as Field).field, "kind");
});

Deno.test("Mappers name the nearest palette, and the value that is not of its kind", () => {
  assertThrows(
    () => linearCmap("y", "Magmas256" as "Magma256", 0, 1),
    RangeError,
    'did you mean "Magma256"?',
  );
  assertThrows(
    () => factorMark("y", ["circel" as "circle"], ["a"]),
    TypeError,
    "Cannot set CategoricalMarkerMapper.markers",
  );
  assertThrows(
    () => jitter("y", 1, { distribution: "poisson" as "normal" }),
    TypeError,
    "Cannot set Jitter.distribution",
  );
});

Deno.test("Transforms and mappers are those of the recordings", () => {
  const kinds = ["a", "b"];
  const recorded = (name: string, root: number, renderer: number) => {
    const { renderers } = recordedRoots(name)[root] as Plot;
    return (renderers[renderer] as GlyphRenderer).glyph;
  };
  const [points, small, filled] = [0, 1, 2].map((i) =>
    recorded("mappers_legend_hover", 0, i)
  );
  const [stacked, , wedge, jittered] = [0, 1, 2, 3].map((i) =>
    recorded("expressions_transforms", 0, i)
  );
  const dodged = recorded("bar_categorical", 1, 0);
  const nested = recorded("bar_categorical", 0, 0);
  const image = recorded("image_colorbar", 0, 0);
  const rangeOf = (glyph: Glyph) =>
    ((glyph.get("x") as Field).transform as Dodge | Jitter).range;
  const cases: [unknown, unknown][] = [
    [
      factorCmap("kind", paletteOf("Spectral4").slice(0, 2), kinds),
      points!.get("fill_color"),
    ],
    [factorMark("kind", ["circle", "square"], kinds), points!.get("marker")],
    [
      linearCmap("y", "Viridis256", 0, 16, { low_color: "grey" }),
      small!.get("fill_color"),
    ],
    [logCmap("y", ["red", "blue"], 1, 16), small!.get("line_color")],
    [eqhistCmap("y", ["#000", "#fff"], 0, 16), filled!.get("fill_color")],
    [stack(), stacked!.get("bottom")],
    [stack("a"), stacked!.get("top")],
    [cumsum("ang", { include_zero: true }), wedge!.get("start_angle")],
    [cumsum("ang"), wedge!.get("end_angle")],
    [
      dodge("fruits", -0.2, { range: rangeOf(dodged) }),
      dodged.get("x"),
    ],
    [jitter("x", 0.6, { range: rangeOf(jittered!) }), jittered!.get("x")],
    [
      factorCmap("x", ["#c9d9d3", "#718dbf"], ["2023", "2024"], {
        start: 1,
        end: 2,
      }),
      nested.get("fill_color"),
    ],
    [
      new LinearColorMapper({
        palette: paletteOf("Viridis256"),
        low: 0,
        high: 11,
      }),
      image.get("color_mapper"),
    ],
  ];
  const differences = cases.map(([ours, theirs]) =>
    modelDifferences(ours, theirs)
  );
  assertEquals(differences.flat(), []);
});
