import { assertEquals, assertThrows } from "@std/assert";
import { ColumnDataSource, columnsFromRecords } from "../../../models/mod.ts";
import { figure } from "../../../plotting/mod.ts";

Deno.test("ColumnDataSource.fromRecords([]) keeps the columns that are named", () => {
  const source = ColumnDataSource.fromRecords([], {
    columns: ["x", "y"],
    name: "empty",
  });
  assertEquals({ ...source.data }, { x: [], y: [] });
  assertEquals(source.name, "empty");
  figure().line("x", "y", { source });
});

Deno.test("columnsFromRecords(rows, { columns }) has these columns and no others, in their order", () => {
  const columns = columnsFromRecords([{ b: 1, c: 2 }], { columns: ["a", "b"] });
  assertEquals(Object.entries(columns), [["a", [null]], [
    "b",
    Float64Array.of(1),
  ]]);
});

Deno.test("source.data = columnsFromRecords([], { like: source }) keeps names and types", () => {
  const source = new ColumnDataSource({
    data: { x: Int32Array.of(1), t: Float64Array.of(2), s: ["a"] },
  });
  source.data = columnsFromRecords([], { like: source });
  assertEquals({ ...source.data }, {
    x: new Int32Array(0),
    t: new Float64Array(0),
    s: [],
  });
  source.data = columnsFromRecords([{ s: "b" }], { like: source.data });
  assertEquals({ ...source.data }, {
    x: Float64Array.of(NaN),
    t: Float64Array.of(NaN),
    s: ["b"],
  });
});

Deno.test("Strings of numbers from a CSV file: the message says so, and how to convert", () => {
  const source = new ColumnDataSource({
    data: { x: ["0.0", "", "1.5"], y: [1, 2, 3] },
  });
  assertThrows(
    () => figure().line("x", "y", { source }),
    TypeError,
    'Cannot draw line: x holds strings of numbers, such as "0.0"; convert them, as in column.map(Number), or give them as factors of a FactorRange',
  );
  assertThrows(
    () => figure().line(["a", "1"], [1, 2]),
    TypeError,
    'x has the factor "a", but the range is not a FactorRange',
  );
});
