import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertStrictEquals,
} from "@std/assert";
import { INVALID } from "../../models/kinds/kind.ts";
import { parseKind } from "../../models/kinds/kinds.ts";
import {
  CumSum,
  Expr,
  expr,
  Field,
  field,
  Jitter,
  LinearColorMapper,
  Maximum,
  NdArray,
  Stack,
  Value,
  value,
} from "../../models/mod.ts";

const stack = new Stack({ fields: ["a"] });
const mapper = new LinearColorMapper({ palette: ["red"] });
const date = new Date(5);
const nothing = [null, undefined];

/** What a spec makes of plain values, and what it refuses. */
interface SpecCase {
  readonly kind: string;
  /** What is the same value for all items. */
  readonly values?: readonly unknown[];
  /** Strings that name a column. */
  readonly columns?: readonly string[];
  readonly units?: readonly string[];
  readonly rejects: readonly unknown[];
}

const SPECS: readonly SpecCase[] = [
  {
    kind: "NumberSpec",
    values: [0, -1.5, NaN],
    columns: ["c", ""],
    rejects: [...nothing, true, [1], Float64Array.of(1), { value: "a" }],
  },
  {
    kind: "AngleSpec",
    values: [1.5],
    columns: ["c", "deg"],
    units: ["deg", "rad", "grad", "turn"],
    rejects: [...nothing, { value: 1, units: "data" }],
  },
  {
    kind: "DistanceSpec",
    values: [0, 1],
    columns: ["c"],
    units: ["data", "screen"],
    rejects: [...nothing, -1, { value: -1 }, { value: 1, units: "deg" }],
  },
  {
    kind: "NullDistanceSpec",
    values: [null, 1],
    columns: ["c"],
    units: ["data", "screen"],
    rejects: [undefined, -1],
  },
  {
    kind: "ScreenSizeSpec",
    values: [0, 10],
    columns: ["c"],
    units: ["screen"],
    rejects: [...nothing, -1, { field: "c", units: "data" }],
  },
  {
    kind: "ColorSpec",
    values: ["red", "#abc", 0xff0000, [1, 2, 3], [1, 2, 3, 0.5], null],
    columns: ["c", "#abcde", "reddish"],
    rejects: [undefined, -1, [1, 2], [256, 0, 0], { value: "nope" }],
  },
  {
    kind: "StringSpec",
    columns: ["c", "red"],
    rejects: [...nothing, 1, { value: 1 }],
  },
  {
    kind: "NullStringSpec",
    values: [null, "/", "cross"],
    columns: ["mine"],
    rejects: [undefined, 1],
  },
  { kind: "FontSpec", values: ["Arial", "c"], rejects: [...nothing, 12] },
  {
    kind: "FontSizeSpec",
    values: ["12px", "1.5em", "80%"],
    columns: ["c", "12", "px"],
    rejects: [...nothing, 12, { value: "12" }],
  },
  {
    kind: "FontStyleSpec",
    values: ["bold", "bold italic"],
    columns: ["c"],
    rejects: [...nothing, { value: "c" }],
  },
  {
    kind: "TextAlignSpec",
    values: ["left"],
    columns: ["start of line"],
    rejects: [...nothing, 1],
  },
  {
    kind: "TextBaselineSpec",
    values: ["middle"],
    columns: ["c"],
    rejects: [...nothing, 1],
  },
  {
    kind: "TextAnchorSpec",
    values: ["auto", "top_left", ["left", 0.5]],
    columns: ["c"],
    rejects: [...nothing, ["left"], 1],
  },
  {
    kind: "OutlineShapeSpec",
    values: ["none", "box"],
    columns: ["c"],
    rejects: [...nothing, { value: "c" }],
  },
  {
    kind: "MarkerSpec",
    values: ["circle", "star", "@mine"],
    columns: ["c"],
    rejects: [...nothing, { value: "nope" }],
  },
  {
    kind: "LineCapSpec",
    values: ["round"],
    columns: ["c"],
    rejects: [...nothing, 1],
  },
  {
    kind: "LineJoinSpec",
    values: ["bevel"],
    columns: ["c"],
    rejects: [...nothing, 1],
  },
  {
    kind: "LineDashSpec",
    values: ["dashed", "6 3", "6", "", [4, 2], []],
    columns: ["c", "6px"],
    rejects: [...nothing, 6, ["a"], { value: "c" }],
  },
  {
    kind: "XCoordinateSpec",
    values: [1, NaN],
    columns: ["c"],
    units: ["data", "screen"],
    // A list is likelier a column than a factor: value([…]) says which.
    rejects: [...nothing, true, [1, 2], ["a", "b"], { value: 1, units: "px" }],
  },
  {
    kind: "XCoordinateSeqSpec",
    columns: ["c"],
    units: ["data", "screen"],
    rejects: [...nothing, 1, [[1]], Float64Array.of(1)],
  },
  {
    kind: "NDArraySpec",
    values: [[1], Float64Array.of(1), new NdArray([1], [1, 1])],
    columns: ["c"],
    rejects: [...nothing, 1],
  },
];

for (const { kind, values = [], columns = [], units, rejects } of SPECS) {
  Deno.test(`parseKind("${kind}") tells values from columns`, () => {
    const { coerce } = parseKind(kind);
    for (const item of values) {
      assertEquals(coerce(item), value(item));
      assertEquals(coerce({ value: item }), value(item));
      assertEquals(coerce(value(item)), value(item));
    }
    for (const name of columns) {
      assertEquals(coerce(name), field(name));
      assertEquals(coerce({ field: name }), field(name));
    }
    for (const unit of units ?? []) {
      const options = { units: unit };
      assertEquals(
        coerce({ field: "c", units: unit }),
        field("c", options),
      );
    }
    if (units === undefined) {
      assertStrictEquals(coerce({ field: "c", units: "data" }), INVALID);
    }
    for (const item of rejects) {
      assertStrictEquals(coerce(item), INVALID, Deno.inspect(item));
    }
  });
}

Deno.test("A value is text where a string alone would name a column", () => {
  assertEquals(parseKind("StringSpec").coerce(value("a")), value("a"));
  const coordinate = parseKind("YCoordinateSpec");
  for (const factor of ["a", ["a", "b"], ["a", "b", "c", 0.5], ["a", 0.5]]) {
    assertEquals(coordinate.coerce({ value: factor }), value(factor));
  }
  for (const none of [[], [1, "a"], ["a", null], ["a", "b", "c", "d", "e"]]) {
    assertStrictEquals(coordinate.coerce({ value: none }), INVALID);
  }
});

Deno.test("A field is any column even if a string alone would be a value", () => {
  assertEquals(parseKind("ColorSpec").coerce({ field: "red" }), field("red"));
  assertEquals(parseKind("FontSpec").coerce(field("fonts")), field("fonts"));
});

Deno.test("A date is a coordinate in milliseconds", () => {
  for (const kind of ["NumberSpec", "XCoordinateSpec", "YCoordinateSpec"]) {
    assertEquals(parseKind(kind).coerce(date), value(5));
  }
  assertStrictEquals(parseKind("ColorSpec").coerce(date), INVALID);
});

Deno.test("An expression is taken as it is, in an object, and wrapped", () => {
  const { coerce } = parseKind("NumberSpec");
  for (const given of [stack, { expr: stack }, expr(stack)]) {
    const stored = coerce(given);
    assertInstanceOf(stored, Expr);
    assertStrictEquals(stored.expr, stack);
  }
  for (const given of [mapper, { expr: mapper }, expr(mapper), { expr: 1 }]) {
    assertStrictEquals(coerce(given), INVALID);
  }
});

Deno.test("An expression that has a property called field is not taken for a column", () => {
  const { coerce } = parseKind("NumberSpec");
  for (const given of [new CumSum({ field: "a" }), new Maximum()]) {
    const stored = coerce(given);
    assertInstanceOf(stored, Expr);
    assertStrictEquals(stored.expr, given);
  }
});

Deno.test("A transform goes with a field or a value, which is then its input", () => {
  const { coerce } = parseKind("ColorSpec");
  const stored = coerce({ field: "c", transform: mapper });
  assertInstanceOf(stored, Field);
  assertStrictEquals(stored.transform, mapper);
  const jitter = new Jitter();
  const input = coerce({ value: "no color", transform: jitter });
  assertInstanceOf(input, Value);
  assertStrictEquals(input.transform, jitter);
  for (const transform of [stack, {}, null, "linear"]) {
    assertStrictEquals(coerce({ field: "c", transform }), INVALID);
  }
});

Deno.test("An object that is no spec is refused", () => {
  const { coerce } = parseKind("NumberSpec");
  const refused = [
    {},
    { foo: 1 },
    { value: 1, field: "c" },
    { value: 1, foo: 2 },
    { field: 1 },
    { field: "c", units: "screen" },
    JSON.parse('{"value": 1, "__proto__": 2}'),
    Object.create({ value: 1 }),
    new Map([["value", 1]]),
  ];
  for (const item of refused) {
    assertStrictEquals(coerce(item), INVALID, Deno.inspect(item));
  }
});

Deno.test("Names of dash patterns are lengths where all of a glyph has them, as in Python: BokehJS draws names otherwise", () => {
  const patterns: [string, number[]][] = [
    ["solid", []],
    ["dashed", [6]],
    ["dotted", [2, 4]],
    ["dotdash", [2, 4, 6, 4]],
    ["dashdot", [6, 4, 2, 4]],
  ];
  for (const [name, lengths] of patterns) {
    assertEquals(parseKind("LineDashScalar").coerce(name), lengths);
    assertEquals(
      parseKind("Or(Enum[LineDash], List(Float))").coerce(name),
      lengths,
    );
    assertEquals(parseKind("LineDashSpec").coerce(name), value(name));
  }
  assertEquals(parseKind("LineDashScalar").coerce("6 3"), [6, 3]);
  assertEquals(parseKind("LineDashScalar").coerce("none"), INVALID);
});

Deno.test("A scalar is one value for the glyph as a whole, plain or wrapped", () => {
  const scalars: [string, unknown][] = [
    ["NumberScalar", 1],
    ["ColorScalar", "red"],
    ["ColorScalar", null],
    ["ColorScalar", [1, 2, 3]],
    ["LineCapScalar", "round"],
    ["LineJoinScalar", "miter"],
    ["LineDashScalar", [4, 2]],
    ["NullStringScalar", "mine"],
    ["DictScalar", { a: 1 }],
  ];
  for (const [kind, item] of scalars) {
    const { coerce } = parseKind(kind);
    assertEquals(coerce(item), item);
    assertEquals(coerce({ value: item }), value(item));
    assertEquals(coerce(value(item)), value(item));
  }
  const refused: [string, unknown][] = [
    ["NumberScalar", "c"],
    ["NumberScalar", { value: "c" }],
    ["ColorScalar", "c"],
    ["LineCapScalar", "c"],
    ["LineDashScalar", "c"],
  ];
  for (const [kind, item] of refused) {
    assertStrictEquals(parseKind(kind).coerce(item), INVALID, kind);
  }
});

Deno.test("A scalar takes no column", () => {
  for (const kind of ["NumberScalar", "ColorScalar", "LineDashScalar"]) {
    for (const item of [field("c"), { field: "c" }]) {
      assertStrictEquals(parseKind(kind).coerce(item), INVALID, kind);
    }
  }
});

Deno.test("Arrays of colors and dashes are copied", () => {
  for (
    const kind of ["ColorSpec", "ColorScalar", "LineDashSpec", "LineDashScalar"]
  ) {
    const given = [1, 2, 3];
    const stored = parseKind(kind).coerce(given);
    given[0] = 9;
    assertEquals(
      stored instanceof Value ? stored.value : stored,
      [1, 2, 3],
      kind,
    );
  }
});

Deno.test("Every spec may refer to models: transforms and expressions", () => {
  for (const { kind } of SPECS) assert(parseKind(kind).mayReference, kind);
});
