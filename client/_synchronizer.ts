import { UnknownReferenceError } from "../document/codec/deserializer.ts";
import type { DroppedChange } from "../document/codec/patch.ts";
import { decodeUpdate } from "../document/codec/decode.ts";
import { encodeDocument } from "../document/codec/encode.ts";
import {
  LIBRARY_CLASSES,
  unknownModelsOf,
  type UnknownModelsOption,
} from "../document/codec/unknown_models.ts";
import { Document } from "../document/document.ts";
import { runWithDocument } from "../document/running.ts";
import type { SessionCallback } from "../document/session_callbacks.ts";
import type { DocumentState } from "../document/document_state.ts";
import { formatValue } from "../base/text/format_value.ts";
import type { Message } from "../protocol/message.ts";
import { pullDocRequest, pushDoc } from "../protocol/messages.ts";
import { PULL_MESSAGE } from "../sync/current_values.ts";
import { DocumentSync } from "../sync/document_sync.ts";
import { CallbackTimers } from "../sync/timers.ts";
import type { ClientConnection } from "./_client_connection.ts";

/** How often a document is pulled that changes each time before it comes. */
const MAX_REFRESHES = 10;

/** @throws {TypeError} If the value to push is not a document. */
export function checkDocument(document: unknown): void {
  if (document instanceof Document) return;
  throw new TypeError(
    `Cannot push document: expected a Document, received ${
      formatValue(document)
    }`,
  );
}

/**
 * Brings the document of a session in sync with the server's and keeps it in sync:
 * the counterpart of a `ServerSession` (spec 9.5).
 */
export class Synchronizer {
  readonly #onError: (error: unknown) => void;
  readonly #unknownModels: UnknownModelsOption;
  #document: Document | null = null;
  #sync: DocumentSync | null = null;
  #connection: ClientConnection | null = null;
  /** The side whose document wins after an interruption. */
  #owner: "server" | "client" | null = null;
  /** How many pulls are pending. */
  #pulls = 0;
  /** How many pushes are pending. */
  #pushes = 0;
  /** The roots of the last push, until the server echoes that it added one. */
  #pushedRoots: ReadonlySet<string> | null = null;
  #isUnsentReported = false;
  #isStopped = false;

  constructor(
    onError: (error: unknown) => void,
    { unknownModels }: UnknownModelsOption,
  ) {
    this.#onError = onError;
    this.#unknownModels = { unknownModels };
  }

  /** `null` until one is pulled or pushed. */
  get document(): Document | null {
    return this.#document;
  }

  /**
   * Makes a document that is about to be pushed the session's own.
   *
   * @throws {TypeError} If it is not a document.
   * @throws {Error} If it belongs to another session, or the session has another document.
   */
  adopt(document: Document): void {
    checkDocument(document);
    if (this.#document === null) {
      const state = this.#take(document);
      const { unknownModels } = this.#unknownModels;
      // One that was made to keep them goes on doing so.
      const isUndecided = state.unknownModels === LIBRARY_CLASSES.unknownModels;
      if (isUndecided || unknownModels !== undefined) {
        state.unknownModels = unknownModelsOf(this.#unknownModels);
      }
      state.graph.renumber();
    }
    if (this.#document === document) return;
    throw new Error("Cannot push: the session already has another document");
  }

  /** Makes the document equal to the server's. */
  async pull(
    connection: ClientConnection,
    signal?: AbortSignal,
  ): Promise<void> {
    this.#sync?.flush();
    this.#sync?.disconnectAll();
    this.#pulls++;
    let isPulling = true;
    const done = () => {
      if (isPulling) this.#pulls--;
      isPulling = false;
      // Before the callbacks run: their changes must be sent.
      if (this.#pulls === 0) this.#connect(connection);
    };
    try {
      await connection.request(pullDocRequest(), "PULL-DOC-REPLY", (reply) => {
        this.#install(reply, done);
      }, signal);
    } finally {
      done();
    }
  }

  /** Makes the server's document equal to this one. */
  async push(
    connection: ClientConnection,
    signal?: AbortSignal,
  ): Promise<void> {
    const { state } = this.#sync as DocumentSync;
    this.#sync?.flush();
    const { json, buffers } = encodeDocument(state);
    state.markAllKnown();
    const roots = new Set(state.roots.map(({ id }) => id));
    this.#pushedRoots = roots;
    this.#pushes++;
    let isPushing = true;
    const done = () => {
      if (isPushing) this.#pushes--;
      isPushing = false;
      if (this.#pushedRoots === roots) this.#pushedRoots = null;
    };
    const request = pushDoc(JSON.stringify(json), buffers);
    const reply = connection.request(request, "OK", () => {
      this.#owner = "client";
      done();
    }, signal);
    // Changes made from now on are sent after the document.
    this.#connect(connection);
    await reply.finally(done);
  }

  /** Brings both documents in sync on a new connection. */
  async restore(
    connection: ClientConnection,
    signal: AbortSignal,
  ): Promise<void> {
    if (this.#owner === "server") await this.pull(connection, signal);
    if (this.#owner === "client") await this.push(connection, signal);
  }

  receive(message: Message): void {
    // A pending pull will contain the change, a pending push will overwrite it.
    if (this.#sync === null || this.#connection === null) return;
    if (asksToPull(message.content)) {
      return void this.#refresh(this.#connection).catch(this.#onError);
    }
    const content = this.#sincePush(message.content);
    // The echo of a push is older than changes made here since.
    let isValid = false;
    const options = {
      updateKnown: this.#pushes === 0,
      onValid: () => void (isValid = true),
    };
    try {
      const patch = { content, buffers: message.buffers };
      const dropped = this.#sync.apply(patch, this.#connection, options);
      if (dropped.some((change) => this.#isMissed(change))) this.#pullAgain();
    } catch (error) {
      // Otherwise, it is the error of a callback, and all was applied.
      if (!isValid) this.#pullAgain();
      // Python's server sends a second client bare references to new models.
      if (isValid || !(error instanceof UnknownReferenceError)) {
        this.#onError(error);
      }
    }
  }

  /** Sends the changes of this turn now. */
  flush(): void {
    this.#sync?.flush();
  }

  /** Stops the timers and sends what has been changed so far. */
  stop(): void {
    this.#isStopped = true;
    this.#document?.sessionCallbacks.schedule(null);
    this.#sync?.flush();
  }

  /** Stops syncing until the next connection. */
  disconnect(): void {
    this.#connection = null;
    this.#sync?.disconnectAll();
  }

  /** Releases the document. */
  release(): void {
    this.disconnect();
    this.#sync?.release();
  }

  /** Starts to sync a document and its timers. */
  #take(document: Document): DocumentState {
    const sync = new DocumentSync(document, {
      session: this,
      isReplica: true,
      scheduler: (run) => new CallbackTimers(run),
      fire: (callback) => this.#fire(callback),
      track: (work) => void work.catch(this.#onError),
      onUnsent: () => this.#reportUnsent(),
    });
    // Unique ids: the server and its other clients must not generate the same ones.
    const random = crypto.getRandomValues(new Uint8Array(6)).toHex();
    sync.state.graph.idPrefix = `c${random}-`;
    sync.timers.resume();
    this.#document = document;
    this.#sync = sync;
    return sync.state;
  }

  #connect(connection: ClientConnection): void {
    this.#connection = connection;
    this.#isUnsentReported = false;
    this.#sync?.disconnectAll();
    this.#sync?.connect(connection);
  }

  #install({ content, buffers }: Message, done: () => void): void {
    const { doc } = Object(content);
    if (this.#sync === null) {
      const document = Document.fromJson(doc, buffers, this.#unknownModels);
      this.#take(document).graph.markAllKnown();
      this.#owner = "server";
      return done();
    }
    const { state } = this.#sync;
    const update = decodeUpdate(state, doc, buffers, this);
    done();
    try {
      update();
    } catch (error) {
      this.#onError(error);
    }
    state.markAllKnown();
  }

  async #fire(callback: SessionCallback): Promise<void> {
    const document = this.#document as Document;
    if (!document.sessionCallbacks.take(callback)) return;
    try {
      await runWithDocument(document, callback.callback);
    } catch (error) {
      this.#onError(error);
    }
  }

  /** Makes the document equal to the server's, without losing changes made meanwhile. */
  async #refresh(connection: ClientConnection): Promise<void> {
    const sync = this.#sync as DocumentSync;
    const { changes } = sync.state;
    for (let tries = 0; tries < MAX_REFRESHES; tries++) {
      sync.flush();
      const { revision } = changes;
      const isDone = await connection.request(
        pullDocRequest(),
        "PULL-DOC-REPLY",
        (reply) => {
          if (changes.revision !== revision) return false;
          this.#install(reply, () => {});
          return true;
        },
      );
      if (isDone) return;
    }
    this.#pullAgain();
  }

  #pullAgain(): void {
    if (this.#pulls > 0 || this.#connection === null) return;
    this.pull(this.#connection).catch(this.#onError);
  }

  /**
   * Whether a change that was dropped, because it names a model that has been
   * removed here, is about something that is still here.
   */
  #isMissed({ event: { kind, model } }: DroppedChange): boolean {
    const { id } = Object(model);
    return kind === "RootAdded" ||
      typeof id === "string" && this.#document?.getModelById(id) !== null;
  }

  /**
   * Drops the events from before a pending push: they are about models that no
   * longer exist.
   */
  #sincePush(content: unknown): unknown {
    const { events } = Object(content);
    const roots = this.#pushedRoots;
    if (roots === null || !Array.isArray(events)) return content;
    const first = events.findIndex((event) =>
      event?.kind === "RootAdded" && roots.has(event.model?.id)
    );
    if (first < 0) return { events: [] };
    this.#pushedRoots = null;
    return { events: events.slice(first) };
  }

  #reportUnsent(): void {
    // While disconnected, a document that is pushed again will contain the change.
    const isPushed = this.#owner !== "server" && this.#connection === null;
    if (isPushed && !this.#isStopped || this.#isUnsentReported) return;
    this.#isUnsentReported = true;
    if (this.#isStopped) {
      const text = "A change was discarded: the session is being closed";
      return this.#onError(new Error(text));
    }
    this.#onError(
      new Error(
        "A change was discarded: the document is being pulled, or will be once the session reconnects",
      ),
    );
  }
}

/** Whether the server cannot tell what has changed since the client's last message. */
function asksToPull(content: unknown): boolean {
  const { events } = Object(content);
  return Array.isArray(events) &&
    events.some((event) => event?.msg_type === PULL_MESSAGE);
}
