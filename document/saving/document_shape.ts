import { propertyStore } from "../../models/internal.ts";
import type { DocumentState } from "../document_state.ts";

/**
 * Prepares a document to be saved, when the application has just made it.
 *
 * @returns The document's shape.
 */
export function beginSaving(document: DocumentState): string {
  const shape = documentShape(document);
  document.graph.rememberReleased();
  document.changes.changedByClients ??= new WeakMap();
  return shape;
}

/**
 * The shape of a document: a hash of the ids, types and names of its models.
 * What was saved fits a document that has the shape which the saved one had when
 * the application had just made it.
 */
function documentShape(document: DocumentState): string {
  document.graph.settle();
  const { createHash } = globalThis.process.getBuiltinModule("node:crypto");
  const hash = createHash("sha256");
  for (const [id, model] of document.graph.models) {
    const { schema, values: { name } } = propertyStore(model);
    hash.update(JSON.stringify([id, schema.name, name ?? null]));
  }
  return hash.digest("hex").slice(0, 16);
}
