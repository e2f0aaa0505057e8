import { assertEquals } from "@std/assert";
import { Deserializer } from "../../../document/codec/deserializer.ts";
import { CustomJSTransform, FactorRange } from "../../../models/mod.ts";
import {
  cumsum,
  dodge,
  eqhistCmap,
  factorCmap,
  factorHatch,
  factorMark,
  jitter,
  linearCmap,
  logCmap,
  stack,
  transform,
} from "../../../plotting/mod.ts";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";
import { modelDifferences } from "../../fixtures/golden/model_differences.ts";

Deno.test(pythonTest(
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
));
