import type { Document } from "../../document/document.ts";
import { figure } from "../../plotting/mod.ts";

export function stepsAreasSegments(doc: Document): void {
  const p = figure({ width: 400, height: 300, x_range: [0, 10] });
  p.step([1, 2, 3], [1, 3, 2], { mode: "before", line_width: 2 });
  p.step([1, 2, 3], [2, 4, 3], { mode: "center", line_color: "red" });
  p.varea([1, 2, 3], [0, 0, 0], [2, 4, 3], { alpha: 0.3 });
  p.harea([5, 5, 5], [6, 8, 7], [0, 1, 2], { fill_color: "green" });
  p.varea_step([1, 2], 0, [1, 2], { step_mode: "after" });
  p.segment([1, 2], [1, 2], [2, 3], [1.5, 2.5], {
    color: "#F4A582",
    line_width: 3,
  });
  p.ray([1], [1], 0, [0.5], { color: "#FF00FF" });
  p.ray([2], [1], 45, 30, { length_units: "screen", angle_units: "deg" });
  p.hspan([2], { line_color: "blue" });
  p.vstrip([4], [4.5], { fill_alpha: 0.2 });
  doc.addRoot(p);
}
