import {
  assertEquals,
  assertInstanceOf,
  assertNotStrictEquals,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import type { DataColumn } from "../../../models/internal.ts";
import { ColumnDataSource, NdArray } from "../../../models/mod.ts";

type Data = Readonly<Record<string, DataColumn>>;

function sourceOf(data: Data): ColumnDataSource {
  return new ColumnDataSource({ data });
}

/** A column after rows were streamed to it. */
function streamed(
  column: DataColumn,
  rows: DataColumn,
  rollover?: number,
): unknown {
  const source = sourceOf({ x: column });
  source.stream({ x: rows }, rollover);
  return source.data.x!;
}

Deno.test("ColumnStore.data has columns of any form and equal length", () => {
  const image = new NdArray(Float64Array.of(1, 2, 3, 4), [2, 2]);
  const source = sourceOf({ x: [1, 2], y: Float32Array.of(1, 2), z: image });
  assertEquals([source.columnNames, source.length], [["x", "y", "z"], 2]);
  const empty = new ColumnDataSource();
  assertEquals([empty.columnNames, empty.length], [[], 0]);
});

Deno.test("ColumnStore.data copies the object and plain arrays, not typed ones", () => {
  const data = { x: [1, 2], y: Float64Array.of(1, 2) };
  const source = sourceOf(data);
  data.x.push(3);
  assertEquals(source.data.x, [1, 2]);
  assertStrictEquals(source.data.y, data.y);
  data.x = [];
  assertEquals(source.data.x, [1, 2]);
  const next = { x: [5, 6], y: data.y };
  source.data = next;
  next.x[0] = 9;
  assertEquals(source.data.x, [5, 6]);
});

Deno.test("ColumnStore.data refuses what is no record of columns", () => {
  const source = new ColumnDataSource();
  const refused = [null, undefined, 1, "a", new Map([["x", [1]]])];
  for (const data of refused) {
    assertThrows(
      () => source.set("data", data),
      TypeError,
      "Cannot set columns of ColumnDataSource: expected an object of arrays",
    );
  }
  const columns = [1, "abc", null, undefined, {}, new Map()];
  for (const x of [...columns, new DataView(new ArrayBuffer(8))]) {
    assertThrows(
      () => source.set("data", { ok: [], x }),
      TypeError,
      'Cannot set columns of ColumnDataSource: column "x" is not an array',
    );
  }
  assertEquals<unknown>(source.data, {}, "unchanged");
});

Deno.test("Columns of unequal length are refused everywhere", () => {
  const message = (x: number, y: number) =>
    `Cannot set columns of ColumnDataSource: columns differ in length, "x" has ${x} and "y" has ${y} rows`;
  const source = sourceOf({ x: [1], y: [1] });
  assertThrows(
    () => sourceOf({ x: [1], y: [] }),
    RangeError,
    message(1, 0),
  );
  assertThrows(
    () => source.data = { x: [1], y: Float64Array.of(1, 2) },
    RangeError,
    message(1, 2),
  );
  assertThrows(
    () => source.setColumns({ y: [1, 2] }),
    RangeError,
    message(1, 2),
  );
  assertThrows(
    () => source.stream({ x: [1, 2], y: [1] }),
    RangeError,
    message(2, 1),
  );
  assertEquals({ ...source.data }, { x: [1], y: [1] });
});

Deno.test("ColumnStore.setColumns() replaces and adds columns and keeps the others", () => {
  const source = sourceOf({ x: [1], y: [2] });
  const { data } = source;
  const given = [3];
  source.setColumns({ y: given, z: [4] });
  given[0] = 9;
  assertEquals({ ...source.data }, { x: [1], y: [3], z: [4] });
  assertStrictEquals(source.data.x, data.x);
  assertEquals({ ...data }, { x: [1], y: [2] });
});

Deno.test("Columns may have the names of members of objects", () => {
  const data: Data = JSON.parse('{"__proto__": [1], "constructor": [2]}');
  const source = sourceOf(data);
  assertEquals(source.columnNames, ["__proto__", "constructor"]);
  source.stream(data);
  assertEquals(source.length, 2);
  assertStrictEquals(Object.getPrototypeOf(source.data), null);
  const other = sourceOf({ x: [1] });
  assertThrows(
    () => other.stream({ x: [1], toString: [1] } as never),
    RangeError,
  );
  assertThrows(
    () => other.patch(JSON.parse('{"constructor": [[0, 1]]}')),
    RangeError,
  );
});

Deno.test("ColumnStore calls for each kind of change, with old and new columns", () => {
  const source = sourceOf({ x: [1, 2] });
  const calls: unknown[] = [];
  source.onChange("data", (_attr, old, data) => calls.push([old.x, data.x]));
  source.data = { x: [3, 4] };
  source.setColumns({ x: [5, 6] });
  source.stream({ x: [7] });
  source.patch({ x: [[0, 8]] });
  assertEquals(calls, [
    [[1, 2], [3, 4]],
    [[3, 4], [5, 6]],
    [[5, 6], [5, 6, 7]],
    [[5, 6, 7], [8, 6, 7]],
  ]);
});

Deno.test("ColumnStore.stream() takes exactly the columns that there are", () => {
  const source = sourceOf({ x: [1], b: [1], a: [1] });
  const refused: [Data, string][] = [
    [{ x: [2] }, "missing: a, b"],
    [{ x: [2], a: [2], b: [2], d: [2], c: [2] }, "extra: c, d"],
    [{ x: [2], a: [2], c: [2] }, "missing: b, extra: c"],
    [{}, "missing: a, b, x"],
  ];
  for (const [rows, what] of refused) {
    assertThrows(
      () => source.stream(rows),
      RangeError,
      `Must stream updates to all existing columns (${what})`,
    );
  }
  assertThrows(
    () => source.stream({ x: 2, a: [2], b: [2] } as never),
    TypeError,
    'column "x" is not an array',
  );
  assertThrows(() => source.stream(null as never), TypeError);
  assertEquals(source.length, 1);
});

Deno.test("ColumnStore.stream() refuses a rollover that is no positive integer", () => {
  const source = sourceOf({ x: [1] });
  for (const rollover of [0, -1, 1.5, NaN, Infinity, "2", null]) {
    assertThrows(
      () => source.stream({ x: [2] }, rollover as number),
      RangeError,
      `Cannot stream to ColumnDataSource: rollover must be a positive integer, received ${rollover}`,
    );
  }
  assertEquals(source.data.x, [1]);
});

Deno.test("ColumnStore.stream() keeps the last rows, of old and new ones alike", () => {
  assertEquals(streamed([1, 2], [3]), [1, 2, 3]);
  assertEquals(streamed([1, 2], [3], 5), [1, 2, 3]);
  assertEquals(streamed([1, 2], [3], 3), [1, 2, 3]);
  assertEquals(streamed([1, 2], [3], 2), [2, 3]);
  assertEquals(streamed([1, 2], [3, 4, 5], 2), [4, 5]);
  assertEquals(streamed([1, 2], [3, 4], 2), [3, 4]);
  assertEquals(streamed([1, 2, 3], [], 2), [2, 3]);
  assertEquals(streamed([], [1, 2, 3], 2), [2, 3]);
});

Deno.test("ColumnStore.stream() gives the type of the typed array, as BokehJS does", () => {
  const floats = Float64Array.of(1, 2);
  assertEquals(streamed(floats, [3]), Float64Array.of(1, 2, 3));
  assertEquals(streamed([1, 2], Float32Array.of(3)), Float32Array.of(1, 2, 3));
  assertEquals(streamed([], floats), floats);
  assertEquals(
    streamed(Uint8Array.of(1), Float64Array.of(2.5)),
    Float64Array.of(1, 2.5),
  );
  assertEquals(streamed(floats, ["a"] as never), [1, 2, "a"]);
  for (const rows of [[3, 4, 5], Int32Array.of(3, 4, 5)]) {
    assertEquals(streamed(floats, rows, 4), Float64Array.of(2, 3, 4, 5));
    assertEquals(streamed(floats, rows, 2), Float64Array.of(4, 5));
  }
  const view = new Float64Array(8).fill(7).subarray(2, 4);
  assertEquals(streamed(view, [1], 2), Float64Array.of(7, 1));
});

Deno.test("ColumnStore.stream() appends to an NdArray and keeps its type", () => {
  const flags = new NdArray(Uint8Array.of(1, 0), [2], "bool");
  assertEquals(
    streamed(flags, [true], 2),
    new NdArray(Uint8Array.of(0, 1), [2], "bool"),
  );
  assertEquals(
    streamed(flags, new NdArray(Uint8Array.of(1), [1], "bool")),
    new NdArray(Uint8Array.of(1, 0, 1), [3], "bool"),
  );
  const names = new NdArray(["a"], [1]);
  assertEquals(streamed(names, ["b"]), new NdArray(["a", "b"], [2]));
  assertEquals(
    streamed([1], new NdArray(Float64Array.of(2), [1])),
    new NdArray(Float64Array.of(1, 2), [2]),
  );
});

Deno.test("ColumnStore.stream() refuses rows that are not one-dimensional", () => {
  const image = new NdArray(new Float64Array(4), [2, 2]);
  const source = sourceOf({ x: [1] });
  assertThrows(() => source.stream({ x: image }), RangeError);
  assertThrows(() => sourceOf({ x: image }).stream({ x: image }), RangeError);
  assertEquals(source.data.x, [1]);
});

Deno.test("ColumnStore.stream() takes copies: later writes into what was streamed do not show", () => {
  const plain = [3];
  const typed = Float64Array.of(3);
  const array = new NdArray(Float64Array.of(3), [1]);
  const source = sourceOf({ x: [], y: [], z: [] });
  source.stream({ x: plain, y: typed, z: array });
  plain[0] = typed[0] = (array.data as Float64Array)[0] = 9;
  assertEquals({ ...source.data }, {
    x: [3],
    y: Float64Array.of(3),
    z: new NdArray(Float64Array.of(3), [1]),
  });
});

Deno.test("ColumnStore.stream() and patch() leave the columns as they were before alone", () => {
  const typed = Float64Array.of(1, 2);
  const source = sourceOf({ x: typed, y: [1, 2] });
  const before = source.data;
  source.stream({ x: [3], y: [3] }, 2);
  source.patch({ x: [[0, 9]], y: [[0, 9]] });
  assertEquals({ ...before }, { x: Float64Array.of(1, 2), y: [1, 2] });
  assertEquals(typed, Float64Array.of(1, 2));
  assertNotStrictEquals(source.data, before);
  assertInstanceOf(source.data.x, Float64Array);
});

Deno.test("source.add() and source.remove() are as in Python", () => {
  const source = new ColumnDataSource({ data: { x: [1, 2] } });
  assertEquals(source.add([3, 4], "y"), "y");
  assertEquals(source.add([5, 6]), "Series 2");
  assertEquals(source.data, { x: [1, 2], y: [3, 4], "Series 2": [5, 6] });
  assertThrows(() => source.add([1], "z"), RangeError, "differ in length");
  source.remove("x");
  assertEquals(source.columnNames, ["y", "Series 2"]);
  assertThrows(
    () => source.remove("x"),
    RangeError,
    "Cannot remove column x of ColumnDataSource: the columns are y, Series 2",
  );
});
