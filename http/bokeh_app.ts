import { Application } from "../application/application.ts";
import { errorLogger } from "../application/error_logger.ts";
import type { AppFunction } from "../application/function_handler.ts";
import { createLogger, type Logger } from "../application/logger.ts";
import { requirePermissions } from "../application/permissions.ts";
import type { Settings } from "../application/settings.ts";
import type { ServerSession } from "../session.ts";
import { ApplicationContext } from "../sessions/application_context.ts";
import { Instruments, type ServerMetrics } from "../sessions/instruments.ts";
import { Authenticator } from "./_authenticator.ts";
import { Clients } from "./_clients.ts";
import { Diagnostics } from "./_diagnostics.ts";
import { createEndpoints } from "./_endpoints.ts";
import { ErrorResponder } from "./_error_responder.ts";
import type { ConnectionInfo, Endpoint, Incoming } from "./_incoming.ts";
import { jsonResponse } from "./_responses.ts";
import { type ResolvedOptions, resolveOptions } from "./_resolve_options.ts";
import { type Route, Router } from "./_router.ts";
import { SessionLimit } from "./_session_limit.ts";
import type { SocketEndpoint } from "./_socket_endpoint.ts";
import type { BokehAppOptions } from "./app_options.ts";
import { BokehJsFiles } from "./bokehjs_files.ts";
import { HttpError } from "./http_error.ts";

/** An application for `/`, or several by path. */
export type Applications =
  | Application
  | AppFunction
  | Readonly<Record<string, Application | AppFunction>>;

/**
 * Answers the requests for a set of applications (spec 1): their pages, the
 * WebSockets that keep them in sync, and BokehJS itself.
 *
 * - **Anywhere:** {@linkcode fetch} runs under `Deno.serve` and under any other
 *   host that hands it requests.
 * - **No escape:** whatever a request holds, the answer is a response.
 */
export class BokehApp {
  /** Where the server writes what happens. */
  readonly logger: Logger;
  readonly #options: ResolvedOptions;
  readonly #instruments = new Instruments();
  readonly #contexts = new Map<string, ApplicationContext>();
  readonly #files = new BokehJsFiles();
  readonly #clients: Clients;
  readonly #authenticator: Authenticator;
  readonly #sockets: SocketEndpoint;
  readonly #router: Router;
  readonly #errors: ErrorResponder;
  readonly #diagnostics: Diagnostics;
  #sweep: ReturnType<typeof setInterval> | undefined;
  #isRunning = false;

  /**
   * Prepares applications.
   *
   * @param applications An application or function for `/`, or several by path.
   * @param options How to serve them.
   * @throws {TypeError} If an option is unknown, a path malformed or an application none.
   * @throws {RangeError} If an option or a setting is out of range.
   * @throws {Deno.errors.NotCapable} If a file to serve or the environment may not be read.
   */
  constructor(applications: Applications, options: BokehAppOptions = {}) {
    const resolved = resolveOptions(options);
    this.#options = resolved;
    if (resolved.resources !== "cdn") this.#files.checkPermission();
    const { logger = createLogger(), onError } = resolved;
    this.logger = onError === undefined ? logger : errorLogger(logger, onError);
    this.#clients = new Clients(resolved);
    this.#authenticator = new Authenticator(
      resolved.authProvider,
      resolved.prefix,
    );
    this.#createContexts(applications);
    const endpoints = createEndpoints({
      options: resolved,
      logger: this.logger,
      instruments: this.#instruments,
      files: this.#files,
      paths: this.paths,
    });
    this.#sockets = endpoints.socket;
    this.#router = new Router(resolved.prefix, this.#contexts, endpoints);
    this.#errors = new ErrorResponder(this.logger, resolved.dev);
    this.#diagnostics = new Diagnostics(
      resolved,
      this.logger,
      this.#instruments,
    );
  }

  /** What all paths begin with: `""` or `/name`. */
  get prefix(): string {
    return this.#options.prefix;
  }

  /** What is set outside the program. */
  get settings(): Settings {
    return this.#options.settings;
  }

  /** The URL under which browsers reach the server, if it was given. */
  get absoluteUrl(): string | undefined {
    return this.#options.absoluteUrl;
  }

  /** The paths of the applications, sorted, without the prefix. */
  get paths(): string[] {
    return [...this.#contexts.keys()].sort();
  }

  /** Answers requests from now on; until then they get 503. */
  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#diagnostics.start(this.#authenticator.isEnabled);
    this.#sweep = setInterval(
      () => void this.sweep(),
      this.#options.checkUnusedSessionsMilliseconds,
    );
    for (const context of this.#contexts.values()) void context.start();
  }

  /** Tells where the listener listens, for the origins that are allowed by default. */
  bind(address: Deno.NetAddr): void {
    this.#sockets.bind(address);
  }

  /**
   * Closes all sockets with 1001.
   *
   * @returns When their clients have taken note; never, if one does not read.
   */
  closeConnections(): Promise<void> {
    return this.#sockets.closeAll();
  }

  /** Stops answering, closes all sockets, destroys all sessions and runs the hooks. */
  async stop(): Promise<void> {
    if (!this.#isRunning) return;
    this.#isRunning = false;
    clearInterval(this.#sweep);
    this.#diagnostics.stop();
    void this.closeConnections();
    await Promise.all(
      Array.from(this.#contexts.values(), (context) => context.stop()),
    );
    await this.#files.settle();
  }

  /**
   * Destroys the sessions that nobody uses; done from time to time anyway (spec 5.5).
   *
   * @returns When they are destroyed.
   */
  async sweep(): Promise<void> {
    for (const context of this.#contexts.values()) await context.sweep();
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
    const session = this.#context(path).getSession(id);
    if (session === undefined) throw new RangeError("No such session ID");
    return session;
  }

  /**
   * The live sessions.
   *
   * @param path The path of one application; by default the sessions of all.
   * @returns The sessions.
   * @throws {RangeError} If there is no such application.
   */
  getSessions(path?: string): ServerSession[] {
    if (path !== undefined) return this.#context(path).sessions;
    return [...this.#contexts.values()].flatMap(({ sessions }) => sessions);
  }

  /** What happened so far, and what there is now. */
  metrics(): ServerMetrics {
    return this.#instruments.metrics();
  }

  /**
   * Answers a request. Bound to the app, so that it can be passed on as it is.
   *
   * @param request The request.
   * @param info What the host knows of the connection; `Deno.serve` hands it on.
   * @returns The response. Never rejects.
   */
  readonly fetch = async (
    request: Request,
    info?: ConnectionInfo,
  ): Promise<Response> => {
    const url = URL.parse(request.url);
    const response = url === null
      // The `Host` header is the part of it that clients can get wrong.
      ? new HttpError(400, { message: "Malformed Host header" }).toResponse()
      : await this.#respond(request, url, info);
    this.#count(response);
    return response;
  };

  async #respond(
    request: Request,
    url: URL,
    info: ConnectionInfo | undefined,
  ): Promise<Response> {
    let response: Response;
    let endpoint: Endpoint | undefined;
    try {
      const route = this.#router.find(url.pathname);
      endpoint = route?.endpoint;
      const client = this.#clients.of(request, url, info);
      response = await this.#answer({ request, url, client }, route);
    } catch (error) {
      response = await this.#errors.respond(error, url);
    }
    endpoint?.decorate?.(response, request);
    return response;
  }

  async #answer(
    incoming: Incoming,
    route: Route | undefined,
  ): Promise<Response> {
    const { request, url } = incoming;
    if (url.pathname === this.#options.healthPath) return this.#health();
    if (!this.#isRunning) throw new HttpError(503);
    if (route === undefined) throw new HttpError(404);
    const { endpoint } = route;
    const { method } = request;
    if (!endpoint.methods.includes(method)) {
      const allow = endpoint.methods.join(", ");
      throw new HttpError(405, { headers: { allow } });
    }
    const isGuarded = endpoint.needsUser && method !== "OPTIONS";
    if (isGuarded && this.#authenticator.isEnabled) {
      const way = await this.#authenticator.check(incoming);
      if (way !== undefined) return way;
    }
    return await endpoint.respond(incoming, route);
  }

  #health(): Response {
    return this.#isRunning
      ? jsonResponse({ status: "ok" })
      : jsonResponse({ status: "stopped" }, { status: 503 });
  }

  #count({ status }: Response): void {
    this.#instruments.count("requests");
    if (status >= 500) this.#instruments.count("requestsFailed");
    else if (status >= 400) this.#instruments.count("requestsRefused");
  }

  #context(path: string): ApplicationContext {
    const context = this.#contexts.get(path);
    if (context !== undefined) return context;
    throw new RangeError(`Application ${path} does not exist on this server`);
  }

  #createContexts(applications: Applications): void {
    const {
      maxSessions: total,
      maxSessionsPerClient: perClient,
      unusedSessionLifetimeMilliseconds,
      dev,
    } = this.#options;
    const instruments = this.#instruments;
    const admission = new SessionLimit({ total, perClient }, instruments);
    for (const [path, given] of byPath(applications)) {
      const application = given instanceof Application
        ? given
        : new Application(given);
      checkStaticFiles(path, application);
      const context = new ApplicationContext({
        path,
        application,
        logger: this.logger,
        unusedSessionLifetimeMilliseconds,
        showErrors: dev,
        logoutUrl: this.#authenticator.logoutUrl,
        admission,
        instruments,
      });
      this.#contexts.set(path, context);
    }
  }
}

function checkStaticFiles(urlPath: string, { staticPath }: Application): void {
  if (staticPath === null) return;
  const permission = { name: "read", path: staticPath } as const;
  requirePermissions(`Cannot serve the files of ${urlPath}`, [permission]);
}

function byPath(
  applications: Applications,
): [string, Application | AppFunction][] {
  if (
    applications instanceof Application || typeof applications === "function"
  ) return [["/", applications]];
  if (typeof applications !== "object" || applications === null) {
    throw new TypeError(
      "Cannot serve: expected an application, a function, or an object of them by path",
    );
  }
  const entries = Object.entries(applications);
  for (const [path] of entries) {
    if (!/^\/([^/]+(\/[^/]+)*)?$/.test(path)) {
      throw new TypeError(
        `Cannot serve an application at "${path}": a path begins with / and does not end with it`,
      );
    }
  }
  return entries.map(([path, app]) => [encodeURI(path), app]);
}
