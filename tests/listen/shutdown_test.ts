import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { deadline } from "@std/async";
import { createLogger } from "../../base/logger.ts";
import { Server } from "../../server.ts";
import { createToken } from "../../sessions/token.ts";
import { AppFiles, sliderProgram } from "../fixtures/programs/app_files.ts";
import { connect, testServer } from "../fixtures/wire/test_server.ts";
import { WireClient } from "../fixtures/wire/wire_client.ts";

const LIVELY = 190;
const STALLED = 10;
const MEGABYTE = "x".repeat(1024 * 1024);
/** Only so that a server that does not end does not keep the tests from ending. */
const GUARD_MILLISECONDS = 120_000;

/** Says what its hooks do; `/flood` sends megabytes to everybody who does not read. */
const PROGRAM = sliderProgram(
  `{
    port: 0,
    address: "127.0.0.1",
    extraPatterns: [{ pattern: "/flood", handler: flood }],
  }`,
  {
    application: `{ "/app": new Application(sliderApp, {
      modifyDocument() {},
      async onSessionDestroyed({ id }) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        console.error("destroyed " + id);
      },
      async onServerUnloaded() {
        await new Promise((resolve) => setTimeout(resolve, 10));
        console.error("unloaded");
      },
    }) }`,
    then: `
      async function flood() {
        const sessions = server.getSessions()
          .filter(({ id }) => id.startsWith("stalled"));
        for (const session of sessions) {
          await session.withDocumentLocked((doc) => {
            for (let i = 0; i < 12; i++) {
              doc.sendMessage("flood", "x".repeat(1024 * 1024));
            }
          });
        }
        return new Response(String(sessions.length));
      }
      await server.runUntilShutdown();
      await new Promise((resolve) => setTimeout(resolve, 100));
      console.error("cleaned up");
    `,
  },
);

/** Opens a WebSocket and reads nothing after the handshake. */
async function stall(
  port: number,
  sessionId: string,
  path = "/app/ws",
): Promise<Deno.Conn> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  await connection.write(new TextEncoder().encode(
    `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n` +
      "connection: Upgrade\r\nupgrade: websocket\r\n" +
      "sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n" +
      `sec-websocket-protocol: bokeh, ${createToken({ sessionId })}\r\n\r\n`,
  ));
  await connection.read(new Uint8Array(16));
  return connection;
}

Deno.test("A server with 200 sockets, some of which stall, ends in order on SIGTERM [server.signals]", async () => {
  await using files = await AppFiles.create(PROGRAM);
  await using server = files.run(["-A"]);
  const [, url = ""] = await server.line(/^Bokeh app running at: (.*)$/);
  const { port } = new URL(url);
  const lively = await Promise.all(
    Array.from({ length: LIVELY }, async (_, index) => {
      const token = createToken({ sessionId: `lively${index}` });
      const socket = `${url.replace("http", "ws")}/ws`;
      const client = await WireClient.connect(socket, token);
      await client.next("ACK");
      return client;
    }),
  );
  const stalled = await Promise.all(
    Array.from(
      { length: STALLED },
      (_, index) => stall(Number(port), `stalled${index}`),
    ),
  );
  const flooded = await fetch(new URL("/flood", url));
  assertEquals(await flooded.text(), `${STALLED}`);

  server.kill("SIGTERM");
  const code = await deadline(server.status(), GUARD_MILLISECONDS);
  assertEquals(code, 0);
  const closed = await Promise.all(lively.map((client) => client.closed));
  assertEquals(closed.filter(({ code }) => code !== 1001), []);
  for (const connection of stalled) connection.close();

  const { lines } = server;
  const said = lines.slice(
    lines.indexOf("Received signal 15, shutting down") + 1,
  ).filter((line) => !line.startsWith("WebSocket connection closed: "));
  const destroyed = said.filter((line) => line.startsWith("destroyed "));
  assertEquals(new Set(destroyed).size, LIVELY + STALLED);
  // Nothing else: no error, no rejection that nobody handled.
  assertEquals(said, [
    ...destroyed,
    "unloaded",
    "cleaned up",
  ]);
});

Deno.test("A program that waits for its server elsewhere ends, too, when a client stalls", async () => {
  const application = `(doc) => {
    doc.addTimeoutCallback(() => {
      for (let i = 0; i < 12; i++) {
        doc.sendMessage("flood", "x".repeat(1024 * 1024));
      }
      console.error("flooded");
    }, 100);
  }`;
  const program = sliderProgram('{ port: 0, address: "127.0.0.1" }', {
    application,
    then: "server.runUntilShutdown();",
  });
  await using files = await AppFiles.create(program);
  await using server = files.run(["-A"]);
  const [, url = ""] = await server.line(/^Bokeh app running at: (.*)$/);
  const stalled = await stall(Number(new URL(url).port), "s", "/ws");
  await server.line(/^flooded$/);
  server.kill("SIGTERM");
  assertEquals(await deadline(server.status(), GUARD_MILLISECONDS), 0);
  stalled.close();
});

Deno.test("A request that is not answered does not keep the server from stopping", async () => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<Response>();
  const server = testServer((_doc) => {}, {
    extraPatterns: [{
      pattern: "/slow",
      handler() {
        asked.resolve();
        return answer.promise;
      },
    }],
  });
  const response = fetch(server.url("/slow"));
  await asked.promise;
  await server.stop();
  await assertRejects(
    () => Deno.connect({ hostname: "127.0.0.1", port: server.port! }),
    Deno.errors.ConnectionRefused,
  );
  answer.resolve(new Response("at last"));
  assertEquals(await (await response).text(), "at last");
  await server.listener.finished;
});

/** Clients that are not done, by what they sent, and whether they read the answer. */
const HALF_OPEN: Record<string, [request: string, reads: boolean]> = {
  "sends nothing": ["", true],
  "sends half a request line": ["GET /", true],
  "sends half the headers": ["GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n", true],
  "never sends the body of its request": [
    "POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 1000\r\n\r\nabc",
    true,
  ],
  "keeps its connection alive": [
    "GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n",
    true,
  ],
  "does not read a large file": [
    "GET /static/js/bokeh.min.js HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n",
    false,
  ],
};

for (const [what, [request, reads]] of Object.entries(HALF_OPEN)) {
  Deno.test(`A client that ${what} is cut off when the server stops`, async () => {
    const server = testServer((_doc) => {});
    const { port } = server;
    using client = await Deno.connect({ hostname: "127.0.0.1", port: port! });
    await client.write(new TextEncoder().encode(request));
    // Answered after the request, so that the server has it.
    await (await fetch(server.url("/"))).body?.cancel();
    if (!reads) await client.read(new Uint8Array(1));
    await server.stop();
    await deadline(untilCut(client), GUARD_MILLISECONDS);
    await server.listener.finished;
  });
}

/** Reads until there is nothing more. */
async function untilCut(client: Deno.Conn): Promise<void> {
  const buffer = new Uint8Array(65536);
  try {
    while (await client.read(buffer) !== null);
  } catch (error) {
    if (!(error instanceof Deno.errors.ConnectionReset)) throw error;
  }
}

Deno.test("A server can be told to hurry before, while and after it stops", async () => {
  const impatient = testServer((_doc) => {});
  const client = await connect(impatient, "s");
  await impatient.stop({ wait: false });
  assertNotEquals((await client.closed).code, 1000);

  const server = testServer((_doc) => {});
  const stalled = await stall(server.port!, "s", "/ws");
  const session = server.getSession("/", "s");
  await session.withDocumentLocked((doc) => {
    for (let i = 0; i < 12; i++) doc.sendMessage("flood", MEGABYTE);
  });
  const stopped = server.stop();
  await server.stop({ wait: false });
  await stopped;
  await server.stop({ wait: false });
  stalled.close();
  await server.listener.finished;
});

Deno.test("The health path says when a server does not work yet, or any more", async () => {
  const logger = createLogger("none");
  const options = { port: 0, address: "127.0.0.1", healthPath: "/healthz" };
  const server = new Server((_doc) => {}, { ...options, logger });
  const health = async () => {
    const response = await fetch(server.url("/healthz"));
    return [response.status, await response.json()];
  };
  assertEquals(await health(), [503, { status: "stopped" }]);
  server.start();
  assertEquals(await health(), [200, { status: "ok" }]);
  // A client that does not answer gives time to ask.
  const stalled = await stall(server.port!, "s", "/ws");
  const stopped = server.stop();
  assertEquals(await health(), [503, { status: "stopped" }]);
  stalled.close();
  await stopped;
});
