/** Which pages may open sockets (spec 3.2), seen from outside. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Server, ServerOptions } from "../../../server.ts";
import { createToken } from "../../../sessions/token.ts";
import { rawRequest, upgradeHeaders } from "../../fixtures/wire/raw_request.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const TOKEN = createToken({ sessionId: "s" });

/** Whether a page at an origin can open a socket; refusals say nothing but that. */
async function opens(server: Server, origin: string): Promise<boolean> {
  const headers = upgradeHeaders(TOKEN, { origin });
  const response = await rawRequest(server.port!, { path: "/ws", headers });
  if (response.status === 101) return true;
  assertEquals(response.status, 403);
  assertStringIncludes(response.text, "Cross origin websockets not allowed");
  return false;
}

async function assertOrigins(
  options: ServerOptions,
  cases: Readonly<Record<string, boolean>>,
): Promise<void> {
  await using server = testServer((_doc) => {}, options);
  for (const [text, expected] of Object.entries(cases)) {
    const origin = text.replace("PORT", `${server.port}`);
    assertEquals(await opens(server, origin), expected, origin);
  }
}

Deno.test("Origins: by default only pages of this server and port open sockets [ws.origin-check]", async () => {
  await assertOrigins({}, {
    "http://localhost:PORT": true,
    "http://LocalHost:PORT": true,
    "http://127.0.0.1:PORT": true,
    "http://[::1]:PORT": true,
    "http://localhost": false,
    "http://localhost:1": false,
    "http://localhost:PORT0": false,
    "http://localhost.:PORT": false,
    "http://localhost.evil.com:PORT": false,
    "http://evil.com.localhost:PORT": false,
    "http://evillocalhost:PORT": false,
    "http://127.0.0.1.evil.com:PORT": false,
    "http://127.0.0.2:PORT": false,
    "http://[::2]:PORT": false,
    "http://[::ffff:127.0.0.1]:PORT": false,
    "http://0.0.0.0:PORT": false,
    "http://2130706433:PORT": false,
    "null": false,
  });
});

Deno.test("Origins: what is no origin at all is refused", async () => {
  await assertOrigins({}, {
    "localhost:PORT": false,
    "//localhost:PORT": false,
    "http://user@localhost:PORT": false,
    "http://localhost:PORT@evil.com": false,
    "http://evil.com#localhost:PORT": false,
    "http://evil.com/localhost:PORT": false,
    "http://evil.com?localhost:PORT": false,
    "http://evil.com\\localhost:PORT": false,
    "http://localhost:PORT/": false,
    "http://localhost:PORT, http://evil.com": false,
    "http://localhost:PORT http://evil.com": false,
    "file://": false,
    "javascript:localhost:PORT": false,
  });
});

Deno.test("Origins: the scheme counts: neither https nor an extension is this server's own", async () => {
  await assertOrigins({}, {
    "http://localhost:PORT": true,
    "https://localhost:PORT": false,
    "https://127.0.0.1:PORT": false,
    "https://[::1]:PORT": false,
    "chrome-extension://localhost:PORT": false,
    "moz-extension://localhost:PORT": false,
    "ftp://localhost:PORT": false,
    "ws://localhost:PORT": false,
  });
});

Deno.test("Origins: behind a trusted proxy with TLS, own pages have https", async () => {
  await using server = testServer((_doc) => {}, { useXHeaders: true });
  for (const proto of ["https", "http"]) {
    for (const scheme of ["https", "http"]) {
      const { status } = await rawRequest(server.port!, {
        path: "/ws",
        headers: upgradeHeaders(TOKEN, {
          origin: `${scheme}://localhost:${server.port}`,
          "x-forwarded-proto": proto,
        }),
      });
      assertEquals(status, proto === scheme ? 101 : 403);
    }
  }
});

Deno.test("Origins: a configured host is one of http and https, not of an extension", async () => {
  const options = { allowWebSocketOrigin: ["localhost:1", "abcdef"] };
  await assertOrigins(options, {
    "http://localhost:1": true,
    "https://localhost:1": true,
    "chrome-extension://localhost:1": false,
    "chrome-extension://abcdef": false,
  });
  await assertOrigins({ allowWebSocketOrigin: ["*"] }, {
    "chrome-extension://abcdef": true,
    "null": true,
  });
});

Deno.test("Origins: configured hosts are whole names with their port [ws.origin-check]", async () => {
  await assertOrigins({
    allowWebSocketOrigin: ["foo.com", "bar.org:5000", "[2001:db8::1]:80"],
  }, {
    "http://foo.com": true,
    "https://foo.com": true,
    "http://FOO.com:80": true,
    "http://foo.com:8080": false,
    "http://www.foo.com": false,
    "http://foo.com.evil.com": false,
    "http://evilfoo.com": false,
    "http://bar.org:5000": true,
    "http://bar.org": false,
    "http://bar.org:50000": false,
    "http://[2001:db8::1]": true,
    "http://[2001:db8:0:0::1]": false,
    "http://[2001:db8::11]": false,
    "http://localhost:PORT": false,
  });
});

Deno.test("Origins: the table of spec 3.2, but for hosts that only begin like a pattern", async () => {
  const table: [host: string, pattern: string, allowed: boolean][] = [
    ["192.168.0.1:80", "192.168.0.1", true],
    ["192.168.0.1:5006", "192.168.0.*", true],
    ["alice:8080", "*:80", false],
    ["b.example.com:80", "*.example.com:80", true],
    ["a.b.example.com:80", "*.example.com:80", false],
    ["localhost.evil.com:5006", "localhost:5006", false],
    ["192.168.0.1.evil.com:80", "192.168.0.*", false],
    ["192.168.0.com:80", "192.168.0.*", false],
    ["b.example.com.evil.com:80", "*.example.com:80", false],
    [".example.com:80", "*.example.com:80", false],
    ["example.com:80", "*.example.com:80", false],
    ["anything.at.all:9", "*", true],
    ["anything.at.all:9", "*:*", true],
    ["anything.at.all:9", "*:9", true],
  ];
  for (const [host, pattern, allowed] of table) {
    await assertOrigins({ extraWebSocketOrigins: [pattern] }, {
      [`http://${host}`]: allowed,
    });
  }
});

Deno.test("Origins: null is allowed by * alone", async () => {
  await assertOrigins({ allowWebSocketOrigin: ["*"] }, { null: true });
  await assertOrigins({ allowWebSocketOrigin: ["*:*", "null"] }, {
    null: false,
  });
});

Deno.test("Origins: BOKEH_ALLOW_WS_ORIGIN replaces what the program allows [ws.origin-env]", async () => {
  const options = { allowWebSocketOrigin: ["foo.com"] };
  await using server = testServer((_doc) => {}, options);
  assertEquals(await opens(server, "http://foo.com"), true);
  // It is looked at for every socket.
  Deno.env.set("BOKEH_ALLOW_WS_ORIGIN", "env.example,*.env.example:81");
  try {
    await assertOrigins(options, {
      "http://env.example": true,
      "http://env.example:8080": true,
      "http://a.env.example:81": true,
      "http://a.env.example": false,
      "http://foo.com": false,
      "http://localhost:PORT": false,
    });
    assertEquals(await opens(server, "http://foo.com"), false);
  } finally {
    Deno.env.delete("BOKEH_ALLOW_WS_ORIGIN");
  }
  assertEquals(await opens(server, "http://foo.com"), true);
});

Deno.test("Origins: a refused page creates no session, and a token does not help it", async () => {
  await using server = testServer((_doc) => {}, {
    signSessions: true,
    secretKey: "0123456789abcdef0123456789abcdef",
  });
  const page = await rawRequest(server.port!, { path: "/" });
  const [, token = ""] = /"token":"(.*?)"/.exec(page.text) ?? [];
  const refused = await rawRequest(server.port!, {
    path: "/ws",
    headers: upgradeHeaders(token, { origin: "http://evil.example" }),
  });
  assertEquals(refused.status, 403);
  assertEquals(
    server.getSessions().map(({ connectionCount }) => connectionCount),
    [0],
  );
  assertEquals(server.metrics().connections, 0);
});
