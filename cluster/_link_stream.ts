import { concat } from "@std/bytes/concat";
import { CLOSE_ABNORMAL } from "../protocol/close_codes.ts";
import { FRAME_HEADER_BYTES, FrameKind, MAX_PART_BYTES } from "./_frames.ts";
import type { FrameWriter } from "./_frame_writer.ts";

/** How many bytes may be on their way before the other node has taken some. */
const WINDOW_BYTES = 512 * 1024;

/** As long as its consumer has more than this, a stream takes no more. */
const MAX_WAITING_BYTES = 256 * 1024;

/** What waits at the consumer is not told of below this. */
const TOLD_BYTES = 64 * 1024;

const POLL_MILLISECONDS = 10;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A message on a stream: text or bytes, as a WebSocket has them. */
export type StreamMessage = string | ArrayBuffer;

/** How one side ended a stream; as a WebSocket closes. */
export interface StreamEnd {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
}

/** How a stream ends whose link is lost. */
export const LINK_LOST: StreamEnd = {
  code: CLOSE_ABNORMAL,
  reason: "",
  wasClean: false,
};

/** Who uses a stream. */
export interface StreamConsumer {
  /** Called with the answer to {@linkcode Link.open}. */
  onHead?(head: unknown): void;
  onMessage(message: StreamMessage): void;
  /** Called once when the other side is done, or the link is lost. */
  onEnd(end: StreamEnd): void;
  /** The bytes of messages that have not left the consumer. */
  readonly waitingBytes: number;
}

interface Item {
  readonly kind: FrameKind;
  readonly bytes: Uint8Array;
  /** What of it has been sent. */
  sent: number;
}

/** What a stream needs of its link. */
export interface StreamLink {
  readonly writer: FrameWriter;
  /** Lets the stream send parts when there is room. */
  queue(stream: LinkStream): void;
  /** Called when both sides are done. */
  remove(stream: LinkStream): void;
}

/**
 * One of many conversations over a link.
 *
 * - **In order:** messages arrive whole, in the order in which they were sent.
 * - **Fair:** a large message leaves in parts, between which other streams send.
 * - **Bounded:** what the other side has not taken waits here.
 */
export class LinkStream {
  readonly id: number;
  readonly #link: StreamLink;
  #consumer: StreamConsumer | undefined;
  #queue: Item[] = [];
  #queuedBytes = 0;
  /** The bytes that are on their way. */
  #sentBytes = 0;
  /** What of the bytes that were taken waits over there. */
  #waitingThere = 0;
  #parts: Uint8Array[] = [];
  #untoldBytes = 0;
  #lastTold = 0;
  #poll: ReturnType<typeof setInterval> | undefined;
  #hasEnded = false;
  #isEnded = false;

  constructor(id: number, link: StreamLink) {
    this.id = id;
    this.#link = link;
  }

  /** Bytes that were sent and have not reached the network on the other side. */
  get bufferedAmount(): number {
    return this.#queuedBytes + this.#sentBytes + this.#waitingThere;
  }

  /** Whether a part can be sent. */
  get canSend(): boolean {
    return this.#queue.length > 0 && this.#sentBytes < WINDOW_BYTES;
  }

  /** Whether this side is done. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Hands what arrives to a consumer from now on. */
  attach(consumer: StreamConsumer): void {
    this.#consumer = consumer;
  }

  /** Sends a message. Does nothing after {@linkcode end}. */
  send(data: string | Uint8Array | ArrayBuffer): void {
    if (this.#hasEnded) return;
    if (typeof data === "string") return this.#sendText(data);
    const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
    this.#send(FrameKind.BYTES, bytes);
  }

  /** Answers the request that opened the stream. */
  sendHead(head: unknown): void {
    this.#send(FrameKind.HEAD, encoder.encode(JSON.stringify(head)));
  }

  /** Opens the stream on the other side. */
  sendOpen(head: unknown): void {
    this.#send(FrameKind.OPEN, encoder.encode(JSON.stringify(head)));
  }

  /**
   * Says that this side is done. What the other side has no room for is dropped.
   */
  end(end: StreamEnd): void {
    if (this.#hasEnded) return;
    if (this.#sentBytes >= WINDOW_BYTES) this.#drop();
    this.#send(FrameKind.END, encoder.encode(JSON.stringify(end)));
    this.#hasEnded = true;
    if (this.#isEnded) this.#remove();
  }

  /** Sends the next part of what waits. */
  sendPart(): void {
    const [item] = this.#queue;
    if (item === undefined) return;
    const { bytes, kind } = item;
    const isMessage = kind === FrameKind.TEXT || kind === FrameKind.BYTES;
    const rest = bytes.length - item.sent;
    const size = isMessage ? Math.min(rest, MAX_PART_BYTES) : rest;
    const part = bytes.subarray(item.sent, item.sent + size);
    const isLast = size === rest;
    this.#link.writer.add(this.id, isLast ? kind : FrameKind.PART, part);
    item.sent += size;
    this.#queuedBytes -= size;
    this.#sentBytes += size + FRAME_HEADER_BYTES;
    if (isLast) this.#queue.shift();
  }

  /** Handles a frame of the other side. */
  receive(kind: number, payload: Uint8Array<ArrayBuffer>): void {
    if (kind === FrameKind.CREDIT) return this.#credit(payload);
    this.#untoldBytes += payload.length + FRAME_HEADER_BYTES;
    switch (kind) {
      case FrameKind.HEAD:
        return this.#consumer?.onHead?.(JSON.parse(decoder.decode(payload)));
      case FrameKind.PART:
        this.#parts.push(payload.slice());
        return;
      case FrameKind.TEXT:
        return this.#consumer
          ?.onMessage(decoder.decode(this.#whole(payload)));
      case FrameKind.BYTES: {
        const whole = this.#whole(payload);
        const isCopy = whole !== payload;
        return this.#consumer
          ?.onMessage(isCopy ? whole.buffer : payload.slice().buffer);
      }
      case FrameKind.END:
        return this.finish(JSON.parse(decoder.decode(payload)));
    }
  }

  /** Tells the other side what has been taken; called after each batch of frames. */
  settle(): void {
    if (this.#isEnded || this.#hasEnded) return;
    const waiting = this.#consumer?.waitingBytes ?? 0;
    const told = waiting < TOLD_BYTES ? 0 : waiting;
    const taken = waiting < MAX_WAITING_BYTES ? this.#untoldBytes : 0;
    if (taken > 0 || told !== this.#lastTold) {
      this.#untoldBytes -= taken;
      this.#lastTold = told;
      this.#link.writer.addNumbers(this.id, FrameKind.CREDIT, taken, told);
    }
    const isDone = told === 0 && this.#untoldBytes === 0;
    if (isDone) this.#stopPolling();
    else this.#poll ??= setInterval(() => this.settle(), POLL_MILLISECONDS);
  }

  /** Ends the stream here: the other side is done, or gone. */
  finish(end: StreamEnd): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#stopPolling();
    this.#parts = [];
    this.#consumer?.onEnd(end);
    if (end === LINK_LOST) this.#hasEnded = true;
    // The other side takes nothing more, so that nothing would ever leave.
    this.#drop();
    if (this.#hasEnded) this.#remove();
    else this.end(end);
  }

  #sendText(text: string): void {
    const most = 3 * text.length + FRAME_HEADER_BYTES;
    const { writer } = this.#link;
    const isShort = most <= MAX_PART_BYTES && this.#queue.length === 0 &&
      this.#sentBytes + most <= WINDOW_BYTES && writer.hasRoom(most);
    if (!isShort) return this.#send(FrameKind.TEXT, encoder.encode(text));
    const size = writer.addText(this.id, FrameKind.TEXT, text);
    this.#sentBytes += size + FRAME_HEADER_BYTES;
  }

  #send(kind: FrameKind, bytes: Uint8Array): void {
    this.#queue.push({ kind, bytes, sent: 0 });
    this.#queuedBytes += bytes.length;
    this.#link.queue(this);
  }

  #credit(payload: Uint8Array<ArrayBuffer>): void {
    const { buffer, byteOffset } = payload;
    const view = new DataView(buffer, byteOffset);
    this.#sentBytes -= view.getUint32(0);
    this.#waitingThere = view.getUint32(4);
    if (this.canSend) this.#link.queue(this);
  }

  /** Puts the parts of a message together. */
  #whole(last: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    if (this.#parts.length === 0) return last;
    const whole = concat([...this.#parts, last]);
    this.#parts = [];
    return whole;
  }

  /** Forgets what waits, but for the end, of which the other side has to learn. */
  #drop(): void {
    this.#queue = this.#queue.filter(({ kind }) => kind === FrameKind.END);
    this.#queuedBytes = this.#queue
      .reduce((sum, { bytes, sent }) => sum + bytes.length - sent, 0);
    this.#sentBytes = 0;
    if (this.canSend) this.#link.queue(this);
  }

  #stopPolling(): void {
    clearInterval(this.#poll);
    this.#poll = undefined;
  }

  #remove(): void {
    this.#stopPolling();
    // What is queued, such as the end, is still sent.
    this.#link.remove(this);
  }
}
