/**
 * The same plots in every theme: choose one of Bokeh's or the custom theme of
 * this app. A theme replaces defaults; properties that the app sets, such as the
 * colors of the lines, stay.
 *
 *     deno run -A cli.ts serve examples/apps/themes.ts --show
 *
 * @module
 */

import {
  type BuiltInThemeName,
  type Document,
  Theme,
} from "@bokeh-deno/server";
import { RadioButtonGroup } from "@bokeh-deno/server/models";
import {
  column,
  constructColorBar,
  factorCmap,
  type Figure,
  figure,
  gridplot,
  linearCmap,
} from "@bokeh-deno/server/plotting";
import { Random } from "../data/random.ts";

/** The custom theme. */
const PAPER = new Theme({
  attrs: {
    Plot: {
      background_fill_color: "#fbf5e6",
      border_fill_color: "#f3ead3",
      outline_line_color: "#b9a77c",
    },
    Grid: { grid_line_color: "#e3d6b4", grid_line_dash: [2, 3] },
    Axis: {
      axis_line_color: "#8a7a52",
      major_tick_line_color: "#8a7a52",
      minor_tick_line_color: null,
      major_label_text_color: "#5c5138",
      major_label_text_font: "Georgia, serif",
      axis_label_text_font: "Georgia, serif",
      axis_label_text_color: "#5c5138",
    },
    Title: { text_font: "Georgia, serif", text_color: "#5c3a1e" },
    Legend: { background_fill_color: "#f3ead3", border_line_color: "#b9a77c" },
    ColorBar: { background_fill_color: "#f3ead3" },
  },
});

const THEMES: readonly {
  readonly label: string;
  readonly theme: BuiltInThemeName | Theme | null;
}[] = [
  { label: "none", theme: null },
  { label: "caliber", theme: "caliber" },
  { label: "carbon", theme: "carbon" },
  { label: "contrast", theme: "contrast" },
  { label: "dark_minimal", theme: "dark_minimal" },
  { label: "light_minimal", theme: "light_minimal" },
  { label: "night_sky", theme: "night_sky" },
  { label: "paper (own)", theme: PAPER },
];

function lines(): Figure {
  const plot = figure({
    title: "Lines",
    x_axis_label: "time",
    y_axis_label: "height",
  });
  const x = Array.from({ length: 100 }, (_, i) => i / 10);
  const colors = ["#3d8bd9", "#d9761a", "#3fa36b"];
  colors.forEach((color, n) => {
    const y = x.map((t) => Math.sin(t + n) * Math.exp(-t / (4 + 2 * n)));
    plot.line(x, y, {
      line_width: 3,
      line_color: color,
      legend_label: `string ${n + 1}`,
    });
  });
  plot.y_range.update({ start: -1, end: 1.5 });
  plot.legend.orientation = "horizontal";
  return plot;
}

function bars(): Figure {
  const fruits = ["Apples", "Pears", "Plums", "Figs"];
  const plot = figure({ title: "Bars", x_range: fruits });
  plot.vbar({
    x: fruits,
    top: [5, 3, 4, 2],
    width: 0.8,
    fill_color: factorCmap("x", "Spectral4", fruits),
    line_color: null,
  });
  plot.y_range.update({ start: 0 });
  return plot;
}

function points(): Figure {
  const random = new Random(3);
  const x = Array.from({ length: 250 }, () => random.normal());
  const y = x.map((value) => 0.6 * value + random.normal(0, 0.6));
  const plot = figure({ title: "Points", x_axis_label: "cause" });
  const renderer = plot.scatter(x, y, {
    size: 9,
    color: linearCmap("y", "Plasma256", -2, 2),
    line_color: null,
  });
  plot.addLayout(constructColorBar(renderer, { title: "effect" }), "right");
  return plot;
}

function areas(): Figure {
  const years = Array.from({ length: 20 }, (_, i) => 2000 + i);
  const plot = figure({ title: "Areas", y_axis_label: "share" });
  plot.varea_stack(["coal", "wind", "sun"], {
    x: "year",
    source: {
      year: years,
      coal: years.map((_, i) => 20 - 0.8 * i),
      wind: years.map((_, i) => 3 + 0.5 * i),
      sun: years.map((_, i) => 0.03 * i ** 2),
    },
    color: ["#6b6b6b", "#3d8bd9", "#e0b13c"],
    legend_label: ["coal", "wind", "sun"],
  });
  plot.y_range.update({ start: 0, end: 34 });
  plot.legend.orientation = "horizontal";
  return plot;
}

export default function themes(doc: Document): void {
  const choice = new RadioButtonGroup({
    labels: THEMES.map(({ label }) => label),
    active: 0,
  });
  choice.onChange("active", (_attr, _old, active) => {
    doc.theme = THEMES[active ?? 0]?.theme ?? null;
  });
  const plots = gridplot([[lines(), bars()], [points(), areas()]], {
    width: 480,
    height: 300,
    toolbar_location: null,
  });
  doc.addRoot(column(choice, plots));
  doc.title = "Themes";
}
