import { checkSessionId } from "./session_id.ts";
import { TokenSigner } from "./token_signer.ts";
import {
  fromBase64Url,
  packPayload,
  parseObject,
  toBase64Url,
  type TokenPayload,
  unpackPayload,
} from "./_token_payload.ts";

export { type TokenPayload, TokenSigner };

export interface CreateTokenOptions {
  /** With its signature, if it has one. */
  sessionId: string;
  /**
   * Seconds within which a WebSocket must be opened with the token.
   *
   * @default {300}
   */
  expiresInSeconds?: number;
  /**
   * The path of the only application that accepts the token.
   *
   * @default {undefined} Any application accepts it, without its payload.
   */
  path?: string;
  /**
   * Additional content: JSON values and bytes.
   *
   * @default {{}}
   */
  payload?: TokenPayload;
  /**
   * Signs the token.
   *
   * @default {undefined} The token is unsigned.
   */
  signer?: TokenSigner;
  /**
   * The current time, in milliseconds since 1970.
   *
   * @default {Date.now()}
   */
  now?: number;
}

export interface DecodedToken {
  /** Never empty. */
  readonly sessionId: string;
  /** When the token expires, in seconds since 1970; `null` if it does not contain that. */
  readonly sessionExpiry: number | null;
  /** The path of the application that the token is for; `null` if it names none. */
  readonly path: string | null;
  /** The content except for session id and path, but including `session_expiry`. */
  readonly payload: TokenPayload;
}

/** Longer tokens do not fit into an HTTP header. */
const MAX_TOKEN_LENGTH = 64 * 1024;

const PACKED = "__bk__zlib_";

/** The path of the application. Python's Bokeh knows no such key, and ignores it. */
const PATH = "app_path";

const encoder = new TextEncoder();

/**
 * Creates the token with which a page opens its WebSocket (spec 2.2).
 *
 * @returns The token: letters, digits, `-`, `_` and at most one `.`.
 * @throws {TypeError} If the payload contains `session_id`, `session_expiry`,
 * `app_path` or a value that JSON cannot express.
 * @throws {RangeError} If the token would be too large, the payload is nested too
 * deeply or the expiry is not finite.
 *
 * @example Create and decode a token
 * ```ts
 * import { createToken, decodeToken } from "./token.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const token = createToken({ sessionId: "mine", now: 1_700_000_000_000 });
 * const { sessionId, sessionExpiry } = decodeToken(token);
 * assertEquals(sessionId, "mine");
 * assertEquals(sessionExpiry, 1_700_000_300);
 * ```
 */
export function createToken(options: CreateTokenOptions): string {
  const {
    sessionId,
    expiresInSeconds = 300,
    path,
    payload = {},
    signer,
    now = Date.now(),
  } = options;
  const content: Record<string, unknown> = {
    session_id: sessionId,
    session_expiry: expiry(now, expiresInSeconds),
    [PATH]: path,
  };
  if (Object.keys(payload).length > 0) {
    checkReservedKeys(payload);
    content[PACKED] = packPayload(payload);
  }
  const body = toBase64Url(encoder.encode(asciiJson(content)));
  const token = signer === undefined ? body : `${body}.${signer.sign(body)}`;
  if (token.length > MAX_TOKEN_LENGTH) {
    throw new RangeError(
      `Cannot create token: it would have ${token.length} characters, at most ${MAX_TOKEN_LENGTH} are allowed`,
    );
  }
  return token;
}

/**
 * Decodes a token, signed or not, without verifying it: see {@linkcode verifyToken}.
 *
 * @returns The content. Bytes in the payload are `Uint8Array`s; objects in it have
 * no prototype.
 * @throws {SyntaxError} If the token is malformed or too large.
 */
export function decodeToken(token: string): DecodedToken {
  const content = readBody(token);
  const { session_expiry = null, [PACKED]: packed, ...rest } = content;
  if (session_expiry !== null && typeof session_expiry !== "number") {
    throw new SyntaxError("Cannot read token: session_expiry is not a number");
  }
  if (packed !== undefined && typeof packed !== "string") {
    throw new SyntaxError(`Cannot read token: ${PACKED} is not a string`);
  }
  const extra = packed === undefined ? {} : unpackPayload(packed);
  // Programs in Python can only add to the packed payload.
  const path = content[PATH] ?? extra[PATH] ?? null;
  if (path !== null && typeof path !== "string") {
    throw new SyntaxError(`Cannot read token: ${PATH} is not a string`);
  }
  const payload: Record<string, unknown> = Object.assign(
    Object.create(null),
    rest,
    extra,
    // Last, so that the packed payload cannot override it.
    { session_expiry },
  );
  delete payload.session_id;
  delete payload[PATH];
  return {
    sessionId: sessionIdOf(content),
    sessionExpiry: session_expiry,
    path,
    payload,
  };
}

/**
 * Whether a signer signed a token and the session id in it (spec 2.5). Without a
 * signer, every token is accepted, even a malformed one.
 */
export function verifyToken(token: string, signer?: TokenSigner): boolean {
  if (signer === undefined) return true;
  if (token.length > MAX_TOKEN_LENGTH) return false;
  const dot = token.indexOf(".");
  if (dot < 0) return false;
  if (!signer.verify(token.slice(0, dot), token.slice(dot + 1))) return false;
  try {
    return checkSessionId(sessionIdOf(readBody(token)), signer);
  } catch {
    return false;
  }
}

/**
 * Whether it is too late to create a session from a token (spec 2.4). A token
 * without an expiry has expired.
 *
 * @param now The current time, in milliseconds since 1970.
 */
export function isTokenExpired(
  token: DecodedToken,
  now: number = Date.now(),
): boolean {
  const { sessionExpiry } = token;
  return sessionExpiry === null || Math.floor(now / 1000) >= sessionExpiry;
}

/**
 * Returns when a token expires, in whole seconds since 1970.
 *
 * @param now When the token is created, in milliseconds since 1970.
 * @param seconds How long it is valid.
 * @throws {RangeError} If the result is not finite.
 */
export function expiry(now: number, seconds: number): number {
  const result = Math.floor(now / 1000 + seconds);
  if (Number.isFinite(result)) return result;
  throw new RangeError(
    `Cannot create token: expiry must be finite, received ${seconds} s`,
  );
}

function checkReservedKeys(payload: TokenPayload): void {
  for (const key of ["session_id", "session_expiry", PATH]) {
    if (Object.hasOwn(payload, key)) {
      throw new TypeError(
        `Cannot create token: the payload may not contain '${key}'`,
      );
    }
  }
}

/** Escapes all but ASCII, as `atob` in BokehJS requires. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function readBody(token: string): Record<string, unknown> {
  if (token.length > MAX_TOKEN_LENGTH) {
    throw new SyntaxError(
      `Cannot read token: it has ${token.length} characters, at most ${MAX_TOKEN_LENGTH} are allowed`,
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = fromBase64Url(token.split(".", 1)[0] ?? "");
  } catch (cause) {
    throw new SyntaxError("Cannot read token: not base64url", { cause });
  }
  return parseObject(bytes);
}

function sessionIdOf({ session_id }: Record<string, unknown>): string {
  if (typeof session_id === "string" && session_id !== "") return session_id;
  throw new SyntaxError(
    session_id === ""
      ? "Cannot read token: the session id is empty"
      : "Cannot read token: there is no session id",
  );
}
