import { checkIsOptions, refuseUnknownOptions } from "../base/option_checks.ts";
import { Settings } from "../base/settings.ts";
import { checkServerOptions } from "./_check_server_options.ts";
import type { BokehAppOptions } from "./app_options.ts";
import { normalizePrefix } from "./_prefix.ts";
import type { BrowserLogLevel, ResourcesMode } from "../pages/resources.ts";

/** The options that have no default. */
const WITHOUT_DEFAULT = [
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
] as const satisfies readonly (keyof BokehAppOptions)[];

type Optional = typeof WITHOUT_DEFAULT[number];

/** The options with their defaults. */
export type ResolvedOptions =
  & Required<Omit<BokehAppOptions, Optional>>
  & Pick<BokehAppOptions, Optional>;

/**
 * Checks options and fills in settings and defaults.
 *
 * @param options The options.
 * @returns All options.
 * @throws {TypeError} If it is no object, an option is unknown or of the wrong type, signing lacks a key, or two options exclude each other.
 * @throws {RangeError} If an option or a setting is out of range.
 * @throws {SyntaxError} If a host is malformed.
 * @throws {Deno.errors.NotCapable} If the environment may not be read.
 */
export function resolveOptions(options: BokehAppOptions): ResolvedOptions {
  checkIsOptions("create server", options, "prefix");
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as BokehAppOptions;
  const settings = given.settings ?? Settings.fromEnvironment();
  const defaults = defaultOptions(settings);
  refuseUnknownOptions("create server", given, [
    ...Object.keys(defaults),
    ...WITHOUT_DEFAULT,
  ]);
  const resolved: ResolvedOptions = { ...defaults, ...given };
  resolved.secretKey ??= settings.get("secretKey");
  if (given.sendTracebacks === undefined) {
    resolved.sendTracebacks = resolved.dev;
  }
  checkServerOptions(resolved);
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
