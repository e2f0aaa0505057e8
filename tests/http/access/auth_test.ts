import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import * as login from "../../../examples/auth/login.ts";
import report, {
  authProvider as proxy,
} from "../../../examples/auth/proxy_user.ts";
import type { AuthProvider } from "../../../http/access/auth_provider.ts";
import { BokehApp } from "../../../http/bokeh_app.ts";
import type { ServerOptions } from "../../../server.ts";
import { socketUrl, testServer } from "../../fixtures/wire/test_server.ts";
import { WireClient } from "../../fixtures/wire/wire_client.ts";

const SIGNED: ServerOptions = {
  signSessions: true,
  secretKey: "0123456789abcdef0123456789abcdef",
};

/** What a request gets: its status, and where it leads to. */
async function ask(
  url: string,
  init: RequestInit = {},
): Promise<[number, string | null]> {
  const response = await fetch(url, { redirect: "manual", ...init });
  await response.body?.cancel();
  return [response.status, response.headers.get("location")];
}

Deno.test("Whoever is nobody is sent to the login page, with the way back", async () => {
  await using server = testServer({ "/hello": (_doc) => {} }, {
    authProvider: login,
    prefix: "plots",
  });
  const way = "/plots/login?next=";
  assertEquals(await ask(`${server.url("/hello")}?x=1`), [
    302,
    `${way}%2Fplots%2Fhello%3Fx%3D1`,
  ]);
  for (const path of ["/hello/metadata", "/hello/autoload.js", "/"]) {
    const [status, location] = await ask(server.url(path));
    assertEquals([status, location?.startsWith(way)], [302, true], path);
  }
  const upgrade = await Deno.connect({ port: server.port! });
  await upgrade.write(new TextEncoder().encode(
    "GET /plots/hello/ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n" +
      "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  ));
  const bytes = new Uint8Array(100);
  await upgrade.read(bytes);
  assertStringIncludes(new TextDecoder().decode(bytes), "HTTP/1.1 403");
  upgrade.close();
  assertEquals(server.getSessions(), []);
});

Deno.test("The way to the login page is not kept by caches: later the same URL is the page", async () => {
  await using server = testServer({ "/hello": (_doc) => {} }, {
    authProvider: login,
  });
  const response = await fetch(server.url("/hello"), { redirect: "manual" });
  await response.body?.cancel();
  assertEquals(response.status, 302);
  assertEquals(response.headers.get("cache-control"), "no-store");
});

Deno.test("Login pages, BokehJS, the icon and preflights are for everybody", async () => {
  await using server = testServer({ "/hello": (_doc) => {} }, {
    authProvider: login,
  });
  const open = ["/login", "/static/js/bokeh.min.js", "/favicon.ico"];
  for (const path of open) assertEquals((await ask(server.url(path)))[0], 200);
  const preflight = { method: "OPTIONS" };
  assertEquals(
    (await ask(server.url("/hello/autoload.js"), preflight))[0],
    200,
  );
});

Deno.test("A proxy's header says who the user is, on the page and on the socket", async () => {
  const [name, value] = ["X-Remote-User", "ada"];
  await using server = testServer({ "/report": report }, {
    authProvider: proxy,
    ...SIGNED,
  });
  const url = server.url("/report");
  assertEquals(await ask(url), [
    302,
    `https://login.example.com/?next=${encodeURIComponent(url)}`,
  ]);
  const headers = { [name]: value };
  const html = await (await fetch(url, { headers })).text();
  const [, token] = /"token":"([^"]+)"/.exec(html)!;
  await using client = await WireClient.connect(
    socketUrl(server, "/report"),
    token!,
    { headers },
  );
  await client.next("ACK");
  const { content } = await client.request("PULL-DOC-REQ");
  assertStringIncludes(JSON.stringify(content.doc.roots), "Report for ada");
});

Deno.test("getUser() may take its time, and only a truthy value is a user", async () => {
  const values: unknown[] = [
    ...[null, undefined, false, "", 0, -0, NaN, 0n].map((user) => [user, 302]),
    ...["ada", "0", 1, 1n, true, { id: 1 }].map((user) => [user, 200]),
  ];
  let user: unknown;
  await using server = testServer((_doc) => {}, {
    authProvider: {
      getUser: () => Promise.resolve(user),
      loginUrl: "/login",
    },
  });
  for (const [value, status] of values as [unknown, number][]) {
    user = value;
    assertEquals((await ask(server.url()))[0], status, Deno.inspect(value));
  }
});

Deno.test("Whom a proxy names with an empty header, or with two, is nobody", async () => {
  await using server = testServer({ "/report": report }, {
    authProvider: proxy,
  });
  for (const name of ["", " ", "ada,eve", "ada, "]) {
    const headers = { "X-Remote-User": name };
    const [status] = await ask(server.url("/report"), { headers });
    assertEquals(status, 302, name);
  }
});

Deno.test("A provider whose parts do not fit together is an error", () => {
  const getUser = () => null;
  const handler = () => new Response();
  const cases: readonly [AuthProvider, string][] = [
    [{ getUser }, "getUser needs loginUrl or getLoginUrl"],
    [
      { getUser, loginUrl: "/login", getLoginUrl: () => "/login" },
      "loginUrl and getLoginUrl exclude each other",
    ],
    [
      { getUser, getLoginUrl: () => "/login", loginHandler: handler },
      "loginHandler needs loginUrl",
    ],
    [
      { getUser, loginUrl: "/login", logoutHandler: handler },
      "logoutHandler needs logoutUrl",
    ],
    [{ getUser, loginUrl: "https://evil.example" }, "loginUrl must be a path"],
    [
      { getUser, loginUrl: "/login", logoutUrl: "//evil.example" },
      "logoutUrl must be a path",
    ],
    [
      { getUser: "ada" as never, loginUrl: "/login" },
      "getUser must be a function",
    ],
  ];
  for (const [authProvider, message] of cases) {
    assertThrows(() => new BokehApp({}, { authProvider }), TypeError, message);
  }
});

Deno.test("A provider that would let everyone in is an error [auth.provider]", () => {
  const getUser = () => null;
  const cases: readonly [unknown, string][] = [
    [{}, "getUser is missing, without which everyone would be let in"],
    [{ loginUrl: "/login" }, "getUser is missing"],
    [{ getUsr: getUser, loginUrl: "/login" }, "did you mean getUser?"],
    [{ get_user: getUser, login_url: "/login" }, "did you mean getUser?"],
    [
      { getUser, loginUrl: "/login", isStilUser: () => false },
      "did you mean isStillUser?",
    ],
    [null, "expected an object such as { getUser, loginUrl }, received null"],
    [getUser, "expected an object such as { getUser, loginUrl }"],
    [[getUser], "expected an object such as { getUser, loginUrl }"],
    [
      class {
        static getUsr = getUser;
      },
      "expected an object",
    ],
    [
      new (class {
        getUsr = getUser;
      })(),
      "getUser is missing",
    ],
  ];
  for (const [authProvider, message] of cases) {
    const options = { authProvider: authProvider as AuthProvider };
    assertThrows(() => new BokehApp({}, options), TypeError, message);
  }
});

Deno.test("A module or an object of a class is a provider, whatever else it has", async () => {
  class Users {
    loginUrl = "/login";
    other = 1;
    getUser() {
      return null;
    }
  }
  const module = Object.assign(Object.create(null), {
    [Symbol.toStringTag]: "Module",
    getUser: () => null,
    loginUrl: "/login",
    helper: () => {},
  });
  for (const authProvider of [new Users(), module]) {
    await using server = testServer((_doc) => {}, { authProvider });
    assertEquals((await ask(server.url()))[0], 302);
  }
});
