import { assertEquals, assertStrictEquals } from "@std/assert";
import { INVALID } from "../../models/kinds/kind.ts";
import { parseKind } from "../../models/kinds/kinds.ts";
import {
  CategoricalAxis,
  CustomJS,
  LinearAxis,
  NdArray,
  Slider,
} from "../../models/mod.ts";

/** What a kind takes as it is, what it makes something else of, and what it refuses. */
interface KindCase {
  readonly kind: string;
  readonly accepts?: readonly unknown[];
  /** Pairs of what is given and what is stored. */
  readonly coerces?: readonly (readonly [unknown, unknown])[];
  readonly rejects: readonly unknown[];
}

const axis = new LinearAxis();
const date = new Date(5);
const nothing = [null, undefined];

const CASES: readonly KindCase[] = [
  { kind: "Bool", accepts: [true, false], rejects: [...nothing, 0, 1, "true"] },
  {
    kind: "Int",
    accepts: [0, -1, 2 ** 53],
    rejects: [...nothing, 1.5, NaN, Infinity, "1", true, 1n],
  },
  {
    kind: "Float",
    accepts: [0, -1.5, NaN, Infinity, -Infinity],
    coerces: [[date, 5]],
    rejects: [...nothing, "1", true, 1n, [1]],
  },
  { kind: "Str", accepts: ["", "a"], rejects: [...nothing, 1, ["a"]] },
  { kind: "Font", accepts: ["Arial"], rejects: [...nothing, 12] },
  { kind: "CSSLength", accepts: ["1em"], rejects: [...nothing, 12] },
  { kind: "Null", accepts: [null], rejects: [undefined, 0, ""] },
  {
    kind: "Percent",
    accepts: [0, 0.5, 1],
    rejects: [...nothing, -0.1, 1.1, NaN, "0.5"],
  },
  {
    kind: "Positive(Int)",
    accepts: [1],
    rejects: [...nothing, 0, -1, 0.5],
  },
  {
    kind: "Positive(Float)",
    accepts: [0.5, Infinity],
    coerces: [[date, 5]],
    rejects: [...nothing, 0, -1, NaN],
  },
  {
    kind: "NonNegative(Float)",
    accepts: [0, 0.5],
    rejects: [...nothing, -1, NaN],
  },
  {
    kind: "Bytes",
    accepts: [new ArrayBuffer(2)],
    coerces: [
      ["é", Uint8Array.of(0xc3, 0xa9).buffer],
      // Of a larger buffer, only this part is sent.
      [Uint8Array.of(1, 2, 3).subarray(1), Uint8Array.of(2, 3).buffer],
    ],
    rejects: [...nothing, 1, [1]],
  },
  { kind: "Nullable(Int)", accepts: [null, 1], rejects: [undefined, 1.5] },
  {
    kind: "Nullable(Float)",
    accepts: [null],
    coerces: [[date, 5]],
    rejects: [undefined, "1"],
  },
  {
    kind: "Tuple(Str, Float)",
    coerces: [[["a", 1], ["a", 1]], [["a", date], ["a", 5]]],
    rejects: [...nothing, [], ["a"], ["a", 1, 2], [1, "a"], "a1"],
  },
  {
    kind: "Tuple(Str, Opt(Int), Opt(Int))",
    coerces: [[["a"], ["a"]], [["a", 1], ["a", 1]], [["a", 1, 2], ["a", 1, 2]]],
    rejects: [...nothing, [], ["a", "b"], ["a", 1, 2, 3]],
  },
  {
    kind: "List(Int)",
    coerces: [[[], []], [[1, 2], [1, 2]], [Uint8Array.of(1), [1]]],
    rejects: [...nothing, [1, "2"], [, 1], "12", new Set([1]), { length: 0 }],
  },
  {
    kind: "List(List(Float))",
    coerces: [[[[1], [date]], [[1], [5]]]],
    rejects: [[1], [[1], "a"]],
  },
  {
    kind: "NonEmptyList(Str)",
    coerces: [[["a"], ["a"]]],
    rejects: [...nothing, [], [1]],
  },
  {
    kind: "Arrayable(Float)",
    accepts: [Float64Array.of(1), new NdArray([1], [1])],
    coerces: [[[1, date], [1, 5]]],
    rejects: [...nothing, ["a"], "a", new DataView(new ArrayBuffer(8))],
  },
  {
    kind: "Arrayable(Unknown)",
    accepts: [Uint8Array.of(1)],
    coerces: [[[1, "a", null], [1, "a", null]]],
    rejects: [...nothing, 1, "a", {}],
  },
  {
    kind: "Iterable(Bool)",
    accepts: [Uint8Array.of(1), new NdArray(Uint8Array.of(1), [1], "bool")],
    coerces: [[[true], [true]]],
    rejects: [...nothing, [1], "a"],
  },
  {
    kind: "Set(Str)",
    coerces: [[new Set(["a"]), new Set(["a"])], [["a", "a"], new Set(["a"])]],
    rejects: [...nothing, "a", [1], new Set([1]), {}],
  },
  {
    kind: "Dict(Float)",
    coerces: [
      [{}, record()],
      [{ a: 1, b: date }, record(["a", 1], ["b", 5])],
      [new Map([["a", 1]]), record(["a", 1])],
      [{ 1: 2 }, record(["1", 2])],
    ],
    rejects: [...nothing, [], { a: "b" }, new Map([[1, 1]]), date, axis],
  },
  {
    kind: "Mapping(Int, Str)",
    coerces: [
      [new Map([[1, "a"]]), new Map([[1, "a"]])],
      [{ 1: "a", 20: "b" }, new Map([[1, "a"], [20, "b"]])],
    ],
    rejects: [
      ...nothing,
      [],
      { a: "b" },
      { 1: 2 },
      { 1.5: "a" },
      new Map([["1", "a"]]),
    ],
  },
  {
    kind: "Mapping(Or(Str, Float), Str)",
    coerces: [
      [{ a: "b", 1: "c" }, record(["1", "c"], ["a", "b"])],
      [new Map<unknown, string>([[1, "a"], ["b", "c"]]), mixedKeys()],
    ],
    rejects: [...nothing, { a: 1 }, new Map([[true, "a"]])],
  },
  {
    kind: "KeyVal(PrefixedStr(prefix=@), Str)",
    coerces: [[{ "@a": "b" }, record(["@a", "b"])]],
    rejects: [...nothing, { a: "b" }, ["@a", "b"]],
  },
  {
    kind: "Struct(a: Int, b: Opt(Str))",
    coerces: [
      [{ a: 1 }, record(["a", 1])],
      [{ b: "c", a: 1 }, record(["a", 1], ["b", "c"])],
      [new Map([["a", 1]]), record(["a", 1])],
    ],
    rejects: [...nothing, {}, { b: "c" }, { a: "b" }, { a: 1, c: 2 }, [1]],
  },
  {
    kind: "PartialStruct(x: Int, y: List(Int))",
    coerces: [[{}, record()], [{ y: [1] }, record(["y", [1]])]],
    rejects: [...nothing, { x: "a" }, { z: 1 }, [], 1],
  },
  {
    kind: "Enum[Align]",
    accepts: ["start", "center", "end"],
    rejects: [...nothing, "START", "left", 0],
  },
  {
    kind: 'Enum("auto", 1, -1)',
    accepts: ["auto", 1, -1],
    rejects: [...nothing, "1", 0, "constructor"],
  },
  {
    kind: "Ref(Axis)",
    accepts: [axis, new CategoricalAxis()],
    rejects: [...nothing, new Slider(), LinearAxis, {}, { id: axis.id }],
  },
  { kind: "Ref(Model)", accepts: [axis], rejects: [...nothing, {}, date] },
  { kind: "Ref(HasProps)", accepts: [axis], rejects: [...nothing, {}] },
  { kind: "Ref(NoSuchModel)", rejects: [...nothing, axis, {}] },
  {
    kind: "Ref(Date)",
    coerces: [[date, 5]],
    rejects: [...nothing, 5, "1970-01-01"],
  },
  {
    kind: "Color",
    accepts: [
      "red",
      "RebeccaPurple",
      "transparent",
      "#abc",
      "#abcd",
      "#aabbcc",
      "#AABBCCDD",
      "rgb(1, 2, 3)",
      "rgba(1 2 3 / 50%)",
      "hsl(120, 50%, 50%)",
      0,
      0xff0000,
      0xff0000ff,
    ],
    coerces: [
      [[1, 2, 3], [1, 2, 3]],
      [[0, 0, 255, 0.5], [0, 0, 255, 0.5]],
    ],
    rejects: [
      ...nothing,
      "",
      "nope",
      "constructor",
      "#ab",
      "#abcde",
      "rgb(1, 2, 3",
      "url(x)",
      -1,
      1.5,
      2 ** 32,
      [1, 2],
      [1, 2, 3, 1.5],
      [256, 0, 0],
      [-1, 0, 0],
      ["1", "2", "3"],
      [1, 2, 3, 0, 0],
    ],
  },
  {
    kind: "PrefixedStr(prefix=data:image)",
    accepts: ["data:image", "data:image/png;base64,"],
    rejects: [...nothing, "", "image", " data:image"],
  },
  {
    kind: "Any",
    accepts: [null, 0, "", true, axis, date],
    rejects: [undefined, () => 1, Symbol("a"), LinearAxis],
  },
  {
    kind: "Unknown",
    accepts: [null, 1],
    rejects: [undefined, () => 1],
  },
  { kind: "AnyRef", accepts: [null, axis], rejects: [undefined, () => 1] },
  { kind: "Func", rejects: [...nothing, () => 1, "code"] },
  { kind: "Node", rejects: [...nothing, {}, "<br>"] },
  {
    kind: "Or(Ref(CustomJS), Func)",
    accepts: [new CustomJS({ code: "" })],
    rejects: [...nothing, () => 1],
  },
];

for (const { kind, accepts = [], coerces = [], rejects } of CASES) {
  Deno.test(`parseKind("${kind}") accepts, converts and refuses`, () => {
    const { coerce } = parseKind(kind);
    for (const value of accepts) assertStrictEquals(coerce(value), value);
    for (const [value, stored] of coerces) assertEquals(coerce(value), stored);
    for (const value of rejects) {
      assertStrictEquals(coerce(value), INVALID, Deno.inspect(value));
    }
  });
}

Deno.test("parseKind() takes the first alternative of Or that accepts", () => {
  assertEquals(parseKind("Or(Ref(Date), Str, Float)").coerce(date), 5);
  assertEquals(
    parseKind("Or(Dict(Str), Mapping(Int, Str))").coerce({ 1: "a" }),
    record(["1", "a"]),
  );
  assertEquals(
    parseKind("Or(Mapping(Int, Str), Dict(Str))").coerce({ 1: "a" }),
    new Map([[1, "a"]]),
  );
});

/** An object without a prototype, as stored. */
function record(...entries: [string, unknown][]): Record<string, unknown> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

function mixedKeys(): Map<unknown, string> {
  return new Map<unknown, string>([[1, "a"], ["b", "c"]]);
}
