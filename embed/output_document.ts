import { documentState } from "../document/document_events.ts";
import { Document } from "../document/document.ts";
import { type DocumentJson, encodeDocument } from "../document/codec/encode.ts";
import type { DocumentEventName } from "../document/document_events.ts";
import type { BuiltInThemeName, Theme } from "../document/theme.ts";
import { formatValue } from "../base/text/format_value.ts";
import { Model, reachableModels } from "../models/internal.ts";
import type { DocumentConfig } from "../models/mod.ts";
import { copyModels } from "./_copy_models.ts";

/** What can be shown without a server: models, or a document with all its roots. */
export type Embeddable = Model | readonly Model[] | Document;

/** The theme of the output, in place of the models' own. */
export type OutputTheme = Theme | BuiltInThemeName | null;

/** A complete document that is encoded once and not kept in sync. */
export interface OutputDocument {
  /** The document, with arrays inline. */
  readonly json: DocumentJson;
  /** The shown models, in order, with the ids that they have in the JSON. */
  readonly roots: readonly Model[];
  readonly models: readonly Model[];
  /** The document that was shown, if it was shown as a whole. */
  readonly source: Document | undefined;
}

/**
 * Encodes models or a document that is not kept in sync. Models that are not
 * exactly the roots of one document are copied to a new one; neither they nor
 * their documents change, and no events are fired.
 *
 * @param theme The theme; by default each model keeps that of its document.
 * @throws {TypeError} If `shown` is something else, or a value cannot be
 * serialized.
 * @throws {RangeError} If there is nothing to show, or a model is given twice.
 */
export function outputDocument(
  shown: Embeddable,
  theme?: OutputTheme,
): OutputDocument {
  const models = shown instanceof Document ? shown.roots : modelsOf(shown);
  const source = shown instanceof Document ? shown : wholeDocument(models);
  const document = source !== undefined && theme === undefined
    ? source
    : copyOf(models, source, theme);
  const { json } = encodeDocument(documentState(document), { inline: true });
  // In the order in which they are shown, which may not be that of the document.
  const roots = document === source ? models : document.roots;
  return { json, roots, models: document.models, source };
}

export function checkModel(value: unknown): void {
  if (!(value instanceof Model)) refuse("a model", value);
}

export function refuse(expected: string, received: unknown): never {
  throw new TypeError(
    `Cannot embed: expected ${expected}, received ${formatValue(received)}`,
  );
}

function modelsOf(shown: unknown): readonly Model[] {
  const models = Array.isArray(shown) ? shown : [shown];
  if (!models.every((model) => model instanceof Model)) {
    refuse("a model, an array of models or a document", shown);
  }
  if (models.length === 0) {
    throw new RangeError("Cannot embed: there is no model");
  }
  if (new Set(models).size < models.length) {
    throw new RangeError("Cannot embed: a model is given twice");
  }
  return models;
}

/** The document whose roots are exactly these models. */
function wholeDocument(models: readonly Model[]): Document | undefined {
  const document = models[0]?.document;
  if (!(document instanceof Document)) return undefined;
  const roots = new Set(document.roots);
  return roots.size === models.length &&
      models.every((model) => roots.has(model))
    ? document
    : undefined;
}

function copyOf(
  models: readonly Model[],
  source: Document | undefined,
  theme: OutputTheme | undefined,
): Document {
  const events = Object.entries(source?.jsEventCallbacks ?? {});
  const config = source?.config;
  const all = [
    ...(config === undefined ? [] : [config]),
    ...models,
    ...events.flatMap(([, callbacks]) => callbacks),
  ];
  const documents = new Set<Document>();
  for (const { document } of reachableModels(all)) {
    if (document instanceof Document) documents.add(document);
  }
  const copies = copyModels(all, theme === undefined);
  const copy = new Document({
    config: config && copies.get(config) as DocumentConfig,
    dataModels: new Map(
      [...documents].flatMap(({ dataModels }) => [...dataModels]),
    ),
    dataModelDefinitions: [...documents]
      .flatMap(({ dataModelDefinitions }) => dataModelDefinitions),
  });
  if (source !== undefined) copy.title = source.title;
  if (theme !== undefined) copy.theme = theme;
  for (const model of models) copy.addRoot(copies.get(model)!);
  for (const [name, callbacks] of events) {
    copy.jsOnEvent(
      name as DocumentEventName,
      ...callbacks.map((callback) => copies.get(callback)!),
    );
  }
  return copy;
}
