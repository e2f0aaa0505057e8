import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { currentDocument } from "../../document/current_document.ts";
import { Div } from "../../models/mod.ts";
import { sessionOf } from "../fixtures/wire/fake_client.ts";

/** Resolves when `count` calls were made; later calls do nothing. */
function calls(count: number): { promise: Promise<void>; call: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let made = 0;
  return { promise, call: () => void (++made === count && resolve()) };
}

Deno.test("A next-tick callback runs once, in its document [cb.next-tick-timeout]", async () => {
  const seen: unknown[] = [];
  const session = sessionOf((doc) => {
    doc.addNextTickCallback(() => void seen.push(currentDocument()));
  });
  const { document } = session;
  // One that ran twice would do so before the last of these does.
  for (let tick = 0; tick < 3; tick++) {
    const { promise, call } = calls(1);
    document.addNextTickCallback(call);
    await promise;
  }
  assertEquals(seen.length, 1);
  assertStrictEquals(seen[0], document);
  await session.destroy();
});

Deno.test("A timeout callback that ran cannot be removed [cb.next-tick-timeout]", async () => {
  const { promise, call } = calls(1);
  const session = sessionOf();
  const handle = session.document.addTimeoutCallback(call, 1);
  await promise;
  assertThrows(
    () => session.document.removeTimeoutCallback(handle),
    Error,
    "already removed",
  );
  await session.destroy();
});

Deno.test("A callback that was removed does not run", async () => {
  const { promise, call } = calls(1);
  const session = sessionOf();
  const { document } = session;
  let ran = false;
  const handle = document.addTimeoutCallback(() => {
    ran = true;
  }, 1);
  document.removeTimeoutCallback(handle);
  assertThrows(
    () => document.removeTimeoutCallback(handle),
    Error,
    "already removed",
  );
  assertThrows(
    () => document.removePeriodicCallback(handle),
    Error,
    "already removed",
  );
  document.addTimeoutCallback(call, 2);
  await promise;
  assertEquals(ran, false);
  await session.destroy();
});

Deno.test("A periodic callback never overlaps with itself", async () => {
  const { promise, call } = calls(3);
  let running = 0;
  let most = 0;
  const session = sessionOf((doc) => {
    doc.addPeriodicCallback(async () => {
      most = Math.max(most, ++running);
      // Longer than the period.
      await new Promise((resolve) =>
        doc.addTimeoutCallback(() => resolve(null), 5, { withoutLock: true })
      );
      running--;
      call();
    }, 1);
  });
  await promise;
  assertEquals(most, 1);
  await session.destroy();
});

Deno.test("A periodic callback that throws goes on", async () => {
  const { promise, call } = calls(2);
  const session = sessionOf((doc) => {
    doc.addPeriodicCallback(() => {
      call();
      throw new Error("every time");
    }, 1);
  });
  await promise;
  await session.destroy();
});

Deno.test("A callback without the lock runs while somebody holds the lock", async () => {
  const { promise, call } = calls(1);
  const session = sessionOf();
  await session.withDocumentLocked(async (doc) => {
    doc.addNextTickCallback(call, { withoutLock: true });
    await promise;
  });
  await session.destroy();
});

Deno.test("Callbacks that are added while the document is held start at once", async () => {
  const { promise, call } = calls(1);
  const session = sessionOf((doc) => {
    doc.hold();
    doc.addNextTickCallback(call);
  });
  await promise;
  await session.destroy();
});

Deno.test("No timer outlives its session", async () => {
  const session = sessionOf((doc) => {
    doc.addRoot(new Div());
    doc.addPeriodicCallback(() => {}, 60_000);
    doc.addTimeoutCallback(() => {}, 60_000);
  });
  // The sanitizers see to it that nothing is left.
  await session.destroy();
});

Deno.test("Callbacks with an impossible delay are refused", async () => {
  const session = sessionOf();
  const { document } = session;
  for (const delay of [-1, NaN, 2 ** 31]) {
    assertThrows(
      () => document.addPeriodicCallback(() => {}, delay),
      RangeError,
    );
  }
  assertThrows(
    () => document.addTimeoutCallback("f" as never, 1),
    TypeError,
    "expected a function",
  );
  await session.destroy();
});

Deno.test("Milliseconds that are not a number are refused where a callback is added", async () => {
  const session = sessionOf();
  const { document } = session;
  for (const add of ["addTimeoutCallback", "addPeriodicCallback"] as const) {
    assertThrows(
      () => document[add](() => {}, "1000" as unknown as number),
      TypeError,
      'expected a number of milliseconds, received "1000"',
    );
    assertThrows(() => document[add](() => {}, NaN), RangeError, "NaN");
  }
  await session.destroy();
});
