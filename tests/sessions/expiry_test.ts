import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { Application } from "../../application/application.ts";
import type { Handler } from "../../application/handler.ts";
import { ApplicationContext } from "../../sessions/application_context.ts";
import { FakeClient, quiet } from "../fixtures/wire/fake_client.ts";

function contextOf(
  application: Application,
  unusedSessionLifetimeMilliseconds = 1e9,
): ApplicationContext {
  return new ApplicationContext({
    path: "/",
    application,
    logger: quiet,
    unusedSessionLifetimeMilliseconds,
  });
}

function origin(id: string) {
  return { id, request: null, tokenPayload: {} };
}

/** A lifetime that has passed at once. */
const NONE = -1;

/** Twenty sessions that each take two milliseconds to end. */
async function slowToEnd(): Promise<ApplicationContext> {
  const handler: Handler = {
    modifyDocument() {},
    onSessionDestroyed() {
      const end = performance.now() + 2;
      while (performance.now() < end);
    },
  };
  const context = contextOf(new Application(handler), NONE);
  for (let id = 0; id < 20; id++) {
    await context.createSessionIfNeeded(origin(`${id}`));
  }
  return context;
}

Deno.test("A session is created once, however many ask for it at the same time", async () => {
  let runs = 0;
  const gate = Promise.withResolvers<void>();
  const context = contextOf(
    new Application(async (_doc) => {
      runs++;
      await gate.promise;
    }),
  );
  const pending = Promise.all(
    Array.from({ length: 5 }, () => context.createSessionIfNeeded(origin("a"))),
  );
  assertEquals(context.sessions, []);
  gate.resolve();
  const sessions = await pending;
  assertEquals([runs, new Set(sessions).size], [1, 1]);
  assertEquals(await context.createSessionIfNeeded(origin("a")), sessions[0]);
  await context.stop();
});

Deno.test("A session that could not be created can be asked for again", async () => {
  let runs = 0;
  const context = contextOf(
    new Application((_doc) => {
      if (++runs === 1) throw new Error("not yet");
    }),
  );
  const waiting = [1, 2].map(() => context.createSessionIfNeeded(origin("a")));
  for (const promise of waiting) {
    await assertRejects(() => promise, Error, "not yet");
  }
  const session = await context.createSessionIfNeeded(origin("a"));
  assertEquals([runs, session.id], [2, "a"]);
  await context.stop();
});

Deno.test("A sweep destroys sessions that nobody uses, and their hooks run in order", async () => {
  const log: string[] = [];
  const handler: Handler = {
    modifyDocument(doc) {
      log.push(`fill ${doc.sessionContext?.id}`);
    },
    async onSessionCreated({ id, destroyed }) {
      await null;
      log.push(`created ${id} ${destroyed}`);
    },
    async onSessionDestroyed({ id, destroyed }) {
      await null;
      log.push(`destroyed ${id} ${destroyed}`);
    },
  };
  const context = contextOf(new Application(handler), NONE);
  const session = await context.createSessionIfNeeded(origin("a"));
  await context.sweep();
  assert(session.destroyed);
  assertEquals(session.document.sessionContext, null);
  assertEquals(context.sessions, []);
  assertEquals(log, ["created a false", "fill a", "destroyed a true"]);
});

Deno.test("A sweep spares sessions that are used, young or blocked [session.expiration-control]", async () => {
  const context = contextOf(new Application(), NONE);
  const session = await context.createSessionIfNeeded(origin("a"));
  const client = new FakeClient(session);
  await context.sweep();
  assertEquals(session.destroyed, false);
  session.blockExpiration();
  client[Symbol.dispose]();
  await context.sweep();
  assertEquals(session.destroyed, false);
  session.unblockExpiration();
  assertThrows(() => session.unblockExpiration(), Error, "not blocked");
  await context.sweep();
  assertEquals(session.destroyed, true);

  const young = contextOf(new Application());
  const kept = await young.createSessionIfNeeded(origin("b"));
  await young.sweep();
  assertEquals(kept.destroyed, false);
  kept.requestExpiration();
  await young.sweep();
  assertEquals(kept.destroyed, true);
});

Deno.test("A session is not destroyed while a locked function runs", async () => {
  const context = contextOf(new Application(), NONE);
  const session = await context.createSessionIfNeeded(origin("a"));
  const gate = Promise.withResolvers<void>();
  const held = session.withDocumentLocked(() => gate.promise);
  assertEquals(session.expirationBlockedCount, 1);
  await context.sweep();
  assertEquals(session.destroyed, false);
  gate.resolve();
  await held;
  await context.sweep();
  assertEquals(session.destroyed, true);
});

Deno.test("A sweep of many sessions lets others come in between", async () => {
  const context = await slowToEnd();
  const sweep = context.sweep();
  let length: number;
  do {
    await new Promise((resolve) => setTimeout(resolve));
    ({ length } = context.sessions);
  } while (length === 20);
  assert(length > 0, `${length}`);
  await sweep;
  assertEquals(context.sessions, []);
});

Deno.test("A context that stops in the middle of a sweep leaves nothing behind", async () => {
  const context = await slowToEnd();
  const sweep = context.sweep();
  await new Promise((resolve) => setTimeout(resolve));
  await context.stop();
  assertEquals(context.sessions, []);
  await sweep;
});

Deno.test("A session that was destroyed is created anew under the same id", async () => {
  const context = contextOf(new Application(), NONE);
  const before = await context.createSessionIfNeeded(origin("a"));
  await context.sweep();
  const after = await context.createSessionIfNeeded(origin("a"));
  assert(before !== after);
  await context.stop();
});

Deno.test("Errors of session hooks do not keep sessions from living and dying", async () => {
  const handler: Handler = {
    modifyDocument() {},
    onSessionCreated() {
      throw new Error("created");
    },
    onSessionDestroyed() {
      throw new Error("destroyed");
    },
  };
  const context = contextOf(new Application(handler), NONE);
  const session = await context.createSessionIfNeeded(origin("a"));
  await context.sweep();
  assertEquals([session.destroyed, context.sessions], [true, []]);
});

Deno.test("The application learns under the lock that a connection is lost [event.connection-lost]", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const context = contextOf(
    new Application((doc) => {
      doc.onEvent("connection_lost", ({ name }) => {
        doc.title = "lost";
        resolve(name);
      });
    }),
  );
  const session = await context.createSessionIfNeeded(origin("a"));
  const client = new FakeClient(session);
  client[Symbol.dispose]();
  assertEquals(await promise, "connection_lost");
  assertEquals(session.document.title, "lost");
  await context.stop();
});
