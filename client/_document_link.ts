import { documentInternals } from "../document/document_events.ts";
import type { Document } from "../document/document.ts";
import { runWithDocument } from "../document/current_document.ts";
import { encodeEvent } from "../sync/event_encoder.ts";
import type { DocumentChangedEvent } from "../document/events.ts";
import { applyPatch, type PatchOptions } from "../document/codec/patch.ts";
import type { SessionCallback } from "../document/session_callbacks.ts";
import type { Message } from "../protocol/message.ts";
import { PatchQueue, type PatchTarget } from "../sync/patch_queue.ts";
import { CallbackTimers } from "../sync/timers.ts";

/** Python's server drops the columns that are not sent. */
const WHOLE = { wholeColumns: true };

/** Whoever wants to know what happens to a document. */
export interface LinkHandlers {
  /** Takes what callbacks throw. */
  onError(error: unknown): void;
  /** Called when a change cannot be sent, since there is no connection. */
  onUnsent(): void;
}

/**
 * Keeps a local document in sync with a server: the other end of what a
 * `ServerSession` is (spec 9.5).
 *
 * - **One turn, one message:** the changes of one synchronous turn leave as one
 *   PATCH-DOC, in cause order.
 * - **No echo:** a change that came from the server is not sent back.
 */
export class DocumentLink {
  /** The document. */
  readonly document: Document;
  readonly #handlers: LinkHandlers;
  readonly #targets = new Set<PatchTarget>();
  readonly #queue = new PatchQueue(this.#targets);
  readonly #timers = new CallbackTimers((callback) => this.#fire(callback));

  /**
   * Takes a document into service: its timers start.
   *
   * @param document The document.
   * @param isForeign Whether its models are new to the server, so that their ids may be taken there.
   * @param handlers Whoever wants to know what happens.
   * @throws {Error} If it belongs to a session already.
   */
  constructor(document: Document, isForeign: boolean, handlers: LinkHandlers) {
    const { changes, graph } = documentInternals(document);
    if (changes.host !== null) {
      throw new Error(
        "Cannot use the document: it belongs to another session",
      );
    }
    this.document = document;
    this.#handlers = handlers;
    changes.host = this;
    // The server and its other clients must not come upon the same ids.
    const random = crypto.getRandomValues(new Uint8Array(6)).toHex();
    graph.idPrefix = `c${random}-`;
    if (isForeign) graph.renumber();
    document.sessionCallbacks.schedule(this.#timers);
    this.#timers.resume();
  }

  /** Sends changes to a connection from now on, to none with `null`. */
  connect(target: PatchTarget | null): void {
    this.#targets.clear();
    if (target !== null) this.#targets.add(target);
  }

  /** Sends the changes of this turn now. */
  flush(): void {
    this.#queue.flush();
  }

  /** Lets the document go. */
  release(): void {
    documentInternals(this.document).changes.host = null;
    this.document.sessionCallbacks.schedule(null);
    this.connect(null);
  }

  /**
   * Applies a PATCH-DOC.
   *
   * @param message Its content and buffers.
   * @param options What to do with models that are known.
   * @throws {Error} If it is not valid, and nothing has changed; or if a callback failed.
   */
  receive(
    { content, buffers }: Pick<Message, "content" | "buffers">,
    options: PatchOptions,
  ): void {
    applyPatch(this.document, content, buffers, this, options);
  }

  /** Takes note of a change. Called by the document. */
  changed(event: DocumentChangedEvent): void {
    if (event.setter === this) return;
    if (!this.#queue.isWanted(null)) return this.#handlers.onUnsent();
    const { graph } = documentInternals(this.document);
    const { nextBufferId } = this.#queue;
    const encoded = encodeEvent(event, graph, nextBufferId, WHOLE);
    this.#queue.add({ ...encoded, source: null });
  }

  /** Takes note of work that a callback began. Called by the document. */
  track(work: Promise<unknown>): void {
    work.catch((error) => this.#handlers.onError(error));
  }

  /** Starts the timer of a callback. Called by the document. */
  start(callback: SessionCallback): void {
    this.#timers.start(callback);
  }

  /** Stops the timer of a callback. Called by the document. */
  cancel(callback: SessionCallback): void {
    this.#timers.cancel(callback);
  }

  async #fire(callback: SessionCallback): Promise<void> {
    const { document } = this;
    if (!document.sessionCallbacks.take(callback)) return;
    try {
      await runWithDocument(document, callback.callback);
    } catch (error) {
      this.#handlers.onError(error);
    }
  }
}
