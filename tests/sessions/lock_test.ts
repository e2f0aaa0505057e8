import { assert, assertEquals, assertRejects } from "@std/assert";
import { currentDocument } from "../../document/current_document.ts";
import { Document } from "../../document/document.ts";
import { Button, Slider } from "../../models/mod.ts";
import { DocumentLock } from "../../sessions/_document_lock.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";

function sliderSession() {
  const slider = new Slider({ start: 0, end: 10, value: 0 });
  const session = sessionOf((doc) => doc.addRoot(slider));
  return { slider, session };
}

/** A lock whose changes nobody awaits. */
function lockOf(document: Document): DocumentLock {
  return new DocumentLock(document, { collect: (run) => run(), flush() {} });
}

/** The event that a client sends when it sets a value. */
function change(slider: Slider, value: unknown) {
  return {
    kind: "ModelChanged",
    model: { id: slider.id },
    attr: "value",
    new: value,
  };
}

Deno.test("DocumentLock.run() does synchronous work at once", () => {
  assertEquals(lockOf(new Document()).run(() => 1), 1);
});

Deno.test("DocumentLock.run() serves those who wait in order, one at a time", async () => {
  const lock = lockOf(new Document());
  const log: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = lock.run(async () => {
    log.push("a begins");
    await gate.promise;
    log.push("a ends");
  });
  const second = lock.run(() => void log.push("b"));
  const third = lock.run(() => void log.push("c"));
  assertEquals(log, ["a begins"]);
  gate.resolve();
  await Promise.all([first, second, third]);
  assertEquals(log, ["a begins", "a ends", "b", "c"]);
});

Deno.test("DocumentLock.run() goes on after a failure", async () => {
  const lock = lockOf(new Document());
  const failing = lock.run(async () => {
    await null;
    throw new Error("failed");
  }) as Promise<never>;
  const waiting = lock.run(() => "next");
  await assertRejects(() => failing, Error, "failed");
  assertEquals(await waiting, "next");
});

Deno.test("DocumentLock.run() runs inline inside its own section, also after an await", async () => {
  const lock = lockOf(new Document());
  const result = await lock.run(async () => {
    await null;
    return await lock.run(() => "inner");
  });
  assertEquals(result, "inner");
});

Deno.test("ServerSession.withDocumentLocked() makes the document the current one", async () => {
  const { session } = sliderSession();
  assertEquals(currentDocument(), null);
  await session.withDocumentLocked(async (doc) => {
    assertEquals(currentDocument(), doc);
    await null;
    assertEquals(currentDocument(), doc);
  });
  await session.destroy();
});

Deno.test("A patch waits while an async callback holds the lock", async () => {
  const { session, slider } = sliderSession();
  using client = new FakeClient(session);
  client.take();
  const gate = Promise.withResolvers<void>();
  const held = session.withDocumentLocked(() => gate.promise);
  client.patch(change(slider, 5));
  assertEquals(slider.value, 0);
  assertEquals(client.take(), []);
  gate.resolve();
  await held;
  await client.until("OK");
  assertEquals(slider.value, 5);
  assertEquals(client.take(), [["OK", {}]]);
  await session.destroy();
});

Deno.test("Changes of an async callback are sent as it goes, and before the OK", async () => {
  const button = new Button({ label: "idle" });
  const gate = Promise.withResolvers<void>();
  button.onEvent("button_click", async () => {
    button.label = "working";
    await gate.promise;
    button.label = "done";
  });
  const session = sessionOf((doc) => doc.addRoot(button));
  using client = new FakeClient(session);
  client.request("PULL-DOC-REQ");
  client.take();
  client.event("button_click", button);
  assertEquals(client.takeEvents().map((event) => event.new), ["working"]);
  gate.resolve();
  await client.until("OK");
  assertEquals(client.take().map(([type]) => type), ["PATCH-DOC", "OK"]);
  await session.destroy();
});

Deno.test("A callback that throws gets ERROR; its changes are sent and the session goes on", async () => {
  const { session, slider } = sliderSession();
  slider.onChange("value", (_attr, _old, value) => {
    slider.title = `was ${value}`;
    if (value === 3) throw new RangeError("three is not allowed");
  });
  using client = new FakeClient(session);
  using other = new FakeClient(session);
  client.take();
  other.take();
  client.patch(change(slider, 3));
  const [[patch], error] = client.take() as [[string], [string, unknown]];
  assertEquals(patch, "PATCH-DOC");
  assertEquals(error, ["ERROR", {
    text: "RangeError: three is not allowed",
    traceback: null,
  }]);
  assertEquals(
    other.takeEvents().map((event) => [event.attr, event.new]),
    [["value", 3], ["title", "was 3"]],
  );
  client.patch(change(slider, 4));
  assertEquals(client.take().at(-1), ["OK", {}]);
  assertEquals(slider.title, "was 4");
  await session.destroy();
});

Deno.test("A client that has left while its callback ran is sent nothing more", async () => {
  const { session, slider } = sliderSession();
  const gate = Promise.withResolvers<void>();
  slider.onChange("value", () => gate.promise);
  const client = new FakeClient(session);
  client.patch(change(slider, 3));
  client.take();
  client.connection.detach();
  gate.resolve();
  await session.withDocumentLocked(() => slider.title = "after it");
  assertEquals(client.take(), []);
  await session.destroy();
});

Deno.test("An async callback that rejects gets ERROR", async () => {
  const { session, slider } = sliderSession();
  slider.onChange("value", async () => {
    await null;
    throw new Error("later");
  });
  using client = new FakeClient(session);
  client.take();
  client.patch(change(slider, 3));
  await client.until("ERROR");
  assertEquals(client.take(), [["ERROR", {
    text: "Error: later",
    traceback: null,
  }]]);
  await session.destroy();
});

Deno.test("Changes outside of any callback are sent at the end of the turn, as one message", async () => {
  const { session, slider } = sliderSession();
  using client = new FakeClient(session);
  client.take();
  slider.value = 1;
  slider.title = "t";
  assertEquals(client.take(), []);
  await null;
  assertEquals(client.received.length, 1);
  assertEquals(client.takeEvents().length, 2);
  await session.destroy();
});

Deno.test("ServerSession.withDocumentLocked() does nothing once the session is destroyed", async () => {
  const { session } = sliderSession();
  assert(await session.destroy());
  let ran = false;
  assertEquals(
    await session.withDocumentLocked(() => {
      ran = true;
    }),
    undefined,
  );
  assertEquals([ran, session.destroyed], [false, true]);
  assertEquals(await session.destroy(), false);
});

Deno.test("Work that a callback began is awaited under the lock, even without a patch", async () => {
  const { session, slider } = sliderSession();
  const gate = Promise.withResolvers<void>();
  slider.onChange("value", async () => {
    await gate.promise;
    slider.title = "after";
  });
  slider.value = 1;
  const next = session.withDocumentLocked(() => slider.title);
  gate.resolve();
  assertEquals(await next, "after");
  await session.destroy();
});

Deno.test("A callback may lock the document that its own change holds, and its error is seen", async () => {
  const { session, slider } = sliderSession();
  slider.onChange("value", async () => {
    await null;
    await session.withDocumentLocked(() => {
      slider.title = "locked again";
    });
    throw new Error("after the lock");
  });
  await assertRejects(
    async () => {
      await session.withDocumentLocked(() => {
        slider.value = 1;
      });
    },
    Error,
    "after the lock",
  );
  assertEquals(slider.title, "locked again");
  await session.destroy();
});

Deno.test("The lock is held until all callbacks are done, though one of them locks again", async () => {
  const { session, slider } = sliderSession();
  const gates = [1, 2, 3].map(() => Promise.withResolvers<void>());
  const log: string[] = [];
  slider.onChange("value", () => gates[0]!.promise);
  slider.onChange("value", async () => {
    await gates[1]!.promise;
    await session.withDocumentLocked(() => {
      log.push("locked again");
    });
  });
  slider.onChange("value", async () => {
    await gates[2]!.promise;
    log.push("done");
  });
  const first = session.withDocumentLocked(() => {
    slider.value = 1;
  });
  const next = session.withDocumentLocked(() => {
    log.push("next");
  });
  for (const { resolve } of gates) {
    resolve();
    await null;
  }
  await Promise.all([first, next]);
  assertEquals(log, ["locked again", "done", "next"]);
  await session.destroy();
});

Deno.test("What a locked function changes leaves when it returns, as one message with what functions in it change", async () => {
  const { session, slider } = sliderSession();
  using client = new FakeClient(session);
  client.take();
  const gate = Promise.withResolvers<void>();
  const done = session.withDocumentLocked(async () => {
    slider.value = 1;
    session.withDocumentLocked(() => {
      slider.value = 2;
    });
    slider.value = 3;
    await gate.promise;
    slider.value = 4;
  });
  assertEquals(client.received.length, 1);
  assertEquals(client.takeEvents().map((event) => event.new), [1, 2, 3]);
  gate.resolve();
  await done;
  assertEquals(client.takeEvents().map((event) => event.new), [4]);
  await session.destroy();
});

Deno.test("A timer that a locked function began has no document until it has the lock", async () => {
  const { session, slider } = sliderSession();
  const seen = Promise.withResolvers<unknown>();
  await session.withDocumentLocked((doc) => {
    doc.addTimeoutCallback(() => seen.resolve(currentDocument()), 0);
    slider.value = 1;
  });
  assertEquals(await seen.promise, session.document);
  assertEquals(currentDocument(), null);
  await session.destroy();
});
