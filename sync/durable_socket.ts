import type { Instruments } from "../base/instruments.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { roughSize, SentMessages } from "./_sent_messages.ts";
import type { MessageSocket } from "./outbox.ts";

/** From this size on, a message is announced: it may be on its way for long. */
const ANNOUNCED_BYTES = 64 * 1024;

/** The longest frame of one's own, in characters. */
const MAX_CONTROL_LENGTH = 64;

const CONTROL = /^\{"received":(\d{1,15})(,"answer":true)?\}$/;

export interface DurableSocketOptions {
  /** The most bytes that are kept until the client acknowledges them. */
  readonly maxKeptBytes: number;
  readonly instruments: Instruments;
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
 * So nothing is lost and nothing is done twice. While there is no real socket, an
 * `Outbox` queues what is sent and combines it.
 */
export class DurableSocket implements MessageSocket {
  readonly #options: DurableSocketOptions;
  readonly #sent: SentMessages;
  #real: MessageSocket | undefined;
  #readyState: number = WebSocket.OPEN;
  #received = 0;
  /** The number as a frame, made when it is sent. */
  #receivedText: string | undefined;
  /** The index of the next frame in its message. */
  #frame = 0;

  constructor(options: DurableSocketOptions) {
    this.#options = options;
    this.#sent = new SentMessages(options.maxKeptBytes, options.instruments);
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

  begin(message: OutgoingMessage): void {
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
    real.send(this.#number());
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
   * @returns `false` if the client claims to have received what it cannot have.
   */
  count(metadata: unknown): boolean {
    this.#received++;
    this.#receivedText = undefined;
    const received = (metadata as { received?: unknown } | null)?.received;
    return received === undefined ||
      typeof received === "number" && this.#sent.acknowledge(received);
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

  #number(): string {
    return this.#receivedText ??= `{"received":${this.#received}}`;
  }

  #announce(message: OutgoingMessage): void {
    this.#frame = 0;
    const size = roughSize(message);
    if (size < ANNOUNCED_BYTES) return;
    this.#real?.send(`{"received":${this.#received},"size":${size}}`);
  }
}
