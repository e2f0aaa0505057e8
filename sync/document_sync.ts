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
   * Whether it takes some columns of a source for all of them, as Python's
   * client and server do.
   *
   * @default {false}
   */
  readonly needsWholeColumns?: boolean;
  /** Sends changes; `toMessage` makes the PATCH-DOC of them. */
  sendPatch(
    events: readonly EncodedEvent[],
    toMessage: () => OutgoingMessage,
  ): void;
}

/** Options for {@linkcode DocumentSync}. */
export interface DocumentSyncOptions {
  /** The session: who causes the changes that come from the other side (spec 4.11). */
  readonly session: object;
  /** Called with the promise of a callback that is not done yet. */
  track(work: Promise<unknown>): void;
  /**
   * Whether this side follows the other: what the session changed, it changed
   * because the other side said so, and it never goes back.
   *
   * @default {false}
   */
  readonly isReplica?: boolean;
  /** Makes what runs the document's timers, which start at once. */
  readonly scheduler: SchedulerFactory;
  /** Runs a timer's callback; never throws or rejects. */
  fire(callback: SessionCallback): void | Promise<void>;
  /** Logs what application code should know. */
  warn?(text: string): void;
  /** Called when a change of this side reaches nobody. */
  onUnsent?(): void;
}

/** A change on its way to the other side. */
interface QueuedEvent extends EncodedEvent {
  /** The connection that it came from and that does not get it back. */
  readonly source: PatchTarget | null;
}

/**
 * Keeps a document in sync with the connections of a session: of all clients on
 * the server's side, of the server on a client's.
 *
 * - **One turn, one message:** the changes of a synchronous turn, or of a
 *   collected function, leave as one PATCH-DOC, in cause order.
 * - **Encoded once**, however many connections there are.
 * - **No echo:** a connection does not get its own changes back (spec 4.11).
 */
export class DocumentSync {
  /** What the document consists of. */
  readonly state: DocumentState;
  /** What runs the document's timers. */
  readonly timers: CallbackScheduler;
  readonly #document: Document;
  readonly #options: DocumentSyncOptions;
  readonly #targets = new Set<PatchTarget>();
  /** The connection whose message is being applied. */
  #source: PatchTarget | null = null;
  #events: QueuedEvent[] = [];
  /** How many functions run whose changes leave when they return. */
  #collecting = 0;
  #nextBufferId = 1;

  /**
   * Takes a document into service.
   *
   * @param document The document.
   * @param options The session's side.
   * @throws {Error} If it belongs to a session already.
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

  /** The connections that changes are sent to. */
  get targets(): ReadonlySet<PatchTarget> {
    return this.#targets;
  }

  /** Sends changes to a connection from now on. */
  connect(target: PatchTarget): void {
    this.#targets.add(target);
  }

  /** Stops sending changes to a connection. */
  disconnect(target: PatchTarget): void {
    this.#targets.delete(target);
  }

  /** Stops sending changes to anybody. */
  disconnectAll(): void {
    this.#targets.clear();
  }

  /** Lets the document go: timers end, and nothing more is sent. */
  release(): void {
    this.state.changes.sink = null;
    this.#document.sessionCallbacks.schedule(null);
    this.disconnectAll();
  }

  /**
   * Applies a PATCH-DOC.
   *
   * @param message Its content and buffers.
   * @param source Where it came from.
   * @param options What to do with models that are known.
   * @returns Why the patch was dropped, or `null` if it was applied.
   * @throws {Error} If the patch is not valid, and nothing has changed; or if a callback failed.
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
    if (!this.#isWanted(source)) return this.#options.onUnsent?.();
    const wholeColumns = event.kind === "ModelChanged" &&
      event.change.columns !== undefined && this.#needsWholeColumns();
    const encoded = encodeEvent(event, this.state.graph, this.#makeBufferId, {
      wholeColumns,
    });
    this.#events.push({ ...encoded, source });
    if (this.#events.length > 1 || this.#collecting > 0) return;
    queueMicrotask(() => this.flush());
  }

  /** Called by the document. */
  track(work: Promise<unknown>): void {
    this.#options.track(work);
  }

  /** Called by the document. */
  warn(text: string): void {
    this.#options.warn?.(text);
  }

  /**
   * Runs a function; what it changes before it returns leaves then, or with the
   * function that it is part of.
   */
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

  /** Whether anybody but the source gets a change. */
  #isWanted(source: PatchTarget | null): boolean {
    const sources = source !== null && this.#targets.has(source) ? 1 : 0;
    return this.#targets.size > sources;
  }

  #needsWholeColumns(): boolean {
    return this.#targets.values()
      .some(({ needsWholeColumns }) => needsWholeColumns);
  }
}
