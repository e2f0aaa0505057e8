// What an editor shows of figures, asked of Deno's language server.

import { assertArrayIncludes, assertStringIncludes } from "@std/assert";
import { Editor } from "../fixtures/programs/language_server.ts";

const TEXT = `import { figure } from "../../plotting/mod.ts";
const plot = figure({ x_axis_type: "log", lod_threshold: 5 });
plot.scatter([1], [2], { line_width: 3, angle_units: "deg", hover_line_color: "red", muted_alpha: 0.5,  });
plot.vbar_stack(["a"], { fill_alpha: 3, source: {} });
plot.graph({}, {}, null!, { node_size: 3 });
plot.xaxis.axis_label = "x";
plot.
`;

/** What is shown when the pointer is over a word: kind, default and unit. */
const SHOWN: readonly (readonly [word: string, shown: string])[] = [
  ["x_axis_type", '@default* — {\\"auto\\"}'],
  ["lod_threshold", "`Nullable(Float)`, default `2000`"],
  ["line_width", "`NumberSpec`, default"],
  ["angle_units", '@default* — {\\"rad\\"}'],
  ["hover_line_color", "`ColorSpec`, default as for all items"],
  ["muted_alpha", "`NumberSpec`, default 0.2"],
  ["fill_alpha", "`NumberSpec`, default"],
  ["node_size", "`ScreenSizeSpec`, default"],
  ["axis_label", "`Nullable(Or(Str, Ref(BaseText)))`, default `null`"],
];

function placeOf(word: string): { line: number; character: number } {
  const lines = TEXT.split("\n");
  const line = lines.findIndex((text) => text.includes(word));
  return { line, character: lines[line]!.indexOf(word) };
}

Deno.test("An editor shows kinds and defaults, and completes options and methods", async () => {
  await using editor = await Editor.open(TEXT);
  for (const [word, shown] of SHOWN) {
    const { line, character } = placeOf(word);
    const text = await editor.hover({ line, character: character + 1 });
    assertStringIncludes(text, shown);
  }
  const end = TEXT.split("\n")[2]!.indexOf(",  }") + 2;
  const options = await editor.complete({ line: 2, character: end });
  assertArrayIncludes(options, ["color?", "size?", "legend_label?"]);
  const methods = await editor.complete({ line: 6, character: 5 });
  assertArrayIncludes(methods, ["line", "vbar_stack", "xaxis", "hexbin"]);
});
