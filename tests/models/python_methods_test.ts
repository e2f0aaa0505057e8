// Methods of Python's models, by their names in camelCase.

import {
  assert,
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import {
  type ArrowHead,
  BooleanFilter,
  Column,
  ColumnDataSource,
  DataTable,
  DateFormatter,
  DateRangeSlider,
  DateSlider,
  DatetimeRangeSlider,
  Div,
  GlyphRenderer,
  IndexFilter,
  Line,
  Slider,
  VeeHead,
} from "../../models/mod.ts";

Deno.test("Filters are combined by methods, as by Python's operators", () => {
  const a = new IndexFilter({ indices: [0] });
  const b = new BooleanFilter({ booleans: [true] });
  assertEquals(
    [a.and(b), a.or(b), a.xor(b), a.minus(b), a.not()].map(({ type }) => type),
    [
      "IntersectionFilter",
      "UnionFilter",
      "SymmetricDifferenceFilter",
      "DifferenceFilter",
      "InversionFilter",
    ],
  );
  assertEquals(a.and(b).operands, [a, b]);
  assertEquals(a.minus(b).operands, [a, b]);
  assertStrictEquals(a.not().operand, a);
});

Deno.test("addDecoration adds an arrow head to every glyph of a renderer", () => {
  const [glyph, muted] = [new Line(), new Line()];
  const renderer = new GlyphRenderer({
    data_source: new ColumnDataSource(),
    glyph,
    muted_glyph: muted,
  });
  const marking: ArrowHead = new VeeHead();
  const decoration = renderer.addDecoration(marking, "end");
  assertEquals([decoration.marking, decoration.node], [marking, "end"]);
  assertEquals(glyph.decorations, [decoration]);
  assertEquals(muted.decorations, [decoration]);
});

Deno.test("DataTable.fromData makes a column for each column of the data", () => {
  const formatter = new DateFormatter();
  const table = DataTable.fromData({ day: [1], n: [2] }, {
    formatters: { day: formatter },
    width: 300,
  });
  assertEquals(
    table.columns.map(({ field, title }) => [field, title]),
    [["day", "day"], ["n", "n"]],
  );
  assertStrictEquals(table.columns[0]!.formatter, formatter);
  assertEquals([table.width, table.source.length], [300, 1]);
  const source = new ColumnDataSource({ data: { a: [1], b: [2] } });
  const other = DataTable.fromData(source, { columns: ["b"] });
  assertStrictEquals(other.source, source);
  assertEquals(other.columns.map(({ field }) => field), ["b"]);
  assertThrows(
    () => DataTable.fromData(source, { columns: ["c"] }),
    RangeError,
    "there is no column c; the columns are a, b",
  );
});

Deno.test("valueAsDate of date sliders is a Date, or two", () => {
  const [start, end] = [
    new Date(Date.UTC(2024, 0, 1)),
    new Date(Date.UTC(2025, 0, 1)),
  ];
  const slider = new DateSlider({ start, end, value: start });
  assertEquals(slider.valueAsDate, start);
  slider.value = +end;
  assertEquals(slider.valueAsDate, end);
  const range = { start, end, value: [start, end] as [Date, Date] };
  assertEquals(new DateRangeSlider(range).valueAsDate, [start, end]);
  assertEquals(new DatetimeRangeSlider(range).valueAsDate, [start, end]);
});

Deno.test("select() compares values, and asks functions", () => {
  const [small, wide, unset] = [
    new Div({ width: 5 }),
    new Div({ width: 9, text: "wide" }),
    new Div(),
  ];
  const root = new Column({ children: [small, wide, unset, new Slider()] });
  assertEquals(root.select({ type: Div, width: { gt: 5 } }), [wide]);
  assertEquals(root.select({ width: { geq: 5, lt: 9 } }), [small]);
  assertEquals(root.select({ width: { leq: 5 } }), [small]);
  assertEquals(root.select({ type: Div, width: { neq: 5 } }), [wide, unset]);
  assertEquals(
    root.select({ text: (text: unknown) => String(text).startsWith("w") }),
    [wide],
  );
  assert(root.selectOne({ width: { gt: 1000 } }) === null);
});
