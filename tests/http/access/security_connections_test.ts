/** Clients that open connections and leave them half done. */
import { assertEquals } from "@std/assert";
import type { Server } from "../../../server.ts";
import { createToken } from "../../../sessions/token.ts";
import { patiently } from "../../fixtures/wire/patience.ts";
import { rawRequest, upgradeHeaders } from "../../fixtures/wire/raw_request.ts";
import {
  connect,
  connectionsAre,
  testServer,
} from "../../fixtures/wire/test_server.ts";

const COUNT = 300;

/** How far clients get with their requests. */
const BEGINNINGS = [
  "",
  "G",
  "GET /app HT",
  "GET /app HTTP/1.1\r\nHost: localhost\r\n",
  "GET /app HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
  "POST /app HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx",
  "GET /app/ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n",
];

/** Connections that stay open until they are disposed of. */
class HalfOpen implements Disposable {
  readonly #connections: Deno.Conn[] = [];

  static async create(server: Server, count: number): Promise<HalfOpen> {
    const open = new HalfOpen();
    for (let i = 0; i < count; i++) {
      const connection = await Deno.connect({
        hostname: "127.0.0.1",
        port: server.port!,
      });
      open.#connections.push(connection);
      const text = BEGINNINGS[i % BEGINNINGS.length]!;
      if (text !== "") await connection.write(new TextEncoder().encode(text));
    }
    return open;
  }

  /**
   * Resolves once the server has cut all but those that were answered: Deno still
   * waits for the bodies of these.
   */
  async ends(): Promise<void> {
    await Promise.all(
      this.#connections
        .filter((_, i) => !BEGINNINGS[i % BEGINNINGS.length]!.includes("POST"))
        .map(endOf),
    );
  }

  [Symbol.dispose](): void {
    for (const connection of this.#connections) connection.close();
  }
}

/** Reads a connection to its end. */
async function endOf(connection: Deno.Conn): Promise<void> {
  const bytes = new Uint8Array(64 * 1024);
  try {
    while (await connection.read(bytes) !== null);
  } catch {
    // It was reset.
  }
}

/** Asks for files and does not read them. */
async function unread(server: Server): Promise<Deno.Conn> {
  const connection = await Deno.connect({
    hostname: "127.0.0.1",
    port: server.port!,
  });
  const file = "GET /static/js/bokeh.min.js HTTP/1.1\r\nHost: x\r\n\r\n";
  await connection.write(new TextEncoder().encode(file.repeat(30)));
  await connection.read(new Uint8Array(16));
  return connection;
}

/** Runs a function while no timer fires: what ends, ends because it is told to. */
async function withoutTimers(run: () => Promise<void>): Promise<void> {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
  try {
    await patiently(run(), () => "it waits for a timer");
  } finally {
    globalThis.setTimeout = setTimeout;
  }
}

Deno.test("Slow clients: hundreds of half-open connections do not keep others from pages, files and sockets", async () => {
  await using server = testServer({ "/app"() {} });
  using _open = await HalfOpen.create(server, COUNT);
  for (const path of ["/app", "/app/metadata", "/static/js/bokeh-gl.min.js"]) {
    assertEquals((await rawRequest(server.port!, { path })).status, 200);
  }
  await using client = await connect(server, "s", "/app");
  const { header } = await client.request("PULL-DOC-REQ");
  assertEquals(header.msgtype, "PULL-DOC-REPLY");
});

Deno.test("Slow clients: half-open connections do not keep stop() from ending [server.api]", async () => {
  const server = testServer({ "/app"() {} });
  using _open = await HalfOpen.create(server, COUNT);
  await using client = await connect(server, "s", "/app");
  await patiently(server.stop(), () => "the server does not stop");
  assertEquals((await client.closed).code, 1001);
  assertEquals(server.getSessions(), []);
});

Deno.test("Slow clients: one that asks for files and does not read them does not keep stop() from ending", async () => {
  const server = testServer({ "/app"() {} });
  using _connection = await unread(server);
  await patiently(server.stop(), () => "the server does not stop");
});

Deno.test("Slow clients: what is being answered when a server stops is answered to its end", async () => {
  const asked = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const large = "x".repeat(100_000);
  const server = testServer({ "/app"() {} }, {
    extraPatterns: [{
      pattern: "/slow",
      async handler() {
        asked.resolve();
        await gate.promise;
        return new Response(large);
      },
    }],
  });
  const answer = rawRequest(server.port!, { path: "/slow" });
  await asked.promise;
  const stopped = server.stop();
  gate.resolve();
  const { status, text } = await answer;
  assertEquals([status, text.length], [200, large.length]);
  await stopped;
});

Deno.test("Slow clients: stop({ wait: false }) cuts connections at once", async () => {
  const server = testServer({ "/app"() {} });
  using open = await HalfOpen.create(server, 20);
  using connection = await unread(server);
  await withoutTimers(() => server.stop({ wait: false }));
  await patiently(
    Promise.all([open.ends(), endOf(connection)]),
    () => "connections are not cut",
  );
});

Deno.test("Slow clients: handshakes that are cut leave no connection behind", async () => {
  await using server = testServer({ "/app"() {} });
  const token = createToken({ sessionId: "s" });
  for (let i = 0; i < 50; i++) {
    await rawRequest(server.port!, {
      path: "/app/ws",
      headers: upgradeHeaders(token),
    });
  }
  const session = server.getSession("/app", "s");
  // Each is closed without a close frame; the server learns of it in its own time.
  await connectionsAre(server, 0);
  assertEquals(session.connectionCount, 0);
});

Deno.test("Slow clients: a message that never ends does not keep others of the session waiting", async () => {
  await using server = testServer({ "/app"() {} });
  await using slow = await connect(server, "s", "/app");
  slow.sendFrame('{"msgid":"1","msgtype":"PATCH-DOC","num_buffers":3}');
  slow.sendFrame("{}");
  await using other = await connect(server, "s", "/app");
  const reply = await other.sendPatch([{
    kind: "TitleChanged",
    title: "fast",
  }]);
  assertEquals(reply.header.msgtype, "OK");
  assertEquals(server.getSession("/app", "s").document.title, "fast");
});
