import type { AuthProvider } from "../http/access/auth_provider.ts";
import { nextPath } from "../http/access/next_path.ts";
import type { RouteContext } from "../http/endpoints/extra_pattern.ts";
import type { OpenIdConnectOptions } from "./open_id_connect_options.ts";
import type { OpenIdUser } from "./open_id_user.ts";
import { Attempts } from "./_attempts.ts";
import { refusalPage, signedOutPage, signOutPage } from "./_pages.ts";
import { ProviderClient, RefusedError } from "./_provider_client.ts";
import { type SignIn, SignIns } from "./_sign_ins.ts";

/** What {@linkcode openIdConnect} returns. Its members can be exported by an auth module. */
export interface OpenIdConnectProvider extends
  Required<
    Pick<
      AuthProvider,
      | "isStillUser"
      | "userKey"
      | "loginUrl"
      | "loginHandler"
      | "logoutUrl"
      | "logoutHandler"
    >
  > {
  /** The user who sent a request; `undefined` if nobody is signed in. */
  getUser(request: Request): Promise<OpenIdUser | undefined>;
  /**
   * Ends all sign-ins of a user, and closes the user's pages.
   *
   * @param id The user's id.
   */
  revokeUser(id: string): void;
}

interface Refreshed {
  readonly signIn: Promise<SignIn>;
  /** Until when others get it, in milliseconds since 1970. */
  readonly until: number;
}

/** How long tabs that ask for the same refresh get the same answer. */
const REFRESH_MILLISECONDS = 30_000;

/**
 * Signs users in with an OpenID Connect provider, as the `authProvider` of a server.
 *
 * - **Code flow** with PKCE, state and nonce; the browser gets no token that it can read.
 * - **No state:** the sign-in is in an encrypted cookie, so any process with the same
 *   `cookieSecret` knows the user.
 * - **Asked again:** if the provider gave a refresh token, it is asked again at the first page
 *   after its access token has expired. Who is not known there any more signs in again.
 * - **Signing out** ends the sign-in here, on open pages too, and at the provider.
 *
 * @param options The provider, and how this server is registered there.
 * @returns The auth provider.
 * @throws {TypeError} If the issuer is not a URL with `https:`, or `clientId` or the cookie secret is missing.
 * @throws {RangeError} If the cookie secret is too short, or `maxAgeSeconds` is not positive.
 *
 * @example
 * ```ts
 * import { BokehApp } from "@bokeh-deno/server";
 * import { openIdConnect } from "@bokeh-deno/server/oidc";
 * import { assertEquals } from "@std/assert";
 *
 * const authProvider = openIdConnect({
 *   issuer: "https://login.example.com",
 *   clientId: "plots",
 *   clientSecret: "from the provider",
 *   cookieSecret: "32 random characters are a secret",
 * });
 * const app = new BokehApp({}, { authProvider });
 * app.start();
 * const page = await app.fetch(new Request("http://localhost/"));
 * assertEquals(page.headers.get("location"), "/login?next=%2F");
 * await app.stop();
 * ```
 */
export function openIdConnect(
  options: OpenIdConnectOptions,
): OpenIdConnectProvider {
  const { clientId, cookieSecret, cookieName = "bokeh_user" } = options;
  const { loginUrl = "/login", logoutUrl = "/logout" } = options;
  const { allow = () => true } = options;
  if (typeof clientId !== "string" || clientId === "") {
    throw new TypeError(
      `Cannot sign users in: clientId must be a string, received ${clientId}`,
    );
  }
  const client = new ProviderClient(options);
  const signIns = new SignIns(options);
  const attempts = new Attempts(cookieSecret, cookieName);
  const refreshed = new Map<string, Refreshed>();

  return {
    loginUrl,
    logoutUrl,
    userKey: ({ id }: OpenIdUser) => id,
    isStillUser: (user: OpenIdUser, since: number) =>
      !signIns.isOver(user, since),
    revokeUser: (id) => signIns.endAll(id),
    async getUser(request) {
      const signIn = await signIns.of(request.headers);
      if (signIn === undefined) return undefined;
      // Only a page can be sent to the sign-in and back.
      const isRead = request.method === "GET" || request.method === "HEAD";
      const canWait = !isRead || request.headers.has("upgrade");
      return isDue(signIn) && !canWait ? undefined : signIn.user;
    },
    async loginHandler(request, context) {
      const { searchParams } = new URL(request.url);
      if (searchParams.has("state")) return await finish(request, context);
      if (!searchParams.has("next")) {
        return signedOutPage(signInAt(context));
      }
      const signIn = await signIns.of(request.headers);
      if (signIn === undefined) return await begin(request, context);
      const next = nextPath(request, `${context.prefix}/`);
      if (!isDue(signIn)) return redirect(next);
      try {
        return await enter(await refresh(signIn), next, context);
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        return await begin(request, context);
      }
    },
    async logoutHandler(request, context) {
      const signIn = await signIns.of(request.headers);
      if (signIn === undefined) return signedOutPage(signInAt(context));
      if (request.method !== "POST") {
        return signOutPage(signIn.user.name, context.xsrfToken);
      }
      const { idToken, refreshToken } = signIn;
      const here = new URL(context.prefix + loginUrl, request.url).href;
      // A provider that cannot be reached must not keep anyone signed in here.
      const [there = here] = await Promise.all([
        client.logoutUrl(idToken, options.redirectUri ?? here)
          .catch(() => undefined),
        refreshToken && client.revoke(refreshToken).catch(() => undefined),
      ]);
      const response = redirect(there);
      signIns.end(response.headers, signIn, context);
      return response;
    },
  };

  async function begin(
    request: Request,
    context: RouteContext,
  ): Promise<Response> {
    const { attempt, url } = await client.begin(redirectUri(request, context));
    const response = redirect(url.href);
    const next = nextPath(request, `${context.prefix}/`);
    await attempts.keep(response.headers, attempt, next, context);
    return response;
  }

  async function finish(
    request: Request,
    context: RouteContext,
  ): Promise<Response> {
    const url = new URL(request.url);
    const state = url.searchParams.get("state")!;
    const attempt = await attempts.of(request.headers, state);
    if (attempt === undefined) {
      const reason =
        "This sign-in was begun in another browser, too long ago, or without cookies.";
      return refusalPage(reason, 400, signInAt(context));
    }
    try {
      const uri = redirectUri(request, context);
      const signIn = signIns.from(await client.finish(url, attempt, uri));
      const response = await enter(signIn, attempt.next, context);
      attempts.clear(response.headers, request.headers, context);
      return response;
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return refusalPage(error.message, 403, signInAt(context));
    }
  }

  /** Once for all tabs: many providers accept a refresh token only once. */
  function refresh(signIn: SignIn): Promise<SignIn> {
    const { user, refreshToken = "" } = signIn;
    const now = Date.now();
    for (const [token, { until }] of refreshed) {
      if (until < now) refreshed.delete(token);
    }
    const known = refreshed.get(refreshToken);
    if (known !== undefined) return known.signIn;
    const refreshing = client.refresh(refreshToken, user.id)
      .then((grant) => signIns.from(grant, signIn));
    refreshed.set(refreshToken, {
      signIn: refreshing,
      until: now + REFRESH_MILLISECONDS,
    });
    refreshing.catch(() => refreshed.delete(refreshToken));
    return refreshing;
  }

  async function enter(
    signIn: SignIn,
    next: string,
    context: RouteContext,
  ): Promise<Response> {
    if (!allow(signIn.user)) {
      const reason = `${signIn.user.name} may not use this server.`;
      return refusalPage(reason, 403, signInAt(context));
    }
    const response = redirect(next);
    await signIns.keep(response.headers, signIn, context);
    return response;
  }

  function redirectUri(request: Request, { prefix }: RouteContext): string {
    return options.redirectUri ?? new URL(prefix + loginUrl, request.url).href;
  }

  function signInAt({ prefix }: RouteContext): string {
    return `${prefix}${loginUrl}?next=${encodeURIComponent(`${prefix}/`)}`;
  }
}

function isDue({ recheckAt = Infinity }: SignIn): boolean {
  return Date.now() > recheckAt;
}

function redirect(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, "cache-control": "no-store" },
  });
}
