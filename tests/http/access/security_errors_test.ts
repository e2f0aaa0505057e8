/** What errors tell, and keys that are special in JavaScript. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { SessionRequest } from "../../../document/session_context.ts";
import { createToken } from "../../../sessions/token.ts";
import { rawRequest, upgradeHeaders } from "../../fixtures/wire/raw_request.ts";
import { connect, testServer } from "../../fixtures/wire/test_server.ts";

const MESSAGE = "<b>password: hunter2</b>";

function fails(_input: unknown): never {
  throw new Error(MESSAGE);
}

Deno.test("Errors: in production no answer tells message, stack, path or version [ws.error-reply]", async () => {
  await using server = testServer({
    "/app": fails,
    "/ok"(doc) {
      doc.onMessage("fail", fails);
    },
  }, { extraPatterns: [{ pattern: "/extra", handler: fails }] });
  const token = createToken({ sessionId: "s" });
  const requests = [
    { path: "/app" },
    { path: "/app/autoload.js?bokeh-autoload-element=e" },
    { path: "/app/ws", headers: upgradeHeaders(token) },
    { path: "/extra" },
  ];
  for (const request of requests) {
    const { status, text, headers } = await rawRequest(server.port!, request);
    assertEquals(status, 500, request.path);
    const all = text + JSON.stringify([...headers]);
    for (
      const secret of [
        "hunter2",
        "at fails",
        ".ts",
        Deno.cwd(),
        Deno.version.deno,
        "stack",
      ]
    ) {
      assert(!all.includes(secret), `${request.path} tells ${secret}`);
    }
    assertEquals(headers.get("server"), null);
    assertStringIncludes(text, "this is error ");
  }
  await using client = await connect(server, "s", "/ok");
  const reply = await client.sendPatch([{
    kind: "MessageSent",
    msg_type: "fail",
    msg_data: null,
  }]);
  assertEquals([reply.header.msgtype, reply.content.traceback], [
    "ERROR",
    null,
  ]);
  assertStringIncludes(reply.content.text, "has it as error ");
  assert(!reply.content.text.includes("hunter2"));
});

Deno.test("Errors: in development message and stack are shown, escaped", async () => {
  await using server = testServer({ "/app": fails }, { dev: true });
  const { status, text, headers } = await rawRequest(server.port!, {
    path: "/app",
  });
  assertEquals(status, 500);
  assertStringIncludes(headers.get("content-type")!, "text/html");
  assertStringIncludes(text, "Error: &lt;b&gt;password: hunter2&lt;/b&gt;");
  assertStringIncludes(text, "security_errors_test.ts:11");
  assert(!text.includes(MESSAGE));
});

Deno.test("Errors: whatever is thrown ends in a response", async () => {
  const thrown: unknown[] = [
    undefined,
    null,
    0,
    "<script>thrown",
    Symbol("s"),
    Object.create(null),
    { toString: null },
    new Proxy({}, { get: fails }),
  ];
  for (const dev of [false, true]) {
    for (const value of thrown) {
      await using server = testServer({
        "/app"() {
          throw value;
        },
      }, { dev });
      const { status, text } = await rawRequest(server.port!, { path: "/app" });
      assertEquals(status, 500);
      assert(!text.includes("<script>thrown"));
      assertEquals(
        (await rawRequest(server.port!, { path: "/static/js/bokeh-gl.min.js" }))
          .status,
        200,
      );
    }
  }
});

Deno.test("Errors: whatever a callback throws, the session and its client go on [ws.error-reply]", async () => {
  await using server = testServer({
    "/app"(doc) {
      doc.onMessage("fail", () => {
        throw Object.create(null);
      });
    },
  });
  await using client = await connect(server, "s", "/app");
  const message = { kind: "MessageSent", msg_type: "fail", msg_data: null };
  const replies = [];
  for (let i = 0; i < 2; i++) {
    const { header } = await client.request("PATCH-DOC", { events: [message] });
    replies.push(header.msgtype);
  }
  assertEquals(replies, ["ERROR", "ERROR"]);
});

Deno.test("Errors: a handler of an extra pattern that returns no Response ends in a 500", async () => {
  await using server = testServer({ "/app"() {} }, {
    extraPatterns: [{
      pattern: "/extra",
      handler: (() => "text") as unknown as () => Response,
    }],
  });
  assertEquals(
    (await rawRequest(server.port!, { path: "/extra" })).status,
    500,
  );
});

/** Names that plain objects have something under. */
const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
];

Deno.test("Special keys: arguments, headers and cookies have those that were sent, and no others", async () => {
  const seen: SessionRequest[] = [];
  for (const selfContainedTokens of [false, true]) {
    await using server = testServer({
      "/app": (doc) => void seen.push(doc.sessionContext!.request!),
    }, { selfContainedTokens });
    const query = NAMES.map((name) => `${name}=1&${name}[x]=2`).join("&");
    const cookie = NAMES.map((name) => `${name}=3`).join("; ");
    const headers = Object.fromEntries(NAMES.map((name) => [name, "4"]));
    await rawRequest(server.port!, { path: "/app" });
    await rawRequest(server.port!, {
      path: `/app?${query}`,
      headers: { ...headers, cookie },
    });
    const page = await rawRequest(server.port!, {
      path: `/app?${query}`,
      headers: { cookie },
    });
    // The same by a socket, of another server.
    const [, token = ""] = /"token":"(.*?)"/.exec(page.text) ?? [];
    await using other = testServer({
      "/app": (doc) => void seen.push(doc.sessionContext!.request!),
    });
    const socket = {
      path: "/app/ws",
      headers: upgradeHeaders(token, { cookie }),
    };
    assertEquals((await rawRequest(other.port!, socket)).status, 101);
  }
  assertEquals(seen.length, 8);
  for (const [index, request] of seen.entries()) {
    for (const name of NAMES) {
      const isSent = index % 4 > 0;
      assertEquals(
        request.arguments[name],
        isSent ? ["1"] : undefined,
        `${index} ${name}`,
      );
      // Names of headers are in lower case on the wire, and in Header-Case here.
      const isHeader = index % 4 === 1 && name === "__proto__";
      assertEquals(request.headers[name], isHeader ? "4" : undefined);
      if (name !== "__proto__") {
        assertEquals(request.cookies[name], isSent ? "3" : undefined);
      }
    }
    const constructor = index % 4 === 1 ? "4" : undefined;
    assertEquals(request.headers.Constructor, constructor);
    for (const part of [request.arguments, request.headers, request.cookies]) {
      assertEquals(Object.getPrototypeOf(part), null);
    }
  }
  assertEquals(({} as Record<string, unknown>).x, undefined);
});

Deno.test("Special keys: paths, session ids and message types are nothing but texts", async () => {
  await using server = testServer({ "/app"() {}, "/__proto__"() {} });
  for (const name of NAMES) {
    const app = await rawRequest(server.port!, { path: `/${name}` });
    assertEquals(app.status, name === "__proto__" ? 200 : 404);
    for (
      const path of [
        `/app?bokeh-session-id=${name}`,
        `/app/${name}`,
        `/static/${name}`,
        `/static/js/${name}`,
      ]
    ) {
      const { status } = await rawRequest(server.port!, { path });
      assertEquals(status, path.includes("?") ? 200 : 404, path);
    }
    assertEquals(server.getSession("/app", name).id, name);
    await using client = await connect(server, name, "/app");
    const reply = await client.sendPatch([{
      kind: "MessageSent",
      msg_type: name,
      msg_data: { type: "map", entries: [[name, 1]] },
    }]);
    assertEquals(reply.header.msgtype, "OK");
  }
  assertEquals(({} as Record<string, unknown>).polluted, undefined);
});
