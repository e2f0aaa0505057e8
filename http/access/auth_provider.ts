import type { RouteHandler } from "../endpoints/extra_pattern.ts";

/**
 * Says who sends a request, and where people log in (spec 10). A module with
 * such exports is one, too.
 *
 * - **Guarded:** pages, `autoload.js`, metadata, the index, WebSockets and the
 *   static files of applications. Whoever is nobody is sent to the login page,
 *   or refused.
 * - **Everybody else:** any value but `null`, `undefined` and `false` is a user.
 *
 * @example Users by a header of a proxy
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
  /** The user who sends a request; `null`, `undefined` or `false` for nobody. */
  getUser?(request: Request): unknown;
  /** The path of the page where people log in, without the prefix: `/login`. */
  loginUrl?: string;
  /** The URL of the page where a request's sender logs in, instead of `loginUrl`. */
  getLoginUrl?(request: Request): string;
  /** Answers requests for `loginUrl`. */
  loginHandler?: RouteHandler;
  /** The path where people log out, without the prefix; applications find it in their session context. */
  logoutUrl?: string;
  /** Answers requests for `logoutUrl`. */
  logoutHandler?: RouteHandler;
}

/**
 * Checks a provider (spec 10.2).
 *
 * @param provider The provider.
 * @throws {TypeError} If its parts do not fit together.
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
