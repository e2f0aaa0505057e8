import { assert, assertEquals, assertThrows } from "@std/assert";
import { BokehApp } from "../../../http/bokeh_app.ts";
import type { Server } from "../../../server.ts";
import { createToken } from "../../../sessions/token.ts";
import { Clock } from "../../fixtures/wire/clock.ts";
import {
  connect,
  connectionsAre,
  socketUrl,
  testServer,
} from "../../fixtures/wire/test_server.ts";
import { WireClient } from "../../fixtures/wire/wire_client.ts";

/** The status of a page, and what the server says of it. */
async function visit(url: string): Promise<[number, string]> {
  const response = await fetch(url);
  const html = await response.text();
  return [response.status, /<title>(.*)<\/title>/.exec(html)?.[1] ?? ""];
}

/** The status of a handshake that is refused. */
async function refusal(server: Server, address: string): Promise<string> {
  const { hostname, port } = new URL(server.url());
  const connection = await Deno.connect({ hostname, port: Number(port) });
  const lines = [
    "GET /ws HTTP/1.1",
    `Host: ${hostname}`,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    `Sec-WebSocket-Protocol: bokeh, ${createToken({ sessionId: "s" })}`,
    `X-Forwarded-For: ${address}`,
    "",
    "",
  ];
  await connection.write(new TextEncoder().encode(lines.join("\r\n")));
  const bytes = new Uint8Array(4096);
  const size = await connection.read(bytes) ?? 0;
  connection.close();
  return new TextDecoder().decode(bytes.subarray(0, size));
}

/** Sends requests, all at once. */
function ask(client: WireClient, count: number): Promise<unknown> {
  return Promise.all(
    Array.from({ length: count }, () => client.request("SERVER-INFO-REQ")),
  );
}

Deno.test("maxSessions: one below is served, one above is 503 until a session ends", async () => {
  await using server = testServer((_doc) => {}, { maxSessions: 2 });
  const statuses = [];
  for (const id of ["a", "b", "c", "a"]) {
    statuses.push(await visit(`${server.url()}?bokeh-session-id=${id}`));
  }
  const refused = [503, "503: Too many sessions"];
  const fine = [200, "Bokeh Application"];
  assertEquals(statuses, [fine, fine, refused, fine]);
  assertEquals(server.metrics().sessionsRefused, 1);
  server.getSession("/", "a").requestExpiration();
  await server.app.sweep();
  assertEquals(await visit(server.url()), fine);
});

Deno.test("maxConnections: one below is opened, one above is 503 until a socket is closed", async () => {
  await using server = testServer((_doc) => {}, { maxConnections: 2 });
  const first = await connect(server, "s");
  await using _second = await connect(server, "s");
  const answer = await refusal(server, "203.0.113.1");
  assert(answer.startsWith("HTTP/1.1 503"), answer);
  assertEquals(server.metrics().connectionsRefused, 1);
  assertEquals(server.getSessions().length, 1);
  await first.close();
  await connectionsAre(server, 1);
  await using _third = await connect(server, "s");
});

Deno.test("maxConnectionsPerClient: as many are opened, one more is 429, others are served", async () => {
  await using server = testServer((_doc) => {}, {
    maxConnectionsPerClient: 2,
    useXHeaders: true,
  });
  const open = (address: string) =>
    WireClient.connect(socketUrl(server), createToken({ sessionId: "s" }), {
      headers: { "x-forwarded-for": address },
    });
  await using _first = await open("203.0.113.1");
  await using _second = await open("203.0.113.1");
  assertEquals(server.metrics().connectionsRefused, 0);
  const answer = await refusal(server, "203.0.113.1");
  assert(answer.startsWith("HTTP/1.1 429"), answer);
  assert(answer.includes("Too many connections from this client"), answer);
  assertEquals(server.metrics().connectionsRefused, 1);
  await using _other = await open("203.0.113.2");
});

Deno.test("Addresses of one IPv6 network of 64 bits are one client", async () => {
  await using server = testServer((_doc) => {}, {
    maxSessionsPerClient: 1,
    useXHeaders: true,
  });
  const statusOf = async (address: string) => {
    const headers = { "x-forwarded-for": address };
    const response = await fetch(server.url(), { headers });
    await response.body?.cancel();
    return response.status;
  };
  const addresses = [
    ["2001:db8::1", 200],
    ["2001:db8:0:0:ffff::2", 429],
    ["2001:db8:0:1::1", 200],
    ["::ffff:203.0.113.1", 200],
    ["203.0.113.1", 429],
    ["::ffff:203.0.113.2", 200],
  ] as const;
  for (const [address, status] of addresses) {
    assertEquals(await statusOf(address), status, address);
  }
});

Deno.test("maxMessagesPerSecond: as many are answered, one more in that second closes with 1008", async () => {
  using clock = new Clock();
  clock.stop();
  await using server = testServer((_doc) => {}, { maxMessagesPerSecond: 50 });
  const polite = await connect(server, "polite");
  await ask(polite, 50);
  assertEquals(server.metrics().connectionsFlooded, 0);
  await polite.close();
  const flood = await connect(server, "flood");
  for (let i = 0; i < 51; i++) flood.send("SERVER-INFO-REQ");
  assertEquals(await flood.closed, {
    code: 1008,
    reason: "More than 50 messages in a second",
  });
  assertEquals(server.metrics().connectionsFlooded, 1);
  assertEquals(server.getSession("/", "flood").destroyed, false);
});

Deno.test("maxMessagesPerSecond: as many again are answered in the next second", async () => {
  using clock = new Clock();
  await using server = testServer((_doc) => {}, { maxMessagesPerSecond: 50 });
  await using client = await connect(server, "s");
  for (let second = 0; second < 3; second++) {
    await ask(client, 50);
    clock.skip(1000);
  }
  assertEquals(server.metrics().connectionsFlooded, 0);
});

Deno.test("Limits that are none are refused", () => {
  const names = [
    "maxConnections",
    "maxConnectionsPerClient",
    "maxMessagesPerSecond",
    "maxSessions",
    "maxSessionsPerClient",
  ];
  for (const name of names) {
    assertThrows(
      () => new BokehApp({}, { [name]: 0 }),
      RangeError,
      `${name} must be > 0, received 0`,
    );
    new BokehApp({}, { [name]: Infinity });
  }
});
