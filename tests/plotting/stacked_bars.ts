import type { Document } from "../../document/document.ts";
import { ColumnDataSource } from "../../models/mod.ts";
import { figure, paletteOf } from "../../plotting/mod.ts";

export function stackedBars(doc: Document): void {
  const keys = ["a", "b", "c"];
  const source = new ColumnDataSource({
    data: { y: ["u", "v"], a: [1, 2], b: [3, 4], c: [5, 6] },
  });
  const p = figure({
    y_range: ["u", "v"],
    x_range: [-8, 16],
    height: 200,
    title: "hbar_stack",
  });
  p.hbar_stack(keys, {
    y: "y",
    height: 0.8,
    color: paletteOf("Category10", 3),
    source,
    legend_label: keys,
  });
  p.legend.orientation = "horizontal";
  p.y_range.range_padding = 0.1;
  p.hbar(["u"], 0.4, [-3], 0, { hatch_pattern: "/", fill_color: null });

  const q = figure({ height: 200, title: "vbar_stack and areas" });
  q.vbar_stack(["a", "b"], {
    x: "t",
    width: 0.5,
    color: ["red", "blue"],
    source: { t: [1, 2, 3], a: [1, 2, 3], b: [3, 2, 1] },
    name: ["ra", "rb"],
  });
  q.varea_stack(["a", "b"], {
    x: "t",
    color: ["grey", "lightgrey"],
    source: { t: [4, 5], a: [1, 2], b: [1, 1] },
  });
  doc.addRoot(p);
  doc.addRoot(q);
}
