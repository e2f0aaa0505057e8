import { runWithDocument } from "../document/running.ts";
import type { Document } from "../document/document.ts";
import type { ServerContext } from "../document/server_context.ts";
import { CallbackOwner } from "../document/session_callbacks.ts";
import type {
  SessionContext,
  SessionRequest,
} from "../document/session_context.ts";
import type { ServerSession } from "./session.ts";

/** What a session is made from. */
export interface SessionOrigin {
  /** The id. */
  readonly id: string;
  /** The request, as the application is to see it. */
  readonly request: SessionRequest | null;
  /** What the token carries. */
  readonly tokenPayload: Readonly<Record<string, unknown>>;
  /** The address of the client, as far as it is known. */
  readonly clientAddress?: string;
}

/** Options for {@linkcode ServerSessionContext}. */
export interface ServerSessionContextOptions {
  /** What the session is made from. */
  origin: SessionOrigin;
  /** The document that becomes that of the session. */
  document: Document;
  /** The server. */
  serverContext: ServerContext;
}

/** What application code sees of its session (spec 5.7). */
export class ServerSessionContext extends CallbackOwner
  implements SessionContext {
  /** The id of the session, with its signature if it has one. */
  readonly id: string;
  /** The server, with the other sessions of the application. */
  readonly serverContext: ServerContext;
  /** The request that the session began with, or `null` if there was none. */
  readonly request: SessionRequest | null;
  /** What the token of the session carries. */
  readonly tokenPayload: Readonly<Record<string, unknown>>;
  /** The session; `null` while its document is being filled. */
  session: ServerSession | null = null;
  readonly #document: Document;

  /** Takes what the session is made from. */
  constructor(
    { origin, document, serverContext }: ServerSessionContextOptions,
  ) {
    super(document.sessionCallbacks);
    this.id = origin.id;
    this.request = origin.request;
    this.tokenPayload = origin.tokenPayload;
    this.serverContext = serverContext;
    this.#document = document;
  }

  /** Where the user logs out, or `null`. */
  get logoutUrl(): string | null {
    return this.serverContext.applicationContext.logoutUrl;
  }

  /** Whether the session is no more. */
  get destroyed(): boolean {
    return this.session?.destroyed ?? false;
  }

  /**
   * Runs a function while no other callback of the session runs; at once while
   * the document is being filled.
   *
   * @param run Called with the document, which is the current one meanwhile.
   * @returns What the function returns; `undefined` if the session is destroyed.
   * @throws What the function throws.
   */
  async withLockedDocument<T>(
    run: (document: Document) => T | Promise<T>,
  ): Promise<T | undefined> {
    const document = this.#document;
    return this.session === null
      ? await runWithDocument(document, () => run(document))
      : await this.session.withDocumentLocked(run);
  }
}
