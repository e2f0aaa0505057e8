import { assertEquals, assertThrows } from "@std/assert";
import { BokehApp } from "../../http/bokeh_app.ts";
import type { BokehAppOptions } from "../../http/options.ts";
import { Application } from "../../application/application.ts";
import { createToken, decodeToken } from "../../sessions/token.ts";
import {
  connect,
  socketUrl,
  testServer,
} from "../fixtures/wire/test_server.ts";
import { WireClient } from "../fixtures/wire/wire_client.ts";

const SIGNED = {
  signSessions: true,
  secretKey: "0123456789abcdef0123456789abcdef",
};

const HEADERS = { "x-a": "1", "x-b": "2", cookie: "keep=1; secret=2" };

/** What an application sees of a request, and what its page's token carries. */
async function ask(options: BokehAppOptions) {
  let seen: Readonly<Record<string, unknown>> = {};
  await using server = testServer((doc) => {
    const { request, tokenPayload } = doc.sessionContext!;
    seen = { ...request, tokenPayload };
  }, options);
  const url = `${server.url()}?n=1`;
  const html = await (await fetch(url, { headers: HEADERS })).text();
  const [, token] = /"token":"([^"]+)"/.exec(html)!;
  const { session_expiry: _, ...carried } = decodeToken(token!).payload;
  return { seen: structuredClone(seen), carried };
}

function xOf(headers: unknown): Record<string, string> {
  const entries = Object.entries(headers as Record<string, string>);
  return Object.fromEntries(
    entries.filter(([name]) => name.startsWith("X-") || name === "Cookie"),
  );
}

Deno.test("Tokens are small: headers and cookies stay on the server, where applications see them [session.token-payload]", async () => {
  const { seen, carried } = await ask({});
  assertEquals(Object.keys(carried), ["arguments"]);
  assertEquals(seen.arguments, { n: ["1"] });
  assertEquals(seen.cookies, { keep: "1", secret: "2" });
  assertEquals(xOf(seen.headers), {
    "X-A": "1",
    "X-B": "2",
    "Cookie": "keep=1; secret=2",
  });
  const payload = seen.tokenPayload as Record<string, unknown>;
  assertEquals(payload.cookies, seen.cookies);
});

Deno.test("The arguments of a session are those of its page, without the id that names it", async () => {
  const seen: unknown[] = [];
  await using server = testServer((doc) => {
    seen.push({ ...doc.sessionContext!.request!.arguments });
  });
  const url = `${server.url()}?n=1&bokeh-session-id=mine&n=2`;
  await (await fetch(url)).body?.cancel();
  assertEquals(seen, [{ n: ["1", "2"] }]);
});

Deno.test("Self-contained tokens carry headers and cookies", async () => {
  const { carried } = await ask({ selfContainedTokens: true });
  assertEquals(xOf(carried.headers), { "X-A": "1", "X-B": "2" });
  assertEquals({ ...carried.cookies as object }, { keep: "1", secret: "2" });
});

Deno.test("Applications see only the headers and cookies that they may [session.include-exclude]", async () => {
  const cases: readonly [BokehAppOptions, unknown, unknown][] = [
    [
      { includeHeaders: ["x-A"], excludeCookies: ["secret"] },
      { "X-A": "1" },
      { keep: "1" },
    ],
    [
      { excludeHeaders: ["X-B"], includeCookies: ["secret"] },
      { "X-A": "1", "Cookie": "secret=2" },
      { secret: "2" },
    ],
    [
      { includeHeaders: [], includeCookies: [] },
      {},
      {},
    ],
    [
      { excludeCookies: ["keep", "secret"] },
      { "X-A": "1", "X-B": "2" },
      {},
    ],
  ];
  for (const [options, headers, cookies] of cases) {
    const { seen } = await ask(options);
    assertEquals(xOf(seen.headers), headers);
    assertEquals({ ...seen.cookies as object }, cookies);
  }
  for (const kind of ["Headers", "Cookies"]) {
    assertThrows(
      () =>
        new BokehApp({}, {
          [`include${kind}`]: [],
          [`exclude${kind}`]: [],
        }),
      TypeError,
      `include${kind} and exclude${kind} exclude each other`,
    );
  }
});

/** What an application sees of the request when a socket creates its session. */
async function seenBySocket(payload: object, options: BokehAppOptions) {
  const seen: unknown[] = [];
  await using server = testServer((doc) => {
    const { request, tokenPayload } = doc.sessionContext!;
    // deno-lint-ignore no-explicit-any -- as it was in the token
    for (const { cookies, headers } of [request, tokenPayload] as any[]) {
      seen.push([{ ...cookies }, headers["X-A"]]);
    }
  }, options);
  const sessionId = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefgh";
  const { TokenSigner } = await import("../../sessions/token.ts");
  const signer = options.signSessions
    ? new TokenSigner(options.secretKey!)
    : undefined;
  const id = signer === undefined
    ? sessionId
    : `${sessionId}.${signer.sign(sessionId)}`;
  const token = createToken({
    sessionId: id,
    path: "/",
    payload: { ...payload },
    signer,
  });
  await using client = await WireClient.connect(socketUrl(server), token, {
    headers: { cookie: "user=bob", "x-a": "own" },
  });
  await client.next("ACK");
  return seen;
}

Deno.test("Headers and cookies in a token are believed only if it is signed", async () => {
  const payload = { cookies: { user: "admin" }, headers: { "X-A": "token" } };
  const own = [{ user: "bob" }, "own"];
  assertEquals(await seenBySocket(payload, {}), [own, own]);
  const carried = [{ user: "admin" }, "token"];
  assertEquals(await seenBySocket(payload, SIGNED), [carried, carried]);
});

Deno.test("processRequest() adds to the payload; clients that bring a token do not cause it", async () => {
  let calls = 0;
  await using server = testServer(
    new Application({
      modifyDocument: (doc) =>
        void (doc.title = `user ${doc.sessionContext?.tokenPayload.user}`),
      processRequest: async () => {
        await Promise.resolve();
        calls++;
        return { user: "ada" };
      },
    }),
  );
  const html = await (await fetch(server.url())).text();
  assertEquals(/<title>(.*)<\/title>/.exec(html)?.[1], "user ada");
  const [, token] = /"token":"([^"]+)"/.exec(html)!;
  assertEquals(decodeToken(token!).payload.user, "ada");
  await (await fetch(`${server.url()}?bokeh-token=${token}`)).body?.cancel();
  await using _client = await connect(server, "other");
  assertEquals(calls, 1);
});

Deno.test("A browser comes back to its session by its cookie", async () => {
  await using server = testServer({ "/app": (_doc) => {} }, {
    sessionIdCookie: "bokeh",
    prefix: "p",
    ...SIGNED,
  });
  const visit = async (cookie = "") => {
    const response = await fetch(server.url("/app"), { headers: { cookie } });
    await response.body?.cancel();
    return [response.status, response.headers.get("set-cookie")] as const;
  };
  const [, first] = await visit();
  const [pair] = first!.split("; ");
  assertEquals(
    first!.slice(pair!.length),
    "; HttpOnly; SameSite=Lax; Path=/p/",
  );
  assertEquals(await visit(pair), [200, null]);
  assertEquals(server.getSessions().length, 1);
  const [status, other] = await visit("bokeh=forged");
  assertEquals([status, other === first], [200, false]);
  assertEquals(server.getSessions().length, 2);
});

Deno.test("What processRequest() adds that no token can hold is a fault of the server, not of the client", async () => {
  let size = 2 * 1024 * 1024;
  await using server = testServer(
    new Application({
      modifyDocument() {},
      processRequest: () => ({ report: "x".repeat(size) }),
    }),
  );
  const ask = async () => {
    const response = await fetch(server.url());
    await response.body?.cancel();
    return response.status;
  };
  assertEquals(await ask(), 500);
  size = 10;
  assertEquals(await ask(), 200);
});

Deno.test("What processRequest() adds is in tokenPayload, also in the session that the page creates", async () => {
  const seen: unknown[] = [];
  await using server = testServer(
    new Application({
      modifyDocument: (doc) =>
        void seen.push(doc.sessionContext!.tokenPayload.headers),
      processRequest: () => ({ headers: { "X-User": "ada" } }),
    }),
  );
  await (await fetch(server.url())).body?.cancel();
  assertEquals(seen, [{ "X-User": "ada" }]);
});
