/** Which hosts a server answers to, and what a `Host` header may be. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { BokehApp } from "../../../http/bokeh_app.ts";
import type { Document } from "../../../document/document.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import { createToken } from "../../../sessions/token.ts";
import {
  exchange,
  rawRequest,
  upgradeHeaders,
} from "../../fixtures/wire/raw_request.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

function app(doc: Document): void {
  doc.title = "secret title";
}

/** An application whose template shows what visitors of other sites must not read. */
function templated(doc: Document): void {
  doc.template = "{% extends base %}{% block contents %}secret{% endblock %}";
}

const APPS = { "/app": app, "/templated": templated };
const EXTRA = [{ pattern: "/extra", handler: () => new Response("secret") }];

async function statusOf(
  server: Server,
  host: string,
  path = "/app",
  headers: Record<string, string> = {},
): Promise<number> {
  const request = { path, headers: { ...headers, host } };
  const { status, text } = await rawRequest(server.port!, request);
  if (status !== 200) assert(!text.includes("secret"), text);
  return status;
}

async function assertHosts(
  options: ServerOptions,
  cases: Readonly<Record<string, boolean>>,
): Promise<void> {
  await using server = testServer(APPS, options);
  for (const [host, isAllowed] of Object.entries(cases)) {
    const expected = isAllowed ? 200 : 421;
    assertEquals(await statusOf(server, host), expected, host);
  }
  assertEquals(
    server.getSessions().length,
    Object.values(cases).filter((isAllowed) => isAllowed).length,
    "a refused request makes no session",
  );
}

Deno.test("Host: what is no host is refused with 400, and changes no path", async () => {
  await using server = testServer(APPS);
  for (
    const host of [
      "x/x?",
      "localhost/app?",
      "x#",
      "x?",
      "a@localhost",
      "localhost\\x",
      "[::1",
      "::1",
      "local host",
      "localhost:port",
      "localhost:1:2",
      "localhost:99999",
      "localhost,evil.com",
      "<script>",
      "%zz",
    ]
  ) {
    for (const path of ["/app", "/", "/static/js/bokeh.min.js", "/nothing"]) {
      const { status, text } = await rawRequest(server.port!, {
        path,
        headers: { host },
      });
      assertEquals(status, 400, `${host} ${path}`);
      assertStringIncludes(text, "Malformed Host header");
    }
  }
  assertEquals(server.getSessions(), []);
});

Deno.test("Host: a request without one is refused with 400, but for the health check", async () => {
  await using server = testServer(APPS, { healthPath: "/health" });
  for (const version of ["1.1", "1.0"]) {
    for (const host of ["127.0.0.1", "localhost"]) {
      const ask = async (path: string) => {
        const request =
          `GET ${path} HTTP/${version}\r\nConnection: close\r\n\r\n`;
        const address = { hostname: host, port: server.port! };
        return (await exchange(address, request)).status;
      };
      for (const path of ["/app", "/", "/static/js/bokeh.min.js", "/none"]) {
        assertEquals(await ask(path), 400, `${version} ${path}`);
      }
      assertEquals(await ask("/health"), 200);
    }
  }
  assertEquals(server.getSessions(), []);
});

Deno.test("Host: HTTP/2 has it in the URL", async () => {
  await using server = testServer(APPS);
  using client = Deno.createHttpClient({ http1: false, http2: true });
  for (const path of ["/app", "/static/js/bokeh.min.js"]) {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
      client,
    });
    await response.body?.cancel();
    assertEquals(response.status, 200);
  }
});

Deno.test("Request lines: a URL of another scheme is refused with 400", async () => {
  await using server = testServer(APPS);
  const { port } = server;
  for (const scheme of ["ftp", "ws", "file", "foo", "javascript"]) {
    const { status, text } = await rawRequest(port!, {
      path: `${scheme}://localhost/app`,
    });
    assertEquals([status, text.includes("secret")], [400, false], scheme);
  }
  const whole = await rawRequest(port!, {
    path: `http://localhost:${port}/app`,
  });
  assertEquals(whole.status, 200);
});

Deno.test("Host: by default a server answers to this machine, IP addresses and names without a dot, not to evil.com [http.hosts]", async () => {
  await assertHosts({}, {
    "localhost": true,
    "LOCALHOST:1": true,
    "localhost.": true,
    "app.localhost": true,
    "127.0.0.1:5006": true,
    "192.168.1.7": true,
    "[::1]:5006": true,
    "[2001:db8::1]": true,
    "plots:5006": true,
    [Deno.hostname()]: true,
    "evil.com": false,
    "EVIL.com:5006": false,
    "evil.com.": false,
    "localhost.evil.com": false,
    "127.0.0.1.evil.com": false,
    "evillocalhost.com": false,
    "evil.mylocalhost": false,
    "1.2.3.4.nip.io": false,
  });
});

Deno.test("Host: the hosts of allowed origins are allowed, with any port", async () => {
  const allowWebSocketOrigin = ["plots.example.com", "*.example.org:8080"];
  await assertHosts({ allowWebSocketOrigin }, {
    "plots.example.com": true,
    "plots.example.com:5006": true,
    "a.example.org": true,
    "localhost": true,
    "example.com": false,
    "a.b.example.org": false,
    "evil.com": false,
  });
  await assertHosts({ extraWebSocketOrigins: ["corp.example"] }, {
    "corp.example:1": true,
    "evil.com": false,
  });
  await assertHosts({ allowWebSocketOrigin: ["*"] }, { "evil.com": true });
});

Deno.test("Host: absoluteUrl names an allowed host", async () => {
  await assertHosts({ absoluteUrl: "https://plots.example.com/x" }, {
    "plots.example.com": true,
    "evil.com": false,
  });
});

Deno.test("Host: allowedHosts replaces the default", async () => {
  await assertHosts({ allowedHosts: ["plots.example.com", "*.corp.example"] }, {
    "plots.example.com": true,
    "plots.example.com:8443": true,
    "a.corp.example": true,
    "corp.example": false,
    "localhost": false,
    "evil.com": false,
  });
  await assertHosts({ allowedHosts: ["*"] }, { "evil.com": true });
});

Deno.test("allowedHosts takes names, and says so", () => {
  for (const host of ["http://example.com", "example.com:80", "a/b", ""]) {
    assertThrows(
      () => new BokehApp(app, { allowedHosts: [host] }),
      SyntaxError,
      "Cannot create server: allowedHosts takes hosts without scheme and port, such as plots.example.com, received",
    );
  }
});

Deno.test("Host: a name that suddenly means this machine reads no page, no template, no script, no extra route", async () => {
  await using server = testServer(APPS, { extraPatterns: EXTRA });
  for (
    const path of [
      "/",
      "/app",
      "/templated",
      "/app/metadata",
      "/app/autoload.js?bokeh-autoload-element=e",
      "/extra",
    ]
  ) {
    const { status, text, headers } = await rawRequest(server.port!, {
      path,
      headers: { host: "evil.com" },
    });
    assertEquals(status, 421, path);
    assertStringIncludes(
      text,
      "421: Host evil.com is not allowed; allow it with --allow-host=evil.com or the option allowedHosts: [&quot;evil.com&quot;]",
    );
    assertEquals(headers.get("access-control-allow-origin"), null);
  }
  assertEquals(server.getSessions(), []);
});

Deno.test("Host: BokehJS, the icon and the health check are for everyone; sockets go by their origin", async () => {
  await using server = testServer(APPS, { healthPath: "/healthz" });
  for (const path of ["/static/js/bokeh.min.js", "/favicon.ico", "/healthz"]) {
    assertEquals(await statusOf(server, "lb.corp.example", path), 200, path);
  }
  const open = async (headers: Record<string, string>) => {
    const token = createToken({ sessionId: "s" });
    const response = await rawRequest(server.port!, {
      path: "/app/ws",
      headers: upgradeHeaders(token, {
        host: "server.corp.example",
        ...headers,
      }),
    });
    return response.status;
  };
  // As Python's client does, which has no origin.
  assertEquals(await open({}), 101);
  assertEquals(await open({ origin: "http://server.corp.example" }), 403);
});

Deno.test("Host: an allowed page of another site may embed from any host of the server", async () => {
  const path = "/app/autoload.js?bokeh-autoload-element=e";
  const options = { allowWebSocketOrigin: ["site.example"] };
  await using server = testServer(APPS, options);
  const host = "bokeh.corp.example";
  const origin = "http://site.example";
  assertEquals(await statusOf(server, host, path, { origin }), 200);
  const referer = `${origin}/page`;
  assertEquals(await statusOf(server, host, path, { referer }), 200);
  const other = { origin: "http://bokeh.corp.example" };
  assertEquals(await statusOf(server, host, path, other), 421);
});

Deno.test("Host: mounted apps answer to the same hosts, and name the option", async () => {
  await using mounted = new BokehApp(app, { prefix: "/plots" });
  const at = async (url: string) => {
    const response = await mounted.fetch(new Request(url));
    return [response.status, await response.text()] as const;
  };
  for (const host of ["localhost:8000", "127.0.0.1", "app"]) {
    assertEquals((await at(`http://${host}/plots/`))[0], 200, host);
  }
  const [status, text] = await at("https://www.example.com/plots/");
  assertEquals(status, 421);
  assertMatch(text, /allowedHosts/);
  await using named = new BokehApp(app, {
    prefix: "/plots",
    allowWebSocketOrigin: ["www.example.com"],
  });
  const response = await named
    .fetch(new Request("https://www.example.com/plots/"));
  assertEquals(response.status, 200);
  await response.body?.cancel();
});

Deno.test("Host: a server that listens on a name answers to it", async () => {
  const app = new BokehApp((_doc) => {});
  await using _ = app;
  app.bind(
    { transport: "tcp", hostname: "10.0.0.1", port: 1 },
    "Box.corp.example",
  );
  app.start();
  const response = await app
    .fetch(new Request("http://box.corp.example:1/"));
  assertEquals(response.status, 200);
  await response.body?.cancel();
});
