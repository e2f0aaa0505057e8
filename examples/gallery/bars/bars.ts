/**
 * Bars on a categorical axis, sorted by height, with a color per factor and a
 * `LabelSet` that writes the values above them.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, LabelSet } from "@bokeh-deno/server/models";
import { factorCmap, figure } from "@bokeh-deno/server/plotting";

const HARVEST = {
  Apples: 53,
  Pears: 32,
  Nectarines: 14,
  Plums: 41,
  Grapes: 28,
  Strawberries: 46,
};

export default function bars(doc: Document): void {
  const sorted = Object.entries(HARVEST).toSorted(([, a], [, b]) => b - a);
  const fruits = sorted.map(([fruit]) => fruit);
  const source = new ColumnDataSource({
    data: { fruits, tons: sorted.map(([, tons]) => tons) },
  });
  const plot = figure({
    title: "Harvest of an orchard",
    width: 720,
    height: 440,
    x_range: fruits,
    y_range: [0, 60],
    y_axis_label: "harvest, t",
    toolbar_location: null,
    tools: "",
  });
  plot.vbar("fruits", 0.75, "tons", {
    source,
    fill_color: factorCmap("fruits", "Spectral6", fruits),
    line_color: "white",
  });
  plot.addLayout(
    new LabelSet({
      source,
      x: { field: "fruits" },
      y: { field: "tons" },
      text: { field: "tons" },
      text_align: "center",
      y_offset: 4,
    }),
  );
  plot.xgrid.grid_line_color = null;
  doc.addRoot(plot);
  doc.title = "Bars";
}
