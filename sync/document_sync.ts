import { applyPatch } from "../document/codec/apply.ts";
import { replaceDocument } from "../document/codec/decode.ts";
import type { DroppedChange, PatchOptions } from "../document/codec/patch.ts";
import type { Document } from "../document/document.ts";
import { documentState } from "../document/document_events.ts";
import type { DocumentState } from "../document/document_state.ts";
import type { DocumentChangedEvent, UnsentChange } from "../document/events.ts";
import type { CallbackScheduler } from "../document/session_callbacks.ts";
import { finishColumnEdits, type Model } from "../models/internal.ts";
import type { Message } from "../protocol/message.ts";
import { RefusedChangeError, rulesFor } from "../document/client_rules.ts";
import { changedWhileAway } from "./_changed_while_away.ts";
import { completeAgain } from "./_models_again.ts";
import { type Restated, Restatements } from "./_restatements.ts";
import { encodedPatches, type Patch } from "./_patches.ts";
import { ChangeOrigins } from "./_change_origins.ts";
import type { QueuedChange } from "./_queued_change.ts";
import { Recording } from "./_recording.ts";
import { Receivers } from "./_receivers.ts";
import { isStructural, mayTakeModels, modelsIn } from "./_structure.ts";
import { type EncodedEvent, encodeEvent } from "./event_encoder.ts";
import type {
  DocumentSyncOptions,
  MarkOptions,
  PatchTarget,
} from "./_sync_options.ts";

export type * from "./_sync_options.ts";

type Received = Pick<Message, "content" | "buffers">;

/**
 * Keeps a document in sync with the connections of a session: those of all
 * clients on a server, the one to the server on a client.
 *
 * - **One turn, few messages:** the changes of a synchronous turn, or of a
 *   collected function, leave together, in cause order. Changes that may add,
 *   move or remove models are combined to their result, and each has a PATCH-DOC
 *   of its own: BokehJS decodes a whole message before it applies any of it.
 *   Only what takes a model away and what puts it elsewhere share one.
 * - **Encoded once**, however many connections there are.
 * - **No echo:** a connection does not receive its own changes (spec 4.11), nor
 *   older ones that its own have replaced.
 */
export class DocumentSync {
  readonly state: DocumentState;
  readonly timers: CallbackScheduler;
  readonly #document: Document;
  readonly #options: DocumentSyncOptions;
  readonly #targets = new Set<PatchTarget>();
  #changes: QueuedChange[] = [];
  /** Whether the queued changes leave as they are. */
  #isPlain = true;
  readonly #origins: ChangeOrigins;
  readonly #receivers: Receivers;
  readonly #restatements: Restatements;
  /** How many {@linkcode collect} calls are running. */
  #collecting = 0;
  #nextBufferId = 1;
  #recording: Recording | undefined;

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
    this.#origins = new ChangeOrigins(options, this.#targets);
    this.timers = options.scheduler((callback) => options.fire(callback));
    this.state.changes.sink = this;
    // Whoever connects pulls the document first.
    this.#receivers = new Receivers(this.state, {
      makeBufferId: this.#makeBufferId,
      onError: (error) => this.track(Promise.reject(error)),
    });
    this.#restatements = new Restatements(this.state, this.#makeBufferId);
    this.state.graph.markAllKnown();
    for (const event of this.state.changes.hold.queued) {
      this.changeHeld(event, null);
    }
    document.sessionCallbacks.schedule(this.timers);
    const { recorder } = options;
    if (recorder === undefined) return;
    this.#recording = new Recording(recorder, this.state, this.#makeBufferId);
  }

  /** Starts sending changes to a connection. */
  connect(target: PatchTarget): void {
    const { hold } = this.state.changes;
    const isFirst = this.#targets.size === 0 && this.#recording === undefined;
    if (isFirst && hold.policy === null) {
      this.state.graph.markAllKnown();
    }
    this.#targets.add(target);
  }

  /** Stops sending changes to a connection. */
  disconnect(target: PatchTarget): void {
    this.#targets.delete(target);
    this.#receivers.forget(target);
  }

  /** Stops sending changes to all connections, and recording them. */
  disconnectAll(): void {
    this.#targets.clear();
    this.#recording = undefined;
  }

  /** Releases the document: stops its timers and sends nothing more. */
  release(): void {
    this.state.changes.sink = null;
    this.#document.sessionCallbacks.schedule(null);
    this.disconnectAll();
  }

  /** Records that a connection is sent the whole document. */
  pulled(target: PatchTarget): void {
    this.#receivers.pulled(target, this.#origins.last);
  }

  /**
   * Replaces the document by that of a PUSH-DOC from a connection.
   *
   * @throws {Error} If it is not a document, in which case nothing has changed, or if a callback threw.
   */
  replace(
    { content, buffers }: Received,
    source: PatchTarget,
    options: MarkOptions & Pick<PatchOptions, "admit"> = {},
  ): void {
    if (options.mark !== undefined) this.#recording?.begin(options.mark);
    const { doc } = Object(content) as { doc?: unknown };
    replaceDocument(this.state, doc, buffers, {
      ...options,
      onValid: (models) => {
        const { models: old } = this.state.graph;
        completeAgain(models, (id) => old.get(id));
        this.#receivers.push(models, source);
      },
    });
  }

  /**
   * Applies a PATCH-DOC from a connection. Changes about models that have been
   * removed here are dropped, and the connection is told what is there instead.
   *
   * @returns The dropped changes.
   * @throws {Error} If the patch is invalid, in which case nothing has changed, or if a callback threw.
   */
  apply(
    { content, buffers }: Received,
    source: PatchTarget,
    options: MarkOptions & Omit<PatchOptions, "rules"> = {},
  ): readonly DroppedChange[] {
    if (options.mark !== undefined) this.#recording?.begin(options.mark);
    const { session, isReplica = false, takeMessage } = this.#options;
    this.#origins.source = source;
    let changed: readonly Restated[] = [];
    try {
      const dropped = applyPatch(this.state, content, buffers, session, {
        ...options,
        rules: source.rules && rulesFor(source.rules, this.state),
        onValid: (brought) => {
          this.#receivers.bring(brought, source);
          if (!isReplica && brought.size > 0) {
            const { graph } = this.state;
            const earlier = (id: string) => graph.recentlyLeft(id);
            completeAgain(brought, earlier);
            changed = changedWhileAway(brought, earlier);
          }
          options.onValid?.(brought);
        },
        onMessage: (type, data) =>
          !isReplica && this.#restatements.ask(type, data, source) ||
          takeMessage?.(type, data) === true,
      });
      if (!isReplica && dropped.length + changed.length > 0) {
        const events = [...dropped.map(({ event }) => event), ...changed];
        this.#restatements.add(events, source);
      }
      return dropped;
    } catch (error) {
      if (error instanceof RefusedChangeError) {
        this.flush();
        this.#restatements.send(content, source);
      }
      throw error;
    } finally {
      this.#origins.source = null;
      if (this.#changes.length === 0) this.#receivers.settle();
    }
  }

  /** Notes where a change came from that is held, and perhaps replaces another. */
  changeHeld(
    event: DocumentChangedEvent,
    replaced: DocumentChangedEvent | null,
  ): void {
    this.#origins.hold(event, replaced);
  }

  /** Encodes and queues a change. Called by the document. */
  documentChanged(event: DocumentChangedEvent): void {
    const { source, sequence, before } = this.#origins.of(event);
    const hasTarget = this.#hasTarget(source);
    // The client may have forgotten models that later changes of the turn name.
    const isNoted = source !== null && !this.#options.isReplica &&
      mayTakeModels(event);
    if (this.#changes.length === 0 && !isNoted && !hasTarget) {
      this.#receivers.skip(event);
      if (event.setter !== this.#options.session) this.#options.onUnsent?.();
      return;
    }
    const encoded = hasTarget ? this.#encodeNow(event) : null;
    this.#queue({ event, source, sequence, before, encoded });
  }

  /** Records a change that nobody is sent. Called by the document. */
  unsentChange(change: UnsentChange): void {
    if (this.#recording === undefined) return;
    this.#recording.add(change);
    if (this.#collecting === 0) queueMicrotask(() => this.flush());
  }

  needsWholeColumns(): boolean {
    for (const each of this.#targets) if (each.needsWholeColumns) return true;
    return false;
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
    finishColumnEdits();
    this.#flushChanges();
    this.#restatements.answer();
  }

  #flushChanges(): void {
    const changes = this.#changes;
    if (changes.length === 0) return this.#recording?.record([], []);
    this.#changes = [];
    if (!this.#isPlain || !this.#receivers.areAlike) {
      this.#isPlain = true;
      const targets = [
        ...this.#recording === undefined ? [] : [null],
        ...this.#targets,
      ];
      const patches = this.#receivers.patches(
        changes,
        targets,
        this.needsWholeColumns(),
      );
      for (const [target, some] of patches) {
        if (target === null) this.#recording?.record(some, changes);
        else sendTo(target, some);
      }
      return;
    }
    let whole: Patch[] | undefined;
    this.#recording?.record(whole ??= encodedPatches(changes), changes);
    for (const target of this.#targets) {
      if (changes.some(({ source }) => source === target)) {
        const others = changes.filter(({ source }) => source !== target);
        if (others.length > 0) sendTo(target, encodedPatches(others));
      } else sendTo(target, whole ??= encodedPatches(changes));
    }
  }

  #queue(change: QueuedChange): void {
    const { source, encoded } = change;
    if (
      encoded === null || source !== null &&
        this.#changes.some((earlier) => earlier.source !== source)
    ) this.#isPlain = false;
    this.#changes.push(change);
    if (this.#changes.length > 1 || this.#collecting > 0) return;
    queueMicrotask(() => this.flush());
  }

  /** Encodes a change, unless how it is encoded depends on the changes to come. */
  #encodeNow(event: DocumentChangedEvent): EncodedEvent | null {
    const { graph } = this.state;
    const isKnown = (model: Model) => graph.isKnown(model);
    if (event.kind === "ModelChanged") {
      if (!isKnown(event.change.model) || isStructural(event)) return null;
    } else if (event.kind === "MessageSent") {
      if (!modelsIn(event).every(isKnown)) return null;
    } else if (event.kind !== "TitleChanged") return null;
    const wholeColumns = event.kind === "ModelChanged" &&
      event.change.columns?.kind === "columns" && this.needsWholeColumns();
    return encodeEvent(event, graph, this.#makeBufferId, { wholeColumns });
  }

  readonly #makeBufferId = (): string => `b${this.#nextBufferId++}`;

  /** Whether a change is recorded, or a connection other than the source receives it. */
  #hasTarget(source: object | null): boolean {
    if (this.#recording !== undefined) return true;
    const sources = this.#targets.has(source as PatchTarget) ? 1 : 0;
    return this.#targets.size > sources;
  }
}

function sendTo(target: PatchTarget, patches: readonly Patch[]): void {
  for (const { events, toMessage } of patches) {
    target.sendPatch(events, toMessage);
  }
}
