import { assert, assertEquals, assertThrows } from "@std/assert";
import { Document } from "../../document/document.ts";
import {
  BoxAnnotation,
  Button,
  Column,
  ColumnDataSource,
  CustomJS,
  Div,
  GeoJSONDataSource,
  Plot,
  Range1d,
  Slider,
} from "../../models/mod.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";

Deno.test("The same program gives its models the same ids in every document", () => {
  function ids(): string[] {
    const doc = new Document();
    doc.addRoot(new Column({ children: [new Slider(), new Plot()] }));
    return doc.models.map((model) => `${model.type} ${model.id}`);
  }
  const first = ids();
  assertEquals(first, ids());
  // What is given joins first, then the defaults that are made for it.
  assertEquals(first.slice(0, 6), [
    "DocumentConfig p1001",
    "Notifications p1002",
    "Column p1003",
    "Slider p1004",
    "Plot p1005",
    "Toolbar p1006",
  ]);
});

Deno.test("Default models join the document with their owner, once", () => {
  const doc = new Document();
  const plot = new Plot();
  doc.addRoot(plot);
  assert(doc.models.includes(plot.x_range));
  assertEquals(plot.x_range, plot.x_range);
});

Deno.test("The models in default models join the document, too", () => {
  const doc = new Document();
  const box = new BoxAnnotation();
  doc.addRoot(box);
  assertEquals(box.handles.type, "BoxInteractionHandles");
  assertEquals(box.handles.all.type, "AreaVisuals");
  assert(box.references().every((model) => model.document === doc));
});

Deno.test("A model leaves the document when nothing refers to it any more", () => {
  const doc = new Document();
  const slider = new Slider();
  const column = new Column({ children: [slider] });
  doc.addRoot(column);
  assertEquals(slider.document, doc);
  column.children = [];
  assertEquals(slider.document, null);
  assertEquals(doc.getModelById(slider.id), null);
  column.children = [slider];
  assertEquals(slider.document, doc);
});

Deno.test("A model that is put elsewhere in the same turn stays", () => {
  const doc = new Document();
  const slider = new Slider();
  const [a, b] = [new Column({ children: [slider] }), new Column()];
  doc.addRoot(a);
  doc.addRoot(b);
  const { id } = slider;
  a.children = [];
  b.children = [slider];
  assertEquals([slider.document, slider.id], [doc, id]);
});

Deno.test("A model of another document is refused, and nothing changes", () => {
  const [one, two] = [new Document(), new Document()];
  const slider = new Slider();
  one.addRoot(slider);
  const column = new Column();
  two.addRoot(column);
  const message = "it belongs to another document";
  assertThrows(() => two.addRoot(slider), Error, message);
  assertThrows(() => void (column.children = [slider]), Error, message);
  assertThrows(
    () => two.addRoot(new Column({ children: [slider] })),
    Error,
    message,
  );
  assertEquals([column.children, two.roots], [[], [column]]);
  one.removeRoot(slider);
  two.addRoot(slider);
  assertEquals(slider.document, two);
});

Deno.test("Models are found by name, type, tags and class", () => {
  const doc = new Document();
  const slider = new Slider({ name: "a", tags: ["x", "y"] });
  const twins = [new Div({ name: "b" }), new Div({ name: "b" })];
  doc.addRoot(new Column({ children: [slider, ...twins] }));
  assertEquals(doc.getModelByName("a"), slider);
  assertEquals(doc.getModelByName("c"), null);
  assertThrows(() => doc.getModelByName("b"), RangeError, "2 match");
  assertEquals(doc.select(Div), twins);
  assertEquals(doc.select("Slider"), [slider]);
  assertEquals(doc.selectOne({ tags: ["y"] }), slider);
  doc.setSelect(Div, { text: "both" });
  assertEquals(twins.map(({ text }) => text), ["both", "both"]);
});

Deno.test("Changes are reported before the changes that callbacks make", () => {
  const doc = new Document();
  const slider = new Slider({ start: 0, end: 10, value: 0 });
  doc.addRoot(slider);
  const log: string[] = [];
  slider.onChange("value", (_attr, old, value) => {
    log.push(`${old} to ${value}`);
    if (value === 9) slider.value = 8;
  });
  doc.onChange((event) => {
    if (event.kind === "ModelChanged") log.push(`seen ${event.change.new}`);
  });
  slider.value = 9;
  assertEquals(log, ["0 to 9", "9 to 8", "seen 8", "seen 9"]);
});

Deno.test("All callbacks are called, even if some throw", () => {
  const doc = new Document();
  let calls = 0;
  for (const text of ["one", "two"]) {
    doc.onChange(() => {
      calls++;
      throw new Error(text);
    });
  }
  const error = assertThrows(() => void (doc.title = "t"), AggregateError);
  assertEquals([calls, error.message, doc.title], [2, "one; two", "t"]);
});

Deno.test("Callbacks can be taken back, once", () => {
  const doc = new Document();
  const callback = () => {};
  doc.onChange(callback);
  doc.onEvent("document_ready", callback);
  doc.onMessage("m", callback);
  doc.removeOnChange(callback);
  doc.removeOnEvent("document_ready", callback);
  doc.removeOnMessage("m", callback);
  for (
    const again of [
      () => doc.removeOnChange(callback),
      () => doc.removeOnEvent("document_ready", callback),
      () => doc.removeOnMessage("m", callback),
    ]
  ) assertThrows(again, Error, "it is not registered");
});

Deno.test("While a document is held, callbacks and clients wait; values do not", async () => {
  const slider = new Slider({ start: 0, end: 10, value: 0 });
  const session = sessionOf((doc) => doc.addRoot(slider));
  const { document } = session;
  using client = new FakeClient(session);
  client.request("PULL-DOC-REQ");
  client.take();
  const log: unknown[] = [];
  slider.onChange("value", (_attr, _old, value) => void log.push(value));
  document.hold();
  document.hold("collect");
  slider.value = 1;
  slider.value = 2;
  document.title = "t";
  await null;
  assertEquals([slider.value, log, client.take()], [2, [], []]);
  document.unhold();
  await null;
  assertEquals(log, [2]);
  assertEquals(
    client.takeEvents().map((event) => event.new ?? event.title),
    [2, "t"],
  );
  document.unhold();
  assertThrows(
    () => document.hold("maybe" as "combine"),
    RangeError,
    '"combine" or "collect"',
  );
  await session.destroy();
});

Deno.test("A source that is added and streamed to while held is sent with its rows once", async () => {
  const session = sessionOf();
  const { document } = session;
  using client = new FakeClient(session);
  client.request("PULL-DOC-REQ");
  client.take();
  document.hold("collect");
  const source = new ColumnDataSource({ data: { x: [1] } });
  document.addRoot(source);
  source.stream({ x: [2] });
  document.unhold();
  await null;
  const events = client.takeEvents();
  assertEquals(events.map(({ kind }) => kind), ["RootAdded"]);
  await session.destroy();
});

Deno.test("An event handler that is added late works, and the client is told", async () => {
  const button = new Button();
  const session = sessionOf((doc) => doc.addRoot(button));
  using client = new FakeClient(session);
  client.request("PULL-DOC-REQ");
  client.take();
  let clicks = 0;
  button.onEvent("button_click", () => void clicks++);
  await null;
  assertEquals(
    client.takeEvents().map(({ attr, new: value }) => [attr, value]),
    [
      ["subscribed_events", { type: "set", entries: ["button_click"] }],
    ],
  );
  client.event("button_click", button);
  assertEquals(clicks, 1);
  await session.destroy();
});

Deno.test("A new model is sent in full to every client, once", async () => {
  const session = sessionOf();
  using first = new FakeClient(session);
  using second = new FakeClient(session);
  for (const client of [first, second]) {
    client.request("PULL-DOC-REQ");
    client.take();
  }
  const range = new Range1d();
  session.document.addRoot(range);
  session.document.addRoot(new CustomJS({ args: { range }, code: "" }));
  await null;
  const events = first.takeEvents();
  assertEquals(events, second.takeEvents());
  const [added, script] = events as { model: Record<string, unknown> }[];
  assertEquals(added!.model, { type: "object", name: "Range1d", id: range.id });
  assert(JSON.stringify(script!.model).includes(`{"id":"${range.id}"}`));
  await session.destroy();
});

Deno.test("A model that went to another document is sent there in full", async () => {
  const sessions = [sessionOf(), sessionOf()];
  const [from, to] = sessions.map(({ document }) => document);
  using client = new FakeClient(sessions[1]!);
  using _other = new FakeClient(sessions[0]!);
  client.request("PULL-DOC-REQ");
  client.take();
  from!.hold();
  to!.hold();
  const div = new Div({ text: "t" });
  from!.addRoot(div);
  from!.removeRoot(div);
  to!.addRoot(div);
  from!.unhold();
  to!.unhold();
  await null;
  const [added] = client.takeEvents() as { model: Record<string, unknown> }[];
  assertEquals(added!.model.attributes, { text: "t" });
  for (const session of sessions) await session.destroy();
});

Deno.test("A model that has left takes in nobody, whatever is put into it", () => {
  const doc = new Document();
  const column = new Column();
  doc.addRoot(column);
  const slider = new Slider();
  doc.removeRoot(column);
  column.children = [slider];
  assertEquals([column.document, slider.document], [null, null]);
  assertEquals(doc.models.length, 2);
});

Deno.test("A source whose columns only the client has, has none here", () => {
  const source = new GeoJSONDataSource({ geojson: "{}" });
  assertEquals([source.length, source.columnNames], [0, []]);
});

Deno.test("Template variables are an object, and what cannot be is refused where it is set [page.template]", () => {
  const doc = new Document();
  doc.templateVariables.headline = "kept";
  for (const variables of [3, null, undefined, "x", [], new Map()]) {
    assertThrows(
      () => doc.templateVariables = variables as never,
      TypeError,
      "Cannot change document: templateVariables must be an object such as",
    );
  }
  assertEquals(doc.templateVariables, { headline: "kept" });
  doc.templateVariables = { headline: "new" };
  assertEquals(doc.templateVariables.headline, "new");
});
