import type { ClientRules } from "../document/client_rules.ts";
import type {
  SchedulerFactory,
  SessionCallback,
} from "../document/session_callbacks.ts";
import type { ClientMark } from "../protocol/message.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import type { EncodedEvent } from "./event_encoder.ts";

/** A connection that changes are sent to. */
export interface PatchTarget {
  /**
   * Whether it takes the columns that a change contains for all columns of the
   * source, as Python's client and server do.
   *
   * @default {false}
   */
  readonly needsWholeColumns?: boolean;
  /**
   * What it may change.
   *
   * @default {undefined} Everything.
   */
  readonly rules?: ClientRules;
  /**
   * Sends changes.
   *
   * @param events The changes.
   * @param toMessage Returns the PATCH-DOC with the changes, which targets share.
   */
  sendPatch(
    events: readonly EncodedEvent[],
    toMessage: () => OutgoingMessage,
  ): void;
}

/** How a message of a connection is recorded. */
export interface MarkOptions {
  /** Who sent it; absent if nobody needs to know whether it was handled before. */
  readonly mark?: ClientMark;
}

/** A change as JSON text, with the buffers that it refers to. */
export type RecordedChange = Pick<EncodedEvent, "json" | "buffers">;

/** What a record of some changes can leave to a copy of the whole document. */
export interface RecordOptions {
  /** The properties that clients set, as pairs of the model's id and the name. */
  readonly setByClients: readonly (readonly [string, string])[];
  /** Whether the document as it is contains all changes so far and no later ones. */
  readonly maySave: boolean;
  /** Whether something changed that only the document itself tells. */
  readonly mustSave: boolean;
  /** The message that caused them, if it must not be handled twice. */
  readonly mark?: ClientMark;
}

/** Is told of all changes of a flush before connections are sent any. */
export interface ChangeRecorder {
  /** Records changes; there may be none if there is something else to record. */
  record(changes: readonly RecordedChange[], options: RecordOptions): void;
}

export interface DocumentSyncOptions {
  /** The session, which is the setter of changes from the other side (spec 4.11). */
  readonly session: object;
  /** Called with the promise that a callback returned. */
  track(work: Promise<unknown>): void;
  /**
   * Whether this side follows the other: changes by the session came from the
   * other side and are never sent back.
   *
   * @default {false}
   */
  readonly isReplica?: boolean;
  /** Creates the scheduler of the document's timers, which start at once. */
  readonly scheduler: SchedulerFactory;
  /** Runs a callback that is due; never throws or rejects. */
  fire(callback: SessionCallback): void | Promise<void>;
  /** Logs a warning for the application's developer. */
  warn?(text: string): void;
  /** Takes a message that is not for the application; returns `false` if it is. */
  takeMessage?(type: string, data: unknown): boolean;
  /** Records all changes; they are sent when it has returned. */
  readonly recorder?: ChangeRecorder;
  /** Called if a change on this side has no target. */
  onUnsent?(): void;
}
