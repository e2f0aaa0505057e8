/** Tokens and session ids that nobody may have (spec 2). */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Document } from "../../../document/document.ts";
import { Div } from "../../../models/mod.ts";
import type { Server } from "../../../server.ts";
import { signSessionId } from "../../../sessions/session_id.ts";
import {
  createToken,
  decodeToken,
  TokenSigner,
} from "../../../sessions/token.ts";
import { rawRequest, upgradeHeaders } from "../../fixtures/wire/raw_request.ts";
import { socketUrl, testServer } from "../../fixtures/wire/test_server.ts";
import { WireClient } from "../../fixtures/wire/wire_client.ts";

const SECRET_KEY = "0123456789abcdef0123456789abcdef";
const signer = new TokenSigner(SECRET_KEY);
const other = new TokenSigner("another key of thirty-two letters");

function app(doc: Document): void {
  doc.title = `secret of ${doc.sessionContext!.id}`;
  doc.addRoot(new Div({ text: doc.title }));
}

function signedServer(): Server {
  return testServer({ "/a": app, "/b": app }, {
    signSessions: true,
    secretKey: SECRET_KEY,
  });
}

/** The statuses of a page and a socket that are asked for with a token. */
async function statuses(server: Server, token: string): Promise<number[]> {
  const query = `/a?bokeh-token=${encodeURIComponent(token)}`;
  const page = await rawRequest(server.port!, { path: query });
  const headers = upgradeHeaders(token);
  const socket = await rawRequest(server.port!, { path: "/a/ws", headers });
  return [page.status, socket.status];
}

function signedToken(id = signSessionId("mine", signer)): string {
  return createToken({ sessionId: id, signer, payload: { role: "guest" } });
}

function encode(text: string): string {
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll(
    "=",
    "",
  );
}

const REFUSED: Readonly<Record<string, () => string>> = {
  "unsigned": () => createToken({ sessionId: signSessionId("mine", signer) }),
  "signed with another key": () =>
    createToken({ sessionId: signSessionId("mine", other), signer: other }),
  "signed, around an id that is not": () =>
    createToken({ sessionId: "mine", signer }),
  "signed, around an id signed with another key": () =>
    createToken({ sessionId: signSessionId("mine", other), signer }),
  "with another payload below the signature"() {
    const [body = "", signature] = signedToken().split(".");
    const content = JSON.parse(
      atob(body.replaceAll("-", "+").replaceAll("_", "/")),
    );
    return `${
      encode(JSON.stringify({ ...content, session_expiry: 9e9 }))
    }.${signature}`;
  },
  "with the signature of another token": () =>
    `${signedToken().split(".")[0]}.${
      signedToken(signSessionId("else", signer)).split(".")[1]
    }`,
  "with the signature of its id": () =>
    `${signedToken().split(".")[0]}.${
      signSessionId("mine", signer).split(".")[1]
    }`,
  "with an empty signature": () => `${signedToken().split(".")[0]}.`,
  "with a shortened signature": () => signedToken().slice(0, -1),
  "with something after the signature": () => `${signedToken()}.x`,
  "with the first letter of its signature changed"() {
    const [body, signature = ""] = signedToken().split(".");
    const first = signature.startsWith("A") ? "B" : "A";
    return `${body}.${first}${signature.slice(1)}`;
  },
  "of nothing but a signature": () => `.${signer.sign("")}`,
  "of signed nonsense": () => `nonsense.${signer.sign("nonsense")}`,
  "of signed JSON that is no object": () =>
    `${encode("[]")}.${signer.sign(encode("[]"))}`,
};

for (const [name, make] of Object.entries(REFUSED)) {
  Deno.test(`Tokens: a token ${name} is refused where sessions are signed`, async () => {
    await using server = signedServer();
    assertEquals(await statuses(server, make()), [403, 403]);
    assertEquals(server.getSessions(), []);
  });
}

Deno.test("Tokens: an expired token, though signed, creates no session, over a socket or a page [session.token-expiry]", async () => {
  await using server = signedServer();
  const sessionId = signSessionId("mine", signer);
  const token = createToken({ sessionId, signer, expiresInSeconds: -1 });
  const query = `bokeh-token=${encodeURIComponent(token)}`;
  const requests = [
    { path: "/a/ws", headers: upgradeHeaders(token) },
    { path: `/a?${query}` },
    { path: `/a/autoload.js?bokeh-autoload-element=e&${query}` },
  ];
  for (const request of requests) {
    const response = await rawRequest(server.port!, request);
    assertEquals(response.status, 403, request.path);
    assertStringIncludes(response.text, "Token is expired");
    assertEquals(server.getSessions(), []);
  }
});

Deno.test("Tokens: the token of one session does not open another", async () => {
  await using server = signedServer();
  for (const id of ["mine", "theirs"]) {
    const token = signedToken(signSessionId(id, signer));
    await using client = await WireClient.connect(
      socketUrl(server, "/a"),
      token,
    );
    const { content } = await client.request("PULL-DOC-REQ");
    assertStringIncludes(content.doc.title, `secret of ${id}.`);
  }
  assertEquals(server.getSessions("/a").length, 2);
});

Deno.test("Tokens: what a URL names does not change which session the token opens", async () => {
  await using server = signedServer();
  await rawRequest(server.port!, {
    path: `/a?bokeh-session-id=${signSessionId("theirs", signer)}`,
  });
  const url = `${socketUrl(server, "/a")}?bokeh-session-id=${
    signSessionId("theirs", signer)
  }`;
  await using client = await WireClient.connect(url, signedToken());
  const { content } = await client.request("PULL-DOC-REQ");
  assertStringIncludes(content.doc.title, "secret of mine.");
});

Deno.test("Tokens: the token of one application's session opens no session of another application", async () => {
  await using server = signedServer();
  const token = signedToken();
  await rawRequest(server.port!, { path: `/a?bokeh-token=${token}` });
  const [mine] = server.getSessions("/a");
  mine!.document.title = "only in a";
  await using client = await WireClient.connect(socketUrl(server, "/b"), token);
  const { content } = await client.request("PULL-DOC-REQ");
  assertStringIncludes(content.doc.title, "secret of mine.");
  assert(server.getSessions("/b")[0] !== mine);
});

Deno.test("Tokens: nothing in a token replaces its id or expiry", async () => {
  await using server = testServer({ "/a": app });
  const packed =
    decodeToken(createToken({ sessionId: "x", payload: { a: 1 } })).payload;
  assertEquals({ ...packed }.a, 1);
  const extra = encode(
    JSON.stringify({ session_id: "y", session_expiry: 1, bytes: "x" }),
  );
  const token = encode(JSON.stringify({ session_id: "x", __bk__zlib_: extra }));
  // No zlib container, and no expiry outside of it.
  assertEquals(await statuses(server, token), [403, 403]);
  assertEquals(server.getSessions(), []);
});

Deno.test("Tokens: the vectors of spec 2.7 are what the server signs and takes [session.signed-ids]", async () => {
  await using server = signedServer();
  const id =
    "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefgh.BW_V0kPzQhgYBYlRsjoJYIhvxavvxfwdps56TMqMasU";
  const token =
    "eyJzZXNzaW9uX2lkIjogIkFiQ2RFZkdoSWpLbE1uT3BRclN0VXZXeFl6MDEyMzQ1Njc4OWFiY2RlZmdoLkJXX1Ywa1B6UWhnWUJZbFJzam9KWUlodnhhdnZ4ZndkcHM1NlRNcU1hc1UiLCAic2Vzc2lvbl9leHBpcnkiOiAxNzAwMDAwMDAwfQ.CXRgHn21tvfkJ53ITfa_lAvIN0eY9WS-kxr8zPPoBsk";
  assertEquals(signSessionId(id.split(".")[0]!, signer), id);
  // The token is long expired: it opens no session but one that is there.
  assertEquals(await statuses(server, token), [403, 403]);
  await rawRequest(server.port!, { path: `/a?bokeh-session-id=${id}` });
  assertEquals(await statuses(server, token), [200, 101]);
  assertEquals(server.getSession("/a", id).id, id);
  const changed = token.replace("eyJz", "eyJ0");
  assertEquals(await statuses(server, changed), [403, 403]);
});

Deno.test("Tokens: session ids are long, random and never given twice [session.random-id]", async () => {
  await using server = testServer({ "/a": app });
  for (let i = 0; i < 50; i++) await rawRequest(server.port!, { path: "/a" });
  const ids = server.getSessions().map(({ id }) => id);
  assertEquals(new Set(ids).size, 50);
  for (const id of ids) assert(/^[a-zA-Z0-9]{44}$/.test(id), id);
});
