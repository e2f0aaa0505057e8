import type { Logger } from "../base/logger.ts";
import { type ClientRules, refuse } from "../document/client_rules.ts";
import type { EncodedEvent } from "../sync/event_encoder.ts";
import {
  CLOSE_INTERNAL_ERROR,
  CLOSE_POLICY_VIOLATION,
  CLOSE_SERVER_ERROR,
  CLOSE_TRY_AGAIN_LATER,
  closeReason,
} from "../protocol/close_codes.ts";
import type { Message } from "../protocol/message.ts";
import { ack, serverInfoReply } from "../protocol/messages.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { ProtocolError } from "../protocol/protocol_error.ts";
import { MessageReceiver } from "../protocol/receiver.ts";
import type { MessageReceiverOptions } from "../protocol/receiver_options.ts";
import { Complaints } from "./_complaints.ts";
import type { ServerSession } from "./session.ts";
import type { Subscriber } from "./session_options.ts";
import { MessageRate } from "./_message_rate.ts";
import { InFlight, type InFlightShare } from "./in_flight.ts";
import { Instruments } from "../base/instruments.ts";
import {
  type MessageSocket,
  Outbox,
  type OutboxOptions,
} from "../sync/outbox.ts";

/** Options for {@linkcode ServerConnection}. */
export interface ServerConnectionOptions {
  /** The open socket. */
  socket: MessageSocket;
  /** The session to join. */
  session: ServerSession;
  /** The version reported to clients. */
  version: string;
  /** Logs errors. */
  logger: Logger;
  /**
   * What the client may change.
   *
   * @default {undefined} Everything.
   */
  rules?: ClientRules;
  /**
   * Counts messages and records spans.
   *
   * @default {new Instruments()}
   */
  instruments?: Instruments;
  /**
   * Whether the client is BokehJS. Others, such as Python's, drop the columns of a
   * source that a change does not contain, and so are sent all columns.
   *
   * @default {true}
   */
  isBrowser?: boolean;
  /**
   * The most messages that the client may send per second.
   *
   * @default {Infinity}
   */
  maxMessagesPerSecond?: number;
  /**
   * Limits what all connections together have in flight.
   *
   * @default {new InFlight()}
   */
  inFlight?: InFlight;
  /** Limits of incoming messages. */
  receiver?: MessageReceiverOptions;
  /** Limits of what waits to be sent. */
  outbox?: OutboxOptions;
  /**
   * Whether ERROR replies contain stack traces.
   *
   * @default {false}
   */
  sendTracebacks?: boolean;
  /**
   * Whether ERROR replies say what the application threw. Otherwise they name the
   * id of the error in the log.
   *
   * @default {false} The value of `sendTracebacks`.
   */
  showErrors?: boolean;
}

/** How many received messages may wait to be handled. */
const MAX_WAITING = 4096;

/** Their total size: text in characters, buffers in bytes. */
const MAX_WAITING_SIZE = 160 * 1024 * 1024;

/**
 * The connection of one client to a session, over an open WebSocket (spec 5.9).
 *
 * - **In order:** messages are handled one at a time; each reply is sent before
 *   the next message is handled.
 * - **No escape:** whatever a client sends leads to a reply or a close code, never
 *   to an exception.
 */
export class ServerConnection implements Subscriber {
  /** Whether the client drops the columns of a source that a change does not contain. */
  readonly needsWholeColumns: boolean;
  /** What the client may change; everything if there are none. */
  readonly rules: ClientRules | undefined;
  readonly #socket: MessageSocket;
  readonly #outbox: Outbox;
  readonly #receiver: MessageReceiver;
  readonly #logger: Logger;
  readonly #instruments: Instruments;
  readonly #version: string;
  readonly #complaints: Complaints;
  readonly #rate: MessageRate;
  readonly #inFlight: InFlightShare;
  #session: ServerSession | null;
  #waiting: { readonly message: Message; readonly size: number }[] = [];
  #waitingSize = 0;
  /** The size of the fragments of the next message. */
  #arrivedSize = 0;
  #isBusy = false;
  readonly #warn = (text: string): void =>
    this.#complaints.warn(text, this.#session);

  /**
   * Subscribes to the session and sends ACK.
   *
   * @param options The socket, the session and limits.
   * @throws {Error} If the session has been destroyed.
   */
  constructor(options: ServerConnectionOptions) {
    const {
      socket,
      session,
      logger,
      instruments = new Instruments(),
      sendTracebacks = false,
      showErrors = false,
      maxMessagesPerSecond = Infinity,
    } = options;
    this.#rate = new MessageRate(maxMessagesPerSecond);
    this.needsWholeColumns = !(options.isBrowser ?? true);
    this.#socket = socket;
    this.#instruments = instruments;
    const { gate } = session;
    this.#outbox = new Outbox(socket, options.outbox, instruments, gate);
    // The socket of a client that does not read may never close, and must not
    // keep the session alive. Deferred: a change may be being sent right now.
    this.#outbox.onDrop = () => queueMicrotask(() => this.detach());
    this.#receiver = new MessageReceiver(options.receiver);
    this.#logger = logger;
    this.rules = options.rules;
    this.#version = options.version;
    this.#complaints = new Complaints({ logger, showErrors, sendTracebacks });
    this.#session = session;
    this.#inFlight = (options.inFlight ?? new InFlight())
      .join((reason) => this.close(CLOSE_TRY_AGAIN_LATER, reason));
    session.subscribe(this);
    this.send(ack());
  }

  /** The session, or `null` once the connection is detached. */
  get session(): ServerSession | null {
    return this.#session;
  }

  /**
   * Sends a message.
   *
   * @param message The message.
   */
  send(message: OutgoingMessage): void {
    this.#outbox.send(message);
  }

  /**
   * Sends changes, combined if the client is slow.
   *
   * @param events The changes.
   * @param toMessage Returns the PATCH-DOC with the changes, which connections share.
   */
  sendPatch(
    events: readonly EncodedEvent[],
    toMessage: () => OutgoingMessage,
  ): void {
    this.#outbox.sendPatch(events, toMessage);
  }

  /**
   * Closes the socket and leaves the session.
   *
   * @param code The close code.
   * @param reason The close reason.
   */
  close(code: number, reason: string): void {
    this.#socket.close(code, closeReason(reason));
    this.detach();
  }

  /** Leaves the session, after which nothing more is sent or handled. Idempotent. */
  detach(): void {
    const session = this.#session;
    this.#session = null;
    this.#complaints.end(session);
    session?.unsubscribe(this);
    session?.notifyConnectionLost();
    this.#waiting = [];
    this.#waitingSize = 0;
    this.#inFlight.end();
    this.#outbox[Symbol.dispose]();
  }

  /**
   * Handles a frame from the socket.
   *
   * @param fragment The content of the frame.
   */
  receive(fragment: string | ArrayBuffer): void {
    if (this.#session === null) return;
    const size = typeof fragment === "string"
      ? fragment.length
      : fragment.byteLength;
    if (!this.#inFlight.add(size)) return;
    try {
      const message = this.#receiver.push(fragment);
      this.#arrivedSize += size;
      if (message === undefined) return;
      this.#instruments.count("messagesReceived");
      this.#enqueue(message);
    } catch (error) {
      return this.#fail(error);
    }
    if (this.#rate.isExceeded()) {
      this.#instruments.count("connectionsFlooded");
      return this.close(CLOSE_POLICY_VIOLATION, this.#rate.reason);
    }
    if (!this.#isBusy) return this.#work();
    if (
      this.#waiting.length > MAX_WAITING || this.#waitingSize > MAX_WAITING_SIZE
    ) {
      this.#instruments.count("connectionsFlooded");
      this.close(CLOSE_SERVER_ERROR, "Too many messages are waiting");
    }
  }

  #enqueue(message: Message): void {
    this.#waiting.push({ message, size: this.#arrivedSize });
    this.#waitingSize += this.#arrivedSize;
    this.#arrivedSize = 0;
  }

  #work(): void {
    while (this.#waiting.length > 0) {
      const { message, size } = this.#waiting.shift()!;
      this.#waitingSize -= size;
      const done = this.#handle(message);
      if (!(done instanceof Promise)) {
        this.#inFlight.remove(size);
        continue;
      }
      this.#isBusy = true;
      done.then(() => {
        this.#isBusy = false;
        this.#inFlight.remove(size);
        this.#work();
      });
      return;
    }
  }

  /** Handles a message and sends the reply; never throws or rejects. */
  #handle(message: Message): void | Promise<void> {
    const session = this.#session;
    if (session === null) return;
    try {
      const reply = this.#dispatch(message, session);
      if (!(reply instanceof Promise)) return this.#reply(reply);
      return reply.then(
        (reply) => this.#reply(reply),
        (error) => this.#replyError(message, session, error),
      );
    } catch (error) {
      this.#replyError(message, session, error);
    }
  }

  #dispatch(
    message: Message,
    session: ServerSession,
  ): OutgoingMessage | undefined | Promise<OutgoingMessage | undefined> {
    // The hot path: without a tracer, no closure.
    if (!this.#instruments.tracer) return this.#answer(message, session);
    return this.#instruments.span(
      message.header.msgtype,
      { "bokeh.session": session.logId },
      () => this.#answer(message, session),
    );
  }

  #answer(
    message: Message,
    session: ServerSession,
  ): OutgoingMessage | undefined | Promise<OutgoingMessage | undefined> {
    switch (message.header.msgtype) {
      case "PULL-DOC-REQ":
        return session.pull(message, this);
      case "PUSH-DOC":
        if (this.rules) refuse("replace the document");
        return session.push(message, this);
      case "PATCH-DOC":
        return session.patch(message, this, this.#warn);
      case "SERVER-INFO-REQ": {
        const version = this.#version;
        return serverInfoReply(message.header.msgid, {
          bokeh: version,
          server: version,
        });
      }
    }
    throw new ProtocolError(CLOSE_INTERNAL_ERROR, "unexpected message type");
  }

  #reply(reply: OutgoingMessage | undefined): void {
    if (reply !== undefined && this.#session !== null) this.send(reply);
  }

  #replyError(
    message: Message,
    session: ServerSession,
    error: unknown,
  ): void {
    this.#instruments.count("messagesFailed");
    this.send(this.#complaints.answer(message, session, error));
  }

  #fail(error: unknown): void {
    if (error instanceof ProtocolError) {
      this.#logger.warn(`Closing a connection: ${error.message}`, {
        session: this.#session?.logId,
      });
      return this.close(error.code, error.reason);
    }
    this.#logger.error("Error receiving a message", { error });
    this.close(CLOSE_INTERNAL_ERROR, "server failed to parse a message");
  }
}
