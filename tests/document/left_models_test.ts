// The ids of models: whose they are, and what becomes of those that have left.

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { Document } from "../../document/document.ts";
import { Column, Div, InspectTool } from "../../models/mod.ts";
import { ServerSession } from "../../sessions/session.ts";
import { FakeClient, quiet, sessionOf } from "../fixtures/wire/fake_client.ts";
import { set } from "../fixtures/wire/shared_session.ts";

function rootAdded(id: unknown): unknown {
  const model = { type: "object", name: "Div", id, attributes: {} };
  return { kind: "RootAdded", model };
}

/** What a client is answered, in a word and its text. */
function answer(client: FakeClient, event: unknown): [string, string] {
  client.patch(event);
  const [msgtype, content] = client.take().at(-1)!;
  return [msgtype, (content as { text?: string }).text ?? ""];
}

Deno.test("What a client changes of a model that was removed is dropped; of one removed 10 000 removals ago it is an ERROR", () => {
  const session = sessionOf();
  const { document } = session;
  const ids = Array.from({ length: 10_001 }, () => {
    const div = new Div();
    document.addRoot(div);
    document.removeRoot(div);
    return div.id;
  });
  using client = new FakeClient(session);
  client.take();
  assertEquals(
    answer(client, set({ id: ids.at(-1)! }, "text", "late"))[0],
    "OK",
  );
  assertEquals(answer(client, set({ id: ids[1]! }, "text", "late"))[0], "OK");
  assertEquals(
    answer(client, set({ id: ids[0]! }, "text", "late"))[0],
    "ERROR",
  );
});

Deno.test("The id of a model that a client brought and removed is not given to another model", () => {
  const session = sessionOf();
  const { document } = session;
  using client = new FakeClient(session);
  client.patch(rootAdded("p1003"));
  assertEquals(document.roots.map(({ id }) => id), ["p1003"]);
  client.patch({ kind: "RootRemoved", model: { id: "p1003" } });
  assertEquals(document.roots, []);
  // Ids are counted from p1001.
  const divs = Array.from({ length: 5 }, () => new Div());
  for (const div of divs) document.addRoot(div);
  const ids = divs.map(({ id }) => id);
  assert(ids.includes("p1004") && !ids.includes("p1003"), `${ids}`);
});

Deno.test("A model that moves to a document where its id is taken gets another one", () => {
  const [one, other] = [new Document(), new Document()];
  const [moved, there] = [new Div(), new Div()];
  one.addRoot(moved);
  other.addRoot(there);
  assertEquals(moved.id, there.id);
  one.removeRoot(moved);
  other.addRoot(moved);
  assertNotEquals(moved.id, there.id);
  assert(other.getModelById(moved.id) === moved);
  assert(other.getModelById(there.id) === there);
});

Deno.test("A model whose id is no string is an ERROR, and nothing is added", () => {
  const session = sessionOf();
  using client = new FakeClient(session);
  client.take();
  for (const id of [1001, null, undefined, ["p1"]]) {
    const [msgtype, text] = answer(client, rootAdded(id));
    assertEquals(msgtype, "ERROR");
    assert(text.includes("must be strings"), text);
  }
  assertEquals(session.document.roots, []);
});

Deno.test("A client that sets a property that is internal to BokehJS gets an ERROR", () => {
  const tool = new InspectTool();
  const session = sessionOf((doc) => doc.addRoot(tool));
  using client = new FakeClient(session);
  client.take();
  const [msgtype, text] = answer(client, set(tool, "disabled", true));
  assertEquals(msgtype, "ERROR");
  assert(text.includes("it is internal to the client"), text);
});

for (
  const [clients, others] of [["the only client", 0], [
    "one of two",
    1,
  ]] as const
) {
  Deno.test(`A model that ${clients} brought is sent back as a reference`, async () => {
    const column = new Column({ children: [] });
    const session = sessionOf((doc) => doc.addRoot(column));
    using sender = new FakeClient(session);
    const all = [sender];
    for (let i = 0; i < others; i++) all.push(new FakeClient(session));
    sender.patch(rootAdded("new"));
    for (const client of all) client.take();
    column.children = [session.document.getModelById("new") as Div];
    await null;
    for (const client of all) {
      const [event] = client.takeEvents();
      assertEquals(event!.new, [{ id: "new" }]);
    }
    await session.destroy();
  });
}

Deno.test("When a session has ended, its models may join another document, its document another session", async () => {
  const div = new Div();
  const session = sessionOf((doc) => doc.addRoot(div));
  const client = new FakeClient(session);
  client.take();
  const { document } = session;
  await session.destroy();
  document.title = "after the end";
  assertEquals(client.take(), []);
  // A socket that closes late must not keep the session alive.
  assertEquals(client.connection.session, null);
  const next = new Document();
  next.addRoot(div);
  assertEquals(next.roots, [div]);
  const again = new ServerSession({ id: "again", document, logger: quiet });
  using late = new FakeClient(again);
  late.take();
  document.title = "in its next session";
  await null;
  assertEquals(late.takeEvents().length, 1);
  await again.destroy();
});
