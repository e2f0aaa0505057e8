import type { Application } from "../application/application.ts";
import type { AppFunction } from "../application/function_handler.ts";
import { errorMessage } from "../base/text/error_text.ts";
import type { Settings } from "../base/settings.ts";
import type { SessionPlace } from "../sessions/saving/stored_sessions.ts";
import type { ServerSession } from "../sessions/session.ts";
import { ApplicationContext } from "../sessions/application_context.ts";
import type { DocumentValidation } from "../document/checks/report_issues.ts";
import { CLOSE_GOING_AWAY } from "../protocol/close_codes.ts";
import { KeptValues } from "../sessions/kept_values.ts";
import { ownModels } from "../models/internal.ts";
import type { AppServices } from "./_app_services.ts";
import {
  type Applications,
  applicationsByPath,
  canonicalPath,
  checkStaticFiles,
  toApplication,
} from "./_applications.ts";
import { unknownModelsPolicy } from "./static/extension.ts";
import { SessionLimit } from "./access/session_limit.ts";

/** How long a replaced application may take to stop. */
const RETIREMENT_MILLISECONDS = 1000;

/** How long applications may take to stop with the server. */
const STOP_MILLISECONDS = 10_000;

/** The applications of a server, by path. */
export class Contexts {
  readonly #services: AppServices;
  readonly #admission: SessionLimit;
  readonly #contexts = new Map<string, ApplicationContext>();
  readonly #kept = new Map<string, KeptValues>();
  readonly #retired = new Set<Promise<void>>();
  /** What makes the scripts of own models, if there are any. */
  #preparing: Promise<void> | undefined;
  /** Those that other nodes may have. */
  readonly #leaving = new WeakSet<ServerSession>();
  #sweeping: ReturnType<typeof setInterval> | undefined;

  /**
   * @throws {TypeError} If a path is malformed, or a value is not an application.
   */
  constructor(
    applications: Applications,
    services: AppServices,
  ) {
    this.#services = services;
    const { options, instruments } = services;
    const { maxSessions: total, maxSessionsPerClient: perClient } = options;
    this.#admission = new SessionLimit({ total, perClient }, instruments);
    for (const [path, application] of applicationsByPath(applications)) {
      this.#contexts.set(path, this.#create(path, application));
    }
  }

  /** A live view: reflects replacements. */
  get byPath(): ReadonlyMap<string, ApplicationContext> {
    return this.#contexts;
  }

  /** @throws {RangeError} If there is no application at the path. */
  get(path: string): ApplicationContext {
    const context = this.#contexts.get(canonicalPath(path));
    if (context !== undefined) return context;
    throw new RangeError(`Application ${path} does not exist on this server`);
  }

  /** @throws {RangeError} If there is no such application or session. */
  getSession(path: string, id: string): ServerSession {
    const session = this.get(path).getSession(id);
    if (session === undefined) throw new RangeError("No such session ID");
    return session;
  }

  /**
   * Finds a session on any node.
   *
   * @throws {RangeError} If there is no application at the path.
   */
  async find(path: string, id: string): Promise<SessionPlace | null> {
    const context = this.get(path);
    const { stored } = this.#services;
    const key = { path: context.path, id };
    if (stored !== undefined) return await stored.find(key);
    const isLocal = context.getSession(id) !== undefined;
    return isLocal ? { node: "", address: "", isLocal } : null;
  }

  get sessions(): ServerSession[] {
    return [...this.#contexts.values()].flatMap(({ sessions }) => sessions);
  }

  /** Ends the sessions that belong to other threads by now. */
  async handOver(): Promise<void> {
    const { threads } = this.#services;
    for (const context of this.#contexts.values()) {
      await context.handOver((id) => !threads.isHome(context.path, id));
    }
  }

  /** Calls `onServerLoaded` of every application; their sessions wait for it. */
  start(): void {
    this.#admission.open();
    this.#sweeping = setInterval(
      () => void this.sweep(),
      this.#services.options.checkUnusedSessionsMilliseconds,
    );
    this.#services.stored?.start();
    for (const context of this.#contexts.values()) void context.start();
    this.#prepareOwnModels();
  }

  /**
   * Stops every application, including replaced ones still shutting down.
   *
   * @returns Resolves once they have stopped, or after some seconds if a
   * callback never ends.
   */
  async stop(): Promise<void> {
    clearInterval(this.#sweeping);
    this.#admission.close();
    const stopped = Array.from(
      this.#contexts.values(),
      (context) => context.stop({ keepStored: true }),
    );
    await this.#orTooLate(
      Promise.all([...stopped, ...this.#retired]),
      STOP_MILLISECONDS,
      "The server stops although callbacks of its applications have not ended",
    );
    await this.#services.stored?.stop();
    await this.#preparing;
  }

  /** Takes no new sessions from now on; those that are there stay. */
  refuseSessions(): void {
    this.#admission.close();
  }

  /** Takes new sessions again. */
  takeSessions(): void {
    this.#admission.open();
  }

  /** Lets other nodes have the sessions that are stored, each as soon as its callbacks allow. */
  giveUpSessions(): void {
    for (const context of this.#contexts.values()) {
      for (const session of context.sessions) {
        if (this.#leaving.has(session)) continue;
        this.#leaving.add(session);
        this.#attend(context.giveUp(session.id));
      }
    }
  }

  /**
   * Ends a session for good as soon as its callbacks allow.
   *
   * @param path The path of the application.
   * @param logId The short hash of the id.
   * @returns Whether it is here.
   */
  endSession(path: string, logId: string): boolean {
    const context = this.#contexts.get(path);
    const session = context?.sessions.find((each) => each.logId === logId);
    if (context === undefined || session === undefined) return false;
    this.#services.logger.info("Ending a session", { path, session: logId });
    const close = (): true => {
      session.closeConnections(CLOSE_GOING_AWAY, "The session has been ended");
      return true;
    };
    // At once, and those that have come back until its callbacks are done.
    close();
    this.#attend(context.destroy(session.id, close));
    return true;
  }

  #attend(work: Promise<void>): void {
    work.catch((error) =>
      this.#services.logger.error("Cannot end a session", { error })
    );
  }

  /** Destroys unused sessions. */
  async sweep(): Promise<void> {
    for (const context of this.#contexts.values()) await context.sweep();
  }

  /**
   * Replaces the application at a path.
   *
   * @param isRunning Whether the server runs, so that hooks are called.
   * @returns The new application, once it has been loaded.
   * @throws {RangeError} If there is no application at the path.
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
    this.#prepareOwnModels();
    return context;
  }

  /** Makes the scripts of own models before pages ask for them. */
  #prepareOwnModels(): void {
    if (ownModels().length === 0) return;
    const { logger, options: { viewsDirectory } } = this.#services;
    this.#preparing = import("../pages/own_models/own_model_scripts.ts")
      .then(({ listedScripts }) => listedScripts(viewsDirectory))
      .then(() => {}, (error) => logger.error(errorMessage(error)));
  }

  #create(
    path: string,
    application: Application | AppFunction,
  ): ApplicationContext {
    const { options, logger, instruments, threads } = this.#services;
    const {
      unusedSessionLifetimeMilliseconds,
      maxSessionBytes,
      extensions,
      dev,
      settings,
    } = options;
    const handled = toApplication(path, application);
    checkStaticFiles(path, handled);
    return new ApplicationContext({
      path,
      application: handled,
      logger,
      unusedSessionLifetimeMilliseconds,
      maxSessionBytes,
      showErrors: dev,
      logoutUrl: this.#services.authenticator.logoutUrl,
      admission: threads.admission(path, this.#admission),
      instruments,
      keeper: dev ? this.#keeperOf(path) : undefined,
      validation: validationOf(settings),
      unknownModels: unknownModelsPolicy(extensions),
      stored: this.#services.stored,
    });
  }

  /** What outlives the applications of a path. */
  #keeperOf(path: string): KeptValues {
    const keeper = this.#kept.get(path) ?? new KeptValues();
    this.#kept.set(path, keeper);
    return keeper;
  }

  /** Stops a replaced application, with a time limit for its callbacks. */
  async #retire(context: ApplicationContext): Promise<void> {
    const stopped = context.stop().finally(() => this.#retired.delete(stopped));
    this.#retired.add(stopped);
    await this.#orTooLate(
      stopped,
      RETIREMENT_MILLISECONDS,
      `${context.path} continues although callbacks of its previous application have not ended`,
    );
  }

  /** Waits for work, with a time limit. */
  async #orTooLate(
    work: Promise<unknown>,
    milliseconds: number,
    warning: string,
  ): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const deadline = setTimeout(() => {
      this.#services.logger.warn(warning);
      resolve();
    }, milliseconds);
    try {
      await Promise.race([work, promise]);
    } finally {
      clearTimeout(deadline);
    }
  }
}

function validationOf(settings: Settings): DocumentValidation {
  const isOn = settings.get("validateDoc") ?? true;
  return isOn ? settings.get("validationLevel") ?? "none" : "off";
}
