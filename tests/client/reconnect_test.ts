import { assertEquals, assertRejects } from "@std/assert";
import { ConnectionError, pullSession } from "../../client/mod.ts";
import { RECONNECT } from "../fixtures/client/reconnect_scenarios.ts";
import { endOf, inTime, Watch } from "../fixtures/client/watch.ts";
import { serveHere } from "../fixtures/client/client_servers.ts";
import {
  answerRequest,
  ScriptedServer,
} from "../fixtures/wire/scripted_server.ts";
import { patiently } from "../fixtures/wire/patience.ts";
import { TcpProxy } from "../fixtures/wire/tcp_proxy.ts";

Deno.test("A change that a pulled session cannot send is reported once", async () => {
  const watch = new Watch(60_000);
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({
    url: server.url,
    ...watch.options,
  });
  server.connections[0]!.socket.close(1001, "bye");
  await watch.until("reconnecting");
  session.document.title = "lost";
  session.document.title = "lost, too";
  assertEquals(watch.errors, [
    `The connection to ${server.url} was lost: the server closed it with 1001 bye`,
    "A change was discarded: the document is being pulled, or will be once the session reconnects",
  ]);
});

Deno.test("A session ends with the last error when the delays are used up", async () => {
  const watch = new Watch(0, 10, 20);
  const server = new ScriptedServer({ onMessage: answerRequest });
  const { url } = server;
  await using session = await pullSession({ url, ...watch.options });
  await server[Symbol.asyncDispose]();
  const error = await endOf(session);
  const failed = `Cannot connect to ${url}: nothing is listening there, ` +
    "start the server or check the host and port";
  assertEquals(error?.message, failed);
  assertEquals(watch.errors.slice(1), [failed, failed]);
  assertEquals(watch.states, ["connected", "reconnecting", "closed"]);
});

Deno.test("A server that drops every connection does not make the delays begin anew", async () => {
  const watch = new Watch(0, 0);
  await using server = new ScriptedServer({
    onMessage(message, connection) {
      answerRequest(message, connection);
      connection.socket.close(1011);
    },
  });
  await using session = await pullSession({
    url: server.url,
    ...watch.options,
  });
  const error = await endOf(session);
  assertEquals(error instanceof ConnectionError && error.code, 1011);
  assertEquals(server.connections.length, 3);
});

Deno.test("A session without reconnection ends with its connection", async () => {
  const watch = new Watch();
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({
    url: server.url,
    ...watch.options,
    reconnect: false,
  });
  server.connections[0]!.socket.close(1001, "bye");
  const error = await endOf(session);
  assertEquals(
    error?.message,
    `The connection to ${server.url} was lost: the server closed it with 1001 bye`,
  );
  assertEquals(watch.states, ["connected", "closed"]);
  assertEquals(watch.errors, []);
});

Deno.test("A session that is closed stops reconnecting", async () => {
  const watch = new Watch(60_000);
  await using server = new ScriptedServer({ onMessage: answerRequest });
  const session = await pullSession({ url: server.url, ...watch.options });
  server.connections[0]!.socket.close();
  await watch.until("reconnecting");
  await session.close();
  assertEquals(await endOf(session), null);
  assertEquals(watch.states, ["connected", "reconnecting", "closed"]);
});

Deno.test("A session that cannot pull when it reconnects leaves no connection open", async () => {
  const watch = new Watch(0, 60_000);
  const closed = Promise.withResolvers<void>();
  await using server = new ScriptedServer({
    onOpen(connection) {
      connection.send("ACK");
      if (server.connections.length === 1) return;
      connection.socket.addEventListener("close", () => closed.resolve());
    },
    onMessage(message, connection) {
      if (server.connections.length === 1) {
        return answerRequest(message, connection);
      }
      const content = { text: "not now", traceback: null };
      connection.send("ERROR", content, message);
    },
  });
  await using session = await pullSession({
    url: server.url,
    ...watch.options,
  });
  server.connections[0]!.socket.close(1001, "bye");
  await patiently(closed.promise, () => "the second connection is open");
  assertEquals(session.state, "reconnecting");
});

Deno.test("A server that is gone without a word is noticed", async () => {
  const watch = new Watch();
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using proxy = new TcpProxy(server.url);
  await using session = await pullSession({
    url: proxy.url(server.url),
    ...watch.options,
    reconnect: false,
    keepAliveMilliseconds: 400,
  });
  // Three pings and their answers.
  await proxy.chunks(6);
  assertEquals(session.connected, true);
  proxy.silence();
  const waiting = session.forceRoundtrip();
  await assertRejects(
    () => inTime(waiting),
    ConnectionError,
    "was lost: no answer to a ping within 400 ms",
  );
  assertEquals(session.connected, false);
});

for (const [name, run] of Object.entries(RECONNECT)) {
  Deno.test(name, () => run(serveHere));
}
