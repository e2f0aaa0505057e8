/** Looks into the JSON of documents. */

interface ModelJson {
  readonly id: string;
  readonly attributes?: { readonly name?: string };
}

/** The ids of named models, by name. */
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

export function change(id: string, attr: string, value: unknown): unknown {
  const kind = "ModelChanged";
  return { events: [{ kind, model: { id }, attr, new: value }] };
}
