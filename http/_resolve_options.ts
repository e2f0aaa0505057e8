import { Settings } from "../application/settings.ts";
import { nearestName } from "../models/nearest_name.ts";
import type { BokehAppOptions } from "./app_options.ts";
import { parseHost } from "./_host_pattern.ts";
import { normalizePrefix } from "./prefix.ts";
import {
  BROWSER_LOG_LEVELS,
  type BrowserLogLevel,
  RESOURCES_MODES,
  type ResourcesMode,
} from "./resources.ts";

/** The options that have no default. */
type Optional =
  | "absoluteUrl"
  | "allowWebSocketOrigin"
  | "authProvider"
  | "excludeCookies"
  | "excludeHeaders"
  | "healthPath"
  | "includeCookies"
  | "includeHeaders"
  | "index"
  | "logger"
  | "maxConnectionsPerClient"
  | "maxSessionsPerClient"
  | "onError"
  | "outbox"
  | "secretKey"
  | "sessionIdCookie"
  | "telemetry"
  | "websocketCompressionLevel"
  | "websocketCompressionMemLevel";

/** The options with their defaults. */
export type ResolvedOptions =
  & Required<Omit<BokehAppOptions, Optional>>
  & Pick<BokehAppOptions, Optional>;

const WITHOUT_DEFAULT: readonly Optional[] = [
  "absoluteUrl",
  "allowWebSocketOrigin",
  "authProvider",
  "excludeCookies",
  "excludeHeaders",
  "healthPath",
  "includeCookies",
  "includeHeaders",
  "index",
  "logger",
  "maxConnectionsPerClient",
  "maxSessionsPerClient",
  "onError",
  "outbox",
  "secretKey",
  "sessionIdCookie",
  "telemetry",
  "websocketCompressionLevel",
  "websocketCompressionMemLevel",
];

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

/**
 * Checks options and fills in settings and defaults.
 *
 * @param options The options.
 * @returns All options.
 * @throws {TypeError} If an option is unknown, signing lacks a key, or two options exclude each other.
 * @throws {RangeError} If an option or a setting is out of range.
 * @throws {SyntaxError} If a host is malformed.
 * @throws {Deno.errors.NotCapable} If the environment may not be read.
 */
export function resolveOptions(options: BokehAppOptions): ResolvedOptions {
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as BokehAppOptions;
  const settings = given.settings ?? Settings.fromEnvironment();
  const defaults = defaultOptions(settings);
  refuseUnknown(given, [...Object.keys(defaults), ...WITHOUT_DEFAULT]);
  const resolved: ResolvedOptions = { ...defaults, ...given };
  resolved.secretKey ??= settings.get("secretKey");
  if (given.sendTracebacks === undefined) {
    resolved.sendTracebacks = resolved.dev;
  }
  checkTypes(resolved);
  checkNumbers(resolved);
  checkWords(resolved);
  checkPairs(resolved);
  checkPaths(resolved);
  checkHosts(resolved.allowWebSocketOrigin);
  return { ...resolved, prefix: normalizePrefix(resolved.prefix) };
}

function defaultOptions(
  settings: Settings,
): Required<Omit<BokehAppOptions, Optional>> {
  return {
    browserLogLevel: settings.get("logLevel") as BrowserLogLevel ?? "info",
    checkUnusedSessionsMilliseconds: 17_000,
    dev: settings.get("dev") ?? false,
    extensions: {},
    extraPatterns: [],
    extraWebSocketOrigins: [],
    generateSessionIds: true,
    icoPath: settings.get("icoPath") ?? "default",
    keepAliveMilliseconds: 37_000,
    maxConnections: 20_000,
    maxMessagesPerSecond: 20_000,
    maxSessions: 100_000,
    memLogFrequencyMilliseconds: 0,
    prefix: "",
    redirectRoot: true,
    resources: settings.get("resources") as ResourcesMode ?? "server",
    selfContainedTokens: false,
    sendTracebacks: false,
    sessionTokenExpirationSeconds: 300,
    settings,
    signSessions: settings.get("signSessions") ?? false,
    statsLogFrequencyMilliseconds: 15_000,
    trustedProxies: ["127.0.0.0/8", "::1"],
    unusedSessionLifetimeMilliseconds: 60_000,
    useIndex: true,
    useXHeaders: false,
    websocketMaxMessageBytes: 20 * 1024 * 1024,
    xsrfCookies: settings.get("xsrfCookies") ?? false,
  };
}

/** The options that become timers, which know no longer time than this. */
const TIMERS = [
  "checkUnusedSessionsMilliseconds",
  "keepAliveMilliseconds",
  "memLogFrequencyMilliseconds",
  "statsLogFrequencyMilliseconds",
] as const satisfies readonly (keyof BokehAppOptions)[];
const MAX_DELAY = 2 ** 31 - 1;

function refuseUnknown(given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = nearestName(unknown, known);
  const hint = near === undefined ? "" : `, did you mean ${near}?`;
  throw new TypeError(`Cannot create server: unknown option ${unknown}${hint}`);
}

/** The options that are texts, and those that are lists of them. */
const TEXTS = [
  "absoluteUrl",
  "healthPath",
  "icoPath",
  "prefix",
  "secretKey",
  "sessionIdCookie",
] as const satisfies readonly (keyof BokehAppOptions)[];
const LISTS = [
  "allowWebSocketOrigin",
  "excludeCookies",
  "excludeHeaders",
  "extraPatterns",
  "extraWebSocketOrigins",
  "includeCookies",
  "includeHeaders",
  "trustedProxies",
] as const satisfies readonly (keyof BokehAppOptions)[];

function checkTypes(options: ResolvedOptions): void {
  for (const name of TEXTS) {
    const value: unknown = options[name];
    if (value === undefined || typeof value === "string") continue;
    throw new TypeError(
      `Cannot create server: ${name} must be a text, received ${
        Deno.inspect(value)
      }`,
    );
  }
  for (const name of LISTS) {
    const value: unknown = options[name];
    if (value === undefined || Array.isArray(value)) continue;
    throw new TypeError(
      `Cannot create server: ${name} must be an array, received ${
        Deno.inspect(value)
      }`,
    );
  }
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
