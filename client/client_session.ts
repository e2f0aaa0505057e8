import { delay } from "@std/async/delay";
import { openBrowser } from "../listen/open_browser.ts";
import { createLogger } from "../base/logger.ts";
import type { Document } from "../document/document.ts";
import { serverInfoRequest, type VersionInfo } from "../protocol/messages.ts";
import { ProtocolError } from "../protocol/protocol_error.ts";
import { ClientConnection } from "./_client_connection.ts";
import { pageUrl } from "./_server_url.ts";
import { Synchronizer } from "./_synchronizer.ts";
import { ConnectionError } from "./client_error.ts";
import {
  type ClientSessionOptions,
  resolveSettings,
  type SessionSettings,
  type SessionState,
} from "./session_options.ts";

/** Options for what a {@linkcode ClientSession} waits for. */
export interface WaitOptions {
  /** Gives up waiting; what was sent is not taken back. */
  signal?: AbortSignal;
}

/** How long a connection must last for the delays before reconnecting to begin anew. */
const STABLE_MILLISECONDS = 5000;

/**
 * A session of a Bokeh server, seen from a client: a document that both keep in
 * sync (spec 9). {@linkcode pullSession} and {@linkcode pushSession} make one
 * that is in sync already.
 *
 * - **Both ways:** what changes in the document is sent, one message for each
 *   synchronous turn; what the server changes is applied and calls the callbacks here.
 * - **Nothing missed:** changes that arrive while something is awaited are applied.
 * - **Comes back:** a lost connection is made again. A document that was pulled
 *   is pulled afresh, models that stay are the same objects, and what was changed
 *   here meanwhile is given up; one that was pushed is pushed again.
 * - **Ends:** {@linkcode closed} resolves, whatever the reason, and nothing waits on.
 *
 * @example
 * ```ts
 * import { ClientSession } from "@bokeh-deno/server/client";
 * import { Server } from "@bokeh-deno/server";
 * import { Slider } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = new Server(
 *   (doc) => doc.addRoot(new Slider({ start: 0, end: 10, value: 1 })),
 *   { port: 0 },
 * );
 * server.start();
 *
 * await using session = new ClientSession({ url: server.url() });
 * const document = await session.pull();
 * document.selectOne(Slider)!.value = 3;
 * await session.forceRoundtrip();
 *
 * const there = server.getSession("/", session.id).document;
 * assertEquals(there.selectOne(Slider)?.value, 3);
 * ```
 */
export class ClientSession implements AsyncDisposable {
  /** The id, with its signature if it has one. */
  readonly id: string;
  /** The address of the application, without a slash at the end. */
  readonly url: string;
  /** Why the session has ended, once it has: `null` if it was closed here. It never rejects. */
  readonly closed: Promise<Error | null>;
  readonly #settings: SessionSettings;
  readonly #onError: (error: Error) => void;
  readonly #onStateChange: (state: SessionState) => void;
  readonly #sync: Synchronizer;
  readonly #ending = new AbortController();
  readonly #closed = Promise.withResolvers<Error | null>();
  readonly #abort: () => void;
  readonly #signal: AbortSignal | undefined;
  #state: SessionState = "connecting";
  #connection: ClientConnection | null = null;
  #connecting: Promise<ClientConnection> | undefined;
  #following: Promise<void> | undefined;
  #attempts = 0;
  #closing: Promise<void> | undefined;

  /**
   * Prepares a session; nothing is connected before the first request.
   *
   * @param options Where it is and how to get there.
   * @throws {TypeError} If an option is unknown or of the wrong form.
   * @throws {RangeError} If an option is out of range.
   */
  constructor(options: ClientSessionOptions = {}) {
    this.#settings = resolveSettings(options);
    this.id = this.#settings.sessionId;
    this.url = this.#settings.url;
    this.closed = this.#closed.promise;
    this.#onError = options.onError ?? logError;
    this.#onStateChange = options.onStateChange ?? (() => {});
    this.#sync = new Synchronizer((error) => this.#report(error));
    this.#signal = options.signal;
    this.#abort = () => void this.#end(this.#signal?.reason);
    this.#signal?.addEventListener("abort", this.#abort, { once: true });
    if (this.#signal?.aborted) this.#abort();
  }

  /**
   * The document, the same one as long as the session lives.
   *
   * @throws {Error} If nothing was pulled or pushed yet.
   */
  get document(): Document {
    const { document } = this.#sync;
    if (document !== null) return document;
    throw new Error("Cannot read document: nothing was pulled or pushed yet");
  }

  /** What the session is doing. */
  get state(): SessionState {
    return this.#state;
  }

  /** Whether changes go both ways now. */
  get connected(): boolean {
    return this.#state === "connected";
  }

  /** The address at which a browser shows the session (spec 9.6). */
  get pageUrl(): string {
    return pageUrl(this.url, this.id);
  }

  /**
   * Connects, unless the session is connected. The other methods do that themselves.
   *
   * @throws {ConnectionError} If the server cannot be reached, refuses, or the session has ended.
   */
  async connect(): Promise<void> {
    await this.#connected();
  }

  /**
   * Makes the document equal to the server's. Models that both have stay the
   * same objects and tell their callbacks of new values; changes made here while
   * the reply is awaited are given up.
   *
   * @param options How long to wait.
   * @returns The document.
   * @throws {ConnectionError} If the session cannot connect, or its connection is lost.
   * @throws {ReplyError} If the server refuses.
   */
  async pull(options: WaitOptions = {}): Promise<Document> {
    await this.#sync.pull(await this.#connected(), options.signal);
    return this.document;
  }

  /**
   * Replaces the server's document by that of the session.
   *
   * @param document The document, if the session has none yet.
   * @param options How long to wait.
   * @throws {TypeError} If it is no document.
   * @throws {Error} If the document belongs to another session, or the session has another document.
   * @throws {ConnectionError} If the session cannot connect, or its connection is lost.
   * @throws {ReplyError} If the server refuses.
   */
  async push(
    document: Document = this.document,
    options: WaitOptions = {},
  ): Promise<void> {
    this.#sync.adopt(document);
    await this.#sync.push(await this.#connected(), options.signal);
  }

  /**
   * Waits until the server has handled all changes made before, and what it
   * changed because of them has been applied here.
   *
   * @param options How long to wait.
   * @throws {ConnectionError} If the session cannot connect, or its connection is lost.
   */
  async forceRoundtrip(options: WaitOptions = {}): Promise<void> {
    await this.requestServerInfo(options);
  }

  /**
   * Asks for the versions of the server.
   *
   * @param options How long to wait.
   * @returns The versions.
   * @throws {ConnectionError} If the session cannot connect, or its connection is lost.
   */
  async requestServerInfo(options: WaitOptions = {}): Promise<VersionInfo> {
    const connection = await this.#connected();
    this.#sync.flush();
    return await connection.request(
      serverInfoRequest(),
      "SERVER-INFO-REPLY",
      ({ content }) => Object(content).version_info as VersionInfo,
      options.signal,
    );
  }

  /**
   * Opens the session in the browser of the desktop. Where that is not possible,
   * its address is written to standard error.
   *
   * @returns Whether a browser was started.
   */
  async show(): Promise<boolean> {
    return await openBrowser(this.pageUrl, createLogger("warn"));
  }

  /** Sends the changes made so far and ends the session. Idempotent. */
  close(): Promise<void> {
    return this.#end(null);
  }

  /** Ends the session. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #connected(): Promise<ClientConnection> {
    if (this.#connection !== null) return Promise.resolve(this.#connection);
    const { aborted, reason } = this.#ending.signal;
    if (aborted) return Promise.reject(reason);
    if (this.#state !== "connecting") {
      return Promise.reject(
        new ConnectionError("Cannot use the session: it is reconnecting"),
      );
    }
    return this.#connecting ??= this.#open().finally(() => {
      this.#connecting = undefined;
    });
  }

  /** Connects and brings the document up to date. */
  async #open(): Promise<ClientConnection> {
    const { signal } = this.#ending;
    const connection = await ClientConnection.open(this.#settings, {
      onPatch: (message) => this.#sync.receive(message),
      onError: (error) => this.#report(error),
    }, signal);
    try {
      await this.#sync.restore(connection, signal);
      signal.throwIfAborted();
    } catch (error) {
      await connection.close(error);
      throw error;
    }
    this.#connection = connection;
    this.#enter("connected");
    this.#following = this.#follow(connection);
    return connection;
  }

  /** Waits for the end of a connection and makes a new one. */
  async #follow(connection: ClientConnection): Promise<void> {
    const began = performance.now();
    let error: unknown = await connection.ended;
    if (performance.now() - began >= STABLE_MILLISECONDS) this.#attempts = 0;
    this.#connection = null;
    this.#sync.disconnect();
    // A server that breaks the protocol would do so again.
    let isFatal = (error as Error).cause instanceof ProtocolError;
    while (this.#closing === undefined) {
      const wait = isFatal ? undefined : this.#nextDelay();
      // Not awaited: the end waits for this.
      if (wait === undefined) return void this.#end(error);
      this.#report(error);
      this.#enter("reconnecting");
      try {
        await delay(wait, { signal: this.#ending.signal });
        await this.#open();
        return;
      } catch (cause) {
        error = cause;
        isFatal = Object(cause).cause instanceof ProtocolError;
      }
    }
  }

  #nextDelay(): number | undefined {
    const { delaysMilliseconds, jitter } = this.#settings;
    const milliseconds = delaysMilliseconds[this.#attempts++];
    if (milliseconds === undefined) return undefined;
    return milliseconds * (1 + jitter * (2 * Math.random() - 1));
  }

  #end(reason: unknown): Promise<void> {
    return this.#closing ??= this.#finish(reason);
  }

  async #finish(reason: unknown): Promise<void> {
    const connection = this.#connection;
    this.#sync.flush();
    if (reason === null) await connection?.drained();
    this.#signal?.removeEventListener("abort", this.#abort);
    const ended = reason ??
      new ConnectionError("Cannot use the session: it has ended");
    this.#ending.abort(ended);
    await connection?.close(ended);
    await Promise.allSettled([this.#connecting, this.#following]);
    this.#connection = null;
    this.#sync.release();
    this.#enter("closed");
    this.#closed.resolve(reason === null ? null : toError(reason));
  }

  #enter(state: SessionState): void {
    if (this.#state === state) return;
    this.#state = state;
    try {
      this.#onStateChange(state);
    } catch (error) {
      this.#report(error);
    }
  }

  #report(error: unknown): void {
    try {
      this.#onError(toError(error));
    } catch (cause) {
      logError(toError(cause));
    }
  }
}

function toError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}

function logError(error: Error): void {
  createLogger("warn").error(`Bokeh client: ${error.message}`, { error });
}
