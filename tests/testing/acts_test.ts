import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import type { Document } from "../../document/document.ts";
import {
  Button,
  ColumnDataSource,
  Div,
  type ModelEvent,
  Plot,
  Select,
  Slider,
  TextInput,
  Toggle,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";
import { snapshot, type TestSession, testSession } from "../../testing/mod.ts";

/** What an application with a slider writes down of its changes. */
async function sliderSession(): Promise<
  { session: TestSession; slider: Slider; seen: unknown[] }
> {
  const seen: unknown[] = [];
  const session = await testSession((doc) => {
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    slider.onChange("value", (_attr, old, value) => seen.push([old, value]));
    doc.addRoot(slider);
    doc.addRoot(new Div());
    doc.onChange(({ setter }) => seen.push(setter));
  });
  return { session, slider: session.find(Slider), seen };
}

Deno.test("TestSession.change() changes a property on both sides, as the client's change", async () => {
  const { session, slider, seen } = await sliderSession();
  await using _ = session;
  await session.change(slider, "value", 3);
  assertEquals(slider.value, 3);
  assertEquals(session.shown(slider).value, 3);
  assertEquals(seen[0], [1, 3]);
  assertStrictEquals(seen[1], session.serverSession);
  assertEquals(session.sent, []);
});

Deno.test("TestSession.change() takes a model of the view too", async () => {
  const { session, slider } = await sliderSession();
  await using _ = session;
  await session.change(session.shown(slider), "value", 4);
  assertEquals(slider.value, 4);
});

Deno.test("TestSession.change() is typed by the property, and refuses at run time what it does not accept", async () => {
  const { session, slider, seen } = await sliderSession();
  await using _ = session;
  await assertRejects(
    // @ts-expect-error A slider has no such value.
    () => session.change(slider, "value", "abc"),
    TypeError,
    'Cannot set Slider(p1003).value: expected Float, received "abc"',
  );
  await assertRejects(
    // @ts-expect-error A slider has no such property.
    () => session.change(slider, "valeu", 3),
    TypeError,
    'Cannot find property Slider.valeu: no such property, did you mean "value"?',
  );
  await assertRejects(
    // @ts-expect-error A method is no property.
    () => session.change(slider, "onChange", 3),
    TypeError,
    "no such property",
  );
  assertEquals([slider.value, session.shown(slider).value], [1, 1]);
  assertEquals(seen, []);
});

Deno.test("An error of TestSession.change() leads to the line of the test", async () => {
  const { session, slider } = await sliderSession();
  await using _ = session;
  const refused = await assertRejects(
    () => session.change(slider, "value", "abc" as never),
    TypeError,
  );
  assertEquals(refused.stack?.includes("testing/acts_test.ts"), true);
});

Deno.test("TestSession.change() refuses models that are not in the document", async () => {
  const { session, slider } = await sliderSession();
  await using _ = session;
  await using other = await testSession((doc) => {
    doc.addRoot(new Slider({ start: 0, end: 10, value: 1 }));
  });
  const text = "it is not in the document";
  await assertRejects(
    () => session.change(other.find(Slider), "value", 2),
    Error,
    `Cannot change Slider(p1003).value: ${text}`,
  );
  await assertRejects(
    () => session.change(new Div(), "text", "x"),
    Error,
    text,
  );
  session.document.removeRoot(slider);
  await assertRejects(() => session.change(slider, "value", 2), Error, text);
  await session.quiet();
  assertThrows(() => session.shown(slider), Error, text);
});

Deno.test("TestSession.change() sends models: known ones by id, new ones in full", async () => {
  await using session = await testSession((doc) => {
    doc.addRoot(figure());
    doc.addRoot(new Div({ name: "tip" }));
  });
  const plot = session.find(Plot);
  const div = session.find(Div, "tip");
  await session.change(plot, "below", [...plot.below, div as never]);
  assertEquals(plot.below.at(-1) as unknown, div);
  await session.change(plot, "tags", [new Div({ name: "new" })]);
  assertEquals((plot.tags[0] as Div).name, "new");
  assertEquals(snapshot(session.view), snapshot(session.document));
});

Deno.test("TestSession.change() sends what only browsers know, such as the size of a plot", async () => {
  await using session = await testSession((doc) => doc.addRoot(figure()));
  const plot = session.find(Plot);
  await session.change(plot, "inner_width", 640);
  assertEquals(plot.inner_width, 640);
});

Deno.test("TestSession.change() shows the browser what a callback makes of its value", async () => {
  await using session = await testSession((doc) => {
    const input = new TextInput({ value: "" });
    input.onChange("value", (_attr, _old, text) => {
      input.value = text.trim();
    });
    doc.addRoot(input);
  });
  const input = session.find(TextInput);
  await session.change(input, "value", "  x ");
  assertEquals(session.shown(input).value, "x");
});

Deno.test("TestSession.change() awaits the callbacks that it begins, and what they begin", async () => {
  await using session = await testSession((doc) => {
    const select = new Select({ options: ["a", "b"], value: "a" });
    const text = new Div({ name: "text" });
    const later = new Div({ name: "later" });
    select.onChange("value", async (_attr, _old, value) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      text.text = `${value}`;
    });
    text.onChange("text", async (_attr, _old, value) => {
      await null;
      doc.addNextTickCallback(() => later.text = `${value}!`);
    });
    doc.addRoot(select);
    doc.addRoot(text);
    doc.addRoot(later);
  });
  await session.change(session.find(Select), "value", "b");
  assertEquals(session.shown(session.find(Div, "text")).text, "b");
  assertEquals(session.shown(session.find(Div, "later")).text, "b!");
});

/** An application that writes down the events that reach it. */
function eventful(doc: Document, events: ModelEvent[]): void {
  const note = (event: ModelEvent) => void events.push(event);
  const button = new Button({ name: "on" });
  button.onEvent("button_click", note);
  const toggle = new Toggle({ name: "toggle", active: false });
  toggle.onEvent("button_click", note);
  const plot = figure();
  plot.onEvent("tap", note);
  plot.onEvent("my_event", note);
  doc.onEvent("document_ready", note);
  doc.addRoot(button);
  doc.addRoot(toggle);
  doc.addRoot(plot);
  doc.addRoot(new Button({ name: "nobody cares" }));
  doc.addRoot(new Toggle({ name: "silent toggle" }));
}

Deno.test("TestSession.click() clicks a button", async () => {
  const events: ModelEvent[] = [];
  await using session = await testSession((doc) => eventful(doc, events));
  const button = session.find(Button, "on");
  await session.click(button);
  assertEquals(events.map(({ name, model }) => [name, model?.id]), [
    ["button_click", button.id],
  ]);
});

Deno.test("TestSession.click() flips a toggle", async () => {
  const events: ModelEvent[] = [];
  await using session = await testSession((doc) => eventful(doc, events));
  const toggle = session.find(Toggle, "toggle");
  await session.click(toggle);
  assertEquals([toggle.active, events.length], [true, 1]);
  const silent = session.find(Toggle, "silent toggle");
  await session.click(silent);
  assertEquals([silent.active, events.length], [true, 1]);
});

Deno.test("TestSession.click() refuses what no user can click, or nobody cares for", async () => {
  await using session = await testSession((doc) => eventful(doc, []));
  const button = session.find(Button, "on");
  button.disabled = true;
  await session.quiet();
  await assertRejects(
    () => session.click(button),
    Error,
    "Cannot click Button(p1003): it is disabled",
  );
  await assertRejects(
    () => session.click(session.find(Button, "nobody cares")),
    Error,
    "it has no callback for button_click; browsers do not report it",
  );
});

Deno.test("TestSession.event() reports an event with its values", async () => {
  const events: ModelEvent[] = [];
  await using session = await testSession((doc) => eventful(doc, events));
  const plot = session.find(Plot);
  await session.event(plot, "tap", { x: 1, y: Infinity });
  await session.event(plot, "my_event", {
    any: [1, session.find(Toggle, "toggle")],
  });
  assertEquals(events.map(({ name }) => name), ["tap", "my_event"]);
  assertEquals([events[0]?.x, events[0]?.y], [1, Infinity]);
  assertEquals(events[0]?.model, plot as never);
  assertEquals(
    (events[1]?.any as unknown[])[1],
    session.find(Toggle, "toggle"),
  );
  // @ts-expect-error A tap has no such value.
  await session.event(plot, "tap", { z: 1 });
  await assertRejects(
    () => session.event(plot, "doubletap"),
    Error,
    "Cannot report doubletap of Figure(p1005): it has no callback",
  );
});

Deno.test("TestSession.documentReady() reports that the document is drawn", async () => {
  const events: ModelEvent[] = [];
  await using session = await testSession((doc) => eventful(doc, events));
  await session.documentReady();
  assertEquals(events.map(({ name, model }) => [name, model]), [
    ["document_ready", null],
  ]);
});

Deno.test("TestSession.message() sends a message, the view receives the answer", async () => {
  await using session = await testSession((doc) => {
    doc.onMessage("ask", (data) => doc.sendMessage("answer", { data }));
  });
  const answers: unknown[] = [];
  session.view.onMessage("answer", (data) => answers.push(data));
  await session.message("ask", [1, { two: Float64Array.of(2) }]);
  assertEquals(
    answers.map((answer) => ({ ...answer as object })),
    [{
      data: [
        1,
        Object.assign(Object.create(null), { two: Float64Array.of(2) }),
      ],
    }],
  );
  await assertRejects(
    () => session.message("ask", () => {}),
    TypeError,
    "Cannot serialize a function",
  );
});

function sourceApp(doc: Document): void {
  const source = new ColumnDataSource({
    data: { x: [1, 2, 3], y: Float64Array.of(4, 5, 6) },
  });
  const text = new Div({ text: "" });
  source.selected.onChange("indices", (_attr, _old, indices) => {
    text.text = [...indices as number[]].join();
  });
  source.onChange("data", () => text.text = `${source.length} rows`);
  const plot = figure();
  plot.line("x", "y", { source });
  doc.addRoot(plot);
  doc.addRoot(text);
}

Deno.test("TestSession.select() selects rows", async () => {
  await using session = await testSession(sourceApp);
  const source = session.find(ColumnDataSource);
  await session.select(source, [0, 2]);
  assertEquals(source.selected.indices, [0, 2]);
  assertEquals(session.shown(session.find(Div)).text, "0,2");
  for (const row of [3, -1, 0.5]) {
    await assertRejects(
      () => session.select(source, [0, row]),
      RangeError,
      `Cannot select rows of ${source.type}(${source.id}): it has 3 rows, received ${row}`,
    );
  }
});

Deno.test("TestSession.stream() and patch() change columns", async () => {
  await using session = await testSession(sourceApp);
  const source = session.find(ColumnDataSource);
  await session.stream(source, { x: [7], y: Float64Array.of(8) }, 3);
  await session.patch(source, { x: [[0, 9]] });
  assertEquals(source.data.x, [9, 3, 7]);
  assertEquals(source.data.y, Float64Array.of(5, 6, 8));
  assertEquals(session.shown(session.find(Div)).text, "3 rows");
  assertEquals(snapshot(session.view), snapshot(session.document));
  await assertRejects(
    () => session.patch(source, { z: [[0, 9]] }),
    RangeError,
    "z",
  );
  await assertRejects(
    () => session.stream(source, { x: [1], y: [2] }, 0),
    RangeError,
    "rollover",
  );
});
