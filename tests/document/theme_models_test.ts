// What a theme does to the models of a document.

import { documentState } from "../../document/document_events.ts";
import { assert, assertEquals, assertThrows } from "@std/assert";
import { Document } from "../../document/document.ts";
import { encodeDocument } from "../../document/codec/encode.ts";
import { Theme } from "../../document/theme.ts";
import { Column, Line, Plot, Slider, Title } from "../../models/mod.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";

const grey = new Theme({
  attrs: {
    Plot: { background_fill_color: "#eeeeee", outline_line_color: null },
    Slider: { bar_color: "orange", start: 0 },
  },
});

/** What a document says of its first root to a client. */
function sent(doc: Document): Record<string, unknown> {
  const { json } = encodeDocument(documentState(doc));
  const [root] = json.roots as { attributes: Record<string, unknown> }[];
  return { ...root!.attributes };
}

Deno.test("A model has the values of the theme from when it joins until it leaves", () => {
  const doc = new Document();
  doc.theme = grey;
  const plot = new Plot();
  const column = new Column();
  doc.addRoot(column);
  column.children = [plot];
  assertEquals(plot.background_fill_color, "#eeeeee");
  assertEquals(plot.outline_line_color, null);
  assertEquals(plot.border_fill_color, "#ffffff");
  column.children = [];
  assertEquals(plot.document, null);
  assertEquals(plot.background_fill_color, "#ffffff");
});

Deno.test("A theme does not change what was set, even to the default", () => {
  const doc = new Document();
  doc.theme = grey;
  const plot = new Plot({
    background_fill_color: "red",
    outline_line_color: "#e5e5e5",
  });
  doc.addRoot(plot);
  assertEquals(plot.background_fill_color, "red");
  assertEquals(plot.outline_line_color, "#e5e5e5");
  const copy = plot.clone();
  doc.addRoot(copy);
  assertEquals(copy.outline_line_color, "#e5e5e5");
});

Deno.test("What is set in a model with a theme stays when the theme changes", () => {
  const doc = new Document();
  doc.theme = grey;
  const plot = new Plot();
  doc.addRoot(plot);
  plot.background_fill_color = "#eeeeee";
  plot.outline_line_color = "#e5e5e5";
  doc.theme = null;
  assertEquals(plot.background_fill_color, "#eeeeee");
  assertEquals(plot.outline_line_color, "#e5e5e5");
});

Deno.test("What a theme gives is sent like what was set", () => {
  const doc = new Document();
  doc.theme = grey;
  doc.addRoot(new Slider({ end: 1, value: 0, bar_color: "red" }));
  assertEquals(sent(doc), { end: 1, value: 0, bar_color: "red", start: 0 });
  doc.theme = null;
  // There is no default that could take its place.
  assertEquals(sent(doc), { end: 1, value: 0, bar_color: "red", start: 0 });
});

Deno.test("A theme may do away with a model that is the default of a property", () => {
  const doc = new Document();
  doc.theme = new Theme({ attrs: { Plot: { title: null } } });
  const plot = new Plot();
  doc.addRoot(plot);
  assertEquals(plot.title, null);
  assert(!doc.models.some((model) => model instanceof Title));
});

Deno.test("A change of theme tells callbacks and clients of each value that it changes", async () => {
  const plot = new Plot({ width: 100 });
  const session = sessionOf((doc) => doc.addRoot(plot));
  using client = new FakeClient(session);
  client.request("PULL-DOC-REQ");
  client.take();
  const seen: unknown[] = [];
  plot.onChange("outline_line_color", (...change) => void seen.push(change));
  const { document } = session;
  await session.withDocumentLocked(() => {
    document.theme = grey;
    document.theme = new Theme({
      attrs: { Plot: { background_fill_color: "#eeeeee", width: 300 } },
    });
  });
  assertEquals(seen, [
    ["outline_line_color", "#e5e5e5", null],
    ["outline_line_color", null, "#e5e5e5"],
  ]);
  const model = { id: plot.id };
  const kind = "ModelChanged";
  assertEquals(client.takeEvents(), [
    { kind, model, attr: "background_fill_color", new: "#eeeeee" },
    { kind, model, attr: "outline_line_color", new: null },
    { kind, model, attr: "outline_line_color", new: "#e5e5e5" },
  ]);
  await session.destroy();
});

Deno.test("A callback that throws does not keep a theme from being told of", () => {
  const doc = new Document();
  const plots = [new Plot(), new Plot()];
  for (const plot of plots) doc.addRoot(plot);
  const seen: unknown[] = [];
  doc.onChange((event) => {
    if (event.kind !== "ModelChanged") return;
    seen.push(event.change.attr);
    if (seen.length === 1) throw new Error("no");
  });
  assertThrows(() => doc.theme = grey, Error, "no");
  assertEquals(seen.length, 4);
  assertEquals(plots[1]!.outline_line_color, null);
});

Deno.test("What was set to null can be set to its default again", () => {
  const plot = new Plot({ outline_line_color: null });
  plot.outline_line_color = "#e5e5e5";
  assertEquals(plot.outline_line_color, "#e5e5e5");
});

Deno.test("Two documents with themes do not share what is set in one of them", () => {
  const theme = new Theme({ line_defaults: { line_dash: [6, 4] } });
  const lines = [new Line(), new Line()];
  for (const line of lines) {
    const doc = new Document();
    doc.theme = theme;
    doc.addRoot(line);
  }
  lines[0]!.line_dash = [1, 2];
  assertEquals(lines[1]!.line_dash, [6, 4]);
});
