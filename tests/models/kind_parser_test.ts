import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { describeKind, parseKind } from "../../models/kinds/kinds.ts";

Deno.test("parseKind() gives the same kind for the same expression", () => {
  assertStrictEquals(parseKind("List(Float)"), parseKind("List(Float)"));
});

Deno.test("Kind.expression and those of its parts are as written", () => {
  const kind = parseKind("Nullable(Or(Float, Tuple(Float, Str)))");
  assertEquals(kind.expression, "Nullable(Or(Float, Tuple(Float, Str)))");
  const [or] = kind.parsed.params;
  assertEquals(or!.params.map(({ text }) => text), [
    "Float",
    "Tuple(Float, Str)",
  ]);
});

Deno.test("parseKind() throws a SyntaxError for a malformed expression", () => {
  const malformed = [
    "",
    "?",
    "List(",
    "List()",
    "List(Int",
    "List(Int))",
    "List(Int Int)",
    "Or()",
    "Tuple()",
    "Ref()",
    "Enum()",
    "Enum('a')",
    'Enum("a"',
    "Struct(a)",
    "Struct(a: )",
    "PrefixedStr(@)",
    "Int Int",
  ];
  for (const text of malformed) {
    assertThrows(() => parseKind(text), SyntaxError, "Cannot parse kind", text);
  }
});

Deno.test("parseKind() throws a SyntaxError for a constructor or enum that it does not know", () => {
  for (const text of ["Foo", "List(Foo)", "FooSpec", "Alias(visible)"]) {
    assertThrows(() => parseKind(text), SyntaxError, "Cannot compile kind");
  }
  assertThrows(() => parseKind("Enum[Nope]"), SyntaxError, "enum Nope");
});

Deno.test("parseKind() throws a SyntaxError for missing and superfluous parameters", () => {
  const malformed = [
    "List",
    "Nullable",
    "Nullable(Int, Str)",
    "Or",
    "Tuple",
    "Positive",
    "Arrayable",
    "Dict",
    "Mapping(Int)",
    "Struct",
    "Enum",
    "Ref",
    "PrefixedStr",
    "Int(Str)",
    "Int[Align]",
  ];
  for (const text of malformed) {
    assertThrows(() => parseKind(text), SyntaxError, undefined, text);
  }
});

Deno.test("parseKind() knows no constructor that is a member of Object.prototype", () => {
  const malformed = [
    "constructor",
    "toString",
    "hasOwnProperty",
    "Enum[constructor]",
    "toStringSpec",
    "List(valueOf)",
  ];
  for (const text of malformed) {
    assertThrows(() => parseKind(text), SyntaxError, undefined, text);
  }
});

Deno.test("describeKind() says in words what is accepted", () => {
  const descriptions = {
    "Float": "Float",
    "Nullable(Or(Float, Str))": "null or Float or Str",
    "Enum[Align]": 'one of "start", "center", "end"',
    'Enum("a", 1)': 'one of "a", 1',
    "Ref(Axis)": "an Axis model",
    "Ref(Slider)": "a Slider model",
    "Ref(Date)": "a Date",
    "Color": "a color",
    "Percent": "a number from 0 to 1",
    "Any":
      "anything but a function or a value that contains itself or nests more than 200 levels",
    "List(Color)": "an array of a color",
    "NonEmptyList(Str)": "a non-empty array of Str",
    "Arrayable(Float)": "an array of Float",
    "PrefixedStr(prefix=@)": 'a string that begins with "@"',
    "Positive(Int)": "a positive Int",
    "NonNegative(Int)": "a non-negative Int",
    "Tuple(Float, Float)": "Tuple(Float, Float)",
  };
  for (const [text, description] of Object.entries(descriptions)) {
    assertEquals(describeKind(parseKind(text)), description);
  }
});
