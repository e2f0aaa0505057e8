import { assertEquals, assertThrows } from "@std/assert";
import { syncUrl, type UrlValue } from "../../dashboard/mod.ts";
import { pageEntry, QUERY_MESSAGE } from "../../document/page_entries.ts";
import { Document } from "../../mod.ts";
import {
  CheckboxGroup,
  ColorPicker,
  ColumnDataSource,
  DatePicker,
  DateRangeSlider,
  DateSlider,
  DatetimePicker,
  Div,
  type Model,
  MultiChoice,
  NumericInput,
  RadioGroup,
  Range1d,
  RangeSlider,
  Select,
  Slider,
  Spinner,
  Switch,
  Tabs,
  TextInput,
  TimePicker,
} from "../../models/mod.ts";
import { testSession } from "../../testing/mod.ts";

const DAY = new Date("2024-03-10");

/** Widgets with their initial values, made anew for each session. */
function widgets() {
  return {
    a: new Slider({ start: 0, end: 10, step: 0.1, value: 1 }),
    b: new RangeSlider({ start: 0, end: 10, value: [1, 2] }),
    c: new TextInput({ value: "" }),
    d: new Switch({ active: true }),
    e: new RadioGroup({ labels: ["x", "y"], active: 0 }),
    f: new CheckboxGroup({ labels: ["x", "y", "z"], active: [0] }),
    g: new MultiChoice({ options: ["p", "q,r", "s"], value: ["p"] }),
    h: new Select({ options: [[1, "one"], [2, "two"]], value: 1 }),
    i: new NumericInput({ low: 0, high: 5, value: 3 }),
    j: new Spinner({ value: 1 }),
    k: new DatePicker({ value: DAY }),
    l: new DateRangeSlider({
      start: new Date("2024-01-01"),
      end: new Date("2024-12-31"),
      value: [DAY, DAY],
    }),
    m: new DatetimePicker({ value: "2024-03-10T09:00:00" }),
    n: new TimePicker({ value: "10:00" }),
    o: new ColorPicker({ color: "#ff0000" }),
    p: new Tabs({ tabs: [["t", new Div()], ["u", new Div()]], active: 0 }),
    q: [new Range1d({ start: 0, end: 1 }), "end"],
    r: [new Div({ text: "" }), "visible"],
    s: new Select({ options: { g: ["v", "w"] }, value: "v" }),
  } satisfies Record<string, UrlValue>;
}

function valuesOf(values: Record<string, UrlValue>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const [model, given] = (Array.isArray(value) ? value : [value]) as [
        Model,
        string?,
      ];
      const attr = given ??
        ["value", "active", "color"].find((each) => each in model)!;
      const shown = Reflect.get(model, attr);
      return [name, Array.isArray(shown) ? [...shown] : shown];
    }),
  );
}

/** A session that begins with a query. */
async function opened(query: string) {
  const given = new URLSearchParams(query);
  const made: Record<string, UrlValue>[] = [];
  const session = await testSession((doc) => {
    const values = widgets();
    made.push(values);
    syncUrl(values);
    for (const value of Object.values(values)) {
      const [model] = (Array.isArray(value) ? value : [value]) as [Model];
      doc.addRoot(model);
    }
  }, {
    arguments: Object.fromEntries(
      [...given.keys()].map((name) => [name, given.getAll(name)]),
    ),
  });
  return { session, values: () => valuesOf(made.at(-1)!) };
}

function queryOf({ config }: Document): unknown {
  return pageEntry(config, "bokeh_deno_query")?.[0];
}

const CHANGED =
  "a=2.5&b=3&b=4&c=x+%26+y&d=false&e=1&f=&g=q%2Cr&g=s&h=2&i=&j=-7&k=2024-05-06" +
  "&l=2024-02-01&l=2024-02-02T12%3A30%3A00.000Z&m=2024-05-06T10%3A00%3A00&n=11%3A30" +
  "&o=%2300ff00&p=1&q=0.5&r=false&s=w";

Deno.test("syncUrl() sets values of every kind from the query, and writes the same query", async () => {
  const { session, values } = await opened(`${CHANGED}&other=1`);
  await using _ = session;
  assertEquals(values(), {
    a: 2.5,
    b: [3, 4],
    c: "x & y",
    d: false,
    e: 1,
    f: [],
    g: ["q,r", "s"],
    h: 2,
    i: null,
    j: -7,
    k: "2024-05-06",
    l: [Date.parse("2024-02-01"), Date.parse("2024-02-02T12:30Z")],
    m: "2024-05-06T10:00:00",
    n: "11:30",
    o: "#00ff00",
    p: 1,
    q: 0.5,
    r: false,
    s: "w",
  });
  assertEquals(queryOf(session.view), CHANGED);
  await session.restart();
  assertEquals([queryOf(session.view), values().a], [CHANGED, 2.5]);
  await session.message(QUERY_MESSAGE, "");
  assertEquals(queryOf(session.view), "");
  assertEquals(values(), valuesOf(widgets()));
});

Deno.test("syncUrl() ignores every value that users of the widget could not have chosen", async () => {
  const bad = [
    "a=10.1",
    "a=-1",
    "a=",
    "a=NaN",
    "a=Infinity",
    "a=1&a=2",
    "b=3",
    "b=1&b=2&b=3",
    "b=1&b=x",
    "d=yes",
    "e=2",
    "e=-1",
    "e=0.5",
    "f=0&f=3",
    "g=p&g=t",
    "h=3",
    "i=6",
    "k=2024-02-30",
    "l=2023-12-31&l=2024-02-01",
    "l=soon&l=2024-02-01",
    "m=soon",
    "n=25:00",
    "o=nocolor",
    "p=2",
    "q=x",
    "q=Infinity",
    "r=1",
    "s=x",
  ];
  const { session, values } = await opened("");
  await using _ = session;
  for (const query of bad) {
    await session.message(QUERY_MESSAGE, query);
    assertEquals(values(), valuesOf(widgets()), query);
    assertEquals(queryOf(session.view), "", query);
  }
  for (const data of [null, 5, ["a=2"]]) {
    await session.message(QUERY_MESSAGE, data);
  }
  assertEquals(values(), valuesOf(widgets()));
});

Deno.test("syncUrl() goes on when a client sets a time that there is not", () => {
  const document = new Document();
  const a = new DateSlider({ start: DAY, end: DAY, value: DAY });
  const b = new Slider({ start: 0, end: 1, value: 0 });
  syncUrl({ a, b }, { document });
  a.value = 1e20;
  b.value = 1;
  assertEquals(queryOf(document), "a=100000000000000000000&b=1");
});

Deno.test("syncUrl() says which model, property, name or option is wrong", () => {
  const document = new Document();
  const slider = new Slider({ start: 0, end: 1, value: 0 });
  const sync = (values: unknown, options: object = { document }) => () =>
    syncUrl(values as Record<string, UrlValue>, options);
  const refused: [() => void, new () => Error, string][] = [
    [sync({ a: slider }, {}), Error, "there is no document, call syncUrl()"],
    [sync({ a: 5 }), TypeError, "expected a model, or a model and the name"],
    [sync({ a: new Div() }), TypeError, "Div has no value, name one of its"],
    [
      sync({ a: [new ColumnDataSource(), "data"] }),
      TypeError,
      "Cannot sync URL: ColumnDataSource.data takes ",
    ],
    [sync({ a: [slider, "valeu"] }), TypeError, 'did you mean "value"?'],
    [sync({ "bokeh-token": slider }), RangeError, "is not a name, or one of"],
    [sync({ "": slider }), RangeError, "is not a name"],
    [sync({ a: slider }, { document, histroy: 1 }), TypeError, "histroy"],
  ];
  for (const [run, type, message] of refused) {
    assertThrows(run, type, message);
  }
  syncUrl({ a: slider }, { document });
  syncUrl({ __proto__x: [slider, "title"] }, { document });
  assertThrows(sync({ a: slider }), RangeError, '"a" is in the URL already');
  slider.value = 0.5;
  slider.title = "t";
  assertEquals(queryOf(document), "a=0.5&__proto__x=t");
});
