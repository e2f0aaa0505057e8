import type { Instruments } from "../base/instruments.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { roughSize, SentMessages } from "./_sent_messages.ts";
import type { MessageSocket } from "./outbox.ts";

/** From this size on, a message is announced: it may be on its way for long. */
const ANNOUNCED_BYTES = 64 * 1024;

/** The longest frame of one's own, in characters. */
const MAX_CONTROL_LENGTH = 64;

const CONTROL = /^\{"received":(\d{1,15})(,"answer":true)?\}$/;

/** The header in which programs offer to resume; pages do so in a subprotocol. */
export const RESUME_HEADER = "bokeh-resume";

/** Where a client was when the process that it was connected to ended. */
export interface DurableStart {
  /** How many messages it has received. */
  readonly received: number;
  /** How many of its own it need not send again. */
  readonly sent: number;
  /** The last change that it has for sure. */
  readonly seq: number;
}

/** What a client is told so that it can go on in another process. */
export interface DurableJournal {
  /** What the document must be like there, as hexadecimal digits. */
  readonly shape: string;
  /** Returns the number of the last change that what is sent now may depend on. */
  seq(): number;
}

export interface DurableSocketOptions {
  /** The most bytes that are kept until the client acknowledges them. */
  readonly maxKeptBytes: number;
  readonly instruments: Instruments;
  /** Absent if the session ends with the process. */
  readonly journal?: DurableJournal;
  /**
   * Where the client was.
   *
   * @default {undefined} It begins.
   */
  readonly start?: DurableStart;
  /** Called when the socket was closed while the client was away. */
  readonly onEnd: () => void;
}

/**
 * One socket over several real ones, of which each resumes where the one before
 * was cut.
 *
 * Both sides count the whole messages that they receive. They tell the number in
 * the metadata of their own messages, which Bokeh does not use, and between
 * messages in frames `{"received":N}`:
 *
 * - The server sends one first on every real socket. Then each side sends again
 *   what the other lacks, and goes on.
 * - With `"answer":true` the client asks for such a frame, to see whether the
 *   network still works.
 * - With `"size":N` the server announces a large message.
 *
 * If the session is stored, a message counts as received when it is answered: what
 * is not may be lost with the process, and is sent again to the next one. The server
 * tells, as `"seq"`, the number of a change that the client has and, as `"shape"`,
 * what the document must be like where it goes on.
 *
 * So nothing is lost and nothing is done twice. While there is no real socket, an
 * `Outbox` queues what is sent and combines it.
 */
export class DurableSocket implements MessageSocket {
  readonly #options: DurableSocketOptions;
  readonly #sent: SentMessages;
  #real: MessageSocket | undefined;
  #readyState: number = WebSocket.OPEN;
  #received: number;
  /** The number of the last message that came over the real socket. */
  #arrived: number;
  /** How many messages have been answered. */
  #answered: number;
  /** The last change of which something was sent, and one before it. */
  #seq: number;
  #wholeSeq: number;
  /** The numbers as a frame, made when it is sent. */
  #numberText: string | undefined;
  /** The index of the next frame in its message. */
  #frame = 0;

  constructor(options: DurableSocketOptions) {
    this.#options = options;
    const { maxKeptBytes, instruments, journal, start } = options;
    this.#sent = new SentMessages(maxKeptBytes, instruments, start?.received);
    this.#received = this.#arrived = this.#answered = start?.sent ?? 0;
    const seq = journal?.seq() ?? 0;
    this.#seq = this.#wholeSeq = Math.min(start?.seq ?? seq, seq);
  }

  get readyState(): number {
    return this.#readyState;
  }

  get bufferedAmount(): number {
    const real = this.#real;
    return real === undefined || real.readyState !== WebSocket.OPEN
      ? Infinity
      : real.bufferedAmount;
  }

  begin(message: OutgoingMessage, isLast: boolean): void {
    if (this.#options.journal !== undefined) this.#note(message, isLast);
    this.#sent.add(message);
    this.#announce(message);
  }

  send(data: string | Uint8Array<ArrayBuffer> | ArrayBuffer): void {
    this.#real?.send(this.#frame++ === 1 ? this.#number() : data);
  }

  close(code?: number, reason?: string): void {
    this.#readyState = WebSocket.CLOSING;
    if (this.#real !== undefined) this.#real.close(code, reason);
    // Deferred: a change may be being sent right now.
    else queueMicrotask(this.#options.onEnd);
  }

  /**
   * Goes on with a real socket.
   *
   * @param real The real socket, which is open.
   * @param received How many messages the client has received.
   * @returns `false` if it lacks some that are not kept; then nothing has happened.
   */
  attach(real: MessageSocket, received: number): boolean {
    const missing = this.#sent.after(received);
    if (missing === undefined) return false;
    this.#real = real;
    this.#arrived = this.#counted;
    real.send(this.#welcome());
    for (const message of missing) {
      this.#announce(message);
      for (const frame of message.lastingFrames) {
        this.send(frame as string | Uint8Array<ArrayBuffer>);
      }
    }
    return true;
  }

  /** Goes on without a real socket, which is lost. */
  detach(): void {
    this.#real = undefined;
  }

  /**
   * Counts a message of the client.
   *
   * @param metadata Its metadata.
   * @returns Whether it is new: not if it was received before, over another real
   * socket. `undefined` if the client claims to have received what it cannot have.
   */
  count(metadata: unknown): boolean | undefined {
    const isNew = ++this.#arrived > this.#received;
    if (isNew) {
      this.#received = this.#arrived;
      this.#numberText = undefined;
    }
    const received = (metadata as { received?: unknown } | null)?.received;
    const isPossible = received === undefined ||
      typeof received === "number" && this.#sent.acknowledge(received);
    return isPossible ? isNew : undefined;
  }

  /** Whether a text frame between two messages is no header of a message. */
  static isControl(frame: string): boolean {
    return frame.startsWith('{"received":');
  }

  /**
   * Handles such a frame.
   *
   * @returns `false` if it is malformed, or the client claims to have received
   * what it cannot have.
   */
  control(frame: string): boolean {
    const [, received, answer] = frame.length > MAX_CONTROL_LENGTH
      ? []
      : CONTROL.exec(frame) ?? [];
    if (received === undefined) return false;
    if (!this.#sent.acknowledge(Number(received))) return false;
    // Whoever asks and does not read gets no more answers.
    if (answer && this.bufferedAmount === 0) {
      this.#real?.send(this.#number());
    }
    return true;
  }

  /** Forgets everything: the client will not come back. */
  end(): void {
    this.#readyState = WebSocket.CLOSED;
    this.#real = undefined;
    this.#sent.clear();
  }

  /** How many messages the client need not send again. */
  get #counted(): number {
    return this.#options.journal === undefined
      ? this.#received
      : this.#answered;
  }

  #number(): string {
    return this.#numberText ??= this.#options.journal === undefined
      ? `{"received":${this.#received}}`
      : `{"received":${this.#answered},"seq":${this.#wholeSeq}}`;
  }

  #welcome(): string {
    const { journal } = this.#options;
    return journal === undefined
      ? this.#number()
      : `{"received":${this.#answered},"seq":${this.#wholeSeq},"shape":"${journal.shape}"}`;
  }

  /** Notes what a message that is about to be sent says of others. */
  #note({ header }: OutgoingMessage, isLast: boolean): void {
    if (header.reqid !== undefined) this.#answered++;
    const seq = this.#options.journal!.seq();
    if (isLast && header.reqid !== undefined) {
      // All changes have been sent before a reply.
      this.#wholeSeq = this.#seq = seq;
    } else if (isLast && seq > this.#seq) {
      // A change may take several messages, of which this may be the first.
      this.#wholeSeq = this.#seq;
      this.#seq = seq;
    }
    this.#numberText = undefined;
  }

  #announce(message: OutgoingMessage): void {
    this.#frame = 0;
    const size = roughSize(message);
    if (size < ANNOUNCED_BYTES) return;
    this.#real?.send(`{"received":${this.#counted},"size":${size}}`);
  }
}
