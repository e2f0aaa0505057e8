import type { RequestContext } from "../../application/request_context.ts";
import { formatValue } from "../../base/text/format_value.ts";
import { refuseUnknownOptions } from "../../base/option_checks.ts";
import { isPlainObject, isRecord } from "../../base/records.ts";
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
 * - **Owned:** a session belongs to the user whose request created it; others are
 *   refused with 403, unless `shareSessions` allows them.
 *
 * @example Users from a proxy's header
 * ```ts
 * import { type AuthProvider, BokehApp } from "@bokeh-deno/server";
 * import { assertEquals } from "@std/assert";
 *
 * const authProvider: AuthProvider = {
 *   getUser: (request) => request.headers.get("x-remote-user"),
 *   getLoginUrl: () => "https://login.example.com",
 * };
 * const app = new BokehApp({}, { authProvider });
 * app.start();
 * const answer = async (headers: HeadersInit) =>
 *   (await app.fetch(new Request("http://localhost/", { headers }))).status;
 * assertEquals(await answer({}), 302);
 * assertEquals(await answer({ "x-remote-user": "ada" }), 200);
 * await app.stop();
 * ```
 */
export interface AuthProvider {
  /** The user who sent a request; a falsy value if there is no user. */
  getUser(request: Request, context: RequestContext): unknown;
  /**
   * Whether a user who was let in is still logged in. Asked twice a second for
   * each open WebSocket of a user, which is closed with 1008 if not. So logging out
   * closes open pages, whichever process handled it.
   *
   * `since` is when `getUser` was asked for the socket, in milliseconds since
   * 1970. Without this, only `endUser()` closes sockets.
   *
   * @example
   * ```ts ignore
   * export function isStillUser(user: string, since: number): boolean {
   *   return !cookies.isRevoked("user", user, since);
   * }
   * ```
   */
  // deno-lint-ignore no-explicit-any -- Providers know the type of their users.
  isStillUser?(user: any, since: number): boolean | Promise<boolean>;
  /**
   * What tells a user from others: a string or number that is not empty. Users
   * cannot open each other's sessions, see `shareSessions`.
   *
   * By default, primitive values are compared as they are, and objects by the
   * first of `id`, `sub`, `username` and `email` that is a string or number, or
   * else by all their properties.
   */
  // deno-lint-ignore no-explicit-any -- Providers know the type of their users.
  userKey?(user: any): string | number;
  /** The path of the login page, without the prefix: `/login`. */
  loginUrl?: string;
  /** The URL of the login page for a request, instead of `loginUrl`. */
  getLoginUrl?(request: Request, context: RequestContext): string;
  /** Answers requests for `loginUrl`. */
  loginHandler?: RouteHandler;
  /**
   * The path for logging out, without the prefix; applications find it in their
   * session context.
   */
  logoutUrl?: string;
  /**
   * Answers requests for `logoutUrl`. It should act only on POST, revoke the
   * cookie, and close the user's sockets with `endUser` of its context, or
   * `isStillUser`. Requests that other sites cause are refused.
   */
  logoutHandler?: RouteHandler;
}

const FUNCTIONS = [
  "getUser",
  "userKey",
  "isStillUser",
  "getLoginUrl",
  "loginHandler",
  "logoutHandler",
] as const;

/**
 * Checks a provider (spec 10.2).
 *
 * @throws {TypeError} If a part has the wrong type, or parts are missing or
 * exclude each other.
 */
export function checkAuthProvider(
  provider: unknown,
): asserts provider is AuthProvider {
  if (!isRecord(provider)) {
    refuse(
      `expected an object such as { getUser, loginUrl }, received ${
        formatValue(provider)
      }`,
    );
  }
  // Modules and instances of classes may have more than a provider needs.
  if (isPlainObject(provider) && !(Symbol.toStringTag in provider)) {
    refuseUnknownOptions("use auth provider", provider, [
      ...FUNCTIONS,
      "loginUrl",
      "logoutUrl",
    ]);
  }
  checkTypes(provider);
  const { loginUrl, getLoginUrl, loginHandler, logoutUrl, logoutHandler } =
    provider as unknown as AuthProvider;
  if ((loginUrl ?? getLoginUrl) === undefined) {
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

function checkTypes(provider: Readonly<Record<string, unknown>>): void {
  if (provider.getUser === undefined) {
    refuse("getUser is missing, without which everyone would be let in");
  }
  for (const name of FUNCTIONS) {
    const value = provider[name];
    if (value === undefined || typeof value === "function") continue;
    refuse(`${name} must be a function`);
  }
}

function refuse(reason: string): never {
  throw new TypeError(`Cannot use auth provider: ${reason}`);
}
