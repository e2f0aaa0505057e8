/**
 * The themes that come with Bokeh: choose one, and the server gives all models
 * of the document other defaults. Explicitly set properties, such as the bars'
 * color, stay.
 *
 * @module
 */

import type { BuiltInThemeName, Document } from "@bokeh-deno/server";
import { RadioButtonGroup } from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

const THEMES: (BuiltInThemeName | null)[] = [
  null,
  "caliber",
  "carbon",
  "contrast",
  "dark_minimal",
  "light_minimal",
  "night_sky",
];

export default function builtInThemes(doc: Document): void {
  const x = linspace(0, 10, 200);
  const waves = figure({
    title: "Waves",
    width: 360,
    height: 390,
    x_axis_label: "time",
    y_axis_label: "height",
  });
  waves.line(x, x.map(Math.sin), { line_width: 3, legend_label: "sine" });
  waves.line(x, x.map(Math.cos), {
    line_width: 3,
    line_color: "tomato",
    legend_label: "cosine",
  });
  const bars = figure({
    title: "Bars",
    width: 350,
    height: 390,
    x_range: ["a", "b", "c", "d"],
    y_axis_label: "count",
  });
  bars.vbar(["a", "b", "c", "d"], 0.7, [3, 5, 2, 4], {
    color: "mediumseagreen",
  });

  const active = THEMES.indexOf("dark_minimal");
  const choice = new RadioButtonGroup({
    labels: THEMES.map((theme) => theme ?? "none"),
    active,
  });
  choice.onChange("active", () => {
    doc.theme = THEMES[choice.active ?? 0] ?? null;
  });
  doc.theme = THEMES[active]!;
  doc.addRoot(column(choice, row(waves, bars)));
  doc.title = "Themes";
}
