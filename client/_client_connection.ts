import { delay } from "@std/async/delay";
import type { EncodedEvent } from "../sync/event_encoder.ts";
import {
  CLOSE_ABNORMAL,
  CLOSE_NORMAL,
  CLOSE_PROTOCOL_ERROR,
} from "../protocol/close_codes.ts";
import type { Message } from "../protocol/message.ts";
import type { MessageType } from "../protocol/message_types.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { ProtocolError } from "../protocol/protocol_error.ts";
import { MessageReceiver } from "../protocol/receiver.ts";
import { RESUME_HEADER } from "../sync/durable_socket.ts";
import { Outbox } from "../sync/outbox.ts";
import { type RealSocket, ResumingSocket } from "../sync/resuming_socket.ts";
import type { PatchTarget } from "../sync/document_sync.ts";
import { createToken } from "../sessions/token.ts";
import { endError, type Refusal, refusalError } from "./_connection_errors.ts";
import { Heartbeat } from "./_heartbeat.ts";
import { Requests } from "./_requests.ts";
import { openWebSocket } from "./_web_socket.ts";
import { ConnectionError, ReplyError } from "./client_error.ts";
import type { SessionSettings } from "./session_options.ts";

/** Handles messages that do not answer a request. */
export interface ConnectionHandlers {
  /** Called with a PATCH-DOC. */
  onPatch(message: Message): void;
  /** Called with the error reply to a change. */
  onError(error: ReplyError): void;
}

/** How long to wait for the server to confirm a close. */
const CLOSE_MILLISECONDS = 2000;

const POLL_MILLISECONDS = 10;

/**
 * One WebSocket connection to a server, from the handshake to its end (spec 9.2).
 *
 * - **In order:** each message is handled completely before the next.
 * - **No escape:** whatever the server sends leads to a call, a rejection or the
 *   end of the connection, never to an exception.
 * - **No request hangs:** the end of the connection rejects pending requests.
 */
export class ClientConnection implements PatchTarget {
  /** Python's server drops the columns that a change does not contain. */
  readonly needsWholeColumns = true;
  /** Resolves with the reason when the connection ends; never rejects. */
  readonly ended: Promise<ConnectionError>;
  readonly #settings: SessionSettings;
  readonly #handlers: ConnectionHandlers;
  readonly #receiver: MessageReceiver;
  readonly #requests = new Requests();
  readonly #accepted = Promise.withResolvers<void>();
  readonly #end: (error: ConnectionError) => void;
  #socket: ResumingSocket | undefined;
  /** The socket that is connected to the network at the moment. */
  #real: RealSocket | undefined;
  #outbox: Outbox | undefined;
  #heartbeat: Heartbeat | undefined;
  #isAccepted = false;
  #isEnded = false;
  /** What caused the end, if anything has. */
  #cause: unknown;
  /** What a real socket has suffered, which may be resumed. */
  #trouble: unknown;

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
   * Connects and waits for the server's ACK.
   *
   * @throws {ConnectionError} If the server cannot be reached or refuses the connection.
   * @throws The reason of the signal, if it aborts.
   */
  static async open(
    settings: SessionSettings,
    handlers: ConnectionHandlers,
    signal: AbortSignal,
  ): Promise<ClientConnection> {
    signal.throwIfAborted();
    const connection = new ClientConnection(settings, handlers);
    const { url, connectTimeoutMilliseconds: timeout } = settings;
    const giveUp = () => connection.#terminate(signal.reason);
    signal.addEventListener("abort", giveUp, { once: true });
    const timer = setTimeout(() => {
      connection.#terminate(
        new ConnectionError(
          `Cannot connect to ${url}: the server did not accept the connection within ${timeout} ms`,
        ),
      );
    }, timeout);
    try {
      await connection.#open();
      await connection.#accepted.promise;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
    }
    return connection;
  }

  /** Waits until the outbox is empty. */
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
   * @param expected The type of the reply.
   * @param accept Called with the reply, before the next message is handled.
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
   * Closes the connection; terminates it if the server does not answer in time.
   *
   * @param reason What pending requests are rejected with.
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
    const { sessionId, signer, resumeMilliseconds: giveUpMilliseconds } =
      this.#settings;
    this.#socket = await ResumingSocket.open({
      open: async (offer, events) => {
        const token = createToken({ sessionId, signer });
        const options = {
          url: socketUrl,
          protocols: ["bokeh", token],
          headers: giveUpMilliseconds === 0
            ? headers
            : { ...headers, [RESUME_HEADER]: offer },
          maxMessageBytes,
        };
        return this.#real = await openWebSocket(options, {
          ...events,
          onPong: () => this.#heartbeat?.beat(),
          onRefused: (refusal) => this.#refused(refusal),
          onError: (error) => this.#suffer(error),
        });
      },
      onMessage: (data) => this.#receive(data),
      onClose: (code, reason) => this.#closed(code, reason),
      onResumed: () => {
        this.#trouble = undefined;
        this.#heartbeat?.beat();
        this.#outbox?.resume();
      },
      giveUpMilliseconds,
    });
    this.#outbox = new Outbox(this.#socket);
    // Connecting was given up while the package was loading.
    if (this.#cause !== undefined) this.#socket.terminate();
  }

  #refused(refusal: Refusal): void {
    const error = refusalError(this.#settings.url, refusal);
    const { status } = refusal;
    const isFinal = status < 500 && status !== 408 && status !== 429;
    if (!this.#isAccepted || isFinal) return this.#terminate(error);
    this.#trouble = error;
    this.#real?.terminate();
  }

  /** Notes an error of a real socket, which closes. */
  #suffer(error: Error): void {
    const { code } = error as { code?: unknown };
    const isViolation = typeof code === "string" && code.startsWith("WS_ERR");
    if (this.#isAccepted && !isViolation) this.#trouble = error;
    else this.#terminate(error);
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
          if (this.#socket?.renew()) return;
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
      cause: this.#cause ??
        (code === CLOSE_ABNORMAL ? this.#trouble : undefined),
    });
    this.#accepted.reject(error);
    // First, so that the session learns of the end before pending requests do.
    this.#end(error);
    this.#requests.abandon(error);
  }
}
