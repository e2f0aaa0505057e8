import { assertEquals, assertThrows } from "@std/assert";
import { applyPatch } from "../../document/codec/apply.ts";
import { encodeDocument } from "../../document/codec/encode.ts";
import { Document } from "../../document/document.ts";
import { documentState } from "../../document/document_events.ts";
import {
  AjaxDataSource,
  Circle,
  ColumnDataSource,
  CustomJS,
  DateSlider,
  GlyphRenderer,
  GraphRenderer,
  Label,
  LinearColorMapper,
  type Model,
  Plot,
  Scatter,
  Slider,
  StaticLayoutProvider,
  TableColumn,
  TabPanel,
  Tabs,
  Toolbar,
  ToolProxy,
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

Deno.test("A slider without start, end and value does not empty the page in silence: sending it is an error that names them", () => {
  const slider = new Slider();
  const encode = encoderOf(slider);
  assertThrows(
    encode,
    TypeError,
    "value, start, end have no value, and BokehJS shows nothing without them",
  );
  slider.update({ start: 0, end: 10 });
  assertThrows(encode, TypeError, "value has no value, and");
  slider.value = 3;
  encode();
});

Deno.test("Every attribute that Python cannot send without a value is an error that names it", () => {
  for (
    const [model, name] of [
      [new Label({ y: 1 }), "x"],
      [new CustomJS(), "code"],
      [new TableColumn(), "field"],
      [new LinearColorMapper(), "palette"],
      [new Circle(), "radius"],
      [new DateSlider({ start: 0, end: 1 }), "value"],
      [new AjaxDataSource(), "data_url"],
    ] as const
  ) {
    assertThrows(encoderOf(model), TypeError, `${name} has no value, and`);
  }
});

Deno.test("A proxy of tools needs no values: BokehJS takes them from its tools", () => {
  encoderOf(new Toolbar({ tools: [new ToolProxy()] }))();
});

Deno.test("A client cannot bring a model that the document could not be sent with", () => {
  const document = new Document();
  const state = documentState(document);
  const event = {
    kind: "RootAdded",
    model: { type: "object", name: "Slider", id: "c1" },
  };
  assertThrows(
    () => applyPatch(state, { events: [event] }, [], {}),
    TypeError,
    "Cannot apply Slider(c1): value, start, end have no value",
  );
  assertEquals(document.roots, []);
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
