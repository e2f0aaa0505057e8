/** Line breaks in what becomes a header, and what is too large for one. */
import { assert, assertEquals } from "@std/assert";
import { Application } from "../../../application/application.ts";
import { nextPath } from "../../../http/access/next_path.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import { createToken } from "../../../sessions/token.ts";
import {
  rawRequest,
  type RawResponse,
  upgradeHeaders,
} from "../../fixtures/wire/raw_request.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

/** What would become a header of its own. */
const BREAKS = [
  "\r\nX-Evil: 1",
  "\nX-Evil: 1",
  "\rX-Evil: 1",
  "\u2028X-Evil: 1",
  "\u0085X-Evil: 1",
  "\u010d\u010aX-Evil: 1",
];

function get(
  server: Server,
  path: string,
  headers: Record<string, string> = {},
): Promise<RawResponse> {
  return rawRequest(server.port!, { path, headers });
}

function assertNoHeader(response: RawResponse, context: string): void {
  assertEquals(response.headers.get("x-evil"), null, context);
  assertEquals(response.reason.includes("Evil"), false, context);
  assert(response.status < 500, `${context}: ${response.status}`);
}

/** Asks for a path with line breaks in it, in every form. */
async function assertSafe(
  options: ServerOptions,
  path: (text: string) => string,
): Promise<void> {
  await using server = testServer({
    "/app": (doc) =>
      void (doc.title = doc.sessionContext?.request?.arguments.title?.[0] ??
        "none"),
  }, options);
  for (const text of BREAKS) {
    for (
      const encoded of [
        encodeURIComponent(text),
        encodeURIComponent(encodeURIComponent(text)),
      ]
    ) {
      const target = path(encoded);
      assertNoHeader(await get(server, target), target);
    }
  }
}

Deno.test("Headers: arguments and titles with line breaks make none", async () => {
  await assertSafe({}, (text) => `/app?title=${text}&a${text}=${text}`);
  await assertSafe({}, (text) => `/app?${text}`);
});

Deno.test("Headers: session ids with line breaks make none, also where cookies keep ids", async () => {
  await assertSafe({}, (text) => `/app?bokeh-session-id=a${text}`);
  await assertSafe(
    { sessionIdCookie: "id" },
    (text) => `/app?bokeh-session-id=a${text};%20Path=/`,
  );
});

Deno.test("Headers: redirects keep a query with line breaks encoded", async () => {
  await assertSafe({}, (text) => `/?next=${text}`);
  await assertSafe({
    authProvider: { getUser: () => null, loginUrl: "/login" },
  }, (text) => `/app?next=${text}`);
});

Deno.test("Headers: next of a login page makes none", async () => {
  const loginHandler = (request: Request) =>
    new Response(null, {
      status: 303,
      headers: { location: nextPath(request) },
    });
  await assertSafe({
    authProvider: { getUser: () => null, loginUrl: "/login", loginHandler },
  }, (text) => `/login?next=/app${text}`);
});

Deno.test("Headers: autoload parameters, origins and names of headers make none", async () => {
  await assertSafe(
    {},
    (text) =>
      `/app/autoload.js?bokeh-autoload-element=e${text}&bokeh-app-path=${text}`,
  );
  await assertSafe(
    {},
    (text) =>
      `/app/autoload.js?bokeh-autoload-element=e&bokeh-absolute-url=http://a/${text}`,
  );
  await using server = testServer({ "/app"() {} });
  const response = await rawRequest(server.port!, {
    method: "OPTIONS",
    path: "/app/autoload.js",
    headers: {
      origin: "http://a\tX-Evil: 1",
      "access-control-request-headers": "a\tX-Evil: 1",
    },
  });
  assertNoHeader(response, "preflight");
});

Deno.test("Headers: paths with line breaks make none", async () => {
  await assertSafe({}, (text) => `/app${text}`);
  await assertSafe({}, (text) => `/static/${text}`);
  await assertSafe({}, (text) => `/app/metadata${text}`);
});

Deno.test("Sizes: a URL or header beyond what Deno takes gets 400, and the server goes on", async () => {
  await using server = testServer({ "/app"() {} });
  const large = "x".repeat(100_000);
  assertEquals((await get(server, `/app?a=${large}`)).status, 400);
  assertEquals((await get(server, "/app", { "x-large": large })).status, 400);
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, i) => [`x-${i}`, "1"]),
  );
  const { status } = await get(server, "/app", many);
  assert(status === 400 || status === 431, `${status}`);
  assertEquals(server.getSessions(), []);
  assertEquals((await get(server, "/app")).status, 200);
});

Deno.test("Sizes: arguments that no handshake could carry get 414, headers 431; no session is created", async () => {
  // Random, so that nothing is compressed away.
  const argument = Array.from(
    { length: 30 },
    () => crypto.getRandomValues(new Uint8Array(500)).toHex(),
  ).join("");
  await using server = testServer({ "/app"() {} });
  for (const path of ["/app", "/app/autoload.js"]) {
    const query = `?bokeh-autoload-element=e&a=${argument}`;
    assertEquals((await get(server, path + query)).status, 414);
  }
  await using carrying = testServer({ "/app"() {} }, {
    selfContainedTokens: true,
  });
  const cookie = `a=${argument}${argument}`;
  assertEquals((await get(carrying, "/app", { cookie })).status, 431);
  assertEquals([...server.getSessions(), ...carrying.getSessions()], []);
  // Where the token stays small, such cookies fit beside it.
  const usual = `a=${argument}`;
  assertEquals((await get(server, "/app", { cookie: usual })).status, 200);
});

Deno.test("Sizes: token, query and cookies of 60 KiB together are taken, one character more is refused", async () => {
  await using server = testServer({ "/app"() {} });
  const path = "/app?bokeh-session-id=s";
  const query = path.length - "/app".length;
  const page = await get(server, path);
  const [, token = ""] = /"token":"(.*?)"/.exec(page.text) ?? [];
  const most = 60 * 1024 - token.length - query;
  const cookie = (length: number) => ({ cookie: "a=".padEnd(length, "x") });
  const taken = await get(server, path, cookie(most));
  const socket = { ...upgradeHeaders(token), ...cookie(most) };
  const opened = await get(server, "/app/ws?bokeh-session-id=s", socket);
  const refused = await get(server, path, cookie(most + 1));
  assertEquals([taken, opened, refused].map(({ status }) => status), [
    200,
    101,
    431,
  ]);
  assertEquals(server.metrics().requestsRefused, 1);
});

Deno.test("Sizes: a page that is served can open its socket, however long its arguments are", async () => {
  await using server = testServer({ "/app"() {} });
  for (let size = 1000; size <= 40_000; size += 3000) {
    const query = `?a=${
      crypto.getRandomValues(new Uint8Array(size / 2)).toHex()
    }`;
    const page = await get(server, `/app${query}`);
    if (page.status === 414) continue;
    const [, token = ""] = /"token":"(.*?)"/.exec(page.text) ?? [];
    const socket = await get(server, `/app/ws${query}`, upgradeHeaders(token));
    assertEquals([page.status, socket.status], [200, 101], `${size}`);
  }
});

Deno.test("Sizes: tokens and session ids of any length are refused or taken, never fatal", async () => {
  await using server = testServer({ "/app"() {} });
  const token = createToken({ sessionId: "s" });
  for (const size of [10, 1000, 30_000, 60_000]) {
    const text = "x".repeat(size);
    const cases = [
      await get(server, `/app?bokeh-token=${text}`),
      await get(server, `/app?bokeh-token=${token}${text}`),
      await get(server, `/app?bokeh-session-id=${text}`),
      await get(server, "/app", { "bokeh-session-id": text }),
      await get(server, "/app/ws", upgradeHeaders(text)),
    ];
    for (const { status } of cases) {
      assert([200, 400, 403, 414, 431].includes(status), `${size}: ${status}`);
    }
  }
  assertEquals(
    (await get(server, "/app/ws", upgradeHeaders(token))).status,
    101,
  );
});

Deno.test("Headers: files of applications do not tell what serves them", async () => {
  await using files = await TemporaryFiles.create({ "file.txt": "text" });
  const application = new Application({
    staticPath: files.folder,
    modifyDocument() {},
  });
  await using server = testServer({ "/app": application });
  const { status, headers } = await get(server, "/app/static/file.txt");
  assertEquals([status, headers.get("server")], [200, null]);
});
