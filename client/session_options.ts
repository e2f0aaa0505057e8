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
import type { UnknownModelsOption } from "../document/codec/unknown_models.ts";
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

export type { QueryArguments, QueryValue, UnknownModelsOption };

/**
 * The state of a session's connection:
 *
 * - `"connecting"`: not connected yet.
 * - `"connected"`: changes are synced both ways.
 * - `"reconnecting"`: the connection was lost, and the session tries to reconnect.
 * - `"closed"`: the session has ended.
 */
export type SessionState =
  | "connecting"
  | "connected"
  | "reconnecting"
  | "closed";

/** How a session reconnects. */
export interface ReconnectOptions {
  /**
   * Milliseconds before each attempt; the session ends when the last one fails.
   * They start over once a connection has lasted for five seconds.
   *
   * @default {[0, 2000, 4000, 8000, 16000]}
   */
  delaysMilliseconds?: readonly number[];
  /**
   * The fraction, from 0 to 1, by which each delay randomly varies, so that the
   * clients of a restarted server do not reconnect all at once.
   *
   * @default {0.2}
   */
  jitter?: number;
}

/** Options for {@linkcode ClientSession}. */
export interface ClientSessionOptions extends UnknownModelsOption {
  /**
   * The address of the application, such as `http://host:port/app`. `https:`,
   * `ws:` and `wss:` work too, as does a trailing slash. `"default"` means
   * `http://localhost:5006`.
   *
   * @default {"default"}
   */
  url?: string | URL;
  /**
   * The id of the session. If there is no such session, the server creates it.
   *
   * @default {generateSessionId()} A new id.
   */
  sessionId?: string;
  /**
   * The application's `request.arguments`, if the server runs it for this session.
   *
   * @default {{}}
   */
  arguments?: QueryArguments;
  /**
   * Headers of the WebSocket request, such as `authorization` or `origin`.
   *
   * @default {{}}
   */
  headers?: Readonly<Record<string, string>>;
  /**
   * Cookies of the WebSocket request. Values that contain `;` must be encoded.
   *
   * @default {{}}
   */
  cookies?: Readonly<Record<string, string>>;
  /** The server's secret key; required with `signSessions`. */
  secretKey?: string;
  /**
   * Whether to sign ids and tokens, as servers with signed sessions require.
   *
   * @default {false}
   */
  signSessions?: boolean;
  /** An {@linkcode AbortSignal} that ends the session, even while it is connecting. */
  signal?: AbortSignal;
  /**
   * The size limit of incoming WebSocket messages, in bytes.
   *
   * @default {20971520}
   */
  maxMessageBytes?: number;
  /**
   * Milliseconds that the server may take to accept a connection, which includes
   * running the application.
   *
   * @default {30000}
   */
  connectTimeoutMilliseconds?: number;
  /**
   * Milliseconds of silence after which the server is pinged; 0 to never ping. If
   * it stays silent for as long again, the connection is considered lost.
   *
   * @default {37000}
   */
  keepAliveMilliseconds?: number;
  /**
   * How long a lost connection may take to go on where it was, in milliseconds; 0 to
   * give it up at once. While it does, the session counts as connected, and what is
   * sent waits. Python's server, and others that cannot resume, lose connections at
   * once.
   *
   * @default {30000}
   */
  resumeMilliseconds?: number;
  /**
   * How to reconnect after a connection is lost; `false` ends the session instead.
   *
   * @default {{}} With the default delays.
   */
  reconnect?: ReconnectOptions | false;
  /**
   * Called with errors that no method call reports: a change that the server
   * failed to handle or that was discarded, a callback that threw, a failed attempt
   * to reconnect.
   *
   * @default {(error) => void} Logs to standard error.
   */
  onError?: (error: Error) => void;
  /** Called when the state changes. */
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
  readonly resumeMilliseconds: number;
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
  // Also accepts Headers objects.
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
  resumeMilliseconds: NUMBER,
  reconnect: {
    text: "false or an object such as { delaysMilliseconds: [0, 1000] }",
    includes: (value) => value === false || RECORD.includes(value),
  },
  unknownModels: {
    text: '"keep" or "refuse"',
    includes: (value) => value === "keep" || value === "refuse",
  },
  onError: FUNCTION,
  onStateChange: FUNCTION,
};

const RECONNECT_TYPES: OptionTypes<Prefixed<ReconnectOptions>> = {
  "reconnect.delaysMilliseconds": ARRAY,
  "reconnect.jitter": NUMBER,
};

/** The options of `reconnect`, by their names in error messages. */
type Prefixed<Options> = {
  [Name in keyof Options & string as `reconnect.${Name}`]: Options[Name];
};

const ARGUMENT: OptionType = {
  text: "a string, a number, a boolean or an array of these",
  includes: (value) =>
    [value].flat().every((each) =>
      ["string", "number", "boolean"].includes(typeof each)
    ),
};

const COOKIE: OptionType = {
  text: "a string without ; and line breaks, as encodeURIComponent returns it",
  includes: (value) => typeof value === "string" && !/[;\r\n\0]/.test(value),
};

/** The longest delay of a timer: larger ones would fire at once. */
const MAX_DELAY = 2 ** 31 - 1;

/**
 * Checks options and fills in the defaults.
 *
 * @throws {TypeError} If an option is unknown or has the wrong type.
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
    resumeMilliseconds = 30_000,
    reconnect = {},
  } = options;
  const parts = Object.entries(reconnect || {})
    .map(([name, value]) => [`reconnect.${name}`, value]);
  checkOptions("create session", Object.fromEntries(parts), RECONNECT_TYPES);
  const { delaysMilliseconds = [0, 2000, 4000, 8000, 16_000], jitter = 0.2 } =
    reconnect || { delaysMilliseconds: [] };
  checkRange({ maxMessageBytes }, 1, Number.MAX_SAFE_INTEGER);
  checkRange({ connectTimeoutMilliseconds }, 1);
  checkRange({ keepAliveMilliseconds }, 0);
  checkRange({ resumeMilliseconds }, 0);
  checkRange({ jitter }, 0, 1);
  for (const delay of delaysMilliseconds) {
    checkRange({ delaysMilliseconds: delay }, 0);
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
    resumeMilliseconds,
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

function checkRange(
  option: Readonly<Record<string, number>>,
  min: number,
  max = MAX_DELAY,
): void {
  for (const [name, value] of Object.entries(option)) {
    if (value >= min && value <= max) continue;
    throw new RangeError(
      `Cannot create session: ${name} must be from ${min} to ${max}, received ${value}`,
    );
  }
}

function signerOf(options: ClientSessionOptions): TokenSigner | undefined {
  const { secretKey, signSessions = false } = options;
  if (!signSessions) return undefined;
  if (!secretKey) {
    throw new TypeError(
      "Cannot create session: signSessions requires the server's secretKey",
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
