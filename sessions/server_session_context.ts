import { runWithDocument } from "../document/running.ts";
import type { Document } from "../document/document.ts";
import type { ServerContext } from "../document/server_context.ts";
import { CallbackOwner } from "../document/session_callbacks.ts";
import type {
  SessionContext,
  SessionRequest,
} from "../document/session_context.ts";
import type { ServerSession } from "./session.ts";

/** A user, as the auth provider of the server knows them. */
export interface SessionUser {
  /** What the provider returned. */
  readonly value: unknown;
  /** Equal for all requests of the user, and for no other user. */
  readonly key: string;
}

/** The identity of a session and the request that creates it. */
export interface SessionOrigin {
  readonly id: string;
  /** The request, as the application will see it. */
  readonly request: SessionRequest | null;
  readonly tokenPayload: Readonly<Record<string, unknown>>;
  /** Absent if unknown. */
  readonly clientAddress?: string;
  /** The owner; absent if there is no auth provider. */
  readonly user?: SessionUser;
}

export interface ServerSessionContextOptions {
  origin: SessionOrigin;
  document: Document;
  serverContext: ServerContext;
}

/** The context of a session, as application code sees it (spec 5.7). */
export class ServerSessionContext extends CallbackOwner
  implements SessionContext {
  /** With its signature, if it has one. */
  readonly id: string;
  readonly serverContext: ServerContext;
  /** The request that created the session, or `null` if there was none. */
  readonly request: SessionRequest | null;
  readonly tokenPayload: Readonly<Record<string, unknown>>;
  /** `null` while the document is being filled. */
  session: ServerSession | null = null;
  readonly #document: Document;

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

  get logoutUrl(): string | null {
    return this.serverContext.applicationContext.logoutUrl;
  }

  get destroyed(): boolean {
    return this.session?.destroyed ?? false;
  }

  /**
   * Runs a function while no other callback of the session runs. While the
   * document is being filled, it runs at once.
   *
   * @returns What the function returns; `undefined` if the session has been destroyed.
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
