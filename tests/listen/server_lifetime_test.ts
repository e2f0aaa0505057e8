import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import type { Handler } from "../../application/handler.ts";
import { Application } from "../../application/application.ts";
import { createLogger } from "../../base/logger.ts";
import { BaseServer } from "../../base_server.ts";
import { BokehApp } from "../../http/bokeh_app.ts";
import { Server, type ServerOptions } from "../../server.ts";
import { createToken } from "../../sessions/token.ts";
import { connect, testServer } from "../fixtures/wire/test_server.ts";

const logger = createLogger("none");

Deno.test("A server answers 503 until it is started", async () => {
  await using server = new Server((_doc) => {}, { port: 0, logger });
  assert(server.port! > 0);
  const before = await fetch(server.url());
  await before.body?.cancel();
  assertEquals(before.status, 503);
  server.start();
  const after = await fetch(server.url());
  await after.body?.cancel();
  assertEquals(after.status, 200);
  assertThrows(() => server.start(), Error, "Already started");
});

Deno.test("Stopping closes sockets with 1001, destroys sessions and runs the hooks in order [server.api]", async () => {
  const log: string[] = [];
  const handler: Handler = {
    modifyDocument: () => void log.push("fill"),
    onServerLoaded: ({ sessions }) =>
      void log.push(`loaded ${sessions.length}`),
    onServerUnloaded: () => void log.push("unloaded"),
    onSessionCreated: () => void log.push("created"),
    onSessionDestroyed: () => void log.push("destroyed"),
  };
  const server = testServer(new Application(handler));
  const client = await connect(server, "s");
  const session = server.getSession("/", "s");
  const { port } = server;
  await server.stop();
  assertEquals((await client.closed).code, 1001);
  assertEquals([session.destroyed, server.getSessions()], [true, []]);
  assertEquals(log, ["loaded 0", "created", "fill", "destroyed", "unloaded"]);
  await assertRejects(
    () => Deno.connect({ port: port! }),
    Deno.errors.ConnectionRefused,
  );
  await server.stop();
  assertEquals(log.length, 5);
  assertThrows(() => server.start(), Error, "Already stopped");
});

Deno.test("Aborting the controller stops the server", async () => {
  const server = testServer((_doc) => {});
  const client = await connect(server, "s");
  server.controller.abort();
  assertEquals((await client.closed).code, 1001);
  await server.stop();
});

Deno.test("runUntilShutdown() ends with its signal", async () => {
  const server = new Server((_doc) => {}, { port: 0, logger });
  const controller = new AbortController();
  const done = server.runUntilShutdown({ signal: controller.signal });
  const response = await fetch(server.url());
  await response.body?.cancel();
  controller.abort();
  await done;
  assert(server.controller.signal.aborted);
});

Deno.test("A client that does not read does not keep the server from stopping", async () => {
  const server = testServer((doc) => {
    doc.title = "x".repeat(1000);
  });
  const token = createToken({ sessionId: "s" });
  const connection = await Deno.connect({
    hostname: "127.0.0.1",
    port: server.port!,
  });
  await connection.write(new TextEncoder().encode(
    `GET /ws HTTP/1.1\r\nhost: localhost:${server.port}\r\nconnection: Upgrade\r\n` +
      `upgrade: websocket\r\nsec-websocket-version: 13\r\n` +
      `sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-protocol: bokeh, ${token}\r\n\r\n`,
  ));
  // The beginning of the answer; nothing is read after it.
  await connection.read(new Uint8Array(16));
  const session = server.getSession("/", "s");
  await session.withDocumentLocked((doc) => {
    for (let i = 0; i < 20; i++) {
      doc.sendMessage("flood", "x".repeat(1024 * 1024));
    }
  });
  await server.stop();
  assert(session.destroyed);
  connection.close();
});

Deno.test("unlisten() gives the port back and leaves the sessions alone", async () => {
  await using server = testServer((_doc) => {});
  const client = await connect(server, "s");
  await server.unlisten();
  assertEquals((await client.closed).code, 1001);
  assertEquals(server.getSession("/", "s").destroyed, false);
});

Deno.test("A server that cannot be as its options say is not made", async () => {
  const taken = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const { port } = taken.addr;
  assertThrows(
    () => new Server((_doc) => {}, { port, address: "127.0.0.1", logger }),
    Deno.errors.AddrInUse,
    `Cannot start Bokeh server, port ${port} is already in use`,
  );
  taken.close();
  const cases: readonly [unknown, string][] = [
    [{ port: -1 }, "expected an integer from 0 to 65535"],
    [{ prot: 1 }, "unknown option prot, did you mean port?"],
    [{ adress: "::" }, "unknown option adress, did you mean address?"],
    [{ httpServerOptions: true }, "httpServerOptions must be an object"],
    [{ httpServerOptions: { port: 1 } }, "other than hostname, onListen, port"],
    [{ keepAliveMilliseconds: -1 }, "keepAliveMilliseconds must be >= 0"],
    [
      { sessionTokenExpirationSeconds: 0 },
      "sessionTokenExpirationSeconds must be > 0",
    ],
    [{ websocketMaxMessageBytes: 0 }, "websocketMaxMessageBytes must be > 0"],
    [{ signSessions: true }, "signSessions needs a secretKey"],
    [{ allowWebSocketOrigin: ["a:b"] }, "Invalid port in host value: a:b"],
  ];
  for (const [options, message] of cases) {
    assertThrows(
      () =>
        new Server((_doc) => {}, {
          port: 0,
          logger,
          ...options as ServerOptions,
        }),
      Error,
      message,
    );
  }
  assertThrows(
    () => new Server({ "app/": () => {} }, { port: 0 }),
    TypeError,
    'at "app/"',
  );
  assertThrows(() => new Server(7 as never, { port: 0 }), TypeError);
  assertThrows(
    () => new Server(((_a: unknown, _b: unknown) => {}) as never),
    TypeError,
    "func(doc)",
  );
  assertThrows(
    () => new Server((_doc) => {}, 5006 as never),
    TypeError,
    "Cannot create server: expected options such as { port }, received 5006",
  );
  assertThrows(
    () => new BokehApp((_doc) => {}, "/plots" as never),
    TypeError,
    'Cannot create server: expected options such as { prefix }, received "/plots"',
  );
  await Promise.resolve();
});

Deno.test("A Server takes a controller: aborting it stops the server, stopping aborts it [server.api]", async () => {
  const controller = new AbortController();
  const server = testServer({ "/app": (_doc) => {} }, { controller });
  assertEquals(server.controller, controller);
  const client = await connect(server, "s", "/app");
  const { port } = server;
  controller.abort();
  assertEquals((await client.closed).code, 1001);
  await server.stop();
  await assertRejects(
    () => Deno.connect({ port: port! }),
    Deno.errors.ConnectionRefused,
  );
  const other = new AbortController();
  await testServer((_doc) => {}, { controller: other }).stop();
  assertEquals(other.signal.aborted, true);
});

Deno.test("Servers that share a controller stop together", async () => {
  const controller = new AbortController();
  const servers = [1, 2].map(() => testServer((_doc) => {}, { controller }));
  const clients = await Promise.all(
    servers.map((server) => connect(server, "s")),
  );
  await servers[0]!.stop();
  for (const client of clients) {
    assertEquals((await client.closed).code, 1001);
  }
  await servers[1]!.stop();
});

Deno.test("A controller that cannot be used is refused before the port is taken", () => {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const { port } = listener.addr;
  listener.close();
  const make = (options: Record<string, unknown>) => () =>
    new Server((_doc) => {}, {
      port,
      address: "127.0.0.1",
      logger,
      ...options,
    });
  assertThrows(
    make({ controller: AbortSignal.abort() }),
    TypeError,
    "controller must be an AbortController",
  );
  const aborted = new AbortController();
  aborted.abort();
  assertThrows(make({ controller: aborted }), DOMException, "abort");
  for (const numProcs of [0, 2]) {
    assertThrows(
      make({ controller: new AbortController(), numProcs }),
      TypeError,
      "numProcs other than 1 and controller exclude each other",
    );
  }
  Deno.listen({ port, hostname: "127.0.0.1" }).close();
});

Deno.test("unlisten() gives the port back and closes sockets, and sessions live on", async () => {
  const server = testServer((_doc) => {});
  const client = await connect(server, "s");
  const { port } = server;
  await server.unlisten();
  assertEquals((await client.closed).code, 1001);
  assertEquals(server.getSession("/", "s").destroyed, false);
  await assertRejects(
    () => Deno.connect({ port: port! }),
    Deno.errors.ConnectionRefused,
  );
  await server.stop();
});

Deno.test("Sessions are found by path and id [session.get-sessions]", async () => {
  await using server = testServer({ "/a": (_doc) => {}, "/b": (_doc) => {} });
  await (await fetch(`${server.url("/a")}?bokeh-session-id=s`)).text();
  await (await fetch(`${server.url("/b")}?bokeh-session-id=s`)).text();
  assertEquals(server.getSessions().length, 2);
  assertEquals(server.getSessions("/a"), [server.getSession("/a", "s")]);
  assertThrows(
    () => server.getSession("/a", "t"),
    RangeError,
    "No such session ID",
  );
  assertThrows(
    () => server.getSessions("/c"),
    RangeError,
    "Application /c does not exist on this server",
  );
});

Deno.test("BaseServer puts together what others made [server.base]", async () => {
  const controller = new AbortController();
  const app = new BokehApp({ "/app": (doc) => void (doc.title = "base") }, {
    logger,
  });
  const listener = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    app.fetch,
  );
  await using server = new BaseServer(controller, app, listener);
  server.start();
  assertEquals([server.port, server.address], [
    listener.addr.port,
    "127.0.0.1",
  ]);
  const page = await fetch(`http://127.0.0.1:${server.port}/app`);
  assert((await page.text()).includes("<title>base</title>"));
});

Deno.test("BaseServer refuses what is no controller, such as a signal", async () => {
  const app = new BokehApp((_doc) => {}, { logger });
  await using listener = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    app.fetch,
  );
  for (const controller of [undefined, new AbortController().signal, {}]) {
    assertThrows(
      () => new BaseServer(controller as never, app, listener),
      TypeError,
      "Cannot create server: expected an AbortController, received",
    );
  }
});

Deno.test("BaseServer refuses what is no app and what is no listener [server.base]", async () => {
  const app = new BokehApp((_doc) => {}, { logger });
  await using listener = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    app.fetch,
  );
  for (const other of [undefined, {}, 3, listener, app.fetch]) {
    assertThrows(
      () => new BaseServer(new AbortController(), other as never, listener),
      TypeError,
      "Cannot create server: expected a BokehApp, received",
    );
  }
  for (const other of [undefined, {}, 3, app, { addr: listener.addr }]) {
    assertThrows(
      () => new BaseServer(new AbortController(), app, other as never),
      TypeError,
      "Cannot create server: expected the listener that Deno.serve returns, received",
    );
  }
});
