import {
  assert,
  assertEquals,
  assertNotStrictEquals,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { Application } from "../../application/application.ts";
import { currentDocument } from "../../document/current_document.ts";
import type { ServerContext } from "../../document/server_context.ts";
import type { SessionContext } from "../../document/session_context.ts";
import { Div } from "../../models/mod.ts";
import { ApplicationContext } from "../../sessions/application_context.ts";
import { quiet } from "../fixtures/wire/fake_client.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

/** An application on no server, started. */
function started(
  application: Application,
  logoutUrl?: string,
): ApplicationContext {
  const context = new ApplicationContext({
    path: "/app",
    application,
    logger: quiet,
    unusedSessionLifetimeMilliseconds: 1e9,
    logoutUrl,
  });
  context.start();
  return context;
}

function origin(id: string) {
  const request = { arguments: { a: ["1"] }, cookies: {}, headers: {} };
  return { id, request, tokenPayload: { session_expiry: 7 } };
}

/** Resolves at the given call. */
function calls(count: number): { promise: Promise<void>; call: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let made = 0;
  return { promise, call: () => void (++made === count && resolve()) };
}

Deno.test("A session context has all that Bokeh's has, from creation to destruction [session.context]", async () => {
  const seen: SessionContext[] = [];
  const context = started(
    new Application({
      onSessionCreated: (session) => void seen.push(session),
      modifyDocument(doc) {
        const session = doc.sessionContext!;
        seen.push(session);
        assertEquals([session.session, session.destroyed], [null, false]);
        assertEquals(context.sessions, []);
      },
      onSessionDestroyed(session) {
        seen.push(session);
        assertStrictEquals(session.session?.document.sessionContext, session);
      },
    }),
    "/logout",
  );
  const session = await context.createSessionIfNeeded(origin("s"));
  const { sessionContext } = session.document;
  assertEquals(sessionContext!.id, "s");
  assertEquals(sessionContext!.request?.arguments.a, ["1"]);
  assertEquals(sessionContext!.tokenPayload, { session_expiry: 7 });
  assertEquals(sessionContext!.logoutUrl, "/logout");
  assertStrictEquals(sessionContext!.session, session);
  assertStrictEquals(sessionContext!.serverContext, context.serverContext);
  await context.stop();
  assertEquals(seen.length, 3);
  assertEquals(new Set(seen), new Set([sessionContext]));
  assertEquals(sessionContext!.destroyed, true);
  assertEquals(session.document.sessionContext, null);
});

Deno.test("logoutUrl is null where nobody set it", async () => {
  await using server = testServer((doc) => {
    doc.title = String(doc.sessionContext!.logoutUrl);
  });
  const page = await (await fetch(server.url())).text();
  assert(page.includes("<title>null</title>"));
});

Deno.test("withLockedDocument() runs at once during creation, under the lock later, and never after the end [session.locked-document]", async () => {
  const log: string[] = [];
  let own: SessionContext | undefined;
  const context = started(
    new Application({
      async onSessionCreated(session) {
        own = session;
        const title = await session.withLockedDocument((doc) => {
          assertStrictEquals(currentDocument(), doc);
          doc.addRoot(new Div());
          return doc.title;
        });
        log.push(`${title}`);
      },
      modifyDocument: (doc) => void log.push(`${doc.roots.length} roots`),
    }),
  );
  const session = await context.createSessionIfNeeded(origin("s"));
  const gate = Promise.withResolvers<void>();
  const first = session.withDocumentLocked(async () => {
    await gate.promise;
    log.push("first");
  });
  const second = own!.withLockedDocument((doc) => {
    assertStrictEquals(currentDocument(), doc);
    log.push("second");
    return 7;
  });
  gate.resolve();
  await first;
  assertEquals(await second, 7);
  await context.stop();
  assertEquals(await own!.withLockedDocument(() => 7), undefined);
  assertEquals(log, ["Bokeh Application", "1 roots", "first", "second"]);
});

Deno.test("A server context has the live sessions and the application", async () => {
  let own: ServerContext | undefined;
  const context = started(
    new Application({
      onServerLoaded: (server) => void (own = server),
      modifyDocument() {},
    }),
  );
  assertEquals(own!.sessions, []);
  const session = await context.createSessionIfNeeded(origin("s"));
  assertEquals(own!.sessions, [session]);
  const { applicationContext } = own!;
  assertEquals([applicationContext.path, applicationContext.logoutUrl], [
    "/app",
    null,
  ]);
  assertStrictEquals(applicationContext.getSession("s"), session);
  assertEquals(applicationContext.getSession("t"), undefined);
  await own!.sessions[0]!.withDocumentLocked((doc) => void (doc.title = "all"));
  assertEquals(session.document.title, "all");
  own!.sessions[0]!.requestExpiration();
  await context.sweep();
  assertEquals(own!.sessions, []);
  await context.stop();
});

Deno.test("Callbacks of a server context run without a session, until the server stops", async () => {
  const { promise, call } = calls(4);
  let afterwards = 0;
  const context = started(
    new Application({
      onServerLoaded(server) {
        server.addNextTickCallback(call);
        server.addTimeoutCallback(call, 1);
        let runs = 0;
        const periodic = server.addPeriodicCallback(
          () => {
            call();
            if (++runs === 2) server.removePeriodicCallback(periodic);
            throw new Error("goes on");
          },
          1,
          { pauseWhileUnused: true },
        );
        const removed = server.addTimeoutCallback(() => void afterwards++, 1);
        server.removeTimeoutCallback(removed);
        assertThrows(
          () => server.removeTimeoutCallback(removed),
          Error,
          "already removed",
        );
        server.addPeriodicCallback(() => void afterwards++, 60_000);
        server.addTimeoutCallback(() => void afterwards++, 60_000);
      },
      // Too late to run: the sanitizers see to it that no timer is left.
      onServerUnloaded: (server) =>
        void server.addTimeoutCallback(() => void afterwards++, 1),
      modifyDocument() {},
    }),
  );
  await promise;
  await context.stop();
  assertEquals(afterwards, 0);
});

Deno.test("onServerUnloaded waits for a callback of the server context that has begun", async () => {
  const log: string[] = [];
  const { promise, call } = calls(1);
  const gate = Promise.withResolvers<void>();
  const context = started(
    new Application({
      onServerLoaded(server) {
        server.addNextTickCallback(async () => {
          call();
          await gate.promise;
          log.push("callback");
        });
      },
      onServerUnloaded: () => void log.push("unloaded"),
      modifyDocument() {},
    }),
  );
  await promise;
  const stopped = context.stop();
  gate.resolve();
  await stopped;
  assertEquals(log, ["callback", "unloaded"]);
});

/** An application that says what it does, and waits for a gate in one of its parts. */
function gated(part: "onServerLoaded" | "modifyDocument") {
  const log: string[] = [];
  const [begun, gate] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
  ];
  const step = (name: string) => async () => {
    if (name === part) {
      begun.resolve();
      await gate.promise;
    }
    log.push(name);
  };
  const application = new Application({
    onServerLoaded: step("onServerLoaded"),
    modifyDocument: step("modifyDocument"),
    onSessionDestroyed: step("onSessionDestroyed"),
    onServerUnloaded: step("onServerUnloaded"),
  });
  return { application, log, begun: begun.promise, open: gate.resolve };
}

Deno.test("A page that comes while onServerLoaded runs is answered after it [hook.server]", async () => {
  const { application, log, begun, open } = gated("onServerLoaded");
  await using server = testServer(application);
  await begun;
  const page = fetch(server.url());
  // Answered without waiting for anything.
  await (await fetch(server.url("/favicon.ico"))).body?.cancel();
  open();
  const { status, body } = await page;
  await body?.cancel();
  assertEquals(status, 200);
  assertEquals(log, ["onServerLoaded", "modifyDocument"]);
});

Deno.test("A server that is stopped while onServerLoaded runs unloads after it [hook.server]", async () => {
  const { application, log, begun, open } = gated("onServerLoaded");
  const context = started(application);
  await begun;
  const stopped = context.stop();
  for (let turn = 0; turn < 10; turn++) await null;
  open();
  await stopped;
  assertEquals(log, ["onServerLoaded", "onServerUnloaded"]);
});

Deno.test("A session that is being created when the server stops is destroyed, too [hook.session]", async () => {
  const { application, log, begun, open } = gated("modifyDocument");
  const context = started(application);
  const creating = context.createSessionIfNeeded(origin("s"));
  await begun;
  const stopped = context.stop();
  for (let turn = 0; turn < 10; turn++) await null;
  open();
  const session = await creating;
  await stopped;
  assertEquals(session.destroyed, true);
  assertEquals(log, [
    "onServerLoaded",
    "modifyDocument",
    "onSessionDestroyed",
    "onServerUnloaded",
  ]);
});

Deno.test("Callbacks of a session context are those of its document", async () => {
  const { promise, call } = calls(3);
  const context = started(
    new Application({
      onSessionCreated(session) {
        session.addNextTickCallback(() => {
          assertEquals(currentDocument()?.sessionContext?.id, "s");
          call();
        });
        session.addTimeoutCallback(call, 1);
        const periodic = session.addPeriodicCallback(() => {
          session.removePeriodicCallback(periodic);
          call();
        }, 1);
        session.addPeriodicCallback(() => {}, 60_000);
      },
      modifyDocument() {},
    }),
  );
  const session = await context.createSessionIfNeeded(origin("s"));
  await promise;
  const own = session.document.sessionContext!;
  const handle = own.addTimeoutCallback(() => {}, 60_000);
  session.document.removeTimeoutCallback(handle);
  await context.stop();
});

Deno.test("Sessions of one application do not share a context", async () => {
  const context = started(new Application());
  const [a, b] = await Promise.all(
    ["a", "b"].map((id) => context.createSessionIfNeeded(origin(id))),
  );
  assertNotStrictEquals(a!.document.sessionContext, b!.document.sessionContext);
  await context.stop();
});
