import type { Instruments } from "../base/instruments.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";

/** The most messages that are kept, however small. */
const MAX_KEPT = 8192;

/** Roughly the bytes of a message: counting those of its text takes longer than sending it. */
export function roughSize({ contentJson, buffers }: OutgoingMessage): number {
  let size = contentJson.length;
  for (const { data } of buffers) size += data.byteLength;
  return size;
}

/**
 * The messages of a connection that its client has not acknowledged, by number.
 *
 * - **Bounded:** beyond the bound the oldest are forgotten. A client that lacks
 *   them cannot resume.
 */
export class SentMessages {
  readonly #maxBytes: number;
  readonly #instruments: Instruments;
  #kept: OutgoingMessage[] = [];
  /** How many of `#kept` are no longer needed. */
  #start = 0;
  /** The number of the last message that was sent; the first one is 1. */
  #last: number;
  #acknowledged: number;
  #bytes = 0;

  /** @param received How many messages the client has from elsewhere. */
  constructor(maxBytes: number, instruments: Instruments, received = 0) {
    this.#maxBytes = maxBytes;
    this.#instruments = instruments;
    this.#last = this.#acknowledged = received;
  }

  /** How many messages the other side has for sure. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** Keeps a message that is about to be sent. */
  add(message: OutgoingMessage): void {
    // Now, before the owner of its buffers changes them.
    void message.lastingFrames;
    this.#last++;
    this.#kept.push(message);
    this.#count(roughSize(message));
    while (this.#bytes > this.#maxBytes || this.#length > MAX_KEPT) {
      this.#forgetFirst();
    }
  }

  /**
   * Forgets the messages up to a number.
   *
   * @returns `false` if the client cannot have received that many, or had
   * acknowledged more before.
   */
  acknowledge(received: number): boolean {
    const isNew = received >= this.#acknowledged && received <= this.#last;
    if (!isNew || !Number.isInteger(received)) return false;
    this.#acknowledged = received;
    while (this.#last - this.#length < received) this.#forgetFirst();
    return true;
  }

  /**
   * The messages that a client lacks.
   *
   * @param received How many it has received.
   * @returns `undefined` if not all of them are kept.
   */
  after(received: number): readonly OutgoingMessage[] | undefined {
    if (received < this.#last - this.#length) return undefined;
    return this.acknowledge(received)
      ? this.#kept.slice(this.#start)
      : undefined;
  }

  clear(): void {
    this.#count(-this.#bytes);
    this.#kept = [];
    this.#start = 0;
  }

  get #length(): number {
    return this.#kept.length - this.#start;
  }

  #forgetFirst(): void {
    this.#count(-roughSize(this.#kept[this.#start++]!));
    // Rarely, because it moves all others; at once if there are none.
    if (this.#length === 0) this.#kept.length = 0;
    else if (this.#start < 64) return;
    else this.#kept.splice(0, this.#start);
    this.#start = 0;
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    this.#instruments.add("bytesKept", bytes);
  }
}
