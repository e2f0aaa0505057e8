import { assertEquals, assertRejects } from "@std/assert";
import type { Document } from "../../document/document.ts";
import type { SessionCallback } from "../../document/session_callbacks.ts";
import { Button, Div } from "../../models/mod.ts";
import { testSession } from "../../testing/mod.ts";

/** Waits for session time, as only a callback without the lock can. */
function sleep(doc: Document, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    doc.addTimeoutCallback(resolve, milliseconds, { withoutLock: true });
  });
}

Deno.test("TestSession.advance() runs what is due, each at its time, and at one time in order", async () => {
  const log: string[] = [];
  await using session = await testSession((doc) => {
    doc.addTimeoutCallback(() => log.push("timeout 250"), 250);
    doc.addPeriodicCallback(() => log.push("periodic 100"), 100);
    doc.addTimeoutCallback(() => log.push("timeout 200"), 200);
    doc.addTimeoutCallback(() => log.push("timeout 0"), 0);
  });
  assertEquals(log, []);
  await session.advance(0);
  assertEquals(log.splice(0), ["timeout 0"]);
  await session.advance(99);
  assertEquals(log, []);
  await session.advance(1);
  assertEquals(log.splice(0), ["periodic 100"]);
  await session.advance(150);
  assertEquals(log, ["timeout 200", "periodic 100", "timeout 250"]);
});

Deno.test("TestSession.advance() runs callbacks that others add, and none that were removed", async () => {
  const log: string[] = [];
  await using session = await testSession((doc) => {
    const removed = doc.addTimeoutCallback(() => log.push("removed"), 20);
    doc.addTimeoutCallback(() => {
      doc.removeTimeoutCallback(removed);
      doc.addTimeoutCallback(() => log.push("inner"), 10);
    }, 10);
    const self: SessionCallback = doc.addPeriodicCallback(() => {
      log.push("once");
      doc.removePeriodicCallback(self);
    }, 5);
  });
  await session.advance(1000);
  assertEquals(log, ["once", "inner"]);
});

Deno.test("A day in session time passes at once", async () => {
  let seconds = 0;
  await using session = await testSession((doc) => {
    doc.addPeriodicCallback(() => seconds++, 60_000);
  });
  await session.advance(24 * 60 * 60_000);
  assertEquals(seconds, 24 * 60);
});

Deno.test("TestSession.advance() awaits an async callback before time goes on", async () => {
  const log: string[] = [];
  await using session = await testSession((doc) => {
    doc.addPeriodicCallback(async () => {
      log.push("begin");
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.push("end");
    }, 10);
  });
  await session.advance(20);
  assertEquals(log, ["begin", "end", "begin", "end"]);
});

Deno.test("A callback that waits for session time goes on when it has come", async () => {
  const log: string[] = [];
  await using session = await testSession((doc) => {
    const button = new Button();
    button.onEvent("button_click", async () => {
      log.push("clicked");
      await sleep(doc, 100);
      log.push("slept");
    });
    doc.addRoot(button);
    doc.addTimeoutCallback(() => log.push("locked out until then"), 50);
  });
  const click = session.click(session.find(Button));
  await session.advance(99);
  assertEquals(log, ["clicked"]);
  await session.advance(1);
  await click;
  assertEquals(log, ["clicked", "slept", "locked out until then"]);
});

Deno.test("A periodic callback that sleeps longer than its period never overlaps with itself", async () => {
  let running = 0;
  let most = 0;
  let count = 0;
  await using session = await testSession((doc) => {
    doc.addPeriodicCallback(async () => {
      most = Math.max(most, ++running);
      await sleep(doc, 25);
      running--;
      count++;
    }, 10);
  });
  await session.advance(10 + 3 * 25);
  assertEquals([most, count], [1, 3]);
});

Deno.test("A session whose callback sleeps can be disposed of, and holds the lock until it has slept", async () => {
  const log: string[] = [];
  {
    await using session = await testSession((doc) => {
      doc.addPeriodicCallback(async () => {
        await sleep(doc, 50);
        log.push("slept with the lock");
      }, 100);
      doc.onEvent("connection_lost", () => void log.push("lost"));
    });
    await session.advance(110);
  }
  assertEquals(log, ["slept with the lock", "lost"]);
});

Deno.test("A periodic callback without a delay lets time go on", async () => {
  let count = 0;
  await using session = await testSession((doc) => {
    doc.addPeriodicCallback(() => count++, 0);
  });
  await session.advance(10);
  assertEquals(count, 11);
});

Deno.test("Next-tick callbacks need no advance()", async () => {
  const log: string[] = [];
  await using session = await testSession((doc) => {
    doc.addNextTickCallback(() => {
      log.push("opened");
      doc.addNextTickCallback(() => log.push("and then"));
      const removed = doc.addNextTickCallback(() => log.push("removed"));
      doc.removeNextTickCallback(removed);
    });
  });
  assertEquals(log.splice(0), ["opened", "and then"]);
  const { promise, resolve } = Promise.withResolvers<void>();
  session.document.addNextTickCallback(resolve);
  await promise;
});

Deno.test("What timers change is shown in the browser", async () => {
  await using session = await testSession((doc) => {
    const div = new Div({ text: "0" });
    doc.addRoot(div);
    doc.addPeriodicCallback(() => div.text = `${Number(div.text) + 1}`, 100);
  });
  const shown = session.shown(session.find(Div));
  await session.advance(300);
  assertEquals(shown.text, "3");
  assertEquals(session.sent.length, 3);
});

Deno.test("TestSession.advance() refuses times that are none", async () => {
  await using session = await testSession((_doc) => {});
  for (const milliseconds of [-1, NaN, Infinity]) {
    await assertRejects(
      () => session.advance(milliseconds),
      RangeError,
      `Cannot advance: milliseconds must be >= 0 and finite, received ${milliseconds}`,
    );
  }
});

Deno.test("A session works, and gives up in the end, while a test has replaced the global timers", async () => {
  const { setTimeout } = globalThis;
  const gate = Promise.withResolvers<void>();
  globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
  try {
    let count = 0;
    const session = await testSession((doc) => {
      doc.addPeriodicCallback(() => count++, 10);
    }, { timeoutMilliseconds: 200 });
    await session.advance(20);
    assertEquals(count, 2);
    session.document.addNextTickCallback(() => gate.promise);
    await assertRejects(() => session.quiet(), DOMException, "within 200 ms");
    gate.resolve();
    await session[Symbol.asyncDispose]();
  } finally {
    globalThis.setTimeout = setTimeout;
  }
});
