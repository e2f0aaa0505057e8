import { assertEquals, assertRejects } from "@std/assert";
import type { Document } from "../../document/document.ts";
import { Button, Div } from "../../models/mod.ts";
import { testSession } from "../../testing/mod.ts";

/** Long enough for all that ends, also while the machine is busy. */
const LIMIT = 500;

Deno.test("TestSession.quiet() waits for what the test changed itself", async () => {
  await using session = await testSession((doc) => {
    const div = new Div({ text: "" });
    const log = new Div({ name: "log", text: "" });
    div.onChange("text", async (_attr, _old, text) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.text = `${text}`;
    });
    doc.addRoot(div);
    doc.addRoot(log);
  });
  session.findAll(Div)[0]!.text = "x";
  await session.quiet();
  assertEquals(session.shown(session.find(Div, "log")).text, "x");
});

Deno.test("TestSession.quiet() waits for callbacks without the lock", async () => {
  let ended = false;
  await using session = await testSession((_doc) => {});
  session.document.addNextTickCallback(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    ended = true;
  }, { withoutLock: true });
  await session.quiet();
  assertEquals(ended, true);
});

/** Runs a test with a callback that ends only after it. */
async function withEndless(
  test: (gate: PromiseWithResolvers<void>) => Promise<void>,
): Promise<void> {
  const gate = Promise.withResolvers<void>();
  try {
    await test(gate);
  } finally {
    gate.resolve();
  }
}

Deno.test("A callback that never ends is named when the time is over", async () => {
  await withEndless(async (gate) => {
    const session = await testSession((doc) => {
      doc.addTimeoutCallback(function waitForGodot() {
        doc.addNextTickCallback(() => gate.promise, { withoutLock: true });
        return gate.promise;
      }, 10);
    }, { timeoutMilliseconds: LIMIT });
    const names = "waiting for timeout callback waitForGodot, " +
      "next_tick callback";
    const error = await assertRejects(
      () => session.advance(10),
      DOMException,
      `Cannot advance by 10 ms within ${LIMIT} ms: ${names}`,
    );
    assertEquals(error.name, "TimeoutError");
    await assertRejects(
      () => session.quiet(),
      DOMException,
      `Cannot become quiet within ${LIMIT} ms: ${names}`,
    );
    await assertRejects(
      async () => await session[Symbol.asyncDispose](),
      Error,
      `Cannot close session within ${LIMIT} ms: ${names}`,
    );
  });
});

Deno.test("TestSession.quiet() waits until its signal says stop", async () => {
  await withEndless(async (gate) => {
    await using session = await testSession((_doc) => {});
    session.document.addNextTickCallback(() => gate.promise);
    const controller = new AbortController();
    const quiet = session.quiet({ signal: controller.signal });
    controller.abort();
    const error = await assertRejects(
      () => quiet,
      DOMException,
      "Cannot become quiet: waiting for next_tick callback",
    );
    assertEquals(error.name, "AbortError");
    await assertRejects(
      () => session.quiet({ signal: AbortSignal.abort() }),
      DOMException,
      "Cannot become quiet: waiting for next_tick callback",
    );
    gate.resolve();
  });
});

Deno.test("An act whose callback never ends names the reply that is missing", async () => {
  await withEndless(async (gate) => {
    const session = await testSession((doc) => {
      const button = new Button();
      button.onEvent("button_click", () => gate.promise);
      doc.addRoot(button);
    }, { timeoutMilliseconds: LIMIT });
    const names = "the reply to click Button(p1003)";
    await assertRejects(
      () => session.click(session.find(Button)),
      DOMException,
      `Cannot click Button(p1003) within ${LIMIT} ms: waiting for ${names}`,
    );
    await assertRejects(
      async () => await session[Symbol.asyncDispose](),
      Error,
      `Cannot close session within ${LIMIT} ms: waiting for ${names}`,
    );
  });
});

Deno.test("Work of the test itself that holds the lock for ever is reported", async () => {
  await withEndless(async (gate) => {
    const session = await testSession((_doc) => {}, {
      timeoutMilliseconds: LIMIT,
    });
    void session.serverSession.withDocumentLocked(() => gate.promise);
    await assertRejects(
      () => session.quiet(),
      DOMException,
      "waiting for a locked callback",
    );
    await assertRejects(
      async () => await session[Symbol.asyncDispose](),
      Error,
      "Cannot close session",
    );
  });
});

Deno.test("Next-tick callbacks that go on for ever are reported, and stopped by the disposal", async () => {
  const session = await testSession((_doc) => {}, {
    timeoutMilliseconds: LIMIT,
  });
  function again(doc: Document): void {
    doc.addNextTickCallback(() => again(doc));
  }
  again(session.document);
  await assertRejects(
    () => session.quiet(),
    DOMException,
    "next_tick callback",
  );
  await assertRejects(
    async () => await session[Symbol.asyncDispose](),
    Error,
    "next_tick callback",
  );
  assertEquals(session.serverSession.destroyed, true);
});
