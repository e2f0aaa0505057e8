// Documents of Python's Bokeh, built with figures and layouts and compared model
// by model. What there is no short way for yet is built of models here.

import { assertEquals } from "@std/assert";
import {
  CategoricalAxis,
  CategoricalColorMapper,
  ColumnDataSource,
  DatetimeTickFormatter,
  Div,
  Dodge,
  type FactorRange,
  FixedTicker,
  LinearAxis,
  LinearScale,
  LogScale,
  NumeralTickFormatter,
  PrintfTickFormatter,
  Range1d,
  Spacer,
} from "../models/mod.ts";
import { column, figure, row } from "../plotting/mod.ts";
import { modelDifferences } from "./fixtures/model_differences.ts";
import {
  assertSameModels,
  legendOf,
  recordedRoots,
} from "./fixtures/plotting_documents.ts";

Deno.test("figure() makes bar_categorical as Python does", () => {
  const fruits = ["Apples", "Pears", "Plums"];
  const years = ["2023", "2024"];
  const x = fruits.flatMap((fruit) =>
    years.map((year) => [fruit, year] as const)
  );
  const nested = new ColumnDataSource({
    data: { x, counts: [2, 1, 4, 3, 5, 2] },
  });
  const p = figure({
    x_range: x,
    height: 250,
    title: "Nested",
    toolbar_location: null,
    tools: "",
  });
  const transform = new CategoricalColorMapper({
    palette: ["#c9d9d3", "#718dbf"],
    factors: years,
    start: 1,
    end: 2,
  });
  p.vbar({
    x: "x",
    top: "counts",
    width: 0.9,
    source: nested,
    line_color: "white",
    fill_color: { field: "x", transform },
  });
  (p.x_range as FactorRange).range_padding = 0.1;
  p.xaxis[0]!.major_label_orientation = 1;
  p.xgrid[0]!.grid_line_color = null;

  const source = new ColumnDataSource({
    data: { fruits, a: [2, 1, 4], b: [5, 3, 4] },
  });
  const q = figure({
    x_range: fruits,
    y_range: [0, 10],
    height: 250,
    title: "Dodged",
  });
  const dodged = (distance: number) => ({
    field: "fruits",
    transform: new Dodge({ value: distance, range: q.x_range }),
  });
  const a = q.vbar(dodged(-0.2), 0.3, "a", { source, color: "#e84d60" });
  const b = q.vbar(dodged(0.2), 0.3, "b", { source, color: "#718dbf" });
  q.addLayout(legendOf({ a, b }));
  assertSameModels([p, q], recordedRoots("bar_categorical"));
});

Deno.test("figure() makes axes_datetime_log as Python does", () => {
  const day = 24 * 60 * 60 * 1000;
  const t0 = new Date("2024-01-01T00:00:00Z");
  const after = (days: number) => new Date(t0.getTime() + days * day);
  const p = figure({
    x_axis_type: "datetime",
    y_axis_type: "log",
    width: 500,
    height: 250,
    x_range: [t0, after(10)],
  });
  p.line([0, 1, 2, 3].map((days) => after(days).getTime()), [1, 10, 100, 1000]);
  p.scatter(
    Float64Array.of(+after(1), +after(2), +after(3)),
    Float64Array.of(5, 50, 500),
    { size: 6 },
  );
  p.vbar({
    x: Float64Array.of(+after(5), +after(6)),
    top: [20, 30],
    bottom: 1,
    width: day / 2,
  });
  p.xaxis[0]!.formatter = new DatetimeTickFormatter({
    days: "%d %b",
    hours: "%H:%M",
  });
  p.extra_y_ranges = { right: new Range1d({ start: 0, end: 1 }) };
  p.extra_y_scales = { right: new LinearScale() };
  p.addLayout(
    new LinearAxis({
      y_range_name: "right",
      formatter: new NumeralTickFormatter({ format: "0.0%" }),
    }),
    "right",
  );
  p.line([t0.getTime()], [0.5], { y_range_name: "right" });

  const q = figure({
    x_axis_type: "timedelta",
    y_axis_type: null,
    height: 150,
    x_axis_location: "above",
  });
  q.scatter([1000, 60_000], [1, 2]);
  const r = figure({
    x_axis_type: "mercator",
    y_axis_type: "mercator",
    height: 150,
  });
  for (const axis of [...r.xaxis, ...r.yaxis]) {
    axis.minor_tick_line_color = null;
  }
  r.yaxis[0]!.formatter = new PrintfTickFormatter({ format: "%4.1e" });
  const s = figure({ x_axis_type: "log", x_range: [1, 100], height: 150 });
  s.extra_x_ranges = { lin: new Range1d({ start: 0, end: 1 }) };
  s.extra_x_scales = { lin: new LogScale() };
  s.xaxis[0]!.ticker = new FixedTicker({ ticks: [1, 5, 50] });
  s.xaxis[0]!.major_label_overrides = new Map([[5, "five"]]);
  const t = figure({ x_range: ["a", "b"], height: 150 });
  t.addLayout(new CategoricalAxis(), "above");
  assertSameModels([p, q, r, s, t], recordedRoots("axes_datetime_log"), {
    "TimedeltaAxis.formatter":
      "BokehJS has a simpler default than Python, which sends its own",
  });
});

Deno.test("A difference between documents is found wherever it is", () => {
  const plot = (color: string) => {
    const plot = figure();
    plot.line([1, 2], [3, 4], { color });
    return plot;
  };
  const differences = modelDifferences([plot("red")], [plot("blue")]);
  assertEquals(
    differences,
    ["glyph", "nonselection_glyph", "muted_glyph"].map((glyph) =>
      `0.renderers.0.${glyph}.line_color: "red" instead of "blue"`
    ),
  );
});

Deno.test("row() and column() make layouts as Python does", () => {
  const d = figure({
    width: 150,
    height: 120,
    title: "f3",
    tools: "pan,reset",
  });
  d.line([0, 1], [0, 3]);
  const left = column(new Div({ text: "one" }), new Spacer({ height: 20 }), {
    sizing_mode: "stretch_height",
  });
  const both = row([left, d], {
    spacing: 5,
    sizing_mode: "scale_width",
    align: "end",
  });
  assertSameModels([both], [recordedRoots("layouts")[1]!]);
});
