import { assertEquals, assertRejects } from "@std/assert";
import { ClientSession, pullSession, pushSession } from "../../client/mod.ts";
import { Document } from "../../document/document.ts";
import { ColumnDataSource, Div, Range1d, Slider } from "../../models/mod.ts";
import { column, figure } from "../../plotting/mod.ts";
import { clientTest, EMPTY_APP } from "../fixtures/client_servers.ts";
import { testServer } from "../fixtures/test_server.ts";

function sine(): Document {
  const doc = new Document();
  const x = Float64Array.from({ length: 50 }, (_, i) => i / 10);
  const source = new ColumnDataSource({
    name: "source",
    data: { x, y: x.map(Math.sin) },
  });
  const plot = figure({ name: "plot", title: "Sinus für 世界" });
  plot.line("x", "y", { source });
  doc.addRoot(
    column(new Slider({ name: "n", start: 0, end: 9, value: 1 }), plot),
  );
  doc.addRoot(new Div({ name: "div", text: "<b>ünï</b>" }));
  doc.title = "Pushed";
  return doc;
}

clientTest(
  "pushSession() gives the document to the server and follows it with changes",
  async (serve) => {
    await using server = await serve({ app: EMPTY_APP });
    const doc = sine();
    await using session = await pushSession(doc, { url: server.url });
    assertEquals(session.document, doc);
    const source = doc.getModelByName("source") as ColumnDataSource;
    source.stream({ x: Float64Array.of(9), y: Float64Array.of(NaN) });
    doc.setSelect(Slider, { value: 5 });
    doc.addRoot(new Range1d({ name: "late", start: -1, end: 1 }));
    await session.forceRoundtrip();
    await using seen = await pullSession({
      url: server.url,
      sessionId: session.id,
    });
    const { document } = seen;
    assertEquals(document.title, "Pushed");
    assertEquals(document.roots.map(({ type }) => type), [
      "Column",
      "Div",
      "Range1d",
    ]);
    assertEquals((document.getModelByName("n") as Slider).value, 5);
    const there = document.getModelByName("source") as ColumnDataSource;
    assertEquals({ ...there.data }, { ...source.data });
    assertEquals((there.data.y as Float64Array).length, 51);
  },
);

clientTest(
  "pushSession() replaces what the application made, whatever its ids",
  async (serve) => {
    await using server = await serve();
    await using watcher = await pullSession({
      url: server.url,
      sessionId: "s",
    });
    const doc = new Document();
    const roots = Array.from(
      { length: 20 },
      (_, i) => new Div({ text: `${i}` }),
    );
    for (const root of roots) doc.addRoot(root);
    const events: string[] = [];
    doc.onChange(({ kind }) => events.push(kind));
    await using session = await pushSession(doc, {
      url: server.url,
      sessionId: "s",
    });
    await watcher.forceRoundtrip();
    // Its own echo changes nothing.
    assertEquals(events, []);
    assertEquals(doc.roots, roots);
    const texts = () =>
      watcher.document.roots.map((root) => (root as Div).text);
    assertEquals(texts(), roots.map(({ text }) => text));
    (watcher.document.roots[3] as Div).text = "by the watcher";
    await watcher.forceRoundtrip();
    await session.forceRoundtrip();
    assertEquals(roots[3]!.text, "by the watcher");
  },
);

clientTest(
  "ClientSession.push() works without a document of the caller's own: after a pull",
  async (serve) => {
    await using server = await serve({ app: EMPTY_APP });
    await using session = new ClientSession({ url: server.url });
    await session.pull();
    session.document.addRoot(new Div({ text: "one" }));
    await session.push();
    await session.forceRoundtrip();
    const { url, id } = session;
    await using seen = await pullSession({ url, sessionId: id });
    assertEquals(seen.document.roots.map((root) => (root as Div).text), [
      "one",
    ]);
  },
);

Deno.test("A callback of the application that a push causes reaches the client", async () => {
  await using server = testServer({
    "/app": (doc) => {
      doc.addRoot(new Div({ text: "of the app" }));
      doc.onChange((event) => {
        if (event.kind !== "RootAdded") return;
        (event.model as Div).text += ", seen";
        event.model.tags = ["seen"];
      });
    },
  });
  const doc = new Document();
  const div = new Div({ text: "mine" });
  doc.addRoot(div);
  await using session = await pushSession(doc, { url: server.url("/app") });
  assertEquals([div.text, div.tags], ["mine, seen", ["seen"]]);
  const { document } = server.getSession("/app", session.id);
  assertEquals((document.roots[0] as Div).text, "mine, seen");
});

Deno.test("The timers of a pushed document run in the client and stop with the session", async () => {
  await using server = testServer({ "/app": () => {} });
  const doc = new Document();
  const div = new Div({ text: "" });
  doc.addRoot(div);
  const { promise, resolve } = Promise.withResolvers<void>();
  doc.addPeriodicCallback(() => {
    div.text += ".";
    if (div.text === "...") resolve();
  }, 1);
  const session = await pushSession(doc, { url: server.url("/app") });
  await promise;
  await session.close();
  const { document } = server.getSession("/app", session.id);
  assertEquals((document.roots[0] as Div).text, div.text);
});

Deno.test("pushSession() refuses a document that belongs to another session", async () => {
  await using server = testServer({ "/app": () => {} });
  const url = server.url("/app");
  const doc = new Document();
  await using session = await pushSession(doc, { url });
  await assertRejects(
    () => pushSession(doc, { url }),
    Error,
    "Cannot use the document: it belongs to another session",
  );
  await assertRejects(
    () => session.push(new Document()),
    Error,
    "Cannot push: the session has another document",
  );
  await session.close();
  await using again = await pushSession(doc, { url });
  assertEquals(again.connected, true);
});
