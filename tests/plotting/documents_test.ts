// Documents of Python's Bokeh, built with layouts and compared model by model.

import { assertEquals } from "@std/assert";
import { Div, Spacer } from "../../models/mod.ts";
import { column, figure, row } from "../../plotting/mod.ts";
import { modelDifferences } from "../fixtures/golden/model_differences.ts";
import {
  assertSameModels,
  recordedRoots,
} from "../fixtures/golden/plotting_documents.ts";

Deno.test("A difference between documents is found wherever it is", () => {
  const plot = (color: string) => {
    const plot = figure();
    plot.line([1, 2], [3, 4], { color });
    return plot;
  };
  const differences = modelDifferences([plot("red")], [plot("blue")]);
  assertEquals(
    differences,
    ["glyph", "nonselection_glyph", "muted_glyph"].map((glyph) =>
      `0.renderers.0.${glyph}.line_color: "red" instead of "blue"`
    ),
  );
});

Deno.test("row() and column() make layouts as Python does", () => {
  const d = figure({
    width: 150,
    height: 120,
    title: "f3",
    tools: "pan,reset",
  });
  d.line([0, 1], [0, 3]);
  const left = column(new Div({ text: "one" }), new Spacer({ height: 20 }), {
    sizing_mode: "stretch_height",
  });
  const both = row([left, d], {
    spacing: 5,
    sizing_mode: "scale_width",
    align: "end",
  });
  assertSameModels([both], [recordedRoots("layouts")[1]!]);
});
