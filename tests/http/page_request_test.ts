import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Document } from "../../document/document.ts";
import { Div } from "../../models/mod.ts";
import { decodeToken } from "../../sessions/token.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

function titled(doc: Document): void {
  doc.title = `n=${doc.sessionContext?.request?.arguments.n ?? ""}`;
  doc.addRoot(new Div({ text: "hello" }));
}

function tokenIn(html: string): string {
  return /"token":"([^"]+)"/.exec(html)![1]!;
}

Deno.test("A page is served with and without a slash at its end; its arguments reach the app", async () => {
  await using server = testServer({ "/app": titled });
  for (const path of ["/app", "/app/"]) {
    const response = await fetch(`${server.url(path)}?n=3`);
    assertEquals(response.status, 200);
    assertEquals(response.headers.get("cache-control"), "no-store");
    assertStringIncludes(await response.text(), "<title>n=3</title>");
  }
});

Deno.test("The page's token names a live session; asking for the id again reuses it with a fresh token", async () => {
  await using server = testServer({ "/app": titled });
  const url = `${server.url("/app")}?bokeh-session-id=mine`;
  const first = tokenIn(await (await fetch(url)).text());
  const session = server.getSession("/app", "mine");
  assertEquals(decodeToken(first).sessionId, "mine");
  const second = tokenIn(await (await fetch(url)).text());
  assertEquals(decodeToken(second).sessionId, "mine");
  assertEquals(server.getSessions(), [session]);
  const given = await fetch(`${server.url("/app")}?bokeh-token=${first}`);
  assertEquals(tokenIn(await given.text()), first);
  assertEquals(server.getSessions("/app"), [session]);
});

Deno.test("/ leads to the only app, lists several, and keeps the query", async () => {
  await using one = testServer({ "/app": titled });
  const redirect = await fetch(`${one.url("/")}?n=1`, { redirect: "manual" });
  assertEquals([redirect.status, redirect.headers.get("location")], [
    302,
    "/app?n=1",
  ]);
  await redirect.body?.cancel();
  await using two = testServer({ "/b": titled, "/a": titled });
  const index = await (await fetch(two.url("/"))).text();
  assert(index.indexOf('href="/a"') < index.indexOf('href="/b"'));
});

Deno.test("A prefix is before every path but the icon's", async () => {
  await using server = testServer({ "/app": titled }, { prefix: "x/y/" });
  assertEquals(server.prefix, "/x/y");
  const page = await (await fetch(server.url("/app"))).text();
  const [, script] = /<script src="([^"]+)"/.exec(page)!;
  assert(script!.startsWith("/x/y/static/js/bokeh.min.js?v="));
  const root = new URL(server.url("/app")).origin;
  const statuses = await Promise.all(
    [script!, "/favicon.ico", "/app", "/x/y/nope", "/x/yz"].map(
      async (path) => {
        const response = await fetch(root + path);
        await response.body?.cancel();
        return response.status;
      },
    ),
  );
  assertEquals(statuses, [200, 200, 404, 404, 404]);
});

Deno.test("Requests that are not in order get the documented status and text", async () => {
  await using server = testServer({ "/app": titled }, {
    generateSessionIds: false,
  });
  const header = { "bokeh-session-id": "h" };
  const cases: readonly [string, RequestInit, number, string][] = [
    ["/app", {}, 403, "No bokeh-session-id provided"],
    [
      "/app?bokeh-session-id=a",
      { headers: header },
      403,
      "session ID was provided as an argument and header",
    ],
    [
      "/app?bokeh-session-id=a&bokeh-token=b",
      {},
      403,
      "Both token and session ID were provided",
    ],
    ["/app?bokeh-session-id=", {}, 403, "Session ID must not be empty"],
    ["/app?bokeh-token=nonsense", {}, 403, "Invalid token or session ID"],
    ["/app", { method: "POST" }, 405, "Method Not Allowed"],
    ["/app", { method: "HEAD" }, 405, ""],
    ["/nope", {}, 404, "Not Found"],
    [
      "/app/ws",
      {},
      400,
      "Can &quot;Upgrade&quot; only to &quot;WebSocket&quot;.",
    ],
  ];
  for (const [path, init, status, text] of cases) {
    const response = await fetch(server.url(path), init);
    assertEquals(response.status, status, path);
    assertStringIncludes(await response.text(), text);
  }
  assertEquals(server.getSessions(), []);
});

Deno.test("Signed servers take ids that they signed and refuse others", async () => {
  const secretKey = "0123456789abcdef0123456789abcdef";
  await using server = testServer({ "/app": titled }, {
    signSessions: true,
    secretKey,
  });
  const page = await (await fetch(server.url("/app"))).text();
  const { sessionId } = decodeToken(tokenIn(page));
  const again = await fetch(
    `${server.url("/app")}?bokeh-session-id=${sessionId}`,
  );
  await again.body?.cancel();
  assertEquals(again.status, 200);
  const forged = await fetch(`${server.url("/app")}?bokeh-session-id=unsigned`);
  assertEquals(forged.status, 403);
  assertStringIncludes(await forged.text(), "Invalid token or session ID");
});

Deno.test("An app that fails is answered with 500 without details, and is run again next time [app.error-behaviour]", async () => {
  let runs = 0;
  await using server = testServer((doc) => {
    if (++runs === 1) throw new Error("secret detail");
    doc.title = "recovered";
  });
  const url = `${server.url()}?bokeh-session-id=a`;
  const failed = await fetch(url);
  assertEquals(failed.status, 500);
  assertEquals((await failed.text()).includes("secret"), false);
  assertStringIncludes(await (await fetch(url)).text(), "recovered");
});

Deno.test("Requests for one id at the same time run an async app once", async () => {
  let runs = 0;
  const gate = Promise.withResolvers<void>();
  await using server = testServer(async (doc) => {
    runs++;
    await gate.promise;
    doc.title = "ready";
  });
  const url = `${server.url()}?bokeh-session-id=a`;
  const pages = [1, 2, 3].map(async () => await (await fetch(url)).text());
  gate.resolve();
  for (const page of await Promise.all(pages)) {
    assertStringIncludes(page, "ready");
  }
  assertEquals(runs, 1);
});

Deno.test("Nothing of a request or document gets into a page unescaped", async () => {
  const evil = `</title><script>alert("x")</script>`;
  await using server = testServer((doc) => {
    doc.title = evil;
  });
  const page =
    await (await fetch(`${server.url()}?a=${encodeURIComponent(evil)}`)).text();
  assertEquals(page.includes("<script>alert"), false);
  assertStringIncludes(page, "&lt;/title&gt;&lt;script&gt;");
});
