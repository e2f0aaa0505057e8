import { ListenerEnd } from "./listen/listener_end.ts";
import type { BokehApp } from "./http/bokeh_app.ts";
import type { ServerSession } from "./sessions/session.ts";
import type { ServerMetrics } from "./base/instruments.ts";

/** How long a program may go on that a signal stopped while clients do not read, in milliseconds. */
const EXIT_MILLISECONDS = 5000;

/** Options for {@linkcode BaseServer}. */
export interface BaseServerOptions {
  /**
   * Ends the listener at once: aborts the signal that it was made with.
   *
   * @default {undefined} It is shut down, and connections that do not close in
   * time are left to themselves.
   */
  terminate?: () => void;
}

/** Options for {@linkcode BaseServer.stop}. */
export interface StopOptions {
  /**
   * Whether open connections get two seconds to close. Otherwise they are cut.
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
 * Puts together what makes a server: a lifetime, a request handler and a
 * listener (spec 6). {@linkcode Server} makes all three itself.
 *
 * - **One lifetime:** aborting the controller stops everything that the server
 *   started; stopping the server aborts the controller.
 * - **Nobody's work is lost:** stopping closes every socket with 1001 and runs
 *   the hooks of sessions and applications.
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
  #started = false;
  #stopping: Promise<void> | undefined;
  readonly #stopCalled = Promise.withResolvers<void>();

  /**
   * Puts the parts together; nothing is started.
   *
   * @param controller The lifetime. Its signal must not be the listener's.
   * @param app The request handler.
   * @param listener What listens for requests and hands them to the handler.
   * @param options What to do if the listener does not end.
   * @throws {DOMException} If the controller has aborted already.
   */
  constructor(
    controller: AbortController,
    app: BokehApp,
    listener: Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr>,
    options: BaseServerOptions = {},
  ) {
    controller.signal.throwIfAborted();
    this.#controller = controller;
    this.#app = app;
    this.#listener = listener;
    this.#end = new ListenerEnd(listener, options.terminate);
    app.bind(listener.addr);
    const stop = () => void this.stop();
    controller.signal.addEventListener("abort", stop, { once: true });
  }

  /** The lifetime of the server. */
  get controller(): AbortController {
    return this.#controller;
  }

  /** What listens for requests. */
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

  /** What all paths begin with: `""` or `/name`. */
  get prefix(): string {
    return this.#app.prefix;
  }

  /**
   * Starts to answer requests, and everything that happens from time to time.
   *
   * @throws {Error} If the server was started or stopped before.
   */
  start(): void {
    this.checkStart();
    this.#started = true;
    this.#app.start();
  }

  /**
   * Checks that the server can be started.
   *
   * @throws {Error} If it was started or stopped before.
   */
  protected checkStart(): void {
    if (this.#stopping !== undefined) throw new Error("Already stopped");
    if (this.#started) throw new Error("Already started");
  }

  /**
   * Stops the server: closes sockets with 1001, destroys sessions, runs hooks
   * and gives the port back. Idempotent.
   *
   * @param options Whether connections get time to close.
   * @returns When all that is done.
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
   * @returns When the port is free: at once, or after two seconds if a client does not read.
   */
  async unlisten(): Promise<void> {
    await this.#end.end(() => this.#app.closeConnections());
  }

  /**
   * Starts the server if need be and runs it until SIGINT, SIGTERM or an abort;
   * a second signal ends the process at once.
   *
   * Clients that do not read cannot be cut off and would keep the process from
   * ending. If there are some after a signal, it ends when the program's main
   * module has run to its end, or five seconds after the server has stopped.
   *
   * @param options What else stops the server.
   * @returns When the server has stopped.
   */
  async runUntilShutdown(options: RunOptions = {}): Promise<void> {
    let isInterrupted = false;
    const stop = () => void this.stop();
    const react = (text: string, code: number) => () => {
      if (this.#stopping !== undefined) Deno.exit(code);
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
      // Not before the signals: whoever reads that the server runs may send one.
      if (!this.#started) this.start();
      if (options.signal?.aborted) stop();
      await Promise.race([this.#listener.finished, this.#stopCalled.promise]);
      await this.stop();
      if (isInterrupted && this.#end.isStuck) exitInTheEnd();
    } finally {
      for (const [name, react] of signals) {
        Deno.removeSignalListener(name, react);
      }
      options.signal?.removeEventListener("abort", stop);
    }
  }

  /**
   * A live session.
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
   * The live sessions.
   *
   * @param path The path of one application; by default the sessions of all.
   * @returns The sessions.
   * @throws {RangeError} If there is no such application.
   */
  getSessions(path?: string): ServerSession[] {
    return this.#app.getSessions(path);
  }

  /** What happened so far, and what there is now. */
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

/** Ends the process when the main module has, or a while later. */
function exitInTheEnd(): void {
  addEventListener("load", () => Deno.exit());
  Deno.unrefTimer(setTimeout(() => Deno.exit(), EXIT_MILLISECONDS));
}
