import { applyPatch, type PatchOptions } from "../document/codec/apply.ts";
import type { UnknownReferenceError } from "../document/codec/deserializer.ts";
import type { Document } from "../document/document.ts";
import { documentState } from "../document/document_events.ts";
import type { DocumentState } from "../document/document_state.ts";
import type { DocumentChangedEvent } from "../document/events.ts";
import type {
  CallbackScheduler,
  SchedulerFactory,
  SessionCallback,
} from "../document/session_callbacks.ts";
import type { Message } from "../protocol/message.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { type EncodedEvent, encodeEvent } from "./event_encoder.ts";
import { toPatch } from "./outbox.ts";

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
  /** Called if a change on this side has no target. */
  onUnsent?(): void;
}

interface QueuedEvent extends EncodedEvent {
  /** The connection that the change came from, which must not receive it back. */
  readonly source: PatchTarget | null;
}

/**
 * Keeps a document in sync with the connections of a session: those of all
 * clients on a server, the one to the server on a client.
 *
 * - **One turn, one message:** the changes of a synchronous turn, or of a
 *   collected function, leave as one PATCH-DOC, in cause order.
 * - **Encoded once**, however many connections there are.
 * - **No echo:** a connection does not receive its own changes (spec 4.11).
 */
export class DocumentSync {
  readonly state: DocumentState;
  readonly timers: CallbackScheduler;
  readonly #document: Document;
  readonly #options: DocumentSyncOptions;
  readonly #targets = new Set<PatchTarget>();
  /** The connection whose message is being applied. */
  #source: PatchTarget | null = null;
  #events: QueuedEvent[] = [];
  /** How many {@linkcode collect} calls are running. */
  #collecting = 0;
  #nextBufferId = 1;

  /**
   * Starts to sync a document, and its timers.
   *
   * @throws {Error} If it already belongs to a session.
   */
  constructor(document: Document, options: DocumentSyncOptions) {
    this.state = documentState(document);
    if (this.state.changes.sink !== null) {
      throw new Error(
        "Cannot use the document: it belongs to another session",
      );
    }
    this.#document = document;
    this.#options = options;
    this.timers = options.scheduler((callback) => options.fire(callback));
    this.state.changes.sink = this;
    document.sessionCallbacks.schedule(this.timers);
  }

  get targets(): ReadonlySet<PatchTarget> {
    return this.#targets;
  }

  /** Starts sending changes to a connection. */
  connect(target: PatchTarget): void {
    this.#targets.add(target);
  }

  /** Stops sending changes to a connection. */
  disconnect(target: PatchTarget): void {
    this.#targets.delete(target);
  }

  /** Stops sending changes to all connections. */
  disconnectAll(): void {
    this.#targets.clear();
  }

  /** Releases the document: stops its timers and sends nothing more. */
  release(): void {
    this.state.changes.sink = null;
    this.#document.sessionCallbacks.schedule(null);
    this.disconnectAll();
  }

  /**
   * Applies a PATCH-DOC from a connection.
   *
   * @returns Why the patch was dropped, or `null` if it was applied.
   * @throws {Error} If the patch is invalid, in which case nothing has changed, or if a callback threw.
   */
  apply(
    { content, buffers }: Pick<Message, "content" | "buffers">,
    source: PatchTarget,
    options?: PatchOptions,
  ): UnknownReferenceError | null {
    const { session } = this.#options;
    this.#source = source;
    try {
      return applyPatch(this.state, content, buffers, session, options);
    } finally {
      this.#source = null;
    }
  }

  /** Encodes and queues a change. Called by the document. */
  documentChanged(event: DocumentChangedEvent): void {
    const isTheirs = event.setter === this.#options.session;
    if (isTheirs && this.#options.isReplica) return;
    const source = isTheirs ? this.#source : null;
    if (!this.#hasTarget(source)) return this.#options.onUnsent?.();
    const wholeColumns = event.kind === "ModelChanged" &&
      event.change.columns !== undefined && this.needsWholeColumns();
    const encoded = encodeEvent(event, this.state.graph, this.#makeBufferId, {
      wholeColumns,
    });
    this.#events.push({ ...encoded, source });
    if (this.#events.length > 1 || this.#collecting > 0) return;
    queueMicrotask(() => this.flush());
  }

  needsWholeColumns(): boolean {
    return this.#targets.values()
      .some((target) => target.needsWholeColumns);
  }

  track(work: Promise<unknown>): void {
    this.#options.track(work);
  }

  warn(text: string): void {
    this.#options.warn?.(text);
  }

  /** Runs a function and sends its changes when the outermost such function returns. */
  collect<T>(run: () => T): T {
    this.#collecting++;
    try {
      return run();
    } finally {
      if (--this.#collecting === 0) this.flush();
    }
  }

  /** Sends the queued changes now. */
  flush(): void {
    const events = this.#events;
    if (events.length === 0) return;
    this.#events = [];
    let whole: OutgoingMessage | undefined;
    for (const target of this.#targets) {
      if (events.some(({ source }) => source === target)) {
        const others = events.filter(({ source }) => source !== target);
        if (others.length === 0) continue;
        target.sendPatch(others, () => toPatch(others));
      } else target.sendPatch(events, () => whole ??= toPatch(events));
    }
  }

  readonly #makeBufferId = (): string => `b${this.#nextBufferId++}`;

  /** Whether a connection other than the source receives a change. */
  #hasTarget(source: PatchTarget | null): boolean {
    const sources = source !== null && this.#targets.has(source) ? 1 : 0;
    return this.#targets.size > sources;
  }
}
