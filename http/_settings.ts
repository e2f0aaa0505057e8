import type { Logger } from "../application/logger.ts";
import type { OutboxOptions } from "../sessions/outbox.ts";
import { normalizePrefix } from "./prefix.ts";
import type { BrowserLogLevel } from "./resources.ts";

/** Options for {@linkcode BokehApp} (spec 5.10). */
export interface BokehAppOptions {
  /**
   * What all paths begin with, as behind a reverse proxy that keeps the path.
   *
   * @default {""}
   */
  prefix?: string;
  /**
   * Hosts whose pages may open WebSockets: `HOST`, `HOST:PORT`, with `*` for a
   * label, a port or everything.
   *
   * @default {["localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT"]} With the port listened on.
   */
  allowWebSocketOrigin?: readonly string[];
  /** The key that session ids and tokens are signed with; 32 characters or more. */
  secretKey?: string;
  /**
   * Whether only signed session ids and tokens are accepted.
   *
   * @default {false}
   */
  signSessions?: boolean;
  /**
   * Whether the server makes a session id for a page that brings none.
   *
   * @default {true}
   */
  generateSessionIds?: boolean;
  /**
   * Seconds after its page was rendered in which a token can create a session.
   *
   * @default {300}
   */
  sessionTokenExpirationSeconds?: number;
  /**
   * Milliseconds between looks for sessions that nobody uses.
   *
   * @default {17000}
   */
  checkUnusedSessionsMilliseconds?: number;
  /**
   * Milliseconds that a session without connections lives.
   *
   * @default {60000}
   */
  unusedSessionLifetimeMilliseconds?: number;
  /**
   * Milliseconds of silence after which a WebSocket is pinged; 0 for never. One
   * that does not answer for as long again is closed.
   *
   * @default {37000}
   */
  keepAliveMilliseconds?: number;
  /**
   * The largest WebSocket message that is accepted, in bytes; larger ones close the socket with 1009.
   *
   * @default {20971520}
   */
  websocketMaxMessageBytes?: number;
  /** Bounds of what waits to be sent to a slow client. */
  outbox?: OutboxOptions;
  /**
   * Whether ERROR replies carry the stack of the error; for development only.
   *
   * @default {false}
   */
  sendTracebacks?: boolean;
  /**
   * What BokehJS writes to the browser's console.
   *
   * @default {"info"}
   */
  browserLogLevel?: BrowserLogLevel;
  /** Where the server writes what happens; by default lines of level `info` on standard error. */
  logger?: Logger;
}

/** The options with their defaults. */
export type AppSettings =
  & Required<
    Omit<
      BokehAppOptions,
      "allowWebSocketOrigin" | "secretKey" | "outbox" | "logger"
    >
  >
  & Pick<BokehAppOptions, "allowWebSocketOrigin" | "secretKey" | "outbox">;

const DEFAULTS = {
  prefix: "",
  signSessions: false,
  generateSessionIds: true,
  sessionTokenExpirationSeconds: 300,
  checkUnusedSessionsMilliseconds: 17_000,
  unusedSessionLifetimeMilliseconds: 60_000,
  keepAliveMilliseconds: 37_000,
  websocketMaxMessageBytes: 20 * 1024 * 1024,
  sendTracebacks: false,
  browserLogLevel: "info",
} as const;

const WITHOUT_DEFAULT = [
  "allowWebSocketOrigin",
  "secretKey",
  "outbox",
  "logger",
];

/** The options that count something and must be positive. */
const POSITIVE = [
  "sessionTokenExpirationSeconds",
  "checkUnusedSessionsMilliseconds",
  "unusedSessionLifetimeMilliseconds",
  "websocketMaxMessageBytes",
] as const;

/**
 * Checks options and fills in the defaults.
 *
 * @throws {TypeError} If an option is unknown, or signing lacks a key.
 * @throws {RangeError} If an option is out of range.
 */
export function resolveSettings(options: BokehAppOptions): AppSettings {
  const known = [...Object.keys(DEFAULTS), ...WITHOUT_DEFAULT];
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`Cannot create server: unknown option ${unknown}`);
  }
  const given = Object.entries(options)
    .filter(([, value]) => value !== undefined);
  const settings: AppSettings = { ...DEFAULTS, ...Object.fromEntries(given) };
  for (const name of POSITIVE) {
    if (!(Number.isFinite(settings[name]) && settings[name] > 0)) {
      throw new RangeError(
        `Cannot create server: ${name} must be > 0, received ${settings[name]}`,
      );
    }
  }
  if (!(settings.keepAliveMilliseconds >= 0)) {
    throw new RangeError(
      `Cannot create server: keepAliveMilliseconds must be >= 0, received ${settings.keepAliveMilliseconds}`,
    );
  }
  if (settings.signSessions && !settings.secretKey) {
    throw new TypeError(
      "Cannot create server: signSessions needs a secretKey, such as 32 random bytes in base64",
    );
  }
  return { ...settings, prefix: normalizePrefix(settings.prefix) };
}
