// What an editor shows of figures and models, asked of Deno's language server.

import { assertArrayIncludes, assertStringIncludes } from "@std/assert";
import { Editor } from "../fixtures/programs/language_server.ts";
import { describedProperties } from "../fixtures/programs/described_properties.ts";

/** Own, inherited, visual, generic, aliased and read-only properties of models. */
const PROPERTIES: readonly (readonly [model: string, key: string])[] = [
  ["AbstractButton", "button_type"],
  ["AutocompleteInput", "max_completions"],
  ["Axis", "axis_line_color"],
  ["BasicTicker", "desired_num_ticks"],
  ["Button", "label"],
  ["CategoricalAxis", "group_text_font_size"],
  ["CheckboxGroup", "active"],
  ["Column", "spacing"],
  ["DataRange1d", "follow_interval"],
  ["DataTable", "frozen_columns"],
  ["DatePicker", "value"],
  ["DatetimeTickFormatter", "hourmin"],
  ["Dialog", "close_action"],
  ["Dropdown", "menu"],
  ["FactorRange", "start"],
  ["FixedTicker", "ticks"],
  ["Grid", "band_fill_alpha"],
  ["GridBox", "cols"],
  ["LinearAxis", "major_label_text_line_height"],
  ["LogAxis", "fixed_location"],
  ["MultiChoice", "options"],
  ["NumericInput", "low"],
  ["Plot", "border_hatch_pattern"],
  ["Range1d", "bounds"],
  ["Select", "value"],
  ["Slider", "format"],
  ["Slider", "value_throttled"],
  ["Styles", "background_color"],
  ["TableColumn", "formatter"],
  ["Tabs", "sizing_mode"],
  ["TextAreaInput", "max_length"],
  ["Title", "text_font_size"],
  ["Tooltip", "attachment"],
];

const FIGURE = `import { figure } from "../../plotting/mod.ts";
import type * as models from "../../models/mod.ts";
const plot = figure({ x_axis_type: "log", lod_threshold: 5 });
plot.scatter([1], [2], { line_width: 3, angle_units: "deg", hover_line_color: "red", muted_alpha: 0.5,  });
plot.vbar_stack(["a"], { fill_alpha: 3, source: {} });
plot.graph({}, {}, null!, { node_size: 3 });
plot.xaxis.axis_label = "x";
`;
const ACCESSES = PROPERTIES.map(([model, key], i) =>
  `declare const model${i}: models.${model}; model${i}.${key};\n`
).join("");
const TEXT = `${FIGURE}${ACCESSES}plot.\n`;

/** What is shown when the pointer is over a word: text, kind, default and unit. */
const SHOWN: readonly (readonly [word: string, shown: string])[] = [
  ["x_axis_type", '@default* — {"auto"}'],
  [
    "lod_threshold",
    "as WebGL always does. `Nullable(Float)`, default `2000`",
  ],
  [
    "line_width",
    "in screen pixels; 0 draws none. `NumberSpec`, default",
  ],
  ["angle_units", '@default* — {"rad"}'],
  [
    "hover_line_color",
    "The color of the lines of the items under the pointer; `null` draws none. `ColorSpec`, default as for all items",
  ],
  ["muted_alpha", "`NumberSpec`, default 0.2"],
  ["fill_alpha", "`NumberSpec`, default"],
  ["node_size", "`ScreenSizeSpec`, default"],
  ["axis_label", "`Nullable(Or(Str, Ref(BaseText)))`, default `null`"],
];

/** The line of a word, and where in it. */
function placeOf(word: string): { line: number; character: number } {
  const lines = TEXT.split("\n");
  const line = lines.findIndex((text) => text.includes(word));
  return { line, character: lines[line]!.indexOf(word) };
}

Deno.test("An editor shows what properties are for, their kinds and defaults, and completes options and methods", async () => {
  await using editor = await Editor.open(TEXT);
  async function assertShown(word: string, shown: string): Promise<void> {
    const { line, character } = placeOf(word);
    const end = character + word.length - 1;
    assertStringIncludes(await editor.hover({ line, character: end }), shown);
  }
  for (const [word, shown] of SHOWN) await assertShown(word, shown);
  for (const [i, shown] of describedProperties(PROPERTIES).entries()) {
    await assertShown(`model${i}.${PROPERTIES[i]![1]}`, shown);
  }
  const { line, character } = placeOf(",  }");
  const options = await editor.complete({ line, character: character + 2 });
  assertArrayIncludes(options, ["color?", "size?", "legend_label?"]);
  const methods = await editor.complete({
    line: TEXT.split("\n").length - 2,
    character: 5,
  });
  assertArrayIncludes(methods, ["line", "vbar_stack", "xaxis", "hexbin"]);
});
