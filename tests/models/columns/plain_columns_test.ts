import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { DatabaseSync } from "node:sqlite";
import {
  columnsFromColumns,
  columnsFromRecords,
  columnsFromTable,
} from "../../../models/mod.ts";

/** Values as DuckDB's API for Node.js returns them. */
class DecimalValue {
  constructor(readonly value: bigint, readonly scale: number) {}
  toDouble() {
    return Number(this.value) / 10 ** this.scale;
  }
  toString() {
    const digits = String(this.value).padStart(this.scale + 1, "0");
    return `${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }
}
class DateValue {
  constructor(readonly days: number) {}
}
class TimestampValue {
  constructor(readonly micros: bigint) {}
  toString() {
    return "infinity";
  }
}
class ListValue {
  constructor(readonly items: unknown[]) {}
}
class StructValue {
  constructor(readonly entries: unknown) {}
}
class UuidValue {
  toString() {
    return "cc2abe08";
  }
}

Deno.test("columnsFromColumns() makes typed arrays of numbers, dates, decimals and intervals", () => {
  const columns = columnsFromColumns({
    ts: [new Date(5), null],
    big: [2n ** 53n, undefined],
    dec: [new DecimalValue(125n, 2), new DecimalValue(-1250n, 3)],
    day: [new DateValue(1), null],
    micros: [new TimestampValue(1500n), null],
    interval: [{ months: 0, days: 1, micros: 500n }, null],
    instant: [Temporal.Instant.fromEpochMilliseconds(7), null],
    set: new Set([1, 2]),
  });
  assertEquals({ ...columns }, {
    ts: Float64Array.of(5, NaN),
    big: Float64Array.of(2 ** 53, NaN),
    dec: Float64Array.of(1.25, -1.25),
    day: Float64Array.of(86_400_000, NaN),
    micros: Float64Array.of(1.5, NaN),
    interval: Float64Array.of(86_400_000.5, NaN),
    instant: Float64Array.of(7, NaN),
    set: Float64Array.of(1, 2),
  });
});

Deno.test("columnsFromColumns() keeps nested values", () => {
  const columns = columnsFromColumns({
    list: [new ListValue([1n, 2n]), [null, "x"]],
    struct: [new StructValue({ a: 1n, b: [new DateValue(0)] }), null],
    uuid: [new UuidValue(), "x"],
    bytes: [new Uint8Array([1]), null],
    object: [{ days: 3 }, null],
  });
  assertEquals({ ...columns }, {
    list: [Float64Array.of(1, 2), [null, "x"]],
    struct: [{ a: 1, b: Float64Array.of(0) }, null],
    uuid: ["cc2abe08", "x"],
    bytes: [new Uint8Array([1]), null],
    object: [{ days: 3 }, null],
  });
});

Deno.test("columnsFromColumns() does not copy typed arrays", () => {
  const x = Float64Array.of(1, 2);
  assertStrictEquals(columnsFromColumns({ x }).x, x);
});

Deno.test("columnsFromColumns() names column and row of what would be lost", () => {
  const cases: [unknown, string][] = [
    [
      [1n, 2n ** 53n + 1n],
      "row 2: 9007199254740993 has more digits than a number; round it or use strings",
    ],
    [
      BigInt64Array.of(1n, 2n ** 53n + 1n),
      "row 2: 9007199254740993 has more digits",
    ],
    [
      ["text", { nested: [2n ** 63n - 1n] }],
      "row 2: 9223372036854775807 has more digits",
    ],
    [
      [new DecimalValue(1234567890123456789012n, 2)],
      "row 1: 12345678901234567890.12 has more digits",
    ],
    [
      [null, { months: 2, days: 0, micros: 0n }],
      "row 2: an interval of 2 months has no fixed length",
    ],
    [[Temporal.Duration.from({ months: 1 })], "row 1: P1M has no fixed length"],
    [
      [new TimestampValue(2n ** 63n - 1n)],
      "row 1: infinity is not a point in time",
    ],
    [["a", () => 1], "row 2: cannot convert"],
    [["a", new ListValue([new (class Opaque {})()])], "row 2: cannot convert"],
  ];
  for (const [column, message] of cases) {
    for (
      const make of [
        () => columnsFromColumns({ x: column as unknown[] }),
        () =>
          columnsFromRecords(Array.from(column as unknown[], (x) => ({ x }))),
      ]
    ) {
      assertThrows(make, Error, `Cannot make columns: column "x", ${message}`);
    }
  }
});

Deno.test("columnsFromColumns() refuses what is no column, and columns of different lengths", () => {
  assertThrows(
    () => columnsFromColumns({ a: 1 as unknown as [] }),
    TypeError,
    'column "a" is not an array, received 1',
  );
  assertThrows(
    () => columnsFromColumns({ a: [1], b: [1, 2] }),
    RangeError,
    'Cannot make columns: "b" has 2 rows, "a" has 1',
  );
  assertThrows(
    () => columnsFromColumns([1] as never),
    TypeError,
    "expected an object of columns by name, received",
  );
});

Deno.test("columnsFromTable() takes an arquero table, filtered and sorted", () => {
  const columns = columnsFromTable({
    columnNames: () => ["g", "v"],
    array: (name: string) => name === "g" ? ["b", "a"] : [2, null],
  });
  assertEquals({ ...columns }, { g: ["b", "a"], v: Float64Array.of(2, NaN) });
});

Deno.test("columnsFromRecords() takes the rows of node:sqlite", () => {
  using database = new DatabaseSync(":memory:");
  database.exec(
    "create table t(x, y, b); insert into t values (1, 2.5, x'01'), (2, null, null)",
  );
  const rows = database.prepare("select * from t").all();
  assertEquals({ ...columnsFromRecords(rows) }, {
    x: Float64Array.of(1, 2),
    y: Float64Array.of(2.5, NaN),
    b: [new Uint8Array([1]), null],
  });
});
