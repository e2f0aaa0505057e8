import type { Document } from "../../document/document.ts";
import { figure } from "../../plotting/mod.ts";

export function patchesMulti(doc: Document): void {
  const p = figure({ width: 300, height: 300 });
  p.patches([[1, 3, 2], [3, 4, 6, 6]], [[2, 1, 4], [4, 7, 8, 5]], {
    color: ["firebrick", "navy"],
    alpha: [0.8, 0.3],
    line_width: 2,
  });
  p.patch([1, 2, 3], [4, 5, 4.5], { fill_color: "gold" });
  p.multi_line(
    [Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4)],
    [[1, 2, 1], [4, 3, 4]],
    { line_color: ["green", "purple"], line_dash: "4 2" },
  );
  p.multi_polygons(
    [[[[1, 1, 2, 2], [1.2, 1.6, 1.4]]]],
    [[[[4, 3, 3, 4], [3.2, 3.2, 3.6]]]],
    { fill_color: "lightblue", hatch_pattern: "x" },
  );
  p.patches([[0, 1, 1, NaN, 2, 3, 3]], [[0, 0, 1, NaN, 0, 0, 1]]);
  doc.addRoot(p);
}
