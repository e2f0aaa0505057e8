import {
  assertEquals,
  assertNotMatch,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { Application } from "../../application/application.ts";
import type { Handler } from "../../application/handler.ts";
import { createLogger } from "../../base/logger.ts";
import type { Server } from "../../server.ts";
import {
  connect,
  socketUrl,
  testServer,
} from "../fixtures/wire/test_server.ts";

/** A handler that says what happens to it. */
function talker(name: string, said: string[]): Handler {
  return {
    onServerLoaded: () => void said.push(`${name} loaded`),
    onSessionCreated: ({ id }) => void said.push(`${name} created ${id}`),
    modifyDocument: (doc) => void (doc.title = name),
    onSessionDestroyed: ({ id }) => void said.push(`${name} destroyed ${id}`),
    onServerUnloaded: () => void said.push(`${name} unloaded`),
  };
}

/** The page of a session. */
async function page(server: Server, path: string, id: string): Promise<string> {
  const url = `${server.url(path)}?bokeh-session-id=${id}`;
  return await (await fetch(url)).text();
}

/** The revision in a page. */
function revisionIn(html: string): string {
  return /\["bokeh-dev", "([^"]+)"\]/.exec(html)?.[1] ?? "";
}

/** Opens the socket of a page; says when it is told to load anew. */
async function listen(
  server: Server,
  revision: string,
): Promise<{ socket: WebSocket; told: Promise<void>; closed: Promise<void> }> {
  const socket = new WebSocket(socketUrl(server, "/app"), [
    "bokeh-dev",
    revision,
  ]);
  const told = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  socket.onopen = () => opened.resolve();
  socket.onmessage = () => told.resolve();
  socket.onclose = () => closed.resolve();
  await opened.promise;
  return { socket, told: told.promise, closed: closed.promise };
}

Deno.test("BokehApp.replace() ends the old application and starts the new one, hook by hook", async () => {
  const said: string[] = [];
  await using server = testServer({
    "/app": new Application(talker("old", said)),
    "/other": new Application(talker("other", [])),
  });
  assertStringIncludes(await page(server, "/app", "one"), "<title>old</title>");
  await page(server, "/other", "two");
  const other = server.getSession("/other", "two");
  await server.app.replace("/app", new Application(talker("new", said)));
  assertEquals(server.getSessions("/app"), []);
  assertStringIncludes(await page(server, "/app", "one"), "<title>new</title>");
  assertEquals(server.getSession("/other", "two") === other, true);
  assertEquals(other.destroyed, false);
  assertEquals(said, [
    "old loaded",
    "old created one",
    "old destroyed one",
    "old unloaded",
    "new loaded",
    "new created one",
  ]);
  await assertRejects(
    () => server.app.replace("/none", (_doc) => {}),
    RangeError,
    "Application /none does not exist on this server",
  );
});

Deno.test("Clients of a replaced application are sent away, and find the new one", async () => {
  await using server = testServer({
    "/app": (doc) => void (doc.title = "old"),
  });
  await using client = await connect(server, "s", "/app");
  await server.app.replace("/app", (doc) => void (doc.title = "new"));
  assertEquals((await client.closed).code, 1001);
  await using again = await connect(server, "s", "/app");
  const { content } = await again.request("PULL-DOC-REQ");
  assertEquals((content as { doc: { title: string } }).doc.title, "new");
});

Deno.test("Whoever asks while an application is replaced gets the new one", async () => {
  const gate = Promise.withResolvers<void>();
  await using server = testServer({ "/app": (_doc) => {} });
  const replaced = server.app.replace(
    "/app",
    new Application({
      onServerLoaded: () => gate.promise,
      modifyDocument: (doc) => void (doc.title = "new"),
    }),
  );
  const html = page(server, "/app", "s");
  gate.resolve();
  await replaced;
  assertStringIncludes(await html, "<title>new</title>");
});

Deno.test("A callback that does not end does not hold up the new application", async () => {
  const lines: string[] = [];
  const gate = Promise.withResolvers<void>();
  await using server = testServer({ "/app": (_doc) => {} }, {
    logger: createLogger("warn", { write: (line) => lines.push(line) }),
  });
  await page(server, "/app", "s");
  const work = server.getSession("/app", "s")
    .withDocumentLocked(() => gate.promise);
  await server.app.replace("/app", (doc) => void (doc.title = "new"));
  assertStringIncludes(await page(server, "/app", "s"), "<title>new</title>");
  assertStringIncludes(
    lines.join(),
    "/app continues although callbacks of its previous application have not ended",
  );
  gate.resolve();
  await work;
});

Deno.test("Pages are told to load anew when their application is replaced", async () => {
  await using server = testServer({ "/app": (_doc) => {} }, { dev: true });
  const first = revisionIn(await page(server, "/app", "s"));
  const { socket, told, closed } = await listen(server, first);
  assertEquals(socket.protocol, "bokeh-dev");
  await server.app.replace("/app", (_doc) => {});
  await told;
  socket.close();
  await closed;
  // A page that was away meanwhile is told when it comes back.
  const late = await listen(server, first);
  await late.told;
  const second = revisionIn(await page(server, "/app", "s"));
  assertEquals(second !== first, true);
  const session = server.getSession("/app", "s");
  server.app.reloadPages("/app");
  assertEquals(server.getSession("/app", "s") === session, true);
  assertEquals(revisionIn(await page(server, "/app", "s")) !== second, true);
  await server.stop();
  await late.closed;
});

Deno.test("The page of a failed application waits for a new one, too", async () => {
  await using server = testServer({
    "/app": (_doc) => {
      throw new Error("broken");
    },
  }, { dev: true });
  const html = await page(server, "/app", "s");
  const { told, closed, socket } = await listen(server, revisionIn(html));
  await server.app.replace("/app", (_doc) => {});
  await told;
  socket.close();
  await closed;
});

Deno.test("Without dev there is nothing of it", async () => {
  await using server = testServer({ "/app": (_doc) => {} });
  assertNotMatch(await page(server, "/app", "s"), /bokeh-dev|bokehReload/);
  const socket = new WebSocket(socketUrl(server, "/app"), ["bokeh-dev", "x"]);
  const event = await new Promise<Event>((resolve) => {
    socket.onopen = socket.onerror = resolve;
  });
  assertEquals(event.type, "error");
});
