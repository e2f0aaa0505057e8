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
   * with `*` for a label, for the port or for everything.
   *
   * @default {[]} `localhost`, `127.0.0.1` and `[::1]` with `port`, if that is given.
   */
  allowed?: readonly string[];
  /**
   * More hosts, taken as they are: without a port they stand for every port.
   *
   * @default {[]}
   */
  extra?: readonly string[];
  /** The port that the server listens on. */
  port?: number;
  /**
   * Hosts that replace all others while there are any, separated by commas and
   * taken as they are. Asked for at every check.
   */
  override?: () => string | undefined;
}

const LOCAL_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** The value of an `Origin` header in lower case, as browsers write it. */
const ORIGIN =
  /^([a-z][a-z\d+.-]*):\/\/(\[[\da-f:.]+\]|[^\s/:?#@[\]\\]+)(?::(\d+))?$/;

/**
 * Decides which pages may open WebSockets (spec 3.2).
 *
 * - **Whole names:** `*` stands for one label; only a name that is nothing but
 *   `*` stands for names of every length.
 * - **Browsers only:** who sends no `Origin` header is not a page and may pass.
 *
 * @example Allow a site
 * ```ts
 * import { OriginPolicy } from "./origin_policy.ts";
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
  readonly #override: () => string | undefined;

  /**
   * Makes the list of allowed hosts.
   *
   * @param options The hosts.
   * @throws {SyntaxError} If an entry of `allowed` is malformed.
   */
  constructor(options: OriginPolicyOptions = {}) {
    const { allowed = [], extra = [], port, override } = options;
    const local = port === undefined
      ? []
      : LOCAL_NAMES.map((name) => `${name}:${port}`);
    this.#patterns = [
      ...(allowed.length > 0 ? allowed : local).map(parseHost),
      ...extra.map(parseRawHost),
    ];
    this.#override = override ?? (() => undefined);
  }

  /** A text to log for each entry that stands for more than one host. */
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
   * @param origin The `Origin` header, or `null` if there is none.
   */
  allows(origin: string | null): boolean {
    if (origin === null) return true;
    const patterns = this.#current();
    const [, scheme, name, port] = ORIGIN.exec(origin.toLowerCase()) ?? [];
    if (name === undefined) {
      // `Origin: null`, or nothing that a browser would send.
      return patterns.some(({ text }) => text === "*");
    }
    // Port 80 for https too: lists that people have depend on it.
    const defaults = scheme === "https" ? ["80", "443"] : ["80"];
    const ports = port === undefined ? defaults : [port];
    return patterns.some((pattern) =>
      ports.some((port) => matchesHost(pattern, name, port))
    );
  }

  /**
   * What to log when a page is refused.
   *
   * @param origin The `Origin` header.
   * @returns A text that says which page it was and how to allow it.
   */
  refusal(origin: string): string {
    const host = ORIGIN.test(origin.toLowerCase())
      ? origin.slice(origin.indexOf("//") + 2)
      : "HOST";
    return `Refusing websocket connection from Origin '${origin}'; ` +
      `use --allow-websocket-origin=${host} or the option allowWebSocketOrigin: ${
        JSON.stringify([host])
      }, or set BOKEH_ALLOW_WS_ORIGIN=${host} to permit this; ` +
      `currently we allow origins ${this}`;
  }

  /** The allowed hosts, separated by commas. */
  toString(): string {
    return this.#current().map(({ text }) => text).join(", ") || "(none)";
  }

  #current(): readonly HostPattern[] {
    const entries = (this.#override() ?? "").split(",")
      .filter((entry) => entry.trim() !== "");
    return entries.length > 0 ? entries.map(parseRawHost) : this.#patterns;
  }
}
