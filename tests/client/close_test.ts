import { assertEquals, assertRejects } from "@std/assert";
import {
  ClientSession,
  ConnectionError,
  pullSession,
  pushSession,
} from "../../client/mod.ts";
import { Document } from "../../document/document.ts";
import { ColumnDataSource, Div } from "../../models/mod.ts";
import { CLOSE } from "../fixtures/client/close_scenarios.ts";
import { serveHere } from "../fixtures/client/client_servers.ts";
import {
  answerRequest,
  ScriptedServer,
} from "../fixtures/wire/scripted_server.ts";
import { endOf, inTime } from "../fixtures/client/watch.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

Deno.test("ClientSession.close() sends what waits for a slow server", async () => {
  await using server = testServer({ "/app": (_doc) => {} });
  const url = server.url("/app");
  const doc = new Document();
  const source = new ColumnDataSource({ data: { x: new Float64Array(0) } });
  doc.addRoot(source);
  const session = await pushSession(doc, { url });
  for (let i = 0; i < 4; i++) {
    const x = new Float64Array(500_000).fill(i);
    source.stream({ x });
    await Promise.resolve();
  }
  await session.close();
  const { document } = server.getSession("/app", session.id);
  const there = document.selectOne(ColumnDataSource)!;
  assertEquals(there.data.x!.length, 2_000_000);
});

Deno.test("ClientSession.close() rejects what waits", async () => {
  await using server = new ScriptedServer({ onMessage() {} });
  const session = new ClientSession({ url: server.url });
  await session.connect();
  const waiting = session.pull();
  // So that the request is on its way.
  await Promise.resolve();
  const closing = session.close();
  await assertRejects(
    () => inTime(waiting),
    ConnectionError,
    "Cannot use the session: it has ended",
  );
  await closing;
});

Deno.test("A signal rejects what waits with its own reason", async () => {
  const controller = new AbortController();
  await using server = new ScriptedServer({
    onMessage: () => controller.abort(new RangeError("enough")),
  });
  const { signal } = controller;
  await assertRejects(
    () => inTime(pullSession({ url: server.url, signal })),
    RangeError,
    "enough",
  );
});

Deno.test("Requests made while the session connects share one connection", async () => {
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = new ClientSession({ url: server.url });
  const [document, versions] = await Promise.all([
    session.pull(),
    session.requestServerInfo(),
    session.forceRoundtrip(),
  ]);
  assertEquals(document.title, "Scripted");
  assertEquals(versions, { bokeh: "1", server: "2" });
  assertEquals(server.connections.length, 1);
});

Deno.test("A session that has ended lets its document go and refuses to be used", async () => {
  await using server = new ScriptedServer({ onMessage: answerRequest });
  const session = await pullSession({ url: server.url });
  await Promise.all([session.close(), session.close()]);
  await session[Symbol.asyncDispose]();
  for (const use of ["connect", "pull", "push", "forceRoundtrip"] as const) {
    await assertRejects(
      () => inTime(session[use]() as Promise<unknown>),
      ConnectionError,
      "Cannot use the session: it has ended",
    );
  }
  session.document.addRoot(new Div({ text: "alone" }));
  await using again = await pushSession(session.document, { url: server.url });
  assertEquals(again.document.roots.length, 2);
});

Deno.test("A signal ends a session in use", async () => {
  await using server = new ScriptedServer({ onMessage: answerRequest });
  const controller = new AbortController();
  const session = await pullSession({
    url: server.url,
    signal: controller.signal,
  });
  controller.abort(new RangeError("enough"));
  assertEquals(await endOf(session), controller.signal.reason);
  assertEquals(session.state, "closed");
});

Deno.test("A server that stops while a request waits rejects it", async () => {
  const server = new ScriptedServer({
    onMessage(message, connection) {
      if (message.header.msgtype === "SERVER-INFO-REQ") {
        connection.socket.close(1001, "bye");
      } else answerRequest(message, connection);
    },
  });
  await using _ = server;
  await using session = await pullSession({
    url: server.url,
    reconnect: false,
  });
  const error = await assertRejects(
    () => inTime(session.forceRoundtrip()),
    ConnectionError,
    `The connection to ${server.url} was lost: the server closed it with 1001 bye`,
  );
  assertEquals(error.code, 1001);
});

for (const [name, run] of Object.entries(CLOSE)) {
  Deno.test(name, () => run(serveHere));
}
