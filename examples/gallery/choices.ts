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
import {
  column,
  figure,
  type PaletteFamily,
  paletteOf,
  row,
} from "@bokeh-deno/server/plotting";

const RIVERS = {
  Danube: 2850,
  Dnieper: 2201,
  Elbe: 1094,
  Loire: 1012,
  Oder: 854,
  Po: 652,
  Rhine: 1233,
  Rhone: 812,
  Tagus: 1007,
  Vistula: 1047,
  Volga: 3530,
};
const FAMILIES = ["Viridis", "Plasma", "Spectral", "YlGnBu"] as const;

export default function choices(doc: Document): void {
  const options = Object.keys(RIVERS);
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
    items: FAMILIES.map((
      family,
    ) => [
      family,
      paletteOf(
        family as PaletteFamily,
        11 > 9 && family === "YlGnBu" ? 9 : 11,
      ),
    ]),
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
    const rivers = Object.entries(RIVERS).filter(([name]) =>
      chosen.value.includes(name)
    );
    rivers.sort(([a, m], [b, n]) =>
      order.value === "by name" ? b.localeCompare(a) : m - n
    );
    const colors = palette.items.find(([name]) =>
      name === palette.value
    )![1] as string[];
    range.factors = rivers.map(([name]) => name);
    source.data = {
      name: range.factors,
      length: rivers.map(([, length]) => length),
      color: rivers.map((_, i) =>
        colors[Math.floor(i / rivers.length * colors.length)]!
      ),
      line: rivers.map(([name]) =>
        marked.value.includes(name) ? "#d62828" : "#00000000"
      ),
    };
  }
  for (const input of [chosen, marked]) input.onChange("value", draw);
  for (const input of [order, palette]) input.onChange("value", draw);
  draw();
  doc.addRoot(row(column(chosen, order, marked, palette), plot));
  doc.title = "Choices";
}
