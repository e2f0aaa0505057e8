import {
  checkEntry,
  checkOptions,
  FUNCTION,
  matching,
  type OptionType,
  type OptionTypes,
  STRINGS,
  TEXT,
} from "../base/option_checks.ts";
import { isPlainObject } from "../base/records.ts";
import type { AuthProvider } from "../http/access/auth_provider.ts";
import { nextPath } from "../http/access/next_path.ts";
import type { RouteContext } from "../http/endpoints/extra_pattern.ts";
import type { OpenIdConnectOptions } from "./open_id_connect_options.ts";
import type { OpenIdUser } from "./open_id_user.ts";
import { Attempts } from "./_attempts.ts";
import { refusalPage, signedOutPage, signOutPage } from "./_pages.ts";
import { ProviderClient, RefusedError } from "./_provider_client.ts";
import { type SignIn, SignIns } from "./_sign_ins.ts";

const CLIENT_ID: OptionType = {
  text: "a string that is not empty",
  includes: (value) => typeof value === "string" && value !== "",
};

const PATH = matching("a path such as /login", /^\/(?![/\\])[^\s?#]*$/);

const TYPES: OptionTypes<OpenIdConnectOptions> = {
  issuer: TEXT,
  clientId: CLIENT_ID,
  clientSecret: CLIENT_ID,
  cookieSecret: null,
  scopes: STRINGS,
  roles: {
    text: "the path of a claim or a function",
    includes: (value) => TEXT.includes(value) || FUNCTION.includes(value),
  },
  allow: FUNCTION,
  loginUrl: PATH,
  logoutUrl: PATH,
  redirectUri: matching(
    "a URL that begins with http:// or https://",
    /^https?:\/\//,
  ),
  maxAgeSeconds: null,
  revocations: null,
  cookieName: matching(
    'the name of a cookie, without spaces and ()<>@,;:\\"/[]?={}',
    /^[\w!#$%&'*+.^`|~-]+$/,
  ),
  parameters: {
    text: 'an object of strings such as { prompt: "login" }',
    includes: (value) =>
      isPlainObject(value) && Object.values(value).every(TEXT.includes),
  },
};

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

/** How long a provider that cannot be reached is left alone. */
const RETRY_MILLISECONDS = 60_000;

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
 * @throws {TypeError} If the issuer is not a URL with `https:`, `clientId` or the cookie secret is missing, or an option is unknown or has the wrong type.
 * @throws {RangeError} If the cookie secret is too short, or an option is out of range.
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
  return new SignInProvider(options);
}

/** Its functions work without it, too: an auth module exports them one by one. */
class SignInProvider implements OpenIdConnectProvider {
  readonly loginUrl: string;
  readonly logoutUrl: string;
  readonly #redirectUri: string | undefined;
  readonly #allow: Required<OpenIdConnectOptions>["allow"];
  readonly #client: ProviderClient;
  readonly #signIns: SignIns;
  readonly #attempts: Attempts;
  readonly #refreshed = new Map<string, Refreshed>();

  constructor(options: OpenIdConnectOptions) {
    checkOptions("sign users in", options, TYPES);
    checkEntry("sign users in", "clientId", options.clientId, CLIENT_ID);
    const { cookieSecret, cookieName = "bokeh_user" } = options;
    const { loginUrl = "/login", logoutUrl = "/logout" } = options;
    this.loginUrl = loginUrl;
    this.logoutUrl = logoutUrl;
    this.#redirectUri = options.redirectUri;
    this.#allow = options.allow ?? (() => true);
    this.#client = new ProviderClient(options);
    this.#signIns = new SignIns(options);
    this.#attempts = new Attempts(cookieSecret, cookieName);
  }

  readonly userKey = ({ id }: OpenIdUser): string => id;

  readonly isStillUser = (user: OpenIdUser, since: number): boolean =>
    !this.#signIns.isOver(user, since);

  readonly revokeUser = (id: string): void => this.#signIns.endAll(id);

  readonly getUser = async (
    { headers, method }: Request,
  ): Promise<OpenIdUser | undefined> => {
    const signIn = await this.#signIns.of(headers);
    if (signIn === undefined) return undefined;
    // Only a page can be sent to the sign-in and back.
    const isRead = method === "GET" || method === "HEAD";
    const isPage = isRead && !headers.has("upgrade");
    return isDue(signIn) && isPage ? undefined : signIn.user;
  };

  readonly loginHandler = async (
    request: Request,
    context: RouteContext,
  ): Promise<Response> => {
    const { searchParams } = new URL(request.url);
    if (searchParams.has("state")) return await this.#finish(request, context);
    // Where the provider leads back to after signing out.
    if (!searchParams.has("next")) {
      return signedOutPage(this.#signInAt(context));
    }
    const signIn = await this.#signIns.of(request.headers);
    if (signIn === undefined) return await this.#begin(request, context);
    const next = nextPath(request, `${context.prefix}/`);
    if (!isDue(signIn)) return redirect(next);
    try {
      const refreshed = await this.#refresh(signIn, context);
      const response = await this.#enter(refreshed, next, context);
      if (response.status === 403) {
        this.#signIns.end(response.headers, signIn, context);
      }
      return response;
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return await this.#begin(request, context);
    }
  };

  readonly logoutHandler = async (
    request: Request,
    context: RouteContext,
  ): Promise<Response> => {
    const signIn = await this.#signIns.of(request.headers);
    if (signIn === undefined) return signedOutPage(this.#signInAt(context));
    if (request.method !== "POST") {
      return signOutPage(signIn.user.name, context.xsrfToken);
    }
    const { idToken, refreshToken } = signIn;
    const here = this.#redirectUriOf(request, context);
    // A provider that cannot be reached must not keep anyone signed in here.
    const [there = here] = await Promise.all([
      this.#client.logoutUrl(idToken, here).catch(() => undefined),
      refreshToken && this.#client.revoke(refreshToken).catch(() => undefined),
    ]);
    const response = redirect(there);
    this.#signIns.end(response.headers, signIn, context);
    return response;
  };

  async #begin(request: Request, context: RouteContext): Promise<Response> {
    const { attempt, url } = await this.#client.begin(
      this.#redirectUriOf(request, context),
    );
    const response = redirect(url.href);
    const next = nextPath(request, `${context.prefix}/`);
    await this.#attempts.keep(response.headers, attempt, next, context);
    return response;
  }

  async #finish(request: Request, context: RouteContext): Promise<Response> {
    const url = new URL(request.url);
    const state = url.searchParams.get("state")!;
    const attempt = await this.#attempts.of(request.headers, state);
    if (attempt === undefined) {
      const reason =
        "This sign-in was begun in another browser, too long ago, or without cookies.";
      return refusalPage(reason, 400, this.#signInAt(context));
    }
    try {
      const uri = this.#redirectUriOf(request, context);
      const grant = await this.#client.finish(url, attempt, uri);
      const signIn = this.#signIns.from(grant);
      const response = await this.#enter(signIn, attempt.next, context);
      this.#attempts.clear(response.headers, request.headers, context);
      return response;
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return refusalPage(error.message, 403, this.#signInAt(context));
    }
  }

  /** Once for all tabs: many providers accept a refresh token only once. */
  #refresh(signIn: SignIn, { logger }: RouteContext): Promise<SignIn> {
    const { user, refreshToken = "" } = signIn;
    const now = Date.now();
    for (const [token, { until }] of this.#refreshed) {
      if (until < now) this.#refreshed.delete(token);
    }
    const known = this.#refreshed.get(refreshToken);
    if (known !== undefined) return known.signIn;
    const refreshing = this.#client.refresh(refreshToken, user.id)
      .then((grant) => this.#signIns.from(grant, signIn), (error) => {
        if (error instanceof RefusedError) throw error;
        // While the provider cannot be reached, its users go on.
        logger.warn(
          `Cannot ask the OpenID Connect provider about ${user.id}, who stays signed in for now: ${error.message}`,
          { error },
        );
        return { ...signIn, recheckAt: Date.now() + RETRY_MILLISECONDS };
      });
    this.#refreshed.set(refreshToken, {
      signIn: refreshing,
      until: now + REFRESH_MILLISECONDS,
    });
    refreshing.catch(() => this.#refreshed.delete(refreshToken));
    return refreshing;
  }

  async #enter(
    signIn: SignIn,
    next: string,
    context: RouteContext,
  ): Promise<Response> {
    if (!await this.#allow(signIn.user)) {
      const reason = `${signIn.user.name} may not use this server.`;
      return refusalPage(reason, 403, this.#signInAt(context));
    }
    const response = redirect(next);
    await this.#signIns.keep(response.headers, signIn, context);
    return response;
  }

  #redirectUriOf({ url }: Request, { prefix }: RouteContext): string {
    return this.#redirectUri ?? new URL(prefix + this.loginUrl, url).href;
  }

  #signInAt({ prefix }: RouteContext): string {
    const next = encodeURIComponent(`${prefix}/`);
    return `${prefix}${this.loginUrl}?next=${next}`;
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
