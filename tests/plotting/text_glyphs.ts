import type { Document } from "../../document/document.ts";
import {
  ColumnDataSource,
  Label,
  LabelSet,
  MathML,
  TeX,
  value,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";

export function textGlyphs(doc: Document): void {
  const source = new ColumnDataSource({
    data: {
      x: [1, 2, 3],
      y: [1, 2, 1],
      names: ["one", "two", "três"],
      dx: [0, 5, -5],
    },
  });
  const p = figure({
    width: 400,
    height: 250,
    title: String.raw`$$\sin(x)$$ title`,
  });
  p.text("x", "y", "names", 0.1, "dx", {
    source,
    text_font_size: "14px",
    text_align: "center",
  });
  p.text(2, 3, value("fixed\ntext"), {
    text_font: value("monospace"),
    text_font_style: "bold",
    background_fill_color: "yellow",
    padding: 4,
    border_radius: 3,
  });
  p.tex([1.5], [2.5], [String.raw`\frac{a}{b}`], { text_color: "navy" });
  p.addLayout(
    new LabelSet({
      x: "x",
      y: "y",
      text: "names",
      x_offset: 5,
      y_offset: -5,
      source,
      text_baseline: "top",
    }),
  );
  p.addLayout(
    new Label({
      x: 70,
      y: 20,
      x_units: "screen",
      y_units: "screen",
      text: "screen label",
      border_line_color: "black",
    }),
  );
  p.xaxis.axis_label = new TeX({ text: String.raw`x_{\mathrm{max}}` });
  p.yaxis.axis_label = new MathML({
    text: "<math><mrow><mi>y</mi><mo>+</mo><mn>1</mn></mrow></math>",
  });
  doc.addRoot(p);
}
