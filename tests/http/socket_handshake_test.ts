import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import type { Document } from "../../document/document.ts";
import { Div } from "../../models/mod.ts";
import type { Server } from "../../server.ts";
import { createToken, TokenSigner } from "../../sessions/token.ts";
import {
  connect,
  socketUrl,
  testServer,
} from "../fixtures/wire/test_server.ts";
import { WireClient } from "../fixtures/wire/wire_client.ts";

const EXPIRED = { expiresInSeconds: 1, now: Date.now() - 10_000 };

function app(doc: Document): void {
  doc.addRoot(new Div({ text: "hello" }));
}

/** What the server answers to a request to open a socket. */
async function handshake(
  server: Server,
  headers: Record<string, string>,
): Promise<{ status: number; text: string; protocol: string | null }> {
  // fetch() would drop the headers of an upgrade.
  const connection = await Deno.connect({
    hostname: "127.0.0.1",
    port: server.port!,
  });
  const all: Record<string, string> = {
    host: `localhost:${server.port}`,
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
    ...headers,
  };
  const lines = Object.entries(all).filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}: ${value}\r\n`);
  const request = `GET /ws HTTP/1.1\r\n${lines.join("")}\r\n`;
  await connection.write(new TextEncoder().encode(request));
  const buffer = new Uint8Array(65536);
  const size = await connection.read(buffer) ?? 0;
  connection.close();
  const text = new TextDecoder().decode(buffer.subarray(0, size));
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]),
    text,
    protocol: /^sec-websocket-protocol: (.*)\r$/im.exec(text)?.[1] ?? null,
  };
}

Deno.test("A handshake in order selects the subprotocol and never repeats the token [ws.endpoint]", async () => {
  await using server = testServer(app);
  const token = createToken({ sessionId: "s" });
  for (const offer of [`bokeh, ${token}`, `bokeh,${token}`]) {
    const { status, text, protocol } = await handshake(server, {
      "sec-websocket-protocol": offer,
    });
    assertEquals([status, protocol], [101, "bokeh"]);
    assertEquals(text.includes(token), false);
  }
});

Deno.test("A handshake that is not in order is refused before the upgrade", async () => {
  await using server = testServer(app);
  const token = createToken({ sessionId: "s" });
  const bokeh = (token: string) => ({
    "sec-websocket-protocol": `bokeh, ${token}`,
  });
  const cases: readonly [Record<string, string>, number, string][] = [
    [{}, 403, "Subprotocol header is not &#39;bokeh&#39;"],
    [
      { "sec-websocket-protocol": `other, ${token}` },
      403,
      "Subprotocol header is not &#39;bokeh&#39;",
    ],
    [
      { "sec-websocket-protocol": "bokeh" },
      403,
      "No token received in subprotocol header",
    ],
    [bokeh("nonsense"), 403, "Invalid token or session ID"],
    [
      bokeh(createToken({ sessionId: "s", ...EXPIRED })),
      403,
      "Token is expired",
    ],
    [
      { ...bokeh(token), origin: "http://evil.example" },
      403,
      "Cross origin websockets not allowed",
    ],
    [
      {
        ...bokeh(token),
        origin: `http://localhost.evil.example:${server.port}`,
      },
      403,
      "Cross origin",
    ],
    [
      { ...bokeh(token), "sec-websocket-version": "8" },
      426,
      "sec-websocket-version: 13",
    ],
    [{ ...bokeh(token), connection: "keep-alive" }, 400, "Connection"],
    [{ ...bokeh(token), upgrade: "" }, 400, "Upgrade"],
  ];
  for (const [headers, status, text] of cases) {
    const answer = await handshake(server, headers);
    assertEquals(answer.status, status, JSON.stringify(headers));
    assertStringIncludes(answer.text, text);
  }
  assertEquals(server.getSessions(), []);
});

Deno.test("Pages of the server itself and programs without an origin may connect", async () => {
  await using server = testServer(app);
  const token = createToken({ sessionId: "s" });
  for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
    const { status } = await handshake(server, {
      "sec-websocket-protocol": `bokeh, ${token}`,
      origin: `http://${host}:${server.port}`,
    });
    assertEquals(status, 101, host);
  }
});

Deno.test("An expired token finds a live session, but creates none", async () => {
  await using server = testServer(app);
  const token = createToken({ sessionId: "s", ...EXPIRED });
  await assertRejects(() => WireClient.connect(socketUrl(server), token));
  await using _live = await connect(server, "s");
  await using client = await WireClient.connect(socketUrl(server), token);
  assertEquals((await client.next()).header.msgtype, "ACK");
});

Deno.test("A signed server takes signed tokens around signed ids only", async () => {
  const secretKey = "0123456789abcdef0123456789abcdef";
  await using server = testServer(app, { signSessions: true, secretKey });
  const page = await (await fetch(server.url())).text();
  const [, good] = /"token":"([^"]+)"/.exec(page)!;
  await using client = await WireClient.connect(socketUrl(server), good!);
  assertEquals((await client.next()).header.msgtype, "ACK");
  const other = new TokenSigner("another key that is long enough as well");
  for (
    const token of [
      createToken({ sessionId: "s" }),
      createToken({ sessionId: "s", signer: other }),
      `${good!.split(".")[0]}.AAAA`,
    ]
  ) {
    await assertRejects(() => WireClient.connect(socketUrl(server), token));
  }
});

Deno.test("A socket creates its session anew where the page's is gone", async () => {
  let runs = 0;
  await using server = testServer((doc) => {
    runs++;
    doc.title = `${doc.sessionContext?.request?.arguments.n}`;
  });
  const page = await (await fetch(`${server.url()}?n=7&bokeh-session-id=s`))
    .text();
  const [, token] = /"token":"([^"]+)"/.exec(page)!;
  const session = server.getSession("/", "s");
  session.requestExpiration();
  await server.app.sweep();
  assertEquals(session.destroyed, true);
  await using client = await WireClient.connect(socketUrl(server), token!);
  await client.next("ACK");
  const { content } = await client.request("PULL-DOC-REQ");
  assertEquals([runs, content.doc.title], [2, "7"]);
});

Deno.test("A page that reconnects sends what it has pulled, and nothing comes of it", async () => {
  await using server = testServer(app);
  await using client = await connect(server, "s");
  const { content } = await client.request("PULL-DOC-REQ");
  const [root] = content.doc.roots;
  for (
    const event of [
      { kind: "RootAdded", model: { ...root, attributes: { text: "stale" } } },
      { kind: "TitleChanged", title: content.doc.title },
      ...["client_reconnected", "document_ready", "made_up"].map((name) => ({
        kind: "MessageSent",
        msg_type: "bokeh_event",
        msg_data: { type: "event", name, values: { type: "map" } },
      })),
    ]
  ) {
    assertEquals((await client.sendPatch([event])).header.msgtype, "OK");
  }
  const { document } = server.getSession("/", "s");
  assertEquals(document.roots.map((model) => (model as Div).text), ["hello"]);
});

Deno.test("The server tells its versions", async () => {
  await using server = testServer(app);
  await using client = await connect(server, "s");
  const { content } = await client.request("SERVER-INFO-REQ");
  assertEquals(content.version_info, { bokeh: "3.10.0", server: "3.10.0" });
});
