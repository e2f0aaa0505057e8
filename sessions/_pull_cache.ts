import { encodeDocument } from "../document/codec/encode.ts";
import type { DocumentState } from "../document/document_state.ts";
import type { MessageBuffer } from "../protocol/message.ts";

/** A document as it travels: its text, and the buffers that it refers to. */
export interface PulledDocument {
  /** The JSON text. */
  readonly json: string;
  /** The buffers. */
  readonly buffers: readonly MessageBuffer[];
}

/** The text, in characters, beyond which it is not worth its memory. */
const MAX_LENGTH = 16 * 1024 * 1024;

/**
 * Encodes a document for those who pull it. While several clients share it, the
 * text is kept until the document changes.
 *
 * - **Bound:** a document with one client, as most have, keeps nothing; buffers
 *   are views of the document's own arrays.
 */
export class PullCache {
  readonly #document: DocumentState;
  #kept: PulledDocument | undefined;
  #revision = -1;

  /** Makes the cache of a document. */
  constructor(document: DocumentState) {
    this.#document = document;
  }

  /**
   * The document as it is now.
   *
   * @param isShared Whether others may ask for it, too.
   * @returns Its text and buffers.
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

  /** Forgets what is kept. */
  clear(): void {
    this.#kept = undefined;
  }
}
