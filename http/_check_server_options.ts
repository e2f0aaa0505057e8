import {
  ARRAY,
  checkTypes,
  type OptionTypes,
  TEXT,
} from "../base/option_checks.ts";
import type { BokehAppOptions } from "./app_options.ts";
import { parseHost } from "./access/host_pattern.ts";
import type { ResolvedOptions } from "./_resolve_options.ts";
import { BROWSER_LOG_LEVELS, RESOURCES_MODES } from "../pages/resources.ts";

/** The options that count something and must be positive. */
const POSITIVE = [
  "checkUnusedSessionsMilliseconds",
  "maxConnections",
  "maxConnectionsPerClient",
  "maxMessagesPerSecond",
  "maxSessions",
  "maxSessionsPerClient",
  "sessionTokenExpirationSeconds",
  "unusedSessionLifetimeMilliseconds",
  "websocketMaxMessageBytes",
] as const satisfies readonly (keyof BokehAppOptions)[];

/** The options that count something and may be 0. */
const NOT_NEGATIVE = [
  "keepAliveMilliseconds",
  "memLogFrequencyMilliseconds",
  "statsLogFrequencyMilliseconds",
] as const satisfies readonly (keyof BokehAppOptions)[];

/** Options that exclude each other. */
const EXCLUSIVE = [
  ["includeHeaders", "excludeHeaders"],
  ["includeCookies", "excludeCookies"],
] as const satisfies readonly (keyof BokehAppOptions)[][];

/** The options that become timers, which know no longer time than this. */
const TIMERS = [
  "checkUnusedSessionsMilliseconds",
  "keepAliveMilliseconds",
  "memLogFrequencyMilliseconds",
  "statsLogFrequencyMilliseconds",
] as const satisfies readonly (keyof BokehAppOptions)[];
const MAX_DELAY = 2 ** 31 - 1;

/** The types of the options that are of one; numbers are told by their range. */
const TYPES: Partial<OptionTypes<BokehAppOptions>> = {
  absoluteUrl: TEXT,
  allowWebSocketOrigin: ARRAY,
  excludeCookies: ARRAY,
  excludeHeaders: ARRAY,
  extraPatterns: ARRAY,
  extraWebSocketOrigins: ARRAY,
  healthPath: TEXT,
  icoPath: TEXT,
  includeCookies: ARRAY,
  includeHeaders: ARRAY,
  prefix: TEXT,
  secretKey: TEXT,
  sessionIdCookie: TEXT,
  trustedProxies: ARRAY,
};

/**
 * Checks that options can be used, alone and together.
 *
 * @param options The options, with their defaults.
 * @throws {TypeError} If one is of the wrong type, signing lacks a key, or two exclude each other.
 * @throws {RangeError} If one is out of range.
 * @throws {SyntaxError} If a host is malformed.
 */
export function checkServerOptions(options: ResolvedOptions): void {
  checkTypes("create server", options, TYPES);
  checkNumbers(options);
  checkWords(options);
  checkPairs(options);
  checkPaths(options);
  checkHosts(options.allowWebSocketOrigin);
}

function checkNumbers(options: ResolvedOptions): void {
  for (const name of POSITIVE) {
    const value = options[name];
    if (value === undefined || (value > 0 && !Number.isNaN(value))) continue;
    throw new RangeError(
      `Cannot create server: ${name} must be > 0, received ${value}`,
    );
  }
  for (const name of TIMERS) {
    if (options[name] <= MAX_DELAY) continue;
    throw new RangeError(
      `Cannot create server: ${name} must be <= ${MAX_DELAY}, received ${
        options[name]
      }`,
    );
  }
  if (!Number.isFinite(options.sessionTokenExpirationSeconds)) {
    throw new RangeError(
      `Cannot create server: sessionTokenExpirationSeconds must be finite, received ${options.sessionTokenExpirationSeconds}`,
    );
  }
  for (const name of NOT_NEGATIVE) {
    if (options[name] >= 0) continue;
    throw new RangeError(
      `Cannot create server: ${name} must be >= 0, received ${options[name]}`,
    );
  }
}

function checkPairs(options: ResolvedOptions): void {
  for (const [one, other] of EXCLUSIVE) {
    if (options[one] === undefined || options[other] === undefined) continue;
    throw new TypeError(
      `Cannot create server: ${one} and ${other} exclude each other`,
    );
  }
  if (options.signSessions && !options.secretKey) {
    throw new TypeError(
      "Cannot create server: signSessions needs a secretKey, or BOKEH_SECRET_KEY; " +
        "the command secret makes one",
    );
  }
}

function checkPaths({ healthPath, absoluteUrl }: ResolvedOptions): void {
  if (healthPath !== undefined && !/^\/[^\s?#]+$/.test(healthPath)) {
    throw new RangeError(
      `Cannot create server: healthPath must be a path such as /healthz, received ${healthPath}`,
    );
  }
  if (absoluteUrl !== undefined && !/^https?:\/\//.test(absoluteUrl)) {
    throw new RangeError(
      `Cannot create server: absoluteUrl must begin with http:// or https://, received ${absoluteUrl}`,
    );
  }
}

function checkHosts(hosts: readonly string[] = []): void {
  for (const host of hosts) {
    try {
      parseHost(host);
    } catch (cause) {
      throw new SyntaxError(
        "Cannot create server: allowWebSocketOrigin takes HOST or HOST:PORT, " +
          `without a scheme: ${(cause as Error).message}`,
        { cause },
      );
    }
  }
}

/** Checks the options that take one of some words, wherever they come from. */
function checkWords(options: ResolvedOptions): void {
  const words = {
    browserLogLevel: BROWSER_LOG_LEVELS,
    resources: RESOURCES_MODES,
  } as const;
  for (const [name, allowed] of Object.entries(words)) {
    const word = options[name as keyof typeof words];
    if ((allowed as readonly string[]).includes(word)) continue;
    throw new RangeError(
      `Cannot create server: ${name} must be one of ${
        allowed.join(", ")
      }, received ${word}`,
    );
  }
}
