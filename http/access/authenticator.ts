import type { Incoming } from "../_incoming.ts";
import { type AuthProvider, checkAuthProvider } from "./auth_provider.ts";
import { HttpError } from "../_http_error.ts";

/** Lets users through, and redirects everyone else to the login page (spec 10.4). */
export class Authenticator {
  readonly #provider: AuthProvider;
  readonly #prefix: string;

  /**
   * @param provider Without one, everyone is let through.
   * @throws {TypeError} If the provider is invalid.
   */
  constructor(provider: AuthProvider = {}, prefix = "") {
    checkAuthProvider(provider);
    this.#provider = provider;
    this.#prefix = prefix;
  }

  /** Whether there is authentication. */
  get isEnabled(): boolean {
    return this.#provider.getUser !== undefined;
  }

  /** The path for logging out, with the prefix, or `null`. */
  get logoutUrl(): string | null {
    const { logoutUrl } = this.#provider;
    return logoutUrl === undefined ? null : this.#prefix + logoutUrl;
  }

  /**
   * Authenticates a request.
   *
   * @returns `undefined` for a user, otherwise a redirect to the login page.
   * @throws {HttpError} If there is no user and the request is not a page
   * navigation.
   */
  async check(incoming: Incoming): Promise<Response | undefined> {
    const { request } = incoming;
    // A proxy that knows nobody may send an empty name.
    if (await this.#provider.getUser?.(request)) return undefined;
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead || request.headers.has("upgrade")) throw new HttpError(403);
    return new Response(null, {
      status: 302,
      headers: {
        "cache-control": "no-store",
        "location": this.#login(incoming),
      },
    });
  }

  #login({ request, url }: Incoming): string {
    const { loginUrl, getLoginUrl } = this.#provider;
    const target = getLoginUrl?.(request) ?? loginUrl ?? "";
    const isLocal = target.startsWith("/");
    const login = isLocal ? this.#prefix + target : target;
    if (login.includes("?")) return login;
    const next = isLocal ? url.pathname + url.search : url.href;
    return `${login}?next=${encodeURIComponent(next)}`;
  }
}
