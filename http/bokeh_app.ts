import { debounce, type DebouncedFunction } from "@std/async/debounce";
import type { Application } from "../application/application.ts";
import type { AppFunction } from "../application/function_handler.ts";
import type { Logger } from "../base/logger.ts";
import type { Settings } from "../base/settings.ts";
import type { ServerSession } from "../sessions/session.ts";
import type { SessionPlace } from "../sessions/saving/stored_sessions.ts";
import type { ProcessStatus } from "../pages/admin/cluster_status.ts";
import type { ServerMetrics } from "../base/instruments.ts";
import { requireDeno } from "./_require_deno.ts";
import { type AppServices, createServices } from "./_app_services.ts";
import type { Applications } from "./_applications.ts";
import { Clients } from "./access/clients.ts";
import type { Hosts } from "./access/hosts.ts";
import { Contexts } from "./_contexts.ts";
import { Diagnostics } from "./_diagnostics.ts";
import { Drain } from "./_drain.ts";
import { createAdmin, type LazyAdmin } from "./_lazy_admin.ts";
import { Dispatcher } from "./_dispatcher.ts";
import { createEndpoints } from "./endpoints/create_endpoints.ts";
import type { SocketEndpoint } from "./endpoints/socket_endpoint.ts";
import { checkIsRequest, type ConnectionInfo } from "./_incoming.ts";
import { type BokehAppOptions, resolveOptions } from "./options.ts";
import { Router } from "./_router.ts";
import type { ThreadEffects } from "./_thread_nodes.ts";
import { BokehJsFiles } from "./static/bokehjs_files.ts";

export type { Applications };

/** Options for {@linkcode BokehApp.start}. */
export interface StartOptions {
  /** Stops the app when it aborts: the lifetime of its host. */
  signal?: AbortSignal;
}

/**
 * Answers the requests for a set of applications (spec 1): their pages, the
 * WebSockets that keep them in sync, and BokehJS itself.
 *
 * - **Anywhere:** {@linkcode fetch} runs under `Deno.serve` and any other host
 *   that hands it requests; the first request starts the app. Under a
 *   {@linkcode BaseServer}, the app waits for the server to start.
 * - **Contained:** whatever a request contains, the answer is a response.
 * - **Any thread:** the threads of `deno serve --parallel` serve each other's
 *   sessions.
 */
export class BokehApp implements AsyncDisposable {
  /** Where the server logs. */
  readonly logger: Logger;
  /** @internal The id under which the store of sessions knows the app. */
  readonly node: string | null;
  readonly #services: AppServices;
  readonly #contexts: Contexts;
  readonly #files = new BokehJsFiles();
  readonly #sockets: SocketEndpoint;
  readonly #hosts: Hosts;
  readonly #dispatcher: Dispatcher;
  readonly #diagnostics: Diagnostics;
  readonly #admin: LazyAdmin | undefined;
  readonly #closeDetached: DebouncedFunction<[]>;
  #state: "new" | "running" | "stopped" = "new";
  /** Whether a server starts the app. */
  #isHeld = false;
  #lifetime = new AbortController();
  #stopping: Promise<void> = Promise.resolve();

  /**
   * Prepares applications.
   *
   * @param applications An application or function for `/`, or several by path.
   * @param options How to serve them.
   * @throws {TypeError} If an option is unknown, a path is malformed, a value is
   * not an application, or the runtime is not Deno.
   * @throws {RangeError} If an option or a setting is out of range.
   * @throws {Deno.errors.NotCapable} If read permission for a file to serve, or
   * permission for the environment, is missing.
   */
  constructor(applications: Applications, options: BokehAppOptions = {}) {
    requireDeno("create server");
    const resolved = resolveOptions(options);
    if (resolved.resources !== "cdn") this.#files.checkPermission();
    const services = this.#services = createServices(resolved);
    this.logger = services.logger;
    this.node = services.stored?.node ?? null;
    const contexts = this.#contexts = new Contexts(applications, services);
    const drain = new Drain(services, contexts);
    const admin = this.#admin = createAdmin({ services, contexts, drain });
    const { paths } = this;
    const endpoints = createEndpoints(services, this.#files, paths, admin);
    this.#sockets = endpoints.socket;
    this.#hosts = endpoints.hosts;
    this.#closeDetached = debounce(
      () => this.#sockets.closeDetached(),
      services.reloads?.patienceMilliseconds ?? 0,
    );
    this.#dispatcher = new Dispatcher(services, {
      router: new Router(resolved, contexts.byPath, endpoints),
      clients: new Clients(resolved),
      hosts: endpoints.hosts,
      wake: () => this.#wake(),
      drain,
    });
    const all = () => contexts.byPath.values();
    this.#diagnostics = new Diagnostics(services, all);
  }

  /** The prefix of all paths: `""` or `/name`. */
  get prefix(): string {
    return this.#services.options.prefix;
  }

  /** The index page in place of the built-in one, as it was given; `null` if none was. */
  get index(): NonNullable<BokehAppOptions["index"]> | null {
    return this.#services.options.index ?? null;
  }

  /** The settings, from outside the program. */
  get settings(): Settings {
    return this.#services.options.settings;
  }

  /** The URL at which browsers reach the server, if it was given. */
  get absoluteUrl(): string | undefined {
    return this.#services.options.absoluteUrl;
  }

  /** The paths of the applications, sorted, without the prefix. */
  get paths(): string[] {
    return [...this.#contexts.byPath.keys()].sort();
  }

  /**
   * Starts to answer requests, unless the app already does. Mounted apps need
   * this only to load before the first request, or for the signal.
   *
   * @param options What stops the app.
   * @throws {DOMException} If the signal has already aborted.
   */
  start(options: StartOptions = {}): void {
    const { signal } = options;
    signal?.throwIfAborted();
    signal?.addEventListener("abort", () => void this.stop(), {
      signal: this.#lifetime.signal,
    });
    if (this.#state === "running") return;
    const { peers, threads } = this.#services;
    const effects: ThreadEffects = {
      answer: (incoming) => this.#dispatcher.respondRelayed(incoming),
      endUser: (key) => this.#sockets.endKey(key),
      answerQuestion: async (question) =>
        this.#state === "running" ? await this.#admin?.answer(question) : null,
      onChange: () => void this.#contexts.handOver(),
    };
    if (peers !== undefined) peers.start(effects);
    // The threads of `deno serve --parallel` have no server of ours.
    else if (!this.#isHeld) threads.join(this.prefix, this.paths, effects);
    this.#state = "running";
    this.#diagnostics.start();
    this.#admin?.start();
    this.#contexts.start();
  }

  /**
   * Makes a server responsible for starting the app: until then, requests get
   * 503.
   *
   * @param address The server's address, for the default allowed origins.
   * @param name The address as it was given: a name is an allowed host.
   */
  bind(address: Deno.NetAddr | Deno.UnixAddr, name?: string): void {
    this.#isHeld = true;
    this.#hosts.bind(address, name);
  }

  /**
   * Closes all sockets with 1001.
   *
   * @returns Resolves once clients have confirmed; never, if one does not read.
   */
  closeConnections(): Promise<void> {
    return this.#sockets.closeAll();
  }

  /**
   * Stops answering, closes all sockets, destroys all sessions and runs the
   * hooks. Idempotent.
   *
   * @returns Resolves once all of that is done.
   */
  stop(): Promise<void> {
    const isRunning = this.#state === "running";
    this.#state = "stopped";
    if (isRunning) this.#stopping = this.#stop();
    return this.#stopping;
  }

  /** Stops the app. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  /**
   * Destroys unused sessions; also happens periodically (spec 5.5).
   */
  async sweep(): Promise<void> {
    await this.#contexts.sweep();
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
    return this.#contexts.getSession(path, id);
  }

  /**
   * Returns the live sessions.
   *
   * @param path The path of one application; by default the sessions of all.
   * @returns The sessions.
   * @throws {RangeError} If there is no such application.
   */
  getSessions(path?: string): ServerSession[] {
    return (path === undefined ? this.#contexts : this.#contexts.get(path))
      .sessions;
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
    return await this.#contexts.find(path, id);
  }

  /**
   * Closes the sockets of a user who has logged out, with 1008.
   *
   * @param user The user, as `getUser` of the auth provider returns them.
   * @throws {TypeError} If nothing tells the user from others.
   */
  endUser(user: unknown): void {
    this.#sockets.endUser(user);
  }

  /** @internal Tells the admin page how the processes of the server are. */
  showProcesses(processes: readonly ProcessStatus[]): void {
    this.#admin?.show(processes);
  }

  /** Returns the totals so far and the current sessions and connections. */
  metrics(): ServerMetrics {
    return this.#services.instruments.metrics();
  }

  /**
   * Replaces an application: the sessions of the old one end, hooks run, and
   * clients connect to the new one. In development (option `dev`) pages reload,
   * and widgets keep the values that users gave them.
   *
   * @param path The path of the application, without the prefix.
   * @param application The new application.
   * @returns Resolves once new sessions can be created.
   * @throws {RangeError} If there is no such application.
   *
   * @example
   * ```ts
   * import { BokehApp } from "@bokeh-deno/server";
   * import { assertStringIncludes } from "@std/assert";
   *
   * const app = new BokehApp({ "/app": (doc) => void (doc.title = "old") });
   * app.start();
   * await app.replace("/app", (doc) => void (doc.title = "new"));
   * const page = await app.fetch(new Request("http://localhost/app"));
   * assertStringIncludes(await page.text(), "<title>new</title>");
   * await app.stop();
   * ```
   */
  async replace(
    path: string,
    application: Application | AppFunction,
  ): Promise<void> {
    const context = await this.#contexts
      .replace(path, application, this.#state === "running");
    if (this.#state !== "running") return;
    this.#services.reloads?.announce(context);
    this.#closeDetached();
  }

  /**
   * Makes the pages of an application reload, in development; sessions live on.
   *
   * @param path The path of the application, without the prefix.
   * @throws {RangeError} If there is no such application.
   */
  reloadPages(path: string): void {
    this.#services.reloads?.announce(this.#contexts.get(path));
  }

  /**
   * Answers a request. Bound to the app, so it can be passed as a callback.
   *
   * @param request The request.
   * @param info What the host knows of the connection; `Deno.serve` passes it.
   * @returns The response, whatever the request contains.
   * @throws {TypeError} If it is not a `Request`, but for example a framework's
   * wrapper.
   */
  readonly fetch = async (
    request: Request,
    info?: ConnectionInfo,
  ): Promise<Response> => {
    checkIsRequest(request);
    return await this.#dispatcher.respond(request, info);
  };

  async #stop(): Promise<void> {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    this.#diagnostics.stop();
    this.#closeDetached.clear();
    void this.#admin?.stop();
    const { peers, threads } = this.#services;
    threads.leave();
    peers?.drain();
    void this.closeConnections();
    await this.#contexts.stop();
    await peers?.stop();
    await this.#files.settle();
  }

  /** Starts an app that has no server; returns whether it answers requests now. */
  #wake(): boolean {
    if (this.#state === "new" && !this.#isHeld) this.start();
    return this.#state === "running";
  }
}
