import type { CallbackOwner } from "./session_callbacks.ts";
import type { Document } from "./document.ts";

/** A session, as application code sees it (spec 5.8). */
export interface SessionHandle {
  /** The id of the session, with its signature if it has one. */
  readonly id: string;
  /** The document of the session; change it in {@linkcode withDocumentLocked}. */
  readonly document: Document;
  /** Whether the session has been destroyed. */
  readonly destroyed: boolean;
  /** The number of open connections. */
  readonly connectionCount: number;
  /** Milliseconds since the last connection closed, or since the session was created. */
  readonly millisecondsSinceLastUnsubscribe: number;
  /** Whether the session expires as soon as it has no connections. */
  readonly expirationRequested: boolean;
  /** Whether something keeps the session from expiring. */
  readonly expirationBlocked: boolean;
  /** How many calls and locked functions keep the session from expiring. */
  readonly expirationBlockedCount: number;
  /** Lets the session expire in the next sweep that finds it without connections (spec 5.5). */
  requestExpiration(): void;
  /** Keeps the session from expiring until a matching {@linkcode unblockExpiration}. */
  blockExpiration(): void;
  /**
   * Reverts one {@linkcode blockExpiration}.
   *
   * @throws {Error} If expiration is not blocked.
   */
  unblockExpiration(): void;
  /**
   * Runs a function while no other callback of the session runs (spec 5.2).
   *
   * @param run Called with the document, which is the current one meanwhile.
   * @returns What the function returns; `undefined` if the session has been destroyed.
   */
  withDocumentLocked<T>(
    run: (document: Document) => T | Promise<T>,
  ): Promise<T | undefined>;
}

/** An application on the server, as its own code sees it (spec 5.1). */
export interface ApplicationHandle {
  /** The path of the application: `/` or `/name`. */
  readonly path: string;
  /** The URL where users log out, or `null`. */
  readonly logoutUrl: string | null;
  /** The live sessions. */
  readonly sessions: readonly SessionHandle[];
  /**
   * Finds a live session.
   *
   * @param id The id of the session, with its signature if it has one.
   * @returns The session, or `undefined` if there is none.
   */
  getSession(id: string): SessionHandle | undefined;
}

/** The methods with which documents and contexts run functions later (spec 5.6). */
export type CallbackMethods = Pick<
  CallbackOwner,
  | "addNextTickCallback"
  | "addTimeoutCallback"
  | "addPeriodicCallback"
  | "removeNextTickCallback"
  | "removeTimeoutCallback"
  | "removePeriodicCallback"
>;

/**
 * The server, as application code sees it (spec 5.1): the sessions of the
 * application, and callbacks that run until the server stops. They hold no
 * document's lock: change documents in
 * {@linkcode SessionHandle.withDocumentLocked}.
 */
export interface ServerContext extends CallbackMethods {
  /** The application on the server. */
  readonly applicationContext: ApplicationHandle;
  /** The live sessions. */
  readonly sessions: readonly SessionHandle[];
}
