/** Users: who is let in, where logins lead, and whom cookies and forms come from (spec 10). */
import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { Application } from "../../../application/application.ts";
import { nextPath } from "../../../http/access/next_path.ts";
import { SignedCookies } from "../../../http/access/signed_cookies.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import { createToken } from "../../../sessions/token.ts";
import {
  type RawRequest,
  rawRequest,
  upgradeHeaders,
} from "../../fixtures/wire/raw_request.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const SECRET = "32 random characters are a secret";

/** Logs everybody in who asks for it. */
const PROVIDER: ServerOptions["authProvider"] = {
  getUser: ({ headers }) => new SignedCookies(SECRET).get(headers, "user"),
  loginUrl: "/login",
  async loginHandler(request, context) {
    if (request.method !== "POST") {
      return new Response(`<input name="_xsrf" value="${context.xsrfToken}">`);
    }
    const user = (await request.formData()).get("user");
    const headers = new Headers({ location: nextPath(request) });
    new SignedCookies(SECRET).set(headers, { name: "user", value: `${user}` });
    return new Response(null, { status: 303, headers });
  },
};

function guarded(options: ServerOptions = {}): Server {
  return testServer({ "/app"() {} }, { authProvider: PROVIDER, ...options });
}

/** The form of the login page, sent with some headers. */
function login(
  headers: Record<string, string> = {},
  fields = "user=ada",
  query = "",
): RawRequest {
  return {
    method: "POST",
    path: `/login${query}`,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...headers,
    },
    body: fields,
  };
}

Deno.test("Login: pages, scripts, metadata, index, files of applications and sockets are for users alone [auth.provider]", async () => {
  await using files = await TemporaryFiles.create({ "file.txt": "for users" });
  const app = new Application({
    staticPath: files.folder,
    modifyDocument() {},
  });
  await using server = testServer({ "/app": app, "/b"() {} }, {
    authProvider: PROVIDER,
  });
  const token = createToken({ sessionId: "s" });
  const headers = new Headers();
  new SignedCookies(SECRET).set(headers, { name: "user", value: "ada" });
  const cookie = headers.getSetCookie()[0]!.split(";")[0]!;
  const paths = [
    "/",
    "/app",
    "/app/",
    "/app/metadata",
    "/app/autoload.js?bokeh-autoload-element=e",
    "/app/static/file.txt",
  ];
  for (const path of paths) {
    const refused = await rawRequest(server.port!, { path });
    assertEquals([refused.status, refused.text], [302, ""], path);
    assertEquals(
      refused.headers.get("location"),
      `/login?next=${encodeURIComponent(path)}`,
    );
    const admitted = await rawRequest(server.port!, {
      path,
      headers: { cookie },
    });
    assertEquals(admitted.status, 200, path);
    const { status } = await rawRequest(server.port!, {
      method: "OPTIONS",
      path,
    });
    assertEquals(status, path.includes("autoload.js") ? 200 : 405, path);
  }
  const file = await rawRequest(server.port!, {
    path: "/app/static/file.txt",
    headers: { cookie },
  });
  assertStringIncludes(file.headers.get("cache-control") ?? "", "private");
  const socket = { path: "/app/ws", headers: upgradeHeaders(token) };
  assertEquals((await rawRequest(server.port!, socket)).status, 403);
  assertEquals(
    (await rawRequest(server.port!, {
      ...socket,
      headers: upgradeHeaders(token, { cookie }),
    })).status,
    101,
  );
  const head = await rawRequest(server.port!, {
    method: "HEAD",
    path: "/app/static/file.txt",
  });
  assertEquals(head.status, 302);
});

Deno.test("Login: next leads to no other server [auth.login-handler]", async () => {
  await using server = guarded();
  const cases: [next: string, location: string][] = [
    ["/app?n=1", "/app?n=1"],
    ["https://evil.example", "/"],
    ["//evil.example", "/"],
    ["///evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/\t/evil.example", "/"],
    ["/\n/evil.example", "/"],
    ["\\\\evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["data:text/html,x", "/"],
    [" //evil.example", "/"],
    ["/.//evil.example", "/evil.example"],
    ["/..//evil.example", "/evil.example"],
    ["/%2e%2e//evil.example", "/evil.example"],
    ["@evil.example", "/"],
    ["", "/"],
  ];
  for (const [next, location] of cases) {
    const query = `?next=${encodeURIComponent(next)}`;
    const response = await rawRequest(
      server.port!,
      login({}, "user=ada", query),
    );
    assertEquals([response.status, response.headers.get("location")], [
      303,
      location,
    ], next);
    const url = new URL(location, server.url());
    assertEquals(url.host, new URL(server.url()).host);
  }
});

Deno.test("Login: a form of another site is refused, whether or not forms need tokens [auth.xsrf-cookies]", async () => {
  for (const xsrfCookies of [false, true]) {
    await using server = guarded({ xsrfCookies });
    for (
      const origin of [
        "http://evil.example",
        "null",
        `http://localhost.evil.example:${server.port}`,
        `http://localhost:1`,
        "http://localhost",
      ]
    ) {
      const response = await rawRequest(server.port!, login({ origin }));
      assertEquals([response.status, response.headers.get("set-cookie")], [
        403,
        null,
      ], origin);
      assertStringIncludes(
        response.text,
        `Cross origin requests not allowed: the page is of ${origin}, the server is `,
      );
    }
  }
  await using server = guarded();
  const own = await rawRequest(
    server.port!,
    login({ origin: `http://localhost:${server.port}` }),
  );
  assertEquals(own.status, 303);
});

Deno.test("Login: with xsrfCookies a form needs the token of its cookie [auth.xsrf-cookies]", async () => {
  await using server = guarded({ xsrfCookies: true });
  const page = await rawRequest(server.port!, { path: "/login" });
  const [, token = ""] = /value="(.*?)"/.exec(page.text) ?? [];
  const set = page.headers.get("set-cookie")!;
  assertStringIncludes(set, `_xsrf=${token}`);
  assertStringIncludes(set, "SameSite=Lax");
  const cookie = `_xsrf=${token}`;
  const cases: [RawRequest, number][] = [
    [login(), 403],
    [login({ cookie }), 403],
    [login({}, `user=ada&_xsrf=${token}`), 403],
    [login({ cookie }, "user=ada&_xsrf=other"), 403],
    [login({ cookie }, "user=ada&_xsrf="), 403],
    [login({ cookie, "x-xsrftoken": "other" }), 403],
    [login({ cookie }, `user=ada&_xsrf=${token}`), 303],
    [login({ cookie, "x-xsrftoken": token }), 303],
    [login({ cookie, "x-csrftoken": token }), 303],
  ];
  for (const [request, status] of cases) {
    assertEquals(
      (await rawRequest(server.port!, request)).status,
      status,
      JSON.stringify(request),
    );
  }
});

Deno.test("Login: a form of 1 MiB is read for its token, a larger one is 413, one without a length 411", async () => {
  await using server = guarded({ xsrfCookies: true });
  const cookie = "_xsrf=token";
  const start = "_xsrf=token&user=";
  const form = (size: number) => login({ cookie }, start.padEnd(size, "a"));
  const limit = 1024 * 1024;
  const cases = [[form(limit), 303], [form(limit + 1), 413], [
    login({ cookie }, ""),
    411,
  ]] as const;
  for (const [request, status] of cases) {
    assertEquals((await rawRequest(server.port!, request)).status, status);
  }
  assertEquals(server.metrics().requestsRefused, 2);
});

Deno.test("Login: a redirect that Response.redirect makes can carry the cookie of forms [auth.xsrf-cookies]", async () => {
  await using server = guarded({
    xsrfCookies: true,
    authProvider: {
      ...PROVIDER,
      loginHandler(request, { xsrfToken }) {
        return Response.redirect(new URL(`/?${xsrfToken}`, request.url), 303);
      },
    },
  });
  const { status, headers } = await rawRequest(server.port!, {
    path: "/login",
  });
  assertEquals(status, 303);
  assertStringIncludes(headers.get("set-cookie") ?? "", "_xsrf=");
});

Deno.test("Cookies: the one that keeps session ids is HttpOnly, SameSite and, over TLS, Secure", async () => {
  const options = { sessionIdCookie: "id", prefix: "p", useXHeaders: true };
  await using server = testServer({ "/app"() {} }, options);
  const plain = await rawRequest(server.port!, { path: "/p/app" });
  const attributes = plain.headers.get("set-cookie")!.split("; ").slice(1)
    .sort();
  assertEquals(attributes, ["HttpOnly", "Path=/p/", "SameSite=Lax"]);
  const secure = await rawRequest(server.port!, {
    path: "/p/app",
    headers: { "x-forwarded-proto": "https" },
  });
  assertStringIncludes(secure.headers.get("set-cookie")!, "; Secure");
});

Deno.test("Cookies: no id that a link, header or token names is kept for later visits", async () => {
  await using server = testServer({ "/app"() {} }, { sessionIdCookie: "id" });
  const token = createToken({ sessionId: "theirs" });
  for (
    const request of [
      { path: "/app?bokeh-session-id=theirs" },
      { path: `/app?bokeh-token=${token}` },
      { path: "/app", headers: { "bokeh-session-id": "theirs" } },
      { path: "/app?bokeh-session-id=a;b" },
    ]
  ) {
    const response = await rawRequest(server.port!, request);
    assertEquals([response.status, response.headers.get("set-cookie")], [
      200,
      null,
    ]);
  }
});

Deno.test("Cookies: a secret that can be guessed signs none [auth.xsrf-cookies]", () => {
  new SignedCookies("x".repeat(32));
  for (const secret of ["", "x", "x".repeat(31)]) {
    assertThrows(
      () => new SignedCookies(secret),
      RangeError,
      `the secret has ${secret.length} characters, at least 32 are needed`,
    );
  }
  // As if a variable of the environment were missing.
  assertThrows(
    () => new SignedCookies(undefined as never),
    TypeError,
    "the secret must be a string, received undefined",
  );
});

Deno.test("Cookies: a signed one counts as it was made, under its name, and not for ever [auth.xsrf-cookies]", () => {
  const cookies = new SignedCookies(SECRET, { maxAgeSeconds: 10 });
  const made = new Headers();
  cookies.set(made, { name: "user", value: "ada; admin=\u00e9" });
  const [pair = "", ...attributes] = made.getSetCookie()[0]!.split("; ");
  assertEquals(attributes.sort(), [
    "HttpOnly",
    "Max-Age=10",
    "Path=/",
    "SameSite=Lax",
  ]);
  const read = (cookie: string, name = "user", reader = cookies) =>
    reader.get(new Headers({ cookie }), name);
  assertEquals(read(pair), "ada; admin=\u00e9");

  const [, body = "", time = "", signature = ""] =
    /^user=(.*)\.(.*)\.(.*)$/.exec(pair) ?? [];
  const evil = btoa("eve").replaceAll("=", "");
  const tampered = [
    `user=${evil}.${time}.${signature}`,
    `user=${body}.${Number(time) + 1000}.${signature}`,
    `user=${body}.${time}.${signature.slice(1)}`,
    `user=${body}.${time}.`,
    `user=${body}.${time}`,
    `user=${body}`,
    "user=",
    `user=${body}.${time}.${signature}.x`,
    `user=.${body}.${time}.${signature}`,
    "user=..",
  ];
  for (const cookie of tampered) assertEquals(read(cookie), undefined, cookie);
  assertEquals(read(pair.replace("user", "admin"), "admin"), undefined);
  assertEquals(
    read(pair, "user", new SignedCookies("another secret of 32 characters!")),
    undefined,
  );
  for (const name of ["constructor", "__proto__", "toString"]) {
    assertEquals(read("a=b", name), undefined);
  }

  const now = Date.now;
  const monthly = new SignedCookies(SECRET);
  const days = (count: number) => count * 24 * 60 * 60 * 1000;
  try {
    Date.now = () => now() + days(30) - 1000;
    assertEquals(read(pair, "user", monthly), "ada; admin=\u00e9");
    Date.now = () => now() + days(30) + 2000;
    assertEquals(read(pair, "user", monthly), undefined);
    Date.now = () => now() + 9_000;
    assertEquals(read(pair), "ada; admin=\u00e9");
    Date.now = () => now() + 12_000;
    assertEquals(read(pair), undefined);
  } finally {
    Date.now = now;
  }
});

Deno.test("Login: a forged cookie is nobody", async () => {
  await using server = guarded();
  for (
    const cookie of [
      "user=ada",
      "user=YWRh.1.x",
      "user=",
      "user=__proto__",
      "constructor=1",
    ]
  ) {
    const { status } = await rawRequest(server.port!, {
      path: "/app",
      headers: { cookie },
    });
    assertEquals(status, 302, cookie);
  }
  assert(server.getSessions().length === 0);
});
