import type { Document } from "../../document/document.ts";
import {
  ColorBar,
  FixedTicker,
  LinearColorMapper,
  LogColorMapper,
  NdArray,
  WeightedStackColorMapper,
} from "../../models/mod.ts";
import { constructColorBar, figure, paletteOf } from "../../plotting/mod.ts";

export function imageColorbar(doc: Document): void {
  const image = new NdArray(
    Float64Array.from({ length: 12 }, (_, i) => i),
    [3, 4],
  );
  const color_mapper = new LinearColorMapper({
    palette: paletteOf("Viridis256"),
    low: 0,
    high: 11,
  });
  const p = figure({
    width: 350,
    height: 300,
    x_range: [0, 4],
    y_range: [0, 3],
  });
  const r = p.image([image], 0, 0, 4, 3, { color_mapper, level: "image" });
  p.addLayout(
    new ColorBar({
      color_mapper,
      ticker: new FixedTicker({ ticks: [0, 5, 10] }),
      title: "value",
      major_label_overrides: new Map([[5, "five"]]),
    }),
    "right",
  );
  p.addLayout(constructColorBar(r, { padding: 2, width: 200 }), "below");

  const q = figure({ width: 300, height: 300 });
  const rgba = Uint32Array.of(0xff0000ff, 0x800000ff, 0x400000ff, 0x000000ff);
  q.image_rgba([new NdArray(rgba, [2, 2])], [0], [0], [10], [10]);
  const powers = new NdArray(Int32Array.of(1, 10, 100, 1000), [2, 2]);
  q.image([powers], 20, 0, 10, 10, {
    color_mapper: new LogColorMapper({
      palette: ["#000", "#888", "#fff"],
      low: 1,
      high: 1000,
    }),
    origin: "top_left",
  });
  const ones = new NdArray(new Float32Array(8).fill(1), [2, 2, 2]);
  q.image_stack([ones], 30, 0, 5, 5, {
    color_mapper: new WeightedStackColorMapper({
      palette: ["red", "blue"],
      alpha_mapper: new LinearColorMapper({ palette: ["#0000", "#000f"] }),
    }),
  });
  q.image_url(["http://localhost/none.png"], 0, 0, 1, null, {
    anchor: "center",
  });
  doc.addRoot(p);
  doc.addRoot(q);
}
