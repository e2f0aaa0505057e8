import type {
  SessionContext,
  SessionRequest,
} from "../document/session_context.ts";
import type { ServerSession } from "../session.ts";

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

/** What application code sees of its session (spec 5.7). */
export class ServerSessionContext implements SessionContext {
  /** The id of the session, with its signature if it has one. */
  readonly id: string;
  /** The request that the session began with, or `null` if there was none. */
  readonly request: SessionRequest | null;
  /** What the token of the session carries. */
  readonly tokenPayload: Readonly<Record<string, unknown>>;
  /** The session; `null` while its document is being filled. */
  session: ServerSession | null = null;

  /** Takes what the session is made from. */
  constructor(origin: SessionOrigin) {
    this.id = origin.id;
    this.request = origin.request;
    this.tokenPayload = origin.tokenPayload;
  }

  /** Whether the session is no more. */
  get destroyed(): boolean {
    return this.session?.destroyed ?? false;
  }
}
