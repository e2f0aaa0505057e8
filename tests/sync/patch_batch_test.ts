import { assert, assertEquals } from "@std/assert";
import { Document } from "../../document/document.ts";
import { encodeDocument } from "../../document/codec/encode.ts";
import { documentState } from "../../document/document_events.ts";
import { type EncodedEvent, encodeEvent } from "../../sync/event_encoder.ts";
import { PatchBatch } from "../../sync/_patch_batch.ts";
import { decodePatch } from "../../document/codec/apply.ts";
import { Column, ColumnDataSource, Div, Slider } from "../../models/mod.ts";
import { mulberry } from "../fixtures/wire/random.ts";

/** A document whose changes are kept as they travel. */
function recorded(): {
  document: Document;
  slider: Slider;
  source: ColumnDataSource;
  layout: Column;
  events: EncodedEvent[];
} {
  const document = new Document();
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  const source = new ColumnDataSource({ data: { x: [1], y: [2] } });
  const layout = new Column({ children: [slider] });
  document.addRoot(layout);
  document.addRoot(source);
  const { graph, changes } = documentState(document);
  graph.markAllKnown();
  const events: EncodedEvent[] = [];
  let nextId = 0;
  changes.sink = {
    documentChanged(event) {
      events.push(encodeEvent(event, graph, () => `b${nextId++}`));
    },
    track() {},
  };
  return { document, slider, source, layout, events };
}

/** The document as a client has it that began with `json` and applied some changes. */
function replica(
  initial: ReturnType<typeof encodeDocument>,
  patches: readonly (readonly EncodedEvent[])[],
): unknown {
  const document = Document.fromJson(initial.json, initial.buffers);
  for (const events of patches) {
    const content = { events: events.map(({ json }) => JSON.parse(json)) };
    const buffers = events.flatMap(({ buffers }) => buffers);
    decodePatch(documentState(document), content, buffers).apply(null);
  }
  return JSON.parse(
    JSON.stringify(
      encodeDocument(documentState(document), { inline: true }).json,
    ),
  );
}

function batched(events: readonly EncodedEvent[]): PatchBatch {
  let nextId = 0;
  const batch = new PatchBatch(() => `q${nextId++}`);
  for (const event of events) batch.add(event);
  return batch;
}

Deno.test("PatchBatch keeps the last value of a property", () => {
  const { slider, events } = recorded();
  for (const value of [2, 3, 4]) slider.value = value;
  slider.title = "n";
  const sent = batched(events).events().map(({ json }) => JSON.parse(json));
  assertEquals(sent.map(({ attr, new: value }) => [attr, value]), [
    ["value", 4],
    ["title", "n"],
  ]);
});

Deno.test("PatchBatch joins the rows of a source and keeps those that its rollover keeps", () => {
  const { source, events } = recorded();
  for (let i = 0; i < 10; i++) source.stream({ x: [i], y: [i] }, 3);
  const [sent, ...others] = batched(events).events();
  assertEquals(others, []);
  assertEquals(JSON.parse(sent!.json).data, {
    type: "map",
    entries: [["x", [7, 8, 9]], ["y", [7, 8, 9]]],
  });
});

Deno.test("PatchBatch forgets changes of columns that are all replaced later", () => {
  const { source, events } = recorded();
  source.stream({ x: [5], y: [5] });
  source.patch({ x: [[0, 9]] });
  source.data = { x: [1, 2], y: [3, 4] };
  const batch = batched(events);
  assertEquals(batch.events().length, 1);
  assertEquals(batch.byteLength, events.at(-1)!.json.length);
});

Deno.test("PatchBatch combines nothing across a change of models", () => {
  const { slider, layout, events } = recorded();
  slider.value = 2;
  layout.children = [slider, new Div({ text: "new" })];
  slider.value = 3;
  assertEquals(batched(events).events().length, 3);
});

Deno.test("PatchBatch appends no rows to those from before a change of models", () => {
  const { slider, source, layout, events } = recorded();
  source.stream({ x: [3], y: [3] });
  layout.children = [slider, new Div({ text: "new" })];
  source.stream({ x: [4], y: [4] });
  source.data = { x: [1], y: [2] };
  const kinds = batched(events).events().map(({ json }) =>
    JSON.parse(json).kind
  );
  assertEquals(kinds, [
    "ColumnsStreamed",
    "ModelChanged",
    "ColumnDataChanged",
  ]);
});

Deno.test("PatchBatch stays small however many rows are appended", () => {
  const { source, events } = recorded();
  for (let i = 0; i < 1000; i++) {
    source.stream({ x: Float64Array.of(i), y: Float64Array.of(i) }, 200);
  }
  const all = events.reduce((size, { json }) => size + json.length, 0);
  const { byteLength } = batched(events);
  assert(byteLength < all / 10, `${byteLength} of ${all} bytes wait`);
});

Deno.test("A client that gets a batch ends like one that gets every change", () => {
  for (let seed = 0; seed < 200; seed++) {
    const random = mulberry(seed);
    const pick = (count: number) => Math.floor(random() * count);
    const { document, slider, source, layout, events } = recorded();
    const initial = encodeDocument(documentState(document));
    for (let step = 0; step < 40; step++) {
      switch (pick(8)) {
        case 0:
        case 1:
          slider.value = pick(10);
          break;
        case 2:
        case 3:
          source.stream({ x: [step], y: Float64Array.of(step) }, 2 + pick(2));
          break;
        case 4:
          source.patch({ x: [[pick(source.length), step]] });
          break;
        case 5:
          source.data = { x: [step, step], y: [0, 1] };
          break;
        case 6:
          source.setColumns({
            x: Array.from({ length: source.length }, () => step),
          });
          break;
        case 7:
          layout.children = [slider, new Div({ text: `${step}` })];
      }
    }
    assertEquals(
      replica(initial, [batched(events).events()]),
      replica(initial, events.map((event) => [event])),
      `seed ${seed}`,
    );
  }
});

Deno.test("PatchBatch sends many rows in parts that receivers accept", () => {
  const { document, source, events } = recorded();
  const initial = encodeDocument(documentState(document));
  const rows = Float64Array.from({ length: 100_000 }, (_, i) => i);
  for (let i = 0; i < 10; i++) source.stream({ x: rows, y: rows });
  const sent = batched(events).events();
  const sizes = sent.map(({ buffers }) =>
    Math.max(...buffers.map(({ data }) => data.byteLength))
  );
  assert(sent.length > 1 && Math.max(...sizes) < 8 * 1024 * 1024, `${sizes}`);
  assertEquals(
    sizes.reduce((sum, size) => sum + size, 0),
    10 * rows.byteLength,
  );
  assertEquals(replica(initial, [sent]), replica(initial, [events]));
});
