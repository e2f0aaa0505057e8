// Periodic callbacks that only run while somebody looks (spec 5.6).

import { assertEquals } from "@std/assert";
import type { SessionCallback } from "../../document/session_callbacks.ts";
import { CallbackTimers } from "../../sync/timers.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";

/** Calls of a function, to be awaited. */
function calls(): { call: () => void; next: () => Promise<void> } {
  let called = Promise.withResolvers<void>();
  return {
    call: () => {
      called.resolve();
      called = Promise.withResolvers();
    },
    next: () => called.promise,
  };
}

function everyMillisecond(): SessionCallback {
  return {
    id: "t1",
    kind: "periodic",
    milliseconds: 1,
    callback: () => {},
    withoutLock: false,
    pauseWhileUnused: true,
  };
}

Deno.test("A periodic callback with pauseWhileUnused runs only while a client is connected", async () => {
  const paused = calls();
  const always = calls();
  let runs = 0;
  const session = sessionOf((doc) => {
    doc.addPeriodicCallback(
      () => {
        runs++;
        paused.call();
      },
      1,
      { pauseWhileUnused: true },
    );
    doc.addPeriodicCallback(always.call, 1);
  });
  for (let i = 0; i < 3; i++) await always.next();
  assertEquals(runs, 0);
  {
    using _first = new FakeClient(session);
    using _second = new FakeClient(session);
    await paused.next();
    await paused.next();
  }
  const before = runs;
  for (let i = 0; i < 3; i++) await always.next();
  assertEquals(runs, before);
  using _back = new FakeClient(session);
  await paused.next();
  await session.destroy();
});

Deno.test("A callback is paused while others of the document run on", async () => {
  const session = sessionOf();
  const { document } = session;
  const others = calls();
  let runs = 0;
  const handle = document.addPeriodicCallback(() => void runs++, 1, {
    pauseWhileUnused: true,
  });
  document.addPeriodicCallback(others.call, 1);
  for (let i = 0; i < 3; i++) await others.next();
  assertEquals(runs, 0);
  // One that never ran can be removed like any other.
  document.removePeriodicCallback(handle);
  using _client = new FakeClient(session);
  for (let i = 0; i < 3; i++) await others.next();
  assertEquals(runs, 0);
  await session.destroy();
});

Deno.test("CallbackTimers.resume() does not start a callback anew that is running", async () => {
  const gate = Promise.withResolvers<void>();
  const started = calls();
  let running = 0;
  let most = 0;
  const timers = new CallbackTimers(async () => {
    most = Math.max(most, ++running);
    started.call();
    await gate.promise;
    running--;
  });
  const callback = everyMillisecond();
  timers.start(callback);
  timers.resume();
  await started.next();
  timers.pause();
  timers.resume();
  gate.resolve();
  await started.next();
  assertEquals(most, 1);
  timers.cancel(callback);
  timers.pause();
  timers.resume();
});

Deno.test("A periodic callback whose time comes while it runs follows as soon as it is done", async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const started = calls();
  let runs = 0;
  const timers = new CallbackTimers(async () => {
    const gate = gates[runs++]!;
    started.call();
    await gate.promise;
  });
  const callback = everyMillisecond();
  timers.resume();
  timers.start(callback);
  await started.next();
  // Timers fire in order: the period is over once another of its length has passed.
  const later = calls();
  const other = new CallbackTimers(later.call);
  const marker = everyMillisecond();
  other.resume();
  other.start(marker);
  for (let i = 0; i < 2; i++) await later.next();
  other.cancel(marker);
  gates[0]!.resolve();
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  assertEquals(runs, 2);
  timers.cancel(callback);
  gates[1]!.resolve();
});
