import {
  ARRAY,
  checkEntry,
  checkOptions,
  FLAG,
  FUNCTION,
  NUMBER,
  type OptionType,
  type OptionTypes,
  RECORD,
  TEXT,
} from "../base/option_checks.ts";
import {
  checkSessionId,
  generateSessionId,
  signSessionId,
} from "../sessions/session_id.ts";
import { TokenSigner } from "../sessions/token.ts";
import {
  applicationUrl,
  type QueryArguments,
  type QueryValue,
  socketUrl,
} from "./_server_url.ts";

export type { QueryArguments, QueryValue };

/**
 * What a session is doing:
 *
 * - `"connecting"`: it has never been connected.
 * - `"connected"`: changes go both ways.
 * - `"reconnecting"`: the connection was lost and is being made again.
 * - `"closed"`: it has ended.
 */
export type SessionState =
  | "connecting"
  | "connected"
  | "reconnecting"
  | "closed";

/** How a lost connection is made again. */
export interface ReconnectOptions {
  /**
   * Milliseconds before each attempt; after the last one the session ends. They
   * begin anew once a connection has lasted for five seconds.
   *
   * @default {[0, 2000, 4000, 8000, 16000]}
   */
  delaysMilliseconds?: readonly number[];
  /**
   * The part of each delay, from 0 to 1, by which it is made shorter or longer
   * at random, so that the clients of a server that restarts do not come all at once.
   *
   * @default {0.2}
   */
  jitter?: number;
}

/** Options for {@linkcode ClientSession}. */
export interface ClientSessionOptions {
  /**
   * The address of the application: `http://host:port/app`, also with `https:`,
   * `ws:` or `wss:` and with a slash at the end; `"default"` is
   * `http://localhost:5006`.
   *
   * @default {"default"}
   */
  url?: string | URL;
  /** The id of the session, which is created if there is none; by default a new one. */
  sessionId?: string;
  /**
   * What the application finds in `request.arguments`, if it is run for this session.
   *
   * @default {{}}
   */
  arguments?: QueryArguments;
  /**
   * Headers of the request that opens the connection, such as `authorization` or `origin`.
   *
   * @default {{}}
   */
  headers?: Readonly<Record<string, string>>;
  /**
   * Cookies of that request; a value with `;` must be encoded.
   *
   * @default {{}}
   */
  cookies?: Readonly<Record<string, string>>;
  /** The key that the server signs ids and tokens with; needed with `signSessions`. */
  secretKey?: string;
  /**
   * Whether ids and tokens are signed, as a server with signed sessions requires.
   *
   * @default {false}
   */
  signSessions?: boolean;
  /** Ends the session when it aborts, also while it is connecting. */
  signal?: AbortSignal;
  /**
   * The largest WebSocket message that is accepted, in bytes.
   *
   * @default {20971520}
   */
  maxMessageBytes?: number;
  /**
   * Milliseconds that the server may take to accept a connection. The
   * application runs in this time.
   *
   * @default {30000}
   */
  connectTimeoutMilliseconds?: number;
  /**
   * Milliseconds of silence after which the server is pinged; 0 for never. If
   * nothing comes for as long again, the connection is lost.
   *
   * @default {37000}
   */
  keepAliveMilliseconds?: number;
  /** How a lost connection is made again; `false` for not at all. */
  reconnect?: ReconnectOptions | false;
  /**
   * Takes what goes wrong where nobody waits for it: a change that the server
   * failed to handle, a change that was given up, a callback that threw, a failed attempt
   * to reconnect. By default it is written to standard error.
   */
  onError?: (error: Error) => void;
  /** Called when the session does something else than before. */
  onStateChange?: (state: SessionState) => void;
}

/** The options with their defaults. */
export interface SessionSettings {
  readonly url: string;
  readonly socketUrl: URL;
  readonly sessionId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signer: TokenSigner | undefined;
  readonly maxMessageBytes: number;
  readonly connectTimeoutMilliseconds: number;
  readonly keepAliveMilliseconds: number;
  readonly delaysMilliseconds: readonly number[];
  readonly jitter: number;
}

const TYPES: OptionTypes<ClientSessionOptions> = {
  url: {
    text: "the URL of an application",
    includes: (value) => typeof value === "string" || value instanceof URL,
  },
  sessionId: TEXT,
  arguments: RECORD,
  // Headers objects do, too.
  headers: { ...RECORD, includes: (value) => Object(value) === value },
  cookies: RECORD,
  secretKey: TEXT,
  signSessions: FLAG,
  signal: {
    text: "an AbortSignal",
    includes: (value) => value instanceof AbortSignal,
  },
  maxMessageBytes: NUMBER,
  connectTimeoutMilliseconds: NUMBER,
  keepAliveMilliseconds: NUMBER,
  reconnect: {
    text: "false or an object such as { delaysMilliseconds: [0, 1000] }",
    includes: (value) => value === false || RECORD.includes(value),
  },
  onError: FUNCTION,
  onStateChange: FUNCTION,
};

const RECONNECT_TYPES: OptionTypes<Prefixed<ReconnectOptions>> = {
  "reconnect.delaysMilliseconds": ARRAY,
  "reconnect.jitter": NUMBER,
};

/** Options of an option, with the names that errors have for them. */
type Prefixed<Options> = {
  [Name in keyof Options & string as `reconnect.${Name}`]: Options[Name];
};

const ARGUMENT: OptionType = {
  text: "a text, a number, true or false, or an array of these",
  includes: (value) =>
    [value].flat().every((each) =>
      ["string", "number", "boolean"].includes(typeof each)
    ),
};

const COOKIE: OptionType = {
  text: "a text without ; and line breaks, as encodeURIComponent makes it",
  includes: (value) => typeof value === "string" && !/[;\r\n\0]/.test(value),
};

/** The longest delay that timers have: larger ones would fire at once. */
const MAX_DELAY = 2 ** 31 - 1;

/**
 * Checks options and fills in the defaults.
 *
 * @throws {TypeError} If an option is unknown or of the wrong form.
 * @throws {RangeError} If an option is out of range.
 */
export function resolveSettings(
  options: ClientSessionOptions,
): SessionSettings {
  checkOptions("create session", options, TYPES);
  const {
    maxMessageBytes = 20 * 1024 * 1024,
    connectTimeoutMilliseconds = 30_000,
    keepAliveMilliseconds = 37_000,
    reconnect = {},
  } = options;
  const parts = Object.entries(reconnect || {})
    .map(([name, value]) => [`reconnect.${name}`, value]);
  checkOptions("create session", Object.fromEntries(parts), RECONNECT_TYPES);
  const { delaysMilliseconds = [0, 2000, 4000, 8000, 16_000], jitter = 0.2 } =
    reconnect || { delaysMilliseconds: [] };
  check({ maxMessageBytes }, 1, Number.MAX_SAFE_INTEGER);
  check({ connectTimeoutMilliseconds }, 1);
  check({ keepAliveMilliseconds }, 0);
  check({ jitter }, 0, 1);
  for (const delay of delaysMilliseconds) {
    check({ delaysMilliseconds: delay }, 0);
  }
  checkEntries("arguments", ARGUMENT, options.arguments);
  checkEntries("cookies", COOKIE, options.cookies);
  const url = applicationUrl(options.url ?? "default");
  const signer = signerOf(options);
  return {
    url,
    socketUrl: socketUrl(url, options.arguments ?? {}),
    sessionId: sessionIdOf(options.sessionId, signer),
    headers: headersOf(options),
    signer,
    maxMessageBytes,
    connectTimeoutMilliseconds,
    keepAliveMilliseconds,
    delaysMilliseconds,
    jitter,
  };
}

function checkEntries(
  option: string,
  type: OptionType,
  entries: Readonly<Record<string, unknown>> = {},
): void {
  for (const [name, value] of Object.entries(entries)) {
    checkEntry("create session", `${option}.${name}`, value, type);
  }
}

function check(
  option: Readonly<Record<string, number>>,
  least: number,
  most = MAX_DELAY,
): void {
  for (const [name, value] of Object.entries(option)) {
    if (value >= least && value <= most) continue;
    throw new RangeError(
      `Cannot create session: ${name} must be from ${least} to ${most}, received ${value}`,
    );
  }
}

function signerOf(options: ClientSessionOptions): TokenSigner | undefined {
  const { secretKey, signSessions = false } = options;
  if (!signSessions) return undefined;
  if (!secretKey) {
    throw new TypeError(
      "Cannot create session: signSessions needs the secretKey of the server",
    );
  }
  return new TokenSigner(secretKey);
}

function sessionIdOf(id: string | undefined, signer?: TokenSigner): string {
  if (id === undefined) return generateSessionId(signer);
  if (id === "") {
    throw new TypeError("Cannot create session: the session id is empty");
  }
  if (checkSessionId(id, signer) || signer === undefined) return id;
  if (!id.includes(".")) return signSessionId(id, signer);
  throw new TypeError(
    `Cannot create session: the session id ${id} is signed with another key`,
  );
}

function headersOf(
  { headers = {}, cookies = {} }: ClientSessionOptions,
): Record<string, string> {
  const all = new Headers(headers);
  const pairs = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`);
  const given = all.get("cookie");
  if (given !== null) pairs.unshift(given);
  if (pairs.length > 0) all.set("cookie", pairs.join("; "));
  return Object.fromEntries(all);
}
