import { assert, assertEquals, assertNotEquals } from "@std/assert";
import type { Logger } from "../../base/logger.ts";
import type { Document } from "../../document/document.ts";
import { Slider } from "../../models/mod.ts";
import { patiently } from "../fixtures/wire/patience.ts";
import { connect, testServer } from "../fixtures/wire/test_server.ts";

async function statusOf(url: string): Promise<number> {
  const response = await fetch(url);
  await response.body?.cancel();
  return response.status;
}

Deno.test("Server.metrics() counts requests, sessions, connections and messages", async () => {
  await using server = testServer({
    "/app": (doc) => doc.addRoot(new Slider({ start: 0, end: 9, value: 1 })),
    "/broken": (_doc) => {
      throw new Error("no data");
    },
  });
  await statusOf(server.url("/app"));
  await statusOf(server.url("/broken"));
  await statusOf(server.url("/nowhere"));
  const client = await connect(server, "s", "/app");
  const { content } = await client.request("PULL-DOC-REQ");
  const model = { id: content.doc.roots[0]!.id };
  const kind = "ModelChanged";
  await client.sendPatch([{ kind, model, attr: "value", new: 5 }]);
  await client.sendPatch([{ kind, model, attr: "value", new: "five" }]);
  const { uptimeSeconds, ...live } = server.metrics();
  assert(uptimeSeconds > 0);
  assertEquals(live, {
    requests: 4,
    requestsRefused: 1,
    requestsFailed: 1,
    sessions: 2,
    sessionsCreated: 2,
    sessionsDestroyed: 0,
    sessionsFailed: 1,
    sessionsRefused: 0,
    connections: 1,
    connectionsOpened: 1,
    connectionsClosed: 0,
    connectionsResumed: 0,
    connectionsRefused: 0,
    connectionsDropped: 0,
    connectionsFlooded: 0,
    messagesReceived: 3,
    messagesSent: 4,
    messagesFailed: 1,
    messagesTooLarge: 0,
    bytesInFlight: 0,
    bytesKept: 0,
    connectionsHeld: 0,
    connectionsRelayed: 0,
    links: 0,
    // Eight for each of the bytes of the patch.
    sessionBytes: 1008,
  });
  await client.close();
  await server.stop();
  const end = server.metrics();
  assertEquals([end.sessions, end.connections, end.sessionBytes], [0, 0, 0]);
  assertEquals([end.sessionsDestroyed, end.connectionsClosed], [2, 1]);
});

Deno.test("The health path says whether the server works, without prefix and user", async () => {
  await using server = testServer((_doc) => {}, {
    healthPath: "/healthz",
    prefix: "plots",
    authProvider: { getUser: () => null, loginUrl: "/login" },
  });
  const url = new URL("/healthz", server.url()).href;
  const response = await fetch(url);
  assertEquals(
    [response.status, await response.json()],
    [200, { status: "ok" }],
  );
  await using plain = testServer({ "/app": (_doc) => {} });
  assertEquals(await statusOf(plain.url("/healthz")), 404);
});

Deno.test("Statistics and the use of memory are logged from time to time [server.diagnostics]", async () => {
  const statistics = Promise.withResolvers<string>();
  const memory = Promise.withResolvers<string>();
  const logger: Logger = {
    debug: (text) => text.includes("clients") && statistics.resolve(text),
    info: (text) => text.startsWith("Memory usage:") && memory.resolve(text),
    warn() {},
    error() {},
  };
  await using _server = testServer((_doc) => {}, {
    logger,
    statsLogFrequencyMilliseconds: 1,
    memLogFrequencyMilliseconds: 1,
  });
  assertEquals(await statistics.promise, "0 clients connected, 0 sessions");
  assertNotEquals(await memory.promise, "");
});

Deno.test("Statistics say of each application how many sessions it has, and how many are unused [server.diagnostics]", async () => {
  const apps = { "/a": (_doc: Document) => {}, "/b": (_doc: Document) => {} };
  const seen = new Set<string>();
  const all = Promise.withResolvers<void>();
  const expected = [
    "1 clients connected, 2 sessions",
    "/a has 2 sessions with 1 unused",
    "/b has 0 sessions with 0 unused",
  ];
  const logger: Logger = {
    debug(text) {
      seen.add(text);
      if (expected.every((line) => seen.has(line))) all.resolve();
    },
    info() {},
    warn() {},
    error() {},
  };
  await using server = testServer(apps, {
    logger,
    statsLogFrequencyMilliseconds: 5,
  });
  await (await fetch(server.url("/a"))).body?.cancel();
  await using _client = await connect(server, "s", "/a");
  await patiently(
    all.promise,
    () => `statistics, seen: ${[...seen].join("; ")}`,
  );
});

Deno.test("The log says when a socket opens, has its connection, and closes, in a line each [server.diagnostics]", async () => {
  const lines: string[] = [];
  const closed = Promise.withResolvers<void>();
  const logger: Logger = {
    debug() {},
    info(text) {
      if (/WebSocket connection|ServerConnection/.test(text)) lines.push(text);
      if (text.includes("closed")) closed.resolve();
    },
    warn() {},
    error() {},
  };
  await using server = testServer((_doc) => {}, { logger });
  const client = await connect(server, "s");
  await client.close();
  await patiently(closed.promise, () => "the line of the end");
  assertEquals(lines, [
    "WebSocket connection opened",
    "ServerConnection created",
    "WebSocket connection closed: code=1005, reason=None",
  ]);
});

Deno.test("A server says at its start where it runs and what differs from the defaults [ws.compression]", async () => {
  const lines: string[] = [];
  const write = (text: string) => void lines.push(text);
  const logger: Logger = { debug() {}, info: write, warn: write, error: write };
  await using server = testServer({ "/b": (_doc) => {}, "/a": (_doc) => {} }, {
    logger,
    keepAliveMilliseconds: 0,
    unusedSessionLifetimeMilliseconds: 5000,
    signSessions: true,
    secretKey: "short",
    websocketCompressionLevel: 6,
    websocketMaxMessageBytes: 1000,
    allowWebSocketOrigin: ["*"],
    xsrfCookies: true,
  });
  const { port } = server;
  assertEquals(lines, [
    "Host wildcard * allows websocket connections from multiple or all hosts",
    lines[1]!,
    "Keep-alive ping disabled",
    "Unused sessions last for 5000 milliseconds",
    "WebSocket messages may have up to 1000 bytes",
    "User authentication hooks NOT provided (default user enabled)",
    "XSRF cookie protection enabled",
    "The secret key is shorter than 32 characters: use 32 random bytes, as the command secret prints",
    "WebSocket messages are not compressed: Deno does not support it",
    `Bokeh app running at: http://127.0.0.1:${port}/a`,
    `Bokeh app running at: http://127.0.0.1:${port}/b`,
    `Starting Bokeh server with process id: ${Deno.pid}`,
  ]);
  assert(
    /^Starting Bokeh server version \d+\.\d+\.\d+ \(running on Deno \d/
      .test(lines[1]!),
  );
});
