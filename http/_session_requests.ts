import type { Application } from "../application/application.ts";
import type { SessionRequest } from "../document/session_context.ts";
import type { SessionOrigin } from "../sessions/session_context.ts";
import { checkSessionId, generateSessionId } from "../sessions/session_id.ts";
import {
  createToken,
  decodeToken,
  TokenSigner,
  verifyToken,
} from "../sessions/token.ts";
import type { AppSettings } from "./_settings.ts";
import { HttpError } from "./http_error.ts";
import { seenRequest } from "./seen_request.ts";

/** A session that a page asks for. */
export interface PageSession {
  /** The token for the page. */
  readonly token: string;
  /** What a new session is made from. */
  readonly origin: SessionOrigin;
}

/** A session that a socket asks for. */
export interface SocketSession {
  /** Whether the token is too old to create a session. */
  readonly isExpired: boolean;
  /** What a new session is made from. */
  readonly origin: SessionOrigin;
}

/** Finds out from requests which session they are about (spec 1.5, 2.3–2.5). */
export class SessionRequests {
  readonly #settings: AppSettings;
  readonly #signer: TokenSigner | undefined;

  /** Takes the settings of ids and tokens. */
  constructor(settings: AppSettings) {
    this.#settings = settings;
    this.#signer = settings.signSessions
      ? new TokenSigner(settings.secretKey as string)
      : undefined;
  }

  /**
   * The session of a page: the one that the request names, or a new one.
   *
   * @param request The request for the page.
   * @param url Its URL.
   * @param application The application, whose handlers may add to the token.
   * @returns A fresh token, or the one that the request brought.
   * @throws {HttpError} If the request names no session though it must, several, or one that it may not.
   */
  fromPage(request: Request, url: URL, application: Application): PageSession {
    const { searchParams } = url;
    const given = searchParams.get("bokeh-token")?.trim();
    const id = this.#sessionId(request, searchParams, given !== undefined);
    const seen = seenRequest(request, searchParams);
    const payload = { ...seen, ...application.processRequest(request) };
    const token = given ?? createToken({
      sessionId: id ?? generateSessionId(this.#signer),
      expiresInSeconds: this.#settings.sessionTokenExpirationSeconds,
      payload: {
        ...payload,
        arguments: encodeArguments(seen.arguments),
      },
      signer: this.#signer,
    });
    return { token, origin: this.#originOf(token, seen) };
  }

  /**
   * The session of a socket: the one that its token names.
   *
   * @param token The token that the client offered as second subprotocol.
   * @param request The request to upgrade.
   * @param url Its URL.
   * @returns The session, and whether it may only be found, not created.
   * @throws {HttpError} If the token is not valid.
   */
  fromSocket(token: string, request: Request, url: URL): SocketSession {
    const origin = this.#originOf(
      token,
      seenRequest(request, url.searchParams),
    );
    const expiry = origin.tokenPayload.session_expiry;
    if (typeof expiry !== "number") {
      throw new HttpError(403, {
        message: "Session expiry has not been provided",
      });
    }
    return { origin, isExpired: Date.now() / 1000 >= expiry };
  }

  #sessionId(
    request: Request,
    searchParams: URLSearchParams,
    hasToken: boolean,
  ): string | undefined {
    const argument = searchParams.get("bokeh-session-id")?.trim();
    const header = request.headers.get("bokeh-session-id") ?? undefined;
    if (argument !== undefined && header !== undefined) {
      throw forbidden("session ID was provided as an argument and header");
    }
    const id = argument ?? header;
    if (hasToken && id !== undefined) {
      throw forbidden("Both token and session ID were provided");
    }
    if (id === "") throw forbidden("Session ID must not be empty");
    if (
      !hasToken && id === undefined && !this.#settings.generateSessionIds
    ) throw forbidden("No bokeh-session-id provided");
    return id;
  }

  #originOf(token: string, seen: SessionRequest): SessionOrigin {
    let decoded;
    try {
      if (!verifyToken(token, this.#signer)) throw invalid();
      decoded = decodeToken(token);
    } catch {
      throw invalid();
    }
    const { sessionId: id, payload: tokenPayload } = decoded;
    if (id === "" || !checkSessionId(id, this.#signer)) throw invalid();
    return { id, tokenPayload, request: requestOf(tokenPayload, seen) };
  }
}

function invalid(): HttpError {
  return forbidden("Invalid token or session ID");
}

function forbidden(message: string): HttpError {
  return new HttpError(403, { message });
}

/** What the token says of the request that it was made for, else what this one says (spec 5.3). */
function requestOf(
  payload: Readonly<Record<string, unknown>>,
  seen: SessionRequest,
): SessionRequest {
  const { arguments: args, headers, cookies } = payload as Partial<
    Record<"arguments" | "headers" | "cookies", Record<string, unknown>>
  >;
  const all = args === undefined ? seen.arguments : decodeArguments(args);
  const { "bokeh-session-id": _, ...rest } = all;
  return {
    arguments: rest,
    headers: (headers ?? seen.headers) as Record<string, string>,
    cookies: (cookies ?? seen.cookies) as Record<string, string>,
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function encodeArguments(
  args: SessionRequest["arguments"],
): Record<string, Uint8Array[]> {
  return Object.fromEntries(
    Object.entries(args).map(([name, values]) => [
      name,
      values.map((value) => encoder.encode(value)),
    ]),
  );
}

function decodeArguments(
  args: Readonly<Record<string, unknown>>,
): Record<string, string[]> {
  const decoded: Record<string, string[]> = Object.create(null);
  for (const [name, values] of Object.entries(args)) {
    if (!Array.isArray(values)) continue;
    decoded[name] = values.map((value) =>
      value instanceof Uint8Array ? decoder.decode(value) : String(value)
    );
  }
  return decoded;
}
