import type { EncodedEvent } from "./event_encoder.ts";
import { PatchBatch } from "./_patch_batch.ts";
import { CLOSE_TRY_AGAIN_LATER } from "../protocol/close_codes.ts";
import { patchDoc } from "../protocol/messages.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import type { CommitGate } from "./commit_gate.ts";
import { Instruments } from "../base/instruments.ts";

/** The part of a WebSocket that an outbox uses. */
export interface MessageSocket {
  /** `WebSocket.OPEN` while messages can be sent. */
  readonly readyState: number;
  /**
   * Bytes passed to `send` but not yet to the network; `Infinity` while the client
   * is away, until {@linkcode Outbox.resume} is called.
   */
  readonly bufferedAmount: number;
  /**
   * Called before the frames of a message are sent.
   *
   * @param message The message.
   * @param isLast Whether no other message waits.
   */
  begin?(message: OutgoingMessage, isLast: boolean): void;
  /**
   * Sends a frame.
   *
   * @param data The content of the frame.
   */
  send(data: string | Uint8Array<ArrayBuffer> | ArrayBuffer): void;
  /**
   * Closes the socket.
   *
   * @param code The close code.
   * @param reason The close reason.
   */
  close(code?: number, reason?: string): void;
}

/** Limits of what waits to be sent to a client. */
export interface OutboxOptions {
  /**
   * Bytes that may wait in the socket before messages are queued instead.
   *
   * @default {4194304}
   */
  highWaterMark?: number;
  /**
   * Bytes that may be queued before the client is dropped.
   *
   * @default {33554432}
   */
  maxQueuedBytes?: number;
  /**
   * Milliseconds without progress after which the client is dropped.
   *
   * @default {10000}
   */
  stallTimeoutMilliseconds?: number;
}

/** The default of {@linkcode OutboxOptions.maxQueuedBytes}. */
export const MAX_QUEUED_BYTES = 32 * 1024 * 1024;

const POLL_MILLISECONDS = 10;

/** Roughly the most characters that queued changes have in one message. */
const MAX_PATCH_LENGTH = 4 * 1024 * 1024;

/**
 * Sends messages over one socket without letting them pile up.
 *
 * - **Order:** messages leave whole, in the order of `send` calls.
 * - **Few:** waiting changes are combined, see {@linkcode PatchBatch}.
 * - **Bound:** a client that does not read costs at most `highWaterMark` plus
 *   `maxQueuedBytes`; beyond that it is closed with 1013 and may reconnect.
 */
export class Outbox implements Disposable {
  /** Called when the client is dropped, possibly long before its socket closes. */
  onDrop: () => void = () => {};
  readonly #socket: MessageSocket;
  readonly #instruments: Instruments;
  readonly #highWaterMark: number;
  readonly #maxQueuedBytes: number;
  readonly #stallTimeout: number;
  readonly #gate: CommitGate | undefined;
  #queue: (OutgoingMessage | PatchBatch)[] = [];
  #queuedBytes = 0;
  #nextBufferId = 1;
  #poll: ReturnType<typeof setInterval> | undefined;
  #lastAmount = 0;
  #lastProgress = 0;

  /**
   * @param gate Holds back what is sent.
   * @throws {RangeError} If a limit is not a positive integer.
   */
  constructor(
    socket: MessageSocket,
    options: OutboxOptions = {},
    instruments: Instruments = new Instruments(),
    gate?: CommitGate,
  ) {
    const {
      highWaterMark = 4 * 1024 * 1024,
      maxQueuedBytes = MAX_QUEUED_BYTES,
      stallTimeoutMilliseconds = 10_000,
    } = options;
    const limits = { highWaterMark, maxQueuedBytes, stallTimeoutMilliseconds };
    for (const [name, limit] of Object.entries(limits)) {
      if (!Number.isInteger(limit) || limit < 1) {
        throw new RangeError(
          `Cannot create outbox: ${name} must be a positive integer, received ${limit}`,
        );
      }
    }
    this.#socket = socket;
    this.#instruments = instruments;
    this.#highWaterMark = highWaterMark;
    this.#maxQueuedBytes = maxQueuedBytes;
    this.#stallTimeout = stallTimeoutMilliseconds;
    this.#gate = gate;
  }

  /** Whether messages are queued because the socket is full. */
  get isStalled(): boolean {
    return this.#queue.length > 0;
  }

  /** Bytes that the network has not taken; those that wait for a client that is away, too. */
  get waitingBytes(): number {
    const { bufferedAmount } = this.#socket;
    return this.#queuedBytes +
      (Number.isFinite(bufferedAmount) ? bufferedAmount : 0);
  }

  /** Sends a message, now or when the socket has room. Does nothing if the socket is closed. */
  send(message: OutgoingMessage): void {
    if (this.#gate?.isClosed) this.#gate.after(() => this.#send(message));
    else this.#send(message);
  }

  #send(message: OutgoingMessage): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    if (this.#hasRoom) this.#write(message);
    else this.#enqueue(message);
  }

  /**
   * Sends changes: now, or combined when the socket has room.
   *
   * @param toMessage Returns the PATCH-DOC with the changes, which connections share.
   */
  sendPatch(
    events: readonly EncodedEvent[],
    toMessage: () => OutgoingMessage,
  ): void {
    if (this.#gate?.isClosed) {
      this.#gate.after(() => this.#sendPatch(events, toMessage));
    } else this.#sendPatch(events, toMessage);
  }

  #sendPatch(
    events: readonly EncodedEvent[],
    toMessage: () => OutgoingMessage,
  ): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    if (this.#hasRoom) return this.#write(toMessage());
    const batch = this.#lastBatch();
    const before = batch.byteLength;
    for (const event of events) batch.add(event);
    this.#watch(batch.byteLength - before);
  }

  get #hasRoom(): boolean {
    return !this.isStalled && this.#socket.bufferedAmount < this.#highWaterMark;
  }

  /** Returns the batch at the end of the queue, adding one if necessary. */
  #lastBatch(): PatchBatch {
    const last = this.#queue.at(-1);
    if (last instanceof PatchBatch) return last;
    const batch = new PatchBatch(() => `q${this.#nextBufferId++}`);
    this.#queue.push(batch);
    return batch;
  }

  #enqueue(message: OutgoingMessage): void {
    this.#queue.push(message);
    this.#watch(message.byteLength);
  }

  /** Polls the socket until the queue, which has just grown, is empty. */
  #watch(growth: number): void {
    this.#queuedBytes += growth;
    if (this.#queuedBytes > this.#maxQueuedBytes) return this.#drop();
    if (this.#poll !== undefined) return;
    this.#lastAmount = this.#socket.bufferedAmount;
    if (this.#lastAmount === Infinity) return;
    this.#lastProgress = performance.now();
    this.#poll = setInterval(() => this.#drain(), POLL_MILLISECONDS);
  }

  /** Sends what has waited for a client that was away. */
  resume(): void {
    if (!this.isStalled) return;
    this.#watch(0);
    this.#drain();
  }

  /** Discards the queue. */
  [Symbol.dispose](): void {
    this.#queue = [];
    this.#queuedBytes = 0;
    this.#stopPolling();
  }

  #stopPolling(): void {
    clearInterval(this.#poll);
    this.#poll = undefined;
  }

  #write(message: OutgoingMessage): void {
    this.#instruments.count("messagesSent");
    this.#socket.begin?.(message, !this.isStalled);
    for (const frame of message.frames) {
      this.#socket.send(frame as string | Uint8Array<ArrayBuffer>);
    }
  }

  #drain(): void {
    if (this.#socket.readyState !== WebSocket.OPEN) {
      return this[Symbol.dispose]();
    }
    const now = performance.now();
    const { bufferedAmount } = this.#socket;
    if (bufferedAmount === Infinity) return this.#stopPolling();
    if (bufferedAmount < this.#lastAmount) this.#lastProgress = now;
    this.#lastAmount = bufferedAmount;
    if (now - this.#lastProgress > this.#stallTimeout) return this.#drop();
    let hasSent = false;
    while (
      this.#queue.length > 0 &&
      this.#socket.bufferedAmount < this.#highWaterMark
    ) {
      this.#writeFirst();
      hasSent = true;
    }
    if (hasSent) this.#lastAmount = this.#socket.bufferedAmount;
    if (this.#queue.length === 0) this[Symbol.dispose]();
  }

  /** Writes the first queued message; if a batch takes several, the others stay queued. */
  #writeFirst(): void {
    const item = this.#queue.shift()!;
    this.#queuedBytes -= item.byteLength;
    if (!(item instanceof PatchBatch)) return this.#write(item);
    const [first, ...others] = splitEvents(item.events()).map(toPatch);
    this.#queue.unshift(...others);
    if (first !== undefined) this.#write(first);
    for (const { byteLength } of others) this.#queuedBytes += byteLength;
  }

  #drop(): void {
    this.#instruments.count("connectionsDropped");
    this[Symbol.dispose]();
    this.#socket.close(CLOSE_TRY_AGAIN_LATER, "Client is too slow");
    this.onDrop();
  }
}

export function toPatch(events: readonly EncodedEvent[]): OutgoingMessage {
  return patchDoc(
    events.map(({ json }) => json),
    events.flatMap(({ buffers }) => buffers),
  );
}

/**
 * Splits changes into those of one PATCH-DOC each: what must be alone is, what
 * belongs together stays so, and else none is too large for the receiver.
 */
export function splitEvents(
  events: readonly EncodedEvent[],
): readonly EncodedEvent[][] {
  const patches: EncodedEvent[][] = [];
  let length = Infinity;
  for (const event of events) {
    const { isAlone, isWithPrevious, json } = event;
    if (
      !isWithPrevious && (isAlone || length + json.length > MAX_PATCH_LENGTH)
    ) {
      patches.push([]);
      length = 0;
    }
    patches.at(-1)?.push(event);
    length = isAlone || isWithPrevious ? Infinity : length + json.length;
  }
  return patches;
}
