import { assertEquals, assertThrows } from "@std/assert";
import type { DataColumn } from "../../../models/internal.ts";
import {
  ColumnDataSource,
  NdArray,
  type PatchIndex,
  Slice,
} from "../../../models/mod.ts";

type Patch = readonly [PatchIndex, unknown];

function sourceOf(x: DataColumn): ColumnDataSource {
  return new ColumnDataSource({ data: { x } });
}

/** A column after it was patched. */
function patched(column: DataColumn, ...patches: Patch[]): unknown {
  const source = sourceOf(column);
  source.patch({ x: patches });
  return source.data.x!;
}

function image(...rows: number[][]): NdArray {
  return new NdArray(Float64Array.from(rows.flat()), [
    rows.length,
    rows[0]!.length,
  ]);
}

Deno.test("ColumnStore.patch() replaces single rows, the last patch wins", () => {
  assertEquals(patched([1, 2, 3], [0, 9], [2, 8]), [9, 2, 8]);
  assertEquals(patched([1, 2], [1, 9], [1, 8]), [1, 8]);
  assertEquals(patched(["a", 1], [0, null]), [null, 1]);
  assertEquals(patched(Uint8Array.of(1, 2), [1, 9]), Uint8Array.of(1, 9));
  assertEquals(
    patched(new NdArray(Uint8Array.of(1, 1), [2], "bool"), [1, false]),
    new NdArray(Uint8Array.of(1, 0), [2], "bool"),
  );
  assertEquals(patched([1]), [1]);
});

Deno.test("ColumnStore.patch() replaces the rows of a slice, null parts and steps included", () => {
  const column = [0, 1, 2, 3, 4];
  const cases: [Slice, number[], number[]][] = [
    [new Slice(1, 3), [8, 9], [0, 8, 9, 3, 4]],
    [new Slice(null, 2), [8, 9], [8, 9, 2, 3, 4]],
    [new Slice(3), [8, 9], [0, 1, 2, 8, 9]],
    [new Slice(3, null, null), [8, 9], [0, 1, 2, 8, 9]],
    [new Slice(), [5, 6, 7, 8, 9], [5, 6, 7, 8, 9]],
    [new Slice(null, null, 2), [7, 8, 9], [7, 1, 8, 3, 9]],
    [new Slice(1, 5, 3), [8, 9], [0, 8, 2, 3, 9]],
    [new Slice(2, 2), [], [0, 1, 2, 3, 4]],
    [new Slice(3, 1), [], [0, 1, 2, 3, 4]],
  ];
  for (const [slice, values, expected] of cases) {
    assertEquals(patched(column, [slice, values]), expected);
    assertEquals(
      patched(Float64Array.from(column), [slice, Float64Array.from(values)]),
      Float64Array.from(expected),
    );
  }
});

Deno.test("ColumnStore.patch() takes a plain {start, stop, step} for a slice", () => {
  const index = { start: 1, stop: 3 } as Slice;
  assertEquals(patched([1, 2, 3], [index, [8, 9]]), [1, 8, 9]);
});

Deno.test("ColumnStore.patch() takes a typed array or an NdArray for the values of a slice", () => {
  assertEquals(patched([1, 2], [new Slice(), Uint8Array.of(8, 9)]), [8, 9]);
  const values = new NdArray(Float64Array.of(8, 9), [2]);
  assertEquals(patched([1, 2], [new Slice(), values]), [8, 9]);
});

Deno.test("ColumnStore.patch() writes into the array in a row", () => {
  const column = [image([1, 2], [3, 4]), image([5, 6], [7, 8])];
  assertEquals(patched(column, [[1, 0, 1], 9]), [
    column[0],
    image([5, 9], [7, 8]),
  ]);
  assertEquals(patched(column, [[0, new Slice(), 1], [8, 9]]), [
    image([1, 8], [3, 9]),
    column[1],
  ]);
  assertEquals(
    patched(column, [[0, new Slice(), new Slice()], [6, 7, 8, 9]]),
    [image([6, 7], [8, 9]), column[1]],
  );
  const grid = image([1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]);
  assertEquals(
    patched([grid], [[0, new Slice(0, 3, 2), new Slice(1, null, 2)], [
      -1,
      -2,
      -3,
      -4,
    ]]),
    [image([1, -1, 3, -2], [5, 6, 7, 8], [9, -3, 11, -4])],
  );
  assertEquals(grid.data[1], 2);
  const line = new NdArray(Float64Array.of(1, 2, 3), [3]);
  assertEquals(patched([line], [[0, 2], 9], [[0, new Slice(0, 2)], [7, 8]]), [
    new NdArray(Float64Array.of(7, 8, 9), [3]),
  ]);
});

Deno.test("ColumnStore.patch() refuses columns that there are not", () => {
  const source = sourceOf([1]);
  assertThrows(
    () => source.patch({ z: [], x: [[0, 2]], y: [] }),
    RangeError,
    "Can only patch existing columns (extra: y, z)",
  );
  assertEquals(source.data.x, [1]);
});

Deno.test("ColumnStore.patch() refuses rows and slices out of bounds", () => {
  const source = sourceOf([1, 2]);
  for (const row of [-1, 2]) {
    assertThrows(
      () => source.patch({ x: [[row, 9]] }),
      RangeError,
      `Cannot patch column "x": index ${row} is out of bounds for 2 rows`,
    );
  }
  const slices: [Slice, string][] = [
    [new Slice(0, 3), "0:3:null"],
    [new Slice(-1, 1), "-1:1:null"],
    [new Slice(0, 2, 0), "0:2:0"],
    [new Slice(1, 0, -1), "1:0:-1"],
    [new Slice(0.5), "0.5:null:null"],
  ];
  for (const [slice, text] of slices) {
    assertThrows(
      () => source.patch({ x: [[slice, [9, 9, 9]]] }),
      RangeError,
      `Cannot patch column "x": slice ${text} is out of bounds for 2 rows`,
    );
  }
  assertThrows(
    () => source.patch({ x: [[new Slice(), [9]]] }),
    RangeError,
    'Cannot patch column "x": the slice has 2 rows, received 1 values',
  );
  assertThrows(
    () => source.patch({ x: [[new Slice(), [9, 9, 9]]] }),
    RangeError,
    'Cannot patch column "x": the slice has 2 rows, received 3 values',
  );
});

Deno.test("ColumnStore.patch() refuses places outside of the array in a row", () => {
  const column = [image([1, 2], [3, 4])];
  const outside: PatchIndex[] = [
    [0, 2, 0],
    [0, 0, -1],
    [0, 0, 0.5],
    [0, new Slice(0, 3), 0],
    [0, new Slice(-1), 0],
    [0, new Slice(0, 2, 0), 0],
    [0, new Slice(0.5), 0],
  ];
  for (const index of outside) {
    assertThrows(
      () => patched(column, [index, [9, 9, 9]]),
      RangeError,
      'Cannot patch column "x": index is out of bounds for shape [2,2]',
    );
  }
  assertThrows(
    () => patched(column, [[1, 0, 0], 9]),
    RangeError,
    "index 1 is out of bounds for 1 rows",
  );
});

Deno.test("ColumnStore.patch() refuses a block that has not enough values", () => {
  const column = [image([1, 2], [3, 4])];
  const block: PatchIndex = [0, new Slice(), 0];
  for (const values of [[9], 9, "ab", null]) {
    assertThrows(
      () => patched(column, [block, values]),
      Error,
      'Cannot patch column "x"',
    );
  }
});

Deno.test("ColumnStore.patch() refuses an index for an array where there is none", () => {
  const arrays: [DataColumn, PatchIndex][] = [
    [[1], [0, 0]],
    [["ab"], [0, 0]],
    [[image([1, 2])], [0, 0]],
    [[image([1, 2])], [0]],
    [[image([1, 2])], [0, 0, 0, 0]],
    [Float64Array.of(1), [0, 0]],
  ];
  for (const [column, index] of arrays) {
    assertThrows(
      () => patched(column, [index, 9]),
      TypeError,
      'Cannot patch column "x": row 0 does not hold an array',
    );
  }
});

Deno.test("ColumnStore.patch() refuses what is no list of [index, value]", () => {
  const source = sourceOf([1, 2]);
  const pairs = 'Cannot patch column "x": expected [index, value] pairs';
  const index =
    'Cannot patch column "x": expected an integer, a slice or a list of them as index';
  const list = 'Cannot patch column "x": expected a list of [index, value]';
  const object =
    "Cannot patch ColumnDataSource: expected an object of lists of [index, value]";
  const refused: [unknown, string][] = [
    [{ x: [[0]] }, pairs],
    [{ x: [[0, 1, 2]] }, pairs],
    [{ x: [0] }, pairs],
    [{ x: [["0", 1]] }, index],
    [{ x: [[0.5, 1]] }, index],
    [{ x: [[null, 1]] }, index],
    [{ x: [[[], 1]] }, index],
    [{ x: 1 }, list],
    [{ x: { 0: 1 } }, list],
    [null, object],
    [[["x", 1]], object],
    [{ x: [[new Slice(), 1]] }, 'Cannot patch column "x": a slice takes'],
    [{ x: [[new Slice(), "ab"]] }, 'Cannot patch column "x": a slice takes'],
  ];
  for (const [patches, message] of refused) {
    assertThrows(() => source.patch(patches as never), TypeError, message);
  }
  assertEquals(source.data.x, [1, 2]);
});

Deno.test("ColumnStore.patch() changes nothing if one of several patches is bad", () => {
  const source = new ColumnDataSource({ data: { x: [1], y: [1] } });
  let calls = 0;
  source.onChange("data", () => calls++);
  const patches = { x: [[0, 9]], y: [[1, 9]] } as const;
  assertThrows(() => source.patch(patches), RangeError);
  assertEquals([{ ...source.data }, calls], [{ x: [1], y: [1] }, 0]);
});

Deno.test("ColumnStore.patch() takes copies: later writes into the patches do not show", () => {
  const source = sourceOf([1, 2, 3]);
  const values = [8, 9];
  source.patch({ x: [[new Slice(0, 2), values]] });
  values[0] = 0;
  assertEquals(source.data.x, [8, 9, 3]);
});
