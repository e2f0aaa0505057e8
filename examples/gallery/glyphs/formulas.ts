/**
 * Mathematics in a plot: `tex` and `mathml` glyphs, and formulas in the axis
 * label, the tick labels and the title, all typeset in the browser.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { FixedTicker, TeX } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

const FRACTION = `<math><mrow><mi>f</mi><mo>(</mo><mi>x</mi><mo>)</mo><mo>=</mo>
  <mfrac><mrow><mi>sin</mi><mi>x</mi></mrow><mi>x</mi></mfrac></mrow></math>`;

export default function formulas(doc: Document): void {
  const x = linspace(-4 * Math.PI, 4 * Math.PI, 401);
  const plot = figure({
    title: String
      .raw`The sinc function and its limit $$\lim_{x \to 0} f(x) = 1$$`,
    width: 720,
    height: 440,
    y_range: [-0.4, 1.3],
    x_axis_label: new TeX({ text: String.raw`x \in \mathbb{R}` }),
    y_axis_label: "$$f(x)$$",
  });
  plot.line(x, x.map((each) => each === 0 ? 1 : Math.sin(each) / each), {
    line_width: 3,
    line_color: "#005f73",
  });
  plot.mathml(-11, 0.95, { value: FRACTION }, {
    text_font_size: "22px",
    text_color: "#9b2226",
  });
  plot.tex(3.6, 0.75, {
    value: String.raw`\int_{-\infty}^{\infty} \frac{\sin x}{x}\,dx = \pi`,
  }, {
    display: "block",
    text_font_size: "20px",
    text_color: "#005f73",
  });

  const multiples = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
  plot.xaxis.ticker = new FixedTicker({
    ticks: multiples.map((n) => n * Math.PI),
  });
  plot.xaxis.major_label_overrides = new Map(
    multiples.map((n) => [n * Math.PI, n === 0 ? "0" : `$$${n}\\pi$$`]),
  );
  doc.addRoot(plot);
  doc.title = "Formulas";
}
