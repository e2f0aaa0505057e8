/** What application code sees of the HTTP request that a session began with (spec 5.3). */
export interface SessionRequest {
  /** The query parameters: every value of every name. */
  readonly arguments: Readonly<Record<string, readonly string[]>>;
  /** The cookies by name. */
  readonly cookies: Readonly<Record<string, string>>;
  /** The headers by name, in `Http-Header-Case`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What application code sees of its session (spec 5.7). */
export interface SessionContext {
  /** The id of the session, with its signature if it has one. */
  readonly id: string;
  /** The request that the session began with, or `null` if there was none. */
  readonly request: SessionRequest | null;
  /** What the token of the session carries. */
  readonly tokenPayload: Readonly<Record<string, unknown>>;
  /** Whether the session is no more. */
  readonly destroyed: boolean;
}
