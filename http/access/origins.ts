import type { Logger } from "../../base/logger.ts";
import { HttpError } from "../_http_error.ts";
import type { Incoming } from "../_incoming.ts";
import type { ResolvedOptions } from "../options.ts";
import { OriginPolicy } from "./_origin_policy.ts";

/**
 * Decides which pages of other sites may use applications: open their WebSockets,
 * and make sessions (spec 1.9, 3.2).
 *
 * - **Browsers only:** a request that no browser made for a page may pass; browsers
 *   tell the page in `Origin`, `Sec-Fetch-Site` or `Referer`.
 */
export class Origins {
  readonly #options: ResolvedOptions;
  readonly #logger: Logger;
  #policy: OriginPolicy;
  #isBound = false;

  constructor(options: ResolvedOptions, logger: Logger) {
    this.#options = options;
    this.#logger = logger;
    this.#policy = this.#policyFor();
    for (const warning of this.#policy.warnings) logger.warn(warning);
  }

  /** Allows the server's own port, unless other hosts are configured. */
  bind(address: Deno.NetAddr | Deno.UnixAddr): void {
    this.#isBound = true;
    if (address.transport === "tcp") {
      this.#policy = this.#policyFor(address.port);
    }
  }

  /** The policy for a request to a URL: a mounted app learns its port only from requests. */
  policyAt(url: URL): OriginPolicy {
    return this.#isBound ? this.#policy : this.#policyFor(portOf(url));
  }

  /** Whether pages of the origin that a request names may open sockets. */
  allows({ request, url, client }: Incoming): boolean {
    return this.policyAt(url)
      .allows(request.headers.get("origin"), client.isSecure);
  }

  /** Whether a request names a page, in `Origin` or `Referer`, that may open sockets. */
  namesAllowedPage({ request: { headers }, url, client }: Incoming): boolean {
    const page = headers.get("origin") ??
      URL.parse(headers.get("referer") ?? "")?.origin;
    return page !== undefined &&
      this.policyAt(url).allows(page, client.isSecure);
  }

  /**
   * Checks who opens a socket.
   *
   * @throws {HttpError} If the page is not allowed to.
   */
  checkSocket(incoming: Incoming): void {
    if (incoming.relayed !== undefined || this.allows(incoming)) return;
    this.#refuse(
      incoming,
      incoming.request.headers.get("origin") ?? "",
      "websocket connection",
      "Cross origin websockets not allowed",
    );
  }

  /**
   * Checks who embeds an application, before it gets a session.
   *
   * @throws {HttpError} If it is a page that may not open sockets.
   */
  checkEmbedding(incoming: Incoming): void {
    if (incoming.relayed !== undefined) return;
    const { headers } = incoming.request;
    const origin = headers.get("origin");
    const site = headers.get("sec-fetch-site");
    const referrer = URL.parse(headers.get("referer") ?? "")?.origin;
    if (origin !== null) return this.#checkPage(incoming, origin);
    if (site === "same-origin" || site === "none") return;
    if (referrer !== undefined) {
      const isOwn = site === null && referrer === incoming.url.origin;
      return isOwn ? undefined : this.#checkPage(incoming, referrer);
    }
    // A page without a name is one that only `*` allows.
    const isAnyone = this.policyAt(incoming.url).allows("null");
    if (site === null || isAnyone) return;
    this.#logger.error(
      "Refusing to embed an application in a page of another site that does not " +
        "name itself; let its Referrer-Policy send the origin, or load the script " +
        "with serverDocument()",
    );
    throw refusal();
  }

  /**
   * Checks who fetches a page, other than to show it.
   *
   * @throws {HttpError} If it is a page of another site that may not open sockets.
   */
  checkFetch(incoming: Incoming): void {
    const { headers } = incoming.request;
    const isShown = /navigate/.test(headers.get("sec-fetch-mode") ?? "");
    const isTold = headers.has("origin") || headers.has("sec-fetch-site");
    // Without these headers, following a link looks like loading an image.
    if (!isShown && isTold) this.checkEmbedding(incoming);
  }

  #checkPage(incoming: Incoming, origin: string): void {
    const { url, client } = incoming;
    if (this.policyAt(url).allows(origin, client.isSecure)) return;
    this.#refuse(incoming, origin, "embedding", refusal().message);
  }

  #refuse(
    { url }: Incoming,
    origin: string,
    what: string,
    message: string,
  ): never {
    this.#logger.error(this.policyAt(url).refusal(origin, what));
    throw new HttpError(403, { message });
  }

  #policyFor(port?: number): OriginPolicy {
    const { allowWebSocketOrigin, extraWebSocketOrigins, settings } =
      this.#options;
    return new OriginPolicy({
      allowed: allowWebSocketOrigin,
      extra: extraWebSocketOrigins,
      port,
      override: () => settings.get("allowedWsOrigin"),
    });
  }
}

function refusal(): HttpError {
  return new HttpError(403, {
    message: "Pages of this site may not embed applications: " +
      "allowWebSocketOrigin does not name it",
  });
}

function portOf({ port, protocol }: URL): number {
  return Number(port) || (protocol === "https:" ? 443 : 80);
}
