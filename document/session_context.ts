import type { Document } from "./document.ts";
import type {
  CallbackMethods,
  ServerContext,
  SessionHandle,
} from "./server_context.ts";

/** The HTTP request that created a session, as application code sees it (spec 5.3). */
export interface SessionRequest {
  /** The query parameters: all values by name. */
  readonly arguments: Readonly<Record<string, readonly string[]>>;
  /** The cookies, by name. */
  readonly cookies: Readonly<Record<string, string>>;
  /** The headers, by name in `Http-Header-Case`. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The context of a session, as application code sees it (spec 5.7). Its callbacks
 * are those of the document: they hold the document's lock and end with the session.
 */
export interface SessionContext extends CallbackMethods {
  /** The id of the session, with its signature if it has one. */
  readonly id: string;
  /** The server, with the other sessions of the application. */
  readonly serverContext: ServerContext;
  /** The request that created the session, or `null` if there was none. */
  readonly request: SessionRequest | null;
  /** The payload of the session's token. */
  readonly tokenPayload: Readonly<Record<string, unknown>>;
  /** The URL where the user logs out, or `null`. */
  readonly logoutUrl: string | null;
  /** The session, or `null` while its document is being filled. */
  readonly session: SessionHandle | null;
  /** Whether the session has been destroyed; `false` while its document is being filled. */
  readonly destroyed: boolean;
  /**
   * Runs a function while no other callback of the session runs. While the
   * document is being filled, it runs at once.
   *
   * @param run Called with the document, which is the current one meanwhile.
   * @returns What the function returns; `undefined` if the session has been destroyed.
   */
  withLockedDocument<T>(
    run: (document: Document) => T | Promise<T>,
  ): Promise<T | undefined>;
}
