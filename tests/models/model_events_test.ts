import {
  assert,
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { encodeDocument } from "../../document/codec/encode.ts";
import { documentState } from "../../document/document_events.ts";
import { Document } from "../../document/document.ts";
import { eventCallbacks } from "../../models/internal.ts";
import {
  Button,
  CategoricalSlider,
  CustomJS,
  Dropdown,
  Legend,
  type Model,
  type ModelEvent,
  Plot,
  RangeSlider,
  Slider,
  Toggle,
} from "../../models/mod.ts";

function documentOf(model: Model): Document {
  const document = new Document();
  document.addRoot(model);
  return document;
}

Deno.test("Model.onEvent() subscribes the client to the event", () => {
  const plot = new Plot();
  plot.onEvent("tap", () => {});
  plot.onEvent("reset", () => {});
  assertEquals(plot.subscribed_events, new Set(["tap", "reset"]));
});

Deno.test("Model.onEvent() keeps callbacks in order of registration, each once", () => {
  const button = new Dropdown();
  const [first, second] = [() => 1, () => 2];
  button.onEvent("button_click", first);
  button.onEvent("button_click", second);
  button.onEvent("button_click", first);
  assertEquals(eventCallbacks(button, "button_click"), [first, second]);
  assertEquals(eventCallbacks(button, "tap"), []);
});

Deno.test("Model.onEvent() changes subscribed_events once per event [event.model-events]", () => {
  const button = new Button();
  let calls = 0;
  button.onChange("subscribed_events", () => calls++);
  button.onEvent("button_click", () => 1);
  button.onEvent("button_click", () => 2);
  assertEquals(calls, 1);
});

Deno.test("Model.removeOnEvent() ends the subscription with the last callback", () => {
  const button = new Dropdown();
  const [first, second] = [() => 1, () => 2];
  button.onEvent("button_click", first);
  button.onEvent("button_click", second);
  button.onEvent("menu_item_click", first);
  button.removeOnEvent("button_click", first);
  assertEquals(
    button.subscribed_events,
    new Set(["button_click", "menu_item_click"]),
  );
  assertEquals(eventCallbacks(button, "button_click"), [second]);
  button.removeOnEvent("button_click", second);
  assertEquals(button.subscribed_events, new Set(["menu_item_click"]));
  assertEquals(eventCallbacks(button, "button_click"), []);
});

Deno.test("Model.removeOnEvent() throws for what is not registered", () => {
  const button = new Button();
  const click = () => {};
  const remove = () => button.removeOnEvent("button_click", click);
  const message =
    "Cannot remove callback for event button_click of Button: it is not registered";
  assertThrows(remove, Error, message);
  button.onEvent("button_click", click);
  remove();
  assertThrows(remove, Error, message);
});

Deno.test("What eventCallbacks() returned does not change while it is gone through", () => {
  const button = new Button();
  const once = () => button.removeOnEvent("button_click", once);
  const other = () => {};
  button.onEvent("button_click", once);
  button.onEvent("button_click", other);
  const callbacks = eventCallbacks(button, "button_click");
  once();
  assertEquals(callbacks, [once, other]);
});

Deno.test("An event of an extension is a plain name", () => {
  const button = new Button();
  const listener = () => {};
  button.onEvent("my_event", listener);
  assertStrictEquals(eventCallbacks(button, "my_event")[0], listener);
  assertEquals(button.subscribed_events, new Set(["my_event"]));
});

Deno.test("onEvent() of an event that the model does not have says which there are", () => {
  const nothing = () => {};
  for (
    const [add, message] of [
      [() => new Button().onEvent("click", nothing), "it has button_click"],
      [() => new Button().onEvent("tap", nothing), "it has button_click"],
      [() => new Slider().onEvent("change", nothing), "use onChange"],
      [() => new Slider().onEvent("value", nothing), "use onChange"],
      [() => new Plot().onEvent("tapp", nothing), 'did you mean "tap"?'],
      [() => new Plot().onEvent("button_click", nothing), "no such event"],
    ] as const
  ) assertThrows(add, TypeError, message);
});

Deno.test("onEvent() and onChange() call several callbacks, and watch several properties", () => {
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  const calls: unknown[] = [];
  slider.onChange(
    "value",
    (attr) => calls.push(["f", attr]),
    (attr) => calls.push(["g", attr]),
  );
  slider.onChange(["start", "end"], (attr, old, value) => {
    calls.push([attr, old, value]);
  });
  slider.value = 2;
  slider.end = 20;
  assertEquals(calls, [["f", "value"], ["g", "value"], ["end", 10, 20]]);
  const button = new Button();
  const [first, second] = [() => {}, () => {}];
  button.onEvent("button_click", first, second);
  assertEquals(eventCallbacks(button, "button_click"), [first, second]);
  const add = () => slider.onChange(["value", "valu" as "value"], () => {});
  assertThrows(add, TypeError, 'did you mean "value"?');
});

Deno.test("onClick() and jsOnClick() of buttons and legends are as in Python", () => {
  const calls: unknown[] = [];
  const button = new Button();
  const dropdown = new Dropdown();
  const toggle = new Toggle();
  const legend = new Legend();
  const click = (event: ModelEvent) => calls.push(event.name);
  button.onClick(click);
  dropdown.onClick(click);
  legend.onClick((event) => calls.push(event.item));
  toggle.onClick((active) => calls.push(active));
  toggle.active = true;
  assertEquals(calls, [true]);
  assertEquals(eventCallbacks(button, "button_click"), [click]);
  assertEquals(eventCallbacks(dropdown, "menu_item_click"), [click]);
  assertEquals(eventCallbacks(dropdown, "button_click"), [click]);
  assertEquals(legend.subscribed_events, new Set(["legend_item_click"]));
  const code = new CustomJS({ code: "1" });
  for (const model of [button, dropdown, toggle]) {
    model.jsOnClick(code);
    assertEquals(model.js_event_callbacks.button_click, [code]);
  }
  legend.jsOnClick(code);
  assertEquals(legend.js_event_callbacks, { legend_item_click: [code] });
});

Deno.test("slider.value_throttled is the initial value until the browser reports", () => {
  const sliders = [
    new Slider({ start: 0, end: 9, value: 3 }),
    new RangeSlider({ start: 0, end: 9, value: [1, 2] }),
    new CategoricalSlider({ categories: ["a", "b"], value: "a" }),
  ];
  assertEquals(
    sliders.map(({ value_throttled }) => value_throttled),
    [3, [1, 2], "a"],
  );
  const [slider] = sliders as [Slider];
  slider.value = 5;
  assertEquals(slider.value_throttled, 3);
  assert(slider.has("value_throttled"));
  const { attributes } = encodeDocument(documentState(documentOf(slider))).json
    .roots[0] as unknown as { attributes: object };
  assertEquals(attributes, { start: 0, end: 9, value: 5 });
});
