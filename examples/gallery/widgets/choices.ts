/**
 * Choose one or several items of a list, and palettes by their looks. The server
 * draws the chosen bars in the chosen colors.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, figure, paletteOf, row } from "@bokeh-deno/server/plotting";

const RIVERS =
  `Danube 2850, Dnieper 2201, Elbe 1094, Loire 1012, Oder 854, Po 652,
  Rhine 1233, Rhone 812, Tagus 1007, Vistula 1047, Volga 3530`
    .split(/,\s+/).map((river) => river.split(" ") as [string, string]);
const FAMILIES = ["Viridis", "Plasma", "Spectral", "YlGnBu"] as const;

export default function choices(doc: Document): void {
  const options = RIVERS.map(([name]) => name);
  const chosen = new models.MultiChoice({
    title: "MultiChoice",
    options,
    value: ["Danube", "Elbe", "Loire", "Rhine", "Po"],
  });
  const order = new models.Select({
    title: "Select",
    options: ["by name", "by length"],
    value: "by length",
  });
  const marked = new models.MultiSelect({
    title: "MultiSelect: marked",
    options,
    value: ["Rhine"],
    size: 4,
  });
  const palette = new models.PaletteSelect({
    title: "PaletteSelect",
    value: "YlGnBu",
    items: FAMILIES.map((family) => [family, paletteOf(family, 9)]),
  });
  const source = new models.ColumnDataSource({
    data: { name: [], length: [], color: [], line: [] },
  });
  const range = new models.FactorRange();
  const plot = figure({
    title: "Rivers of Europe",
    width: 430,
    height: 430,
    y_range: range,
    x_range: [0, 3600],
    x_axis_label: "length, km",
    toolbar_location: null,
  });
  const look = { height: 0.8, fill_color: "color", line_color: "line" };
  plot.hbar({ y: "name", right: "length", ...look, line_width: 3, source });

  function draw(): void {
    const rivers = RIVERS.filter(([name]) => chosen.value.includes(name));
    if (order.value === "by name") rivers.reverse();
    else rivers.sort(([, a], [, b]) => Number(a) - Number(b));
    const colors = paletteOf(palette.value as typeof FAMILIES[number], 9);
    const name = rivers.map(([name]) => name);
    range.factors = name;
    source.data = {
      name,
      length: rivers.map(([, length]) => Number(length)),
      color: name.map((_, i) => colors[Math.floor(i / name.length * 9)]!),
      line: name.map((name) => marked.value.includes(name) ? "red" : "white"),
    };
  }
  const inputs = [chosen, order, marked, palette];
  for (const input of inputs) input.onChange("value", draw);
  draw();
  doc.addRoot(row(column(inputs, { width: 280 }), plot));
  doc.title = "Choices";
}
