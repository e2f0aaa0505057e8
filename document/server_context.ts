import type { CallbackOwner } from "./session_callbacks.ts";
import type { Document } from "./document.ts";

/** What application code sees of a session (spec 5.8). */
export interface SessionHandle {
  /** The id of the session, with its signature if it has one. */
  readonly id: string;
  /** Its document; change it with {@linkcode withDocumentLocked}. */
  readonly document: Document;
  /** Whether the session is no more. */
  readonly destroyed: boolean;
  /** How many connections there are. */
  readonly connectionCount: number;
  /** Milliseconds since the last connection left, or since the session began. */
  readonly millisecondsSinceLastUnsubscribe: number;
  /** Whether the session is to end as soon as nobody is connected. */
  readonly expirationRequested: boolean;
  /** Whether the session may not end now. */
  readonly expirationBlocked: boolean;
  /** How many there are who block expiration. */
  readonly expirationBlockedCount: number;
  /** Lets the next sweep end the session as soon as nobody is connected (spec 5.5). */
  requestExpiration(): void;
  /** Keeps the session from ending until {@linkcode unblockExpiration}; calls are counted. */
  blockExpiration(): void;
  /** Takes one {@linkcode blockExpiration} back. */
  unblockExpiration(): void;
  /** Runs a function while no other callback of the session runs (spec 5.2). */
  withDocumentLocked<T>(
    run: (document: Document) => T | Promise<T>,
  ): Promise<T | undefined>;
}

/** What application code sees of its application on the server (spec 5.1). */
export interface ApplicationHandle {
  /** The path of the application: `/` or `/name`. */
  readonly path: string;
  /** Where users log out, or `null`. */
  readonly logoutUrl: string | null;
  /** The live sessions. */
  readonly sessions: readonly SessionHandle[];
  /** The live session with that id, if there is one. */
  getSession(id: string): SessionHandle | undefined;
}

/** Runs functions later: what documents and contexts have in common (spec 5.6). */
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
 * What application code sees of the server (spec 5.1): the sessions of the
 * application, and callbacks that run until the server stops. These hold no
 * document's lock: change documents with
 * {@linkcode SessionHandle.withDocumentLocked}.
 */
export interface ServerContext extends CallbackMethods {
  /** The application on the server. */
  readonly applicationContext: ApplicationHandle;
  /** The live sessions. */
  readonly sessions: readonly SessionHandle[];
}
