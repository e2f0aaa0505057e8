import {
  type HostPattern,
  matchesHost,
  parseHost,
  parseRawHost,
} from "./host_pattern.ts";

/** Options for {@linkcode OriginPolicy}. */
export interface OriginPolicyOptions {
  /**
   * Hosts whose pages may open WebSockets: `HOST`, for port 80, or `HOST:PORT`,
   * where `*` stands for a label, for any port, or for everything.
   *
   * @default {[]} `localhost`, `127.0.0.1` and `[::1]` with `port`, if that is given.
   */
  allowed?: readonly string[];
  /**
   * Additional hosts, taken literally: without a port they match every port.
   *
   * @default {[]}
   */
  extra?: readonly string[];
  /** The port that the server listens on. */
  port?: number;
  /**
   * Hosts that replace all others if there are any, comma-separated and taken
   * literally. Called for every check.
   */
  override?: () => string | undefined;
}

const LOCAL_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** An `Origin` header in lower case, as browsers write it. */
const ORIGIN =
  /^([a-z][a-z\d+.-]*):\/\/(\[[\da-f:.]+\]|[^\s/:?#@[\]\\]+)(?::(\d+))?$/;

/**
 * Decides which pages may open WebSockets (spec 3.2).
 *
 * - **Whole names:** `*` stands for one label; only a name that is just `*`
 *   matches names of every length.
 * - **Browsers only:** a client without an `Origin` header is not a page, and
 *   may pass.
 *
 * @example Allow a site
 * ```ts
 * import { OriginPolicy } from "./_origin_policy.ts";
 * import { assert } from "@std/assert";
 *
 * const origins = new OriginPolicy({ allowed: ["example.com", "*.example.com:8080"] });
 * assert(origins.allows("https://example.com"));
 * assert(origins.allows("http://www.example.com:8080"));
 * assert(!origins.allows("http://example.com.evil.org"));
 * ```
 */
export class OriginPolicy {
  readonly #patterns: readonly HostPattern[];
  /** How many of them, at the beginning, are this server's own names. */
  readonly #own: number;
  readonly #override: () => string | undefined;

  /** @throws {SyntaxError} If an entry of `allowed` is malformed. */
  constructor(options: OriginPolicyOptions = {}) {
    const { allowed = [], extra = [], port, override } = options;
    const local = port === undefined
      ? []
      : LOCAL_NAMES.map((name) => `${name}:${port}`);
    this.#own = allowed.length > 0 ? 0 : local.length;
    this.#patterns = [
      ...(allowed.length > 0 ? allowed : local).map(parseHost),
      ...extra.map(parseRawHost),
    ];
    this.#override = override ?? (() => undefined);
  }

  /** A warning for each entry that matches more than one host. */
  get warnings(): string[] {
    return this.#current().filter(({ name }) => name.includes("*")).map((
      { text },
    ) =>
      `Host wildcard ${text} allows websocket connections from multiple or all hosts`
    );
  }

  /**
   * Whether a page may open a WebSocket.
   *
   * @param origin Its `Origin` header.
   * @param isSecure Whether this server is reached by https, if that is known: its
   * own pages have the same scheme.
   */
  allows(origin: string | null, isSecure?: boolean): boolean {
    if (origin === null) return true;
    const patterns = this.#current();
    const [, scheme, name, port] = ORIGIN.exec(origin.toLowerCase()) ?? [];
    const isSite = scheme === "http" || scheme === "https";
    if (name === undefined || !isSite) {
      // `Origin: null`, a browser extension, or nothing that a browser would send.
      return patterns.some(({ text }) => text === "*");
    }
    const isOther = isSecure !== undefined && isSecure !== (scheme === "https");
    if (isOther && patterns === this.#patterns) {
      return this.#patterns.slice(this.#own)
        .some((pattern) => allowsHost(pattern, scheme, name, port));
    }
    return patterns.some((pattern) => allowsHost(pattern, scheme, name, port));
  }

  /** The names of the allowed hosts, without their ports. */
  get names(): string[] {
    return this.#current().map(({ name }) => name);
  }

  /** The log message for a refused page, which says how to allow it. */
  refusal(origin: string, what = "websocket connection"): string {
    const host = ORIGIN.test(origin.toLowerCase())
      ? origin.slice(origin.indexOf("//") + 2)
      : "HOST";
    return `Refusing ${what} from Origin '${origin}'; ` +
      `use --allow-websocket-origin=${host} or the option allowWebSocketOrigin: ${
        JSON.stringify([host])
      }, or set BOKEH_ALLOW_WS_ORIGIN=${host} to permit this; ` +
      `currently we allow origins ${this}`;
  }

  /** The allowed hosts, comma-separated. */
  toString(): string {
    return this.#current().map(({ text }) => text).join(", ") || "(none)";
  }

  #current(): readonly HostPattern[] {
    const entries = (this.#override() ?? "").split(",")
      .filter((entry) => entry.trim() !== "");
    return entries.length > 0 ? entries.map(parseRawHost) : this.#patterns;
  }
}

function allowsHost(
  pattern: HostPattern,
  scheme: string,
  name: string,
  port: string | undefined,
): boolean {
  // Port 80 for https, too: existing lists rely on it.
  const defaults = scheme === "https" ? ["80", "443"] : ["80"];
  const ports = port === undefined ? defaults : [port];
  return ports.some((port) => matchesHost(pattern, name, port));
}
