import { Model } from "../../models/internal.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import { DeserializationError } from "./representation.ts";
import { Deserializer } from "./deserializer.ts";
import type { Document } from "../document.ts";
import { documentInternals } from "../document_events.ts";

/**
 * Replaces roots and title of a document by those of another, as PUSH-DOC does
 * (spec 3.6). Everything is decoded before anything changes.
 *
 * @param document The document.
 * @param json What `JSON.parse` returned.
 * @param buffers The buffers that it refers to.
 * @param setter Whoever replaces it; sessions give themselves.
 * @throws {Error} If the JSON is not that of a document.
 */
export function replaceDocument(
  document: Document,
  json: unknown,
  buffers: readonly MessageBuffer[] = [],
  setter: object | null = null,
): void {
  const { title, roots } = checkShape(json);
  const deserializer = new Deserializer({
    resolveClass: (name) => document.dataModels.get(name),
    buffers,
  });
  const models = decodeRoots(deserializer, roots);
  document.clear(setter);
  documentInternals(document).graph.settle();
  for (const root of models) document.addRoot(root, setter);
  document.setTitle(title, setter);
}

/** The roots of a document, decoded. */
export function decodeRoots(
  deserializer: Deserializer,
  roots: readonly unknown[],
): Model[] {
  return (deserializer.decode(roots) as unknown[]).map((root) => {
    if (root instanceof Model) return root;
    throw new DeserializationError("a root must be a model");
  });
}

/** What JSON must have to be that of a document. */
export function checkShape(
  json: unknown,
): { title: string; roots: readonly unknown[]; [key: string]: unknown } {
  if (typeof json !== "object" || json === null) {
    throw new DeserializationError("a document must be an object");
  }
  const { title, roots } = json as Record<string, unknown>;
  if (typeof title !== "string" || !Array.isArray(roots)) {
    throw new DeserializationError("a document needs a title and roots");
  }
  return { ...json, title, roots };
}
