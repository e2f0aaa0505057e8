import { documentState } from "../../document/document_events.ts";
import {
  assert,
  assertEquals,
  assertNotEquals,
  assertThrows,
} from "@std/assert";
import { Document } from "../../document/document.ts";
import { encodeDocument } from "../../document/codec/encode.ts";
import { decodeUpdate } from "../../document/codec/decode.ts";
import { decodePatch } from "../../document/codec/apply.ts";
import { ColumnDataSource, Div, Range1d, Slider } from "../../models/mod.ts";
import { column, figure } from "../../plotting/mod.ts";

const SETTER = {};

/** Makes a document equal to another, as if it had travelled. */
function update(document: Document, other: Document): void {
  const { json, buffers } = encodeDocument(documentState(other));
  const copy = JSON.parse(JSON.stringify(json));
  decodeUpdate(documentState(document), copy, buffers, SETTER)();
}

function copyOf(document: Document): Document {
  const { json, buffers } = encodeDocument(documentState(document));
  return Document.fromJson(JSON.parse(JSON.stringify(json)), buffers);
}

function sample(): Document {
  const doc = new Document();
  const source = new ColumnDataSource({ data: { x: [1, 2], y: [3, 4] } });
  const plot = figure({ title: "plot" });
  plot.line("x", "y", { source });
  doc.addRoot(
    column(new Slider({ name: "n", start: 0, end: 9, value: 1 }), plot),
  );
  doc.addRoot(new Div({ name: "div", text: "one" }));
  return doc;
}

Deno.test("decodeUpdate() changes values in place and tells callbacks", () => {
  const there = sample();
  const here = copyOf(there);
  const before = here.models;
  const slider = here.selectOne(Slider)!;
  const seen: unknown[] = [];
  const setters = new Set<unknown>();
  slider.onChange("value", (_attr, old, value) => seen.push([old, value]));
  here.onChange(({ setter }) => setters.add(setter));
  there.selectOne(Slider)!.value = 4;
  there.selectOne(ColumnDataSource)!.data = { x: Float64Array.of(5), y: [6] };
  there.title = "new";
  update(here, there);
  assertEquals(seen, [[1, 4]]);
  assertEquals([...setters], [SETTER]);
  assertEquals(here.models, before);
  assertEquals(
    encodeDocument(documentState(here)),
    encodeDocument(documentState(there)),
  );
});

Deno.test("decodeUpdate() changes nothing in a document that is equal", () => {
  const there = sample();
  const here = copyOf(there);
  const kinds: string[] = [];
  here.onChange(({ kind }) => kinds.push(kind));
  update(here, there);
  assertEquals(kinds, []);
});

Deno.test("decodeUpdate() resets what has its default in the other document", () => {
  const there = sample();
  const here = copyOf(there);
  const div = here.selectOne(Div)!;
  div.tags = [1];
  div.visible = false;
  update(here, there);
  assertEquals([div.tags, div.visible], [[], true]);
});

Deno.test("decodeUpdate() adds, removes and sorts roots and models", () => {
  const there = sample();
  const here = copyOf(there);
  const own = new Div({ text: "only here" });
  // It gets an id that the other document does not have.
  here.addRoot(new Div({ name: "passing" }));
  here.addRoot(own);
  here.removeRoot(here.getModelByName("passing")!);
  const [layout, div] = there.roots;
  there.removeRoot(layout!);
  there.addRoot(new Range1d({ start: 0, end: 1 }));
  there.addRoot(layout!);
  update(here, there);
  assertEquals(here.roots.map(({ id }) => id), there.roots.map(({ id }) => id));
  assertEquals(here.roots[0]!.id, div!.id);
  assertEquals(own.document, null);
  assertEquals(here.models.length, there.models.length);
});

Deno.test("decodeUpdate() replaces everything if an id means something else", () => {
  const there = new Document();
  there.addRoot(new Slider({ start: 0, end: 1, value: 0 }));
  const here = new Document();
  here.addRoot(new Div({ text: "same id" }));
  assertEquals(here.roots[0]!.id, there.roots[0]!.id);
  update(here, there);
  assertEquals(
    here.roots.map(({ type, id }) => [type, id]),
    there.roots.map(({ type, id }) => [type, id]),
  );
});

Deno.test("decodeUpdate() learns data models that are new", () => {
  const here = new Document();
  const definition = (name: string) => ({
    type: "model",
    name,
    properties: [{ name: "x", kind: "Any", default: 0 }],
  });
  const root = (name: string, id: string) => ({
    type: "object",
    name,
    id,
    attributes: { x: 1 },
  });
  for (const names of [["A"], ["A", "B"]]) {
    const json = {
      title: names.join(),
      defs: names.map(definition),
      roots: names.map((name, i) => root(name, `p${i}`)),
    };
    decodeUpdate(documentState(here), json, [], SETTER)();
    assertEquals(here.roots.map(({ type }) => type), names);
  }
  assertEquals([...here.dataModels.keys()], ["A", "B"]);
  assertEquals(here.dataModelDefinitions.length, 2);
  const event = { kind: "RootAdded", model: root("B", "p9") };
  decodePatch(documentState(here), { events: [event] }).apply(SETTER);
  assertEquals(here.roots.length, 3);
});

Deno.test("decodeUpdate() refuses what is no document, and nothing changes", () => {
  const here = sample();
  const json = encodeDocument(documentState(here)).json;
  for (
    const [wrong, message] of [
      [{}, "a document needs a title and roots"],
      [{ ...json, title: "new", roots: [{ id: "nobody" }] }, "can't resolve"],
      [{ ...json, title: "new", roots: [1] }, "a root must be a model"],
    ] as const
  ) {
    assertThrows(
      () => decodeUpdate(documentState(here), wrong, [], SETTER),
      Error,
      message,
    );
  }
  assertNotEquals(here.title, "new");
});

Deno.test("decodePatch() with updateKnown takes a known model's values, in cause order", () => {
  const there = sample();
  const here = copyOf(there);
  const div = here.selectOne(Div)!;
  const model = {
    type: "object",
    name: "Div",
    id: div.id,
    attributes: { text: "again" },
  };
  const events = [
    { kind: "RootRemoved", model: { id: div.id } },
    { kind: "RootAdded", model },
  ];
  decodePatch(documentState(here), { events }).apply(SETTER);
  assertEquals([here.roots[1], div.text, div.name], [div, "one", "div"]);
  decodePatch(documentState(here), { events }, [], { updateKnown: true }).apply(
    SETTER,
  );
  assertEquals([here.roots[1], div.text, div.name], [div, "again", null]);
  assert(here.roots.length === 2);
});
