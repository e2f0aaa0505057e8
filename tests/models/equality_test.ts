import { assert, assertEquals, assertFalse } from "@std/assert";
import { sameValue } from "../../models/equality.ts";
import {
  expr,
  field,
  NdArray,
  Slice,
  Slider,
  Stack,
  value,
} from "../../models/mod.ts";

const model = new Slider();
const stack = new Stack();
const parsed: object = JSON.parse('{"__proto__": 1}');

/** Makes the same value twice. */
const SAME: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => "a",
  () => 0,
  () => NaN,
  () => model,
  () => [],
  () => [1, "a", [NaN, null]],
  () => ({ a: 1, b: [{ c: model }] }),
  () => ({ a: undefined }),
  () => JSON.parse('{"__proto__": [1], "constructor": [2]}'),
  () => Object.assign(Object.create(null), { a: 1 }),
  () => new Map<unknown, unknown>([[1, [2]], ["a", model]]),
  () => new Set([1, "a", model]),
  () => new Date(5),
  () => new Date(NaN),
  () => Uint8Array.of(1, 2),
  () => Float64Array.of(NaN, -1),
  () => new Float64Array(8).subarray(2, 4),
  () => new ArrayBuffer(3),
  () => new NdArray(Float64Array.of(1, 2), [2, 1]),
  () => new NdArray([1, "a"], [2]),
  () => new Slice(0, null, 2),
  () => value([1, 2], { units: "deg" }),
  () => field("a", { transform: model }),
  () => expr(stack),
];

const DIFFERENT: readonly (readonly [unknown, unknown])[] = [
  [null, undefined],
  [null, 0],
  [null, {}],
  [0, "0"],
  [0, false],
  [1, NaN],
  ["a", "b"],
  [model, new Slider()],
  [model, {}],
  [{}, model],
  [[], {}],
  [[], null],
  [[1], [2]],
  [[1], [1, 2]],
  [[1, 2], [2, 1]],
  [[1], Uint8Array.of(1)],
  [Uint8Array.of(1), [1]],
  [Uint8Array.of(1), Int8Array.of(1)],
  [Uint8Array.of(1), Uint8Array.of(2)],
  [Uint8Array.of(1), Uint8Array.of(1, 2)],
  [Float64Array.of(NaN), Float64Array.of(0)],
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { b: 1 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: undefined }],
  [{ a: undefined }, {}],
  [{}, parsed],
  [{ toString: 1 }, {}],
  [new Map([[1, 2]]), new Map([[1, 3]])],
  [new Map([[1, 2]]), new Map([[2, 2]])],
  [new Map([[1, undefined]]), new Map([[2, undefined]])],
  [new Map(), {}],
  [new Set([1]), new Set([2])],
  [new Set([1]), new Set([1, 2])],
  [new Set([1]), [1]],
  [new Date(5), new Date(6)],
  [new Date(5), 5],
  [Uint8Array.of(1).buffer, Uint8Array.of(2).buffer],
  [new ArrayBuffer(1), new ArrayBuffer(2)],
  [new ArrayBuffer(1), new Uint8Array(1)],
  [
    new NdArray(Float64Array.of(1, 2), [2]),
    new NdArray(Float64Array.of(1, 2), [2, 1]),
  ],
  [
    new NdArray(Uint8Array.of(1), [1], "bool"),
    new NdArray(Uint8Array.of(1), [1]),
  ],
  [new NdArray(Uint8Array.of(1), [1]), Uint8Array.of(1)],
  [new Slice(0, 1), new Slice(0, 2)],
  [value(1), value(2)],
  [value(1), value(1, { units: "deg" })],
  [value("a"), field("a")],
  [value("a"), { value: "a" }],
  [expr(stack), expr(new Stack())],
  [class {}, class {}],
];

Deno.test("sameValue() is true for values with the same content", () => {
  for (const make of SAME) {
    const item = make();
    assert(sameValue(item, item), Deno.inspect(item));
    assert(sameValue(item, make()), Deno.inspect(item));
  }
});

Deno.test("sameValue() is false for different values, whichever comes first", () => {
  for (const [a, b] of DIFFERENT) {
    assertFalse(sameValue(a, b), Deno.inspect([a, b]));
    assertFalse(sameValue(b, a), Deno.inspect([b, a]));
  }
});

Deno.test("sameValue() does not tell 0 from -0, nor objects by their prototype or the order of keys", () => {
  assert(sameValue(0, -0));
  assert(sameValue(Float64Array.of(0), Float64Array.of(-0)));
  assert(sameValue({ a: 1, b: 2 }, { b: 2, a: 1 }));
  assert(sameValue({ a: 1 }, Object.assign(Object.create(null), { a: 1 })));
});

Deno.test("sameValue() is false for objects of classes that it does not know", () => {
  class Opaque {}
  const item = new Opaque();
  assertEquals([sameValue(item, item), sameValue(item, new Opaque())], [
    true,
    false,
  ]);
});
