import type { Application } from "../application/application.ts";
import type { Logger } from "../base/logger.ts";
import type { ApplicationHandle } from "../document/server_context.ts";
import { createDocument } from "../document/create_document.ts";
import { reportIssues } from "../document/checks/report_issues.ts";
import type {
  ApplicationContextOptions,
  SessionAdmission,
  SessionEntry,
  StopOptions,
} from "./application_context_options.ts";
import { isUnused } from "./_expiration.ts";
import { SessionHooks } from "./_session_hooks.ts";
import { ServerSession } from "./session.ts";
import type { StoredState } from "./saving/session_restorer.ts";
import type { SessionSaver } from "./saving/session_saver.ts";
import { SessionElsewhere } from "./saving/session_elsewhere.ts";
import type { OwnedSession } from "./saving/owned_session.ts";
import type { StoredSessions } from "./saving/stored_sessions.ts";
import { CLOSE_GOING_AWAY } from "../protocol/close_codes.ts";
import { TimeSlice } from "../base/time_slice.ts";
import { Instruments } from "../base/instruments.ts";
import { shortHash } from "../base/short_hash.ts";
import { ApplicationServerContext } from "./_application_server_context.ts";
import {
  ServerSessionContext,
  type SessionOrigin,
} from "./server_session_context.ts";

/**
 * An application on a server, with its sessions (spec 5.1, 5.3, 5.5).
 *
 * - **Single flight:** the application runs once per id, however many requests ask for it.
 * - **Failures leave no trace:** a session that could not be created can be requested again.
 * - **Loaded first:** no session is created before `onServerLoaded` has finished.
 */
export class ApplicationContext implements ApplicationHandle {
  /** The path of the application: `/` or `/name`. */
  readonly path: string;
  readonly application: Application;
  /** The URL where users log out, or `null`. */
  readonly logoutUrl: string | null;
  readonly serverContext: ApplicationServerContext;
  readonly #logger: Logger;
  readonly #options: ApplicationContextOptions;
  readonly #admission: SessionAdmission | undefined;
  readonly #instruments: Instruments;
  readonly #isSaving: boolean;
  readonly #stored: StoredSessions | undefined;
  readonly #hooks: SessionHooks;
  readonly #entries = new Map<string, SessionEntry>();
  readonly #pending = new Map<string, Promise<ServerSession>>();
  readonly #timeSlice = new TimeSlice();
  #loading: Promise<void> | null = null;

  constructor(options: ApplicationContextOptions) {
    this.#options = options;
    this.path = options.path;
    this.application = options.application;
    this.#logger = options.logger;
    this.#admission = options.admission;
    this.#instruments = options.instruments ?? new Instruments();
    this.logoutUrl = options.logoutUrl ?? null;
    this.serverContext = new ApplicationServerContext(this, options.logger);
    this.#stored = options.stored;
    this.#isSaving = options.isSaving ?? options.stored !== undefined;
    this.#hooks = new SessionHooks(options.application, options.logger);
  }

  /** The live sessions. */
  get sessions(): ServerSession[] {
    return Array.from(this.#entries.values(), ({ session }) => session);
  }

  getSession(id: string): ServerSession | undefined {
    const session = this.#entries.get(id)?.session;
    return session?.destroyed ? undefined : session;
  }

  /** Writes down a live session; `undefined` unless sessions are saved. */
  saverOf(id: string): SessionSaver | undefined {
    return this.#entries.get(id)?.saver ?? undefined;
  }

  /** Whether a session lives here, or is stored. */
  async isKnown(id: string): Promise<boolean> {
    if (this.#entries.has(id)) return true;
    return await this.#stored?.has({ path: this.path, id }) ?? false;
  }

  /** The origin of a live session. */
  originOf(id: string): SessionOrigin | undefined {
    return this.#entries.get(id)?.origin;
  }

  /**
   * Returns the session with an id, running the application to create it if
   * necessary.
   *
   * @param stored The session as it was in another process.
   * @throws {SessionElsewhere} If another node has the session.
   * @throws {SavedSessionError} If what is stored is malformed.
   * @throws What the application throws while it fills the document.
   */
  createSessionIfNeeded(
    origin: SessionOrigin,
    stored?: StoredState,
  ): Promise<ServerSession> {
    const { id } = origin;
    const live = this.getSession(id);
    live?.touch();
    if (live !== undefined) return Promise.resolve(live);
    let pending = this.#pending.get(id);
    if (pending === undefined) {
      pending = this.#admit(origin, stored)
        .finally(() => this.#pending.delete(id));
      this.#pending.set(id, pending);
    }
    return pending;
  }

  /**
   * Destroys unused sessions (spec 5.5), pausing now and then to serve requests.
   */
  async sweep(): Promise<void> {
    const { unusedSessionLifetimeMilliseconds: lifetime } = this.#options;
    this.#timeSlice.begin();
    for (const { session } of [...this.#entries.values()]) {
      if (!isUnused(session, lifetime)) continue;
      await this.#timeSlice.yield();
      await this.destroy(session.id, () => isUnused(session, lifetime));
    }
  }

  /**
   * Ends sessions that belong to another node by now, where their clients find them
   * again: as they are if they are stored, otherwise as new ones.
   */
  async handOver(isElsewhere: (id: string) => boolean): Promise<void> {
    await Promise.allSettled(this.#pending.values());
    const moved = [...this.#entries].filter(([id]) => isElsewhere(id));
    await Promise.all(moved.map(([id, { session }]) => {
      sendAway(session);
      return this.#release(id);
    }));
  }

  /**
   * Starts the callbacks of the server context and calls `onServerLoaded`.
   * Sessions wait until it has finished.
   *
   * @param before What must finish first, such as the application that this one replaces.
   */
  start(before?: Promise<void>): Promise<void> {
    return this.#loading = this.#load(before)
      .finally(() => this.#loading = null);
  }

  /**
   * Destroys all sessions and unloads the application.
   *
   * @param options What becomes of sessions that are stored.
   */
  async stop({ keepStored = false }: StopOptions = {}): Promise<void> {
    await this.#loading;
    await Promise.allSettled(this.#pending.values());
    await this.#timeSlice.pause;
    const end = (id: string) =>
      keepStored ? this.#release(id) : this.destroy(id);
    await Promise.all(Array.from(this.#entries.keys(), end));
    await this.unload();
  }

  /** Lets another node have a session that is stored; does nothing if it is not. */
  async giveUp(id: string): Promise<void> {
    const journal = this.#entries.get(id)?.journal;
    if (journal === undefined) return;
    await this.#leave(id);
    await journal.release();
  }

  /**
   * Stops the callbacks of the server context and calls `onServerUnloaded`,
   * without destroying the sessions.
   */
  async unload(): Promise<void> {
    await this.serverContext.stop();
    await this.#hooks.server(
      "onServerUnloaded",
      "server unloaded",
      this.serverContext,
    );
  }

  async #load(before: Promise<void> | undefined): Promise<void> {
    if (before !== undefined) await before;
    this.serverContext.start();
    await this.#hooks.server(
      "onServerLoaded",
      "server loaded",
      this.serverContext,
    );
  }

  async #admit(
    origin: SessionOrigin,
    stored: StoredState | undefined,
  ): Promise<ServerSession> {
    await this.#enter(origin);
    try {
      const { tracer } = this.#instruments;
      if (tracer === undefined) return await this.#open(origin, stored);
      const session = shortHash(origin.id);
      return await tracer.span(
        "create session",
        { "bokeh.application": this.path, "bokeh.session": session },
        () => this.#open(origin, stored),
      );
    } catch (error) {
      if (!(error instanceof SessionElsewhere)) {
        this.#instruments.count("sessionsFailed");
      }
      this.#admission?.leave(origin);
      throw error;
    }
  }

  /** Counts a session, unless another node has it. */
  async #enter(origin: SessionOrigin): Promise<void> {
    try {
      this.#admission?.enter(origin);
    } catch (refusal) {
      await this.#stored?.refer({ path: this.path, id: origin.id });
      throw refusal;
    }
  }

  /** Creates a session, or makes it again from what is stored. */
  async #open(
    origin: SessionOrigin,
    stored: StoredState | undefined,
  ): Promise<ServerSession> {
    if (this.#loading !== null) await this.#loading;
    const key = { path: this.path, id: origin.id };
    const owned = await this.#stored?.claim(key);
    try {
      return await this.#create(origin, stored ?? owned?.state(), owned);
    } catch (error) {
      await owned?.release();
      throw error;
    }
  }

  async #create(
    visit: SessionOrigin,
    stored: StoredState | undefined,
    owned: OwnedSession | undefined,
  ): Promise<ServerSession> {
    const origin = stored?.saved.origin ?? visit;
    const { id } = origin;
    const document = createDocument(this.#options.unknownModels);
    const context = new ServerSessionContext({
      origin,
      document,
      serverContext: this.serverContext,
    });
    document.sessionContext = context;
    // Imported late: few servers store sessions.
    const saving = this.#isSaving ? await import("./saving/mod.ts") : null;
    const restorer = stored && saving &&
      new saving.SessionRestorer(document, stored);
    restorer?.restoreValues();
    await this.#hooks.created(context);
    await this.application.initializeDocument(document, this.#logger);
    const saver = saving && new saving.SessionSaver(document, origin);
    const isRestored = saver !== null && restorer?.restore(saver) === true;
    reportIssues(document, this.#options.validation, this.#logger, id);
    const journal = saver === null ? undefined : owned?.journal({
      saver,
      session: () => session,
      restored: isRestored ? stored : undefined,
      onFenced: () => void this.#hand(session),
    });
    const session: ServerSession = new ServerSession({
      id,
      document,
      journal,
      logger: this.#logger,
      showErrors: this.#options.showErrors,
      scheduler: this.#options.scheduler,
      instruments: this.#instruments,
      maxSessionBytes: this.#options.maxSessionBytes,
    });
    context.session = session;
    this.#options.keeper?.begin(session);
    if (isRestored) await this.#hooks.restored(session, context);
    else if (restorer) saver?.update(session, () => restorer.userValues());
    if (saver !== null && this.#options.showErrors) {
      this.#hooks.watchSurvival(session);
    }
    if (journal?.isEnded) {
      await session.destroy();
      throw new Error("Another node has claimed the session meanwhile");
    }
    this.#entries.set(id, { session, context, origin, visit, saver, journal });
    this.#instruments.count("sessionsCreated");
    return session;
  }

  /** Ends a session for good, unless a condition is not fulfilled. */
  async destroy(id: string, condition?: () => boolean): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry === undefined || !await entry.session.destroy(condition)) return;
    if (this.#entries.get(id) === entry) this.#entries.delete(id);
    this.#admission?.leave(entry.visit);
    this.#instruments.count("sessionsDestroyed");
    await entry.journal?.remove();
    await this.#hooks.destroyed(entry.session, entry.context);
    entry.session.document.sessionContext = null;
  }

  /** Lets the clients of a session that another node has go there. */
  async #hand(session: ServerSession): Promise<void> {
    sendAway(session);
    await this.#leave(session.id);
  }

  /** Ends a session; one that is stored goes on elsewhere. */
  async #release(id: string): Promise<void> {
    await this.giveUp(id);
    await this.destroy(id);
  }

  /** Ends a session in this process, but not for its users. */
  async #leave(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    entry.session.flush();
    if (!await entry.session.destroy(() => sendAway(entry.session))) return;
    this.#entries.delete(id);
    this.#admission?.leave(entry.visit);
    this.#instruments.count("sessionsDestroyed");
    this.#hooks.left(entry.session);
  }
}

function sendAway(session: ServerSession): true {
  session.closeConnections(CLOSE_GOING_AWAY, "The session has moved");
  return true;
}
