import type { Document } from "../../document/document.ts";
import {
  Block,
  ColumnDataSource,
  CustomJS,
  Decoration,
  FixedTicker,
  Grid,
  NormalHead,
  VBar,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";

const MARKERS = [
  "asterisk",
  "cross",
  "dash",
  "diamond_dot",
  "hex",
  "inverted_triangle",
  "plus",
  "square_pin",
  "star",
  "x",
  "y",
] as const;

export function curvesMarkers(doc: Document): void {
  const p = figure({
    width: 300,
    height: 300,
    frame_width: 200,
    aspect_scale: 2,
    border_fill_color: "rgba(255, 0, 0, 0.25)",
    background_fill_alpha: 0.5,
    lod_threshold: null,
    output_backend: "webgl",
  });
  p.bezier([1], [1], [3], [3], [2], [0], [2], [4], { line_width: 2 });
  p.quadratic([1], [1], [3], [3], [2], [0], { line_color: "blue" });
  p.rect([2, 3], [2, 3], 0.5, 20, [0.1, 0.2], {
    height_units: "screen",
    border_radius: 4,
  });
  p.block([1], [1], 0.3, 0.2);
  p.addGlyph(
    new VBar({ x: "x", top: "top", width: 0.1, fill_color: null }),
    new ColumnDataSource({ data: { x: [1.0], top: [2.0] } }),
  );
  p.addGlyph(new Block({ x: 3, y: 1, width: 0.1, height: 0.1 }));
  p.hspan(1.5, { line_dash: "dotdash" });
  p.vspan([1.5], { line_width: [4] });
  p.hstrip([0.2], [0.4], { hatch_pattern: "dot" });
  const line = p.line([1, 2, 3], [3, 2, 3]);
  line.glyph.decorations = [
    new Decoration({ marking: new NormalHead({ size: 8 }), node: "end" }),
  ];
  MARKERS.forEach((marker, i) => {
    p.scatter([i * 0.3], [4], {
      marker,
      size: 8,
      fill_color: i % 2 ? null : "grey",
    });
  });
  const custom = new CustomJS({ code: "export default () => {}" });
  p.scatter([1], [5], { marker: "@cust", defs: new Map([["@cust", custom]]) });
  p.addLayout(
    new Grid({
      dimension: 0,
      ticker: new FixedTicker({ ticks: [1, 2] }),
      band_fill_color: "olive",
      band_fill_alpha: 0.1,
    }),
  );
  p.xaxis.bounds = [0, 4];
  p.xaxis.fixed_location = 0;
  p.x_range.bounds = "auto";
  p.min_border_left = 10;
  p.sizing_mode = "fixed";
  doc.addRoot(p);
}
