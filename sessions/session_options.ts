import type { Logger } from "../base/logger.ts";
import type { Document } from "../document/document.ts";
import type { SchedulerFactory } from "../document/session_callbacks.ts";
import type { ClientMark } from "../protocol/message.ts";
import type { ChangeRecorder, PatchTarget } from "../sync/document_sync.ts";
import type { CommitGate } from "../sync/commit_gate.ts";
import type { ClientNumbers } from "./saving/client_numbers.ts";
import type { RecentChanges } from "./saving/recent_changes.ts";
import type { SessionSizeOptions } from "./session_size.ts";

/** A connection that subscribes to a session. */
export interface Subscriber extends PatchTarget {
  /**
   * Bytes that wait to be sent.
   *
   * @default {0}
   */
  readonly waitingBytes?: number;
  /** Called when the session ends: the connection must leave it and send nothing more. */
  detach(): void;
  /**
   * Closes the socket and leaves the session.
   *
   * @param code The close code.
   * @param reason The close reason.
   */
  close?(code: number, reason: string): void;
}

/** Stores a session. */
export interface Journal extends ChangeRecorder {
  /** Holds back what the session's clients are sent until it is stored. */
  readonly gate: CommitGate;
  /** What the document must be like where the session goes on. */
  readonly shape: string;
  /** The numbers of the messages that have been handled. */
  readonly clients: ClientNumbers;
  /** What clients of an earlier process may lack; absent if they lack everything. */
  readonly recent: RecentChanges | undefined;
}

/** Options for {@linkcode ServerSession.patch} and {@linkcode ServerSession.push}. */
export interface ReceiveOptions {
  /**
   * Who sent the message.
   *
   * @internal
   * @default {undefined} Nobody needs to know whether it was handled before.
   */
  readonly mark?: ClientMark;
  /**
   * Called if changes are dropped.
   *
   * @default {undefined} It is logged.
   */
  readonly warn?: (text: string) => void;
}

/** Options for {@linkcode ServerSession}. */
export interface ServerSessionOptions extends SessionSizeOptions {
  /** The id of the session, with its signature if it has one. */
  id: string;
  /** The document, which the session owns from now on. */
  document: Document;
  /** Logs errors of callbacks. */
  logger: Logger;
  /**
   * Whether pages show the errors of callbacks; for development only.
   *
   * @default {false}
   */
  showErrors?: boolean;
  /**
   * Creates the scheduler of the document's callbacks.
   *
   * @default {(run) => new CallbackTimers(run)}
   */
  scheduler?: SchedulerFactory;
  /**
   * Stores the session; nothing is sent before it is stored.
   *
   * @internal
   * @default {undefined} The session ends with the process.
   */
  journal?: Journal;
}
