import { assertEquals, assertRejects } from "@std/assert";
import { pushSession } from "../../client/mod.ts";
import { Document } from "../../document/document.ts";
import { Div } from "../../models/mod.ts";
import { PUSH } from "../fixtures/client/push_scenarios.ts";
import { serveHere } from "../fixtures/client/client_servers.ts";
import { testServer } from "../fixtures/wire/test_server.ts";
import { inTime } from "../fixtures/client/watch.ts";

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
  await using server = testServer({ "/app": (_doc) => {} });
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
  await using server = testServer({ "/app": (_doc) => {} });
  const url = server.url("/app");
  const doc = new Document();
  await using session = await pushSession(doc, { url });
  await assertRejects(
    () => inTime(pushSession(doc, { url })),
    Error,
    "Cannot use the document: it belongs to another session",
  );
  await assertRejects(
    () => inTime(session.push(new Document())),
    Error,
    "Cannot push: the session already has another document",
  );
  await session.close();
  await using again = await pushSession(doc, { url });
  assertEquals(again.connected, true);
});

for (const [name, run] of Object.entries(PUSH)) {
  Deno.test(name, () => run(serveHere));
}
