import type { MessageBuffer } from "../../protocol/message.ts";
import { decodeInline } from "./array_codec.ts";
import { DeserializationError } from "./_representation.ts";

const MEBIBYTE = 1024 * 1024;

/** How often a client may refer to its buffers; a sender makes one for each array. */
const MAX_REFERENCES = 4;

/** How much a client's inline data may grow when it is unpacked. */
const MAX_GROWTH = 64;

/** Unless it unpacks to less than this. */
const FREE_BYTES = 16 * MEBIBYTE;

export interface ByteAllowanceOptions {
  readonly buffers?: readonly MessageBuffer[];
  readonly maxInlineBytes?: number;
  readonly isDistrusted?: boolean;
}

/**
 * Limits the bytes of arrays that a message decodes to.
 *
 * - **In proportion:** a client cannot make much of a small message.
 */
export class ByteAllowance {
  #used = 0;
  #packed = 0;
  #unpacked = 0;
  #referred = 0;
  readonly #maxInlineBytes: number;
  readonly #maxReferred: number;
  readonly #isDistrusted: boolean;

  constructor(options: ByteAllowanceOptions) {
    const {
      buffers = [],
      maxInlineBytes = 256 * MEBIBYTE,
      isDistrusted = false,
    } = options;
    this.#maxInlineBytes = maxInlineBytes;
    this.#isDistrusted = isDistrusted;
    this.#maxReferred = isDistrusted
      ? MAX_REFERENCES *
        buffers.reduce((sum, { data }) => sum + data.byteLength, 0)
      : Infinity;
  }

  /** The bytes of all arrays so far; a buffer counts each time. */
  get used(): number {
    return this.#used;
  }

  /**
   * Decodes inline bytes.
   *
   * @throws {DeserializationError} If they are malformed or too many.
   */
  unpack(text: string): Uint8Array {
    this.#packed += text.length;
    const most = this.#isDistrusted
      ? Math.max(FREE_BYTES, MAX_GROWTH * this.#packed)
      : Infinity;
    const bytes = decodeInline(
      text,
      Math.min(most, this.#maxInlineBytes) - this.#unpacked,
    );
    this.#unpacked += bytes.byteLength;
    this.#used += bytes.byteLength;
    return bytes;
  }

  /**
   * Counts a reference to a buffer.
   *
   * @throws {DeserializationError} If there are too many.
   */
  refer({ byteLength }: ArrayBuffer | Uint8Array): void {
    this.#used += byteLength;
    this.#referred += byteLength;
    if (this.#referred > this.#maxReferred) {
      throw new DeserializationError(
        `a message may refer to its buffers ${MAX_REFERENCES} times at most`,
      );
    }
  }
}
