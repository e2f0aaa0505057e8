import { Application } from "../application/application.ts";
import type { AppFunction } from "../application/function_handler.ts";
import { createLogger, type Logger } from "../application/logger.ts";
import type { ServerSession } from "../session.ts";
import { ApplicationContext } from "../sessions/application_context.ts";
import {
  type AppSettings,
  type BokehAppOptions,
  resolveSettings,
} from "./_settings.ts";
import { SessionRequests } from "./_session_requests.ts";
import { SocketEndpoint } from "./_socket_endpoint.ts";
import { appFileResponse } from "./app_files.ts";
import { BokehJsFiles } from "./bokehjs_files.ts";
import { faviconResponse } from "./favicon.ts";
import { HttpError } from "./http_error.ts";
import { renderIndex } from "./index_page.ts";
import { renderPage } from "./page.ts";
import { renderTemplate } from "./template.ts";

export type { BokehAppOptions } from "./_settings.ts";

/** An application for `/`, or several by path. */
export type Applications =
  | Application
  | AppFunction
  | Readonly<Record<string, Application | AppFunction>>;

/** The path of a file that an application or BokehJS may have. */
interface FilePath {
  /** The application that the path begins with, if there is one. */
  readonly context: ApplicationContext | undefined;
  /** What follows `static/`. */
  readonly name: string;
}

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
  readonly #settings: AppSettings;
  readonly #contexts = new Map<string, ApplicationContext>();
  readonly #files = new BokehJsFiles();
  readonly #requests: SessionRequests;
  readonly #sockets: SocketEndpoint;
  #sweep: ReturnType<typeof setInterval> | undefined;
  #isRunning = false;

  /**
   * Prepares applications.
   *
   * @param applications An application or function for `/`, or several by path.
   * @param options How to serve them.
   * @throws {TypeError} If an option is unknown, a path malformed or an application none.
   * @throws {RangeError} If an option is out of range.
   */
  constructor(applications: Applications, options: BokehAppOptions = {}) {
    this.#settings = resolveSettings(options);
    this.logger = options.logger ?? createLogger();
    for (const [path, application] of byPath(applications)) {
      this.#contexts.set(path, this.#createContext(path, application));
    }
    this.#requests = new SessionRequests(this.#settings);
    this.#sockets = new SocketEndpoint(
      this.#settings,
      this.#requests,
      this.logger,
    );
  }

  /** What all paths begin with: `""` or `/name`. */
  get prefix(): string {
    return this.#settings.prefix;
  }

  /** The paths of the applications, sorted, without the prefix. */
  get paths(): string[] {
    return [...this.#contexts.keys()].sort();
  }

  /** Answers requests from now on; until then they get 503. */
  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#sweep = setInterval(
      () => void this.sweep(),
      this.#settings.checkUnusedSessionsMilliseconds,
    );
    for (const context of this.#contexts.values()) context.start();
  }

  /** Tells where the listener listens, for the origins that are allowed by default. */
  bind(address: Deno.NetAddr): void {
    this.#sockets.bind(address);
  }

  /** Closes all sockets with 1001. */
  closeConnections(): void {
    this.#sockets.closeAll();
  }

  /** Stops answering, closes all sockets, destroys all sessions and runs the hooks. */
  async stop(): Promise<void> {
    if (!this.#isRunning) return;
    this.#isRunning = false;
    clearInterval(this.#sweep);
    this.closeConnections();
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

  /** Answers a request. Bound to the app, so that it can be passed on as it is. */
  readonly fetch = async (request: Request): Promise<Response> => {
    try {
      return await this.#route(request, new URL(request.url));
    } catch (error) {
      if (error instanceof HttpError) return error.toResponse();
      this.logger.error("Error answering a request", {
        url: request.url,
        error,
      });
      return new HttpError(500).toResponse();
    }
  };

  #context(path: string): ApplicationContext {
    const context = this.#contexts.get(path);
    if (context !== undefined) return context;
    throw new RangeError(`Application ${path} does not exist on this server`);
  }

  #createContext(
    path: string,
    application: Application | AppFunction,
  ): ApplicationContext {
    return new ApplicationContext({
      path,
      application: application instanceof Application
        ? application
        : new Application(application),
      logger: this.logger,
      unusedSessionLifetimeMilliseconds:
        this.#settings.unusedSessionLifetimeMilliseconds,
    });
  }

  async #route(request: Request, url: URL): Promise<Response> {
    if (!this.#isRunning) throw new HttpError(503);
    if (url.pathname === "/favicon.ico") {
      allow(request, "GET");
      return faviconResponse();
    }
    const path = this.#withoutPrefix(url.pathname);
    const context = this.#contexts.get(withoutTrailingSlash(path));
    if (context !== undefined) {
      allow(request, "GET");
      return await this.#page(request, url, context);
    }
    if (path.endsWith("/ws")) {
      const context = this.#contexts.get(path.slice(0, -"/ws".length) || "/");
      if (context !== undefined) {
        allow(request, "GET");
        return await this.#sockets.upgrade(request, url, context);
      }
    }
    const file = this.#filePath(path);
    if (file !== null) {
      allow(request, "GET", "HEAD");
      return await this.#file(request, file);
    }
    if (path === "/") {
      allow(request, "GET");
      return this.#index(url);
    }
    throw new HttpError(404);
  }

  #withoutPrefix(path: string): string {
    const { prefix } = this.#settings;
    if (path === prefix) return "/";
    if (!path.startsWith(`${prefix}/`)) throw new HttpError(404);
    return path.slice(prefix.length);
  }

  /** Takes the path of a file apart: an application, and what follows `static/`. */
  #filePath(path: string): FilePath | null {
    const index = path.indexOf("/static/");
    if (index < 0) return null;
    const owner = path.slice(0, index);
    const context = this.#contexts.get(owner || "/");
    if (owner !== "" && context === undefined) return null;
    return { context, name: path.slice(index + "/static/".length) };
  }

  /** A file of the application, else one of BokehJS. */
  async #file(
    request: Request,
    { context, name }: FilePath,
  ): Promise<Response> {
    const folder = context?.application.staticPath ?? null;
    const response = folder === null
      ? null
      : await appFileResponse(request, folder, name);
    return response ?? await this.#files.respond(request, name);
  }

  async #page(
    request: Request,
    url: URL,
    context: ApplicationContext,
  ): Promise<Response> {
    const { token, origin } = await this.#requests.fromPage(
      request,
      url,
      context.application,
    );
    const session = await context.createSessionIfNeeded(origin);
    const { document } = session;
    const page = {
      title: document.title,
      token,
      roots: document.roots,
      resources: await this.#files.resources({
        root: `${this.prefix}/`,
        logLevel: this.#settings.browserLogLevel,
      }),
    };
    const { template, templateVariables } = document;
    const html = template === null
      ? renderPage(page)
      : await renderTemplate(template, templateVariables, page);
    return new Response(html, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  }

  #index(url: URL): Response {
    const { prefix } = this;
    const [only, ...others] = this.paths;
    if (only !== undefined && others.length === 0) {
      const location = `${prefix}${only}${url.search}`;
      return new Response(null, { status: 302, headers: { location } });
    }
    return new Response(renderIndex({ prefix, paths: this.paths }), {
      headers: { "content-type": "text/html; charset=utf-8" },
    });
  }
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

function withoutTrailingSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

function allow(request: Request, ...methods: readonly string[]): void {
  if (methods.includes(request.method)) return;
  throw new HttpError(405, { headers: { allow: methods.join(", ") } });
}
