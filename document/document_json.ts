import type { MessageBuffer } from "../protocol/message.ts";
import { Document } from "./document.ts";
import { documentInternals } from "./document_events.ts";

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
  return Document.fromJson(json, buffers);
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
