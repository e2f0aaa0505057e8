import {
  type AuthenticatedUser,
  type Incoming,
  requestContextOf,
} from "../_incoming.ts";
import { type AuthProvider, checkAuthProvider } from "./auth_provider.ts";
import { HttpError } from "../_http_error.ts";
import { userKeyOf } from "./user_key.ts";

/** Lets users through, and redirects everyone else to the login page (spec 10.4). */
export class Authenticator {
  readonly #provider: AuthProvider | undefined;
  readonly #prefix: string;

  /**
   * @param provider Without one, everyone is let through.
   * @throws {TypeError} If the provider is invalid.
   */
  constructor(provider?: AuthProvider, prefix = "") {
    if (provider !== undefined) checkAuthProvider(provider);
    this.#provider = provider;
    this.#prefix = prefix;
  }

  /** Whether there is authentication. */
  get isEnabled(): boolean {
    return this.#provider !== undefined;
  }

  /** The path for logging out, with the prefix, or `null`. */
  get logoutUrl(): string | null {
    const logoutUrl = this.#provider?.logoutUrl;
    return logoutUrl === undefined ? null : this.#prefix + logoutUrl;
  }

  /**
   * What tells a user from others.
   *
   * @throws {TypeError} If nothing does.
   */
  keyOf(user: unknown): string {
    return userKeyOf(user, this.#provider);
  }

  /** Whether a user whom the provider may have forgotten is checked again. */
  get checksAgain(): boolean {
    return this.#provider?.isStillUser !== undefined;
  }

  /** Whether a user who was let through is still logged in. */
  async isStill({ value, since }: AuthenticatedUser): Promise<boolean> {
    return await this.#provider?.isStillUser?.(value, since) ?? true;
  }

  /**
   * Authenticates a request.
   *
   * @returns The user or, without one, a redirect to the login page.
   * @throws {HttpError} If there is no user and the request is not a page
   * navigation.
   * @throws {TypeError} If the user cannot be told from others.
   */
  async check(incoming: Incoming): Promise<AuthenticatedUser | Response> {
    const { request } = incoming;
    const since = Date.now();
    const context = requestContextOf(incoming);
    const value = await this.#provider?.getUser(request, context);
    // A proxy that knows nobody may send an empty name.
    if (value) return { value, key: this.keyOf(value), since };
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

  #login(incoming: Incoming): string {
    const { request, url } = incoming;
    const target =
      this.#provider?.getLoginUrl?.(request, requestContextOf(incoming)) ??
        this.#provider?.loginUrl ?? "";
    const isLocal = target.startsWith("/");
    const login = isLocal ? this.#prefix + target : target;
    if (login.includes("?")) return login;
    const next = isLocal ? url.pathname + url.search : url.href;
    return `${login}?next=${encodeURIComponent(next)}`;
  }
}
