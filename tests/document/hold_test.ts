// Hold (spec 4.13): which changes wait, which become one, and in what order.

import { assertEquals, assertThrows } from "@std/assert";
import type { Logger } from "../../base/logger.ts";
import { Document } from "../../document/document.ts";
import { ColumnDataSource, Div, Slider } from "../../models/mod.ts";
import { ServerSession } from "../../sessions/session.ts";
import { FakeClient, quiet, sessionOf } from "../fixtures/wire/fake_client.ts";

/** A document with a slider, and what its callbacks are told of. */
function observed(): { doc: Document; slider: Slider; log: unknown[] } {
  const doc = new Document();
  const slider = new Slider({ start: 0, end: 9, value: 0 });
  doc.addRoot(slider);
  const log: unknown[] = [];
  doc.onChange((event) => {
    if (event.kind === "ModelChanged") {
      const { attr, old, new: value } = event.change;
      log.push([attr, old, value]);
    } else if (event.kind === "TitleChanged") log.push(event.title);
    else log.push(event.kind);
  });
  return { doc, slider, log };
}

Deno.test('Document.hold("combine") keeps the last value at the place of the first', () => {
  const { doc, slider, log } = observed();
  doc.hold();
  slider.value = 1;
  doc.title = "one";
  slider.title = "s";
  slider.value = 2;
  doc.title = "two";
  doc.unhold();
  assertEquals(log, [["value", 1, 2], "two", ["title", "", "s"]]);
});

Deno.test('Document.hold("combine") leaves roots, messages and rows one by one', () => {
  const { doc, log } = observed();
  const source = new ColumnDataSource({ data: { x: [1] } });
  doc.addRoot(source);
  log.length = 0;
  doc.hold("combine");
  const div = new Div();
  doc.addRoot(div);
  doc.removeRoot(div);
  doc.sendMessage("m", 1);
  doc.sendMessage("m", 1);
  source.stream({ x: [2] });
  source.stream({ x: [3] });
  assertEquals(log, []);
  doc.unhold();
  assertEquals(log.length, 6);
});

Deno.test('Document.hold("collect") keeps every change', () => {
  const { doc, slider, log } = observed();
  doc.hold("collect");
  slider.value = 1;
  doc.title = "one";
  slider.value = 2;
  doc.title = "two";
  doc.unhold();
  assertEquals(log, [["value", 0, 1], "one", ["value", 1, 2], "two"]);
});

Deno.test("Changes of different origin do not become one", async () => {
  const { doc, slider } = observed();
  const session = new ServerSession({ id: "s", document: doc, logger: quiet });
  using client = new FakeClient(session);
  client.request("PULL-DOC-REQ");
  client.take();
  doc.hold("combine");
  slider.value = 1;
  const model = { id: slider.id };
  client.patch({ kind: "ModelChanged", model, attr: "value", new: 2 });
  assertEquals(slider.value, 2);
  slider.value = 3;
  client.take();
  doc.unhold();
  await null;
  // The client replaced the first value itself.
  assertEquals(client.takeEvents().map((event) => event.new), [3]);
  await session.destroy();
});

Deno.test("Events of clients are not held", async () => {
  const session = sessionOf((doc) => doc.hold());
  using client = new FakeClient(session);
  const log: unknown[] = [];
  session.document.onMessage("m", (data) => void log.push(data));
  client.patch({ kind: "MessageSent", msg_type: "m", msg_data: 1 });
  assertEquals(log, [1]);
  await session.destroy();
});

Deno.test("Changes that callbacks make at the end of a hold are not held", () => {
  const { doc, slider, log } = observed();
  slider.onChange("value", () => doc.title = "changed");
  doc.hold();
  slider.value = 1;
  doc.unhold();
  assertEquals(log, ["changed", ["value", 0, 1]]);
});

Deno.test("Document.hold() with another policy keeps the first and warns", async () => {
  const warnings: string[] = [];
  const logger: Logger = {
    ...quiet,
    warn: (message) => void warnings.push(message),
  };
  const { doc, slider, log } = observed();
  const session = new ServerSession({ id: "s", document: doc, logger });
  doc.hold("combine");
  doc.hold("combine");
  assertEquals(warnings, []);
  doc.hold("collect");
  assertEquals(warnings, [
    "hold already active with 'combine', ignoring 'collect'",
  ]);
  slider.value = 1;
  slider.value = 2;
  doc.unhold();
  assertEquals(log.length, 1);
  assertThrows(() => doc.hold("none" as "combine"), RangeError);
  await session.destroy();
});

Deno.test("Document.unhold() without a hold does nothing", () => {
  const { doc, log } = observed();
  doc.unhold();
  assertEquals(log, []);
});
