import { assertEquals, assertStringIncludes } from "@std/assert";
import { Application } from "../../application/application.ts";
import type { Handler, HookName } from "../../application/handler.ts";
import { Div } from "../../models/mod.ts";
import { decodeToken } from "../../sessions/token.ts";
import { quiet } from "../fixtures/wire/fake_client.ts";
import { connect, testServer } from "../fixtures/wire/test_server.ts";

/** A handler all of whose hooks, half of them async, say that they were called. */
function speaking(name: string, log: string[]): Handler {
  return {
    async onServerLoaded({ sessions }) {
      await Promise.resolve();
      log.push(`${name} loaded, ${sessions.length} sessions`);
    },
    async onSessionCreated({ id, session, destroyed }) {
      await Promise.resolve();
      log.push(`${name} created ${id}, ${session}, ${destroyed}`);
    },
    modifyDocument(doc) {
      log.push(`${name} fills ${doc.sessionContext?.id}`);
    },
    onSessionDestroyed({ id, destroyed }) {
      log.push(`${name} destroyed ${id}, ${destroyed}`);
    },
    async onServerUnloaded({ sessions }) {
      await Promise.resolve();
      log.push(`${name} unloaded, ${sessions.length} sessions`);
    },
    async processRequest({ url }) {
      await Promise.resolve();
      log.push(`${name} request ${new URL(url).search}`);
      return { [name]: name };
    },
  };
}

Deno.test("Over a server's life hooks are called in Bokeh's order", async () => {
  const log: string[] = [];
  const application = new Application(
    speaking("one", log),
    async (doc) => {
      log.push("function fills");
      await Promise.resolve();
      log.push("function filled");
      doc.onEvent("document_ready", () => void log.push("document_ready"));
      doc.onEvent("connection_lost", () => void log.push("connection_lost"));
      doc.onSessionDestroyed(({ id }) => void log.push(`document ends ${id}`));
    },
    speaking("two", log),
  );
  const server = testServer(application);
  await (await fetch(`${server.url()}?bokeh-session-id=s`)).text();
  const client = await connect(server, "s");
  client.send("PATCH-DOC", {
    events: [{
      kind: "MessageSent",
      msg_type: "bokeh_event",
      msg_data: {
        type: "event",
        name: "document_ready",
        values: { type: "map" },
      },
    }],
  });
  await client.next("OK");
  await client.close();
  const session = server.getSession("/", "s");
  await session.withDocumentLocked(() => {});
  session.requestExpiration();
  await server.app.sweep();
  log.push("swept");
  await server.stop();
  assertEquals(log, [
    "one loaded, 0 sessions",
    "two loaded, 0 sessions",
    "one request ?bokeh-session-id=s",
    "two request ?bokeh-session-id=s",
    "one created s, null, false",
    "two created s, null, false",
    "one fills s",
    "function fills",
    "function filled",
    "two fills s",
    "document_ready",
    "connection_lost",
    "one destroyed s, true",
    "two destroyed s, true",
    "document ends s",
    "swept",
    "one unloaded, 0 sessions",
    "two unloaded, 0 sessions",
  ]);
});

Deno.test("No session is created before onServerLoaded is done", async () => {
  const gate = Promise.withResolvers<void>();
  const log: string[] = [];
  await using server = testServer(
    new Application({
      async onServerLoaded() {
        await gate.promise;
        log.push("loaded");
      },
      modifyDocument: () => void log.push("fill"),
    }),
  );
  const page = fetch(server.url()).then((response) => response.text());
  log.push("asked");
  gate.resolve();
  await page;
  assertEquals(log, ["asked", "loaded", "fill"]);
});

Deno.test("An error in a hook is logged, later handlers' hooks are left out, all else goes on", async () => {
  const errors: string[] = [];
  const logger = { ...quiet, error: (text: string) => void errors.push(text) };
  const log: string[] = [];
  const names: readonly HookName[] = [
    "onServerLoaded",
    "onServerUnloaded",
    "onSessionCreated",
    "onSessionDestroyed",
  ];
  const failing = Object.fromEntries(
    names.map((name, i) => [name, () => {
      const error = new Error(`${name} failed`);
      if (i % 2 === 0) throw error;
      return Promise.reject(error);
    }]),
  );
  const server = testServer(
    new Application(
      speaking("before", log),
      { modifyDocument: (doc) => void doc.addRoot(new Div()), ...failing },
      speaking("after", log),
    ),
    { logger },
  );
  await (await connect(server, "s")).close();
  await server.stop();
  assertEquals(log, [
    "before loaded, 0 sessions",
    "before created s, null, false",
    "before fills s",
    "after fills s",
    "before destroyed s, true",
    "before unloaded, 0 sessions",
  ]);
  assertEquals(errors, [
    "Error in server loaded hook onServerLoaded failed",
    "Failed to run session creation hooks onSessionCreated failed",
    "Failed to run session destroy hooks onSessionDestroyed failed",
    "Error in server unloaded hook onServerUnloaded failed",
  ]);
});

Deno.test("What processRequest returns is in the token and in the session's tokenPayload [hook.process-request]", async () => {
  const seen: unknown[] = [];
  let requests = 0;
  await using server = testServer(
    new Application({
      async processRequest({ headers }) {
        requests++;
        await Promise.resolve();
        return {
          language: headers.get("accept-language"),
          bytes: new Uint8Array([1, 2]),
        };
      },
      modifyDocument(doc) {
        seen.push(doc.sessionContext?.tokenPayload.language);
        seen.push(doc.sessionContext?.tokenPayload.bytes);
      },
    }),
  );
  const page = await (await fetch(server.url(), {
    headers: { "accept-language": "tlh" },
  })).text();
  const token = /"token":"([^"]+)"/.exec(page)![1]!;
  assertEquals(decodeToken(token).payload.language, "tlh");
  assertEquals(seen, ["tlh", new Uint8Array([1, 2])]);
  // The page that brings its token is not asked about again.
  await (await fetch(`${server.url()}?bokeh-token=${token}`)).text();
  assertEquals(requests, 1);
});

Deno.test("A processRequest that fails, or returns what tokens cannot hold, is answered with 500", async () => {
  const errors: unknown[] = [];
  const logger = {
    ...quiet,
    error: (_: string, fields?: { error?: unknown }) =>
      void errors.push(String(fields?.error)),
  };
  const results: (() => unknown)[] = [
    () => {
      throw new Error("no data base");
    },
    () => ({ session_id: "mine" }),
    () => "text",
  ];
  for (const processRequest of results) {
    await using server = testServer(
      new Application({
        modifyDocument() {},
        processRequest: processRequest as never,
      }),
      { logger },
    );
    const response = await fetch(server.url());
    await response.body?.cancel();
    assertEquals(response.status, 500);
    assertEquals(server.getSessions(), []);
  }
  assertEquals(errors.length, 3);
  assertStringIncludes(String(errors[0]), "no data base");
  assertStringIncludes(String(errors[1]), "session_id");
  assertStringIncludes(
    String(errors[2]),
    "processRequest must return an object",
  );
});
