import type { Logger } from "../base/logger.ts";
import { refuse } from "../document/client_rules.ts";
import type { EncodedEvent } from "../sync/event_encoder.ts";
import {
  CLOSE_INTERNAL_ERROR,
  CLOSE_POLICY_VIOLATION,
  CLOSE_SERVER_ERROR,
  CLOSE_TRY_AGAIN_LATER,
  closeReason,
} from "../protocol/close_codes.ts";
import type { ClientMark, Message } from "../protocol/message.ts";
import { ack, ok, serverInfoReply } from "../protocol/messages.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { ProtocolError } from "../protocol/protocol_error.ts";
import { MessageReceiver } from "../protocol/receiver.ts";
import { Complaints } from "./_complaints.ts";
import { tooBigError, tooBigNotice } from "./_too_big.ts";
import type { ServerSession } from "./session.ts";
import type { Subscriber } from "./session_options.ts";
import { MessageQueue } from "./_message_queue.ts";
import { MessageRate } from "./_message_rate.ts";
import type { ServerConnectionOptions } from "./server_connection_options.ts";
import { MessageNumbers } from "./saving/message_numbers.ts";
import { InFlight, type InFlightShare } from "./in_flight.ts";
import { Instruments } from "../base/instruments.ts";
import { type MessageSocket, Outbox } from "../sync/outbox.ts";

/**
 * The connection of one client to a session, over an open WebSocket (spec 5.9).
 *
 * - **In order:** messages are handled one at a time; each reply is sent before
 *   the next message is handled.
 * - **Others in between:** many messages that have waited are handled a few
 *   milliseconds at a time.
 * - **No escape:** whatever a client sends leads to a reply or a close code, never
 *   to an exception.
 */
export class ServerConnection implements Subscriber {
  /** Whether the client drops the columns of a source that a change does not contain. */
  readonly needsWholeColumns: boolean;
  /** What the client may change; everything if there are none. */
  readonly rules: ServerConnectionOptions["rules"];
  readonly #socket: MessageSocket;
  readonly #outbox: Outbox;
  readonly #receiver: MessageReceiver;
  readonly #logger: Logger;
  readonly #instruments: Instruments;
  readonly #version: string;
  readonly #onReceived: ServerConnectionOptions["onReceived"];
  /** Absent if its messages need no numbers. */
  readonly #numbers: MessageNumbers | undefined;
  readonly #complaints: Complaints;
  readonly #showErrors: boolean;
  readonly #rate: MessageRate;
  readonly #inFlight: InFlightShare;
  #session: ServerSession | null;
  /** The size of the fragments of the next message. */
  #arrivedSize = 0;
  readonly #queue = new MessageQueue({
    handle: (message) => this.#handle(message),
    onHandled: (size) => this.#inFlight.remove(size),
  });
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
    const gate = session.journal?.gate;
    this.#outbox = new Outbox(socket, options.outbox, instruments, gate);
    // The socket of a client that does not read may never close, and must not
    // keep the session alive. Deferred: a change may be being sent right now.
    this.#outbox.onDrop = () => queueMicrotask(() => this.detach());
    this.#receiver = new MessageReceiver(options.receiver);
    this.#logger = logger;
    this.rules = options.rules;
    this.#version = options.version;
    this.#onReceived = options.onReceived;
    const { numbered } = options;
    this.#numbers = numbered &&
      new MessageNumbers(numbered, session.journal?.clients);
    this.#showErrors = showErrors;
    this.#complaints = new Complaints({ logger, showErrors, sendTracebacks });
    this.#session = session;
    this.#inFlight = (options.inFlight ?? new InFlight())
      .join((reason) => this.close(CLOSE_TRY_AGAIN_LATER, reason));
    session.subscribe(this);
    if (numbered?.goesOn !== true) this.send(ack());
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
    this.#queue.end();
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
      if (this.#onReceived?.(message) === false) return this.interrupt();
      this.#queue.add(message, this.#arrivedSize);
      this.#arrivedSize = 0;
    } catch (error) {
      return this.#fail(error);
    }
    if (!this.countFrame()) return;
    this.#queue.run();
    if (this.#queue.isOverfull) {
      this.#instruments.count("connectionsFlooded");
      this.close(CLOSE_SERVER_ERROR, "Too many messages are waiting");
    }
  }

  /** Bytes that wait to be sent to the client. */
  get waitingBytes(): number {
    return this.#outbox.waitingBytes;
  }

  /** Whether a message has begun to arrive and is incomplete. */
  get isReceiving(): boolean {
    return this.#receiver.incomplete;
  }

  /**
   * Counts something that the client has sent towards what it may send per second.
   *
   * @returns `false` if the connection has been closed for it.
   */
  countFrame(): boolean {
    if (!this.#rate.isExceeded()) return true;
    this.#instruments.count("connectionsFlooded");
    this.close(CLOSE_POLICY_VIOLATION, this.#rate.reason);
    return false;
  }

  /** Forgets what has arrived of an incomplete message: the client will send it again. */
  interrupt(): void {
    this.#receiver.reset();
    this.#inFlight.remove(this.#arrivedSize);
    this.#arrivedSize = 0;
  }

  /** Sends what has waited for the client, which was away. */
  resume(): void {
    this.#outbox.resume();
  }

  /** Handles a message and sends the reply; never throws or rejects. */
  #handle(message: Message): void | Promise<void> {
    const session = this.#session;
    if (session === null) return;
    session.touch();
    const mark = this.#numbers?.next();
    try {
      const reply = this.#dispatch(message, session, mark);
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
    mark: ClientMark | null | undefined,
  ): OutgoingMessage | undefined | Promise<OutgoingMessage | undefined> {
    // The hot path: without a tracer, no closure.
    if (!this.#instruments.tracer) return this.#answer(message, session, mark);
    return this.#instruments.span(
      message.header.msgtype,
      { "bokeh.session": session.logId },
      () => this.#answer(message, session, mark),
    );
  }

  /** @param mark The mark of the message; `null` if it has been handled before. */
  #answer(
    message: Message,
    session: ServerSession,
    mark: ClientMark | null | undefined,
  ): OutgoingMessage | undefined | Promise<OutgoingMessage | undefined> {
    if (message.tooBig !== undefined) {
      // BokehJS only logs errors; those that pages show anyway need no notice.
      if (!this.needsWholeColumns && !this.#showErrors) {
        this.send(tooBigNotice(message.tooBig));
      }
      throw tooBigError(message.tooBig);
    }
    switch (message.header.msgtype) {
      case "PULL-DOC-REQ":
        return session.pull(message, this);
      case "PUSH-DOC":
        if (mark === null) return ok(message.header.msgid);
        if (this.rules) refuse("replace the document");
        return session.push(message, this, { mark });
      case "PATCH-DOC":
        if (mark === null) return ok(message.header.msgid);
        return session.patch(message, this, { mark, warn: this.#warn });
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
