import type { LogFields } from "../base/logger.ts";
import { shortHash } from "../base/short_hash.ts";
import type { Document } from "../document/document.ts";
import { runWithoutLock } from "../document/running.ts";
import {
  describeCallback,
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
import type {
  ReceiveOptions,
  ServerSessionOptions,
  Subscriber,
} from "./session_options.ts";
import { SessionSize } from "./session_size.ts";
import { SessionErrors } from "./session_errors.ts";

/**
 * A document on the server, and the connections that are kept in sync with it
 * (spec 5).
 *
 * - **One turn, one message:** the changes of one synchronous turn leave as one
 *   PATCH-DOC, in cause order, before the reply to the request that caused them.
 * - **Nothing lost:** changes made before an exception are still sent.
 * - **Encoded once:** each change is encoded once for all connections.
 */
export class ServerSession {
  /** The id of the session, with its signature if it has one. */
  readonly id: string;
  /** The document of the session; change it in {@linkcode withDocumentLocked}. */
  readonly document: Document;
  /** @internal Stores the session; absent if nothing is stored. */
  readonly journal: ServerSessionOptions["journal"];
  #logId: string | undefined;
  readonly #errors: SessionErrors;
  readonly #subscribers = new Set<Subscriber>();
  readonly #sync: DocumentSync;
  readonly #pulls: PullCache;
  readonly #lock: DocumentLock;
  readonly #size: SessionSize;
  readonly #expiration = new Expiration();
  /** How many calls of {@linkcode destroy} hold or await the lock. */
  #endings = 0;
  #destroyed = false;

  /**
   * Creates the session of a document and starts the document's timers.
   *
   * @param options The id, the document and the logger.
   * @throws {Error} If the document already belongs to a session.
   */
  constructor(options: ServerSessionOptions) {
    const { scheduler = (run) => new CallbackTimers(run) } = options;
    this.id = options.id;
    this.document = options.document;
    this.journal = options.journal;
    this.#errors = new SessionErrors(options, () => this.logId, (event) => {
      this.#sync.documentChanged(event);
    });
    this.#sync = new DocumentSync(this.document, {
      session: this,
      recorder: options.journal,
      scheduler,
      fire: (callback) => this.#fire(callback),
      track: (work) => this.#track(work),
      warn: (text) => this.#errors.warn(text),
      takeMessage: (type, data) => this.#errors.takeReport(type, data),
    });
    this.#pulls = new PullCache(this.#sync.state);
    this.#lock = new DocumentLock(this.document, this.#sync);
    this.#size = new SessionSize(this.#sync.state, options);
  }

  /** The short hash under which logs and spans name the session: whoever has its id may join it. */
  get logId(): string {
    return this.#logId ??= shortHash(this.id);
  }

  /** Whether the session has been destroyed. */
  get destroyed(): boolean {
    return this.#destroyed;
  }

  /** The number of open connections. */
  get connectionCount(): number {
    return this.#subscribers.size;
  }

  /** Milliseconds since a client sent something or left, a page asked for the session, or it was created. */
  get millisecondsSinceLastUnsubscribe(): number {
    return this.#expiration.idleMilliseconds;
  }

  /** Whether the session expires as soon as it has no connections. */
  get expirationRequested(): boolean {
    return this.#expiration.isRequested;
  }

  /** Whether something keeps the session from expiring. */
  get expirationBlocked(): boolean {
    return this.expirationBlockedCount > 0;
  }

  /** How many calls and locked functions keep the session from expiring. */
  get expirationBlockedCount(): number {
    return this.#expiration.blockedCount + this.#lock.count - this.#endings;
  }

  /** Lets the session expire in the next sweep that finds it without connections (spec 5.5). */
  requestExpiration(): void {
    this.#expiration.isRequested = true;
  }

  /** Keeps the session from expiring until a matching {@linkcode unblockExpiration}. */
  blockExpiration(): void {
    this.#expiration.block();
  }

  /**
   * Reverts one {@linkcode blockExpiration}.
   *
   * @throws {Error} If expiration is not blocked.
   */
  unblockExpiration(): void {
    this.#expiration.unblock();
  }

  /** Restarts the lifetime of an unused session, because it is about to be used. */
  touch(): void {
    this.#expiration.touch();
  }

  /**
   * Starts sending the document's changes to a connection.
   *
   * @param subscriber The connection.
   * @throws {Error} If the session has been destroyed.
   */
  subscribe(subscriber: Subscriber): void {
    if (this.#destroyed) {
      throw new Error("Cannot subscribe: the session is destroyed");
    }
    this.#subscribers.add(subscriber);
    this.#sync.connect(subscriber);
    this.#sync.timers.resume();
  }

  /**
   * Stops sending changes to a connection.
   *
   * @param subscriber The connection.
   */
  unsubscribe(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    this.#sync.disconnect(subscriber);
    if (this.#subscribers.size === 0) this.#sync.timers.pause();
    if (this.#subscribers.size < 2) this.#pulls.clear();
    this.#expiration.touch();
  }

  /**
   * Runs a function while no other locked function of the session runs (spec
   * 5.2). Inside a locked function, it runs at once. Its changes are sent as it
   * makes them, not when it ends.
   *
   * @param run Called with the document, which is the current one meanwhile.
   * @returns What the function returns; `undefined` if the session has been destroyed.
   * @throws What the function, or a callback that it triggered, throws.
   */
  async withDocumentLocked<T>(
    run: (document: Document) => T | Promise<T>,
  ): Promise<T | undefined> {
    return await this.#locked(() => run(this.document));
  }

  /**
   * Answers a PULL-DOC-REQ once the lock is free.
   *
   * @param source The connection that sent the request.
   * @returns The reply; `undefined` if the session has been destroyed.
   */
  pull(
    request: Message,
    source: PatchTarget,
  ): OutgoingMessage | undefined | Promise<OutgoingMessage | undefined> {
    return this.#locked(() => {
      this.#sync.flush();
      const { json, buffers } = this.#pulls.pull(this.#subscribers.size > 1);
      this.#sync.pulled(source);
      return pullDocReply(request.header.msgid, json, buffers);
    });
  }

  /**
   * Replaces the content of the document with that of a PUSH-DOC.
   *
   * @param source The connection that sent the request.
   * @returns The reply, once the changes have been sent to all connections; `undefined` if the session has been destroyed.
   * @throws {Error} If the message does not contain a document, in which case nothing has changed.
   */
  push(
    request: Message,
    source: PatchTarget,
    { mark }: ReceiveOptions = {},
  ): OutgoingMessage | undefined | Promise<OutgoingMessage | undefined> {
    return this.#locked(() => {
      this.#sync.replace(request, source, { mark, ...this.#size.of(request) });
      return ok(request.header.msgid);
    });
  }

  /**
   * Applies a PATCH-DOC and awaits the callbacks that it triggers.
   *
   * @param request The message.
   * @param source The connection that sent it, which does not receive its own changes.
   * @param options Who hears of it if changes are dropped.
   * @returns The reply, once the changes have been sent to all connections; `undefined` if the session has been destroyed.
   * @throws {Error} If the patch is invalid, in which case nothing has changed, or if a callback threw.
   */
  patch(
    request: Message,
    source: PatchTarget,
    { mark, warn = (text) => this.#errors.warn(text) }: ReceiveOptions = {},
  ): OutgoingMessage | undefined | Promise<OutgoingMessage | undefined> {
    return this.#locked(() => {
      const options = { mark, ...this.#size.of(request) };
      const dropped = this.#sync.apply(request, source, options);
      const [first] = dropped;
      if (first) {
        warn(`Dropping changes: ${first.error.message}, which was removed`);
      }
      return ok(request.header.msgid);
    });
  }

  /** @internal Sends the changes of the current turn now. */
  flush(): void {
    this.#sync.flush();
  }

  /** @internal Bytes that wait to be sent to clients. */
  get waitingBytes(): number {
    return Array.from(this.#subscribers, (each) => each.waitingBytes ?? 0)
      .reduce((sum, bytes) => sum + bytes, 0);
  }

  /** @internal Closes the sockets of all connections. */
  closeConnections(code: number, reason: string): void {
    for (const each of [...this.#subscribers]) each.close?.(code, reason);
  }

  /** Triggers the document's `connection_lost` event, under the lock (spec 7.11). */
  notifyConnectionLost(): void {
    this.withDocumentLocked(() => {
      const { changes } = this.#sync.state;
      const timestamp = Date.now();
      changes.receiveEvent({ name: "connection_lost", model: null, timestamp });
    }).catch((error) => this.reportError("Error in connection_lost", error));
  }

  /**
   * Destroys the session: detaches its connections, stops its timers and releases
   * its document.
   *
   * @param condition Checked under the lock; if it returns `false`, for example because the session is in use again, nothing happens.
   * @returns Whether this call destroyed the session.
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
    this.#size.release();
    this.#errors.end();
    return true;
  }

  /**
   * Logs an error of the application with the callback that threw it, and shows it
   * in pages if `showErrors` is set.
   *
   * @param message What failed.
   * @param error The error.
   * @param fields Further fields of the log line, or `null` to log none; by
   * default, errors that repeat are only counted after a while.
   */
  reportError(
    message: string,
    error: unknown,
    fields?: LogFields | null,
  ): void {
    this.#errors.report(message, error, fields);
  }

  #track(work: Promise<unknown>): void {
    // Whoever awaits the work handles its error; until then it must not count as unhandled.
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
    const fail = (error: unknown) => {
      const callbackName = describeCallback(callback);
      this.reportError(`Error thrown from ${callbackName}`, error);
    };
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
