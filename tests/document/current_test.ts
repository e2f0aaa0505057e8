// The current document (spec 7.8), at every place where application code runs.

import { assertEquals } from "@std/assert";
import { Application } from "../../application/application.ts";
import { currentDocument } from "../../document/current_document.ts";
import { Document } from "../../document/document.ts";
import { Button, Slider } from "../../models/mod.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";

Deno.test("currentDocument() is null outside application code", () => {
  assertEquals(currentDocument(), null);
});

Deno.test("currentDocument() is the document that an application fills, also after an await", async () => {
  const seen: unknown[] = [];
  const application = new Application(async (doc) => {
    seen.push(currentDocument() === doc);
    await new Promise((resolve) => setTimeout(resolve));
    seen.push(currentDocument() === doc);
  });
  await Promise.all([1, 2].map(() => application.createDocument()));
  assertEquals(seen, [true, true, true, true]);
  assertEquals(currentDocument(), null);
});

Deno.test("currentDocument() is that of the session in timers, events, messages and changes [cb.curdoc]", async () => {
  const slider = new Slider({ start: 0, end: 9, value: 1 });
  const button = new Button();
  const session = sessionOf((doc) => {
    doc.addRoot(slider);
    doc.addRoot(button);
  });
  const { document } = session;
  const other = new Document();
  using client = new FakeClient(session);
  const seen: unknown[] = [];
  const see = async (place: string) => {
    const before = currentDocument();
    await null;
    seen.push([place, before === document, currentDocument() === document]);
  };
  slider.onChange("value", () => see("change"));
  button.onEvent("button_click", () => see("event"));
  document.onMessage("m", () => see("message"));
  document.onChange(({ kind }) => kind === "TitleChanged" && see("document"));
  client.event("button_click", button);
  client.patch({ kind: "MessageSent", msg_type: "m", msg_data: null });
  // Another document is current where these changes are made.
  other.onChange(() => {
    slider.value = 2;
    document.title = "t";
  });
  other.title = "t";
  await new Promise<void>((resolve) =>
    document.addTimeoutCallback(async () => {
      await see("timer");
      resolve();
    }, 1)
  );
  assertEquals(
    seen.sort(),
    ["change", "document", "event", "message", "timer"]
      .map((place) => [place, true, true]),
  );
  await session.destroy();
});
