import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { Instruments } from "../base/instruments.ts";
import { DurableSocket } from "./durable_socket.ts";
import { MAX_QUEUED_BYTES, type MessageSocket } from "./outbox.ts";
import { SentMessages } from "./_sent_messages.ts";
import {
  CLOSE_ABNORMAL,
  CLOSE_GOING_AWAY,
  CLOSE_SERVICE_RESTART,
} from "../protocol/close_codes.ts";

/** How long the server may take to say how many messages it has. */
const WELCOME_MILLISECONDS = 5000;

/** When what has been received is told, if nothing else is sent. */
const TELL_MILLISECONDS = 250;
const TELL_MESSAGES = 64;

const MAX_WAIT_MILLISECONDS = 2000;

/** A connection that lasted for so long is tried again at once. */
const STABLE_MILLISECONDS = 5000;

/** A socket that is open or connecting. */
export interface RealSocket extends MessageSocket {
  ping(): void;
  /** Ends it without a close handshake. */
  terminate(): void;
}

/** What is told of a real socket. */
export interface RealSocketEvents {
  onMessage(data: string | ArrayBuffer): void;
  onClose(code: number, reason: string): void;
}

export interface ResumingSocketOptions extends RealSocketEvents {
  /**
   * Opens a real socket.
   *
   * @param offer How the server knows the client again.
   */
  open(offer: string, events: RealSocketEvents): Promise<RealSocket>;
  /** Called when the connection goes on over another real socket. */
  onResumed(): void;
  /** How long to try. */
  readonly giveUpMilliseconds: number;
}

/**
 * One socket over several real ones, as a program has it that is the client of a
 * server with a {@linkcode DurableSocket}; the protocol is described there.
 *
 * - **Plain** with a server that knows nothing of this: then it is its real socket.
 * - **Whole messages:** nobody is told of a part of one.
 * - **Honest:** if the server cannot resume, or stays away, the socket closes.
 */
export class ResumingSocket implements MessageSocket {
  readonly #options: ResumingSocketOptions;
  readonly #name = `${randomHex(8)}.${randomHex(16)}`;
  readonly #sent = new SentMessages(MAX_QUEUED_BYTES, new Instruments());
  #real: RealSocket | undefined;
  /** Tells the events of the current real socket from those of earlier ones. */
  #attempt = 0;
  #readyState: number = WebSocket.OPEN;
  /** Whether the server knows how to resume; unknown at first. */
  #isDurable: boolean | undefined;
  /** Whether the server has said how many messages it has. */
  #isReady = false;
  #failures = 0;
  /** When the last real socket was lost. */
  #lostAt: number | undefined;
  #resumedAt = -Infinity;
  #frame = 0;
  /** The frames of a message that has begun to arrive. */
  #partial: (string | ArrayBuffer)[] = [];
  #received = 0;
  #told = 0;
  #seq = 0;
  #shape = "";
  #retry: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #tell: ReturnType<typeof setTimeout> | undefined;

  private constructor(options: ResumingSocketOptions) {
    this.#options = options;
  }

  /** Opens a first real socket, which may be still connecting. */
  static async open(options: ResumingSocketOptions): Promise<ResumingSocket> {
    const socket = new ResumingSocket(options);
    await socket.#connect();
    return socket;
  }

  get readyState(): number {
    return this.#readyState === WebSocket.OPEN && !this.#isDurable
      ? this.#real!.readyState
      : this.#readyState;
  }

  get bufferedAmount(): number {
    if (this.#isDurable && !this.#isReady) return Infinity;
    return this.#real!.bufferedAmount;
  }

  begin(message: OutgoingMessage): void {
    this.#frame = 0;
    if (this.#isDurable) this.#sent.add(message);
  }

  send(data: string | Uint8Array<ArrayBuffer> | ArrayBuffer): void {
    const isMetadata = this.#frame++ === 1 && this.#isDurable;
    this.#real?.send(isMetadata ? this.#number() : data);
  }

  close(code?: number, reason?: string): void {
    if (this.#readyState !== WebSocket.OPEN) return;
    this.#readyState = WebSocket.CLOSING;
    if (this.#lostAt === undefined) this.#real?.close(code, reason);
    else this.terminate();
  }

  /** Ends the connection without a close handshake. */
  terminate(): void {
    this.#readyState = WebSocket.CLOSING;
    if (this.#lostAt === undefined) return this.#real?.terminate();
    this.#leave();
    queueMicrotask(() => this.#end(CLOSE_ABNORMAL, ""));
  }

  /**
   * Gives up a real socket that seems dead.
   *
   * @returns Whether the connection goes on over another one.
   */
  renew(): boolean {
    if (!this.#isDurable || this.#readyState !== WebSocket.OPEN) return false;
    if (this.#isReady) this.#lose();
    return true;
  }

  /** Asks for a sign of life, unless the connection is lost. */
  ping(): void {
    if (this.#lostAt === undefined) this.#real?.ping();
  }

  async #connect(): Promise<void> {
    const attempt = ++this.#attempt;
    const isCurrent = () => attempt === this.#attempt;
    const real = await this.#options.open(this.#offer(), {
      onMessage: (data) => isCurrent() && this.#take(data),
      onClose: (code, reason) => isCurrent() && this.#closed(code, reason),
    });
    // It was given up while the socket was being made.
    if (isCurrent()) this.#real = real;
    else real.terminate();
  }

  #offer(): string {
    const begun = `${this.#name}.${this.#received}`;
    return this.#shape === ""
      ? begun
      : `${begun}.${this.#sent.acknowledged}.${this.#seq}.${this.#shape}`;
  }

  #closed(code: number, reason: string): void {
    // A server that goes away and stores nothing cannot resume.
    const isLost = code === CLOSE_ABNORMAL ||
      code === CLOSE_GOING_AWAY && this.#shape !== "";
    const mayResume = this.#isDurable && this.#readyState === WebSocket.OPEN;
    if (isLost && mayResume) this.#lose();
    else this.#end(code, reason);
  }

  /** Leaves the real socket, whose events do not count any more. */
  #leave(): void {
    this.#attempt++;
    this.#real?.terminate();
    this.#isReady = false;
    this.#partial = [];
    for (const timer of [this.#retry, this.#patience, this.#tell]) {
      clearTimeout(timer);
    }
    this.#tell = undefined;
  }

  #lose(): void {
    this.#leave();
    const now = performance.now();
    if (this.#lostAt === undefined) {
      this.#lostAt = now;
      if (now - this.#resumedAt > STABLE_MILLISECONDS) this.#failures = 0;
    }
    if (now - this.#lostAt > this.#options.giveUpMilliseconds) {
      return this.#end(CLOSE_ABNORMAL, "");
    }
    const wait = this.#failures === 0
      ? 0
      : Math.min(MAX_WAIT_MILLISECONDS, 25 * 2 ** this.#failures);
    this.#failures++;
    this.#retry = setTimeout(() => {
      this.#patience = setTimeout(() => this.#lose(), WELCOME_MILLISECONDS);
      const attempt = this.#attempt + 1;
      this.#connect().catch(() => attempt === this.#attempt && this.#lose());
    }, wait);
  }

  #end(code: number, reason: string): void {
    if (this.#readyState === WebSocket.CLOSED) return;
    this.#readyState = WebSocket.CLOSED;
    this.#leave();
    this.#sent.clear();
    this.#options.onClose(code, reason);
  }

  #take(frame: string | ArrayBuffer): void {
    const isControl = this.#partial.length === 0 &&
      typeof frame === "string" && DurableSocket.isControl(frame);
    this.#isDurable ??= isControl;
    if (!this.#isDurable) return this.#options.onMessage(frame);
    if (isControl) return this.#control(frame);
    this.#partial.push(frame);
    const { length } = this.#partial;
    if (length < 3 || length < 3 + 2 * buffersOf(this.#partial[0])) return;
    const frames = this.#partial;
    this.#partial = [];
    this.#received++;
    this.#acknowledge(parse(frames[1]));
    this.#tellLater();
    for (const each of frames) this.#options.onMessage(each);
  }

  #control(frame: string): void {
    const numbers = parse(frame);
    const { received, shape } = numbers;
    if (typeof shape === "string") this.#shape = shape;
    if (this.#isReady) return this.#acknowledge(numbers);
    const missing = this.#sent.after(Number(received));
    if (missing === undefined) {
      return this.#end(CLOSE_SERVICE_RESTART, "Cannot resume");
    }
    clearTimeout(this.#patience);
    this.#isReady = true;
    this.#told = this.#received;
    this.#acknowledge(numbers);
    for (const message of missing) {
      this.#frame = 0;
      for (const each of message.lastingFrames) {
        this.send(each as string | Uint8Array<ArrayBuffer>);
      }
    }
    if (this.#lostAt === undefined) return;
    this.#lostAt = undefined;
    this.#resumedAt = performance.now();
    this.#options.onResumed();
  }

  #acknowledge({ received, seq }: Record<string, unknown>): void {
    if (typeof received === "number") this.#sent.acknowledge(received);
    if (typeof seq === "number") this.#seq = seq;
  }

  #tellLater(): void {
    const tell = () => {
      if (this.#told < this.#received) this.#real?.send(this.#number());
    };
    if (this.#received - this.#told >= TELL_MESSAGES) tell();
    else this.#tell ??= setTimeout(tell, TELL_MILLISECONDS);
  }

  #number(): string {
    clearTimeout(this.#tell);
    this.#tell = undefined;
    this.#told = this.#received;
    return `{"received":${this.#received}}`;
  }
}

function randomHex(bytes: number): string {
  return crypto.getRandomValues(new Uint8Array(bytes)).toHex();
}

/** The object in a frame; whatever else is there is the receiver's to refuse. */
function parse(frame: unknown): Record<string, unknown> {
  try {
    return Object(JSON.parse(frame as string));
  } catch {
    return {};
  }
}

function buffersOf(header: unknown): number {
  const { num_buffers } = parse(header);
  return typeof num_buffers === "number" ? num_buffers : 0;
}
