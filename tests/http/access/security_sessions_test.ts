/** Clients that create sessions without end. */
import { assertEquals } from "@std/assert";
import { createLogger } from "../../../base/logger.ts";
import { BokehApp } from "../../../http/bokeh_app.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import { createToken } from "../../../sessions/token.ts";
import {
  type RawRequest,
  rawRequest,
  upgradeHeaders,
} from "../../fixtures/wire/raw_request.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const LIMIT = 20;

function limited(options: ServerOptions = {}): Server {
  return testServer({ "/a"() {}, "/b"() {} }, {
    maxSessionsPerClient: LIMIT,
    ...options,
  });
}

/** Asks for pages and counts the statuses. */
async function statuses(
  server: Server,
  count: number,
  request: (index: number) => RawRequest = () => ({}),
): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (let i = 0; i < count; i++) {
    const { status } = await rawRequest(server.port!, {
      path: "/a",
      ...request(i),
    });
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** Ends all sessions that nobody is connected to. */
async function endAll(server: Server): Promise<void> {
  for (const session of server.getSessions()) session.requestExpiration();
  await server.app.sweep();
}

Deno.test("Sessions: of 10 000 that one client asks for, those beyond the limit are refused, and others are served", async () => {
  await using server = limited({ address: "::" });
  const url = `http://127.0.0.1:${server.port}/a`;
  let served = 0;
  let refused = 0;
  await Promise.all(Array.from({ length: 20 }, async () => {
    for (let i = 0; i < 500; i++) {
      const response = await fetch(url);
      await response.body?.cancel();
      if (response.status === 200) served++;
      else if (response.status === 429) refused++;
    }
  }));
  assertEquals([served, refused], [LIMIT, 10_000 - LIMIT]);
  assertEquals(server.getSessions().length, LIMIT);
  assertEquals(server.metrics().sessionsRefused, 10_000 - LIMIT);
  // Another client: that of IPv6.
  assertEquals(
    (await rawRequest(server.port!, { path: "/a", hostname: "::1" })).status,
    200,
  );
});

Deno.test("Sessions: the refusal is 429 with Retry-After, for pages, scripts and sockets of all applications", async () => {
  await using server = limited();
  assertEquals(await statuses(server, LIMIT), { 200: LIMIT });
  const token = createToken({ sessionId: "new" });
  const requests: RawRequest[] = [
    { path: "/a" },
    { path: "/b" },
    { path: "/a?bokeh-session-id=mine" },
    { path: "/b/autoload.js?bokeh-autoload-element=e" },
    { path: "/a/ws", headers: upgradeHeaders(token) },
  ];
  for (const request of requests) {
    const { status, headers, text } = await rawRequest(server.port!, request);
    assertEquals(
      [status, headers.get("retry-after")],
      [429, "60"],
      request.path,
    );
    assertEquals(
      text.includes("429: Too many sessions from this client"),
      true,
    );
  }
  assertEquals(server.getSessions().length, LIMIT);
});

Deno.test("Sessions: what needs no new session goes on beyond the limit", async () => {
  await using server = limited();
  const token = createToken({ sessionId: "mine" });
  assertEquals(
    await statuses(server, 1, () => ({ path: "/a?bokeh-session-id=mine" })),
    { 200: 1 },
  );
  assertEquals(await statuses(server, LIMIT), { 200: LIMIT - 1, 429: 1 });
  for (
    const request of [
      { path: "/a?bokeh-session-id=mine" },
      { path: "/a/metadata" },
      { path: "/static/js/bokeh-gl.min.js" },
    ]
  ) {
    assertEquals(
      (await rawRequest(server.port!, request)).status,
      200,
      request.path,
    );
  }
  const socket = await rawRequest(server.port!, {
    path: "/a/ws",
    headers: upgradeHeaders(token),
  });
  assertEquals(socket.status, 101);
});

Deno.test("Sessions: the count goes down as sessions end, and those that failed do not count", async () => {
  let fails = true;
  await using server = testServer({
    "/a"() {
      if (fails) throw new Error("not yet");
    },
  }, { maxSessionsPerClient: LIMIT });
  assertEquals(await statuses(server, 3 * LIMIT), { 500: 3 * LIMIT });
  fails = false;
  for (let i = 0; i < 3; i++) {
    assertEquals(await statuses(server, LIMIT + 5), { 200: LIMIT, 429: 5 });
    await endAll(server);
    assertEquals(server.getSessions(), []);
  }
});

Deno.test("Sessions: X-Forwarded-For does not evade the limit where no proxy is believed [http.xheaders]", async () => {
  const spoofed = (i: number) => ({
    headers: {
      "x-forwarded-for": `192.0.2.${i}`,
      "x-real-ip": `198.51.100.${i}`,
    },
  });
  const options: ServerOptions[] = [
    {},
    { useXHeaders: true, trustedProxies: ["10.0.0.0/8"] },
    { useXHeaders: true, trustedProxies: [] },
  ];
  for (const option of options) {
    await using server = limited(option);
    assertEquals(await statuses(server, LIMIT + 10, spoofed), {
      200: LIMIT,
      429: 10,
    });
  }
});

Deno.test("Sessions: a proxy that is believed tells clients apart, by the address that it saw itself [http.xheaders]", async () => {
  await using server = limited({ useXHeaders: true });
  const through = (address: string) => (i: number) => ({
    // What stands before the last address the client made up.
    headers: { "x-forwarded-for": `192.0.2.${i}, ${address}` },
  });
  assertEquals(await statuses(server, LIMIT + 5, through("203.0.113.1")), {
    200: LIMIT,
    429: 5,
  });
  assertEquals(await statuses(server, LIMIT + 5, through("203.0.113.2")), {
    200: LIMIT,
    429: 5,
  });
  // More of the addresses of one network do not help either.
  const many = (i: number) => ({
    headers: { "x-forwarded-for": `2001:db8:1:2::${i}` },
  });
  assertEquals(await statuses(server, LIMIT + 5, many), { 200: LIMIT, 429: 5 });
  const others = (i: number) => ({
    headers: { "x-forwarded-for": `2001:db8:2:${i}::1` },
  });
  assertEquals((await statuses(server, 3, others))[200], 3);
});

Deno.test("Sessions: clients of this machine are not limited by default", async () => {
  await using server = testServer({ "/a"() {} });
  assertEquals(await statuses(server, 1100), { 200: 1100 });
});

Deno.test("Sessions: by default a client of another machine has 1000, one of this machine as many as it likes", async () => {
  await using app = new BokehApp({ "/"() {} }, {
    logger: createLogger("none"),
  });
  const ask = async (hostname: string) => {
    const remoteAddr: Deno.NetAddr = { transport: "tcp", hostname, port: 1 };
    const headers = { host: "localhost" };
    const request = new Request("http://localhost/", { headers });
    const response = await app.fetch(request, { remoteAddr });
    await response.body?.cancel();
    return response.status;
  };
  const count = async (address: string) => {
    const counts: Record<number, number> = {};
    for (let i = 0; i < 1001; i++) {
      const status = await ask(address);
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };
  // Not to be taken for 127.0.0.1.
  assertEquals(await count("10.127.0.1"), { 200: 1000, 429: 1 });
  assertEquals(await count("127.0.0.1"), { 200: 1001 });
});
