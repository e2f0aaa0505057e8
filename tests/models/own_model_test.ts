import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  type DataProperty,
  defineModel,
  LayoutDOM,
  type OwnModelOptions,
  property,
} from "../../models/mod.ts";
import type { Model } from "../../models/mod.ts";
import { allowReplacing } from "../../models/internal.ts";

const view = "export function render() {}";

Deno.test("defineModel() makes a typed class that is checked like Bokeh's own", () => {
  const Gauge = defineModel("tests.Gauge", {
    value: property.float(0),
    unit: property.enumOf(["bar", "psi"]),
    marks: property.listOf(property.int()),
  }, { view });
  const gauge = new Gauge({ value: 3, width: 200 });
  assert(gauge instanceof LayoutDOM);
  assertEquals([gauge.type, gauge.value, gauge.unit, gauge.width], [
    "tests.Gauge",
    3,
    "bar",
    200,
  ]);
  const seen: unknown[] = [];
  gauge.onChange("value", (_attr, old, value) => seen.push(value - old));
  gauge.value = 5;
  assertEquals(seen, [2]);
  assertThrows(
    () => gauge.set("value", "much"),
    TypeError,
    'tests.Gauge.value: expected Float, received "much"',
  );
  assertThrows(
    () => new Gauge({ valeu: 3 } as object),
    TypeError,
    'did you mean "value"?',
  );
  // @ts-expect-error: it is a number
  assertThrows(() => new Gauge({ value: "3" }), TypeError);
});

Deno.test("A model of one's own extends another, with its view", () => {
  const Base = defineModel("tests.Base", { a: property.int(1) }, { view });
  const Derived = defineModel("tests.Derived", { b: property.int(2) }, {
    extends: Base,
    overrides: { a: 5, width: 80 },
  });
  const { a, b, width } = new Derived();
  assertEquals([a, b, width], [5, 2, 80]);
});

Deno.test("defineModel() says what is wrong with a definition", () => {
  const define = (
    name: string,
    properties: Record<string, DataProperty<unknown>> = {},
    options: OwnModelOptions<Model> = { view },
  ) =>
  () => defineModel(name, properties, options);
  define("tests.Twice")();
  const refused: [() => unknown, string][] = [
    [define("Gauge"), "the name must have a dot"],
    [define("Slider"), "the name must have a dot"],
    [define("app.Gau ge"), "the name must have a dot"],
    [
      define("tests.Twice", { a: property.int() }),
      'Cannot define model "tests.Twice": it was defined before, with other properties or another view',
    ],
    [
      define("tests.A", { width: property.int() }),
      "Cannot define property tests.A.width: the model has something of that name",
    ],
    [
      define("tests.A", { a: 3 as never }),
      "expected one such as property.int(), received 3",
    ],
    [
      define("tests.A", {}, {}),
      "view must be the text of a module, or the URL",
    ],
    [
      define("tests.A", {}, { view: "./gauge.view.ts" }),
      'received "./gauge.view.ts"',
    ],
    [
      define("tests.A", {}, { view: new URL("https://example.com/a.js") }),
      "received https://example.com/a.js",
    ],
    [
      define("tests.A", {}, { view, extends: Date as never }),
      "it can only extend a model, received function Date",
    ],
    [
      define("tests.A", {}, { view, changedByView: ["b"] }),
      "changedByView names b, which it has not",
    ],
    [
      define("tests.A", {}, { view, vue: true } as never),
      "unknown option vue",
    ],
  ];
  for (const [fn, message] of refused) assertThrows(fn, TypeError, message);
  assertThrows(
    define("tests.A", {}, { view, component: "vue" as never }),
    RangeError,
    'component must be one of preact, react, received "vue"',
  );
  assertThrows(
    define("tests.A", { a: property.ofKind("Nope") }),
    SyntaxError,
    "Cannot define property tests.A.a: Cannot compile kind Nope: unknown Nope",
  );
});

Deno.test("The same definition twice is the same class; in development another replaces it", () => {
  const define = (value: number) =>
    defineModel("tests.Again", { value: property.int(value) }, { view });
  const First = define(1);
  assertEquals(define(1), First);
  assertThrows(() => define(2), TypeError, "it was defined before");
  allowReplacing();
  const Second = define(2);
  assertEquals([new First().value, new Second().value], [1, 2]);
});
