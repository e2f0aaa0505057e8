import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { Document } from "../../document/document.ts";
import {
  Button,
  ColumnDataSource,
  CustomJS,
  Div,
  HoverTool,
  type Model,
  Plot,
  Range1d,
  Selection,
  Slider,
  TextInput,
} from "../../models/mod.ts";

function codeOf(model: Model, event: string): string[] {
  return (model.js_property_callbacks[event] ?? [])
    .map((callback) => (callback as CustomJS).code);
}

Deno.test("Model.onChange() calls with name, old and new value, in order of registration", () => {
  const slider = new Slider({ value: 1 });
  const calls: unknown[] = [];
  slider.onChange("value", (...args) => calls.push(["first", ...args]));
  slider.onChange("value", (...args) => calls.push(["second", ...args]));
  slider.value = 2;
  slider.title = "not listened to";
  assertEquals(calls, [
    ["first", "value", 1, 2],
    ["second", "value", 1, 2],
  ]);
});

Deno.test("Model.onChange() hands out the default as the old value, or undefined", () => {
  const slider = new Slider();
  const calls: unknown[] = [];
  slider.onChange("title", (_attr, old, title) => calls.push([old, title]));
  slider.onChange("value", (_attr, old, value) => calls.push([old, value]));
  slider.title = "a";
  slider.value = 1;
  assertEquals(calls, [["", "a"], [undefined, 1]]);
});

Deno.test("Model.onChange() with the same function twice calls it once", () => {
  const slider = new Slider({ value: 1 });
  let calls = 0;
  const count = () => calls++;
  slider.onChange("value", count);
  slider.onChange("value", count);
  slider.onChange("title", count);
  slider.value = 2;
  assertEquals(calls, 1);
  slider.removeOnChange("value", count);
  slider.value = 3;
  assertEquals(calls, 1);
  slider.title = "a";
  assertEquals(calls, 2);
});

Deno.test("Model.onChange() throws for a property that does not exist", () => {
  assertThrows(
    () => new Slider().onChange("valeu" as "value", () => {}),
    TypeError,
    'Slider.valeu: no such property, did you mean "value"?',
  );
});

Deno.test("Model.removeOnChange() throws for what is not registered", () => {
  const slider = new Slider();
  const remove = () => slider.removeOnChange("value", () => {});
  const message =
    "Cannot remove callback for Slider.value: it is not registered";
  assertThrows(remove, Error, message);
  slider.onChange("value", () => {});
  assertThrows(remove, Error, message);
});

Deno.test("A callback that removes itself or adds another does not disturb the others", () => {
  const slider = new Slider({ value: 1 });
  const calls: string[] = [];
  const once = () => {
    calls.push("once");
    slider.removeOnChange("value", once);
    slider.onChange("value", late);
  };
  const late = () => calls.push("late");
  slider.onChange("value", once);
  slider.onChange("value", () => calls.push("always"));
  slider.value = 2;
  assertEquals(calls.splice(0), ["once", "always"]);
  slider.value = 3;
  assertEquals(calls, ["always", "late"]);
});

Deno.test("A callback may set the property again", () => {
  const slider = new Slider({ value: 1 });
  slider.onChange("value", (_attr, _old, value) => {
    if (value > 5) slider.value = 5;
  });
  slider.value = 8;
  assertEquals(slider.value, 5);
});

Deno.test("Setting the same value again is no change", () => {
  const plot = new Plot({ tags: ["a", [1]], name: "p", title: null });
  const range = new Range1d({ start: NaN });
  const source = new ColumnDataSource({ default_values: { a: [NaN] } });
  let calls = 0;
  const count = () => calls++;
  plot.onChange("tags", count);
  plot.onChange("name", count);
  plot.onChange("visible", count);
  plot.onChange("x_range", count);
  range.onChange("start", count);
  source.onChange("default_values", count);
  plot.tags = ["a", [1]];
  plot.name = "p";
  plot.visible = true;
  range.start = NaN;
  source.default_values = { a: [NaN] };
  assertEquals(calls, 0);
  plot.tags = ["a", [2]];
  assertEquals(calls, 1);
  plot.x_range = range;
  assertEquals(calls, 2);
  plot.x_range = range;
  assertEquals(calls, 2);
});

Deno.test("Typed arrays in a value are compared by their elements", () => {
  const callback = new CustomJS({
    code: "",
    args: { x: Float64Array.of(1, NaN) },
  });
  let calls = 0;
  callback.onChange("args", () => calls++);
  callback.args = { x: Float64Array.of(1, NaN) };
  assertEquals(calls, 0);
  callback.args = { x: Float64Array.of(1, 2) };
  callback.args = { x: Float32Array.of(1, 2) };
  assertEquals(calls, 2);
});

Deno.test("Equal columns are no change: a data callback may set them again", () => {
  const y = Float64Array.of(1, NaN);
  const source = new ColumnDataSource({ data: { x: ["a", "b"], y } });
  let calls = 0;
  source.onChange("data", () => {
    calls++;
    source.data = { x: ["c", "d"], y: y.slice() };
    source.setColumns({ x: ["c", "d"] });
    source.data = { ...source.data };
  });
  source.data = { x: ["c", "d"], y };
  assertEquals(calls, 1);
});

Deno.test("Columns that differ in a value, their type or their names are a change", () => {
  const source = new ColumnDataSource({ data: { x: [1, 2] } });
  let calls = 0;
  source.onChange("data", () => calls++);
  source.data = { x: [1, 3] };
  source.data = { x: Int32Array.of(1, 3) };
  source.data = { x: Int32Array.of(1, 3), y: [0, 0] };
  source.data = { y: [0, 0] };
  assertEquals(calls, 4);
});

Deno.test("An alias and its property have the same callbacks", () => {
  const tool = new HoverTool();
  const calls: unknown[] = [];
  const note = (...args: unknown[]) => calls.push(args);
  tool.onChange("toggleable", note);
  tool.visible = false;
  tool.toggleable = true;
  assertEquals(calls, [["visible", true, false], ["visible", false, true]]);
  tool.removeOnChange("visible", note);
  tool.visible = false;
  assertEquals(calls.length, 2);
});

Deno.test("Model.jsOnChange() prefixes properties, and nothing else", () => {
  const source = new ColumnDataSource();
  const callback = new CustomJS({ code: "" });
  source.jsOnChange("data", callback);
  source.jsOnChange("streaming", callback);
  source.jsOnChange("change:data", new CustomJS({ code: "2" }));
  assertEquals(Object.keys(source.js_property_callbacks), [
    "change:data",
    "streaming",
  ]);
  assertEquals(codeOf(source, "change:data"), ["", "2"]);
});

Deno.test("Model.jsOnChange() leaves out what is registered already", () => {
  const slider = new Slider();
  const [first, second] = [
    new CustomJS({ code: "1" }),
    new CustomJS({ code: "2" }),
  ];
  let calls = 0;
  slider.onChange("js_property_callbacks", () => calls++);
  slider.jsOnChange("value", first);
  slider.jsOnChange("value", first);
  slider.jsOnChange("value", second, first, second);
  assertEquals(codeOf(slider, "change:value"), ["1", "2"]);
  assertEquals(calls, 2);
});

Deno.test("Model.jsOnChange() follows the property that an alias stands for", () => {
  const tool = new HoverTool();
  tool.jsOnChange("toggleable", new CustomJS({ code: "" }));
  assertEquals(Object.keys(tool.js_property_callbacks), ["change:visible"]);
});

Deno.test("Model.jsOnEvent() registers callback models by event", () => {
  const button = new Button();
  const callback = new CustomJS({ code: "1" });
  button.jsOnEvent("button_click", callback);
  button.jsOnEvent("button_click", callback);
  button.jsOnEvent("tap", callback);
  assertEquals(Object.keys(button.js_event_callbacks), [
    "button_click",
    "tap",
  ]);
  assertEquals(button.js_event_callbacks.button_click, [callback]);
  // The browser runs them itself and reports nothing.
  assertEquals(button.subscribed_events.size, 0);
});

Deno.test("Callbacks of a name that objects have are kept like others", () => {
  const div = new Div();
  const callback = new CustomJS({ code: "" });
  div.jsOnEvent("constructor", callback);
  div.jsOnEvent("__proto__", callback);
  assertEquals(Object.keys(div.js_event_callbacks), [
    "constructor",
    "__proto__",
  ]);
});

Deno.test("Model.jsLink() writes the assignment in JavaScript", () => {
  const slider = new Slider();
  const range = new Range1d();
  slider.jsLink("value", range, "start");
  const [callback] = slider.js_property_callbacks["change:value"] ?? [];
  assertEquals((callback as CustomJS).code, "other.start = this.value");
  assertStrictEquals((callback as CustomJS).args.other, range);
  const plot = new Plot();
  plot.jsLink("tags", range, "end", 1);
  plot.jsLink("tags", range, "end", `a"b`);
  assertEquals(codeOf(plot, "change:tags"), [
    "other.end = this.tags[1]",
    'other.end = this.tags["a\\"b"]',
  ]);
});

Deno.test("Model.jsLink() throws for properties that do not exist", () => {
  const slider = new Slider();
  const message = "no such property";
  assertThrows(
    () => slider.jsLink("value", new Range1d(), "stat"),
    TypeError,
    `Range1d.stat: ${message}, did you mean "start"?`,
  );
  assertThrows(
    () => slider.jsLink("valeu" as "value", new Range1d(), "start"),
    TypeError,
    `Slider.valeu: ${message}`,
  );
  assertEquals(Object.keys(slider.js_property_callbacks), []);
});

Deno.test("What is no callback model cannot run in the browser", () => {
  const slider = new Slider();
  const doc = new Document();
  const run = (() => {}) as unknown as CustomJS;
  const expected = "expected a CustomJS or another callback model, received ";
  const onServer = "takes functions, which run on the server";
  for (
    const [add, message] of [
      [
        () => slider.jsOnChange("value", run),
        `change:value of Slider: ${expected}function run; onChange() ${onServer}`,
      ],
      [
        () => slider.jsOnEvent("tap", run),
        `tap of Slider: ${expected}function run; onEvent() ${onServer}`,
      ],
      [
        () => slider.jsOnEvent("tap", slider),
        `tap of Slider: ${expected}a Slider model`,
      ],
      [
        () => doc.jsOnEvent("document_ready", "run()" as unknown as CustomJS),
        `document_ready: ${expected}"run()"`,
      ],
    ] as const
  ) {
    const error = assertThrows(add, TypeError);
    assertEquals(
      error.message,
      `Cannot add JavaScript callback for ${message}`,
    );
  }
  assertEquals(Object.keys(slider.js_property_callbacks), []);
});

Deno.test("Model.onChange() takes one callback for models of several classes", () => {
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  const text = new TextInput({ value: "a" });
  const seen: (number | string)[] = [];
  const callback = (_attr: "value", _old: unknown, value: number | string) =>
    seen.push(value);
  for (const control of [slider, text]) control.onChange("value", callback);
  slider.value = 2;
  text.value = "b";
  for (const control of [slider, text]) {
    control.removeOnChange("value", callback);
  }
  slider.value = 3;
  assertEquals(seen, [2, "b"]);
});

Deno.test("A selection has plain lists of rows, also of typed arrays", () => {
  const selection = new Selection({ indices: [1, 2] });
  const source = new ColumnDataSource({ selected: selection });
  const rows: readonly number[] = source.selected.indices;
  assertEquals(rows.map((row) => row + 1), [2, 3]);
  selection.set("indices", Int32Array.of(3, 4));
  assertEquals(selection.indices, [3, 4]);
});
