import type { Application } from "../application/application.ts";
import type { AppFunction } from "../application/function_handler.ts";
import type { Logger } from "../base/logger.ts";
import type { ServerSession } from "../sessions/session.ts";
import { ApplicationContext } from "../sessions/application_context.ts";
import type { Instruments } from "../base/instruments.ts";
import { KeptValues } from "../sessions/kept_values.ts";
import {
  type Applications,
  applicationsByPath,
  canonicalPath,
  checkStaticFiles,
  toApplication,
} from "./_applications.ts";
import type { ResolvedOptions } from "./_resolve_options.ts";
import { SessionLimit } from "./access/session_limit.ts";
import type { Threads } from "./_threads.ts";

/** How long an application may take to end when another takes its place, in milliseconds. */
const RETIREMENT_MILLISECONDS = 1000;

/** How long applications may take to end when the server stops, in milliseconds. */
const STOP_MILLISECONDS = 10_000;

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
  /** The other threads of the server. */
  readonly threads: Threads;
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
    for (const [path, application] of applicationsByPath(applications)) {
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
    const context = this.#contexts.get(canonicalPath(path));
    if (context !== undefined) return context;
    throw new RangeError(`Application ${path} does not exist on this server`);
  }

  /** The live sessions of all applications. */
  get sessions(): ServerSession[] {
    return [...this.#contexts.values()].flatMap(({ sessions }) => sessions);
  }

  /** Destroys the copy of a session that is in use in another thread. */
  dropUnused(path: string, id: string): void {
    void this.#contexts.get(path)?.dropUnused(id);
  }

  /** Calls `onServerLoaded` of all; their sessions wait for it. */
  start(): void {
    for (const context of this.#contexts.values()) void context.start();
  }

  /**
   * Ends all, also those that others took the place of.
   *
   * @returns When they have ended; some seconds later, if a callback never does.
   */
  async stop(): Promise<void> {
    const stopped = Array.from(
      this.#contexts.values(),
      (context) => context.stop(),
    );
    await this.#orTooLate(
      Promise.all([...stopped, ...this.#retired]),
      STOP_MILLISECONDS,
      "The server stops, though callbacks of its applications have not ended",
    );
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
    const { path: key } = old;
    this.#kept.get(key)?.keep(old.sessions);
    const context = this.#create(path, application);
    this.#contexts.set(path, context);
    if (isRunning) await context.start(this.#retire(old));
    return context;
  }

  #create(
    path: string,
    application: Application | AppFunction,
  ): ApplicationContext {
    const { options, logger, instruments, logoutUrl, threads } = this.#parts;
    const { unusedSessionLifetimeMilliseconds, dev } = options;
    const handled = toApplication(path, application);
    checkStaticFiles(path, handled);
    return new ApplicationContext({
      path,
      application: handled,
      logger,
      unusedSessionLifetimeMilliseconds,
      showErrors: dev,
      logoutUrl,
      admission: threads.admission(path, this.#admission),
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
    await this.#orTooLate(
      stopped,
      RETIREMENT_MILLISECONDS,
      `${context.path} goes on, though callbacks of what was there before have not ended`,
    );
  }

  /** Waits for work, but not for ever. */
  async #orTooLate(
    work: Promise<unknown>,
    milliseconds: number,
    warning: string,
  ): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const deadline = setTimeout(() => {
      this.#parts.logger.warn(warning);
      resolve();
    }, milliseconds);
    await Promise.race([work, promise]);
    clearTimeout(deadline);
  }
}
