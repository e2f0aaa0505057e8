import { BOKEHJS_VERSION } from "../../models/internal.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import type { DocumentState } from "../document_state.ts";
import { encodeDataModels } from "./_data_models.ts";
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
 * Encodes a whole document (spec 4.1). Who receives it knows all its models: see
 * {@linkcode DocumentState.markAllKnown}.
 *
 * @param document The document.
 * @param options Where arrays go.
 * @returns JSON and buffers.
 * @throws {TypeError} If a value cannot be serialized.
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
