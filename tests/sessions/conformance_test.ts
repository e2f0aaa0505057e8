/** Lines 15 and 17 of the conformance checklist (spec, Appendix D). */
import { assertEquals, assertRejects } from "@std/assert";
import type { Handler } from "../../application/handler.ts";
import { Application } from "../../application/application.ts";
import { Div } from "../../models/mod.ts";
import { createToken } from "../../sessions/token.ts";
import { Clock } from "../fixtures/wire/clock.ts";
import {
  connectionsAre,
  socketUrl,
  testServer,
} from "../fixtures/wire/test_server.ts";
import { WireClient } from "../fixtures/wire/wire_client.ts";

Deno.test("D15 a client reconnects within and after the session's life, and with an expired token to a live session [ws.reconnect] [session.token-expiry]", async () => {
  let runs = 0;
  await using server = testServer({ "/app": (_doc) => void runs++ });
  const url = socketUrl(server, "/app");
  const page = await (await fetch(`${server.url("/app")}?bokeh-session-id=s`))
    .text();
  const [, token = ""] = /"token":"([^"]+)"/.exec(page)!;
  const session = server.getSession("/app", "s");
  const again = async (token: string) => {
    await using client = await WireClient.connect(url, token);
    await client.next("ACK");
    return server.getSession("/app", "s");
  };

  assertEquals(await again(token) === session, true);
  assertEquals(await again(token) === session, true);
  const expired = createToken({ sessionId: "s", expiresInSeconds: -1 });
  assertEquals(await again(expired) === session, true);
  assertEquals(runs, 1);

  await connectionsAre(server, 0);
  session.requestExpiration();
  await server.app.sweep();
  assertEquals(session.destroyed, true);
  await assertRejects(() => WireClient.connect(url, expired));
  assertEquals(server.getSessions(), []);
  const reborn = await again(token);
  assertEquals([reborn === session, reborn.id, runs], [false, "s", 2]);
});

Deno.test("D17 a session ends 60 s (decision 7) after its last client is gone; hooks run in order, timers stop [session.unused-lifetime] [hook.server] [hook.session] [hook.doc-destroyed]", async () => {
  const log: string[] = [];
  const lost = Promise.withResolvers<void>();
  const handler = (name: string): Handler => ({
    onServerLoaded: () => void log.push(`${name} loaded`),
    onServerUnloaded: () => void log.push(`${name} unloaded`),
    onSessionCreated: ({ id }) => void log.push(`${name} created ${id}`),
    modifyDocument(doc) {
      log.push(`${name} fill`);
      if (name !== "first") return;
      doc.addRoot(new Div());
      // The sanitizer of timers finds it if it goes on.
      doc.addPeriodicCallback(() => {}, 1);
      doc.onEvent("document_ready", () => void log.push("ready"));
      doc.onEvent("connection_lost", () => {
        log.push("lost");
        lost.resolve();
      });
      doc.onSessionDestroyed(({ id }) =>
        void log.push(`document destroyed ${id}`)
      );
    },
    onSessionDestroyed: ({ id, destroyed }) =>
      void log.push(`${name} destroyed ${id} ${destroyed}`),
  });
  const server = testServer(
    new Application(handler("first"), handler("second")),
  );
  using clock = new Clock();
  const client = await WireClient.connect(
    socketUrl(server),
    createToken({ sessionId: "s" }),
  );
  await client.sendPatch([{
    kind: "MessageSent",
    msg_type: "bokeh_event",
    msg_data: {
      type: "event",
      name: "document_ready",
      values: { type: "map" },
    },
  }]);
  const session = server.getSession("/", "s");
  clock.skip(1e6);
  await server.app.sweep();
  assertEquals(session.destroyed, false, "it is used");
  await client.close();
  await lost.promise;
  clock.skip(59_000);
  await server.app.sweep();
  assertEquals(session.destroyed, false, "59 s later");
  clock.skip(1_001);
  await server.app.sweep();
  assertEquals([session.destroyed, server.getSessions()], [true, []]);
  await server.stop();
  assertEquals(log, [
    "first loaded",
    "second loaded",
    "first created s",
    "second created s",
    "first fill",
    "second fill",
    "ready",
    "lost",
    "first destroyed s true",
    "second destroyed s true",
    "document destroyed s",
    "first unloaded",
    "second unloaded",
  ]);
});
