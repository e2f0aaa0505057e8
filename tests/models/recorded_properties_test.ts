import { assert, assertEquals } from "@std/assert";
import { Serializer } from "../../document/codec/serializer.ts";
import { modelClass } from "../../models/internal.ts";
import {
  BasicTicker,
  Div,
  field,
  FixedTicker,
  InlineStyleSheet,
  LinearColorMapper,
  type Model,
  NdArray,
  PanTool,
  Range1d,
  Stack,
  Styles,
  TeX,
  value,
} from "../../models/mod.ts";
import {
  type GoldenPropertyCase,
  Marker,
  readSerializer,
} from "../fixtures/golden/recordings.ts";
import { canonical } from "../fixtures/golden/wire_equality.ts";

/** What a Python expression is in JavaScript, where it is more than a literal. */
const EXPRESSIONS: Readonly<Record<string, () => unknown>> = {
  "0xff0000": () => 0xff0000,
  "value('red')": () => value("red"),
  "value('square')": () => value("square"),
  "value('hi')": () => value("hi"),
  "field('c')": () => field("c"),
  "field('m')": () => field("m"),
  "{'field': 'c', 'transform': LinearColorMapper(palette=['red'])}": () => ({
    field: "c",
    transform: new LinearColorMapper({ palette: ["red"] }),
  }),
  "{'expr': Stack(fields=['a'])}": () => ({
    expr: new Stack({ fields: ["a"] }),
  }),
  "Stack(fields=['a'])": () => new Stack({ fields: ["a"] }),
  "dt.datetime(2024, 1, 1)": () => new Date(Date.UTC(2024, 0, 1)),
  "dt.datetime(2024, 1, 2)": () => new Date(Date.UTC(2024, 0, 2)),
  "dt.datetime(2024, 1, 2, 3)": () => new Date(Date.UTC(2024, 0, 2, 3)),
  "(dt.datetime(2024, 1, 1), dt.datetime(2024, 1, 2))": () => [
    new Date(Date.UTC(2024, 0, 1)),
    new Date(Date.UTC(2024, 0, 2)),
  ],
  "[1, 2, dt.datetime(2024, 1, 1)]": () => [
    1,
    2,
    new Date(Date.UTC(2024, 0, 1)),
  ],
  "float('nan')": () => NaN,
  "{1: 'a'}": () => new Map([[1, "a"]]),
  "{'1': 'a', 2.5: '$$x$$'}": () =>
    new Map<unknown, unknown>([["1", "a"], [2.5, "$$x$$"]]),
  "{0: (0, 1), 'a': [1, 2]}": () =>
    new Map<unknown, unknown>([[0, [0, 1]], ["a", [1, 2]]]),
  "{1: [1]}": () => new Map([[1, [1]]]),
  "Styles(color='red')": () => new Styles({ color: "red" }),
  "[InlineStyleSheet(css='a')]": () => [new InlineStyleSheet({ css: "a" })],
  "FixedTicker(ticks=[1])": () => new FixedTicker({ ticks: [1] }),
  "BasicTicker()": () => new BasicTicker(),
  "TeX(text='x')": () => new TeX({ text: "x" }),
  "[np.zeros((1, 1))]": () => [new NdArray(new Float64Array(1), [1, 1])],
  "{'x': np.array([1.0])}": () => ({ x: Float64Array.of(1) }),
  "{'a': Range1d()}": () => ({ a: new Range1d() }),
  "[PanTool()]": () => [new PanTool()],
  "np.array([1, 2])": () => Int32Array.of(1, 2),
  "np.array([True])": () => new NdArray(Uint8Array.of(1), [1], "bool"),
  "[Div(text='a')]": () => [new Div({ text: "a" })],
};

/** Values that are treated otherwise than by Python, as `Model.attr = expression`, and why. */
const DIFFERENCES: readonly (readonly [
  reason: string,
  ...assignments: string[],
])[] = [
  [
    "BokehJS's kind is wider than Python's",
    "Line.line_alpha = 2",
    "Line.line_color = 'hsl(120, 50%, 50%)'",
    "Div.width = -1",
    "Div.width = 1.5",
    "ColorPicker.color = '#abc'",
    "TimePicker.value = 3723000",
    "Image.image = [np.zeros((1, 1))]",
  ],
  [
    "BokehJS's kind is narrower than Python's: the client would refuse the value",
    "Label.x = 'a'",
    "Label.x = ('a', 'b')",
  ],
  [
    "BokehJS understands what was given, so it is sent like that",
    "Line.line_color = (1, 2, 3)",
    "Line.line_color = (1, 2, 3, 0.5)",
    "DatetimePicker.value = '2024-01-02T03:00:00'",
    "TimePicker.value = '01:02'",
  ],
  [
    "A date or milliseconds name a day",
    "DatePicker.value = 1704153600000",
    "DatePicker.value = dt.datetime(2024, 1, 2, 3)",
  ],
  [
    "A date keeps its time of day",
    "DatetimePicker.value = dt.datetime(2024, 1, 2, 3)",
  ],
  [
    "The default is a spec and the value is plain; they mean the same",
    "Line.line_dash = 'solid'",
    "Line.line_dash = []",
  ],
  [
    "The default of BokehJS is not sent; Python has another",
    "HoverTool.renderers = 'auto'",
    "MultiLine.xs = 'xs'",
    "LinearAxis.ticker = BasicTicker()",
    "LinearAxis.ticker = FixedTicker(ticks=[1])",
  ],
  [
    "JavaScript has arrays where Python has lists and tuples",
    "Div.tags = ('a',)",
    "MultiChoice.value = ('a', 'b')",
    "CheckboxGroup.active = (1,)",
  ],
  [
    "A string that is no font size names a column, as for every spec",
    "Text.text_font_size = '12'",
  ],
  [
    "The order of the two numbers is not looked at",
    "Range1d.bounds = (1, 0)",
  ],
  [
    "Tickers are compared without their defaults in conversions_test.ts",
    "LinearAxis.ticker = [1, 2, 3]",
  ],
];

/** What there is no counterpart of in JavaScript. */
const PYTHON_ONLY =
  /\b(dt\.date|dt\.time|dt\.timedelta|np\.|pd\.|palettes\.|RGB|HSL|named\.|range)\b/;

Deno.test("Values are accepted, refused and sent as by Python, but for the differences listed", () => {
  const different: string[] = [];
  for (const recorded of readSerializer().properties) {
    const { model, attr, python } = recorded;
    const given = fromPython(python);
    if (given === undefined) continue;
    const ours = JSON.stringify(outcome(recorded, given.value));
    const theirs = JSON.stringify(recordedOutcome(recorded));
    if (ours !== theirs) different.push(`${model}.${attr} = ${python}`);
  }
  const expected = DIFFERENCES.flatMap(([, ...assignments]) => assignments);
  assertEquals(different.toSorted(), expected.toSorted());
});

Deno.test("Every recorded value is compared or only makes sense in Python", () => {
  for (const { python } of readSerializer().properties) {
    const isCompared = fromPython(python) !== undefined;
    assert(isCompared || PYTHON_ONLY.test(python), python);
  }
});

/** The value of an expression; `undefined` if JavaScript has no counterpart. */
function fromPython(text: string): { readonly value: unknown } | undefined {
  const make = EXPRESSIONS[text];
  if (make !== undefined) return { value: make() };
  const json = text.replaceAll(
    /'((?:[^'\\]|\\.)*)'|None|True|False|,?\)|\(/g,
    (token, string) => {
      if (string !== undefined) return JSON.stringify(string);
      if (token === "(") return "[";
      if (token.endsWith(")")) return "]";
      return token === "None" ? "null" : token.toLowerCase();
    },
  );
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

/** What is sent, `"not serialized"` or `"refused"`. */
function outcome({ model, attr }: GoldenPropertyCase, given: unknown): unknown {
  const constructor = modelClass(model) as new () => Model;
  const instance = new constructor();
  try {
    instance.set(attr, given);
  } catch (error) {
    assert(error instanceof TypeError || error instanceof RangeError);
    return "refused";
  }
  const rep = new Serializer().encode(instance) as {
    readonly attributes?: Readonly<Record<string, unknown>>;
  };
  const { attributes = {} } = rep;
  return Object.hasOwn(attributes, attr)
    ? withoutIds(canonical(attributes[attr]))
    : "not serialized";
}

function recordedOutcome({ wire, error }: GoldenPropertyCase): unknown {
  if (error !== undefined) return "refused";
  return wire instanceof Marker ? wire.text : withoutIds(canonical(wire));
}

function withoutIds(rep: unknown): unknown {
  if (Array.isArray(rep)) return rep.map(withoutIds);
  if (typeof rep !== "object" || rep === null) return rep;
  const entries = Object.entries(rep)
    .filter(([key]) => key !== "id")
    .map(([key, item]) => [key, withoutIds(item)]);
  return Object.fromEntries(entries.toSorted());
}
