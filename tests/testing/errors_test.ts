import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { Application } from "../../application/application.ts";
import type { Document } from "../../document/document.ts";
import { Button, ColumnDataSource, Div, Slider } from "../../models/mod.ts";
import { testSession } from "../../testing/mod.ts";

const boom = new TypeError("boom");

/** An application whose button calls a function. */
function withButton(click: (doc: Document) => unknown) {
  return (doc: Document) => {
    const button = new Button();
    button.onEvent("button_click", () => click(doc));
    doc.addRoot(button);
  };
}

function fail(): never {
  throw boom;
}

Deno.test("An act throws what a callback throws, at once or later, with the application's error as cause", async () => {
  for (
    const click of [fail, () => Promise.reject(boom), async () => {
      await null;
      fail();
    }]
  ) {
    await using session = await testSession(withButton(click));
    const error = await assertRejects(
      () => session.click(session.find(Button)),
      Error,
      "Cannot click Button(p1003): TypeError: boom",
    );
    assertStrictEquals(error.cause, boom);
    assertEquals(error.stack?.includes("testing/errors_test.ts"), true);
  }
});

Deno.test("A callback that throws does not undo the change: both sides still agree", async () => {
  await using session = await testSession((doc) => {
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    slider.onChange("value", () => {
      slider.title = "before";
      throw boom;
    });
    doc.addRoot(slider);
  });
  const slider = session.find(Slider);
  await assertRejects(
    () => session.change(slider, "value", 2),
    Error,
    "Cannot change Slider(p1003).value: TypeError: boom",
  );
  const shown = session.shown(slider);
  assertEquals([slider.value, shown.value, shown.title], [2, 2, "before"]);
});

Deno.test("An act throws the error of a next-tick callback that it caused", async () => {
  await using session = await testSession(
    withButton((doc) => void doc.addNextTickCallback(fail)),
  );
  const error = await assertRejects(
    () => session.click(session.find(Button)),
    Error,
    "Error thrown from next_tick callback fail: TypeError: boom",
  );
  assertStrictEquals(error.cause, boom);
});

Deno.test("TestSession.advance() throws the errors of timers, and names the callbacks", async () => {
  await using session = await testSession((doc) => {
    doc.addTimeoutCallback(async function save() {
      await null;
      fail();
    }, 10);
    doc.addPeriodicCallback(() => fail(), 20);
    doc.addPeriodicCallback(fail, 50, { withoutLock: true });
  });
  await assertRejects(
    () => session.advance(10),
    Error,
    "Error thrown from timeout callback save: TypeError: boom",
  );
  const several = await assertRejects(
    () => session.advance(40),
    AggregateError,
    "Error thrown from periodic callback of 20 ms: TypeError: boom; " +
      "Error thrown from periodic callback fail: TypeError: boom",
  );
  assertEquals(several.errors.length, 3);
  await session.quiet();
});

Deno.test("An async callback of a change that the test makes itself fails the next await", async () => {
  await using session = await testSession((doc) => {
    const div = new Div({ text: "" });
    div.onChange("text", () => Promise.reject(boom));
    doc.addRoot(div);
  });
  session.find(Div).text = "x";
  await assertRejects(
    () => session.quiet(),
    Error,
    "Error in callback: TypeError: boom",
  );
});

Deno.test("Errors that nobody awaits fail the disposal", async () => {
  const session = await testSession((doc) => {
    const div = new Div({ text: "" });
    div.onChange("text", () => Promise.reject(boom));
    doc.onEvent("connection_lost", fail);
    doc.addRoot(div);
  });
  session.find(Div).text = "x";
  await assertRejects(
    async () => await session[Symbol.asyncDispose](),
    AggregateError,
    "Error in callback: TypeError: boom; Error in connection_lost: TypeError: boom",
  );
  assertEquals(session.serverSession.destroyed, true);
});

Deno.test("Errors while a session opens and closes are those of testSession() and of the disposal", async () => {
  await assertRejects(
    () =>
      testSession(
        new Application({ modifyDocument() {}, onSessionCreated: fail }),
      ),
    Error,
    "Failed to run session creation hooks boom: TypeError: boom",
  );
  await assertRejects(
    () =>
      testSession(
        new Application({ modifyDocument() {}, onServerLoaded: fail }),
      ),
    Error,
    "Error in server loaded hook boom: TypeError: boom",
  );
  await assertRejects(
    () => testSession((doc) => void doc.addNextTickCallback(fail)),
    Error,
    "Error thrown from next_tick callback fail",
  );
  const session = await testSession(
    new Application({
      modifyDocument() {},
      onSessionDestroyed: fail,
      onServerUnloaded: fail,
    }),
  );
  await assertRejects(
    async () => await session[Symbol.asyncDispose](),
    AggregateError,
    "Failed to run session destroy hooks boom: TypeError: boom; Error in server unloaded hook boom: TypeError: boom",
  );
});

Deno.test("TestSession.stream() refuses what the data source would refuse, in the same words", async () => {
  await using session = await testSession((doc) => {
    doc.addRoot(new ColumnDataSource({ data: { x: [1], y: [2] } }));
  });
  const source = session.find(ColumnDataSource);
  const wrong: Record<string, number[]>[] = [
    { x: [1] },
    { x: [1], y: [2], z: [3] },
    { x: [1], y: [2, 3] },
    { x: [1], y: 2 as never },
  ];
  for (const rows of wrong) {
    const { name, message } = assertThrows(() => source.stream(rows), Error);
    const error = await assertRejects(
      () => session.stream(source, rows),
      Error,
    );
    assertEquals([error.name, error.message], [name, message]);
  }
  assertEquals({ ...source.data }, { x: [1], y: [2] });
  assertEquals({ ...session.shown(source).data }, { x: [1], y: [2] });
});
