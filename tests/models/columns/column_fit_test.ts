import { assertEquals, assertThrows } from "@std/assert";
import { Document } from "../../../document/document.ts";
import { ColumnDataSource, NdArray, Slice } from "../../../models/mod.ts";

// deno-lint-ignore no-explicit-any -- columns that types refuse, too
type Column = any;

/** What a source has in its column after a stream. */
function streamed(column: Column, rows: Column): unknown {
  const source = new ColumnDataSource({ data: { x: column } });
  source.stream({ x: rows });
  return source.data.x;
}

/** What a source has in its column after patches. */
function patched(column: Column, ...patches: Column[]): unknown {
  const source = new ColumnDataSource({ data: { x: column } });
  source.patch({ x: patches });
  return source.data.x;
}

/** The kinds of changes that a document reports. */
function changesOf(column: Column, act: (source: ColumnDataSource) => void) {
  const source = new ColumnDataSource({ data: { x: column } });
  const document = new Document();
  document.addRoot(source);
  const kinds: unknown[] = [];
  document.onChange((change) => {
    if (change.kind === "ModelChanged") kinds.push(change.change.columns?.kind);
  });
  act(source);
  return kinds;
}

const INTEGERS = Int32Array.of(1, 2);

Deno.test("Streaming an Int32Array onto [1.5, null, 'a'] keeps all three", () => {
  assertEquals(streamed([1.5, null, "a"], INTEGERS), [1.5, null, "a", 1, 2]);
  assertEquals(streamed([1.5], Float64Array.of(2)), Float64Array.of(1.5, 2));
  assertEquals(streamed([1.5], INTEGERS), [1.5, 1, 2]);
  assertEquals(streamed([null], Float64Array.of(2)), [null, 2]);
});

Deno.test("3.5, NaN, 2**40, null and 'n/a' survive in an Int32Array", () => {
  const cases: readonly (readonly [unknown, Column])[] = [
    [3.5, Float64Array.of(1, 2, 3.5)],
    [NaN, Float64Array.of(1, 2, NaN)],
    [2 ** 40, Float64Array.of(1, 2, 2 ** 40)],
    [null, Float64Array.of(1, 2, NaN)],
    ["n/a", [1, 2, "n/a"]],
    [true, [1, 2, true]],
    [3, Int32Array.of(1, 2, 3)],
    [3n, Int32Array.of(1, 2, 3)],
    [new Date(5), Int32Array.of(1, 2, 5)],
  ];
  for (const [given, expected] of cases) {
    assertEquals(streamed(INTEGERS, [given]), expected, String(given));
    const result = patched(Int32Array.of(1, 2, 0), [2, given]);
    assertEquals(result, expected, String(given));
    const slice = patched(Int32Array.of(1, 2, 0), [new Slice(2, 3), [given]]);
    assertEquals(slice, expected, String(given));
  }
});

Deno.test("Each typed array keeps what is in its range, and no more", () => {
  assertEquals(streamed(Uint8Array.of(1), [255]), Uint8Array.of(1, 255));
  assertEquals(streamed(Uint8Array.of(1), [256]), Float64Array.of(1, 256));
  assertEquals(streamed(Uint8Array.of(1), [-1]), Float64Array.of(1, -1));
  assertEquals(streamed(Int8Array.of(1), [-128]), Int8Array.of(1, -128));
  for (
    const [type, least, most] of [
      [Int8Array, -128, 127],
      [Uint8Array, 0, 255],
      [Int16Array, -32768, 32767],
      [Uint16Array, 0, 65535],
      [Int32Array, -2147483648, 2147483647],
      [Uint32Array, 0, 4294967295],
    ] as const
  ) {
    const column = type.of(1);
    assertEquals(streamed(column, [least, most]), type.of(1, least, most));
    for (const beyond of [least - 1, most + 1]) {
      const wider = Float64Array.of(1, beyond);
      assertEquals(streamed(column, [beyond]), wider, type.name);
    }
  }
  const floats = Float32Array.of(1);
  assertEquals(streamed(floats, [0.5, null]), Float32Array.of(1, 0.5, NaN));
  assertEquals(streamed(floats, [1e300]), Float64Array.of(1, 1e300));
  assertEquals(
    streamed(Float64Array.of(1), [undefined]),
    Float64Array.of(1, NaN),
  );
});

Deno.test("An array of booleans takes booleans, and becomes plain with others", () => {
  const booleans = () => new NdArray(Uint8Array.of(1, 0), [2], "bool");
  assertEquals(
    streamed(booleans(), [true]),
    new NdArray(Uint8Array.of(1, 0, 1), [3], "bool"),
  );
  assertEquals(streamed(booleans(), [null]), [true, false, null]);
  assertEquals(streamed(["a"], booleans()), ["a", true, false]);
});

Deno.test("A column that is widened is sent whole, others as what was added", () => {
  assertEquals(changesOf(INTEGERS, (s) => s.stream({ x: [3] })), ["stream"]);
  assertEquals(changesOf(INTEGERS, (s) => s.stream({ x: [3.5] })), ["columns"]);
  assertEquals(changesOf(INTEGERS, (s) => s.patch({ x: [[0, 3]] })), ["patch"]);
  assertEquals(
    changesOf(INTEGERS, (s) => s.patch({ x: [[0, null]] })),
    ["columns"],
  );
});

Deno.test("A rollover counts for a column that is widened, too", () => {
  const source = new ColumnDataSource({ data: { x: INTEGERS } });
  source.stream({ x: [3.5, 4.5] }, 3);
  assertEquals<unknown>(source.data.x, Float64Array.of(2, 3.5, 4.5));
});

Deno.test("source.patch({ ys: [[[0, 2], [9]]] }) patches inside a plain or typed row", () => {
  for (const value of [9, [9]]) {
    assertEquals(patched([[1, 2, 3], [4]], [[0, 2], value]), [[1, 2, 9], [4]]);
    assertEquals(
      patched([Float64Array.of(1, 2, 3)], [[0, 2], value]),
      [Float64Array.of(1, 2, 9)],
    );
    assertEquals(
      patched([new NdArray(Float64Array.of(1, 2), [2])], [[0, 1], value]),
      [new NdArray(Float64Array.of(1, 9), [2])],
    );
  }
  const slice = new Slice(0, 3, 2);
  assertEquals(patched([[1, 2, 3]], [[0, slice], [7, 8]]), [[7, 2, 8]]);
  assertEquals(patched([[[1, 2], [3]]], [[0, 0, 1], 9]), [[[1, 9], [3]]]);
});

Deno.test("Several patches of one row count in their order", () => {
  const result = patched([[1, 2], [3]], [[0, 0], 7], [[0, 1], 8], [1, [5, 6]], [
    [1, 1],
    9,
  ]);
  assertEquals(result, [[7, 8], [5, 9]]);
});

Deno.test("A patch inside a typed row widens the row", () => {
  const result = patched([Int32Array.of(1, 2)], [[0, 1], 2.5]);
  assertEquals(result, [Float64Array.of(1, 2.5)]);
});

Deno.test("A patch inside a row writes into no array of the application", () => {
  const row = [1, 2];
  patched([row], [[0, 0], 9]);
  assertEquals(row, [1, 2]);
});

Deno.test("A patch inside a plain row is checked", () => {
  for (const index of [[0, 3], [0, -1], [0, 0.5], [0, new Slice(2, 5)]]) {
    assertThrows(() => patched([[1, 2]], [index, [9]]), RangeError, "column");
  }
  assertThrows(
    () => patched([[1, 2]], [[0, new Slice(0, 2)], [9]]),
    RangeError,
    "has 2 places",
  );
  assertThrows(() => patched([[1, 2]], [[2, 0], 9]), RangeError);
});

Deno.test("A BigInt64Array is int32 where all fit, else float64, else an error", () => {
  const { data } = new ColumnDataSource({
    data: {
      small: BigInt64Array.of(1n, -2n),
      large: BigUint64Array.of(1n, 2n ** 40n),
      plain: [1n, 2n] as never,
    },
  });
  assertEquals(data.small, Int32Array.of(1, -2));
  assertEquals(data.large, Float64Array.of(1, 2 ** 40));
  assertEquals(data.plain, Int32Array.of(1, 2));
  assertThrows(
    () =>
      new ColumnDataSource({
        data: { x: BigInt64Array.of(1n, 2n ** 60n) },
      }),
    RangeError,
    'Cannot make columns: column "x", row 2: 1152921504606846976 has more digits than a number',
  );
});

Deno.test("Other typed arrays, sets and Temporal are columns", () => {
  const days = ["2024-03-10", "2024-03-11"];
  const { data } = new ColumnDataSource({
    data: {
      clamped: Uint8ClampedArray.of(1, 255),
      half: Float16Array.of(1, 0.5),
      set: new Set(["a", "b"]),
      days: days.map((day) => Temporal.PlainDate.from(day)),
      gap: [null, Temporal.Instant.from("2024-03-10T00:00Z")],
    },
  });
  assertEquals(data.clamped, Uint8Array.of(1, 255));
  assertEquals(data.half, Float32Array.of(1, 0.5));
  assertEquals(data.set, ["a", "b"]);
  assertEquals(data.days, days.map((day) => Date.parse(day)));
  assertEquals(data.gap, [null, Date.parse("2024-03-10")]);
});

Deno.test("The keys and values of a map, and what a generator makes, are columns", () => {
  const ages = new Map([["ada", 36], ["grace", 85]]);
  const source = new ColumnDataSource({
    data: { name: ages.keys(), age: ages.values() },
  });
  const names: readonly string[] = source.data.name;
  assertEquals(names, ["ada", "grace"]);
  const years: readonly number[] = source.data.age;
  assertEquals(years, [36, 85]);
  source.stream({ name: new Set(["alan"]), age: [41].values() });
  assertEquals(source.data.age, [36, 85, 41]);
  function* counted() {
    for (const row of source.data.name.keys()) yield row;
  }
  source.add(counted(), "row");
  assertEquals(source.data.row, [0, 1, 2] as unknown);
});
