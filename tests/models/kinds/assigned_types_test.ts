// What the generated types take, and what they say of what is read: this file does
// not compile if one of them is wrong.

import { assertEquals } from "@std/assert";
import {
  BoxAnnotation,
  ColumnDataSource,
  DatePicker,
  DateRangeSlider,
  DateSlider,
  Div,
  GMapPlot,
  HBox,
  HoverTool,
  Image,
  Label,
  Legend,
  LinearAxis,
  LinearColorMapper,
  Plot,
  Range1d,
  Scatter,
  Span,
  Stack,
  Tabs,
  TapTool,
  type Ticker,
  Wedge,
} from "../../../models/mod.ts";
import { figure } from "../../../plotting/mod.ts";

const DATE = new Date(Date.UTC(2024, 2, 10));

Deno.test("Dates compile wherever the run time takes them", () => {
  const range = new Range1d({ start: DATE, end: DATE, bounds: [DATE, null] });
  range.start = Temporal.PlainDate.from("2024-03-10");
  const start: number = range.start;
  assertEquals(start, DATE.getTime());
  new Span({ location: DATE });
  new BoxAnnotation({ left: DATE, right: null, top_limit: DATE });
  new Label({ x: DATE, y: 1 });
  new Scatter({ x: DATE, size: 5 });
  const slider = new DateSlider({
    start: DATE,
    end: "2024-04-01",
    value: DATE,
  });
  slider.value = "2024-03-20";
  const value: number = slider.value;
  assertEquals(value, Date.UTC(2024, 2, 20));
  new DateRangeSlider({ start: DATE, end: DATE, value: [DATE, DATE] });
  const picker = new DatePicker({ value: DATE, disabled_dates: [DATE] });
  picker.value = DATE;
  const day: string | null = picker.value;
  assertEquals(day, "2024-03-10");
});

Deno.test("What properties take beyond their kinds compiles, and is read as what it became", () => {
  const axis = new LinearAxis({ ticker: [0, 5, 10], axis_line_dash: "6 4" });
  axis.ticker = Float64Array.of(1, 2);
  const ticker: Ticker = axis.ticker;
  assertEquals(ticker.type, "FixedTicker");
  const plot = figure();
  plot.line([1, 2], [1, 2], { legend_label: "a" });
  plot.xaxis.ticker = [1, 2];
  plot.xgrid.ticker = [1, 2];
  const same: Ticker = plot.xaxis.ticker;
  assertEquals(same.type, "FixedTicker");
  plot.legend.items = [["b", plot.renderers.slice(0, 0) as []]];
  assertEquals(plot.legend.items[0]!.index, null);

  new Legend({ items: [["text", []]] });
  const tabs = new Tabs({ tabs: [["First", new Div()]] });
  assertEquals(tabs.tabs[0]!.title, "First");
  const mapper = new LinearColorMapper({ palette: "Viridis3" });
  assertEquals(mapper.palette.length, 3);
  new Image({ color_mapper: "Viridis256" });
  new HoverTool({ tooltips: { a: "@a" } });
  new TapTool({ modifiers: "ctrl+shift" });
  const box = new HBox({ children: [new Div()] });
  assertEquals(box.children[0]!.child.type, "Div");
  new GMapPlot({ api_key: "key" });
  const titled = new Plot({ title: "text" });
  titled.title = "other";
  new Wedge({ start_angle: 45, start_angle_units: "deg" });
  new Scatter({ x: new Stack({ fields: ["a"] }) });
});

Deno.test("Columns of other typed arrays compile", () => {
  const source = new ColumnDataSource({
    data: { a: BigInt64Array.of(1n), b: Uint8ClampedArray.of(2) },
  });
  assertEquals(source.columnNames, ["a", "b"]);
});
