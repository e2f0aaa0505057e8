import { Instruments } from "../base/instruments.ts";
import { documentSize } from "../document/document_size.ts";
import type { DocumentState } from "../document/document_state.ts";
import type { Message } from "../protocol/message.ts";

/** How large the document of a session may get. */
export interface SessionSizeOptions {
  /**
   * How many bytes clients may add to the document, roughly. What it has when they
   * begin to send much does not count.
   *
   * @default {268435456}
   */
  maxSessionBytes?: number;
  /**
   * Counts what is added and refused.
   *
   * @default {new Instruments()}
   */
  instruments?: Instruments;
}

const MEBIBYTE = 1024 * 1024;

/** The bytes that a byte of JSON takes once it is decoded, roughly. */
const JSON_GROWTH = 8;

/** A document to which clients have added less is not measured. */
const MEASURED_FROM = MEBIBYTE;

/** The part of the limit that messages may add, or try to, between measurements. */
const UNMEASURED_PART = 1 / 16;

/**
 * Limits what clients add to the document of a session.
 *
 * - **Estimated, then measured:** messages are added up; the document is only
 *   measured when their sum reaches the limit, and again when a sixteenth of the
 *   limit has arrived since, so that measuring takes no longer than what it is for.
 *   Until then messages are admitted: they may replace one another.
 * - **No clock:** what is refused does not depend on how busy the machine is.
 */
export class SessionSize {
  readonly #document: DocumentState;
  readonly #most: number;
  readonly #instruments: Instruments;
  /** What the document took before clients added to it; unknown until needed. */
  #before: number | undefined;
  /** What clients had added when it was measured last. */
  #measured = 0;
  /** What messages have added since. */
  #added = 0;
  /** The bytes of messages since it was measured, refused ones included. */
  #unmeasured = Infinity;
  /** What this session has in the metrics. */
  #counted = 0;

  constructor(document: DocumentState, options: SessionSizeOptions) {
    const { maxSessionBytes = 256 * MEBIBYTE, instruments } = options;
    this.#document = document;
    this.#most = maxSessionBytes;
    this.#instruments = instruments ?? new Instruments();
  }

  /** The check of a message, to be made before it changes the document. */
  of(message: Message): { readonly admit: (arrayBytes: number) => void } {
    return { admit: (arrayBytes) => this.#admit(message, arrayBytes) };
  }

  /** Forgets the session. */
  release(): void {
    this.#instruments.add("sessionBytes", -this.#counted);
    this.#counted = 0;
  }

  /** Throws a RangeError if the document would get too large. */
  #admit({ byteLength = 0, buffers }: Message, arrayBytes: number): void {
    let json = byteLength;
    for (const { data } of buffers) json -= data.byteLength;
    const size = JSON_GROWTH * json + arrayBytes;
    const most = Math.min(MEASURED_FROM, this.#most);
    if (this.#before === undefined && this.#added + size >= most) {
      this.#before = documentSize(this.#document);
      this.#added = 0;
    }
    this.#unmeasured += size;
    if (this.#total + size > this.#most) {
      if (this.#unmeasured > UNMEASURED_PART * this.#most) this.#measure();
      // Else what was added since may have replaced something.
      const isCertain = this.#added === 0;
      if (isCertain && this.#total + size > this.#most) {
        throw this.#refusal(size);
      }
    }
    this.#added += size;
    this.#instruments.add("sessionBytes", this.#total - this.#counted);
    this.#counted = this.#total;
  }

  get #total(): number {
    return this.#measured + this.#added;
  }

  #measure(): void {
    const size = documentSize(this.#document);
    this.#measured = Math.max(0, size - (this.#before ?? 0));
    this.#added = 0;
    this.#unmeasured = 0;
  }

  #refusal(size: number): RangeError {
    this.#instruments.count("messagesTooLarge");
    return new RangeError(
      `Cannot apply message: clients would have added ${
        mebibytes(this.#total + size)
      } MiB to the document, the limit is ${
        mebibytes(this.#most)
      } MiB (option maxSessionBytes)`,
    );
  }
}

function mebibytes(bytes: number): string {
  return (bytes / MEBIBYTE).toFixed(1);
}
