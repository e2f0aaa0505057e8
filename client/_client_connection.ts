import { delay } from "@std/async/delay";
import type { EncodedEvent } from "../sync/event_encoder.ts";
import { CLOSE_NORMAL, CLOSE_PROTOCOL_ERROR } from "../protocol/close_codes.ts";
import type { Message } from "../protocol/message.ts";
import type { MessageType } from "../protocol/message_types.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { ProtocolError } from "../protocol/protocol_error.ts";
import { MessageReceiver } from "../protocol/receiver.ts";
import { Outbox } from "../sync/outbox.ts";
import type { PatchTarget } from "../sync/document_sync.ts";
import { createToken } from "../sessions/token.ts";
import { endError, refusalError } from "./_connection_errors.ts";
import { Heartbeat } from "./_heartbeat.ts";
import { Requests } from "./_requests.ts";
import { type ClientSocket, openWebSocket } from "./_web_socket.ts";
import { ConnectionError, ReplyError } from "./client_error.ts";
import type { SessionSettings } from "./session_options.ts";

/** Whoever takes what the server sends unasked. */
export interface ConnectionHandlers {
  /** Takes a PATCH-DOC. */
  onPatch(message: Message): void;
  /** Takes the error reply to a change. */
  onError(error: ReplyError): void;
}

/** Milliseconds that the server may take to answer that the connection is to be closed. */
const CLOSE_MILLISECONDS = 2000;

/** How often a socket that is full is looked at. */
const POLL_MILLISECONDS = 10;

/**
 * One WebSocket to a server, from the handshake to its end (spec 9.2).
 *
 * - **In order:** what a message does is done before the next is looked at.
 * - **No escape:** whatever the server sends ends in a call, a rejection or the
 *   end of the connection, never in an exception.
 * - **No request hangs:** the end of the connection rejects those that wait.
 */
export class ClientConnection implements PatchTarget {
  /** Python's server drops the columns that are not sent. */
  readonly needsWholeColumns = true;
  /** Why the connection ended; it never rejects. */
  readonly ended: Promise<ConnectionError>;
  readonly #settings: SessionSettings;
  readonly #handlers: ConnectionHandlers;
  readonly #receiver: MessageReceiver;
  readonly #requests = new Requests();
  readonly #accepted = Promise.withResolvers<void>();
  readonly #end: (error: ConnectionError) => void;
  #socket: ClientSocket | undefined;
  #outbox: Outbox | undefined;
  #heartbeat: Heartbeat | undefined;
  #isAccepted = false;
  #isEnded = false;
  /** What led to the end, once something has. */
  #cause: unknown;

  private constructor(settings: SessionSettings, handlers: ConnectionHandlers) {
    this.#settings = settings;
    this.#handlers = handlers;
    const { promise, resolve } = Promise.withResolvers<ConnectionError>();
    this.ended = promise;
    this.#end = resolve;
    const { maxMessageBytes } = settings;
    this.#receiver = new MessageReceiver({ role: "client", maxMessageBytes });
  }

  /**
   * Connects.
   *
   * @param settings Where to, and with which limits.
   * @param handlers Whoever takes what the server sends unasked.
   * @param signal Gives up connecting.
   * @returns The connection, once the server has sent ACK.
   * @throws {ConnectionError} If the server cannot be reached or refuses.
   * @throws The reason of the signal, if it aborts.
   */
  static async open(
    settings: SessionSettings,
    handlers: ConnectionHandlers,
    signal: AbortSignal,
  ): Promise<ClientConnection> {
    signal.throwIfAborted();
    const connection = new ClientConnection(settings, handlers);
    const { url, connectTimeoutMilliseconds: most } = settings;
    const give = () => connection.#terminate(signal.reason);
    signal.addEventListener("abort", give, { once: true });
    const timer = setTimeout(() => {
      connection.#terminate(
        new ConnectionError(
          `Cannot connect to ${url}: the server did not accept the connection within ${most} ms`,
        ),
      );
    }, most);
    try {
      await connection.#open();
      await connection.#accepted.promise;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", give);
    }
    return connection;
  }

  /** Waits until no changes wait here because the socket is full. */
  async drained(): Promise<void> {
    while (this.#outbox?.isStalled) await delay(POLL_MILLISECONDS);
  }

  /** Sends changes, combined if the server is slow. */
  sendPatch(
    events: readonly EncodedEvent[],
    toMessage: () => OutgoingMessage,
  ): void {
    this.#outbox?.sendPatch(events, toMessage);
  }

  /**
   * Sends a request.
   *
   * @param message The request.
   * @param expected The type of the reply.
   * @param accept Called with the reply, before the next message is looked at.
   * @param signal Gives up waiting.
   * @returns What `accept` returns.
   * @throws {ReplyError} If the server answers with ERROR.
   * @throws {ConnectionError} If the connection ends first.
   */
  request<T>(
    message: OutgoingMessage,
    expected: MessageType,
    accept: (reply: Message) => T,
    signal?: AbortSignal,
  ): Promise<T> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const { header } = message;
    const reply = this.#requests.wait(header, expected, accept, signal);
    this.#outbox?.send(message);
    return reply;
  }

  /**
   * Closes the connection in good order, or at once if the server does not answer.
   *
   * @param reason What those who wait for a reply are told.
   */
  async close(reason: unknown): Promise<void> {
    this.#requests.abandon(reason);
    this.#socket?.close(CLOSE_NORMAL, "closed");
    const timer = setTimeout(
      () => this.#socket?.terminate(),
      CLOSE_MILLISECONDS,
    );
    await this.ended;
    clearTimeout(timer);
  }

  async #open(): Promise<void> {
    const { socketUrl, headers, maxMessageBytes } = this.#settings;
    const { sessionId, signer, url } = this.#settings;
    const token = createToken({ sessionId, signer });
    const protocols = ["bokeh", token];
    const options = { url: socketUrl, protocols, headers, maxMessageBytes };
    this.#socket = await openWebSocket(options, {
      onMessage: (data) => this.#receive(data),
      onPong: () => this.#heartbeat?.beat(),
      onRefused: (refusal) => this.#terminate(refusalError(url, refusal)),
      onError: (error) => this.#fail(error),
      onClose: (code, reason) => this.#closed(code, reason),
    });
    this.#outbox = new Outbox(this.#socket);
    // It was given up while the package was being loaded.
    if (this.#cause !== undefined) this.#socket.terminate();
  }

  #fail(cause: unknown): void {
    this.#cause ??= cause;
  }

  #terminate(cause: unknown): void {
    this.#fail(cause);
    this.#socket?.terminate();
  }

  #receive(fragment: string | ArrayBuffer): void {
    if (this.#cause !== undefined) return;
    try {
      this.#heartbeat?.beat();
      const message = this.#receiver.push(fragment);
      if (message === undefined) return;
      if (this.#isAccepted) this.#dispatch(message);
      else this.#accept(message);
    } catch (error) {
      this.#fail(error);
      const { code, reason } = error instanceof ProtocolError
        ? error
        : { code: CLOSE_PROTOCOL_ERROR, reason: "" };
      this.#socket?.close(code, reason);
    }
  }

  #accept({ header: { msgtype } }: Message): void {
    if (msgtype !== "ACK") {
      throw new ProtocolError(
        CLOSE_PROTOCOL_ERROR,
        `the first message is ${msgtype}, not ACK`,
      );
    }
    this.#isAccepted = true;
    const { keepAliveMilliseconds: milliseconds } = this.#settings;
    if (milliseconds > 0) {
      this.#heartbeat = new Heartbeat(milliseconds, {
        onSilence: () => this.#socket?.ping(),
        onDeath: () => {
          const text = `no answer to a ping within ${milliseconds} ms`;
          this.#terminate(new Error(text));
        },
      });
    }
    this.#accepted.resolve();
  }

  #dispatch(message: Message): void {
    const { msgtype } = message.header;
    if (this.#requests.settle(message)) return;
    if (msgtype === "PATCH-DOC") return this.#handlers.onPatch(message);
    if (msgtype !== "ERROR") return;
    const { text, traceback } = Object(message.content);
    this.#handlers.onError(
      new ReplyError(
        `The server failed to handle a change: ${text}`,
        traceback ?? null,
      ),
    );
  }

  #closed(code: number, reason: string): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#heartbeat?.[Symbol.dispose]();
    this.#outbox?.[Symbol.dispose]();
    const error = endError(this.#settings.url, {
      isAccepted: this.#isAccepted,
      code,
      reason,
      cause: this.#cause,
    });
    this.#accepted.reject(error);
    // First, so that the session knows before those who waited do.
    this.#end(error);
    this.#requests.abandon(error);
  }
}
