import { Application } from "../application/application.ts";
import type { AppFunction } from "../application/function_handler.ts";
import type { Logger } from "../application/logger.ts";
import { requirePermissions } from "../application/permissions.ts";
import type { ServerSession } from "../session.ts";
import { ApplicationContext } from "../sessions/application_context.ts";
import type { Instruments } from "../sessions/instruments.ts";
import { KeptValues } from "../sessions/kept_values.ts";
import type { ResolvedOptions } from "./_resolve_options.ts";
import { SessionLimit } from "./_session_limit.ts";

/** An application for `/`, or several by path. */
export type Applications =
  | Application
  | AppFunction
  | Readonly<Record<string, Application | AppFunction>>;

/** How long an application may take to end when another takes its place, in milliseconds. */
const RETIREMENT_MILLISECONDS = 1000;

/** What {@linkcode Contexts} are made from. */
export interface ContextsParts {
  /** The options of the server. */
  readonly options: ResolvedOptions;
  /** Where errors of hooks are written. */
  readonly logger: Logger;
  /** Counts what happens. */
  readonly instruments: Instruments;
  /** Where users log out, or `null`. */
  readonly logoutUrl: string | null;
}

/** The applications of a server, by path. */
export class Contexts {
  readonly #parts: ContextsParts;
  readonly #admission: SessionLimit;
  readonly #contexts = new Map<string, ApplicationContext>();
  readonly #kept = new Map<string, KeptValues>();
  readonly #retired = new Set<Promise<void>>();

  /**
   * Puts applications at their paths.
   *
   * @throws {TypeError} If a path is malformed or an application none.
   */
  constructor(applications: Applications, parts: ContextsParts) {
    this.#parts = parts;
    const { options, instruments } = parts;
    const { maxSessions: total, maxSessionsPerClient: perClient } = options;
    this.#admission = new SessionLimit({ total, perClient }, instruments);
    for (const [path, application] of byPath(applications)) {
      this.#contexts.set(path, this.#create(path, application));
    }
  }

  /** The applications by path, as it is now and will be. */
  get byPath(): ReadonlyMap<string, ApplicationContext> {
    return this.#contexts;
  }

  /**
   * The application at a path.
   *
   * @throws {RangeError} If there is none.
   */
  get(path: string): ApplicationContext {
    const context = this.#contexts.get(path);
    if (context !== undefined) return context;
    throw new RangeError(`Application ${path} does not exist on this server`);
  }

  /** The live sessions of all applications. */
  get sessions(): ServerSession[] {
    return [...this.#contexts.values()].flatMap(({ sessions }) => sessions);
  }

  /** Calls `onServerLoaded` of all; their sessions wait for it. */
  start(): void {
    for (const context of this.#contexts.values()) void context.start();
  }

  /** Ends all, also those that others took the place of. */
  async stop(): Promise<void> {
    await Promise.all(
      Array.from(this.#contexts.values(), (context) => context.stop()),
    );
    await Promise.all(this.#retired);
  }

  /** Destroys the sessions that nobody uses. */
  async sweep(): Promise<void> {
    for (const context of this.#contexts.values()) await context.sweep();
  }

  /**
   * Puts another application in the place of one.
   *
   * @param path The path.
   * @param application What is there from now on.
   * @param isRunning Whether the server runs, so that hooks are called.
   * @returns The application, once it has been loaded.
   * @throws {RangeError} If there is no application.
   */
  async replace(
    path: string,
    application: Application | AppFunction,
    isRunning: boolean,
  ): Promise<ApplicationContext> {
    const old = this.get(path);
    this.#kept.get(path)?.keep(old.sessions);
    const context = this.#create(path, application);
    this.#contexts.set(path, context);
    if (isRunning) await context.start(this.#retire(old));
    return context;
  }

  #create(
    path: string,
    application: Application | AppFunction,
  ): ApplicationContext {
    const { options, logger, instruments, logoutUrl } = this.#parts;
    const { unusedSessionLifetimeMilliseconds, dev } = options;
    const handled = application instanceof Application
      ? application
      : new Application(application);
    checkStaticFiles(path, handled);
    return new ApplicationContext({
      path,
      application: handled,
      logger,
      unusedSessionLifetimeMilliseconds,
      showErrors: dev,
      logoutUrl,
      admission: this.#admission,
      instruments,
      keeper: dev ? this.#keeperOf(path) : undefined,
    });
  }

  /** What outlives the applications of a path. */
  #keeperOf(path: string): KeptValues {
    const keeper = this.#kept.get(path) ?? new KeptValues();
    this.#kept.set(path, keeper);
    return keeper;
  }

  /** Stops what was at a path; does not wait forever for what its callbacks began. */
  async #retire(context: ApplicationContext): Promise<void> {
    const stopped = context.stop().finally(() => this.#retired.delete(stopped));
    this.#retired.add(stopped);
    const { promise, resolve } = Promise.withResolvers<void>();
    const deadline = setTimeout(() => {
      this.#parts.logger.warn(
        `${context.path} goes on, though callbacks of what was there before have not ended`,
      );
      resolve();
    }, RETIREMENT_MILLISECONDS);
    await Promise.race([stopped, promise]);
    clearTimeout(deadline);
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
