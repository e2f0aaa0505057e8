import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertNotStrictEquals,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import {
  Button,
  ColumnDataSource,
  CustomJS,
  Div,
  FileInput,
  GlyphRenderer,
  HoverTool,
  InspectTool,
  LinearAxis,
  LinearColorMapper,
  Plot,
  Range1d,
  Selection,
  Slider,
} from "../../models/mod.ts";

Deno.test("Model.get() and the accessors read what was set, else the default", () => {
  const slider = new Slider({ start: 0, value: 1 });
  slider.value = 2;
  slider.set("end", 10);
  assertEquals([slider.start, slider.value, slider.end], [0, 2, 10]);
  assertEquals(slider.get("value"), 2);
  assertEquals([slider.step, slider.title, slider.format], [1, "", "0[.]00"]);
});

Deno.test("Model.get() throws for a property that was not set and has no default", () => {
  const slider = new Slider();
  for (const read of [() => slider.value, () => slider.get("value")]) {
    assertThrows(
      read,
      Error,
      "Cannot read Slider.value: it was not set and has no default",
    );
  }
});

Deno.test("Model.has() tells whether the browser has set a property", () => {
  const input = new FileInput();
  assertThrows(
    () => input.filename,
    Error,
    'Cannot read FileInput.filename: the browser has not set it yet; has("filename") tells when it has',
  );
  assertEquals([input.has("filename"), input.has("accept")], [false, true]);
  const chosen = new FileInput({ filename: "a.csv" });
  assertEquals([chosen.has("filename"), chosen.filename], [true, "a.csv"]);
  assertThrows(
    () => input.has("filenam" as "filename"),
    TypeError,
    'no such property, did you mean "filename"?',
  );
});

Deno.test("Model.update() sets several properties and stops at the first bad one", () => {
  const slider = new Slider();
  slider.update({ start: 1, end: 5 });
  assertEquals([slider.start, slider.end], [1, 5]);
  const bad = { start: 2, end: "6", value: 3 } as object;
  assertThrows(() => slider.update(bad), TypeError, "Slider.end");
  assertEquals([slider.start, slider.end], [2, 5]);
});

Deno.test("The constructor of a model passes over what is undefined", () => {
  const slider = new Slider({ title: undefined, value: 1 });
  assertEquals(slider.title, "");
});

Deno.test("A bad value is refused with model, property, what is expected and what came", () => {
  const slider = new Slider();
  const messages: [string, unknown, string][] = [
    ["value", "x", 'Cannot set Slider.value: expected Float, received "x"'],
    ["title", 1, "Cannot set Slider.title: expected null or Str, received 1"],
    [
      "show_value",
      1,
      "Cannot set Slider.show_value: expected Bool, received 1",
    ],
    [
      "orientation",
      "up",
      'Cannot set Slider.orientation: expected one of "vertical", "horizontal", received "up"',
    ],
    [
      "value",
      undefined,
      "Cannot set Slider.value: expected Float, received undefined",
    ],
  ];
  for (const [name, item, message] of messages) {
    assertThrows(() => slider.set(name, item), TypeError, message);
  }
  assertThrows(
    () => new Slider({ value: null as never }),
    TypeError,
    "Cannot set Slider.value: expected Float, received null",
  );
  assertThrows(
    () => new GlyphRenderer({ glyph: slider as never }),
    TypeError,
    "Cannot set GlyphRenderer.glyph: expected a Glyph model, received a Slider model",
  );
});

Deno.test("A refused value leaves the old one and calls nobody", () => {
  const slider = new Slider({ value: 1 });
  let calls = 0;
  slider.onChange("value", () => calls++);
  assertThrows(() => slider.set("value", "x"), TypeError);
  assertEquals([slider.value, calls], [1, 0]);
});

Deno.test("An unknown property is refused, and the nearest name suggested", () => {
  const slider = new Slider();
  const uses = [
    () => slider.set("valeu", 1),
    () => slider.get("valeu"),
    () => new Slider({ valeu: 1 } as object),
    () => slider.update({ valeu: 1 } as object),
    () => slider.onChange("valeu" as "value", () => {}),
  ];
  for (const use of uses) {
    assertThrows(
      use,
      TypeError,
      'Slider.valeu: no such property, did you mean "value"?',
    );
  }
  const { message } = assertThrows(
    () => slider.get("colour_of_the_moon"),
    TypeError,
  );
  assert(!message.includes("did you mean"), message);
});

Deno.test("Members of objects and models are no properties", () => {
  const div = new Div();
  for (const name of ["constructor", "__proto__", "toString", "id", "type"]) {
    assertThrows(() => div.get(name), TypeError, "no such property");
    assertThrows(() => div.set(name, "a"), TypeError, "no such property");
  }
  const polluting = JSON.parse('{"__proto__": {"text": "a"}}');
  assertThrows(() => new Div(polluting), TypeError, "no such property");
});

Deno.test("An internal property of the client is not set", () => {
  const tool = new InspectTool();
  assertThrows(() => tool.set("disabled", true), TypeError, "read-only");
});

Deno.test("Defaults are shared by all instances and frozen", () => {
  const slider = new Slider();
  assertStrictEquals(slider.tags, new Slider().tags);
  assertStrictEquals(slider.tags, new Slider({ value: 1 }).tags);
  const shared = [slider.tags, slider.js_property_callbacks];
  for (const item of shared) assert(Object.isFrozen(item));
  const tags = slider.tags as unknown[];
  assertThrows(() => tags.push("a"), TypeError);
});

Deno.test("What is written into the default of a set shows in no other model", () => {
  const events = new Slider().subscribed_events as Set<string>;
  try {
    events.add("tap");
  } catch {
    // A set that throws is as good.
  }
  assertEquals(new Slider().subscribed_events.size, 0);
});

Deno.test("A default that is a model is made for each instance, once", () => {
  const axis = new LinearAxis();
  assertStrictEquals(axis.ticker, axis.ticker);
  assertNotStrictEquals(axis.ticker, new LinearAxis().ticker);
  assertEquals([axis.ticker.type, axis.formatter.type], [
    "BasicTicker",
    "BasicTickFormatter",
  ]);
});

Deno.test("A read-only property is set in the constructor only", () => {
  const selected = new Selection({ indices: [1] });
  const source = new ColumnDataSource({ selected });
  assertStrictEquals(source.selected, selected);
  const message =
    "Cannot set ColumnDataSource.selected: the property is read-only";
  assertThrows(
    () => source.set("selected", new Selection()),
    TypeError,
    message,
  );
  const fresh = new ColumnDataSource();
  assertThrows(
    () => fresh.set("selected", new Selection()),
    TypeError,
    message,
  );
});

Deno.test("What the kind knows is copied when it is set", () => {
  const given = ["a"];
  const div = new Div({ tags: given, css_classes: given });
  given.push("b");
  assertEquals([div.tags, div.css_classes], [["a"], ["a"]]);
});

Deno.test("An alias reads and sets the property that it stands for", () => {
  const tool = new HoverTool({ toggleable: false });
  assertEquals([tool.visible, tool.toggleable], [false, false]);
  tool.toggleable = true;
  assertEquals([tool.visible, tool.get("toggleable")], [true, true]);
  assertThrows(() => tool.set("toggleable", 1), TypeError, "HoverTool.visible");
});

Deno.test("Model.id is one that no other model has, Model.type the name on the wire", () => {
  const [first, second] = [new Slider(), new Slider()];
  assertStrictEquals(first.id, first.id);
  assertNotStrictEquals(first.id, second.id);
  assertEquals([first.type, new Button().type], ["Slider", "Button"]);
  assertStrictEquals(first.document, null);
});

Deno.test("A subclass in application code is the model that it extends", () => {
  class Frequency extends Slider {
    double(): number {
      return 2 * this.value;
    }
  }
  const frequency = new Frequency({ value: 3 });
  assertEquals([frequency.type, frequency.double()], ["Slider", 6]);
  assertInstanceOf(frequency.clone(), Frequency);
});

Deno.test("Model.references() finds models everywhere, each once, circles included", () => {
  const range = new Range1d();
  const mapper = new LinearColorMapper({ palette: ["red"] });
  const callback = new CustomJS({ code: "", args: { range, list: [range] } });
  const div = new Div({ tags: [new Map([["a", { mapper }]])] });
  div.jsOnChange("text", callback);
  callback.args = { ...callback.args, div };
  assertEquals(
    new Set(div.references()),
    new Set([div, range, mapper, callback]),
  );
  assertStrictEquals(div.references()[0], div);
  assertEquals(div.references().length, 4);
});

Deno.test("Model.clone() has the same values and models, and other overrides", () => {
  const range = new Range1d();
  const plot = new Plot({ x_range: range, width: 300 });
  const copy = plot.clone({ width: 400, name: "copy" });
  assertNotStrictEquals(copy, plot);
  assertNotStrictEquals(copy.id, plot.id);
  assertStrictEquals(copy.x_range, range);
  assertEquals([copy.width, copy.name], [400, "copy"]);
  assertEquals([plot.width, plot.name], [300, null]);
  assertThrows(
    () => plot.clone({ width: "x" as never }),
    TypeError,
  );
});

Deno.test("Model.clone() has no callbacks of application code", () => {
  const slider = new Slider({ value: 1 });
  let calls = 0;
  slider.onChange("value", () => calls++);
  slider.clone().value = 2;
  assertEquals(calls, 0);
});

Deno.test("Model.clone() takes another value of a read-only property", () => {
  const source = new ColumnDataSource();
  const { selected } = source;
  const other = new Selection();
  assertStrictEquals(source.clone({ selected: other }).selected, other);
  assertStrictEquals(source.selected, selected);
});

Deno.test("Deno.inspect() shows the type and what was set, in short", () => {
  const slider = new Slider({ start: 0, title: "n" });
  assertEquals(Deno.inspect(slider), 'Slider { start: 0, title: "n" }');
  assertEquals(Deno.inspect(new Plot()), "Plot {}");
  const { id } = slider;
  assertStringIncludes(Deno.inspect({ slider }), `Slider(${id}) {`);
  const data = { x: new Float64Array(100_000) };
  const text = Deno.inspect(new ColumnDataSource({ data }));
  assert(text.length < 3000, `${text.length} characters`);
});

Deno.test("Deno.inspect() ends for models that refer to each other", () => {
  const slider = new Slider();
  slider.jsOnChange("value", new CustomJS({ code: "", args: { slider } }));
  assertStringIncludes(Deno.inspect(slider), "Circular");
});
