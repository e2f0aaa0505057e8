import { assertEquals, assertThrows } from "@std/assert";
import { encodeDocument } from "../../document/codec/encode.ts";
import { Document } from "../../document/document.ts";
import { documentState } from "../../document/document_events.ts";
import {
  ColumnDataSource,
  GlyphRenderer,
  GraphRenderer,
  type Model,
  Plot,
  Scatter,
  StaticLayoutProvider,
  TabPanel,
  Tabs,
} from "../../models/mod.ts";

/** Encodes a document with a root, again at each call. */
function encoderOf(root: Model): () => object {
  const document = new Document();
  document.addRoot(root);
  return () => encodeDocument(documentState(document)).json;
}

Deno.test("A graph without a layout does not empty the page in silence: sending it is an error that names it", () => {
  const graph = new GraphRenderer();
  const encode = encoderOf(new Plot({ renderers: [graph] }));
  assertThrows(
    encode,
    TypeError,
    "layout_provider has no value, and BokehJS shows nothing without it",
  );
  graph.layout_provider = new StaticLayoutProvider();
  encode();
});

Deno.test("A renderer without a glyph and a tab without a child are errors that name them", () => {
  const renderer = new GlyphRenderer({ data_source: new ColumnDataSource() });
  const encode = encoderOf(new Plot({ renderers: [renderer] }));
  const error = assertThrows(encode, TypeError) as Error;
  assertEquals(
    error.message.replace(/p\d+/, "p1"),
    "Cannot send GlyphRenderer(p1): glyph has no value, and BokehJS shows nothing without it",
  );
  renderer.glyph = new Scatter();
  encode();
  assertThrows(
    encoderOf(new Tabs({ tabs: [new TabPanel()] })),
    TypeError,
    "child has no value",
  );
});
