// Documents of Python's Bokeh that are about layouts, widgets and data models,
// written in TypeScript and compared model by model with what Python sent.

import { documentState } from "../../document/document_events.ts";
import { assertEquals } from "@std/assert";
import { Document } from "../../document/document.ts";
import { encodeDocument } from "../../document/codec/encode.ts";
import { readDocument } from "../fixtures/golden/recordings.ts";
import { modelDifferences } from "../fixtures/golden/model_differences.ts";
import { recordedRoots } from "../fixtures/golden/plotting_documents.ts";
import { LAYOUTS } from "../fixtures/plotting/layout_documents.ts";

const TIME_OF_DAY =
  "Python drops the time of day of a datetime that it is given here";

/** Differences that are meant, by document, then by model and property. */
const EXPLAINED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  widgets_dates: {
    "DatetimePicker.value": TIME_OF_DAY,
    "DatetimeRangePicker.value": TIME_OF_DAY,
  },
  widgets_sliders: { "DatetimeRangeSlider.value": TIME_OF_DAY },
};

for (const [name, application] of Object.entries(LAYOUTS)) {
  Deno.test(`${name} is made as Python does`, () => {
    const document = new Document();
    application(document);
    const { json, buffers } = encodeDocument(documentState(document));
    const received = Document.fromJson(
      JSON.parse(JSON.stringify(json)),
      buffers,
    );
    assertEquals(received.title, readDocument(name).title);
    assertEquals(
      modelDifferences(received.roots, recordedRoots(name), {
        explained: EXPLAINED[name],
      }),
      [],
    );
  });
}
