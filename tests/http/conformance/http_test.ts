/** Lines 1–5 and 22 of the conformance checklist (spec, Appendix D). */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { Application } from "../../../application/application.ts";
import type { Document } from "../../../document/document.ts";
import { Div } from "../../../models/mod.ts";
import type { Server } from "../../../server.ts";
import { signSessionId } from "../../../sessions/session_id.ts";
import {
  createToken,
  decodeToken,
  TokenSigner,
} from "../../../sessions/token.ts";
import { autoloadFacts } from "../../fixtures/golden/autoload_facts.ts";
import {
  rawRequest,
  type RawResponse,
  upgradeHeaders,
} from "../../fixtures/wire/raw_request.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const SECRET_KEY = "0123456789abcdef0123456789abcdef";

/** What spec 2.7 has for {@linkcode SECRET_KEY}. */
const VECTOR = {
  id:
    "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefgh.BW_V0kPzQhgYBYlRsjoJYIhvxavvxfwdps56TMqMasU",
  token:
    "eyJzZXNzaW9uX2lkIjogIkFiQ2RFZkdoSWpLbE1uT3BRclN0VXZXeFl6MDEyMzQ1Njc4OWFiY2RlZmdoLkJXX1Ywa1B6UWhnWUJZbFJzam9KWUlodnhhdnZ4ZndkcHM1NlRNcU1hc1UiLCAic2Vzc2lvbl9leHBpcnkiOiAxNzAwMDAwMDAwfQ.CXRgHn21tvfkJ53ITfa_lAvIN0eY9WS-kxr8zPPoBsk",
};

function app(doc: Document): void {
  doc.title = JSON.stringify(doc.sessionContext?.request?.arguments ?? {});
  doc.addRoot(new Div({ text: "hello" }));
}

function get(
  server: Server,
  path: string,
  headers: Record<string, string> = {},
): Promise<RawResponse> {
  return rawRequest(server.port!, { path, headers });
}

function tokenIn({ text }: RawResponse): string {
  return /"token":"([^"]+)"/.exec(text)![1]!;
}

Deno.test("D1 /app and /app/ serve a page; query arguments reach sessionContext.request.arguments [app.function] [http.doc-page] [session.request-args]", async () => {
  await using server = testServer({ "/app": app });
  for (const path of ["/app", "/app/"]) {
    const page = await get(server, `${path}?a=1&a=2&b=%C3%A9`);
    assertEquals(page.status, 200);
    const { sessionId } = decodeToken(tokenIn(page));
    const { document } = server.getSession("/app", sessionId);
    assertEquals({ ...document.sessionContext!.request!.arguments }, {
      a: ["1", "2"],
      b: ["é"],
    });
    assertEquals(document.title, '{"a":["1","2"],"b":["é"]}');
  }
});

Deno.test("D2 / redirects with one app, lists with two, is 404 when disabled [http.root-redirect] [http.index-page] [http.index-options]", async () => {
  await using one = testServer({ "/app": app });
  const redirect = await get(one, "/");
  assertEquals([redirect.status, redirect.headers.get("location")], [
    302,
    "/app",
  ]);
  await using two = testServer({ "/b": app, "/a": app });
  const list = await get(two, "/");
  const links = Array.from(
    list.text.matchAll(/<a href="(.*?)">(.*?)</g),
    ([, ...link]) => link,
  );
  assertEquals([list.status, links], [200, [["/a", "a"], ["/b", "b"]]]);
  await using none = testServer({ "/app": app }, { useIndex: false });
  assertEquals((await get(none, "/")).status, 404);
});

Deno.test("D3 a page's token names a session that is there; the same bokeh-session-id reuses it [http.session-id] [session.client-chosen-id]", async () => {
  let runs = 0;
  await using server = testServer({ "/app": (_doc) => void runs++ });
  const random = decodeToken(tokenIn(await get(server, "/app")));
  assertEquals(
    server.getSession("/app", random.sessionId).id,
    random.sessionId,
  );
  for (let i = 0; i < 2; i++) {
    const page = await get(server, "/app?bokeh-session-id=mine");
    assertEquals(decodeToken(tokenIn(page)).sessionId, "mine");
  }
  assertEquals([runs, server.getSessions("/app").length], [2, 2]);
});

Deno.test("D4 refusals have the texts of spec 1.15; a signed server takes the vectors of 2.7 and nothing unsigned [http.error-texts] [session.signed-ids] [session.external-signed]", async () => {
  await using open = testServer({ "/app": app }, { generateSessionIds: false });
  const plain = createToken({ sessionId: "plain" });
  const named = { "bokeh-session-id": "h" };
  const cases: [Server, string, Record<string, string>, string][] = [
    [
      open,
      "/app?bokeh-session-id=a",
      named,
      "session ID was provided as an argument and header",
    ],
    [
      open,
      `/app?bokeh-session-id=a&bokeh-token=${plain}`,
      {},
      "Both token and session ID were provided",
    ],
    [
      open,
      `/app?bokeh-token=${plain}`,
      named,
      "Both token and session ID were provided",
    ],
    [open, "/app", {}, "No bokeh-session-id provided"],
  ];
  await using signed = testServer({ "/app": app }, {
    signSessions: true,
    secretKey: SECRET_KEY,
  });
  const around = createToken({
    sessionId: "plain",
    signer: new TokenSigner(SECRET_KEY),
  });
  for (
    const path of [
      "/app?bokeh-session-id=plain",
      `/app?bokeh-token=${plain}`,
      `/app?bokeh-token=${around}`,
    ]
  ) {
    cases.push([signed, path, {}, "Invalid token or session ID"]);
  }
  cases.push([
    signed,
    "/app",
    { "bokeh-session-id": "plain" },
    "Invalid token or session ID",
  ]);
  for (const token of [plain, around]) {
    cases.push([
      signed,
      "/app/ws",
      upgradeHeaders(token),
      "Invalid token or session ID",
    ]);
  }
  for (const [server, path, headers, text] of cases) {
    const response = await get(server, path, headers);
    assertEquals(response.status, 403, path);
    assertStringIncludes(response.text, `<title>403: ${text}</title>`);
  }
  assertEquals([open.getSessions(), signed.getSessions()], [[], []]);

  for (
    const [path, headers] of [
      [`/app?bokeh-session-id=${VECTOR.id}`, {}],
      ["/app", { "bokeh-session-id": VECTOR.id }],
      [`/app?bokeh-token=${VECTOR.token}`, {}],
    ] as const
  ) {
    const page = await get(signed, path, headers);
    assertEquals([page.status, decodeToken(tokenIn(page)).sessionId], [
      200,
      VECTOR.id,
    ]);
  }
  // The token of the vector expired in 2023; its session lives, so it reconnects.
  const reconnected = await get(
    signed,
    "/app/ws",
    upgradeHeaders(VECTOR.token),
  );
  assertEquals(reconnected.status, 101);
  const own = decodeToken(tokenIn(await get(signed, "/app"))).sessionId;
  const [base = ""] = own.split(".");
  assertEquals(own, signSessionId(base, new TokenSigner(SECRET_KEY)));
});

Deno.test("D5 autoload.js: 400 without element, CORS on GET and OPTIONS, resources=none, use_for_title false, a given token unchanged [http.autoload] [http.autoload-cors] [http.autoload-resources-none] [http.token-arg]", async () => {
  await using server = testServer({ "/app": app }, {
    allowWebSocketOrigin: ["a.example"],
  });
  const path = "/app/autoload.js";
  const cors = ({ headers }: RawResponse) =>
    ["origin", "headers", "credentials", "methods"].map((name) =>
      headers.get(`access-control-allow-${name}`)
    );
  const bare = await get(server, path);
  assertEquals([bare.status, cors(bare)], [400, [null, null, null, null]]);
  assertStringIncludes(bare.text, "No bokeh-autoload-element query parameter");

  const script = await get(server, `${path}?bokeh-autoload-element=e`);
  assertEquals([script.status, cors(script)], [200, ["*", "*", "true", null]]);
  const facts = autoloadFacts(script.text);
  assertEquals(facts.js_urls.length, 5);
  assertEquals(facts.css_urls, []);
  assertEquals([facts.elementid, facts.set_log_level, facts.extra_arguments], [
    "e",
    "info",
    ["/"],
  ]);
  assertEquals(facts.render_items.map(({ token: _, ...item }) => item), [
    { elementid: "e", use_for_title: false },
  ]);

  const personal = { origin: "http://a.example", cookie: "c=1" };
  const echoed = await get(
    server,
    `${path}?bokeh-autoload-element=e`,
    personal,
  );
  assertEquals(cors(echoed), ["http://a.example", "*", "true", null]);
  assertEquals(echoed.headers.get("vary"), "Origin");
  const strange = await get(server, `${path}?bokeh-autoload-element=e`, {
    ...personal,
    origin: "http://b.example",
  });
  assertEquals([strange.status, cors(strange)], [
    403,
    [null, null, null, null],
  ]);
  for (const origin of ["", "http://a.example"]) {
    const headers = {
      origin,
      "access-control-request-headers": "bokeh-session-id",
    };
    const answer = await rawRequest(server.port!, {
      method: "OPTIONS",
      path,
      headers,
    });
    assertEquals([answer.status, answer.text, cors(answer)], [
      200,
      "",
      [origin || "*", "bokeh-session-id", "true", "PUT, GET, OPTIONS"],
    ]);
  }

  const none = autoloadFacts(
    (await get(server, `${path}?bokeh-autoload-element=e&resources=none`)).text,
  );
  assertEquals([none.js_urls, none.set_log_level], [[], undefined]);
  const token = createToken({ sessionId: "given" });
  const given = autoloadFacts(
    (await get(server, `${path}?bokeh-autoload-element=e&bokeh-token=${token}`))
      .text,
  );
  assertEquals(given.render_items[0]!.token, token);
  assertEquals(server.getSession("/app", "given").id, "given");
});

Deno.test("/app/metadata answers with the metadata of its application as JSON, under its URL [app.metadata]", async () => {
  const application = new Application(app);
  application.metadata = { title: "Über", n: [1, null] };
  const computed = new Application(app);
  let calls = 0;
  computed.metadata = () => Promise.resolve({ calls: ++calls });
  await using server = testServer({
    "/app": application,
    "/computed": computed,
    "/none": app,
  });
  const read = async (path: string) => {
    const { status, headers, text } = await get(server, `${path}/metadata`);
    const type = headers.get("content-type")!;
    return [status, type.split(";")[0], JSON.parse(text)];
  };
  const answer = (url: string, data: unknown) => [
    200,
    "application/json",
    { url, data },
  ];
  const titled = { title: "Über", n: [1, null] };
  assertEquals(await read("/app"), answer("/app", titled));
  assertEquals(await read("/computed"), answer("/computed", { calls: 1 }));
  assertEquals(await read("/computed"), answer("/computed", { calls: 2 }));
  assertEquals(await read("/none"), answer("/none", {}));
});

Deno.test("D22 with a prefix all routes and URLs of resources have it, and the icon has not [http.prefix] [http.favicon] [http.extra-patterns] [http.static-extensions] [http.static-bokehjs]", async () => {
  await using files = await TemporaryFiles.create({ "ext.js": "1" });
  await using server = testServer({ "/app": app, "/other": app }, {
    prefix: "pre/fix/",
    extensions: { ext: { directory: files.folder, main: "ext.js" } },
    extraPatterns: [{
      pattern: "/hello",
      handler: () => new Response("hello"),
    }],
    authProvider: {
      getUser: () => "ada",
      loginUrl: "/login",
      loginHandler: () => new Response("login"),
    },
  });
  const token = createToken({ sessionId: "s" });
  const routes: [string, Record<string, string>, number][] = [
    ["/", {}, 200],
    ["/app", {}, 200],
    ["/app/", {}, 200],
    ["/app/metadata", {}, 200],
    ["/app/autoload.js?bokeh-autoload-element=e", {}, 200],
    ["/app/ws", upgradeHeaders(token), 101],
    ["/app/static/js/bokeh.min.js", {}, 200],
    ["/static/js/bokeh.min.js", {}, 200],
    ["/static/extensions/ext/ext.js", {}, 200],
    ["/hello", {}, 200],
    ["/login", {}, 200],
  ];
  for (const [path, headers, status] of routes) {
    assertEquals(
      (await get(server, `/pre/fix${path}`, headers)).status,
      status,
      path,
    );
    assertEquals((await get(server, path, headers)).status, 404, path);
  }
  assertEquals((await get(server, "/pre/fix")).status, 200);
  assertEquals((await get(server, "/favicon.ico")).status, 200);
  assertEquals((await get(server, "/pre/fix/favicon.ico")).status, 404);

  const page = (await get(server, "/pre/fix/app")).text;
  const sources = Array.from(
    page.matchAll(/<script src="(.*?)"/g),
    ([, source]) => source!,
  );
  const absolute = encodeURIComponent("https://plots.example/pre/fix/app");
  const script = await get(
    server,
    `/pre/fix/app/autoload.js?bokeh-autoload-element=e&bokeh-absolute-url=${absolute}`,
  );
  const urls = autoloadFacts(script.text).js_urls;
  assertEquals([sources.length, urls.length], [6, 6]);
  for (const source of sources) {
    assert(source.startsWith("/pre/fix/static/"), source);
  }
  for (const url of urls) {
    assert(url.startsWith("https://plots.example/pre/fix/static/"), url);
  }
  assertEquals((await get(server, sources[0]!)).status, 200);
  assertStringIncludes(
    (await get(server, "/pre/fix/")).text,
    'href="/pre/fix/app"',
  );
});
