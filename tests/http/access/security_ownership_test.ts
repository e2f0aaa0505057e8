/** Sessions of one user that another knows the id of (spec 10). */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { Application } from "../../../application/application.ts";
import type { AuthProvider, SessionVisit } from "../../../mod.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import { generateSessionId } from "../../../sessions/session_id.ts";
import { createToken, TokenSigner } from "../../../sessions/token.ts";
import {
  type RawRequest,
  rawRequest,
  upgradeHeaders,
} from "../../fixtures/wire/raw_request.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const SECRET_KEY = "0123456789abcdef0123456789abcdef";
const signer = new TokenSigner(SECRET_KEY);
const SIGNED: ServerOptions = { signSessions: true, secretKey: SECRET_KEY };

const MODES: Readonly<Record<string, ServerOptions>> = {
  "unsigned": {},
  "signed": SIGNED,
  "signed, self-contained": { ...SIGNED, selfContainedTokens: true },
};

const byHeader: AuthProvider = {
  getUser: ({ headers }) => headers.get("x-user"),
  loginUrl: "/login",
};

function guarded(options: ServerOptions): Server {
  const application = new Application({
    modifyDocument(doc) {
      doc.title = `for ${doc.sessionContext!.tokenPayload.user}`;
    },
    processRequest: ({ headers }) => ({ user: headers.get("x-user") }),
  });
  return testServer({ "/app": application }, {
    authProvider: byHeader,
    ...options,
  });
}

/** A page that a user asks for. */
async function visit(
  server: Server,
  user: string,
  query = "",
): Promise<{ status: number; token: string; text: string }> {
  const { status, text } = await rawRequest(server.port!, {
    path: `/app${query}`,
    headers: { "x-user": user },
  });
  return { status, token: /"token":"([^"]+)"/.exec(text)?.[1] ?? "", text };
}

/** All ways into a session whose id, or token, somebody else knows. */
function waysInto(id: string, token: string): Record<string, RawRequest> {
  const script = "/app/autoload.js?bokeh-autoload-element=e";
  const own = createToken({
    sessionId: id,
    signer: id.includes(".") ? signer : undefined,
  });
  return {
    "page by id": { path: `/app?bokeh-session-id=${id}` },
    "page by token": { path: `/app?bokeh-token=${token}` },
    "page by header": { path: "/app", headers: { "bokeh-session-id": id } },
    "script by id": { path: `${script}&bokeh-session-id=${id}` },
    "script by token": { path: `${script}&bokeh-token=${token}` },
    "script by header": { path: script, headers: { "bokeh-session-id": id } },
    "socket by the page's token": {
      path: "/app/ws",
      headers: upgradeHeaders(token),
    },
    "socket by a token of a client": {
      path: "/app/ws",
      headers: upgradeHeaders(own),
    },
  };
}

async function enter(
  server: Server,
  user: string,
  way: RawRequest,
): Promise<[number, string]> {
  const headers = { ...way.headers, "x-user": user };
  const { status, text } = await rawRequest(server.port!, { ...way, headers });
  return [status, /<title>403: (.*)<\/title>/.exec(text)?.[1] ?? ""];
}

for (const [mode, options] of Object.entries(MODES)) {
  Deno.test(`Owners: a session is of the user who made it, whatever others know of it (${mode})`, async () => {
    await using server = guarded(options);
    const made = await visit(server, "ada");
    const [session] = server.getSessions("/app");
    for (
      const [name, way] of Object.entries(waysInto(session!.id, made.token))
    ) {
      assertEquals(
        await enter(server, "eve", way),
        [403, "This session belongs to another user"],
        name,
      );
      const [status] = await enter(server, "ada", way);
      assertEquals(status, name.startsWith("socket") ? 101 : 200, name);
    }
    assertEquals(server.getSessions("/app"), [session]);
  });

  Deno.test(`Owners: who lures a user into a session does not get into it (${mode})`, async () => {
    await using server = guarded(options);
    const id = generateSessionId(options.signSessions ? signer : undefined);
    // Eve knows the id before the session exists; ada follows her link.
    const lured = await visit(server, "ada", `?bokeh-session-id=${id}`);
    assertEquals(lured.status, 200);
    for (const [name, way] of Object.entries(waysInto(id, lured.token))) {
      assertEquals((await enter(server, "eve", way))[0], 403, name);
    }
    // Eve makes the session herself: ada does not get in.
    const trap = generateSessionId(options.signSessions ? signer : undefined);
    const set = await visit(server, "eve", `?bokeh-session-id=${trap}`);
    for (const [name, way] of Object.entries(waysInto(trap, set.token))) {
      assertEquals((await enter(server, "ada", way))[0], 403, name);
    }
  });
}

Deno.test("Owners: a signed token of a user creates no session for another, with what it says of the first", async () => {
  await using server = guarded({ ...SIGNED, selfContainedTokens: true });
  const { token } = await visit(server, "eve");
  for (const session of server.getSessions()) session.requestExpiration();
  await server.app.sweep();
  const ways = {
    page: { path: `/app?bokeh-token=${token}` },
    socket: { path: "/app/ws", headers: upgradeHeaders(token) },
  };
  for (const [name, way] of Object.entries(ways)) {
    const refusal = [403, "Token is for another user"];
    assertEquals(await enter(server, "ada", way), refusal, name);
  }
  assertEquals(server.getSessions(), []);
  assertEquals((await enter(server, "eve", ways.page))[0], 200);
  const [session] = server.getSessions();
  assertEquals(session!.document.title, "for eve");
});

Deno.test("Owners: of two users who ask for a new session at once, only one gets it", async () => {
  const release = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const application = new Application({
    async modifyDocument() {
      begun.resolve();
      await release.promise;
    },
  });
  await using server = testServer({ "/app": application }, {
    authProvider: byHeader,
  });
  const first = visit(server, "ada", "?bokeh-session-id=s");
  await begun.promise;
  const others = ["eve", "ada"].map((user) =>
    visit(server, user, "?bokeh-session-id=s")
  );
  release.resolve();
  const visits = await Promise.all([first, ...others]);
  assertEquals(visits.map(({ status }) => status), [200, 403, 200]);
});

Deno.test("Owners: a browser's cookie leads the next user of the browser to a session of their own", async () => {
  for (const shareSessions of [false, true]) {
    await using server = guarded({ sessionIdCookie: "id", shareSessions });
    const ask = async (user: string, cookie = "") => {
      const headers = { "x-user": user, cookie };
      const response = await rawRequest(server.port!, {
        path: "/app",
        headers,
      });
      return [response.status, response.headers.get("set-cookie")] as const;
    };
    const [, set] = await ask("ada");
    const cookie = set!.split(";")[0]!;
    assertEquals(await ask("ada", cookie), [200, null]);
    const [status, own] = await ask("eve", cookie);
    assertEquals(status, 200);
    assert(own !== null && own.split(";")[0] !== cookie);
    assertEquals(server.getSessions().length, 2);
  }
});

Deno.test("Owners: shareSessions lets others in, all or those whom a function lets in", async () => {
  const visits: SessionVisit[] = [];
  const shared: [ServerOptions["shareSessions"], number][] = [
    [false, 403],
    [true, 200],
    [(visit) => visits.push(visit) > 0 && visit.user === "eve", 200],
    [(visit) => Promise.resolve(visit.sessionId === "meeting"), 200],
    [() => false, 403],
    [() => Promise.resolve(false), 403],
    [() => "no" as never, 403],
  ];
  for (const [shareSessions, expected] of shared) {
    await using server = guarded({ shareSessions });
    const { token } = await visit(server, "ada", "?bokeh-session-id=meeting");
    for (const [name, way] of Object.entries(waysInto("meeting", token))) {
      const [status] = await enter(server, "eve", way);
      const admitted = name.startsWith("socket") ? 101 : 200;
      assertEquals(status, expected === 200 ? admitted : 403, name);
    }
  }
  assertEquals(visits[0], {
    path: "/app",
    sessionId: "meeting",
    owner: "ada",
    user: "eve",
  });
  await using server = guarded({
    shareSessions() {
      throw new Error("database is away");
    },
  });
  await visit(server, "ada", "?bokeh-session-id=meeting");
  const { status } = await visit(server, "eve", "?bokeh-session-id=meeting");
  assertEquals(status, 500);
});

Deno.test("Owners: users are told apart by value, by an identifier, by all properties, or by userKey", async () => {
  class Person {
    readonly #name: string;
    constructor(name: string) {
      this.#name = name;
    }
    get name(): string {
      return this.#name;
    }
  }
  const cases: [owner: unknown, user: unknown, status: number][] = [
    ["ada", "ada", 200],
    ["ada", "Ada", 403],
    [1, 1, 200],
    [1, "1", 403],
    [1, 1n, 403],
    [1n, 1n, 200],
    [true, true, 200],
    [true, "true", 403],
    [{ id: 1, seen: 1 }, { seen: 2, id: 1 }, 200],
    [{ id: 1 }, { id: 2 }, 403],
    [{ id: 1 }, { id: "1" }, 403],
    [{ id: 1 }, 1, 403],
    [{ sub: "a", name: "x" }, { sub: "a", name: "y" }, 200],
    [{ sub: "a" }, { username: "a" }, 403],
    [{ email: "a@b.c" }, { email: "a@b.d" }, 403],
    [{ id: null, username: "a" }, { id: null, username: "b" }, 403],
    [
      { name: "a", of: { b: 1, c: [2] } },
      { of: { c: [2], b: 1 }, name: "a" },
      200,
    ],
    [{ name: "a", of: { b: 1 } }, { name: "a", of: { b: 2 } }, 403],
    [["a", "b"], ["a", "b"], 200],
    [["a", "b"], ["b", "a"], 403],
    [{ name: "a" }, "a", 403],
  ];
  const serve = async (
    owner: unknown,
    user: unknown,
    userKey?: AuthProvider["userKey"],
  ) => {
    let sender = owner;
    await using server = testServer({ "/app"() {} }, {
      authProvider: { getUser: () => sender, userKey, loginUrl: "/login" },
    });
    const { status: made } = await visit(server, "", "?bokeh-session-id=s");
    sender = user;
    const { status } = await visit(server, "", "?bokeh-session-id=s");
    return [made, status];
  };
  for (const [owner, user, status] of cases) {
    const text = `${Deno.inspect(owner)} and ${Deno.inspect(user)}`;
    assertEquals(await serve(owner, user), [200, status], text);
  }
  const byName = ({ name }: Person) => name;
  const [ada, eve] = [new Person("ada"), new Person("eve")];
  assertEquals(await serve(ada, new Person("ada"), byName), [200, 200]);
  assertEquals(await serve(ada, eve, byName), [200, 403]);
  // Nothing tells these apart: nobody gets in, rather than everybody.
  for (const user of [ada, new Map([["id", 1]]), {}, Symbol("a"), () => 1]) {
    assertEquals(await serve(user, user), [500, 500], Deno.inspect(user));
  }
  for (const key of ["", NaN, undefined, null, {}, true]) {
    assertEquals(await serve("ada", "ada", () => key as never), [500, 500]);
  }
});

Deno.test("Owners: without an auth provider, sessions are of those who know their ids, in Python's way", async () => {
  await using server = testServer({ "/app"() {} });
  const { token } = await visit(server, "", "?bokeh-session-id=s");
  for (const [name, way] of Object.entries(waysInto("s", token))) {
    const [status] = await enter(server, "", way);
    assertEquals(status, name.startsWith("socket") ? 101 : 200, name);
  }
});

Deno.test("Owners: with sessionIdsFromUrl false no link leads into a session that somebody knows", async () => {
  for (const options of [{}, SIGNED]) {
    await using server = testServer({ "/app"() {} }, {
      sessionIdsFromUrl: false,
      ...options,
    });
    const { status, token, text } = await visit(server, "");
    assertEquals([status, text.includes("bokeh-session-id")], [200, false]);
    const [session] = server.getSessions();
    const allowed = [
      "page by header",
      "script by header",
      "socket by the page's token",
      "socket by a token of a client",
    ];
    for (const [name, way] of Object.entries(waysInto(session!.id, token))) {
      const [status, message] = await enter(server, "", way);
      const isAllowed = allowed.includes(name);
      assertEquals(status === 403, !isAllowed, name);
      if (isAllowed) continue;
      assertStringIncludes(message, "URLs cannot name a session here");
    }
    for (const name of ["bokeh-session-id", "bokeh-token"]) {
      const { status } = await visit(server, "", `?${name}=`);
      assertEquals(status, 403, name);
    }
    assertEquals(server.getSessions(), [session]);
  }
});
