// Timers and the lock of the document (spec 5.2, 5.6).

import { assert, assertEquals, assertThrows } from "@std/assert";
import { currentDocument } from "../../document/current_document.ts";
import type { Document } from "../../document/document.ts";
import { withoutDocumentLock } from "../../document/session_callbacks.ts";
import { Theme } from "../../document/theme.ts";
import { ColumnDataSource, CustomJS, Div, Slider } from "../../models/mod.ts";
import { sessionOf } from "../fixtures/wire/fake_client.ts";

/** What a function returns that the document runs at its next tick. */
function atNextTick<T>(
  document: Document,
  run: () => T | Promise<T>,
  wrap: (run: () => unknown) => () => unknown = (run) => run,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  document.addNextTickCallback(wrap(async () => {
    try {
      resolve(await run());
    } catch (error) {
      reject(error);
    }
  }));
  return promise;
}

Deno.test("withoutDocumentLock() lets a callback run while somebody holds the lock [cb.unlocked]", async () => {
  const session = sessionOf();
  await session.withDocumentLocked(async (doc) => {
    assertEquals(
      await atNextTick(doc, () => currentDocument(), withoutDocumentLock),
      doc,
    );
  });
  await session.destroy();
});

Deno.test("withoutDocumentLock() is the option withoutLock by another way", async () => {
  const session = sessionOf();
  const { document } = session;
  const callback = () => {};
  const marked = withoutDocumentLock(callback);
  assertEquals(
    [
      document.addTimeoutCallback(marked, 60_000),
      document.addTimeoutCallback(marked, 60_000, { withoutLock: false }),
      document.addTimeoutCallback(callback, 60_000),
      document.addTimeoutCallback(callback, 60_000, { withoutLock: true }),
    ].map(({ withoutLock }) => withoutLock),
    [true, false, false, true],
  );
  await session.destroy();
});

Deno.test("A callback without the lock cannot change the document, and is told how to", async () => {
  const slider = new Slider({ start: 0, end: 9, value: 1 });
  const source = new ColumnDataSource({ data: { x: [1] } });
  const session = sessionOf((doc) => {
    doc.addRoot(slider);
    doc.addRoot(source);
    doc.title = "before";
  });
  const { document } = session;
  const timer = document.addTimeoutCallback(() => {}, 60_000);
  await atNextTick(document, async () => {
    // The rule holds after an await as well.
    await null;
    const changes = {
      property: () => slider.value = 2,
      events: () => slider.onEvent("user_event", () => {}),
      stream: () => source.stream({ x: [2] }),
      patch: () => source.patch({ x: [[0, 5]] }),
      title: () => document.title = "after",
      addRoot: () => document.addRoot(new Div()),
      removeRoot: () => document.removeRoot(slider),
      clear: () => document.clear(),
      theme: () => document.theme = new Theme(),
      js: () =>
        document.jsOnEvent("document_ready", new CustomJS({ code: "" })),
      message: () => document.sendMessage("m", 1),
      hold: () => document.hold(),
      unhold: () => document.unhold(),
      timeout: () => document.addTimeoutCallback(() => {}, 1),
      periodic: () => document.addPeriodicCallback(() => {}, 1),
      remove: () => document.removeTimeoutCallback(timer),
      replace: () => document.replaceWithJson(document.toJson()),
    };
    for (const [name, change] of Object.entries(changes)) {
      assertThrows(change, Error, "in a next-tick callback", name);
    }
  }, withoutDocumentLock);
  assertEquals(
    [slider.value, source.data.x, document.title, document.roots.length],
    [1, [1], "before", 2],
  );
  assertEquals(document.theme, null);
  await session.destroy();
});

Deno.test("A callback without the lock may change models of no document, and others", async () => {
  const other = new Slider({ start: 0, end: 9, value: 1 });
  const others = sessionOf((doc) => doc.addRoot(other));
  const session = sessionOf();
  await atNextTick(session.document, () => {
    const div = new Div();
    div.text = "new";
    other.value = 2;
  }, withoutDocumentLock);
  assertEquals(other.value, 2);
  await session.destroy();
  await others.destroy();
});

Deno.test("A callback without the lock adds and removes next-tick callbacks, which may change the document", async () => {
  const session = sessionOf();
  const { document } = session;
  let ran = false;
  const { promise, resolve } = Promise.withResolvers<void>();
  await atNextTick(document, () => {
    const handle = document.addNextTickCallback(() => void (ran = true));
    document.removeNextTickCallback(handle);
    document.addNextTickCallback(() => {
      document.title = "changed";
      resolve();
    });
  }, withoutDocumentLock);
  await promise;
  assertEquals([document.title, ran], ["changed", false]);
  await session.destroy();
});

Deno.test("A callback without the lock may take it", async () => {
  const session = sessionOf();
  await atNextTick(session.document, async () => {
    await session.withDocumentLocked((doc) => void (doc.title = "locked"));
    assertThrows(() => session.document.title = "unlocked");
  }, withoutDocumentLock);
  assertEquals(session.document.title, "locked");
  await session.destroy();
});

Deno.test("A timer that a locked callback starts waits until that is done", async () => {
  const session = sessionOf();
  const log: string[] = [];
  const later = Promise.withResolvers<void>();
  await session.withDocumentLocked(async (doc) => {
    doc.addNextTickCallback(() => {
      log.push("tick");
      later.resolve();
    });
    // The timer of the lock-free callback is due after the other one.
    await atNextTick(doc, () => {}, withoutDocumentLock);
    log.push("done");
  });
  await later.promise;
  assertEquals(log, ["done", "tick"]);
  await session.destroy();
});

Deno.test("A timer that waits for the lock when the session is destroyed does nothing", async () => {
  const session = sessionOf();
  const { document } = session;
  const held = Promise.withResolvers<void>();
  const holding = session.withDocumentLocked(() => held.promise);
  const destroyed = session.destroy();
  let ran = false;
  document.addNextTickCallback(() => void (ran = true));
  document.addPeriodicCallback(() => void (ran = true), 1);
  // Both wait for the lock once this one has run.
  await new Promise<void>((resolve) =>
    document.addTimeoutCallback(withoutDocumentLock(resolve), 2)
  );
  held.resolve();
  await holding;
  assert(await destroyed);
  await new Promise((resolve) => setTimeout(resolve));
  assertEquals(ran, false);
});
