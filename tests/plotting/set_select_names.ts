import type { Document } from "../../document/document.ts";
import {
  Div,
  Grid,
  LinearAxis,
  type Scatter,
  Slider,
} from "../../models/mod.ts";
import { figure, row } from "../../plotting/mod.ts";

export function setSelectNames(doc: Document): void {
  const p = figure({
    name: "left plot",
    tags: ["main", { kind: "demo" }],
    width: 200,
    height: 200,
  });
  p.line([1, 2], [3, 4], { name: "the line" });
  const q = figure({ name: "right plot", width: 200, height: 200 });
  q.scatter([1], [1], { name: "the points" });
  doc.addRoot(row(p, q, { name: "plots" }));
  doc.addRoot(
    new Slider({ start: 0, end: 1, value: 0, step: 0.1, name: "amp" }),
  );
  doc.addRoot(new Div({ text: "?", name: "status", tags: [1, null] }));
  doc.setSelect(Grid, { grid_line_dash: [6, 4] });
  doc.setSelect(LinearAxis, { axis_label_text_font_size: "9px" });
  doc.selectOne({ name: "the line" })!.set("level", "overlay");
  const count = doc.select({ type: "LinearAxis" }).length;
  (doc.getModelByName("status") as Div).text = String(count);
  const points = q.selectOne({ name: "the points" })!;
  (points.get("glyph") as Scatter).size = 11;
  doc.title = "Select & <set>";
}
