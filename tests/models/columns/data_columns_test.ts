import { documentState } from "../../../document/document_events.ts";
import { assertEquals, assertThrows } from "@std/assert";
import {
  Bool,
  DateDay,
  Decimal,
  DurationMicrosecond,
  Field,
  Float16,
  Float64,
  Int16,
  Int32,
  Int64,
  List,
  type RecordBatch,
  Table,
  tableFromIPC,
  tableToIPC,
  TimeNanosecond,
  TimeSecond,
  TimestampMicrosecond,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import { Document } from "../../../document/document.ts";
import { encodeDocument } from "../../../document/codec/encode.ts";
import {
  ColumnDataSource,
  columnsFromRecords,
  columnsFromTable,
  GeoJSONDataSource,
  geoJsonSource,
  NdArray,
  type PolarsFrame,
  type TableLike,
} from "../../../models/mod.ts";

const DAY = 24 * 60 * 60 * 1000;

type Row = Readonly<Record<string, unknown>>;

/** Columns as a plain object. */
function plain(columns: Readonly<Record<string, unknown>>): object {
  return { ...columns };
}

/** The columns of a data source after a journey to a client. */
function sent(source: ColumnDataSource): object {
  const document = new Document();
  document.addRoot(source);
  const { json, buffers } = encodeDocument(documentState(document));
  const { roots } = Document.fromJson(
    JSON.parse(JSON.stringify(json)),
    buffers,
  );
  return plain((roots[0] as ColumnDataSource).data);
}

Deno.test("A data source takes arrays of every form", () => {
  const data = {
    list: [1, 2],
    typed: Int16Array.of(3, 4),
    nested: [[1, 2], [3]],
    arrays: [Float64Array.of(1), Float64Array.of(2, 3)],
    images: new NdArray(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), [2, 2, 2]),
    flags: new NdArray(Uint8Array.of(1, 0), [2], "bool"),
    dates: [new Date(DAY), new Date(2 * DAY)],
    texts: ["a", null],
  };
  assertEquals(sent(new ColumnDataSource({ data })), {
    ...data,
    dates: [DAY, 2 * DAY],
  });
});

Deno.test("columnsFromRecords() makes a column of each key", () => {
  const columns = columnsFromRecords([
    { n: 1, day: new Date(DAY), text: "a", flag: true, list: [1, 2], big: 1n },
    { n: null, day: undefined, text: null, flag: false, list: [], other: 3 },
    { n: 3, day: new Date(2 * DAY), text: "c", mixed: "x", list: ["y"] },
  ]);
  assertEquals(plain(columns), {
    n: Float64Array.of(1, NaN, 3),
    day: Float64Array.of(DAY, NaN, 2 * DAY),
    text: ["a", null, "c"],
    flag: [true, false, null],
    list: [Float64Array.of(1, 2), [], ["y"]],
    big: Float64Array.of(1, NaN, NaN),
    other: Float64Array.of(NaN, 3, NaN),
    mixed: [null, null, "x"],
  });
  assertEquals(plain(columnsFromRecords([])), {});
  assertEquals(
    plain(columnsFromRecords([{ a: 1, b: "x" }, { a: "y", b: 2 }])),
    {
      a: [1, "y"],
      b: ["x", 2],
    },
  );
});

Deno.test("A key of a row reaches no prototype", () => {
  const columns = columnsFromRecords([JSON.parse('{"__proto__": 1}')]);
  assertEquals(Object.keys(columns), ["__proto__"]);
  assertEquals(Object.getPrototypeOf(columns), null);
});

Deno.test("ColumnDataSource.fromRecords() takes other attributes, too", () => {
  const source: ColumnDataSource = ColumnDataSource.fromRecords(
    [{ x: 1 }, { x: 2 }],
    { name: "rows" },
  );
  assertEquals([source.name, source.length, source.columnNames], [
    "rows",
    2,
    ["x"],
  ]);
  source.stream(columnsFromRecords([{ x: 3 }]), 2);
  assertEquals(source.data.x, Float64Array.of(2, 3));
  assertThrows(
    () => ColumnDataSource.fromRecords([], { nam: "a" }),
    TypeError,
    'did you mean "name"?',
  );
  assertThrows(
    () => GeoJSONDataSource.fromRecords([{ x: 1 }]),
    TypeError,
    "Cannot set columns of GeoJSONDataSource: only clients have them",
  );
});

Deno.test("columnsFromTable() reads tables of Apache Arrow", () => {
  const table = new Table({
    int: vectorFromArray([1, 2, 3], new Int16()),
    int64: vectorFromArray([1n, 2n, 3n], new Int64()),
    large: vectorFromArray([1n, 2n ** 40n, 3n], new Int64()),
    gaps: vectorFromArray([1, null, 3], new Int32()),
    float: vectorFromArray([1.5, 2.5, 3.5], new Float64()),
    half: vectorFromArray([1.5, 2, 3], new Float16()),
    dictionary: vectorFromArray(["a", null, "a"]),
    text: vectorFromArray(["a", null, "b"], new Utf8()),
    flag: vectorFromArray([true, false, true], new Bool()),
    maybe: vectorFromArray([true, null, false], new Bool()),
    day: vectorFromArray([new Date(0), new Date(DAY), null], new DateDay()),
    time: vectorFromArray(
      [new Date(1500), null, new Date(DAY)],
      new TimestampMicrosecond(),
    ),
    second: vectorFromArray([1, 2, 3], new TimeSecond()),
    nano: vectorFromArray([1_000_000n, 2_500_000n, null], new TimeNanosecond()),
    duration: vectorFromArray([1000n, 2n, 3n], new DurationMicrosecond()),
    list: vectorFromArray(
      [[1, 2], [3], []],
      new List(new Field("item", new Float64())),
    ),
    texts: vectorFromArray(
      [["a"], null, ["b", "c"]],
      new List(new Field("item", new Utf8())),
    ),
    struct: vectorFromArray([{ a: 1 }, { a: 2 }, { a: 3 }]),
  });
  const expected = {
    int: Int16Array.of(1, 2, 3),
    int64: Int32Array.of(1, 2, 3),
    large: Float64Array.of(1, 2 ** 40, 3),
    gaps: Float64Array.of(1, NaN, 3),
    float: Float64Array.of(1.5, 2.5, 3.5),
    half: Float64Array.of(1.5, 2, 3),
    dictionary: ["a", null, "a"],
    text: ["a", null, "b"],
    flag: new NdArray(Uint8Array.of(1, 0, 1), [3], "bool"),
    maybe: [true, null, false],
    day: Float64Array.of(0, DAY, NaN),
    time: Float64Array.of(1500, NaN, DAY),
    second: Float64Array.of(1000, 2000, 3000),
    nano: Float64Array.of(1, 2.5, NaN),
    duration: Float64Array.of(1, 0.002, 0.003),
    list: [Float64Array.of(1, 2), Float64Array.of(3), []],
    texts: [["a"], null, ["b", "c"]],
    struct: [{ a: 1 }, { a: 2 }, { a: 3 }],
  };
  assertEquals(plain(columnsFromTable(table)), expected);
  const read = tableFromIPC(tableToIPC(table));
  assertEquals(plain(columnsFromTable(read)), expected);
  assertEquals(sent(ColumnDataSource.fromTable(read)), expected);
});

Deno.test("columnsFromTable() joins the batches of an Arrow table", () => {
  const batch = (values: number[]) =>
    new Table({ x: vectorFromArray(values, new Int32()) })
      .batches[0] as RecordBatch<{ x: Int32 }>;
  const table = new Table([batch([1, 2]), batch([3])]);
  assertEquals(plain(columnsFromTable(table)), { x: Int32Array.of(1, 2, 3) });
});

Deno.test("columnsFromTable() reads decimals of Apache Arrow", () => {
  const column = vectorFromArray(
    [Uint32Array.of(12345, 0, 0, 0), null],
    new Decimal(2, 10),
  );
  assertEquals(
    plain(columnsFromTable(new Table({ price: column }))),
    { price: Float64Array.of(123.45, NaN) },
  );
});

Deno.test("columnsFromTable() reads data frames of nodejs-polars", () => {
  const columns = {
    n: [1, 2, null],
    big: [1n, 2n, 3n],
    text: ["x", null, "z"],
    day: [new Date(0), new Date(DAY), null],
    flag: [true, false, null],
    list: [[1, 2], [3], []],
  };
  // What nodejs-polars 0.24 returns; its native parts do not load in Deno.
  const frame: PolarsFrame = {
    getColumns: () =>
      Object.entries(columns).map(([name, values]) => ({
        name,
        toArray: () => values,
      })),
  };
  assertEquals(plain(columnsFromTable(frame)), {
    n: Float64Array.of(1, 2, NaN),
    big: Float64Array.of(1, 2, 3),
    text: ["x", null, "z"],
    day: Float64Array.of(0, DAY, NaN),
    flag: [true, false, null],
    list: [Float64Array.of(1, 2), Float64Array.of(3), []],
  });
  assertEquals(ColumnDataSource.fromTable(frame).length, 3);
});

Deno.test("Rows and tables that are none are refused", () => {
  const refused: [() => unknown, string][] = [
    [
      () => columnsFromRecords({ a: [1] } as unknown as Row[]),
      "Cannot make columns: expected an array of rows, received { a: Array(1) }",
    ],
    [
      () => columnsFromRecords([{ a: 1 }, 3 as unknown as Row]),
      "Cannot make columns: row 2 is not an object, received 3",
    ],
    [
      () => columnsFromRecords([[1, 2] as unknown as Row]),
      "Cannot make columns: row 1 is not an object",
    ],
    [
      () => columnsFromTable({ a: [1] } as unknown as TableLike),
      "Cannot make columns: expected a table of Apache Arrow or arquero or a data frame of nodejs-polars",
    ],
    [
      () => columnsFromTable(null as unknown as TableLike),
      "received null",
    ],
  ];
  for (const [fn, message] of refused) assertThrows(fn, TypeError, message);
});

Deno.test("geoJsonSource() takes objects and texts that BokehJS can read", () => {
  const geometry = { type: "Point", coordinates: [1, 2] };
  const geojson = { type: "GeometryCollection", geometries: [geometry] };
  const text = JSON.stringify(geojson);
  assertEquals(geoJsonSource(geojson).geojson, text);
  assertEquals(geoJsonSource(text, { name: "a" }).name, "a");
  const refused: [object | string, string][] = [
    [
      geometry,
      'expected a FeatureCollection or a GeometryCollection, received type "Point"',
    ],
    [[], "received Array(0)"],
    ["null", 'received "null"'],
    [
      { type: "FeatureCollection", features: [] },
      "the FeatureCollection has no features",
    ],
    [{ type: "FeatureCollection" }, "the FeatureCollection has no features"],
  ];
  for (const [given, message] of refused) {
    assertThrows(() => geoJsonSource(given), TypeError, message);
  }
  assertThrows(() => geoJsonSource("{"), SyntaxError);
});
