import { BOKEHJS_VERSION } from "../../models/internal.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import type { DocumentState } from "../document_state.ts";
import { encodeDataModels } from "./_data_models.ts";
import { checkRequiredValues } from "./required_values.ts";
import { type Json, Serializer } from "./serializer.ts";

/** The JSON form of a document (spec 4.1). */
export interface DocumentJson {
  /** The BokehJS version that the document requires. */
  readonly version: string;
  /** The title of the document. */
  readonly title: string;
  /** The definitions of data models. */
  readonly defs?: Json;
  /** The `DocumentConfig` model. */
  readonly config: Json;
  /** The roots, in order. */
  readonly roots: readonly Json[];
  /** JavaScript callbacks for document events, by event name. */
  readonly callbacks?: Json;
}

/** The JSON form of a document, with the buffers that it refers to. */
export interface EncodedDocument {
  readonly json: DocumentJson;
  /** Empty if bytes are inline. */
  readonly buffers: readonly MessageBuffer[];
}

export interface EncodeDocumentOptions {
  /**
   * Whether arrays are inlined as base64 of gzip instead of attached as buffers.
   *
   * @default {false}
   */
  inline?: boolean;
}

/**
 * Encodes a whole document (spec 4.1). A client that receives it knows all its
 * models: call {@linkcode DocumentState.markAllKnown}.
 *
 * @throws {TypeError} If a value cannot be serialized, or BokehJS needs one that is not set.
 */
export function encodeDocument(
  document: DocumentState,
  options: EncodeDocumentOptions = {},
): EncodedDocument {
  document.graph.settle();
  let nextBufferId = 0;
  const serializer = new Serializer(
    options.inline ? {} : { makeBufferId: () => `${nextBufferId++}` },
  );
  const json = encodeContent(document, serializer);
  checkRequiredValues(serializer.defined);
  return { json, buffers: serializer.buffers };
}

/**
 * Encodes a whole document with a serializer that has not been used yet.
 *
 * @throws {TypeError} If a value cannot be serialized.
 */
export function encodeContent(
  document: DocumentState,
  serializer: Serializer,
): DocumentJson {
  const config = serializer.encode(document.config);
  const roots = document.roots.map((root) => serializer.encode(root));
  const events = document.jsEventCallbacks;
  const callbacks = Object.keys(events).length === 0
    ? {}
    : { callbacks: serializer.encode(events) };
  const defs = encodeDataModels(serializer, document.dataModelDefinitions);
  return {
    version: BOKEHJS_VERSION,
    title: document.title,
    ...(defs.length === 0 ? {} : { defs }),
    config,
    roots,
    ...callbacks,
  };
}
