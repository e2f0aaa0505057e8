import { documentState } from "../../document/document_events.ts";
import { assert, assertEquals, assertNotStrictEquals } from "@std/assert";
import { Document } from "../../document/document.ts";
import { encodeDocument } from "../../document/codec/encode.ts";
import {
  Button,
  ColumnDataSource,
  CustomJS,
  LinearAxis,
  Range1d,
  Slider,
} from "../../models/mod.ts";
import { PullCache } from "../../sessions/_pull_cache.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";

function documentOf() {
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  const source = new ColumnDataSource({
    data: { x: [1], y: Float64Array.of(1) },
  });
  const button = new Button({ label: "b" });
  const doc = new Document();
  for (const root of [slider, source, button, new LinearAxis()]) {
    doc.addRoot(root);
  }
  return { doc, slider, source, button };
}

/** What may change what a document holds, each in its own way. */
const CHANGES: Record<
  string,
  (parts: ReturnType<typeof documentOf>) => unknown
> = {
  "a value": ({ slider }) => slider.value = 7,
  "a value while held": ({ doc, slider }) => {
    doc.hold();
    slider.value = 8;
  },
  "rows": ({ source }) => source.stream({ x: [2], y: [2] }),
  "a patch": ({ source }) => source.patch({ x: [[0, 9]] }),
  "columns": ({ source }) => source.setColumns({ x: [5] }),
  "a root": ({ doc }) => doc.addRoot(new Range1d({ start: 0, end: 1 })),
  "a root less": ({ doc, button }) => doc.removeRoot(button),
  "the title": ({ doc }) => doc.title = "other",
  "the theme": ({ doc }) => doc.theme = "dark_minimal",
  "settings": ({ doc }) => doc.config.notify_connection_status = false,
  "callbacks of the document": ({ doc }) =>
    doc.jsOnEvent("document_ready", new CustomJS({ code: "1" })),
  "callbacks of a model": ({ button }) =>
    button.jsOnEvent("button_click", new CustomJS({ code: "2" })),
  "a subscription": ({ button }) => button.onEvent("button_click", () => {}),
};

for (const [name, change] of Object.entries(CHANGES)) {
  Deno.test(`PullCache.pull() gives the document anew after a change of ${name}`, () => {
    const parts = documentOf();
    const cache = new PullCache(documentState(parts.doc));
    const before = cache.pull(true);
    change(parts);
    const after = cache.pull(true);
    const { json, buffers } = encodeDocument(documentState(parts.doc));
    assertEquals(after, { json: JSON.stringify(json), buffers });
    assertNotStrictEquals(after, before);
  });
}

Deno.test("PullCache.pull() encodes a shared document once, until it changes", () => {
  const { doc, slider } = documentOf();
  const cache = new PullCache(documentState(doc));
  const first = cache.pull(true);
  assert(cache.pull(true) === first);
  doc.sendMessage("news", {});
  assert(cache.pull(true) === first, "a message is no part of the document");
  slider.value = 5;
  const second = cache.pull(true);
  assert(second !== first && cache.pull(true) === second);
  cache.clear();
  assert(cache.pull(true) !== second);
});

Deno.test("PullCache.pull() keeps nothing for a single client, and no text that is huge", () => {
  const { doc } = documentOf();
  const cache = new PullCache(documentState(doc));
  assert(cache.pull(false) !== cache.pull(false));
  doc.title = "t".repeat(17 * 1024 * 1024);
  assert(cache.pull(true) !== cache.pull(true));
});

Deno.test("Clients that pull one after another get the document as it is then, with their own ids", async () => {
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  const session = sessionOf((doc) => doc.addRoot(slider));
  using one = new FakeClient(session);
  using other = new FakeClient(session);
  const pulls = [];
  for (const [client, value] of [[one, 1], [other, 1], [one, 2]] as const) {
    slider.value = value;
    const id = client.request("PULL-DOC-REQ");
    const reply = client.received.at(-1)!;
    assertEquals(reply.header.reqid, id);
    // deno-lint-ignore no-explicit-any
    pulls.push((reply.content as any).doc.roots[0].attributes.value);
  }
  assertEquals(pulls, [1, 1, 2]);
  await session.destroy();
});
