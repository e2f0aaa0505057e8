import { formatValue } from "./base/text/format_value.ts";
import { ListenerEnd } from "./listen/listener_end.ts";
import type { OpenRequests } from "./listen/open_requests.ts";
import { isRecord } from "./base/records.ts";
import { BokehApp } from "./http/bokeh_app.ts";
import type { SessionPlace } from "./sessions/saving/stored_sessions.ts";
import type { ServerSession } from "./sessions/session.ts";
import type { ServerMetrics } from "./base/instruments.ts";

/** How long the process may continue after a signal if clients do not read. */
const EXIT_MILLISECONDS = 5000;

/** Options for {@linkcode BaseServer}. */
export interface BaseServerOptions {
  /**
   * Aborts the listener at once, for example by aborting its signal.
   *
   * @default {undefined} The listener is shut down, and connections that do not
   * close in time are left alone.
   */
  terminate?: () => void;
  /**
   * The requests of the listener: once they are done, it is terminated.
   *
   * @internal
   */
  requests?: OpenRequests;
  /**
   * Whether a supervisor ends this process if it does not end itself, so that a
   * second signal, of which it may be the sender, does nothing.
   *
   * @internal
   */
  isSupervised?: boolean;
}

/** Options for {@linkcode BaseServer.stop}. */
export interface StopOptions {
  /**
   * Whether open connections get two seconds to close. Otherwise they are cut
   * at once.
   *
   * @default {true}
   */
  wait?: boolean;
}

/** Options for {@linkcode BaseServer.runUntilShutdown}. */
export interface RunOptions {
  /** Stops the server when it aborts, as a signal of the operating system does. */
  signal?: AbortSignal;
}

/**
 * Combines the parts of a server: a lifetime, a request handler and a listener
 * (spec 6). {@linkcode Server} creates all three itself.
 *
 * - **One lifetime:** aborting the controller stops everything that the server
 *   started; stopping the server aborts the controller.
 * - **Graceful:** stopping closes every socket with 1001 and runs the hooks of
 *   sessions and applications.
 *
 * @example
 * ```ts
 * import { BaseServer, BokehApp } from "@bokeh-deno/server";
 *
 * const controller = new AbortController();
 * const app = new BokehApp({ "/hello": (doc) => void (doc.title = "hello") });
 * const listener = Deno.serve({ port: 0, onListen() {} }, app.fetch);
 * await using server = new BaseServer(controller, app, listener);
 * server.start();
 * ```
 */
export class BaseServer implements AsyncDisposable {
  readonly #controller: AbortController;
  readonly #app: BokehApp;
  readonly #listener: Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr>;
  readonly #end: ListenerEnd;
  readonly #isSupervised: boolean;
  #started = false;
  #stopping: Promise<void> | undefined;
  readonly #stopCalled = Promise.withResolvers<void>();

  /**
   * Combines the parts without starting anything.
   *
   * @param controller The lifetime. Its signal must not be the listener's.
   * @param app The request handler.
   * @param listener The listener, which hands its requests to `app.fetch`.
   * @param options How to end a listener that does not end.
   * @throws {TypeError} If the controller is not an `AbortController`, the app not a
   * `BokehApp`, or the listener not one of `Deno.serve`.
   * @throws {DOMException} If the controller has already aborted.
   */
  constructor(
    controller: AbortController,
    app: BokehApp,
    listener: Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr>,
    options: BaseServerOptions = {},
  ) {
    if (!(controller instanceof AbortController)) {
      refusePart("an AbortController", controller);
    }
    if (!(app instanceof BokehApp)) refusePart("a BokehApp", app);
    if (!isListener(listener)) {
      refusePart("the listener that Deno.serve returns", listener);
    }
    controller.signal.throwIfAborted();
    this.#controller = controller;
    this.#app = app;
    this.#isSupervised = options.isSupervised ?? false;
    this.#listener = listener;
    this.#end = new ListenerEnd(
      listener,
      options.terminate,
      options.requests,
    );
    app.bind(listener.addr);
    const stop = () => void this.stop();
    controller.signal.addEventListener("abort", stop, { once: true });
  }

  /** The lifetime of the server. */
  get controller(): AbortController {
    return this.#controller;
  }

  /** The listener. */
  get listener(): Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr> {
    return this.#listener;
  }

  /** The request handler. */
  get app(): BokehApp {
    return this.#app;
  }

  /** The port that the server listens on, or `null` for a unix socket. */
  get port(): number | null {
    const { addr } = this.#listener;
    return addr.transport === "tcp" ? addr.port : null;
  }

  /** The address that the server listens on, or `null` for a unix socket. */
  get address(): string | null {
    const { addr } = this.#listener;
    return addr.transport === "tcp" ? addr.hostname : null;
  }

  /** The prefix of all paths: `""` or `/name`. */
  get prefix(): string {
    return this.#app.prefix;
  }

  /** The index page in place of the built-in one, as it was given; `null` if none was. */
  get index(): BokehApp["index"] {
    return this.#app.index;
  }

  /**
   * Starts to answer requests, and starts all periodic work.
   *
   * @throws {Error} If the server has been started or stopped before.
   */
  start(): void {
    this.checkStart();
    this.#started = true;
    this.startApp();
  }

  /** Makes the app answer requests. */
  protected startApp(): void {
    this.#app.start();
  }

  /**
   * Checks that the server can be started.
   *
   * @throws {Error} If it has been started or stopped before.
   */
  protected checkStart(): void {
    if (this.#stopping !== undefined) throw new Error("Already stopped");
    if (this.#started) throw new Error("Already started");
  }

  /**
   * Stops the server: closes sockets with 1001, destroys sessions, runs hooks
   * and releases the port. Idempotent.
   *
   * @param options Whether connections get time to close.
   * @returns Resolves once everything has stopped.
   */
  stop(options: StopOptions = {}): Promise<void> {
    const { wait = true } = options;
    if (!wait) this.#end.hurry();
    this.#stopping ??= this.#stop();
    this.#stopCalled.resolve();
    return this.#stopping;
  }

  /**
   * Stops listening and closes all connections; sessions live on.
   *
   * @returns Resolves once the port is free: at once, or after two seconds if a
   * client does not read.
   */
  async unlisten(): Promise<void> {
    await this.#end.end(() => this.#app.closeConnections());
  }

  /**
   * Starts the server if necessary, and runs it until SIGINT, SIGTERM or an
   * abort. A second signal ends the process at once.
   *
   * Clients that do not read cannot be cut off and would keep the process
   * alive. If there are any after a signal, the process ends when the program's
   * main module has finished, or five seconds after the server has stopped.
   *
   * @param options An additional way to stop the server.
   * @returns Resolves once the server has stopped.
   */
  async runUntilShutdown(options: RunOptions = {}): Promise<void> {
    let isInterrupted = false;
    const stop = () => void this.stop();
    const react = (text: string, code: number) => () => {
      if (isInterrupted) {
        if (!this.#isSupervised) Deno.exit(code);
        return;
      }
      this.#app.logger.info(`${text}, shutting down`);
      isInterrupted = true;
      stop();
    };
    const interrupt = react("Interrupted", 130);
    const terminate = react("Received signal 15", 143);
    const signals = Deno.build.os === "windows"
      ? [["SIGINT", interrupt], ["SIGBREAK", interrupt]] as const
      : [["SIGINT", interrupt], ["SIGTERM", terminate]] as const;
    for (const [name, react] of signals) Deno.addSignalListener(name, react);
    options.signal?.addEventListener("abort", stop, { once: true });
    try {
      // Install handlers first: a supervisor may signal once it sees the log
      // line.
      if (!this.#started) this.start();
      if (options.signal?.aborted) stop();
      await Promise.race([this.#listener.finished, this.#stopCalled.promise]);
    } finally {
      await this.stop();
      if (isInterrupted && this.#end.isStuck) exitInTheEnd();
      for (const [name, react] of signals) {
        Deno.removeSignalListener(name, react);
      }
      options.signal?.removeEventListener("abort", stop);
    }
  }

  /**
   * Returns a live session.
   *
   * @param path The path of the application, without the prefix.
   * @param id The id of the session.
   * @returns The session.
   * @throws {RangeError} If there is no such application or session.
   */
  getSession(path: string, id: string): ServerSession {
    return this.#app.getSession(path, id);
  }

  /**
   * Returns the live sessions.
   *
   * @param path The path of one application; by default the sessions of all.
   * @returns The sessions.
   * @throws {RangeError} If there is no such application.
   */
  getSessions(path?: string): ServerSession[] {
    return this.#app.getSessions(path);
  }

  /**
   * Finds a session on this node or, with a `sessionStore`, on any that shares it.
   *
   * @param path The path of the application, without the prefix.
   * @param id The id of the session, with its signature if it has one.
   * @returns Where it is; `null` if no live node has it.
   * @throws {RangeError} If there is no such application.
   */
  async findSession(path: string, id: string): Promise<SessionPlace | null> {
    return await this.#app.findSession(path, id);
  }

  /**
   * Closes the sockets of a user who has logged out, with 1008.
   *
   * @param user The user, as `getUser` of the auth provider returns them.
   * @throws {TypeError} If nothing tells the user from others.
   */
  endUser(user: unknown): void {
    this.#app.endUser(user);
  }

  /** Returns the totals so far and the current sessions and connections. */
  metrics(): ServerMetrics {
    return this.#app.metrics();
  }

  /** Stops the server. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #stop(): Promise<void> {
    const unlistened = this.unlisten();
    await this.#app.stop();
    await unlistened;
    this.#controller.abort();
  }
}

/** Ends the process once the main module has finished, or a while later. */
function exitInTheEnd(): void {
  addEventListener("load", () => Deno.exit());
  Deno.unrefTimer(setTimeout(() => Deno.exit(), EXIT_MILLISECONDS));
}

function isListener(value: unknown): boolean {
  return isRecord(value) && isRecord(value.addr) &&
    typeof value.shutdown === "function" && value.finished instanceof Promise;
}

/** @throws {TypeError} Always. */
function refusePart(expected: string, value: unknown): never {
  throw new TypeError(
    `Cannot create server: expected ${expected}, received ${
      formatValue(value)
    }`,
  );
}
