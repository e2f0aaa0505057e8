import type { Model } from "../models/internal.ts";
import { DocumentConfig } from "../models/mod.ts";
import type { MessageBuffer } from "../protocol/message.ts";
import { defineDataModels } from "./data_models.ts";
import { Deserializer } from "./deserializer.ts";
import { Document } from "./document.ts";
import { documentInternals } from "./document_events.ts";
import { checkShape, decodeRoots } from "./replace_document.ts";

export {
  type DocumentJson,
  type EncodedDocument,
  encodeDocument,
  type EncodeDocumentOptions,
} from "./encode_document.ts";
export { replaceDocument } from "./replace_document.ts";

/**
 * Makes a document from its JSON, ids included (spec 4.1).
 *
 * @param json What `JSON.parse` returned.
 * @param buffers The buffers that it refers to.
 * @returns The document.
 * @throws {Error} If the JSON is not that of a document.
 */
export function decodeDocument(
  json: unknown,
  buffers: readonly MessageBuffer[] = [],
): Document {
  const { title, roots, config, callbacks, defs = [] } = checkShape(json);
  const dataModels = defineDataModels(defs);
  const deserializer = new Deserializer({
    resolveClass: (name) => dataModels.get(name),
    buffers,
  });
  const decodedConfig = deserializer.decode(config ?? null);
  const document = new Document({
    ...(decodedConfig instanceof DocumentConfig
      ? { config: decodedConfig }
      : {}),
    dataModels,
    dataModelDefinitions: defs as readonly unknown[],
  });
  for (const root of decodeRoots(deserializer, roots)) document.addRoot(root);
  const events = deserializer.decode(callbacks ?? null) as
    | Record<string, Model[]>
    | null;
  for (const [event, models] of Object.entries(events ?? {})) {
    document.jsOnEvent(event as "document_ready", ...models);
  }
  document.title = title;
  return document;
}

/**
 * Notes that whoever got the document knows all its models (spec 4.8). While the
 * document is held that is not so for the others, who will need them in full.
 *
 * @param document The document.
 */
export function markAllKnown(document: Document): void {
  const { graph, changes } = documentInternals(document);
  if (changes.hold.policy === null) graph.markAllKnown();
}
