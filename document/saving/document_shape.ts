import { type ModelSchema, propertyStore } from "../../models/internal.ts";
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

const hashes = new WeakMap<ModelSchema, string>();

/** A hash of the names and kinds of properties: what was saved fits no others. */
function propertiesHash(schema: ModelSchema): string {
  // Those of unknown models are all that were asked for.
  if (schema.isOpen) return "";
  const known = hashes.get(schema);
  if (known !== undefined) return known;
  const hash = hashOf(
    [...schema.properties.values()].map(({ name, notation }) =>
      JSON.stringify([name, notation])
    ),
  );
  hashes.set(schema, hash);
  return hash;
}

/**
 * The shape of a document: a hash of the ids, types and names of its models, and of the
 * properties of these types. What was saved fits a document that has the shape which
 * the saved one had when the application had just made it.
 */
function documentShape(document: DocumentState): string {
  document.graph.settle();
  const models = [...document.graph.models].map(([id, model]) => {
    const { schema, values: { name } } = propertyStore(model);
    return { schema, text: JSON.stringify([id, schema.name, name ?? null]) };
  });
  return hashOf([
    ...models.map(({ text }) => text),
    ...[...new Set(models.map(({ schema }) => schema))].map(propertiesHash),
  ]);
}

function hashOf(texts: readonly string[]): string {
  const { createHash } = globalThis.process.getBuiltinModule("node:crypto");
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  return hash.digest("hex").slice(0, 16);
}
