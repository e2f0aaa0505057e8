/**
 * Two plots and a table of one source: selecting items in one selects them in
 * all, in the browser. Select points with the box, or rows with Ctrl and click.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  DataTable,
  NumberFormatter,
  TableColumn,
} from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

export default function linkedSelection(doc: Document): void {
  const random = new Random(16);
  const weight = numbers(120, () => 1300 + 250 * random.normal());
  const power = weight.map((each) => each / 12 + 18 * random.normal());
  const usage = weight.map((each, i) =>
    1 + each / 400 + power[i]! / 80 + 0.4 * random.normal()
  );
  const source = new ColumnDataSource({ data: { weight, power, usage } });
  const names = {
    weight: "weight, kg",
    power: "power, kW",
    usage: "usage, l/100 km",
  };

  function scatter(x: "weight" | "power") {
    const plot = figure({
      width: 355,
      height: 260,
      x_axis_label: names[x],
      y_axis_label: names.usage,
      tools: "box_select,lasso_select,tap,reset",
      active_drag: "box_select",
    });
    plot.scatter(x, "usage", {
      source,
      size: 8,
      fill_color: "#48cae4",
      line_color: "#023e8a",
      selection_fill_color: "#f3722c",
      nonselection_fill_alpha: 0.2,
      nonselection_line_alpha: 0.2,
    });
    return plot;
  }
  const table = new DataTable({
    source,
    columns: Object.entries(names).map(([field, title]) =>
      new TableColumn({
        field,
        title,
        formatter: new NumberFormatter({ format: "0.0" }),
      })
    ),
    width: 710,
    height: 170,
  });
  doc.addRoot(column(row(scatter("weight"), scatter("power")), table));
  doc.title = "Linked selection";
}
