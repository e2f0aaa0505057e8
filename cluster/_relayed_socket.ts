import {
  CLOSE_GOING_AWAY,
  CLOSE_TRY_AGAIN_LATER,
  closeReason,
} from "../protocol/close_codes.ts";
import type { ArrivedAnswer } from "./_relayed_request.ts";
import type {
  StreamConsumer,
  StreamEnd,
  StreamMessage,
} from "./_link_stream.ts";

/** Options for {@linkcode RelayedSocket}. */
export interface RelayedSocketOptions {
  /** The socket of the client, not yet open. */
  readonly socket: WebSocket;
  /** The stream to the node that has the session. */
  readonly answer: ArrivedAnswer;
  /** The most bytes of the client that wait for that node. */
  readonly maxWaitingBytes: number;
  /** Called once when the client is gone. */
  onEnd(): void;
}

/**
 * The socket of a client whose session another node has: frames pass both ways as
 * they are.
 *
 * - **Ends with the link:** the client comes back at once, and finds the session
 *   wherever it is then.
 */
export class RelayedSocket implements StreamConsumer {
  readonly #options: RelayedSocketOptions;
  /** Messages for a client that has not completed its handshake. */
  #early: StreamMessage[] = [];
  #earlyBytes = 0;
  #end: StreamEnd | undefined;

  constructor(options: RelayedSocketOptions) {
    this.#options = options;
    const { socket, answer } = options;
    socket.onopen = () => this.#open();
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onerror = (event) => event.preventDefault();
    socket.onclose = ({ code, reason, wasClean }) => {
      // Deno keeps the sockets of vanished clients, and their handlers.
      socket.onopen = socket.onmessage = socket.onclose = null;
      answer.stream.end({ code, reason, wasClean });
      options.onEnd();
    };
    answer.takeOver(this);
  }

  get waitingBytes(): number {
    return this.#earlyBytes + this.#options.socket.bufferedAmount;
  }

  /** Closes the client's socket; the node that has the session is told. */
  close(code: number, reason: string): void {
    this.#leave({ code, reason, wasClean: true });
  }

  /**
   * Closes the client's socket because this node stops, and resolves once the client
   * has confirmed. The node that has the session keeps it for the client, which
   * comes back through another one.
   */
  async closed(code: number, reason: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { socket } = this.#options;
    socket.addEventListener("close", () => resolve(), { once: true });
    this.#leave({ code, reason, wasClean: false });
    await promise;
  }

  #leave(end: StreamEnd): void {
    const { socket, answer } = this.#options;
    answer.stream.end(end);
    if (socket.readyState === WebSocket.CONNECTING) this.#end ??= end;
    else this.#close(end.code, end.reason);
  }

  onMessage(message: StreamMessage): void {
    const { socket } = this.#options;
    if (socket.readyState === WebSocket.OPEN) return socket.send(message);
    if (socket.readyState !== WebSocket.CONNECTING) return;
    this.#early.push(message);
    this.#earlyBytes += typeof message === "string"
      ? message.length
      : message.byteLength;
  }

  onEnd(end: StreamEnd): void {
    this.#end = end;
    const { socket } = this.#options;
    if (socket.readyState === WebSocket.OPEN) this.#pass(end);
  }

  #open(): void {
    const { socket } = this.#options;
    for (const message of this.#early.splice(0)) socket.send(message);
    this.#earlyBytes = 0;
    if (this.#end !== undefined) this.#pass(this.#end);
  }

  #receive(data: StreamMessage): void {
    const { answer: { stream }, maxWaitingBytes } = this.#options;
    if (stream.bufferedAmount > maxWaitingBytes) {
      return this.close(CLOSE_TRY_AGAIN_LATER, "The server is too slow");
    }
    stream.send(data);
  }

  /** Closes the socket as the node with the session has closed its end. */
  #pass({ code, reason, wasClean }: StreamEnd): void {
    if (wasClean && code !== 1005) this.#close(code, reason);
    // Clients take this for the end of a server, and come back at once.
    else this.#close(CLOSE_GOING_AWAY, "The session's server is lost");
  }

  #close(code: number, reason: string): void {
    const { socket } = this.#options;
    if (socket.readyState === WebSocket.OPEN) {
      socket.close(code, closeReason(reason));
    }
  }
}
