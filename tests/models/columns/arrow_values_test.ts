import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import {
  type DataType,
  Decimal,
  Int64,
  IntervalDayTime,
  IntervalMonthDayNano,
  IntervalYearMonth,
  Table,
  tableFromArrays,
  vectorFromArray,
} from "apache-arrow";
import { Document } from "../../../document/document.ts";
import { documentState } from "../../../document/document_events.ts";
import { encodeDocument } from "../../../document/codec/encode.ts";
import { ColumnDataSource, columnsFromTable } from "../../../models/mod.ts";

function columnOf(values: readonly unknown[], type: DataType): unknown {
  return columnsFromTable(new Table({ v: vectorFromArray(values, type) })).v;
}

Deno.test("Intervals of an Arrow table become milliseconds, except for months", () => {
  assertEquals(
    columnOf([Int32Array.of(1, 500), null], new IntervalDayTime()),
    Float64Array.of(86_400_500, NaN),
  );
  assertEquals(
    columnOf([Int32Array.of(0, 1, 1_500_000, 0)], new IntervalMonthDayNano()),
    Float64Array.of(86_400_001.5),
  );
  assertThrows(
    () => columnOf([Int32Array.of(2, 1, 0, 0)], new IntervalMonthDayNano()),
    RangeError,
    'Cannot make columns: column "v", row 1: an interval of 2 months has no fixed length',
  );
  assertThrows(
    () => columnOf([null, Int32Array.of(1, 2)], new IntervalYearMonth()),
    RangeError,
    'column "v", row 2: an interval of 14 months has no fixed length',
  );
});

Deno.test("Decimals and 64-bit integers of an Arrow table are exact, or an error names column and row", () => {
  const unscaled = (value: bigint) =>
    new Uint32Array(BigUint64Array.of(value, 0n).buffer);
  const minusOne = new Uint32Array(4).fill(0xffffffff);
  assertEquals(
    columnOf([unscaled(125n), null, minusOne], new Decimal(2, 20)),
    Float64Array.of(1.25, NaN, -0.01),
  );
  assertThrows(
    () => columnOf([null, unscaled(2n ** 60n)], new Decimal(2, 20)),
    RangeError,
    'Cannot make columns: column "v", row 2: 11529215046068469.76 has more digits than a number; round it or use strings',
  );
  for (const values of [[1n, 2n ** 60n], [null, 2n ** 60n]]) {
    assertThrows(
      () => columnOf(values, new Int64()),
      RangeError,
      'Cannot make columns: column "v", row 2: 1152921504606846976 has more digits than a number',
    );
  }
});

Deno.test("A million rows of an Arrow table reach the message to the page without a copy", () => {
  const x = new Float64Array(1e6);
  const kinds = new Int32Array(1e6);
  const source = ColumnDataSource.fromTable(tableFromArrays({ x, kinds }));
  const document = new Document();
  document.addRoot(source);
  const { buffers } = encodeDocument(documentState(document));
  assertEquals(buffers.length, 2);
  assertStrictEquals((buffers[0]!.data as Uint8Array).buffer, x.buffer);
  assertStrictEquals((buffers[1]!.data as Uint8Array).buffer, kinds.buffer);
});
