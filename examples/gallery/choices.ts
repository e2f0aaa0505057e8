/**
 * Choosing one or several of a list, and palettes by their looks. The server draws
 * the bars that are chosen, in the colors that are.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  FactorRange,
  MultiChoice,
  MultiSelect,
  PaletteSelect,
  Select,
} from "@bokeh-deno/server/models";
import { column, figure, paletteOf, row } from "@bokeh-deno/server/plotting";

const LENGTHS = `Danube 2850, Dnieper 2201, Elbe 1094, Loire 1012, Oder 854,
  Po 652, Rhine 1233, Rhone 812, Tagus 1007, Vistula 1047, Volga 3530`;
const RIVERS = LENGTHS.split(/,\s+/).map((river) => {
  const [name, length] = river.split(" ") as [string, string];
  return { name, length: Number(length) };
});
const FAMILIES = ["Viridis", "Plasma", "Spectral", "YlGnBu"] as const;

export default function choices(doc: Document): void {
  const options = RIVERS.map(({ name }) => name);
  const chosen = new MultiChoice({
    title: "MultiChoice",
    options,
    value: ["Danube", "Elbe", "Loire", "Rhine", "Po"],
    width: 260,
  });
  const order = new Select({
    title: "Select",
    options: ["by name", "by length"],
    value: "by length",
    width: 260,
  });
  const marked = new MultiSelect({
    title: "MultiSelect: marked",
    options,
    value: ["Rhine"],
    size: 4,
    width: 260,
  });
  const palette = new PaletteSelect({
    title: "PaletteSelect",
    value: "YlGnBu",
    items: FAMILIES.map((family) => [family, paletteOf(family, 9)]),
    width: 260,
  });
  const source = new ColumnDataSource({
    data: { name: [], length: [], color: [], line: [] },
  });
  const range = new FactorRange();
  const plot = figure({
    title: "Rivers of Europe",
    width: 440,
    height: 430,
    y_range: range,
    x_range: [0, 3600],
    x_axis_label: "length, km",
    toolbar_location: null,
  });
  plot.hbar({
    y: "name",
    right: "length",
    height: 0.8,
    source,
    fill_color: "color",
    line_color: "line",
    line_width: 3,
  });

  function draw(): void {
    const rivers = RIVERS.filter(({ name }) => chosen.value.includes(name))
      .sort((a, b) =>
        order.value === "by name"
          ? b.name.localeCompare(a.name)
          : a.length - b.length
      );
    const [, colors] = palette.items.find(([name]) => name === palette.value)!;
    range.factors = rivers.map(({ name }) => name);
    source.data = {
      name: range.factors,
      length: rivers.map(({ length }) => length),
      color: rivers.map((_, i) =>
        (colors as string[])[Math.floor(i / rivers.length * 9)]!
      ),
      line: rivers.map(({ name }) =>
        marked.value.includes(name) ? "#d62828" : "#00000000"
      ),
    };
  }
  for (const input of [chosen, order, marked, palette]) {
    input.onChange("value", draw);
  }
  draw();
  doc.addRoot(row(column(chosen, order, marked, palette), plot));
  doc.title = "Choices";
}
