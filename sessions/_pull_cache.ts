import { encodeDocument } from "../document/codec/encode.ts";
import type { DocumentState } from "../document/document_state.ts";
import type { MessageBuffer } from "../protocol/message.ts";

/** An encoded document with its buffers. */
export interface PulledDocument {
  readonly json: string;
  readonly buffers: readonly MessageBuffer[];
}

/** JSON longer than this many characters is not worth the memory. */
const MAX_LENGTH = 16 * 1024 * 1024;

/**
 * Encodes a document for clients that pull it. While several clients share it,
 * the JSON is cached until the document changes.
 *
 * - **Little memory:** documents with one client, most of all, are not cached;
 *   buffers are views of the document's own arrays.
 */
export class PullCache {
  readonly #document: DocumentState;
  #kept: PulledDocument | undefined;
  #revision = -1;

  constructor(document: DocumentState) {
    this.#document = document;
  }

  /**
   * Encodes the document, or returns its cached encoding.
   *
   * @param isShared Whether other clients may pull it, too.
   * @throws {TypeError} If a value cannot be serialized.
   */
  pull(isShared: boolean): PulledDocument {
    const { changes } = this.#document;
    if (this.#kept !== undefined && this.#revision === changes.revision) {
      return this.#kept;
    }
    const encoded = encodeDocument(this.#document);
    const pulled = {
      json: JSON.stringify(encoded.json),
      buffers: encoded.buffers,
    };
    const isKept = isShared && pulled.json.length <= MAX_LENGTH;
    this.#kept = isKept ? pulled : undefined;
    this.#revision = changes.revision;
    return pulled;
  }

  clear(): void {
    this.#kept = undefined;
  }
}
