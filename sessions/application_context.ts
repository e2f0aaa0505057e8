import type { Application } from "../application/application.ts";
import type { Logger } from "../application/logger.ts";
import type { ServerContext } from "../application/server_context.ts";
import { Document } from "../document/document.ts";
import type { SchedulerFactory } from "../document/session_callbacks.ts";
import { ServerSession } from "../session.ts";
import { ServerSessionContext, type SessionOrigin } from "./session_context.ts";

/** Options for {@linkcode ApplicationContext}. */
export interface ApplicationContextOptions {
  /** The path of the application: `/` or `/name`. */
  path: string;
  /** The application. */
  application: Application;
  /** Where errors of hooks are written. */
  logger: Logger;
  /** Milliseconds that a session without connections lives. */
  unusedSessionLifetimeMilliseconds: number;
  /**
   * Makes what runs the callbacks of each session at their times.
   *
   * @default {(run) => new CallbackTimers(run)} Timers.
   */
  scheduler?: SchedulerFactory;
}

/** A session with what the application sees of it. */
interface Entry {
  readonly session: ServerSession;
  readonly context: ServerSessionContext;
}

/**
 * An application on a server, with its sessions (spec 5.1, 5.3, 5.5).
 *
 * - **Single flight:** however many ask for one id, the application runs once.
 * - **No trace of failures:** a session that could not be created can be asked for again.
 */
export class ApplicationContext implements ServerContext {
  /** The path of the application: `/` or `/name`. */
  readonly path: string;
  /** The application. */
  readonly application: Application;
  readonly #logger: Logger;
  readonly #lifetime: number;
  readonly #scheduler: SchedulerFactory | undefined;
  readonly #entries = new Map<string, Entry>();
  readonly #pending = new Map<string, Promise<ServerSession>>();

  /** Puts an application at a path. */
  constructor(options: ApplicationContextOptions) {
    this.path = options.path;
    this.application = options.application;
    this.#logger = options.logger;
    this.#lifetime = options.unusedSessionLifetimeMilliseconds;
    this.#scheduler = options.scheduler;
  }

  /** The live sessions. */
  get sessions(): ServerSession[] {
    return Array.from(this.#entries.values(), ({ session }) => session);
  }

  /** The live session with that id, if there is one. */
  getSession(id: string): ServerSession | undefined {
    return this.#entries.get(id)?.session;
  }

  /**
   * The session with an id; created by running the application if need be.
   *
   * @param origin The id, and what a new session is to know of its request.
   * @returns The session.
   * @throws What the application throws while it fills the document.
   */
  createSessionIfNeeded(origin: SessionOrigin): Promise<ServerSession> {
    const { id } = origin;
    const live = this.#entries.get(id);
    if (live !== undefined) return Promise.resolve(live.session);
    let pending = this.#pending.get(id);
    if (pending === undefined) {
      pending = this.#create(origin).finally(() => this.#pending.delete(id));
      this.#pending.set(id, pending);
    }
    return pending;
  }

  /**
   * Destroys the sessions that nobody uses (spec 5.5).
   *
   * @returns When that is done.
   */
  async sweep(): Promise<void> {
    for (const { session } of [...this.#entries.values()]) {
      if (this.#isUnused(session)) {
        await this.#destroy(session.id, () => this.#isUnused(session));
      }
    }
  }

  /** Destroys all sessions. */
  async destroySessions(): Promise<void> {
    await Promise.allSettled(this.#pending.values());
    await Promise.all(
      [...this.#entries.keys()].map((id) => this.#destroy(id)),
    );
  }

  #isUnused(session: ServerSession): boolean {
    return session.connectionCount === 0 && !session.expirationBlocked &&
      (session.expirationRequested ||
        session.millisecondsSinceLastUnsubscribe > this.#lifetime);
  }

  async #create(origin: SessionOrigin): Promise<ServerSession> {
    const { id } = origin;
    const document = new Document();
    const context = new ServerSessionContext(origin);
    document.sessionContext = context;
    await this.#runHook("onSessionCreated", context);
    await this.application.initializeDocument(document);
    const session = new ServerSession({
      id,
      document,
      logger: this.#logger,
      scheduler: this.#scheduler,
    });
    context.session = session;
    this.#entries.set(id, { session, context });
    return session;
  }

  async #destroy(id: string, condition?: () => boolean): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry === undefined || !await entry.session.destroy(condition)) return;
    this.#entries.delete(id);
    await this.#runHook("onSessionDestroyed", entry.context);
    entry.session.document.sessionContext = null;
  }

  async #runHook(
    name: "onSessionCreated" | "onSessionDestroyed",
    context: ServerSessionContext,
  ): Promise<void> {
    try {
      await this.application.runHook(name, context);
    } catch (error) {
      this.#logger.error(`Error in ${name} hook`, {
        session: context.id,
        error,
      });
    }
  }
}
