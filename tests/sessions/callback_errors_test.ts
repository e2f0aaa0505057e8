/** What an error in one callback does to the others. */
import { assertEquals, assertThrows } from "@std/assert";
import { Document } from "../../document/document.ts";
import { Button, Slider } from "../../models/mod.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";
import { connect, testServer } from "../fixtures/wire/test_server.ts";

Deno.test("A callback of a property that throws keeps neither the next one nor those of the document from running", () => {
  const doc = new Document();
  const slider = new Slider({ start: 0, end: 9, value: 1 });
  doc.addRoot(slider);
  const log: string[] = [];
  slider.onChange("value", () => {
    log.push("first");
    throw new Error("broken");
  });
  slider.onChange("value", () => void log.push("second"));
  doc.onChange(() => void log.push("document"));
  assertThrows(() => void (slider.value = 2), Error, "broken");
  assertEquals([slider.value, ...log], [2, "first", "second", "document"]);
});

Deno.test("From a client, too, all callbacks run; it gets ERROR, and everybody the changes [event.model-events] [cb.on-change]", async () => {
  const log: string[] = [];
  await using server = testServer((doc) => {
    const slider = new Slider({ start: 0, end: 9, value: 1 });
    const button = new Button();
    doc.addRoot(slider);
    doc.addRoot(button);
    slider.onChange("value", () => {
      throw new Error("broken");
    });
    slider.onChange("value", () => void (slider.title = "seen"));
    button.onEvent("button_click", () => {
      throw new Error("broken");
    });
    button.onEvent("button_click", () => void log.push("clicked"));
  });
  await using client = await connect(server, "s");
  const [slider, button] = server.getSession("/", "s").document.roots;
  const change = await client.request("PATCH-DOC", {
    events: [{
      kind: "ModelChanged",
      model: { id: slider!.id },
      attr: "value",
      new: 5,
    }],
  });
  assertEquals(change.header.msgtype, "ERROR");
  assertEquals([slider!.get("value"), slider!.get("title")], [5, "seen"]);
  const click = await client.request("PATCH-DOC", {
    events: [{
      kind: "MessageSent",
      msg_type: "bokeh_event",
      msg_data: {
        type: "event",
        name: "button_click",
        values: {
          type: "map",
          entries: [["model", { id: button!.id }]],
        },
      },
    }],
  });
  assertEquals([click.header.msgtype, ...log], ["ERROR", "clicked"]);
});

Deno.test("Pages are not told of an error in a timer unless errors are shown", async () => {
  const failed = Promise.withResolvers<void>();
  const session = sessionOf((doc) =>
    doc.addTimeoutCallback(() => {
      queueMicrotask(failed.resolve);
      throw new Error("password=hunter2");
    }, 1)
  );
  using client = new FakeClient(session);
  client.take();
  await failed.promise;
  await session.withDocumentLocked((doc) => void (doc.title = "after it"));
  assertEquals(client.takeEvents().map(({ kind }) => kind), ["TitleChanged"]);
  await session.destroy();
});

Deno.test("Each handle of a callback has an id of its own [cb.next-tick-timeout] [cb.periodic]", () => {
  const doc = new Document();
  const run = () => {};
  const handles = [
    doc.addNextTickCallback(run),
    doc.addTimeoutCallback(run, 1),
    doc.addPeriodicCallback(run, 1),
    doc.addPeriodicCallback(run, 1),
  ];
  const ids = handles.map(({ id }) => id);
  assertEquals(ids.every((id) => typeof id === "string" && id !== ""), true);
  assertEquals(new Set(ids).size, ids.length);
  doc.removePeriodicCallback(handles[2]!);
  assertEquals(ids.includes(doc.addPeriodicCallback(run, 1).id), false);
});
