import type { Document } from "./document.ts";
import type {
  CallbackMethods,
  ServerContext,
  SessionHandle,
} from "./server_context.ts";

/** What application code sees of the HTTP request that a session began with (spec 5.3). */
export interface SessionRequest {
  /** The query parameters: every value of every name. */
  readonly arguments: Readonly<Record<string, readonly string[]>>;
  /** The cookies by name. */
  readonly cookies: Readonly<Record<string, string>>;
  /** The headers by name, in `Http-Header-Case`. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What application code sees of its session (spec 5.7). Callbacks that are added
 * here are those of the document: they hold its lock and end with the session.
 */
export interface SessionContext extends CallbackMethods {
  /** The id of the session, with its signature if it has one. */
  readonly id: string;
  /** The server, with the other sessions of the application. */
  readonly serverContext: ServerContext;
  /** The request that the session began with, or `null` if there was none. */
  readonly request: SessionRequest | null;
  /** What the token of the session carries. */
  readonly tokenPayload: Readonly<Record<string, unknown>>;
  /** Where the user logs out, or `null`. */
  readonly logoutUrl: string | null;
  /** The session; `null` while its document is being filled. */
  readonly session: SessionHandle | null;
  /** Whether the session is no more; `false` while its document is being filled. */
  readonly destroyed: boolean;
  /**
   * Runs a function while no other callback of the session runs; at once while
   * the document is being filled.
   *
   * @param run Called with the document, which is the current one meanwhile.
   * @returns What the function returns; `undefined` if the session is destroyed.
   */
  withLockedDocument<T>(
    run: (document: Document) => T | Promise<T>,
  ): Promise<T | undefined>;
}
