// Documents as a whole: their JSON and their settings (spec 4.1, 7.8).

import { assert, assertEquals, assertThrows } from "@std/assert";
import { Document } from "../../document/document.ts";
import type { DocumentJson } from "../../document/codec/encode.ts";
import {
  ColumnDataSource,
  CustomJS,
  Div,
  DocumentConfig,
  Slider,
} from "../../models/mod.ts";
import { readDocument } from "../fixtures/golden/recordings.ts";
import { sessionOf } from "../fixtures/wire/fake_client.ts";

Deno.test("Document.toJson() has all that replaceWithJson() needs, arrays included [doc.json]", () => {
  const doc = new Document();
  doc.title = "t";
  doc.addRoot(new Slider({ name: "s", start: 0, end: 9, value: 3 }));
  doc.addRoot(new ColumnDataSource({ data: { x: new Float64Array([1, 2]) } }));
  const json = JSON.parse(JSON.stringify(doc.toJson())) as DocumentJson;
  const other = new Document();
  other.addRoot(new Div());
  other.replaceWithJson(json);
  assertEquals(other.title, "t");
  assertEquals(other.roots.map(({ type }) => type), [
    "Slider",
    "ColumnDataSource",
  ]);
  const source = other.roots[1] as ColumnDataSource;
  assertEquals(source.data.x, new Float64Array([1, 2]));
  assertEquals(other.getModelByName("s")?.get("value"), 3);
});

Deno.test("Document.fromJson() makes the same document anew, settings, callbacks and data models included", () => {
  const { doc: recorded } = readDocument("datamodel_defs").reply.content;
  const doc = Document.fromJson(recorded);
  doc.config.reconnect_session = false;
  doc.jsOnEvent("document_ready", new CustomJS({ code: "1" }));
  const json = JSON.stringify(doc.toJson());
  const copy = Document.fromJson(JSON.parse(json));
  assertEquals(JSON.stringify(copy.toJson()), json);
  assertEquals(copy.config.reconnect_session, false);
  assertEquals(
    copy.models.map(({ id }) => id).sort(),
    doc.models.map(({ id }) => id).sort(),
  );
  // A document knows its own data models again.
  copy.replaceWithJson(JSON.parse(json));
  assertEquals(copy.roots.length, doc.roots.length);
});

Deno.test("Document.replaceWithJson() changes nothing if the JSON is bad", () => {
  const doc = new Document();
  doc.title = "before";
  doc.addRoot(new Div());
  const bad = (json: unknown) => () =>
    doc.replaceWithJson(json as DocumentJson);
  assertThrows(bad(null), Error, "a document must be an object");
  assertThrows(bad({ title: "t" }), Error, "needs a title and roots");
  assertThrows(
    bad({ title: "t", roots: [1] }),
    Error,
    "a root must be a model",
  );
  const unknown = { type: "object", name: "Nothing", id: "p1" };
  assertThrows(bad({ title: "t", roots: [unknown] }), Error, "Nothing");
  assertEquals([doc.title, doc.roots.length], ["before", 1]);
});

Deno.test("Document.clear() removes the roots one by one and keeps the title", () => {
  const doc = new Document();
  doc.title = "t";
  for (let i = 0; i < 3; i++) doc.addRoot(new Div());
  const log: string[] = [];
  doc.onChange(({ kind }) => void log.push(kind));
  doc.clear();
  assertEquals([doc.roots.length, doc.title, log], [
    0,
    "t",
    ["RootRemoved", "RootRemoved", "RootRemoved"],
  ]);
});

Deno.test("Roots that are there already, or not there, are passed over", () => {
  const doc = new Document();
  const div = new Div();
  let changes = 0;
  doc.onChange(() => void changes++);
  doc.addRoot(div);
  doc.addRoot(div);
  doc.removeRoot(new Div());
  assertEquals([doc.roots, changes], [[div], 1]);
});

Deno.test("Document.title is a string, and tells of changes only", () => {
  const doc = new Document();
  const titles: string[] = [];
  doc.onChange((event) => {
    if (event.kind === "TitleChanged") titles.push(event.title);
  });
  doc.title = "a";
  doc.title = "a";
  assertThrows(() => doc.title = null as unknown as string, TypeError);
  assertEquals([doc.title, titles], ["a", ["a"]]);
});

Deno.test("A document takes no config of another one", () => {
  const { config } = new Document();
  assertThrows(
    () => new Document({ config }),
    Error,
    "it belongs to another document",
  );
});

Deno.test("A data model with a property that would be lost is refused", () => {
  const properties = [{ name: "__proto__", kind: "Any", default: 1 }];
  const defs = [{ type: "model", name: "Lossy", properties }];
  const json = JSON.parse(JSON.stringify(new Document().toJson()));
  assertThrows(
    () => Document.fromJson({ ...json, defs }),
    Error,
    "a property cannot be called __proto__",
  );
});

Deno.test("Document.config can be another model until the document is in use [doc.config]", async () => {
  const session = sessionOf((doc) => {
    const before = doc.config;
    const config = new DocumentConfig({ reconnect_session: false });
    doc.config = config;
    doc.config = config;
    assertEquals(config.document, doc);
    assertEquals(before.document, null);
    assert(!doc.models.includes(before));
    assertThrows(
      () => doc.config = new Div() as unknown as DocumentConfig,
      TypeError,
      "expected a DocumentConfig",
    );
    assertThrows(
      () => doc.config = new Document().config,
      Error,
      "it belongs to another document",
    );
    assertEquals(doc.config, config);
  });
  const { document } = session;
  const { config } = JSON.parse(JSON.stringify(document.toJson()));
  assertEquals(config.attributes.reconnect_session, false);
  assertThrows(
    () => document.config = new DocumentConfig(),
    Error,
    "clients may already have the current one",
  );
  await session.destroy();
});
