import {
  assert,
  assertEquals,
  assertNotStrictEquals,
  assertStrictEquals,
} from "@std/assert";
import { INVALID } from "../../models/kinds/kind.ts";
import { parseKind } from "../../models/kinds/kinds.ts";

Deno.test("Kind.coerce() copies arrays and objects at each level that it knows", () => {
  const inner = [1];
  const lists = parseKind("List(List(Int))").coerce([inner]) as number[][];
  const tuple = parseKind("Tuple(Int, Int)");
  const records = parseKind("Dict(List(Int))").coerce({ a: inner }) as {
    a: number[];
  };
  inner[0] = 2;
  assertEquals([lists, records.a], [[[1]], [1]]);
  const pair = [1, 2];
  assertNotStrictEquals(tuple.coerce(pair), pair);
  const members = new Set(["a"]);
  assertNotStrictEquals(parseKind("Set(Str)").coerce(members), members);
  const map = new Map([[1, "a"]]);
  assertNotStrictEquals(parseKind("Mapping(Int, Str)").coerce(map), map);
});

Deno.test("Kind.coerce() copies the array of a color", () => {
  const color = [1, 2, 3];
  const stored = parseKind("Color").coerce(color);
  color[0] = 9;
  assertEquals(stored, [1, 2, 3]);
});

Deno.test("Kind.coerce() keeps typed arrays and copies plain columns", () => {
  const typed = Float64Array.of(1);
  const plain = [1];
  const stored = parseKind("Dict(Arrayable(Unknown))").coerce({
    typed,
    plain,
  }) as Record<string, unknown>;
  assertStrictEquals(stored.typed, typed);
  assertNotStrictEquals(stored.plain, plain);
});

Deno.test("Kind.mayReference is false for what cannot hold models", () => {
  for (const kind of ["Float", "Enum[Align]", "Color", "List(Float)"]) {
    assert(!parseKind(kind).mayReference, kind);
  }
  for (const kind of ["Arrayable(Unknown)", "Dict(Arrayable(Unknown))"]) {
    assert(!parseKind(kind).mayReference, kind);
  }
  for (const kind of ["Any", "Ref(Axis)", "Nullable(Ref(Axis))", "ColorSpec"]) {
    assert(parseKind(kind).mayReference, kind);
  }
  for (
    const kind of ["List(Or(Str, Ref(Axis)))", "Struct(a: Opt(Ref(Axis)))"]
  ) {
    assert(parseKind(kind).mayReference, kind);
  }
});

Deno.test("An optional field that is undefined counts as absent", () => {
  for (const kind of ["Struct(a: Opt(Int))", "PartialStruct(a: Int)"]) {
    assertEquals(parseKind(kind).coerce({ a: undefined }), record());
  }
});

Deno.test("Keys of an object only stand for numbers that are written like them", () => {
  const { coerce } = parseKind("Mapping(Int, Str)");
  for (const key of ["", " ", " 1 ", "01", "0x10", "1e3"]) {
    assertStrictEquals(coerce({ [key]: "a" }), INVALID, JSON.stringify(key));
  }
});

Deno.test("Keys that name members of Object.prototype reach no prototype", () => {
  const given = JSON.parse(
    '{"__proto__": {"polluted": true}, "constructor": 1, "prototype": 2}',
  );
  for (const kind of ["Dict(Unknown)", "Mapping(Str, Unknown)"]) {
    const stored = parseKind(kind).coerce(given) as Record<string, unknown>;
    assertStrictEquals(Object.getPrototypeOf(stored), null);
    assertEquals(Object.keys(stored), [
      "__proto__",
      "constructor",
      "prototype",
    ]);
    assertEquals(stored.polluted, undefined);
  }
  const map = new Map([["__proto__", 1]]);
  assertEquals(
    Object.keys(parseKind("Dict(Int)").coerce(map) as object),
    ["__proto__"],
  );
  for (const kind of ["Struct(a: Opt(Int))", "PartialStruct(a: Int)"]) {
    assertStrictEquals(parseKind(kind).coerce(given), INVALID);
  }
  assertEquals(Object.hasOwn(Object.prototype, "polluted"), false);
});

Deno.test("A required field is not found on a prototype", () => {
  const { coerce } = parseKind("Struct(constructor: Any)");
  assertStrictEquals(coerce({}), INVALID);
});

/** An object without a prototype, as stored. */
function record(...entries: [string, unknown][]): Record<string, unknown> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
