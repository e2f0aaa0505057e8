import type { Application } from "../application/application.ts";
import type { Logger } from "../base/logger.ts";
import type { UnknownModelsPolicy } from "../document/codec/unknown_models.ts";
import type { DocumentValidation } from "../document/checks/report_issues.ts";
import type { SchedulerFactory } from "../document/session_callbacks.ts";
import type { SessionJournal } from "./saving/session_journal.ts";
import type { SessionSaver } from "./saving/session_saver.ts";
import type { StoredSessions } from "./saving/stored_sessions.ts";
import type {
  ServerSessionContext,
  SessionOrigin,
} from "./server_session_context.ts";
import type { ServerSession } from "./session.ts";
import type { SessionSizeOptions } from "./session_size.ts";

export interface ApplicationContextOptions extends SessionSizeOptions {
  /** The path of the application: `/` or `/name`. */
  path: string;
  application: Application;
  logger: Logger;
  /** How long a session without connections lives. */
  unusedSessionLifetimeMilliseconds: number;
  /**
   * Whether pages show the errors of callbacks; for development only.
   *
   * @default {false}
   */
  showErrors?: boolean;
  /** Limits who may create how many sessions; by default there is no limit. */
  admission?: SessionAdmission;
  /**
   * The URL where users log out.
   *
   * @default {null}
   */
  logoutUrl?: string | null;
  /**
   * Creates the scheduler of each session's callbacks.
   *
   * @default {(run) => new CallbackTimers(run)}
   */
  scheduler?: SchedulerFactory;
  /** Sees each session once its document has been filled. */
  keeper?: SessionKeeper;
  /**
   * What becomes of mistakes in a new document.
   *
   * @default {"none"}
   */
  validation?: DocumentValidation;
  /**
   * Which models of types that this library does not have clients may bring.
   *
   * @default {undefined} None.
   */
  unknownModels?: UnknownModelsPolicy;
  /**
   * Whether sessions can be saved and restored.
   *
   * @default {false} Or whether they are stored.
   */
  isSaving?: boolean;
  /**
   * Keeps sessions beyond the life of the process.
   *
   * @default {undefined} They end with it.
   */
  stored?: StoredSessions;
}

/** A live session of an application, and what belongs to it. */
export interface SessionEntry {
  readonly session: ServerSession;
  readonly context: ServerSessionContext;
  readonly origin: SessionOrigin;
  /** The visit that the session was admitted for, which its place is freed for. */
  readonly visit: SessionOrigin;
  readonly saver: SessionSaver | null;
  readonly journal: SessionJournal | undefined;
}

/** Options for {@linkcode ApplicationContext.stop}. */
export interface StopOptions {
  /**
   * Whether sessions that are stored only leave this process.
   *
   * @default {false}
   */
  readonly keepStored?: boolean;
}

/** Sees each new session before it is used. */
export interface SessionKeeper {
  /** Called when the session's document has been filled. */
  begin(session: ServerSession): void;
}

/** Limits who may create how many sessions. */
export interface SessionAdmission {
  /**
   * Counts a session that is about to be created.
   *
   * @throws {Error} If the client already has too many sessions.
   */
  enter(origin: SessionOrigin): void;
  /** Discounts a session that ended or could not be created. */
  leave(origin: SessionOrigin): void;
}
