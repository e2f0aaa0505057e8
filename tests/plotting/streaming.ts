import type { Document } from "../../document/document.ts";
import { ColumnDataSource, Slice } from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";

export function streaming(doc: Document): void {
  const source = new ColumnDataSource({
    data: {
      t: Int32Array.of(0, 1, 2, 3, 4),
      v: Float64Array.of(0, 1, 0.5, 0.25, NaN),
      s: ["a", "b", "c", "d", "e"],
    },
  });
  const p = figure({ width: 400, height: 200 });
  p.x_range.follow = "end";
  p.x_range.follow_interval = 10;
  p.x_range.range_padding = 0;
  p.line("t", "v", { source });
  let n = 5;
  source.stream({ t: [5, 6], v: [1.5, 2.5], s: ["f", "g"] }, 6);
  source.patch({ v: [[0, 9], [new Slice(1, 3), [7, 8]]] });
  doc.addRoot(p);
  doc.addPeriodicCallback(() => {
    source.stream({ t: [n], v: [n / 2], s: ["x"] }, 6);
    n++;
  }, 60_000);
  doc.addTimeoutCallback(() => {}, 60_000);
}
