import { documentState } from "../../../document/document_events.ts";
import { Document } from "../../../document/document.ts";
import { assertEquals } from "@std/assert";
import {
  type EncodedDocument,
  encodeDocument,
} from "../../../document/codec/encode.ts";
import {
  definedIds,
  documentNames,
  type GoldenBuffer,
  readDocument,
} from "../../fixtures/golden/recordings.ts";
import { HeadlessBokehJs } from "../../fixtures/browser/headless_bokehjs.ts";
import { canonical } from "../../fixtures/golden/wire_equality.ts";

/** A document as it would arrive: without what JSON leaves out. */
function arrived({ json, buffers }: EncodedDocument): unknown {
  const { version: _, ...rest } = JSON.parse(JSON.stringify(json));
  return canonical(rest, buffers);
}

function recorded(doc: object, buffers: readonly GoldenBuffer[]): unknown {
  const { version: _, ...rest } = doc as Record<string, unknown>;
  return canonical(rest, buffers);
}

for (const name of documentNames()) {
  const { reply, inline_doc, roots, title, models } = readDocument(name);
  const { doc } = reply.content;

  Deno.test(`The recorded document ${name} decodes and encodes to an equal one`, () => {
    const document = Document.fromJson(doc, reply.buffers);
    assertEquals(document.roots.map(({ id }) => id), roots.map(({ id }) => id));
    assertEquals(
      document.roots.map(({ name }) => name),
      roots.map(({ name }) => name),
    );
    assertEquals(document.title, title);
    // Python does not count the config and the callbacks of the document.
    const others = definedIds([doc.config, doc.callbacks]).length;
    assertEquals(document.models.length, models + others);
    assertEquals(
      arrived(encodeDocument(documentState(document))),
      recorded(doc, reply.buffers),
    );
    assertEquals(
      arrived(encodeDocument(documentState(document), { inline: true })),
      recorded(inline_doc ?? doc, inline_doc ? [] : reply.buffers),
    );
  });
}

Deno.test("Every recorded document, encoded by us, loads in BokehJS with all ids", async () => {
  using bokehjs = await HeadlessBokehJs.launch();
  for (const name of documentNames()) {
    const { reply } = readDocument(name);
    const { doc } = reply.content;
    const document = Document.fromJson(doc, reply.buffers);
    const { json, buffers } = encodeDocument(documentState(document));
    const state = await bokehjs.loadDocument(
      JSON.parse(JSON.stringify(json)),
      buffers.map(({ id, data }) => ({ id, data: new Uint8Array(data) })),
    );
    const missing = definedIds([doc.config, doc.roots])
      .filter((id) => !state.ids.includes(id));
    assertEquals(missing, [], name);
    assertEquals(state.warnings, [], name);
  }
});
