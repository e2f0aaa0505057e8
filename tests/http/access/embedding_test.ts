/** Which pages of other sites get sessions, and what they may read. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Server, ServerOptions } from "../../../server.ts";
import { rawRequest } from "../../fixtures/wire/raw_request.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const SCRIPT = "/app/autoload.js?bokeh-autoload-element=e";
const OWN = "http://localhost:PORT";
const SITE = "http://site.example";
const EVIL = "http://evil.com";

/** What browsers send, by what happens. */
const ALLOWED: Readonly<Record<string, Record<string, string>>> = {
  "a client that is no browser": {},
  "fetch() of an allowed site": {
    origin: SITE,
    "sec-fetch-site": "cross-site",
  },
  "<script> of an allowed site": {
    referer: `${SITE}/`,
    "sec-fetch-site": "cross-site",
    "sec-fetch-mode": "no-cors",
  },
  "<script> of an allowed site on plain http": { referer: `${SITE}/page` },
  "an own page": { referer: `${OWN}/x`, "sec-fetch-site": "same-origin" },
  "an own page without Referer": { "sec-fetch-site": "same-origin" },
  "an own page of an old browser": { referer: `${OWN}/x` },
  "the address bar": { "sec-fetch-site": "none" },
};

const REFUSED: Readonly<Record<string, Record<string, string>>> = {
  "fetch() of another site": { origin: EVIL, "sec-fetch-site": "cross-site" },
  "fetch() without Sec-Fetch-Site": { origin: EVIL },
  "fetch() of a sandbox": { origin: "null", "sec-fetch-site": "cross-site" },
  "fetch() of a file, or of an extension": { origin: "chrome-extension://abc" },
  "<script> of another site": {
    referer: `${EVIL}/`,
    "sec-fetch-site": "cross-site",
    "sec-fetch-mode": "no-cors",
  },
  "<script> of another site that hides its name": {
    "sec-fetch-site": "cross-site",
    "sec-fetch-mode": "no-cors",
  },
  "<script> of another port": {
    referer: "http://localhost:1/",
    "sec-fetch-site": "same-site",
  },
  "<script> of another site on plain http": { referer: `${EVIL}/page` },
  "a name that begins like an allowed one": { referer: `${SITE}.evil.com/` },
};

async function ask(
  server: Server,
  headers: Readonly<Record<string, string>>,
  path = SCRIPT,
  method = "GET",
) {
  const sent = Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name, value.replace("PORT", `${server.port}`)]),
  );
  return await rawRequest(server.port!, { path, method, headers: sent });
}

function site(options: ServerOptions = {}): Server {
  return testServer({ "/app"() {} }, {
    extraWebSocketOrigins: ["site.example"],
    ...options,
  });
}

Deno.test("Embedding: a page that may not open sockets gets no script, and makes no session", async () => {
  await using server = site();
  for (const [who, headers] of Object.entries(REFUSED)) {
    const response = await ask(server, headers);
    assertEquals(response.status, 403, who);
    assertStringIncludes(response.text, "may not embed");
    assertEquals(corsOf(response.headers), [], who);
  }
  assertEquals(server.getSessions(), []);
});

Deno.test("Embedding: own pages, allowed sites and clients that are no browsers get the script", async () => {
  await using server = site();
  for (const [who, headers] of Object.entries(ALLOWED)) {
    const response = await ask(server, headers);
    assertEquals(response.status, 200, who);
    assertStringIncludes(response.text, "docs_json");
    const { origin = "*" } = headers;
    assertEquals(response.headers.get("access-control-allow-origin"), origin);
  }
  assertEquals(server.getSessions().length, Object.keys(ALLOWED).length);
});

Deno.test("Embedding: another site cannot make sessions by the thousand", async () => {
  await using server = site();
  const requests = Array.from(
    { length: 200 },
    (_, index) => ask(server, { origin: EVIL }, `${SCRIPT}&n=${index}`),
  );
  for (const { status } of await Promise.all(requests)) {
    assertEquals(status, 403);
  }
  assertEquals(server.metrics().sessionsCreated, 0);
});

Deno.test("Embedding: a preflight says whether the page may go on", async () => {
  await using server = site();
  const more = { "access-control-request-headers": "bokeh-session-id" };
  const fine = await ask(server, { origin: SITE, ...more }, SCRIPT, "OPTIONS");
  assertEquals(fine.status, 200);
  assertEquals(fine.headers.get("access-control-allow-origin"), SITE);
  const not = await ask(server, { origin: EVIL, ...more }, SCRIPT, "OPTIONS");
  assertEquals([not.status, corsOf(not.headers)], [403, []]);
});

Deno.test("Embedding: with * every site may", async () => {
  await using server = site({ allowWebSocketOrigin: ["*"] });
  for (const [who, headers] of Object.entries(REFUSED)) {
    assertEquals((await ask(server, headers)).status, 200, who);
  }
});

Deno.test("Embedding: the log says how to allow a page", async () => {
  const lines: string[] = [];
  const keep = (text: string) => void lines.push(text);
  const logger = { debug() {}, info() {}, warn: keep, error: keep };
  await using server = site({ logger });
  await ask(server, { origin: EVIL });
  await ask(server, { "sec-fetch-site": "cross-site" });
  assertStringIncludes(
    lines[0]!,
    "Refusing embedding from Origin 'http://evil.com'; use --allow-websocket-origin=evil.com",
  );
  assertStringIncludes(lines[1]!, "Referrer-Policy");
});

Deno.test("Pages: another site shows them, follows links to them, and does not fetch them", async () => {
  await using server = site();
  const cross = { "sec-fetch-site": "cross-site" };
  const cases: [Record<string, string>, number][] = [
    [{}, 200],
    [{ referer: EVIL }, 200],
    [{ ...cross, "sec-fetch-mode": "navigate", referer: EVIL }, 200],
    [
      { ...cross, "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
      200,
    ],
    [{ "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" }, 200],
    [{ "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }, 200],
    // As Node sends it.
    [{ "sec-fetch-mode": "cors" }, 200],
    [{ origin: SITE }, 200],
    [{ ...cross, "sec-fetch-mode": "no-cors", referer: EVIL }, 403],
    [{ ...cross, "sec-fetch-mode": "no-cors" }, 403],
    [{ ...cross, "sec-fetch-mode": "cors", origin: EVIL }, 403],
    [{ origin: EVIL }, 403],
  ];
  for (const [headers, expected] of cases) {
    const { status } = await ask(server, headers, "/app");
    assertEquals(status, expected, JSON.stringify(headers));
  }
  const made = cases.filter(([, status]) => status === 200).length;
  assertEquals(server.getSessions().length, made);
});

function corsOf(headers: Headers): string[] {
  return [...headers.keys()].filter((name) =>
    name.startsWith("access-control-") || name.startsWith("cross-origin-")
  );
}

Deno.test("Errors never carry CORS headers: no site reads them", async () => {
  for (const dev of [false, true]) {
    await using server = testServer({
      "/app"() {},
      "/fails"() {
        throw new Error("password=hunter2");
      },
    }, {
      dev,
      generateSessionIds: false,
      allowWebSocketOrigin: ["*"],
    });
    const script = "autoload.js?bokeh-autoload-element=e";
    const id = "&bokeh-session-id=s";
    const cases: [path: string, method: string, status: number][] = [
      [`/fails/${script}${id}`, "GET", 500],
      [`/app/${script}`, "GET", 403],
      [`/app/autoload.js`, "GET", 400],
      [`/app/${script}${id}`, "POST", 405],
      [`/nothing/autoload.js`, "GET", 404],
    ];
    for (const [path, method, status] of cases) {
      const response = await ask(server, { origin: EVIL }, path, method);
      assertEquals(response.status, status, path);
      assertEquals(corsOf(response.headers), [], path);
    }
  }
});

Deno.test("Errors: in development only this machine sees source lines, message and stack", async () => {
  const fails = (_doc: unknown) => {
    throw new Error("password=hunter2");
  };
  const proxied: Record<string, string>[] = [
    { "x-forwarded-for": "10.0.0.9" },
    { "x-real-ip": "10.0.0.9" },
    { forwarded: "for=10.0.0.9" },
    { via: "1.1 proxy" },
  ];
  await using server = testServer({ "/app": fails }, { dev: true });
  const shows = async (headers: Record<string, string>, from = server) => {
    const { status, text } = await ask(from, headers, "/app");
    assertEquals(status, 500);
    assertStringIncludes(text, "this is error ");
    const secrets = ["hunter2", "embedding_test.ts", "throw new"]
      .map((secret) => text.includes(secret));
    assertEquals(new Set(secrets).size, 1, text);
    return secrets[0];
  };
  assert(await shows({}));
  for (const headers of proxied) {
    assert(!await shows(headers), JSON.stringify(headers));
  }
  await using trusting = testServer({ "/app": fails }, {
    dev: true,
    useXHeaders: true,
  });
  assert(!await shows({ "x-forwarded-for": "10.0.0.9" }, trusting));
  assert(await shows({ "x-forwarded-for": "127.0.0.1" }, trusting));
  const addresses = [
    ...new Set(
      Deno.networkInterfaces().filter(({ family, address }) =>
        family === "IPv4" && !address.startsWith("127.")
      ).map(({ address }) => address),
    ),
  ];
  for (const hostname of addresses) {
    await using open = testServer({ "/app": fails }, {
      dev: true,
      address: "0.0.0.0",
    });
    const request = { path: "/app", hostname };
    const { text } = await rawRequest(open.port!, request);
    assert(!text.includes("hunter2"), `from ${hostname}`);
  }
});
