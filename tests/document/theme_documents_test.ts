// The documents with themes that Python's Bokeh sent, built here and compared
// model by model.

import { documentState } from "../../document/document_events.ts";
import { assertEquals } from "@std/assert";
import { Document } from "../../document/document.ts";
import { encodeDocument } from "../../document/codec/encode.ts";
import { Theme } from "../../document/theme.ts";
import {
  ColorBar,
  Div,
  LinearColorMapper,
  type Model,
  Slider,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";
import { modelDifferences } from "../fixtures/golden/model_differences.ts";
import { recordedRoots } from "../fixtures/golden/plotting_documents.ts";

/** How the document, once it arrives in a browser, differs from a recording. */
function differences(
  document: Document,
  name: string,
  explained: Readonly<Record<string, string>> = {},
): unknown {
  const { json, buffers } = encodeDocument(documentState(document));
  const { roots } = Document.fromJson(
    JSON.parse(JSON.stringify(json)),
    buffers,
  );
  const expected: readonly Model[] = recordedRoots(name);
  return modelDifferences(roots, expected, { explained });
}

Deno.test("A document with the theme caliber is sent as Python sends it", () => {
  const document = new Document();
  document.theme = "caliber";
  const p = figure({ width: 300, height: 200, title: "caliber" });
  p.line([1, 2, 3], [1, 3, 2], { legend_label: "l" });
  p.xaxis[0]!.axis_label = "explicit";
  document.addRoot(p);
  document.addRoot(new Div({ text: "not themed" }));
  assertEquals(differences(document, "theme_caliber"), []);
});

Deno.test("A document that gets the theme dark_minimal last is sent as Python sends it", () => {
  const document = new Document();
  const p = figure({ width: 300, height: 200, title: "dark" });
  p.scatter([1, 2, 3], [1, 3, 2], { legend_label: "s" });
  const color_mapper = new LinearColorMapper({
    palette: ["#000", "#fff"],
    low: 0,
    high: 1,
  });
  p.addLayout(new ColorBar({ color_mapper }), "right");
  document.addRoot(p);
  document.theme = "dark_minimal";
  assertEquals(differences(document, "theme_dark_minimal"), []);
});

Deno.test("A document with a theme of its own is sent as Python sends it", () => {
  const document = new Document();
  document.theme = new Theme({
    attrs: {
      Plot: {
        width: 222,
        background_fill_color: "#eeeeee",
        outline_line_color: null,
      },
      Axis: { major_tick_line_color: null, axis_label_standoff: 9 },
      LinearAxis: { axis_line_width: 3 },
      Grid: { grid_line_dash: [6, 4] },
      Line: { line_color: "purple" },
      Slider: { bar_color: "orange" },
      Title: { text_color: "white", text_font_size: "20px" },
    },
  });
  const p = figure({ height: 200, title: "t" });
  p.line([1, 2], [1, 2]);
  p.line([1, 2], [2, 1], { line_color: "red" });
  document.addRoot(p);
  document.addRoot(new Slider({ start: 0, end: 1, value: 0 }));
  assertEquals(differences(document, "theme_custom"), []);
});

Deno.test("A style that was set to the default stays, where Python's gives way to the theme", () => {
  const document = new Document();
  document.theme = "caliber";
  const p = figure();
  p.xaxis[0]!.axis_label_text_font_style = "italic";
  document.addRoot(p);
  assertEquals(p.xaxis[0]!.axis_label_text_font_style, "italic");
  assertEquals(p.yaxis[0]!.axis_label_text_font_style, "bold");
});
