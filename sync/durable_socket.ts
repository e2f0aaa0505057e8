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

/** What a server says of a connection whose session is stored. */
interface Numbers {
  /** How many messages of the client have been answered. */
  readonly answered: number;
  /** A change that the client has for sure, once it has the message that says so. */
  readonly seq: number;
}

/** What a message says, and what those before it have said. */
interface Said {
  readonly before: Numbers;
  readonly own: Numbers;
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
  /** `#received` as a frame, made when it is sent. */
  #receivedText: string | undefined;
  /** What the last message says, if the session is stored. */
  #numbers: Numbers;
  /** The last change of which something was sent. */
  #seq: number;
  readonly #said = new WeakMap<OutgoingMessage, Said>();
  /** The index of the next frame in its message. */
  #frame = 0;

  constructor(options: DurableSocketOptions) {
    this.#options = options;
    const { maxKeptBytes, instruments, journal, start } = options;
    this.#sent = new SentMessages(maxKeptBytes, instruments, start?.received);
    this.#received = this.#arrived = start?.sent ?? 0;
    const last = journal?.seq() ?? 0;
    const seq = Math.min(start?.seq ?? last, last);
    this.#seq = seq;
    this.#numbers = { answered: this.#received, seq };
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
    this.#frame = 0;
    const before = this.#numbers;
    this.#announce(message, before);
    this.#sent.add(message);
    const { journal } = this.#options;
    if (journal === undefined) return;
    this.#numbers = this.#after(message, isLast, journal.seq());
    this.#said.set(message, { before, own: this.#numbers });
  }

  send(data: string | Uint8Array<ArrayBuffer> | ArrayBuffer): void {
    this.#real?.send(this.#frame++ === 1 ? this.#text(this.#numbers) : data);
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
    // What missing messages say does not count before they have come.
    const { before } = this.#saidBy(missing[0]);
    this.#arrived = this.#options.journal === undefined
      ? this.#received
      : before.answered;
    real.send(this.#welcome(before));
    for (const message of missing) {
      const { before, own } = this.#saidBy(message);
      this.#announce(message, before);
      for (const [i, frame] of message.lastingFrames.entries()) {
        real.send(
          i === 1 ? this.#text(own) : frame as string | Uint8Array<ArrayBuffer>,
        );
      }
    }
    return true;
  }

  #saidBy(message: OutgoingMessage | undefined): Said {
    const now = { before: this.#numbers, own: this.#numbers };
    return message === undefined ? now : this.#said.get(message) ?? now;
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
      this.#receivedText = undefined;
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
      this.#real?.send(this.#text(this.#numbers));
    }
    return true;
  }

  /** Forgets everything: the client will not come back. */
  end(): void {
    this.#readyState = WebSocket.CLOSED;
    this.#real = undefined;
    this.#sent.clear();
  }

  #text({ answered, seq }: Numbers): string {
    return this.#options.journal === undefined
      ? this.#receivedText ??= `{"received":${this.#received}}`
      : `{"received":${answered},"seq":${seq}}`;
  }

  #welcome(numbers: Numbers): string {
    const { journal } = this.#options;
    const { answered, seq } = numbers;
    return journal === undefined
      ? this.#text(numbers)
      : `{"received":${answered},"seq":${seq},"shape":"${journal.shape}"}`;
  }

  /** What a message says that is about to be sent. */
  #after(
    { header }: OutgoingMessage,
    isLast: boolean,
    last: number,
  ): Numbers {
    const { answered, seq } = this.#numbers;
    if (header.reqid !== undefined) {
      // All changes have been sent before a reply.
      if (isLast) this.#seq = last;
      return { answered: answered + 1, seq: isLast ? last : seq };
    }
    if (!isLast || last <= this.#seq) return this.#numbers;
    // A change may take several messages, of which this may be the first.
    const whole = this.#seq;
    this.#seq = last;
    return { answered, seq: whole };
  }

  /** Says how large a message is, so that the client does not take it for silence. */
  #announce(message: OutgoingMessage, { answered }: Numbers): void {
    const size = roughSize(message);
    if (size < ANNOUNCED_BYTES) return;
    const received = this.#options.journal === undefined
      ? this.#received
      : answered;
    this.#real?.send(`{"received":${received},"size":${size}}`);
  }
}
