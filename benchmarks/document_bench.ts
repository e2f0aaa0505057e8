// The cost of a document with a line, a scatter and a slider, at 1000 points.
// On the machine where it was measured, a prototype without validation took
// 0.23–0.31 ms to create it, 0.11–0.15 ms to encode it and 0.9–1.2 µs to apply
// a small patch; the real implementation should stay within three times that.

import { documentState } from "../document/document_events.ts";
import { Document } from "../document/document.ts";
import { encodeDocument } from "../document/codec/encode.ts";
import { decodePatch } from "../document/codec/apply.ts";
import {
  Column,
  ColumnDataSource,
  GlyphRenderer,
  Grid,
  Line,
  LinearAxis,
  Plot,
  Scatter,
  Slider,
} from "../models/mod.ts";

const x = Float64Array.from({ length: 1000 }, (_, i) => i / 100);
const y = x.map(Math.sin);

function makeDocument(): { document: Document; slider: Slider } {
  const source = new ColumnDataSource({ data: { x, y } });
  const below = new LinearAxis();
  const left = new LinearAxis();
  const plot = new Plot({
    height: 400,
    below: [below],
    left: [left],
    center: [new Grid({ axis: below }), new Grid({ axis: left, dimension: 1 })],
    renderers: [
      new GlyphRenderer({
        data_source: source,
        glyph: new Line({ line_width: 2 }),
      }),
      new GlyphRenderer({
        data_source: source,
        glyph: new Scatter({ size: 5 }),
      }),
    ],
  });
  const slider = new Slider({ title: "f", start: 0, end: 10, value: 1 });
  const document = new Document();
  document.addRoot(new Column({ children: [slider, plot] }));
  return { document, slider };
}

const { document, slider } = makeDocument();
let value = 0;

Deno.bench("construct the document", () => {
  makeDocument();
});

Deno.bench("encode the document", () => {
  JSON.stringify(encodeDocument(documentState(document)).json);
});

Deno.bench("encode the document with its data inline", () => {
  JSON.stringify(
    encodeDocument(documentState(document), { inline: true }).json,
  );
});

Deno.bench("decode and apply a patch of one value", () => {
  value = (value + 1) % 10;
  const model = { id: slider.id };
  const event = { kind: "ModelChanged", model, attr: "value", new: value };
  decodePatch(documentState(document), { events: [event] }).apply(null);
});
