// What a turn, or a hold, changes reaches every client as its result: by the
// names of what users saw.

import { assertEquals } from "@std/assert";
import { Column, ColumnDataSource, Div } from "../../models/mod.ts";
import {
  ids,
  parts,
  pulled,
  set,
  takeMessages,
} from "../fixtures/wire/shared_session.ts";

Deno.test("A root added and removed in one turn leaves no trace on the wire", async () => {
  const { session, doc, slider } = parts();
  using client = pulled(session);
  const loading = new Div({ text: "loading" });
  doc.addRoot(loading);
  loading.text = "still loading";
  doc.removeRoot(loading);
  await null;
  assertEquals(takeMessages(client), []);
  doc.addRoot(loading);
  slider.value = 2;
  doc.removeRoot(loading);
  await null;
  assertEquals(takeMessages(client).map((events) => events[0]?.attr), [
    "value",
  ]);
  await session.destroy();
});

Deno.test("A document cleared twice, with a loading text between, shows what was added last", async () => {
  const { session, doc } = parts();
  using client = pulled(session);
  doc.clear();
  doc.addRoot(new Div({ text: "loading" }));
  doc.clear();
  const result = new Div({ text: "result" });
  doc.addRoot(result);
  await null;
  const messages = takeMessages(client);
  assertEquals(messages.map((events) => events.map(({ kind }) => kind)), [
    ["RootRemoved"],
    ["RootRemoved"],
    ["RootRemoved"],
    ["RootRemoved"],
    ["RootAdded"],
  ]);
  assertEquals(messages.at(-1)![0]!.model, {
    type: "object",
    name: "Div",
    id: result.id,
    attributes: { text: "result" },
  });
  await session.destroy();
});

Deno.test("children set twice in one turn are sent once, as they are in the end", async () => {
  const { session, box, children: [a, b] } = parts();
  using client = pulled(session);
  const c = new Div({ text: "c" });
  box.children = [a!, b!, c];
  c.text = "changed";
  box.children = [c, b!];
  await null;
  const messages = takeMessages(client);
  assertEquals(messages.length, 1);
  assertEquals(messages[0]!.map(ids), [[c.id, b!.id]]);
  const [sent] = messages[0]![0]!.new as { attributes: unknown }[];
  assertEquals(sent!.attributes, { text: "changed" });
  box.children = [];
  box.children = [c, b!];
  await null;
  assertEquals(takeMessages(client), []);
  await session.destroy();
});

Deno.test("What may name models has a message of its own", async () => {
  const { session, box, other, slider, doc, children: [, b] } = parts();
  using client = pulled(session);
  slider.value = 2;
  doc.title = "t";
  box.children = [b!];
  other.children = [new Div()];
  slider.value = 3;
  slider.title = "s";
  await null;
  const messages = takeMessages(client);
  assertEquals(
    messages.map((events) => events.map(({ attr, kind }) => attr ?? kind)),
    [["value", "TitleChanged"], ["children"], ["children"], ["value", "title"]],
  );
  await session.destroy();
});

Deno.test("A child is taken from one container and put into another in one message", async () => {
  const { session, box, other, slider, children: [a, b] } = parts();
  using client = pulled(session);
  const attrs = () =>
    takeMessages(client).map((events) => events.map(({ attr }) => attr));
  // Between two messages, a page may forget the child.
  box.children = [b!, a!];
  slider.value = 2;
  a!.text = "on its way";
  box.children = [b!];
  other.children = [a!];
  slider.value = 3;
  await null;
  assertEquals(attrs(), [
    ["children", "value", "text", "children"],
    ["value"],
  ]);
  // A child of a child, into something new.
  const inner = new Column({ children: [a!] });
  other.children = [inner];
  await null;
  client.take();
  other.children = [];
  box.children = [b!, new Column({ children: [a!] })];
  await null;
  assertEquals(attrs(), [["children", "children"]]);
  await session.destroy();
});

Deno.test("A child that a page drops and the server puts back is sent to it in full", async () => {
  const { session, box, other, children: [a, b] } = parts();
  box.onChange("children", () => other.children = [a!]);
  using page = pulled(session);
  using watcher = pulled(session);
  page.patch(set(box, "children", [{ id: b!.id }]));
  const definition = {
    type: "object",
    name: "Div",
    id: a!.id,
    attributes: { text: "a" },
  };
  const changed = page.takeEvents().map(({ new: value }) => value);
  assertEquals(changed, [[definition]]);
  assertEquals(takeMessages(watcher).map((events) => events.map(ids)), [
    [[b!.id], [a!.id]],
  ]);
  await session.destroy();
});

Deno.test("Rows streamed to a source in the turn that adds it arrive once", async () => {
  const { session, doc } = parts();
  using client = pulled(session);
  const late = new ColumnDataSource({ data: { x: [1] } });
  doc.addRoot(late);
  late.stream({ x: [2] });
  await null;
  late.stream({ x: [3] });
  await null;
  const events = takeMessages(client).flat();
  assertEquals(events.map(({ kind }) => kind), [
    "RootAdded",
    "ColumnsStreamed",
  ]);
  assertEquals(JSON.stringify(events[0]).includes('["x",[1,2]]'), true);
  await session.destroy();
});

for (const policy of ["combine", "collect"] as const) {
  Deno.test(`unhold() after hold("${policy}"): what a callback sets is not overwritten by an older value`, async () => {
    const { session, doc, slider, box } = parts();
    using client = pulled(session);
    slider.onChange("value", () => slider.title = "from callback");
    doc.hold(policy);
    slider.value = 7;
    box.name = "b";
    slider.title = "direct";
    doc.unhold();
    await null;
    const titles = client.takeEvents().filter(({ attr }) => attr === "title");
    assertEquals(titles.at(-1)?.new, "from callback");
    assertEquals(slider.title, "from callback");
    await session.destroy();
  });

  Deno.test(`hold("${policy}"): a row that a client streams is not echoed to it, and reaches the others once`, async () => {
    const { session, doc, source } = parts();
    using one = pulled(session);
    using other = pulled(session);
    doc.hold(policy);
    one.patch({
      kind: "ColumnsStreamed",
      model: { id: source.id },
      attr: "data",
      data: { type: "map", entries: [["x", [2]]] },
    });
    one.take();
    // Whoever releases, the source is the client that streamed.
    doc.unhold();
    await null;
    assertEquals(takeMessages(one), []);
    assertEquals(takeMessages(other).flat().map(({ kind }) => kind), [
      "ColumnsStreamed",
    ]);
    await session.destroy();
  });

  Deno.test(`hold("${policy}"): what a client changed is not withheld from the one whose message ends the hold`, async () => {
    const { session, doc, slider, box } = parts();
    using one = pulled(session);
    using other = pulled(session);
    box.onChange("name", () => doc.unhold());
    doc.onChange((event) => {
      if (event.kind === "TitleChanged") doc.unhold();
    });
    doc.onMessage("release", () => doc.unhold());
    doc.hold(policy);
    one.patch(set(slider, "value", 5));
    other.patch({ kind: "MessageSent", msg_type: "release", msg_data: null });
    assertEquals(other.takeEvents().map(({ new: value }) => value), [5]);
    assertEquals(one.takeEvents(), []);
    await session.destroy();
  });

  Deno.test(`hold("${policy}"): a client keeps its own value, which came after the held one`, async () => {
    const { session, doc, slider } = parts();
    using one = pulled(session);
    using other = pulled(session);
    doc.hold(policy);
    slider.value = 3;
    one.patch(set(slider, "value", 4));
    doc.unhold();
    await null;
    assertEquals(one.takeEvents(), []);
    assertEquals(other.takeEvents().at(-1)?.new, 4);
    await session.destroy();
  });

  Deno.test(`hold("${policy}"): a model that a client brings reaches the others in full`, async () => {
    const { session, doc, box, slider } = parts();
    using one = pulled(session);
    using other = pulled(session);
    doc.hold(policy);
    const attributes = { text: "mine" };
    const mine = { type: "object", name: "Div", id: "c1", attributes };
    one.patch(set(box, "children", [mine]));
    one.patch(set({ id: "c1" }, "text", "changed"));
    one.take();
    doc.unhold();
    slider.value = 9;
    await null;
    const [first, ...rest] = takeMessages(other);
    assertEquals(first![0]!.new, [{
      ...mine,
      attributes: { text: "changed" },
    }]);
    assertEquals(rest.flat().map(({ new: value }) => value), [9]);
    assertEquals(takeMessages(one).flat().map(({ new: value }) => value), [9]);
    // From now on, both know it.
    (doc.getModelById("c1") as Div).text = "known";
    await null;
    for (const client of [one, other]) {
      assertEquals(client.takeEvents().map(({ new: value }) => value), [
        "known",
      ]);
    }
    await session.destroy();
  });
}

Deno.test(`hold("combine"): data that a client sets after rows has the last word`, async () => {
  const { session, doc, source } = parts();
  using client = pulled(session);
  using watcher = pulled(session);
  doc.hold("combine");
  const data = (x: number[]) => ({ type: "map", entries: [["x", x]] });
  client.patch(set(source, "data", data([1, 2])));
  client.patch({
    kind: "ColumnsStreamed",
    model: { id: source.id },
    attr: "data",
    data: data([3]),
    rollover: null,
  });
  client.patch(set(source, "data", data([4, 5])));
  assertEquals(source.data.x, [4, 5]);
  doc.unhold();
  await null;
  assertEquals(watcher.takeEvents().map(({ kind }) => kind), [
    "ModelChanged",
    "ColumnsStreamed",
    "ModelChanged",
  ]);
  await session.destroy();
});

Deno.test("A page opened while the document is held does not get rows twice", async () => {
  const { session, doc, source } = parts();
  using early = pulled(session);
  doc.hold();
  source.stream({ x: [2] });
  using late = pulled(session);
  source.stream({ x: [3] });
  doc.unhold();
  await null;
  assertEquals(early.takeEvents().length, 2);
  assertEquals(late.takeEvents().length, 1);
  await session.destroy();
});

Deno.test("Rows of a client and of the server in another order: the client gets all columns", async () => {
  const { session, doc, source } = parts();
  using client = pulled(session);
  doc.hold("collect");
  source.stream({ x: [2] });
  client.patch({
    kind: "ColumnsStreamed",
    model: { id: source.id },
    attr: "data",
    data: { type: "map", entries: [["x", [3]]] },
  });
  client.take();
  doc.unhold();
  await null;
  const [event] = client.takeEvents();
  assertEquals(event!.kind, "ColumnDataChanged");
  assertEquals(event!.data, { type: "map", entries: [["x", [1, 2, 3]]] });
  await session.destroy();
});

Deno.test("A patch that names a model which the server has just removed: the rest is applied", async () => {
  const { session, box, slider, children: [a, b] } = parts();
  using client = pulled(session);
  box.children = [b!];
  await null;
  client.take();
  client.patch(set(a!, "text", "late"), set(slider, "value", 8));
  assertEquals(slider.value, 8);
  assertEquals(client.take().map(([type]) => type), ["OK"]);
  await session.destroy();
});

Deno.test("A client that puts a removed model somewhere is told what is there", async () => {
  const { session, box, other, slider, children: [a, b] } = parts();
  using client = pulled(session);
  using watcher = pulled(session);
  box.children = [b!];
  await null;
  client.take();
  watcher.take();
  client.patch(
    set(other, "children", [{ id: a!.id }]),
    set(slider, "value", 8),
  );
  assertEquals([slider.value, other.children], [8, []]);
  const [event] = client.takeEvents();
  assertEquals([event!.attr, event!.new], ["children", []]);
  assertEquals(watcher.takeEvents().map(({ attr }) => attr), ["value"]);
  await session.destroy();
});

Deno.test("A page that moves a child with two messages moves it for everybody", async () => {
  const { session, box, other, children: [a, b] } = parts();
  using page = pulled(session);
  using watcher = pulled(session);
  page.patch(set(box, "children", [{ id: b!.id }]));
  page.patch(set(a!, "text", "on its way"));
  page.patch(set(other, "children", [{ id: a!.id }]));
  assertEquals(other.children, [a!]);
  assertEquals(a!.text, "on its way");
  const last = watcher.takeEvents().at(-1) as { new: unknown };
  const attributes = { text: "on its way" };
  assertEquals(last.new, [
    { type: "object", name: "Div", id: a!.id, attributes },
  ]);
  assertEquals(page.takeEvents(), []);
  a!.text = "there";
  await null;
  for (const client of [page, watcher]) {
    assertEquals(client.takeEvents().map(({ new: value }) => value), ["there"]);
  }
  await session.destroy();
});

Deno.test("A client that removes and adds a root while the server changes it ends with what the server has", async () => {
  const { session, doc, box, children: [a, b] } = parts();
  using client = pulled(session);
  using watcher = pulled(session);
  a!.text = "not known to the client yet";
  await null;
  client.take();
  client.patch({ kind: "RootRemoved", model: { id: box.id } });
  const define = (
    { id }: { id: string },
    name: string,
    attributes: unknown,
  ) => ({
    type: "object",
    name,
    id,
    attributes,
  });
  const children = [
    define(a!, "Div", { text: "a" }),
    define(b!, "Div", { text: "b" }),
  ];
  client.patch({
    kind: "RootAdded",
    model: define(box, "Column", { children }),
  });
  const there = doc.getModelById(a!.id) as Div;
  assertEquals(there.text, "a");
  // It got the other text before it learns which one counts.
  assertEquals(client.takeEvents(), [set(a!, "text", "a")]);
  assertEquals(watcher.takeEvents().map(({ kind }) => kind), [
    "ModelChanged",
    "RootRemoved",
    "RootAdded",
  ]);
  await session.destroy();
});
