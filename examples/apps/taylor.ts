/**
 * A function and its Taylor series. Type another function of x, such as
 * `exp(-x^2)` or `1/(1+x^2)`, and press Enter; choose the number of terms and
 * the center of the series. The input is parsed, never run as code.
 *
 *     deno run -A cli.ts serve examples/apps/taylor.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  Div,
  Slider,
  Span,
  TextInput,
} from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";
import { type Expression, parseExpression } from "./parts/expression.ts";
import { FUNCTION_NAMES, taylorSeries } from "./parts/power_series.ts";

const POINTS = 400;
const END = 7;

/** How far outside of the range a value may lie, as a multiple of its height. */
const FAR = 50;

/** A range that shows a function, but cuts off its poles. */
function rangeOf(values: readonly number[]): [number, number] {
  const known = values.filter(Number.isFinite).sort((a, b) => a - b);
  const low = known[Math.floor(0.04 * known.length)] ?? -1;
  const high = known[Math.floor(0.96 * known.length)] ?? 1;
  const margin = 0.5 * (high - low) || 1;
  return [low - margin, high + margin];
}

/**
 * The values to draw: gaps where a value is not a number, or so far off that
 * browsers would drop the dashes of the line.
 */
function drawn(
  values: readonly number[],
  [start, end]: readonly [number, number],
): Float64Array {
  const far = FAR * (end - start);
  return Float64Array.from(
    values,
    (value) => value > start - far && value < end + far ? value : NaN,
  );
}

export default function taylor(doc: Document): void {
  const text = new TextInput({
    title: "function of x",
    value: "sin(2x) / (1 + x^2/4)",
    width: 300,
  });
  const order = new Slider({
    title: "order",
    start: 0,
    end: 24,
    step: 1,
    value: 8,
  });
  const center = new Slider({
    title: "developed at",
    start: -3,
    end: 3,
    step: 0.1,
    value: 0.5,
  });
  const message = new Div({
    name: "message",
    width: 300,
    render_as_text: true,
    styles: { color: "#b3402e" },
  });
  const help = new Div({
    width: 300,
    text: `Functions: ${FUNCTION_NAMES.join(", ")}.<br>` +
      "Constants: pi, e. Powers: x^2.",
  });

  const x = Float64Array.from(
    { length: POINTS },
    (_, i) => END * ((2 * i) / (POINTS - 1) - 1),
  );
  const source = new ColumnDataSource({
    data: { x, exact: x.map(() => NaN), series: x.map(() => NaN) },
  });
  const plot = figure({
    height: 520,
    sizing_mode: "stretch_width",
    x_range: [-END, END],
    y_range: [-1, 1],
    tools: "pan,wheel_zoom,reset",
    x_axis_label: "x",
  });
  plot.line("x", "exact", {
    source,
    line_width: 2,
    line_color: "#8193a8",
    legend_label: "function",
  });
  plot.line("x", "series", {
    source,
    line_width: 3,
    line_dash: "dashed",
    line_color: "#d9761a",
    legend_label: "series",
  });
  const line = new Span({
    dimension: "height",
    line_color: "#d9761a",
    line_dash: "dotted",
  });
  plot.addLayout(line);
  plot.legend.location = "top_left";

  let expression: Expression;
  let range: [number, number];
  function showSeries(): void {
    const terms = taylorSeries(expression, center.value, order.value);
    const polynomial = (t: number) =>
      terms.reduceRight((value, term) => value * (t - center.value) + term, 0);
    source.setColumns({ series: drawn(Array.from(x, polynomial), range) });
    line.location = center.value;
    plot.title.text = `${text.value}, and its series of order ${order.value}`;
    message.text = terms.every(Number.isFinite)
      ? ""
      : `There is no series at ${center.value}.`;
  }
  function showFunction(): void {
    try {
      expression = parseExpression(text.value, FUNCTION_NAMES);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      message.text = error.message;
      return;
    }
    const valueAt = (t: number) => taylorSeries(expression, t, 0)[0] ?? NaN;
    const exact = Array.from(x, valueAt);
    range = rangeOf(exact);
    source.setColumns({ exact: drawn(exact, range) });
    plot.y_range.update({ start: range[0], end: range[1] });
    showSeries();
  }
  text.onChange("value", showFunction);
  order.onChange("value", showSeries);
  center.onChange("value", showSeries);
  showFunction();

  const controls = column(text, message, order, center, help);
  doc.addRoot(row([controls, plot], { sizing_mode: "stretch_width" }));
  doc.title = "Taylor";
}
