import { delay } from "@std/async/delay";
import { openBrowser, type ShowOptions } from "../listen/open_browser.ts";
import { createLogger } from "../base/logger.ts";
import { Settings } from "../base/settings.ts";
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

/** Options for the methods of {@linkcode ClientSession} that wait for a reply. */
export interface WaitOptions {
  /** An {@linkcode AbortSignal} that stops waiting; what was sent is not undone. */
  signal?: AbortSignal;
}

/** How long a connection must last to reset the delays before reconnecting. */
const STABLE_MILLISECONDS = 5000;

/**
 * The client side of a session on a Bokeh server: a document that both keep in
 * sync (spec 9). {@linkcode pullSession} and {@linkcode pushSession} create one
 * that is already in sync.
 *
 * - **Both ways:** local changes are sent, one message per synchronous turn; the
 *   server's changes are applied and call the local callbacks.
 * - **Nothing missed:** changes that arrive during a wait are applied.
 * - **Reconnects:** after a lost connection, a pulled document is pulled again:
 *   models that remain stay the same objects, and local changes made meanwhile are
 *   discarded. A pushed document is pushed again.
 * - **Ends:** {@linkcode closed} resolves, whatever the reason, and all waits end.
 *
 * @example Change a model on the server
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
  /** The id of the session, with its signature if it has one. */
  readonly id: string;
  /** The address of the application, without a trailing slash. */
  readonly url: string;
  /** Resolves when the session ends, with the reason or with `null` after {@linkcode close}. Never rejects. */
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
   * Creates a session that connects with its first request.
   *
   * @param options The application, the session and how to connect.
   * @throws {TypeError} If an option is unknown or has the wrong type.
   * @throws {RangeError} If an option is out of range.
   */
  constructor(options: ClientSessionOptions = {}) {
    this.#settings = resolveSettings(options);
    this.id = this.#settings.sessionId;
    this.url = this.#settings.url;
    this.closed = this.#closed.promise;
    this.#onError = options.onError ?? logError;
    this.#onStateChange = options.onStateChange ?? (() => {});
    this.#sync = new Synchronizer((error) => this.#report(error), options);
    this.#signal = options.signal;
    this.#abort = () => void this.#end(this.#signal?.reason);
    this.#signal?.addEventListener("abort", this.#abort, { once: true });
    if (this.#signal?.aborted) this.#abort();
  }

  /**
   * The document, which stays the same object for the whole session.
   *
   * @throws {Error} If nothing has been pulled or pushed yet.
   */
  get document(): Document {
    const { document } = this.#sync;
    if (document !== null) return document;
    throw new Error(
      "Cannot read document: nothing has been pulled or pushed yet",
    );
  }

  /** The state of the connection. */
  get state(): SessionState {
    return this.#state;
  }

  /** Whether the session is connected and in sync. */
  get connected(): boolean {
    return this.#state === "connected";
  }

  /** The address of the session's page (spec 9.6). */
  get pageUrl(): string {
    return pageUrl(this.url, this.id);
  }

  /**
   * Connects, unless the session is already connected. Methods that need a connection do so themselves.
   *
   * @throws {ConnectionError} If the server cannot be reached or refuses the connection, or the session has ended.
   */
  async connect(): Promise<void> {
    await this.#connected();
  }

  /**
   * Makes the document equal to the server's. Models that both have stay the same
   * objects and call their callbacks for new values. Local changes made before the
   * reply are discarded.
   *
   * @param options A signal to stop waiting.
   * @returns The document.
   * @throws {ConnectionError} If the session cannot connect, or loses its connection.
   * @throws {ReplyError} If the server fails to send the document.
   */
  async pull(options: WaitOptions = {}): Promise<Document> {
    await this.#sync.pull(await this.#connected(), options.signal);
    return this.document;
  }

  /**
   * Replaces the server's document with that of the session.
   *
   * @param document The document. By default, the one that the session already has.
   * @param options A signal to stop waiting.
   * @throws {TypeError} If `document` is not a document.
   * @throws {Error} If the document belongs to another session, or the session has another document.
   * @throws {ConnectionError} If the session cannot connect, or loses its connection.
   * @throws {ReplyError} If the server fails to accept the document.
   */
  async push(
    document: Document = this.document,
    options: WaitOptions = {},
  ): Promise<void> {
    this.#sync.adopt(document);
    await this.#sync.push(await this.#connected(), options.signal);
  }

  /**
   * Waits until the server has handled all earlier changes, and its changes in
   * response have been applied here.
   *
   * @param options A signal to stop waiting.
   * @throws {ConnectionError} If the session cannot connect, or loses its connection.
   */
  async forceRoundtrip(options: WaitOptions = {}): Promise<void> {
    await this.requestServerInfo(options);
  }

  /**
   * Requests the server's versions.
   *
   * @param options A signal to stop waiting.
   * @returns The versions.
   * @throws {ConnectionError} If the session cannot connect, or loses its connection.
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
   * Opens the session in the browser. If that is not possible, logs its address to
   * standard error.
   *
   * @param options The browser, and whether to open a new window.
   * @returns Whether a browser was started.
   * @throws {TypeError} If an option is unknown or has the wrong type.
   */
  async show(options: ShowOptions = {}): Promise<boolean> {
    const logger = createLogger("warn");
    const settings = Settings.fromEnvironment();
    return await openBrowser(this.pageUrl, logger, settings, options);
  }

  /** Sends the pending changes and ends the session. Idempotent. */
  close(): Promise<void> {
    return this.#end(null);
  }

  /** Calls {@linkcode close}. */
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

  /** Waits for a connection to end and reconnects. */
  async #follow(connection: ClientConnection): Promise<void> {
    const began = performance.now();
    let error: unknown = await connection.ended;
    if (performance.now() - began >= STABLE_MILLISECONDS) this.#attempts = 0;
    this.#connection = null;
    this.#sync.disconnect();
    // A server that violates the protocol would do so again.
    let isFatal = (error as Error).cause instanceof ProtocolError;
    while (this.#closing === undefined) {
      const wait = isFatal ? undefined : this.#nextDelay();
      // Not awaited: ending the session awaits this method.
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
    this.#sync.stop();
    if (reason === null) await connection?.drained();
    // Changes from now on, which the server would not see, are reported.
    this.#sync.stop();
    this.#sync.disconnect();
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
