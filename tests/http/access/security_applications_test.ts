/** Tokens of one application that are brought to another (spec 2). */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { Application } from "../../../application/application.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import { createToken, TokenSigner } from "../../../sessions/token.ts";
import { generateSessionId } from "../../../sessions/session_id.ts";
import { rawRequest, upgradeHeaders } from "../../fixtures/wire/raw_request.ts";
import { connect, testServer } from "../../fixtures/wire/test_server.ts";

const SECRET_KEY = "0123456789abcdef0123456789abcdef";

const MODES: Readonly<Record<string, ServerOptions>> = {
  "unsigned": {},
  "unsigned, self-contained": { selfContainedTokens: true },
  "signed": { signSessions: true, secretKey: SECRET_KEY },
  "signed, self-contained": {
    signSessions: true,
    secretKey: SECRET_KEY,
    selfContainedTokens: true,
  },
  "below a prefix": { prefix: "p" },
};

/** What `/admin` found in the payloads of its tokens. */
const found: unknown[] = [];

/** `/pub` gives everybody a role that `/admin` gives to few. */
function twoApplications(options: ServerOptions): Server {
  found.length = 0;
  return testServer({
    "/pub": new Application({
      modifyDocument() {},
      processRequest: () => ({ role: "owner" }),
    }),
    "/admin": new Application({
      modifyDocument({ sessionContext }) {
        const { role = null } = sessionContext!.tokenPayload;
        found.push(role);
      },
    }),
  }, options);
}

/** The token in the page or script at a path. */
async function tokenOf(server: Server, path: string): Promise<string> {
  const response = await fetch(server.url(path));
  const [, token] = /"token":"([^"]+)"/.exec(await response.text())!;
  return token!;
}

/** The answers of `/admin` to a token: its page, its script and its socket. */
async function bring(server: Server, token: string): Promise<string[]> {
  const prefix = server.prefix;
  const query = `bokeh-token=${token}`;
  const requests = [
    { path: `${prefix}/admin?${query}` },
    { path: `${prefix}/admin/autoload.js?bokeh-autoload-element=e&${query}` },
    { path: `${prefix}/admin/ws`, headers: upgradeHeaders(token) },
  ];
  const answers = [];
  for (const request of requests) {
    const { status, text } = await rawRequest(server.port!, request);
    answers.push(/<title>(403: .*)<\/title>/.exec(text)?.[1] ?? `${status}`);
  }
  return answers;
}

Deno.test("Applications: a token of /pub does not open /admin, with what /pub's processRequest added", async (t) => {
  for (const [name, options] of Object.entries(MODES)) {
    await t.step(name, async () => {
      await using server = twoApplications(options);
      const paths = ["/pub", "/pub/autoload.js?bokeh-autoload-element=e"];
      for (const path of paths) {
        const token = await tokenOf(server, path);
        const refusal = "403: Token is for another application";
        assertEquals(await bring(server, token), Array(3).fill(refusal));
      }
      assertEquals([found, server.getSessions("/admin")], [[], []]);
      const own = await tokenOf(server, "/admin");
      assertEquals(await bring(server, own), ["200", "200", "101"]);
    });
  }
});

Deno.test("Applications: a token that names none opens any, and carries nothing into it", async (t) => {
  for (const [name, options] of Object.entries(MODES)) {
    await t.step(name, async () => {
      await using server = twoApplications(options);
      const signer = options.signSessions
        ? new TokenSigner(SECRET_KEY)
        : undefined;
      const token = createToken({
        sessionId: generateSessionId(signer),
        payload: { role: "owner", headers: { "X-Role": "owner" } },
        signer,
      });
      assertEquals(await bring(server, token), ["200", "200", "101"]);
      assertEquals(found, [null]);
      const [session] = server.getSessions("/admin");
      const { request } = session!.document.sessionContext!;
      assertEquals(request?.headers["X-Role"], undefined);
    });
  }
});

Deno.test("Applications: at the root and at a path with escapes, pages open their sockets", async () => {
  await using server = testServer({ "/"() {}, "/ä b"() {} });
  for (const path of ["/", "/%C3%A4%20b"]) {
    const token = await tokenOf(server, path);
    const headers = upgradeHeaders(token);
    const socket = { path: path === "/" ? "/ws" : `${path}/ws`, headers };
    assertEquals((await rawRequest(server.port!, socket)).status, 101, path);
  }
});

Deno.test("Applications: a token whose application is no path is refused", async () => {
  await using server = twoApplications({});
  const json = JSON.stringify({
    session_id: "s",
    session_expiry: 4e9,
    app_path: ["/admin"],
  });
  const answers = await bring(server, btoa(json).replaceAll("=", ""));
  for (const answer of answers) {
    assertStringIncludes(answer, "Invalid token or session ID");
  }
});

Deno.test("Applications: clients whose tokens name none join a page's session", async () => {
  await using server = twoApplications({});
  await tokenOf(server, "/pub");
  const [session] = server.getSessions("/pub");
  await using client = await connect(server, session!.id, "/pub");
  const { header } = await client.request("PULL-DOC-REQ");
  assertEquals(header.msgtype, "PULL-DOC-REPLY");
  assertEquals(server.getSessions("/pub").length, 1);
});
