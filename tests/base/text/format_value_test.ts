import { assertEquals } from "@std/assert";
import { formatValue } from "../../../base/text/format_value.ts";
import { field, NdArray, Slider, value } from "../../../models/mod.ts";

class Point {
  readonly x = 1;
}

const anonymous = Object.create(null);
anonymous.a = 1;

const FORMATS: readonly (readonly [unknown, string])[] = [
  [undefined, "undefined"],
  [null, "null"],
  [true, "true"],
  [-0.5, "-0.5"],
  [NaN, "NaN"],
  [12n, "12n"],
  ['a "b"\n', String.raw`"a \"b\"\n"`],
  [Symbol("a"), "Symbol(a)"],
  [() => 1, "function"],
  [function named() {}, "function named"],
  [Slider, "function Slider"],
  [new Slider(), "a Slider model"],
  [new Date(0), "Date 1970-01-01T00:00:00.000Z"],
  [new Date(NaN), "Date NaN"],
  [[], "Array(0) []"],
  [[1, "a", null], 'Array(3) [1, "a", null]'],
  [[[1, 2], { a: 1 }], "Array(2) [Array(2), {…}]"],
  [[new Slider()], "Array(1) [a Slider model]"],
  [[1, 2, 3, 4, 5, 6], "Array(6) [1, 2, 3, 4, 5, …]"],
  [Float64Array.of(1, 2), "Float64Array(2) [1, 2]"],
  [new DataView(new ArrayBuffer(2)), "DataView(0) []"],
  [{}, "{}"],
  [{ a: 1, b: [1] }, "{ a: 1, b: Array(1) }"],
  [{ a: 1, b: 2, c: 3, d: 4, e: 5 }, "{ a: 1, b: 2, c: 3, d: 4, e: 5 }"],
  [anonymous, "{ a: 1 }"],
  [new Point(), "Point { x: 1 }"],
  [new Map([[1, 2]]), "Map {}"],
  [
    new NdArray([1], [1]),
    "NdArray(1) of object",
  ],
];

Deno.test("formatValue() shows any value on one short line", () => {
  for (const [item, text] of FORMATS) assertEquals(formatValue(item), text);
});

Deno.test("formatValue() says that there is more of an object", () => {
  const item = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 };
  assertEquals(formatValue(item), "{ a: 1, b: 2, c: 3, d: 4, e: 5, … }");
});

Deno.test("formatValue() leaves out what is undefined in a spec", () => {
  assertEquals(formatValue(value(1)), "Value { value: 1 }");
  assertEquals(
    formatValue(field("a", { units: "deg" })),
    'Field { field: "a", units: "deg" }',
  );
});

Deno.test("formatValue() cuts a long text", () => {
  const text = formatValue("x".repeat(1000));
  assertEquals(text, `"${"x".repeat(78)}…`);
  const name = "y".repeat(200);
  assertEquals(formatValue({ [name]: 1 }).length, 80);
});

Deno.test("formatValue() does not throw for an object that does", () => {
  const hostile = new Proxy({}, {
    ownKeys: () => {
      throw new Error("no keys");
    },
  });
  assertEquals(formatValue(hostile), "an object that cannot be shown");
});

Deno.test("formatValue() ends for an object that contains itself", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  assertEquals(formatValue(circle), "{ self: {…} }");
  const list: unknown[] = [];
  list.push(list);
  assertEquals(formatValue(list), "Array(1) [Array(1)]");
});
