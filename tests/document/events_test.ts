// Events of the document and messages (spec 4.9, 7.8).

import { documentState } from "../../document/document_events.ts";
import { assertEquals, assertThrows } from "@std/assert";
import { Document } from "../../document/document.ts";
import type { DocumentEventName } from "../../document/document_events.ts";
import { encodeDocument } from "../../document/codec/encode.ts";
import { CustomJS, FileInput } from "../../models/mod.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";

Deno.test("Document.onEvent() refuses events of models and says where they go", () => {
  const doc = new Document();
  for (const name of ["button_click", "tap", "rangesupdate", "value_submit"]) {
    assertThrows(
      () => doc.onEvent(name as DocumentEventName, () => {}),
      TypeError,
      `Cannot add callback for ${name} to the document: it is a model event, use the onEvent of a model`,
    );
  }
});

Deno.test("Document.onEvent() refuses unknown events and names the known ones", () => {
  const doc = new Document();
  for (const name of ["ready", "constructor", ""]) {
    assertThrows(
      () => doc.onEvent(name as DocumentEventName, () => {}),
      RangeError,
      `Unknown event ${name}: expected one of document_ready, client_reconnected, connection_lost`,
    );
  }
});

Deno.test("Document.onEvent() calls each callback once per event, in order", async () => {
  const session = sessionOf();
  const { document } = session;
  using client = new FakeClient(session);
  const log: string[] = [];
  const first = () => void log.push("first");
  document.onEvent("document_ready", first);
  document.onEvent("document_ready", ({ name }) => void log.push(name));
  document.onEvent("document_ready", first);
  document.onEvent("client_reconnected", () => void log.push("again"));
  for (const name of ["document_ready", "client_reconnected"]) {
    client.patch({
      kind: "MessageSent",
      msg_type: "bokeh_event",
      msg_data: { type: "event", name, values: { type: "map" } },
    });
  }
  assertEquals(log, ["first", "document_ready", "again"]);
  await session.destroy();
});

Deno.test("Document.onChange() calls each callback once per change, in order", () => {
  const doc = new Document();
  const log: string[] = [];
  const first = () => void log.push("first");
  doc.onChange(first);
  doc.onChange(({ kind }) => void log.push(kind));
  doc.onChange(first);
  doc.title = "t";
  assertEquals(log, ["first", "TitleChanged"]);
});

Deno.test("What is no function is refused as a callback", () => {
  const doc = new Document();
  const nothing = undefined as unknown as () => void;
  for (
    const add of [
      () => doc.onChange(nothing),
      () => doc.onEvent("document_ready", nothing),
      () => doc.onMessage("m", nothing),
      () => doc.config.onChange("name", nothing),
      () => new FileInput().onEvent("file_input_change", nothing),
      () => doc.onSessionDestroyed(nothing),
      () => doc.addNextTickCallback(nothing),
    ]
  ) assertThrows(add, TypeError, "expected a function");
});

Deno.test("Document.jsOnEvent() is part of the document, each callback once", () => {
  const doc = new Document();
  const [first, second] = [
    new CustomJS({ code: "1" }),
    new CustomJS({ code: "2" }),
  ];
  doc.jsOnEvent("document_ready", first);
  doc.jsOnEvent("document_ready", second, first);
  const { json } = encodeDocument(documentState(doc));
  assertEquals(JSON.parse(JSON.stringify(json.callbacks)), {
    type: "map",
    entries: [["document_ready", [
      {
        type: "object",
        name: "CustomJS",
        id: first.id,
        attributes: { code: "1" },
      },
      {
        type: "object",
        name: "CustomJS",
        id: second.id,
        attributes: { code: "2" },
      },
    ]]],
  });
  assertEquals(doc.getModelById(first.id), first);
});

Deno.test("Document.onMessage() calls all callbacks of a type with the content [event.custom-messages]", async () => {
  const session = sessionOf();
  const { document } = session;
  using client = new FakeClient(session);
  const log: unknown[] = [];
  document.onMessage("a", (data) => void log.push(["one", data]));
  document.onMessage("a", (data) => void log.push(["two", data]));
  document.onMessage("b", () => void log.push("other"));
  client.patch({ kind: "MessageSent", msg_type: "a", msg_data: [1, "x"] });
  assertEquals(log, [["one", [1, "x"]], ["two", [1, "x"]]]);
  await session.destroy();
});

Deno.test("Document.sendMessage() and sendEvent() reach every client [event.custom-messages]", async () => {
  const input = new FileInput();
  const session = sessionOf((doc) => doc.addRoot(input));
  const { document } = session;
  using first = new FakeClient(session);
  using second = new FakeClient(session);
  for (const client of [first, second]) {
    client.request("PULL-DOC-REQ");
    client.take();
  }
  document.sendMessage("m", { n: 1 });
  document.sendEvent("clear_input", { model: input });
  await null;
  const events = first.takeEvents();
  assertEquals(events, second.takeEvents());
  const values = { type: "map", entries: [["model", { id: input.id }]] };
  assertEquals(events, [
    {
      kind: "MessageSent",
      msg_type: "m",
      msg_data: { type: "map", entries: [["n", 1]] },
    },
    {
      kind: "MessageSent",
      msg_type: "bokeh_event",
      msg_data: { type: "event", name: "clear_input", values },
    },
  ]);
  await session.destroy();
});
