import type { RouteHandler } from "../endpoints/extra_pattern.ts";

/**
 * Authenticates the senders of requests, and says where people log in (spec
 * 10). A module with these exports is a provider, too.
 *
 * - **Guarded:** pages, `autoload.js`, metadata, the index, WebSockets and the
 *   static files of applications. Unauthenticated visitors are redirected to
 *   the login page, or refused.
 * - **Users:** any truthy value is a user. `null`, `undefined`, `false`, `""`, `0`
 *   and `NaN` mean that there is no user.
 *
 * @example Users from a proxy's header
 * ```ts
 * import type { AuthProvider } from "@bokeh-deno/server";
 * import { assertEquals } from "@std/assert";
 *
 * const provider: AuthProvider = {
 *   getUser: (request) => request.headers.get("x-remote-user"),
 *   getLoginUrl: () => "https://login.example.com",
 * };
 * const request = new Request("http://localhost:5006", {
 *   headers: { "x-remote-user": "ada" },
 * });
 * assertEquals(await provider.getUser?.(request), "ada");
 * ```
 */
export interface AuthProvider {
  /** The user who sent a request; a falsy value if there is no user. */
  getUser?(request: Request): unknown;
  /** The path of the login page, without the prefix: `/login`. */
  loginUrl?: string;
  /** The URL of the login page for a request, instead of `loginUrl`. */
  getLoginUrl?(request: Request): string;
  /** Answers requests for `loginUrl`. */
  loginHandler?: RouteHandler;
  /**
   * The path for logging out, without the prefix; applications find it in their
   * session context.
   */
  logoutUrl?: string;
  /** Answers requests for `logoutUrl`. */
  logoutHandler?: RouteHandler;
}

/**
 * Checks a provider (spec 10.2).
 *
 * @throws {TypeError} If a part has the wrong type, or parts are missing or
 * exclude each other.
 */
export function checkAuthProvider(provider: AuthProvider): void {
  const { getUser, loginUrl, getLoginUrl, loginHandler, logoutUrl } = provider;
  const { logoutHandler } = provider;
  checkTypes(provider);
  if (getUser !== undefined && (loginUrl ?? getLoginUrl) === undefined) {
    refuse("getUser needs loginUrl or getLoginUrl");
  }
  if (loginUrl !== undefined && getLoginUrl !== undefined) {
    refuse("loginUrl and getLoginUrl exclude each other");
  }
  if (loginHandler !== undefined && loginUrl === undefined) {
    refuse("loginHandler needs loginUrl");
  }
  if (logoutHandler !== undefined && logoutUrl === undefined) {
    refuse("logoutHandler needs logoutUrl");
  }
  for (const [name, url] of Object.entries({ loginUrl, logoutUrl })) {
    if (url === undefined || /^\/(?![/\\])/.test(url)) continue;
    refuse(
      `${name} must be a path of this server such as /login, received ${url}`,
    );
  }
}

function checkTypes(provider: AuthProvider): void {
  const functions = [
    "getUser",
    "getLoginUrl",
    "loginHandler",
    "logoutHandler",
  ] as const;
  for (const name of functions) {
    const value = provider[name];
    if (value === undefined || typeof value === "function") continue;
    refuse(`${name} must be a function`);
  }
}

function refuse(reason: string): never {
  throw new TypeError(`Cannot use auth provider: ${reason}`);
}
