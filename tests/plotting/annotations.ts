import type { Document } from "../../document/document.ts";
import {
  Arrow,
  Band,
  BoxAnnotation,
  ColumnDataSource,
  Label,
  Node,
  NormalHead,
  OpenHead,
  PolyAnnotation,
  ScaleBar,
  Slope,
  Span,
  TeeHead,
  Title,
  Tooltip,
  VeeHead,
  Whisker,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";

export function annotations(doc: Document): void {
  const source = new ColumnDataSource({
    data: { base: [1, 2, 3], lower: [0, 1, 2], upper: [2, 3, 5] },
  });
  const p = figure({ width: 500, height: 300, title: "main" });
  p.line("base", "upper", { source });
  p.addLayout(
    new Title({ text: "below", align: "center", standoff: 4 }),
    "below",
  );
  p.addLayout(
    new Span({
      location: 2.5,
      dimension: "height",
      line_color: "red",
      line_dash: "dotted",
      editable: true,
    }),
  );
  p.addLayout(
    new BoxAnnotation({
      left: 1,
      right: 2,
      fill_alpha: 0.2,
      hatch_pattern: "diagonal_cross",
      movable: "x",
    }),
  );
  p.addLayout(
    new BoxAnnotation({
      top: 10,
      top_units: "screen",
      bottom: 0,
      left: new Node({ target: "frame", symbol: "left" }),
      right: new Node({ target: "frame", symbol: "center" }),
    }),
  );
  p.addLayout(
    new PolyAnnotation({
      xs: [1, 2, 2],
      ys: [1, 1, 3],
      fill_color: "blue",
    }),
  );
  const interval = { base: "base", lower: "lower", upper: "upper", source };
  p.addLayout(
    new Band({ ...interval, fill_color: "green", level: "underlay" }),
  );
  p.addLayout(
    new Whisker({
      ...interval,
      upper_head: new TeeHead({ size: 10 }),
      lower_head: null,
      dimension: "height",
    }),
  );
  p.addLayout(
    new Arrow({
      start: new VeeHead({ size: 8 }),
      end: new NormalHead({ fill_color: "orange" }),
      x_start: 1,
      y_start: 1,
      x_end: 2,
      y_end: 3,
    }),
  );
  p.addLayout(
    new Arrow({
      end: new OpenHead({ line_width: 4 }),
      x_start: "base",
      y_start: "lower",
      x_end: "base",
      y_end: "upper",
      source,
    }),
  );
  p.addLayout(
    new Slope({
      gradient: 0.5,
      y_intercept: 1,
      line_width: 2,
      above_fill_color: "pink",
    }),
  );
  p.addLayout(
    new Label({
      x: 1,
      y: 2,
      text: "note",
      x_offset: 3,
      text_color: "#333",
      background_fill_color: "white",
      angle: 10,
      angle_units: "deg",
    }),
  );
  p.addLayout(
    new ScaleBar({ range: p.x_range, unit: "km", location: "top_right" }),
  );
  const position = new Node({ target: "canvas", symbol: "top_left" });
  p.elements = [new Tooltip({ content: "tip", position, visible: true })];
  p.outline_line_color = "black";
  const day = Date.UTC(2024, 0, 1);
  p.addLayout(new Span({ location: day, dimension: "width" }));
  doc.addRoot(p);
}
