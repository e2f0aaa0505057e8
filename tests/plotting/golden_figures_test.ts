// Documents of Python's Bokeh that are about figures and glyphs, written in
// TypeScript and compared model by model with what Python sent.

import { Document } from "../../document/document.ts";
import { assertSameDocument } from "../fixtures/golden/plotting_documents.ts";
import { FIGURES } from "../fixtures/plotting/figure_documents.ts";

/** Differences that are meant, by document, then by model and property. */
const EXPLAINED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  round_glyphs: {
    "Ngon.n": "Python names a column that there is not; here that is an error",
  },
};

for (const [name, application] of Object.entries(FIGURES)) {
  Deno.test(`figure() makes ${name} as Python does`, () => {
    const document = new Document();
    application(document);
    assertSameDocument(document, name, EXPLAINED[name]);
  });
}
