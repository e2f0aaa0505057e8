import { MIN_KEY_LENGTH } from "../sessions/token_signer.ts";
import { checkIsOptions, refuseUnknownOptions } from "../base/option_checks.ts";
import {
  checkTable,
  type OptionTable,
  type WithDefaults,
  withDefaults,
} from "../base/option_table.ts";
import { checkAdminUsers } from "./access/admin_access.ts";
import { parseNodeAddress } from "../base/node_address.ts";
import { Settings } from "../base/settings.ts";
import {
  ACCESS_OPTIONS,
  type AccessOptions,
} from "./options/access_options.ts";
import {
  ADMIN_OPTIONS,
  type AdminOptions,
  type AdminUsers,
} from "./options/admin_options.ts";
import {
  DIAGNOSTIC_OPTIONS,
  type DiagnosticOptions,
  type ErrorDetails,
} from "./options/diagnostic_options.ts";
import {
  LIFETIME_OPTIONS,
  type LifetimeOptions,
} from "./options/lifetime_options.ts";
import {
  type IndexContext,
  PAGE_OPTIONS,
  type PageOptions,
} from "./options/page_options.ts";
import {
  SOCKET_OPTIONS,
  type SocketOptions,
} from "./options/socket_options.ts";
import { STORE_OPTIONS, type StoreOptions } from "./options/store_options.ts";
import { TOKEN_OPTIONS, type TokenOptions } from "./options/token_options.ts";

export type {
  AccessOptions,
  AdminOptions,
  AdminUsers,
  DiagnosticOptions,
  ErrorDetails,
  IndexContext,
  LifetimeOptions,
  PageOptions,
  SocketOptions,
  StoreOptions,
  TokenOptions,
};

/** Options for {@linkcode BokehApp} (spec 5.10). */
export interface BokehAppOptions
  extends
    AccessOptions,
    AdminOptions,
    DiagnosticOptions,
    LifetimeOptions,
    PageOptions,
    SocketOptions,
    StoreOptions,
    TokenOptions {}

/**
 * All options of {@linkcode BokehApp}: defaults, checks, flags of the command and
 * log lines are read from here. A new option is an entry of its group, and a
 * documented property of the interface above it.
 */
export const OPTIONS = {
  ...PAGE_OPTIONS,
  ...LIFETIME_OPTIONS,
  ...STORE_OPTIONS,
  ...TOKEN_OPTIONS,
  ...SOCKET_OPTIONS,
  ...ACCESS_OPTIONS,
  ...ADMIN_OPTIONS,
  ...DIAGNOSTIC_OPTIONS,
} satisfies OptionTable<BokehAppOptions>;

/** The options with settings and defaults filled in. */
export type ResolvedOptions =
  & WithDefaults<BokehAppOptions, typeof OPTIONS>
  & Required<Pick<BokehAppOptions, "sendTracebacks" | "settings">>;

/**
 * Checks options and fills in settings and defaults.
 *
 * @param options The options.
 * @returns All options.
 * @throws {TypeError} If it is not an object, an option is unknown or has the wrong type, signing lacks a key, or two options exclude each other.
 * @throws {RangeError} If an option or a setting is out of range.
 * @throws {SyntaxError} If a host is malformed.
 * @throws {Deno.errors.NotCapable} If the environment may not be read.
 */
export function resolveOptions(options: BokehAppOptions): ResolvedOptions {
  checkIsOptions("create server", options, "prefix");
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  );
  refuseUnknownOptions("create server", given, Object.keys(OPTIONS));
  const settings = options.settings ?? Settings.fromEnvironment();
  const resolved = withDefaults(OPTIONS, options, settings);
  checkTable("create server", OPTIONS, resolved);
  const { signSessions, secretKey, dev, sendTracebacks = dev } = resolved;
  if (signSessions && !secretKey) {
    throw new TypeError(
      "Cannot create server: signSessions needs a secretKey, or BOKEH_SECRET_KEY; " +
        "the command secret makes one",
    );
  }
  checkNodeAddress(resolved);
  checkNodeCertificate(options, resolved);
  checkAdminUsers({ ...resolved, settings });
  const prefix = normalizePrefix(resolved.prefix);
  return { ...resolved, prefix, sendTracebacks, settings };
}

/** @throws {TypeError} If an option is missing that an address for nodes needs. */
function checkNodeAddress(
  { nodeAddress, sessionStore, secretKey }: BokehAppOptions,
): void {
  if (nodeAddress === undefined) return;
  if (sessionStore === undefined) {
    throw new TypeError(
      "Cannot create server: nodeAddress needs a sessionStore, in which nodes find each other",
    );
  }
  const isLocal = parseNodeAddress(nodeAddress)?.transport === "unix";
  if (isLocal) return;
  if (secretKey && secretKey.length < MIN_KEY_LENGTH) {
    // Whoever reaches the port can try keys.
    throw new RangeError(
      `Cannot create server: a nodeAddress with a port needs a secretKey of at least ${MIN_KEY_LENGTH} characters; ` +
        "the command secret makes one",
    );
  }
  if (secretKey) return;
  throw new TypeError(
    "Cannot create server: a nodeAddress with a port needs a secretKey, or BOKEH_SECRET_KEY, " +
      "that all nodes share; the command secret makes one",
  );
}

/**
 * Settings may be there for other programs, too; options are meant for this one.
 *
 * @throws {TypeError} If an address needs a certificate, or the other way around.
 */
function checkNodeCertificate(
  given: BokehAppOptions,
  { nodeAddress = "", nodeCertfile }: BokehAppOptions,
): void {
  const isSecure = nodeAddress.startsWith("tls://");
  if (isSecure && nodeCertfile === undefined) {
    throw new TypeError(
      "Cannot create server: a nodeAddress with tls:// needs a nodeCertfile, or BOKEH_NODE_CERTFILE",
    );
  }
  if (given.nodeKeyfile !== undefined && nodeCertfile === undefined) {
    throw new TypeError("Cannot create server: nodeKeyfile needs nodeCertfile");
  }
  if (isSecure || given.nodeCertfile === undefined) return;
  throw new TypeError(
    "Cannot create server: nodeCertfile needs a nodeAddress that begins with tls://",
  );
}

/**
 * Brings a path prefix into the form that paths are made with (spec 1.2): `""`, or
 * one `/` before it and none after it.
 *
 * @example
 * ```ts
 * import { normalizePrefix } from "./options.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(normalizePrefix("foo/bar/"), "/foo/bar");
 * assertEquals(normalizePrefix("/"), "");
 * ```
 */
export function normalizePrefix(prefix: string | null | undefined): string {
  const stripped = (prefix ?? "").replace(/^\/+|\/+$/g, "");
  return stripped === ""
    ? ""
    : new URL(`/${stripped}`, "http://localhost").pathname;
}
