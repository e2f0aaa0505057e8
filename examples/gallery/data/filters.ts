/**
 * Views of one source: each plot draws the part of the same 144 points that its
 * filters select, alone or combined. Nothing is sent twice.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { figure, gridplot } from "@bokeh-deno/server/plotting";
import { numbers } from "../_numbers.ts";

/** Creates new filters for each session. */
function makeFilters(): Record<string, models.Filter> {
  const group = new models.GroupFilter({ column_name: "side", group: "left" });
  const disk = new models.CustomJSFilter({
    code:
      "const {x, y} = source.data; return [...x].map((_, i) => Math.hypot(x[i], y[i]) < 4)",
  });
  const indices = numbers(48, (i) => 3 * i);
  const booleans = numbers(144, (i) => i).map((i) => i < 72);
  const operands = [group, disk];
  return {
    "AllIndices": new models.AllIndices(),
    "IndexFilter": new models.IndexFilter({ indices }),
    "BooleanFilter": new models.BooleanFilter({ booleans }),
    "GroupFilter": group,
    "CustomJSFilter": disk,
    "InversionFilter": new models.InversionFilter({ operand: disk }),
    "IntersectionFilter": new models.IntersectionFilter({ operands }),
    "UnionFilter": new models.UnionFilter({ operands }),
    "DifferenceFilter": new models.DifferenceFilter({ operands }),
    "SymmetricDifferenceFilter": new models.SymmetricDifferenceFilter({
      operands,
    }),
  };
}

export default function filters(doc: Document): void {
  const x = numbers(144, (i) => i % 12 - 5.5);
  const y = numbers(144, (i) => Math.floor(i / 12) - 5.5);
  const side = x.map((each) => each < 0 ? "left" : "right");
  const source = new models.ColumnDataSource({ data: { x, y, side } });
  const plots = Object.entries(makeFilters()).map(([title, filter]) => {
    const plot = figure({
      title,
      width: 144,
      height: 205,
      x_range: [-6.5, 6.5],
      y_range: [-6.5, 6.5],
      x_axis_location: null,
      y_axis_location: null,
      toolbar_location: null,
    });
    plot.title.text_font_size = "10px";
    plot.scatter("x", "y", { source, size: 4, color: "#ddd" });
    const view = new models.CDSView({ filter });
    plot.scatter("x", "y", { source, view, size: 7, color: "#d1495b" });
    return plot;
  });
  doc.addRoot(gridplot(plots, { ncols: 5, toolbar_location: null }));
  doc.title = "Filters";
}
