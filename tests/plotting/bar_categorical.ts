import type { Document } from "../../document/document.ts";
import {
  CategoricalColorMapper,
  ColumnDataSource,
  Dodge,
  FactorRange,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";

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
  const transform = new CategoricalColorMapper({
    palette: ["#c9d9d3", "#718dbf"],
    factors: years,
    start: 1,
    end: 2,
  });
  p.vbar({
    x: "x",
    top: "counts",
    width: 0.9,
    source,
    line_color: "white",
    fill_color: { field: "x", transform },
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
  const dodge = (value: number) => ({
    field: "fruits",
    transform: new Dodge({ value, range: q.x_range }),
  });
  for (
    const [name, distance, color] of [
      ["a", -0.2, "#e84d60"],
      ["b", 0.2, "#718dbf"],
    ] as const
  ) {
    q.vbar(dodge(distance), 0.3, name, {
      source: dodged,
      color,
      legend_label: name,
    });
  }
  doc.addRoot(p);
  doc.addRoot(q);
}
