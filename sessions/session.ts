import type { Logger } from "../base/logger.ts";
import { replaceDocument } from "../document/codec/decode.ts";
import { originOf } from "../document/callback_origin.ts";
import type { Document } from "../document/document.ts";
import { runWithoutLock } from "../document/running.ts";
import {
  describeCallback,
  type SchedulerFactory,
  type SessionCallback,
} from "../document/session_callbacks.ts";
import type { Message } from "../protocol/message.ts";
import { ok, pullDocReply } from "../protocol/messages.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { DocumentSync, type PatchTarget } from "../sync/document_sync.ts";
import { CallbackTimers } from "../sync/timers.ts";
import { DocumentLock } from "./_document_lock.ts";
import { Expiration } from "./_expiration.ts";
import { PullCache } from "./_pull_cache.ts";
import { shownError } from "./shown_error.ts";

/** A connection that is subscribed to a session. */
export interface Subscriber extends PatchTarget {
  /** Leaves the session; nothing more is sent or handled. */
  detach(): void;
}

/** Options for {@linkcode ServerSession}. */
export interface ServerSessionOptions {
  /** The id. */
  id: string;
  /** The document; the session owns it from now on. */
  document: Document;
  /** Where errors of callbacks are written. */
  logger: Logger;
  /**
   * Whether clients are shown the errors of callbacks; for development only.
   *
   * @default {false}
   */
  showErrors?: boolean;
  /**
   * Makes what runs the callbacks of the document at their times.
   *
   * @default {(run) => new CallbackTimers(run)} Timers.
   */
  scheduler?: SchedulerFactory;
}

/**
 * One document on the server and the connections that are in sync with it (spec 5).
 *
 * - **One turn, one message:** the changes of one synchronous turn leave as one
 *   PATCH-DOC, in cause order, before the reply to the request that caused them.
 * - **Nothing lost:** changes made before an exception are sent all the same.
 * - **Encoded once:** whoever receives a change, it is encoded one time.
 */
export class ServerSession {
  /** The id. */
  readonly id: string;
  /** The document. */
  readonly document: Document;
  readonly #logger: Logger;
  readonly #showErrors: boolean;
  readonly #subscribers = new Set<Subscriber>();
  readonly #sync: DocumentSync;
  readonly #pulls: PullCache;
  readonly #lock: DocumentLock;
  readonly #expiration = new Expiration();
  /** How many calls of {@linkcode destroy} are among those that hold or await the lock. */
  #endings = 0;
  #destroyed = false;

  /**
   * Takes a document into service: its timers start.
   *
   * @param options Id, document and logger.
   */
  constructor(options: ServerSessionOptions) {
    const { scheduler = (run) => new CallbackTimers(run) } = options;
    this.id = options.id;
    this.document = options.document;
    this.#logger = options.logger;
    this.#showErrors = options.showErrors ?? false;
    this.#sync = new DocumentSync(this.document, {
      session: this,
      scheduler,
      fire: (callback) => this.#fire(callback),
      track: (work) => this.#track(work),
      warn: (text) => this.#logger.warn(text, { session: this.id }),
    });
    this.#pulls = new PullCache(this.#sync.state);
    this.#lock = new DocumentLock(this.document, this.#sync);
  }

  /** Whether the session is no more. */
  get destroyed(): boolean {
    return this.#destroyed;
  }

  /** How many connections there are. */
  get connectionCount(): number {
    return this.#subscribers.size;
  }

  /** Milliseconds since the last connection left, or since the session began. */
  get millisecondsSinceLastUnsubscribe(): number {
    return this.#expiration.idleMilliseconds;
  }

  /** Whether the session is to end as soon as nobody is connected. */
  get expirationRequested(): boolean {
    return this.#expiration.isRequested;
  }

  /** Whether the session may not end now. */
  get expirationBlocked(): boolean {
    return this.expirationBlockedCount > 0;
  }

  /** How many there are who block expiration. */
  get expirationBlockedCount(): number {
    const running = this.#lock.count - this.#endings;
    return this.#expiration.blockedCount + running;
  }

  /** Lets the next sweep end the session as soon as nobody is connected (spec 5.5). */
  requestExpiration(): void {
    this.#expiration.isRequested = true;
  }

  /** Keeps the session from ending until {@linkcode unblockExpiration}; calls are counted. */
  blockExpiration(): void {
    this.#expiration.block();
  }

  /**
   * Takes one {@linkcode blockExpiration} back.
   *
   * @throws {Error} If there is none.
   */
  unblockExpiration(): void {
    this.#expiration.unblock();
  }

  /** Notes that somebody is about to use the session: its lifetime begins anew. */
  touch(): void {
    this.#expiration.touch();
  }

  /**
   * Sends the changes of the document to a connection from now on.
   *
   * @throws {Error} If the session is destroyed.
   */
  subscribe(subscriber: Subscriber): void {
    if (this.#destroyed) {
      throw new Error("Cannot subscribe: the session is destroyed");
    }
    this.#subscribers.add(subscriber);
    this.#sync.connect(subscriber);
    this.#sync.timers.resume();
  }

  /** Sends nothing more to a connection. */
  unsubscribe(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    this.#sync.disconnect(subscriber);
    if (this.#subscribers.size === 0) this.#sync.timers.pause();
    if (this.#subscribers.size < 2) this.#pulls.clear();
    this.#expiration.touch();
  }

  /**
   * Runs a function while no other locked function of the session runs (spec
   * 5.2). Inside a locked function it runs at once. Changes that it makes are
   * sent as it goes.
   *
   * @param run Called with the document, which is the current one meanwhile.
   * @returns What the function returns; `undefined` if the session is destroyed.
   * @throws What the function, or a callback that it caused, throws.
   */
  async withDocumentLocked<T>(
    run: (document: Document) => T | Promise<T>,
  ): Promise<T | undefined> {
    return await this.#locked(() => run(this.document));
  }

  /**
   * Makes the reply to a PULL-DOC-REQ, once the lock is free.
   *
   * @param request The message.
   * @returns The document as it is then.
   */
  pull(
    request: Message,
  ): OutgoingMessage | undefined | Promise<OutgoingMessage | undefined> {
    return this.#locked(() => {
      const { json, buffers } = this.#pulls.pull(this.#subscribers.size > 1);
      this.#sync.state.markAllKnown();
      return pullDocReply(request.header.msgid, json, buffers);
    });
  }

  /**
   * Replaces the content of the document by that of a PUSH-DOC.
   *
   * @param request The message.
   * @returns The reply, once all connections were sent the changes.
   * @throws {Error} If the message is no document; nothing has changed then.
   */
  push(
    request: Message,
  ): OutgoingMessage | undefined | Promise<OutgoingMessage | undefined> {
    return this.#locked(() => {
      const { doc } = Object(request.content) as { doc?: unknown };
      replaceDocument(this.#sync.state, doc, request.buffers);
      return ok(request.header.msgid);
    });
  }

  /**
   * Applies a PATCH-DOC and awaits the callbacks that it causes.
   *
   * @param request The message.
   * @param source Where it came from; its own changes are not sent back.
   * @returns The reply, once all connections were sent the changes.
   * @throws {Error} If the patch is not valid, and nothing has changed; or if a callback failed.
   */
  patch(
    request: Message,
    source: PatchTarget,
  ): OutgoingMessage | undefined | Promise<OutgoingMessage | undefined> {
    return this.#locked(() => {
      const dropped = this.#sync.apply(request, source);
      if (dropped !== null) {
        this.#logger.warn(
          `Dropping a patch: ${dropped.message}, it was removed`,
        );
      }
      return ok(request.header.msgid);
    });
  }

  /** Tells the application that a connection is lost, under the lock (spec 7.11). */
  notifyConnectionLost(): void {
    this.withDocumentLocked(() => {
      this.#sync.state.changes.receiveEvent({
        name: "connection_lost",
        model: null,
        timestamp: Date.now(),
      });
    }).catch((error) => this.reportError("Error in connection_lost", error));
  }

  /**
   * Ends the session, unless it has come back to life: connections, timers and
   * the document are let go.
   *
   * @param condition Looked at under the lock; by default the session ends in any case.
   * @returns Whether the session has ended.
   */
  async destroy(condition: () => boolean = () => true): Promise<boolean> {
    this.#endings++;
    try {
      return await this.#lock.run(() => this.#end(condition));
    } finally {
      this.#endings--;
    }
  }

  #end(condition: () => boolean): boolean {
    if (this.#destroyed || !condition()) return false;
    this.#destroyed = true;
    const subscribers = [...this.#subscribers];
    this.#sync.release();
    for (const subscriber of subscribers) subscriber.detach();
    this.#sync.state.graph.clear();
    return true;
  }

  /**
   * Logs an error of the application with the callback that it comes from, and
   * shows it to the clients if they may see it.
   *
   * @param message What failed.
   * @param error The error.
   */
  reportError(message: string, error: unknown): void {
    const origin = originOf(error);
    this.#logger.error(message, { session: this.id, ...origin, error });
    if (!this.#showErrors) return;
    this.#sync.documentChanged(shownError(error, origin));
  }

  #track(work: Promise<unknown>): void {
    // The error belongs to whoever awaits the work; until then to nobody.
    work.catch(() => {});
    if (this.#lock.adopt(work)) return;
    this.withDocumentLocked(() => work)
      .catch((error) => this.reportError("Error in callback", error));
  }

  #locked<T>(
    run: () => T | Promise<T>,
  ): T | undefined | Promise<T | undefined> {
    if (this.#destroyed) return undefined;
    return this.#lock.run(() => this.#destroyed ? undefined : run());
  }

  #fire(callback: SessionCallback): void | Promise<void> {
    const { document } = this;
    const run = () =>
      document.sessionCallbacks.take(callback)
        ? callback.callback()
        : undefined;
    const fail = (error: unknown) =>
      this.reportError(
        `Error thrown from ${describeCallback(callback)}`,
        error,
      );
    try {
      const work = this.#lock.outside(() =>
        callback.withoutLock ? runWithoutLock(document, run) : this.#locked(run)
      );
      if (work instanceof Promise) return work.then(() => {}, fail);
    } catch (error) {
      fail(error);
    }
  }
}
