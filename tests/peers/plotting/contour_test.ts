import { assertEquals } from "@std/assert";
import { Deserializer } from "../../../document/codec/deserializer.ts";
import type {
  ColumnDataSource,
  ContourRenderer,
  GlyphRenderer,
} from "../../../models/mod.ts";
import {
  contour,
  contourColorBar,
  type ContourOptions,
  figure,
  paletteOf,
} from "../../../plotting/mod.ts";
import { modelDifferences } from "../../fixtures/golden/model_differences.ts";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";

Deno.test(pythonTest(
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
));

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
