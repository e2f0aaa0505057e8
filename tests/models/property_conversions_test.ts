import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { Serializer } from "../../document/codec/serializer.ts";
import { modelClass } from "../../models/internal.ts";
import {
  AreaVisuals,
  BasicTicker,
  BoxAnnotation,
  ColorBar,
  ColorPicker,
  DatetimeAxis,
  DatetimeTickFormatter,
  Div,
  field,
  FixedTicker,
  GlyphRenderer,
  GMapPlot,
  GraphRenderer,
  Grid,
  HBox,
  HoverTool,
  Image,
  Legend,
  LegendItem,
  LinearAxis,
  LinearColorMapper,
  LogColorMapper,
  type Model,
  MultiLine,
  Node,
  Plot,
  Range1d,
  Scatter,
  Select,
  Span,
  Stack,
  Tabs,
  TapTool,
  TimedeltaAxis,
  Title,
  value,
  VBox,
  Wedge,
  WheelZoomTool,
} from "../../models/mod.ts";

/** Sets a property as plain JavaScript does. */
function set<M extends Model>(model: M, name: string, given: unknown): M {
  model.set(name, given);
  return model;
}

Deno.test("Axis.ticker and Grid.ticker take the places of the ticks", () => {
  for (const places of [[0, 5, 10], Float64Array.of(0, 5, 10)]) {
    for (const model of [new LinearAxis(), new Grid(), new ColorBar()]) {
      const { ticker } = set(model, "ticker", places);
      assertInstanceOf(ticker, FixedTicker);
      assertEquals([...ticker.ticks as Iterable<number>], [0, 5, 10]);
      assertEquals(ticker.minor_ticks, []);
    }
  }
  const ticker = new BasicTicker();
  assertStrictEquals(set(new LinearAxis(), "ticker", ticker).ticker, ticker);
});

Deno.test("What a property also takes is in the message for what it does not take", () => {
  assertThrows(
    () => set(new LinearAxis(), "ticker", ["a"]),
    TypeError,
    "Cannot set LinearAxis.ticker: expected a Ticker model, or an array of numbers, received",
  );
  assertThrows(
    () => set(new LinearColorMapper(), "palette", "Virdis256"),
    RangeError,
    'did you mean "Viridis256"?',
  );
});

Deno.test("Legend.items and Tabs.tabs take pairs", () => {
  const renderer = new GlyphRenderer();
  const { items } = set(new Legend(), "items", [
    ["plain text", [renderer]],
    new LegendItem(),
  ]);
  assertEquals(items[0]!.label, value("plain text"));
  assertStrictEquals(items[0]!.renderers[0], renderer);
  assertEquals(items.length, 2);

  const child = new Div();
  const { tabs } = set(new Tabs(), "tabs", [["First", child]]);
  assertEquals(tabs[0]!.title, "First");
  assertStrictEquals(tabs[0]!.child, child);
});

Deno.test('LegendItem({ label: "text" }) shows the text, not "Invalid field"', () => {
  const item = new LegendItem({ label: "text" });
  assertEquals(item.label, value("text"));
  // As in Python, assigning a string names a column.
  item.label = "column";
  assertEquals(item.get("label"), field("column"));
  assertEquals(new LegendItem({ label: field("x") }).label, field("x"));
});

Deno.test("A palette is taken by its name, wherever there is one", () => {
  const first = "#440154";
  for (const Mapper of [LinearColorMapper, LogColorMapper]) {
    const mapper = set(new Mapper(), "palette", "Viridis3");
    assertEquals(mapper.palette[0], first);
  }
  const { color_mapper: mapper } = set(new Image(), "color_mapper", "Viridis3");
  assertInstanceOf(mapper, LinearColorMapper);
  assertEquals(mapper.palette.length, 3);
});

Deno.test("HoverTool.tooltips takes an object or a map of labels", () => {
  const pairs: [string, string][] = [["a", "@a"], ["b", "@b{0.0}"]];
  for (
    const given of [
      { a: "@a", b: "@b{0.0}" },
      new Map(pairs),
      pairs,
    ]
  ) {
    assertEquals(set(new HoverTool(), "tooltips", given).tooltips, pairs);
  }
});

Deno.test("BoxAnnotation.left = null is the edge of the frame again", () => {
  for (const side of ["left", "right", "top", "bottom"]) {
    const box = new BoxAnnotation({ [side]: 3 });
    box.set(side, null);
    const edge = box.get(side);
    assertInstanceOf(edge, Node);
    assertEquals([edge.target, edge.symbol], ["frame", side]);
  }
  const visuals = new AreaVisuals();
  const { handles } = set(new BoxAnnotation(), "handles", visuals);
  assertStrictEquals(handles.all, visuals);
});

Deno.test("HBox.children and VBox.children take models", () => {
  for (const Box of [HBox, VBox]) {
    const child = new Div();
    const { children } = set(new Box(), "children", [child, { child }]);
    assertEquals(children.map((item) => item.child), [child, child]);
  }
});

Deno.test('Modifiers are text such as "ctrl+shift"', () => {
  const { modifiers } = set(new TapTool(), "modifiers", "ctrl+shift");
  assertEquals({ ...modifiers }, { ctrl: true, shift: true });
  assertThrows(
    () => set(new WheelZoomTool(), "modifiers", "meta"),
    TypeError,
    'or keys such as "ctrl+shift", received',
  );
});

Deno.test("WheelZoomTool.hit_test_behavior takes groups of renderers", () => {
  const tool = set(new WheelZoomTool(), "hit_test_behavior", "group_by_name");
  assertEquals((tool.hit_test_behavior as Model).type, "GroupByName");
  const renderer = new GlyphRenderer();
  tool.set("hit_test_behavior", [[renderer]]);
  const behavior = tool.hit_test_behavior as Model;
  assertEquals(behavior.get("groups"), [[renderer]]);
});

Deno.test("plot.title = text makes a Title, and writes into the one that is there", () => {
  const plot = new Plot({ title: "first" });
  const { title } = plot;
  assertInstanceOf(title, Title);
  assertEquals(title.text, "first");
  title.text_color = "red";
  plot.title = "second";
  assertStrictEquals(plot.title, title);
  assertEquals([title.text, title.text_color], ["second", "red"]);
  assertInstanceOf(new Plot().title, Title);
  assertEquals(new Plot({ title: null }).title, null);
});

Deno.test("GMapPlot.api_key is text", () => {
  const plot = set(new GMapPlot(), "api_key", "key");
  assertEquals(
    new TextDecoder().decode(plot.api_key as ArrayBuffer),
    "key",
  );
});

Deno.test("ColorPicker.color reads as the browser reports it", () => {
  const colors: readonly (readonly [unknown, string])[] = [
    ["red", "#ff0000"],
    ["#abc", "#aabbcc"],
    ["#AABBCC", "#aabbcc"],
    [[1, 2, 3], "#010203"],
    [[1, 2, 3, 0.5], "#01020380"],
    [0xff0000, "#ff0000"],
    ["hsl(120, 50%, 50%)", "hsl(120, 50%, 50%)"],
  ];
  for (const [given, expected] of colors) {
    assertEquals(set(new ColorPicker(), "color", given).color, expected);
  }
});

Deno.test('"6 4" is a dash pattern of every line', () => {
  for (
    const [Type, name] of [
      [LinearAxis, "axis_line_dash"],
      [Grid, "grid_line_dash"],
      [Plot, "outline_line_dash"],
      [Span, "line_dash"],
      [BoxAnnotation, "line_dash"],
    ] as const
  ) {
    assertEquals(set(new Type(), name, "6 4").get(name), [6, 4]);
    assertEquals(set(new Type(), name, "").get(name), []);
    assertThrows(() => set(new Type(), name, "6 x"), TypeError);
  }
});

Deno.test("Dates and Temporal are milliseconds in scalars", () => {
  const date = new Date(Date.UTC(2024, 2, 10));
  const milliseconds = date.getTime();
  for (
    const given of [
      date,
      Temporal.PlainDate.from("2024-03-10"),
      Temporal.PlainDateTime.from("2024-03-10T00:00"),
      Temporal.Instant.from("2024-03-10T00:00Z"),
      Temporal.ZonedDateTime.from("2024-03-10T01:00[Europe/Oslo]"),
    ]
  ) {
    assertEquals(set(new Range1d(), "start", given).start, milliseconds);
    assertEquals(set(new Span(), "location", given).location, milliseconds);
    assertEquals(set(new BoxAnnotation(), "left", given).left, milliseconds);
    assertEquals(set(new Scatter(), "x", given).x, value(milliseconds));
  }
  const duration = Temporal.Duration.from({ hours: 1 });
  assertEquals(set(new Range1d(), "end", duration).end, 3_600_000);
  const month = Temporal.Duration.from({ months: 1 });
  assertThrows(() => set(new Range1d(), "end", month), TypeError);
});

Deno.test("Units are an option of models, in any order, and stay when the value changes", () => {
  for (
    const attributes of [
      { start_angle_units: "deg", start_angle: 45 },
      { start_angle: 45, start_angle_units: "deg" },
    ] as const
  ) {
    const wedge = new Wedge(attributes);
    assertEquals(wedge.get("start_angle"), value(45, { units: "deg" }));
    assertEquals(wedge.get("start_angle_units"), "deg");
    wedge.start_angle = 90;
    assertEquals(wedge.get("start_angle"), value(90, { units: "deg" }));
    wedge.start_angle = "column";
    assertEquals(wedge.get("start_angle"), field("column", { units: "deg" }));
  }
  assertEquals(new Wedge().get("start_angle_units"), "rad");
  assertEquals(new Wedge().get("radius_units"), "data");
  assertThrows(
    () => set(new Wedge(), "start_angle_units", "miles"),
    TypeError,
    "Wedge.start_angle",
  );
});

Deno.test("An expression is a value of every spec and scalar", () => {
  const HArea = modelClass("HArea") as unknown as new () => Model;
  for (const name of ["hatch_scale", "hatch_color", "hatch_pattern"]) {
    const stack = new Stack({ fields: ["x"] });
    const { expr } = set(new HArea(), name, stack).get(name) as {
      expr: unknown;
    };
    assertStrictEquals(expr, stack);
  }
});

Deno.test("Select.options takes null for the empty option", () => {
  assertEquals(set(new Select(), "options", [null, "a"]).options, ["", "a"]);
});

Deno.test("DatetimeAxis and TimedeltaAxis label their ticks with context, as Python does", () => {
  const axis = new DatetimeAxis();
  const formatter = axis.formatter as DatetimeTickFormatter;
  assertEquals([formatter.days, formatter.context_which], ["%b %d", "all"]);
  assertEquals((formatter.context as DatetimeTickFormatter).days, "%Y");
  const timedelta = new TimedeltaAxis().formatter;
  assertEquals((timedelta.get("context") as Model).get("hours"), "%d days");
  const wire = JSON.stringify(new Serializer().encode(axis));
  assert(wire.includes('"days":"%b %d"'), "the formatter is sent");
  // A formatter of one's own has the defaults of BokehJS and no context.
  assertEquals(new DatetimeTickFormatter().context, null);
});

Deno.test("A new GraphRenderer has renderers of nodes and edges", () => {
  const graph = new GraphRenderer();
  assertInstanceOf(graph.node_renderer.glyph, Scatter);
  assertInstanceOf(graph.edge_renderer.glyph, MultiLine);
  assertEquals(
    Object.keys(graph.edge_renderer.data_source.get("data") as object),
    ["start", "end"],
  );
  const other = new GraphRenderer();
  assert(other.node_renderer !== graph.node_renderer);
});

Deno.test("Times without a zone are UTC, in whatever zone the server is", async () => {
  const module = new URL("../../models/kinds/kinds.ts", import.meta.url);
  const code = `
    import { parseKind } from ${JSON.stringify(module.href)};
    const { coerce } = parseKind("Timestamp");
    console.log(JSON.stringify(
      ["2024-03-10T08:00", "2024-03-10", "2024-03-10T08:00Z"]
        .map((text) => coerce(text)),
    ));
  `;
  const zoned = async (TZ: string) => {
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["eval", "--no-check", code],
      env: { TZ },
    }).output();
    return JSON.parse(new TextDecoder().decode(stdout));
  };
  const hour = 60 * 60 * 1000;
  const day = Date.UTC(2024, 2, 10);
  for (const zone of ["America/New_York", "Asia/Tokyo"]) {
    assertEquals(await zoned(zone), [day + 8 * hour, day, day + 8 * hour]);
  }
});
