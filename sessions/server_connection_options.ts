import type { Instruments } from "../base/instruments.ts";
import type { Logger } from "../base/logger.ts";
import type { ClientRules } from "../document/client_rules.ts";
import type { Message } from "../protocol/message.ts";
import type { MessageReceiverOptions } from "../protocol/receiver_options.ts";
import type { MessageSocket, OutboxOptions } from "../sync/outbox.ts";
import type { InFlight } from "./in_flight.ts";
import type { ServerSession } from "./session.ts";

/** A client whose messages must not be handled twice, also in another process. */
export interface NumberedClient {
  /** What names it in the store. */
  readonly key: string;
  /** How many messages it sent before this connection; 0 if it begins. */
  readonly sent: number;
  /** Whether it goes on: it needs no ACK. */
  readonly goesOn: boolean;
}

/** Options for `ServerConnection`. */
export interface ServerConnectionOptions {
  /** The open socket. */
  socket: MessageSocket;
  /**
   * Called with each message as soon as it is complete; returns whether it is to be
   * handled.
   *
   * @default {() => true}
   */
  onReceived?: (message: Message) => boolean;
  /**
   * The client as the session's store knows it.
   *
   * @internal
   * @default {undefined} Its messages are not counted.
   */
  numbered?: NumberedClient;
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
