import { BOKEHJS_VERSION, Model } from "../models/internal.ts";
import { DocumentConfig } from "../models/mod.ts";
import type { MessageBuffer } from "../protocol/message.ts";
import { encodeDataModels } from "./data_model_definitions.ts";
import { defineDataModels } from "./data_models.ts";
import { DeserializationError } from "./_representation.ts";
import { Deserializer } from "./deserializer.ts";
import { Document } from "./document.ts";
import { documentInternals } from "./document_events.ts";
import { type Json, Serializer } from "./serializer.ts";

/** A document as it travels (spec 4.1). */
export interface DocumentJson {
  /** The version of BokehJS that the document is for. */
  readonly version: string;
  /** The title. */
  readonly title: string;
  /** The definitions of data models. */
  readonly defs?: Json;
  /** The `DocumentConfig` model. */
  readonly config: Json;
  /** The roots, in order. */
  readonly roots: readonly Json[];
  /** JavaScript callbacks for events of the document. */
  readonly callbacks?: Json;
}

/** A document as it travels, with the buffers that it refers to. */
export interface EncodedDocument {
  /** The document. */
  readonly json: DocumentJson;
  /** The buffers; empty if bytes are inline. */
  readonly buffers: readonly MessageBuffer[];
}

/** Options for {@linkcode encodeDocument}. */
export interface EncodeDocumentOptions {
  /**
   * Whether arrays are put into the JSON as base64 of gzip instead of attached.
   *
   * @default {false}
   */
  inline?: boolean;
}

/**
 * Encodes a whole document (spec 4.1). Whoever gets it knows all its models.
 *
 * @param document The document.
 * @param options Where arrays go.
 * @returns JSON and buffers.
 * @throws {TypeError} If a value cannot be serialized.
 */
export function encodeDocument(
  document: Document,
  options: EncodeDocumentOptions = {},
): EncodedDocument {
  documentInternals(document).graph.settle();
  let nextBufferId = 0;
  const serializer = new Serializer(
    options.inline ? {} : { makeBufferId: () => `${nextBufferId++}` },
  );
  const config = serializer.encode(document.config);
  const roots = document.roots.map((root) => serializer.encode(root));
  const events = document.jsEventCallbacks;
  const callbacks = Object.keys(events).length === 0
    ? {}
    : { callbacks: serializer.encode(events) };
  const defs = encodeDataModels(serializer, document.dataModelDefinitions);
  const json: DocumentJson = {
    version: BOKEHJS_VERSION,
    title: document.title,
    ...(defs.length === 0 ? {} : { defs }),
    config,
    roots,
    ...callbacks,
  };
  return { json, buffers: serializer.buffers };
}

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
  const deserializer = new Deserializer({ buffers });
  const models = decodeRoots(deserializer, roots);
  document.clear(setter);
  documentInternals(document).graph.settle();
  for (const root of models) document.addRoot(root, setter);
  document.setTitle(title, setter);
}

function decodeRoots(
  deserializer: Deserializer,
  roots: readonly unknown[],
): Model[] {
  return (deserializer.decode(roots) as unknown[]).map((root) => {
    if (root instanceof Model) return root;
    throw new DeserializationError("a root must be a model");
  });
}

function checkShape(
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
