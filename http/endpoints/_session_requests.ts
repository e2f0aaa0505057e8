import type { RequestResult } from "../../application/handler.ts";
import type { SessionRequest } from "../../document/session_context.ts";
import type { ServerSession } from "../../sessions/session.ts";
import type { ApplicationContext } from "../../sessions/application_context.ts";
import type {
  SessionOrigin,
  SessionUser,
} from "../../sessions/server_session_context.ts";
import {
  checkSessionId,
  generateSessionId,
} from "../../sessions/session_id.ts";
import {
  createToken,
  type DecodedToken,
  decodeToken,
  expiry,
  isTokenExpired,
  TokenSigner,
  verifyToken,
} from "../../sessions/token.ts";
import { type Incoming, requestContextOf } from "../_incoming.ts";
import type { ResolvedOptions } from "../options.ts";
import type { ThreadNodes } from "../_thread_nodes.ts";
import { HttpError } from "../_http_error.ts";
import {
  initialRequest,
  requestPayload,
  visibleRequest,
} from "../access/visible_request.ts";
import { cookiesOf } from "../access/cookies.ts";
import { SessionOwners } from "../access/session_owners.ts";
import { lastParameter } from "./_last_parameter.ts";

/**
 * The longest that token, query and cookies may be together: the page opens its
 * socket with all of them, and Deno accepts 64 KiB of headers.
 */
const MAX_HANDSHAKE_LENGTH = 60 * 1024;

/** The session that a page requests. */
export interface PageSession {
  readonly token: string;
  /** The origin of a new session. */
  readonly origin: SessionOrigin;
  /** Whether the id was created for this request, which had none. */
  readonly isNew: boolean;
  /** Whether the id is that of the browser's cookie. */
  readonly isKept: boolean;
}

/** What a token is made for. */
interface TokenSubject {
  readonly id: string;
  readonly path: string;
  readonly user: SessionUser | undefined;
}

/** Determines the session of a request (spec 1.5, 2.3–2.5). */
export class SessionRequests {
  readonly #options: ResolvedOptions;
  readonly #threads: ThreadNodes;
  readonly #signer: TokenSigner | undefined;
  readonly #owners: SessionOwners;

  constructor(options: ResolvedOptions, threads: ThreadNodes) {
    this.#options = options;
    this.#threads = threads;
    this.#signer = options.signSessions
      ? new TokenSigner(options.secretKey as string)
      : undefined;
    this.#owners = new SessionOwners(options.shareSessions);
  }

  /** Throws an `HttpError` if a session is another user's and not shared. */
  async checkOwner(
    { user }: Incoming,
    context: ApplicationContext,
    id: string,
  ): Promise<void> {
    await this.#owners.check(context, id, user);
  }

  /** Whether a live session is that of the sender of a request. */
  owns({ user }: Incoming, context: ApplicationContext, id: string): boolean {
    return user === undefined || this.#owners.owns(context, id, user);
  }

  /**
   * The session of a page: the one that the request names, or a new one.
   *
   * @param context The application, whose handlers may add to the token.
   * @param mayKeep Whether the id in the browser's cookie counts.
   * @returns A fresh token, or the one from the request.
   * @throws {HttpError} If the request must name a session and does not, names
   * several, or one that it may not use.
   */
  async fromPage(
    incoming: Incoming,
    context: ApplicationContext,
    mayKeep: boolean,
  ): Promise<PageSession> {
    const { application, path } = context;
    const { request, url: { searchParams }, user } = incoming;
    this.#checkUrl(searchParams);
    const given = lastParameter(searchParams, "bokeh-token");
    const named = this.#namedId(request, searchParams, given !== undefined);
    const seen = visibleRequest(request, searchParams, this.#options);
    if (given !== undefined) {
      const decoded = await this.#decode(given, context, user);
      const origin = this.#originOf(decoded, seen, incoming);
      return { token: given, origin, isNew: false, isKept: false };
    }
    const kept = named === undefined && mayKeep
      ? this.#keptId(request)
      : undefined;
    const known = named ?? kept;
    const id = known ?? this.#newId(path);
    if (!checkSessionId(id, this.#signer)) throw invalid();
    const added = await application.processRequest(
      request,
      requestContextOf(incoming),
    );
    const now = Date.now();
    const subject = { id, path, user };
    const token = this.#createToken(subject, seen, added, incoming, now);
    const session_expiry = expiry(
      now,
      this.#options.sessionTokenExpirationSeconds,
    );
    const payload = { ...added, session_expiry };
    const origin = originOf(id, payload, seen, incoming, true);
    const isKept = kept !== undefined;
    return { token, origin, isNew: known === undefined, isKept };
  }

  /**
   * The session of a socket: the one that its token names, created if necessary.
   *
   * @param token The token that the client offered as its second subprotocol.
   * @throws {HttpError} If the token is invalid, or has expired and the session
   * does not exist, or it is another user's.
   */
  async fromSocket(
    token: string,
    incoming: Incoming,
    context: ApplicationContext,
  ): Promise<ServerSession> {
    const { request, url, user } = incoming;
    const decoded = await this.#decode(token, context, user);
    const { sessionId: id } = decoded;
    let session = context.getSession(id);
    if (session === undefined) {
      const seen = visibleRequest(request, url.searchParams, this.#options);
      const origin = this.#originOf(decoded, seen, incoming);
      session = await context.createSessionIfNeeded(origin);
    }
    await this.checkOwner(incoming, context, id);
    return session;
  }

  /** The session with an id, if it lives here or is stored; throws as {@linkcode fromSocket} does. */
  async fromId(
    id: string,
    incoming: Incoming,
    context: ApplicationContext,
  ): Promise<ServerSession | undefined> {
    if (!checkSessionId(id, this.#signer)) throw invalid();
    let session = context.getSession(id);
    if (session === undefined) {
      this.#threads.checkHome(context.path, id);
      if (!await context.isKnown(id)) return undefined;
      const origin = {
        id,
        user: incoming.user,
        request: null,
        tokenPayload: {},
      };
      session = await context.createSessionIfNeeded(origin);
    }
    await this.checkOwner(incoming, context, id);
    return session;
  }

  #createToken(
    { id: sessionId, path, user }: TokenSubject,
    seen: SessionRequest,
    added: RequestResult,
    { request, url }: Incoming,
    now: number,
  ): string {
    const { selfContainedTokens, sessionTokenExpirationSeconds } =
      this.#options;
    const query = url.search.length;
    const cookies = request.headers.get("cookie")?.length ?? 0;
    let token: string | undefined;
    try {
      token = createToken({
        sessionId,
        path,
        user: this.#userOf(user),
        expiresInSeconds: sessionTokenExpirationSeconds,
        payload: { ...requestPayload(seen, selfContainedTokens), ...added },
        signer: this.#signer,
        now,
      });
    } catch (error) {
      // A payload added by handlers is not the client's fault.
      const isOwnFault = Object.keys(added).length > 0;
      if (!(error instanceof RangeError) || isOwnFault) throw error;
    }
    if (
      token !== undefined &&
      token.length + query + cookies <= MAX_HANDSHAKE_LENGTH
    ) return token;
    throw new HttpError(query > cookies ? 414 : 431);
  }

  /** A user as signed tokens name them, without revealing who it is. */
  #userOf(user: SessionUser | undefined): string | undefined {
    return user && this.#signer?.sign(`user ${user.key}`);
  }

  /** Refuses a URL that names a session, where that does not count. */
  #checkUrl(searchParams: URLSearchParams): void {
    if (this.#options.sessionIdsFromUrl) return;
    const names = ["bokeh-session-id", "bokeh-token"];
    if (!names.some((name) => searchParams.has(name))) return;
    throw forbidden("URLs cannot name a session here, see sessionIdsFromUrl");
  }

  /** The id that a request for a page names. */
  #namedId(
    request: Request,
    searchParams: URLSearchParams,
    hasToken: boolean,
  ): string | undefined {
    const argument = lastParameter(searchParams, "bokeh-session-id");
    const header = request.headers.get("bokeh-session-id") ?? undefined;
    if (argument !== undefined && header !== undefined) {
      throw forbidden("session ID was provided as an argument and header");
    }
    const id = argument ?? header;
    if (hasToken && id !== undefined) {
      throw forbidden("Both token and session ID were provided");
    }
    if (id === "") throw forbidden("Session ID must not be empty");
    return id;
  }

  /** The id in the browser's cookie, if it may be used. */
  #keptId({ headers }: Request): string | undefined {
    const { sessionIdCookie } = this.#options;
    if (sessionIdCookie === undefined) return undefined;
    const id = cookiesOf(headers)[sessionIdCookie];
    const isValid = id !== undefined && checkSessionId(id, this.#signer);
    return isValid ? id : undefined;
  }

  #newId(path: string): string {
    if (!this.#options.generateSessionIds) {
      throw forbidden("No bokeh-session-id provided");
    }
    while (true) {
      const id = generateSessionId(this.#signer);
      if (this.#threads.isHome(path, id)) return id;
    }
  }

  async #decode(
    token: string,
    context: ApplicationContext,
    user: SessionUser | undefined,
  ): Promise<DecodedToken> {
    let decoded;
    try {
      if (!verifyToken(token, this.#signer)) throw invalid();
      decoded = decodeToken(token);
    } catch {
      throw invalid();
    }
    const { sessionId: id, sessionExpiry, path } = decoded;
    if (!checkSessionId(id, this.#signer)) throw invalid();
    if (path !== null && path !== context.path) {
      throw forbidden("Token is for another application");
    }
    if (sessionExpiry === null) {
      throw forbidden("Session expiry has not been provided");
    }
    // An expired token still finds an existing session, for pages that
    // reconnect late.
    if (context.getSession(id) === undefined) {
      this.#threads.checkHome(context.path, id);
      if (isTokenExpired(decoded) && !await context.isKnown(id)) {
        throw forbidden("Token is expired, see sessionTokenExpirationSeconds");
      }
      this.#checkUser(decoded, user);
    }
    if (path !== null) return decoded;
    // Any application may have made the payload, and mean something else by it.
    return { ...decoded, payload: { session_expiry: sessionExpiry } };
  }

  /** Keeps users from creating a session with what another user's token says. */
  #checkUser(token: DecodedToken, user: SessionUser | undefined): void {
    if (token.user === null || user === undefined) return;
    if (this.#owners.sharesAll || this.#signer === undefined) return;
    if (token.user === this.#userOf(user)) return;
    throw forbidden("Token is for another user");
  }

  #originOf(
    { sessionId: id, payload }: DecodedToken,
    seen: SessionRequest,
    incoming: Incoming,
  ): SessionOrigin {
    const isTrusted = this.#signer !== undefined;
    return originOf(id, payload, seen, incoming, isTrusted);
  }
}

function originOf(
  id: string,
  payload: Readonly<Record<string, unknown>>,
  seen: SessionRequest,
  { client, user }: Incoming,
  isTrusted: boolean,
): SessionOrigin {
  const { headers, cookies, ...own } = requestPayload(seen, true);
  const known = isTrusted
    ? { headers, cookies, ...own, ...payload }
    : { ...own, ...payload, headers, cookies };
  return {
    id,
    clientAddress: client.address,
    user,
    tokenPayload: known,
    request: initialRequest(payload, seen, isTrusted),
  };
}

function invalid(): HttpError {
  return forbidden("Invalid token or session ID");
}

function forbidden(message: string): HttpError {
  return new HttpError(403, { message });
}
