/** Looks into the JSON of documents. */

/** A model in the JSON of a document. */
interface ModelJson {
  readonly id: string;
  readonly attributes?: { readonly name?: string };
}

/**
 * The ids of the models that have names.
 *
 * @param document The document, as it came.
 * @returns The ids by name.
 */
export function namedModels(document: unknown): Record<string, string> {
  const ids: Record<string, string> = {};
  visit(document, ({ id, attributes }) => {
    if (attributes?.name !== undefined) ids[attributes.name] = id;
  });
  return ids;
}

function visit(node: unknown, found: (model: ModelJson) => void): void {
  if (typeof node !== "object" || node === null) return;
  if ("id" in node && "attributes" in node) found(node as ModelJson);
  for (const item of Object.values(node)) visit(item, found);
}

/**
 * The content of a PATCH-DOC that changes a property.
 *
 * @param id The id of the model.
 * @param attr The property.
 * @param value The value.
 */
export function change(id: string, attr: string, value: unknown): unknown {
  const kind = "ModelChanged";
  return { events: [{ kind, model: { id }, attr, new: value }] };
}
