import { assertEquals, assertRejects } from "@std/assert";
import { columnsFromCsv } from "../../../models/mod.ts";

const day = (date: string) => Date.parse(date);

Deno.test("columnsFromCsv() infers numbers, dates, booleans and strings, and finds missing values", async () => {
  const columns = await columnsFromCsv(
    [
      "\uFEFFn,day,flag,city,time,none",
      "1,2024-01-31,true,Oslo,2024-01-31 12:30,",
      "-2.5e3,,FALSE,,2024-01-31T12:30:15.5+01:00,",
      'NA,2024-02-01,,"New ""York"", NY\nUSA",2024-01-31T12:30Z,',
      "",
    ].join("\r\n"),
  );
  assertEquals({ ...columns }, {
    n: Float64Array.of(1, -2500, NaN),
    day: Float64Array.of(day("2024-01-31"), NaN, day("2024-02-01")),
    flag: [true, false, null],
    city: ["Oslo", null, 'New "York", NY\nUSA'],
    time: Float64Array.of(
      day("2024-01-31T12:30Z"),
      day("2024-01-31T11:30:15.5Z"),
      day("2024-01-31T12:30Z"),
    ),
    none: [null, null, null],
  });
});

Deno.test("columnsFromCsv() keeps as text what a number or a date would change", async () => {
  const columns = await columnsFromCsv(
    "zip,id,day,code\n00501,9007199254740993,2024-02-30,1\n10001,1,2024-02-01,NA\n10002,2,2024-02-01,x\n",
  );
  assertEquals({ ...columns }, {
    zip: ["00501", "10001", "10002"],
    id: ["9007199254740993", "1", "2"],
    day: ["2024-02-30", "2024-02-01", "2024-02-01"],
    code: ["1", "NA", "x"],
  });
});

Deno.test("columnsFromCsv() keeps leading zeros and empty columns with blanks around them, and early years", async () => {
  const columns = await columnsFromCsv(
    "zip, note ,day\n 00501,  ,0050-01-31\n 10001, ,1950-01-31\n",
  );
  assertEquals({ ...columns }, {
    zip: [" 00501", " 10001"],
    " note ": ["  ", " "],
    day: ["0050-01-31", "1950-01-31"],
  });
});

Deno.test("columnsFromCsv() leaves empty lines out, but not rows of nothing in quotes", async () => {
  const columns = await columnsFromCsv('n\n1\n\n""\n2\n');
  assertEquals({ ...columns }, { n: Float64Array.of(1, NaN, 2) });
});

Deno.test("columnsFromCsv() finds a byte order mark before quotes, and without a header", async () => {
  const columns = await columnsFromCsv('\uFEFF"a, b",c\n1,2\n');
  assertEquals(Object.keys(columns), ["a, b", "c"]);
  const chunks = ReadableStream.from(["", "\uFEFF1,2\n", "3,4\n"]);
  const named = await columnsFromCsv(chunks, { columns: ["a", "b"] });
  assertEquals(named.a, Float64Array.of(1, 3));
});

Deno.test("columnsFromCsv() takes a stream of bytes that are cut anywhere", async () => {
  const bytes = new TextEncoder().encode(
    "städte;größe\nÅrhus;1.5\nMünchen;2\n",
  );
  const columns = await columnsFromCsv(
    ReadableStream.from(Array.from(bytes, (byte) => Uint8Array.of(byte))),
    { separator: ";" },
  );
  assertEquals({ ...columns }, {
    "städte": ["Århus", "München"],
    "größe": Float64Array.of(1.5, 2),
  });
});

Deno.test("columnsFromCsv(text, { types, dates, columns }) obeys them", async () => {
  const columns = await columnsFromCsv(
    "1,31.12.2024,1.234,5\n2,1.1.2025,,6\n",
    {
      columns: ["id", "day", "price", "n"],
      dates: "dmy",
      types: {
        id: "string",
        price: (text) => text === "" ? null : Number(text.replace(".", "")),
      },
    },
  );
  assertEquals({ ...columns }, {
    id: ["1", "2"],
    day: Float64Array.of(day("2024-12-31"), day("2025-01-01")),
    price: Float64Array.of(1234, NaN),
    n: Float64Array.of(5, 6),
  });
  const american = await columnsFromCsv("day\n12/31/2024\n", { dates: "mdy" });
  assertEquals(american.day, Float64Array.of(day("2024-12-31")));
});

Deno.test("columnsFromCsv() of a header alone, and of nothing", async () => {
  assertEquals({ ...await columnsFromCsv("a,b\n") }, { a: [], b: [] });
  assertEquals({ ...await columnsFromCsv("") }, {});
});

Deno.test("columnsFromCsv() names column and row of what is wrong", async () => {
  const cases: [string, Parameters<typeof columnsFromCsv>[1], string][] = [
    [
      "a\n1\nx\n",
      { types: { a: "number" } },
      'Cannot read CSV: column "a", row 2: expected a number, received "x"',
    ],
    [
      "a\n1\n",
      { types: { a: "date" } },
      'Cannot read CSV: column "a", row 1: expected a date, received "1"',
    ],
    ["a,b\n1,2\n3\n", {}, "Cannot read CSV: row 2 has 1 values, expected 2"],
    ["a,a\n1,2\n", {}, 'Cannot read CSV: two columns are named "a"'],
    [
      "a,city\n1,2\n",
      { types: { City: "string" } },
      'Cannot read CSV: types names column "City", which does not exist; did you mean "city"?',
    ],
    ['a\n"x\n', {}, "line"],
    [
      "1\n",
      { header: false } as object,
      "Cannot read CSV: unknown option header",
    ],
    [
      "a\n",
      { dates: "DMY" as "dmy" },
      "Cannot read CSV: dates must be one of ymd, dmy, mdy",
    ],
    [
      "a\n",
      { types: { a: "int" as "number" } },
      "Cannot read CSV: types.a must be one of number, date, boolean, string, or a function",
    ],
    ["a\n", { separator: "" }, "Cannot read CSV: separator must be"],
  ];
  for (const [text, options, message] of cases) {
    await assertRejects(() => columnsFromCsv(text, options), Error, message);
  }
});

Deno.test("columnsFromCsv() fails as its stream does", async () => {
  const broken = new ReadableStream<string>({
    start(controller) {
      controller.enqueue("a\n1\n");
      controller.error(new Error("connection reset"));
    },
  });
  await assertRejects(() => columnsFromCsv(broken), Error, "connection reset");
});

Deno.test("columnsFromCsv() cancels its stream once the text is found malformed", async () => {
  const cancelled = Promise.withResolvers<unknown>();
  const endless = new ReadableStream<string>({
    pull: (controller) => controller.enqueue("1,2\n1\n"),
    cancel: cancelled.resolve,
  });
  await assertRejects(() => columnsFromCsv(endless), SyntaxError, "row 1");
  await cancelled.promise;
});
