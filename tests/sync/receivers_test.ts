// What each client is told, when not all of them have the same.

import { assertEquals, assertRejects } from "@std/assert";
import { Document } from "../../document/document.ts";
import { Div, Slider } from "../../models/mod.ts";
import {
  ids,
  parts,
  pulled,
  type Sent,
  set,
  takeMessages,
} from "../fixtures/wire/shared_session.ts";

function div(id: string) {
  return { type: "object", name: "Div", id, attributes: { text: id } };
}

/** The roots that come and go, by what is done and their ids. */
function rootChanges(messages: Sent[][]): string[] {
  return messages.flat().map(({ kind, model }) =>
    `${kind} ${(model as { id: string }).id}`
  );
}

Deno.test("hold(): a client is told of the roots of others and not of its own, in the order of the document", async () => {
  const { session, doc } = parts();
  using one = pulled(session);
  using other = pulled(session);
  doc.hold("collect");
  one.patch({ kind: "RootAdded", model: div("mine") });
  const ours = new Div({ text: "ours" });
  doc.addRoot(ours);
  one.take();
  doc.unhold();
  await null;
  assertEquals(rootChanges(takeMessages(one)), [`RootAdded ${ours.id}`]);
  assertEquals(rootChanges(takeMessages(other)), [
    "RootAdded mine",
    `RootAdded ${ours.id}`,
  ]);
  await session.destroy();
});

Deno.test("hold(): a client that removes a root is told of those that were added before and after it", async () => {
  const { session, doc, slider } = parts();
  using client = pulled(session);
  doc.hold("collect");
  const [first, second] = [new Div(), new Div()];
  doc.addRoot(first);
  client.patch({ kind: "RootRemoved", model: { id: slider.id } });
  doc.addRoot(second);
  client.take();
  doc.unhold();
  await null;
  assertEquals(rootChanges(takeMessages(client)), [
    `RootAdded ${first.id}`,
    `RootAdded ${second.id}`,
  ]);
  await session.destroy();
});

Deno.test("hold(): a page that opens meanwhile has the new models, and the others get them in full", async () => {
  const { session, doc, box } = parts();
  using early = pulled(session);
  doc.hold("collect");
  const added = new Div({ text: "new" });
  box.children = [added];
  using late = pulled(session);
  added.text = "newer";
  doc.unhold();
  await null;
  const [event] = takeMessages(early).flat();
  const attributes = { text: "newer" };
  const whole = { type: "object", name: "Div", id: added.id, attributes };
  assertEquals(event!.new, [whole]);
  const [change, ...rest] = takeMessages(late).flat();
  assertEquals([change!.attr, change!.new, rest], ["text", "newer", []]);
  await session.destroy();
});

for (const policy of ["combine", "collect"] as const) {
  Deno.test(`hold("${policy}"): a page that opens while a child is there for a while is told that it is gone`, async () => {
    const { session, doc, box } = parts();
    using early = pulled(session);
    const before = box.children;
    doc.hold(policy);
    box.children = [...before, new Div({ text: "for a while" })];
    using late = pulled(session);
    box.children = before;
    doc.unhold();
    await null;
    assertEquals(takeMessages(early), []);
    const [change] = takeMessages(late).flat();
    assertEquals(ids(change), before.map(({ id }) => id));
    await session.destroy();
  });
}

Deno.test("hold(): when one client leaves, what another brought is still its own", async () => {
  const { session, doc, box } = parts();
  using one = pulled(session);
  const leaver = pulled(session);
  using other = pulled(session);
  doc.hold("collect");
  one.patch(set(box, "children", [div("mine")]));
  leaver[Symbol.dispose]();
  one.take();
  doc.unhold();
  const theirs = doc.getModelById("mine") as Div;
  box.children = [theirs, new Div()];
  await null;
  const [sent] = takeMessages(one).flat();
  assertEquals((sent!.new as unknown[])[0], { id: "mine" });
  const [whole] = takeMessages(other).flat();
  assertEquals((whole!.new as unknown[])[0], div("mine"));
  await session.destroy();
});

Deno.test("hold(): what a client that has left brought, the others get in full", async () => {
  const { session, doc, box } = parts();
  const leaver = pulled(session);
  using other = pulled(session);
  doc.hold("collect");
  leaver.patch(set(box, "children", [div("left behind")]));
  leaver[Symbol.dispose]();
  doc.unhold();
  await null;
  const [event] = takeMessages(other).flat();
  assertEquals(event!.new, [div("left behind")]);
  await session.destroy();
});

Deno.test("A root that was added while nobody looked is removed from the page that came then", async () => {
  const { session, doc } = parts();
  const added = new Div();
  doc.addRoot(added);
  await null;
  using client = pulled(session);
  doc.removeRoot(added);
  await null;
  assertEquals(rootChanges(takeMessages(client)), [`RootRemoved ${added.id}`]);
  doc.addRoot(added);
  await null;
  assertEquals(rootChanges(takeMessages(client)), [`RootAdded ${added.id}`]);
  doc.removeRoot(added);
  await null;
  assertEquals(rootChanges(takeMessages(client)), [`RootRemoved ${added.id}`]);
  await session.destroy();
});

Deno.test("A new model with values is sent once, with its last values, however often it is named", async () => {
  const { session, box, other } = parts();
  using client = pulled(session);
  const added = new Slider({ start: 0, end: 9, value: 1 });
  box.children = [added];
  added.value = 2;
  other.children = [added];
  added.value = 3;
  await null;
  const events = takeMessages(client).flat();
  assertEquals(events.map(({ attr }) => attr), ["children", "children"]);
  const [first, second] = events.map(({ new: children }) => children);
  const [whole] = first as [{ attributes: { value: number } }];
  assertEquals(whole.attributes.value, 3);
  assertEquals(second, [{ id: added.id }]);
  await session.destroy();
});

Deno.test("A change that cannot be sent is an error, and the others of the turn are sent", async () => {
  const { session, doc, box, slider } = parts();
  using client = pulled(session);
  const added = new Div();
  await assertRejects(
    () =>
      session.withDocumentLocked(() => {
        box.children = [added];
        doc.sendMessage("code", [() => {}, added]);
        slider.value = 9;
      }),
    TypeError,
    "Cannot serialize a function",
  );
  const events = takeMessages(client).flat();
  assertEquals(events.map(({ attr, kind }) => attr ?? kind), [
    "children",
    "value",
  ]);
  await session.destroy();
});

Deno.test("A root that leaves and comes back within a turn is known to pages by its new definition", async () => {
  const { session, doc, box, slider } = parts();
  using client = pulled(session);
  doc.removeRoot(slider);
  box.name = "what makes it leave";
  slider.value = 5;
  doc.addRoot(slider);
  await null;
  const added = takeMessages(client).flat()
    .filter(({ kind }) => kind === "RootAdded")
    .map(({ model }) => model as { id: string; attributes?: object });
  const back = added.find(({ id }) => id === slider.id);
  assertEquals(back?.attributes, { start: 0, end: 100, value: 5 });
  slider.value = 9;
  await null;
  const [change] = takeMessages(client).flat();
  assertEquals([change?.attr, change?.new], ["value", 9]);
  await session.destroy();
});

Deno.test("The last root leaves and comes back within a turn: pages still learn of its changes", async () => {
  const { session, doc, box, source } = parts();
  using client = pulled(session);
  doc.removeRoot(source);
  box.name = "what makes it leave";
  doc.addRoot(source);
  await null;
  client.take();
  source.name = "later";
  await null;
  const [change] = takeMessages(client).flat();
  assertEquals([change?.attr, change?.new], ["name", "later"]);
  await session.destroy();
});

Deno.test("Children leave and come back within a turn: pages still learn of their changes", async () => {
  const { session, box, slider, children } = parts();
  using client = pulled(session);
  box.children = [];
  slider.name = "what makes them leave";
  assertEquals(children[0]!.document, null);
  box.children = children;
  await null;
  client.take();
  children[0]!.text = "later";
  await null;
  const [change] = takeMessages(client).flat();
  assertEquals([change?.attr, change?.new], ["text", "later"]);
  await session.destroy();
});

Deno.test("A model in a message of a client: the callback shows it to others in full, to the client by reference", async () => {
  const { session, doc, box } = parts();
  using one = pulled(session);
  using other = pulled(session);
  doc.onMessage("show", (data) => {
    box.children = [data as Div];
  });
  one.patch({ kind: "MessageSent", msg_type: "show", msg_data: div("mine") });
  const shown = (client: typeof one) => takeMessages(client).flat()[0]?.new;
  assertEquals(shown(one), [{ id: "mine" }]);
  assertEquals(shown(other), [div("mine")]);
  await session.destroy();
});

Deno.test("hold(): nobody is told of the changes of a model that has left, whenever they came", async () => {
  const { session, doc, box, children: [a, b] } = parts();
  using early = pulled(session);
  doc.hold("collect");
  using late = pulled(session);
  a!.text = "leaves anyway";
  box.children = [b!];
  doc.unhold();
  await null;
  for (const client of [early, late]) {
    assertEquals(takeMessages(client).flat().map(({ attr }) => attr), [
      "children",
    ]);
  }
  await session.destroy();
});

Deno.test("A root that moves into a container within a turn leaves and arrives in one message", async () => {
  const { session, doc, other, slider } = parts();
  using client = pulled(session);
  doc.removeRoot(slider);
  doc.title = "meanwhile";
  other.children = [slider];
  await null;
  const messages = takeMessages(client)
    .map((events) => events.map(({ kind, attr }) => attr ?? kind));
  assertEquals(messages, [["RootRemoved", "TitleChanged", "children"]]);
  await session.destroy();
});

Deno.test("A child that stays when a page drops another is named to it by reference", async () => {
  const { session, box, other, children: [, b] } = parts();
  box.onChange("children", () => other.tags = [b!]);
  using page = pulled(session);
  page.patch(set(box, "children", [{ id: b!.id }]));
  assertEquals(page.takeEvents().map(({ new: value }) => value), [
    [{ id: b!.id }],
  ]);
  await session.destroy();
});

Deno.test("A child that a page drops and the server puts back in two places is sent in full once", async () => {
  const { session, box, other, slider, children: [a, b] } = parts();
  box.onChange("children", () => {
    other.children = [a!];
    slider.tags = [a!];
  });
  using page = pulled(session);
  page.patch(set(box, "children", [{ id: b!.id }]));
  const whole = { ...div(a!.id), attributes: { text: "a" } };
  assertEquals(page.takeEvents().map(({ new: value }) => value), [
    [whole],
    [{ id: a!.id }],
  ]);
  await session.destroy();
});

Deno.test("hold(): what the server sets, a client replaces and the server sets again reaches that client", async () => {
  const { session, doc, box, children: [a, b] } = parts();
  using client = pulled(session);
  doc.hold("collect");
  box.children = [b!, a!];
  const [one, two] = [{ id: a!.id }, { id: b!.id }];
  client.patch(set(box, "children", [one, two, div("mine")]));
  client.take();
  box.children = [a!, b!];
  doc.unhold();
  await null;
  const last = takeMessages(client).flat().at(-1);
  assertEquals(ids(last), [a!.id, b!.id]);
  await session.destroy();
});

Deno.test("A client that pushes a document is told what callbacks change in it meanwhile", async () => {
  const { session, doc } = parts();
  doc.onChange((event) => {
    if (event.kind === "RootAdded") (event.model as Slider).value = 5;
  });
  using client = pulled(session);
  using other = pulled(session);
  const pushed = new Document();
  pushed.addRoot(new Slider({ start: 0, end: 9, value: 1 }));
  client.request("PUSH-DOC", { doc: pushed.toJson() });
  const values = (one: typeof client) =>
    takeMessages(one).flat().filter(({ attr }) => attr === "value")
      .map(({ new: value }) => value);
  assertEquals([values(client), values(other)], [[5], []]);
  const [slider] = doc.roots as Slider[];
  slider!.value = 7;
  doc.removeRoot(slider!);
  await null;
  assertEquals(rootChanges(takeMessages(client)), [
    `RootRemoved ${slider!.id}`,
  ]);
  await session.destroy();
});
