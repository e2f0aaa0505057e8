import type { Logger } from "../../base/logger.ts";
import { HttpError } from "../_http_error.ts";
import type { Incoming } from "../_incoming.ts";
import type { ResolvedOptions } from "../options.ts";
import { isLocal } from "./clients.ts";
import { matchesHost, parseRawHost } from "./host_pattern.ts";
import type { Origins } from "./origins.ts";

/** A `Host` header that is nothing but a host: name, address, port. */
const HOST = /^(?:\[[\da-f:.]+\]|(?:[\w.-]|%[\da-f]{2})+)(?::\d{0,5})?$/i;

/** How many refused hosts are logged. */
const MAX_LOGGED = 100;

/**
 * Whether the `Host` header of a request can be one: hosts make the URL of the
 * request from it, so a `/` in it would change the path.
 */
export function hasValidHost({ headers }: Request): boolean {
  const host = headers.get("host");
  // It is absent in requests that a program made, and empty in none of a URL.
  return host === null || host === "" || HOST.test(host);
}

/**
 * Decides which hosts applications have (spec 6.1), which ends DNS rebinding: a
 * site whose name suddenly means this machine would read its pages as its own.
 *
 * - **Harmless:** addresses, and names without a dot, belong to no other site.
 */
export class Hosts {
  readonly #options: ResolvedOptions;
  readonly #origins: Origins;
  readonly #logger: Logger;
  readonly #own: Set<string>;
  readonly #refused = new Set<string>();
  /** What Deno takes for the host of a request without one. */
  #assumed = "localhost";

  constructor(options: ResolvedOptions, origins: Origins, logger: Logger) {
    this.#options = options;
    this.#origins = origins;
    this.#logger = logger;
    const { absoluteUrl = "", settings } = options;
    const configured = [
      URL.parse(absoluteUrl)?.hostname,
      settings.get("defaultServerHost"),
      ...machineNames(),
    ];
    this.#own = new Set(
      configured.filter((name) => name !== undefined).map(canonical),
    );
  }

  /**
   * Allows the server's own port as an origin, and its address as a host.
   *
   * @param name The address as it was given.
   */
  bind(address: Deno.NetAddr | Deno.UnixAddr, name?: string): void {
    this.#origins.bind(address);
    if (address.transport === "tcp") this.#assumed = assumedHost(address);
    if (name !== undefined) this.#own.add(canonical(name));
  }

  /**
   * Checks that a request says to which host it goes (RFC 9112, 3.2). Those over
   * HTTP/2 say it in their URL, where Deno puts a host of its own for others.
   *
   * @throws {HttpError} If it does not.
   */
  checkNamed({ received, url, client }: Incoming): void {
    const isNamed = received.headers.get("host") !== null ||
      url.protocol !== "http:" || url.hostname !== this.#assumed;
    // A request that a program made came from no address.
    if (isNamed || client.address === undefined) return;
    throw new HttpError(400, { message: "Missing Host header" });
  }

  /**
   * Checks the host of a request.
   *
   * @throws {HttpError} If it is none of the application.
   */
  check(incoming: Incoming): void {
    const name = canonical(incoming.url.hostname);
    if (this.#allows(name, incoming)) return;
    const message =
      `Host ${name} is not allowed; allow it with --allow-host=${name} ` +
      `or the option allowedHosts: ${JSON.stringify([name])}`;
    if (!this.#refused.has(name) && this.#refused.size < MAX_LOGGED) {
      this.#refused.add(name);
      this.#logger.warn(`Refusing a request: ${message}`);
    }
    throw new HttpError(421, { message });
  }

  #allows(name: string, incoming: Incoming): boolean {
    const { allowedHosts } = this.#options;
    if (allowedHosts !== undefined) return matchesAny(allowedHosts, name);
    return isHarmless(name) || this.#own.has(name) ||
      matchesAny(this.#origins.policyAt(incoming.url).names, name) ||
      this.#origins.namesAllowedPage(incoming);
  }
}

function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) =>
    matchesHost({ ...parseRawHost(pattern), port: "*" }, name, "")
  );
}

function isHarmless(name: string): boolean {
  return name.startsWith("[") || /^[\d.]+$/.test(name) ||
    !name.includes(".") || name.endsWith(".localhost") || name.includes("%");
}

function assumedHost({ hostname }: Deno.NetAddr): string {
  if (isLocal(hostname) || /^[0:.]+$/.test(hostname)) return "localhost";
  return hostname.includes(":") ? `[${hostname}]` : hostname;
}

function canonical(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

/** The names of this machine, as far as permissions reveal them. */
function machineNames(): string[] {
  const permission = { name: "sys", kind: "hostname" } as const;
  if (Deno.permissions.querySync(permission).state !== "granted") return [];
  const name = Deno.hostname();
  return [name, `${name}.local`];
}
