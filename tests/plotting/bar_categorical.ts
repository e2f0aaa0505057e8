import type { Document } from "../../document/document.ts";
import { ColumnDataSource, FactorRange } from "../../models/mod.ts";
import { dodge, factorCmap, figure } from "../../plotting/mod.ts";

export function barCategorical(doc: Document): void {
  const fruits = ["Apples", "Pears", "Plums"];
  const years = ["2023", "2024"];
  const x = fruits.flatMap((fruit) =>
    years.map((year) => [fruit, year] as const)
  );
  const source = new ColumnDataSource({
    data: { x, counts: [2, 1, 4, 3, 5, 2] },
  });
  const p = figure({
    x_range: new FactorRange({ factors: x }),
    height: 250,
    title: "Nested",
    toolbar_location: null,
    tools: "",
  });
  p.vbar({
    x: "x",
    top: "counts",
    width: 0.9,
    source,
    line_color: "white",
    fill_color: factorCmap("x", ["#c9d9d3", "#718dbf"], years, {
      start: 1,
      end: 2,
    }),
  });
  p.x_range.range_padding = 0.1;
  p.xaxis.major_label_orientation = 1;
  p.xgrid.grid_line_color = null;

  const data = { fruits, a: [2, 1, 4], b: [5, 3, 4] };
  const dodged = new ColumnDataSource({ data });
  const q = figure({
    x_range: fruits,
    y_range: [0, 10],
    height: 250,
    title: "Dodged",
  });
  q.vbar(dodge("fruits", -0.2, { range: q.x_range }), 0.3, "a", {
    source: dodged,
    color: "#e84d60",
    legend_label: "a",
  });
  q.vbar(dodge("fruits", 0.2, { range: q.x_range }), 0.3, "b", {
    source: dodged,
    color: "#718dbf",
    legend_label: "b",
  });
  doc.addRoot(p);
  doc.addRoot(q);
}
