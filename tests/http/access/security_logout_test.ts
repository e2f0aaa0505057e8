/** What logging out ends, and who can make it happen (spec 10.4). */
import { assert, assertEquals, assertThrows } from "@std/assert";
import * as login from "../../../examples/auth/login.ts";
import { SignedCookies } from "../../../http/access/signed_cookies.ts";
import type { AuthProvider } from "../../../mod.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import { createToken } from "../../../sessions/token.ts";
import { rawRequest, upgradeHeaders } from "../../fixtures/wire/raw_request.ts";
import { socketUrl, testServer } from "../../fixtures/wire/test_server.ts";
import { WireClient } from "../../fixtures/wire/wire_client.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const LOGGED_OUT = { code: 1008, reason: "Logged out" };

const byHeader: AuthProvider = {
  getUser: ({ headers }) => headers.get("x-user"),
  loginUrl: "/login",
};

function guarded(options: ServerOptions = {}): Server {
  return testServer({ "/app"() {}, "/other"() {} }, {
    authProvider: login,
    ...options,
  });
}

/** Logs in as the example does; returns the cookie. */
async function logIn(server: Server, name: string): Promise<string> {
  const { headers } = await rawRequest(server.port!, {
    method: "POST",
    path: "/login",
    headers: FORM,
    body: `name=${name}`,
  });
  return headers.get("set-cookie")!.split(";")[0]!;
}

async function logOut(
  server: Server,
  headers: Record<string, string>,
  method = "POST",
  body = "",
): Promise<[number, string | null]> {
  const path = "/logout";
  const request = { method, path, headers: { ...FORM, ...headers }, body };
  const response = await rawRequest(server.port!, request);
  return [response.status, response.headers.get("location")];
}

async function connect(
  server: Server,
  headers: Record<string, string>,
  sessionId: string,
  path = "/app",
): Promise<WireClient> {
  const token = createToken({ sessionId });
  const client = await WireClient.connect(socketUrl(server, path), token, {
    headers,
  });
  await client.next("ACK");
  return client;
}

async function statusOf(server: Server, cookie: string): Promise<number> {
  const path = "/app";
  return (await rawRequest(server.port!, { path, headers: { cookie } })).status;
}

/** Whether a client is still served. */
async function isServed(client: WireClient): Promise<boolean> {
  const { header } = await client.request("PULL-DOC-REQ");
  return header.msgtype === "PULL-DOC-REPLY";
}

Deno.test("Logout: the cookie is revoked, whoever copied it, and the user's sockets close with 1008", async () => {
  await using server = guarded();
  const cookie = await logIn(server, "ada");
  const elsewhere = await logIn(server, "ada");
  const other = await logIn(server, "eve");
  await using page = await connect(server, { cookie }, "a");
  await using second = await connect(
    server,
    { cookie: elsewhere },
    "b",
    "/other",
  );
  await using theirs = await connect(server, { cookie: other }, "c");

  assertEquals(await logOut(server, { cookie }), [303, "/login"]);
  assertEquals(await page.closed, LOGGED_OUT);
  assertEquals(await second.closed, LOGGED_OUT);
  assert(await isServed(theirs));
  assertEquals(await statusOf(server, cookie), 302);
  assertEquals(await statusOf(server, elsewhere), 302);
  const socket = {
    path: "/app/ws",
    headers: upgradeHeaders(createToken({ sessionId: "a" }), { cookie }),
  };
  assertEquals((await rawRequest(server.port!, socket)).status, 403);
  assertEquals(await statusOf(server, other), 200);
  // Right after that, in the same millisecond or not.
  const again = await logIn(server, "ada");
  assertEquals(await statusOf(server, again), 200);
  assertEquals(await statusOf(server, cookie), 302);
});

Deno.test("Logout: another site cannot log a user out, by a link, an image or a form", async () => {
  for (const xsrfCookies of [false, true]) {
    await using server = guarded({ xsrfCookies: false });
    await using strict = guarded({ xsrfCookies });
    const cookie = await logIn(server, "ada");
    await using client = await connect(strict, { cookie }, "a");
    const origin = "http://evil.example";
    const crossSite = { "sec-fetch-site": "cross-site" };
    const attempts: [headers: Record<string, string>, method: string][] = [
      [{}, "GET"],
      [{}, "HEAD"],
      [{ referer: `${origin}/` }, "GET"],
      [crossSite, "GET"],
      [{ ...crossSite, "sec-fetch-dest": "image" }, "GET"],
      [{ origin }, "POST"],
      [{ origin: "null" }, "POST"],
      [{ ...crossSite, origin }, "POST"],
      [crossSite, "POST"],
    ];
    for (const [headers, method] of attempts) {
      const [status, location] = await logOut(
        strict,
        { cookie, ...headers },
        method,
      );
      assert(status === 403 || status === 200, `${method}: ${status}`);
      assertEquals(location, null);
      const isRefused = "origin" in headers || "sec-fetch-site" in headers;
      assertEquals(status, isRefused ? 403 : 200, JSON.stringify(headers));
    }
    if (xsrfCookies) {
      const bare = await logOut(strict, { cookie }, "POST", "a=b");
      assertEquals(bare, [403, null]);
    }
    assertEquals(await statusOf(strict, cookie), 200);
    assert(await isServed(client));
    const token = { cookie: `${cookie}; _xsrf=t` };
    const own = { ...token, origin: `http://localhost:${strict.port}` };
    assertEquals(await logOut(strict, own, "POST", "_xsrf=t"), [303, "/login"]);
    assertEquals(await client.closed, LOGGED_OUT);
  }
});

Deno.test("Logout: a handler that acts on GET is not called for what other sites link to", async () => {
  let calls = 0;
  await using server = testServer({}, {
    authProvider: {
      ...byHeader,
      logoutUrl: "/logout",
      logoutHandler() {
        calls++;
        return new Response("logged out");
      },
    },
  });
  const statuses = [];
  for (const site of ["cross-site", "same-site", "same-origin", "none", ""]) {
    const headers = { "sec-fetch-site": site };
    const request = { path: "/logout", headers };
    statuses.push((await rawRequest(server.port!, request)).status);
  }
  assertEquals([statuses, calls], [[403, 200, 200, 200, 200], 4]);
});

Deno.test("Logout: who is nobody is led to the login page", async () => {
  await using server = guarded();
  for (const method of ["GET", "POST"]) {
    assertEquals(await logOut(server, {}, method), [303, "/login"]);
  }
});

Deno.test("Logout: endUser() of the server closes the sockets of one user, also those that are about to open", async () => {
  const release = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  await using server = testServer({
    "/app"() {},
    async "/slow"() {
      begun.resolve();
      await release.promise;
    },
  }, { authProvider: byHeader, shareSessions: true });
  const ada = { "x-user": "ada" };
  await using first = await connect(server, ada, "a");
  await using second = await connect(server, ada, "b");
  // In ada's session, but not ada.
  await using guest = await connect(server, { "x-user": "eve" }, "a");
  const slow = rawRequest(server.port!, {
    path: "/slow/ws",
    headers: upgradeHeaders(createToken({ sessionId: "s" }), ada),
  });
  await begun.promise;
  server.endUser("ada");
  assertEquals(await first.closed, LOGGED_OUT);
  assertEquals(await second.closed, LOGGED_OUT);
  assert(await isServed(guest));
  release.resolve();
  const { status, text } = await slow;
  assertEquals([status, text.includes("Logged out")], [403, true]);
  // The user is not locked out.
  await using back = await connect(server, ada, "a");
  assert(await isServed(back));
  for (const nobody of ["nobody", 1, { id: "ada" }]) server.endUser(nobody);
  assert(await isServed(back));
  assertThrows(() => server.endUser({}), TypeError, "Cannot tell users apart");
  await first[Symbol.asyncDispose]();
  await second[Symbol.asyncDispose]();
});

Deno.test("Logout: asking whether many users still are users lets others in between", async () => {
  const COUNT = 20;
  let asked = -Infinity;
  let before: number | undefined;
  const { promise, resolve } = Promise.withResolvers<void>();
  await using server = testServer({ "/app": (_doc) => {} }, {
    authProvider: {
      ...byHeader,
      isStillUser() {
        if (asked++ === 0) setTimeout(() => before ??= asked);
        const end = performance.now() + (before === undefined ? 10 : 0);
        while (performance.now() < end);
        if (asked === COUNT) setTimeout(resolve);
        return true;
      },
    },
  });
  await using clients = new AsyncDisposableStack();
  for (let i = 0; i < COUNT; i++) {
    clients.use(await connect(server, { "x-user": `user ${i}` }, `s${i}`));
  }
  asked = 0;
  await promise;
  assert(before! < COUNT, `${before} were asked before anything else`);
});

Deno.test("Logout: a revocation counts for one name and value, and beyond a bound for all that is as old", () => {
  const made = (cookies: SignedCookies, value: string, name = "user") => {
    const headers = new Headers();
    cookies.set(headers, { name, value });
    return headers.getSetCookie()[0]!.split(";")[0]!;
  };
  const read = (cookies: SignedCookies, cookie: string, name = "user") =>
    cookies.get(new Headers({ cookie }), name);
  const now = Date.now;
  let time = now();
  Date.now = () => time;
  try {
    const cookies = new SignedCookies("32 random characters are a secret", {
      maxRevocations: 3,
    });
    const old = ["ada", "eve", "bob"].map((value) => made(cookies, value));
    const team = made(cookies, "ada", "team");
    cookies.revoke("user", "ada");
    assertEquals(old.map((cookie) => read(cookies, cookie)), [
      undefined,
      "eve",
      "bob",
    ]);
    assertEquals(read(cookies, team, "team"), "ada");
    const again = made(cookies, "ada");
    assertEquals(read(cookies, again), "ada");
    time += 10;
    const later = made(cookies, "bob");
    for (const value of ["1", "2", "3"]) cookies.revoke("user", value);
    // Too many: ada's revocation is forgotten, and her cookie still refused.
    assertEquals(old.map((cookie) => read(cookies, cookie)), [
      undefined,
      undefined,
      undefined,
    ]);
    assertEquals(read(cookies, later), "bob");
    // The clock goes back.
    time -= 1000;
    cookies.revoke("user", "bob");
    assertEquals(read(cookies, later), undefined);
    assertEquals(read(cookies, made(cookies, "bob")), "bob");
  } finally {
    Date.now = now;
  }
  for (const maxRevocations of [0, -1, 1.5, NaN, Infinity]) {
    assertThrows(
      () =>
        new SignedCookies("32 random characters are a secret", {
          maxRevocations,
        }),
      RangeError,
      "maxRevocations must be an integer > 0",
    );
  }
});
