import { assertEquals, assertRejects } from "@std/assert";
import { pullSession } from "../../client/mod.ts";
import {
  CONNECT_ERRORS,
  refusal,
} from "../fixtures/client/connect_errors_scenarios.ts";
import { serveHere } from "../fixtures/client/client_servers.ts";
import { ScriptedServer } from "../fixtures/wire/scripted_server.ts";
import { testServer } from "../fixtures/wire/test_server.ts";
import { inTime } from "../fixtures/client/watch.ts";

/** A TCP server that treats every connection in the same way. */
function listen(
  treat: (connection: Deno.TcpConn) => Promise<void> | void,
): AsyncDisposable & { url: string } {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const open: Deno.TcpConn[] = [];
  async function accept(): Promise<void> {
    for await (const connection of listener) {
      open.push(connection);
      await treat(connection);
    }
  }
  const accepting = accept();
  return {
    url: `http://127.0.0.1:${listener.addr.port}/app`,
    async [Symbol.asyncDispose]() {
      listener.close();
      for (const connection of open) {
        try {
          connection.close();
        } catch {
          // The test closed it.
        }
      }
      await accepting;
    },
  };
}

Deno.test("What the server says about a refusal is part of the error", async () => {
  await using server = testServer({ "/app": (_doc) => {} });
  const headers = { origin: "http://evil.example" };
  assertEquals(await refusal(server.url("/app"), { headers }), [
    "403 Forbidden: Cross origin websockets not allowed",
    403,
  ]);
  const signing = testServer({ "/app": (_doc) => {} }, {
    signSessions: true,
    secretKey: "0123456789abcdef0123456789abcdef",
  });
  await using _ = signing;
  assertEquals(await refusal(signing.url("/app")), [
    "403 Forbidden: Invalid token or session ID; if the server signs sessions, pass signSessions and its secretKey",
    403,
  ]);
});

Deno.test("Nothing that listens, and no such host, are told apart", async () => {
  const closed = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const { port } = closed.addr;
  closed.close();
  assertEquals(
    (await refusal(`http://127.0.0.1:${port}/app`))[0],
    "nothing is listening there, start the server or check the host and port",
  );
  assertEquals(
    (await refusal("http://no-such-host.invalid/app"))[0],
    "host not found",
  );
});

Deno.test("An application that fails is reported, and can be tried again", async () => {
  let isBroken = true;
  await using server = testServer({
    "/app": (_doc) => {
      if (isBroken) throw new Error("no data yet");
    },
  });
  const url = server.url("/app");
  assertEquals((await refusal(url, { sessionId: "s" }))[1], 500);
  isBroken = false;
  await using session = await pullSession({ url, sessionId: "s" });
  assertEquals(session.connected, true);
});

Deno.test("A redirect, plain text and a page are reported as they are", async () => {
  const answers: [ResponseInit, string, string][] = [
    [
      { status: 302, headers: { location: "/login" } },
      "",
      "302 Found; it redirects to /login, check the URL or log in and pass the cookies",
    ],
    [
      { status: 401 },
      "log in &amp;\nleave",
      "401 Unauthorized: log in & leave; log in and pass the cookies or headers",
    ],
    [
      { status: 503 },
      "<html><title>503: Service Unavailable</title></html>",
      "503 Service Unavailable; the server may be starting or stopping",
    ],
    [
      { status: 200 },
      "hello",
      "200 OK: hello; there is no Bokeh application at this address",
    ],
    [
      { status: 500 },
      "",
      "500 Internal Server Error; see the server's log",
    ],
    [
      { status: 418 },
      "x".repeat(100_000),
      `418 I'm a teapot: ${"x".repeat(200)}`,
    ],
  ];
  for (const [init, body, expected] of answers) {
    await using server = Deno.serve(
      { port: 0, hostname: "127.0.0.1", onListen() {} },
      () => new Response(body, init),
    );
    const url = `http://127.0.0.1:${server.addr.port}/app`;
    assertEquals(await refusal(url), [expected, init.status!]);
  }
});

Deno.test("A server that does not speak HTTP, or says nothing, is reported", async () => {
  await using other = listen(async (connection) => {
    await connection.write(new TextEncoder().encode("220 smtp ready\r\n\r\n"));
  });
  assertEquals(
    (await refusal(other.url))[0],
    "the server there does not speak HTTP",
  );
  await using closing = listen((connection) => connection.close());
  assertEquals(
    (await refusal(closing.url))[0],
    "the server ended the connection without an answer",
  );
  await using silent = listen(() => {});
  assertEquals(
    (await refusal(silent.url, { connectTimeoutMilliseconds: 50 }))[0],
    "the server did not accept the connection within 50 ms",
  );
});

Deno.test("A server that opens the socket and does not accept is reported", async () => {
  await using silent = new ScriptedServer({ onOpen() {} });
  assertEquals(
    (await refusal(silent.url, { connectTimeoutMilliseconds: 100 }))[0],
    "the server did not accept the connection within 100 ms",
  );
  await using closing = new ScriptedServer({
    onOpen: ({ socket }) => socket.close(1011, "The app failed"),
  });
  assertEquals(
    (await refusal(closing.url))[0],
    "the server closed it with 1011 The app failed before it was accepted; check sessionId and secretKey, and the server's log",
  );
  await using eager = new ScriptedServer({
    onOpen: (connection) => connection.patch(),
  });
  assertEquals(
    (await refusal(eager.url))[0],
    "the server violated the protocol, the first message is PATCH-DOC, not ACK",
  );
  await using garbage = new ScriptedServer({
    onOpen: ({ socket }) => socket.send(new Uint8Array(3)),
  });
  assertEquals(
    (await refusal(garbage.url))[0],
    "the server violated the protocol, expected text fragment but received binary fragment for _HEADER",
  );
});

Deno.test("An abort ends connecting, with its own reason", async () => {
  const controller = new AbortController();
  await using silent = listen(() => controller.abort(new RangeError("enough")));
  const connecting = pullSession({
    url: silent.url,
    signal: controller.signal,
  });
  await assertRejects(() => connecting, RangeError, "enough");
  await assertRejects(
    () => inTime(pullSession({ url: silent.url, signal: controller.signal })),
    RangeError,
    "enough",
  );
});

for (const [name, run] of Object.entries(CONNECT_ERRORS)) {
  Deno.test(name, () => run(serveHere));
}
