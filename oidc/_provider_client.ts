import type * as OAuth from "oauth4webapi";
import type { OpenIdConnectOptions } from "./open_id_connect_options.ts";
import { userClaims } from "./open_id_user.ts";

/** Loaded at the first sign-in: most processes of a site see none at their start. */
const library = () => import("oauth4webapi");

const TIMEOUT_MILLISECONDS = 10_000;

/** The secrets of an attempt to sign in, which the callback has to match. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What a provider has said of a user. */
export interface Grant {
  readonly claims: Record<string, unknown>;
  /** The names of the claims that are from userinfo. */
  readonly userInfo: readonly string[];
  readonly idToken?: string;
  readonly refreshToken?: string;
  /** Seconds after which the provider wants to be asked again. */
  readonly expiresIn?: number;
}

/** The provider does not sign a user in: it says so itself, or the answer does not match. */
export class RefusedError extends Error {
  override name = "RefusedError";
}

/** Talks to the provider (OpenID Connect Core 1.0, RP-Initiated Logout 1.0). */
export class ProviderClient {
  readonly #options: OpenIdConnectOptions;
  readonly #issuer: URL;
  #discovered: Promise<OAuth.AuthorizationServer> | undefined;

  /** @throws {TypeError} If the issuer is not a URL with TLS, or one of this machine. */
  constructor(options: OpenIdConnectOptions) {
    this.#options = options;
    const issuer = URL.parse(options.issuer);
    const isSafe = issuer?.protocol === "https:" ||
      issuer?.protocol === "http:" && isLoopback(issuer.hostname);
    if (issuer === null || !isSafe) {
      throw new TypeError(
        `Cannot sign users in: issuer must be a URL with https:, received ${options.issuer}`,
      );
    }
    this.#issuer = issuer;
  }

  /** Begins an attempt, and returns where to send the browser. */
  async begin(
    redirectUri: string,
  ): Promise<{ readonly attempt: Attempt; readonly url: URL }> {
    const { scopes = ["openid", "profile", "email"] } = this.#options;
    const oauth = await library();
    const { authorization_endpoint } = await this.#server();
    if (authorization_endpoint === undefined) {
      throw new Error("The provider has no authorization endpoint");
    }
    const attempt = {
      state: oauth.generateRandomState(),
      nonce: oauth.generateRandomNonce(),
      verifier: oauth.generateRandomCodeVerifier(),
    };
    const url = new URL(authorization_endpoint);
    const parameters = {
      ...this.#options.parameters,
      client_id: this.#options.clientId,
      redirect_uri: redirectUri,
      response_type: "code",
      scope: scopes.includes("openid")
        ? scopes.join(" ")
        : ["openid", ...scopes].join(" "),
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: "S256",
    };
    for (const [name, value] of Object.entries(parameters)) {
      url.searchParams.set(name, value);
    }
    return { attempt, url };
  }

  /**
   * Ends an attempt with what the provider's redirect brought.
   *
   * @throws {RefusedError} If the provider or a check refuses it.
   */
  async finish(
    callback: URL,
    { state, nonce, verifier }: Attempt,
    redirectUri: string,
  ): Promise<Grant> {
    const oauth = await library();
    const server = await this.#server();
    const client = this.#client();
    return await refusing(oauth, async () => {
      const parameters = oauth.validateAuthResponse(
        server,
        client,
        callback,
        state,
      );
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        this.#authentication(oauth, server),
        parameters,
        redirectUri,
        verifier,
        this.#request(oauth),
      );
      const tokens = await oauth.processAuthorizationCodeResponse(
        server,
        client,
        response,
        { expectedNonce: nonce, requireIdToken: true },
      );
      return await this.#grant(oauth, server, tokens);
    });
  }

  /**
   * Asks the provider again.
   *
   * @throws {RefusedError} If it does not know the user any more.
   */
  async refresh(refreshToken: string, user: string): Promise<Grant> {
    const oauth = await library();
    const server = await this.#server();
    const client = this.#client();
    return await refusing(oauth, async () => {
      const response = await oauth.refreshTokenGrantRequest(
        server,
        client,
        this.#authentication(oauth, server),
        refreshToken,
        this.#request(oauth),
      );
      const tokens = await oauth.processRefreshTokenResponse(
        server,
        client,
        response,
      );
      const grant = await this.#grant(oauth, server, tokens, user);
      if (grant.claims.sub !== user) {
        throw new RefusedError("the provider answered for another user");
      }
      return { ...grant, refreshToken: grant.refreshToken ?? refreshToken };
    });
  }

  /** Revokes a refresh token, if the provider can. */
  async revoke(refreshToken: string): Promise<void> {
    const oauth = await library();
    const server = await this.#server();
    if (server.revocation_endpoint === undefined) return;
    const response = await oauth.revocationRequest(
      server,
      this.#client(),
      this.#authentication(oauth, server),
      refreshToken,
      this.#request(oauth),
    );
    await oauth.processRevocationResponse(response);
    await response.body?.cancel();
  }

  /** Where users sign out at the provider; `undefined` if they cannot. */
  async logoutUrl(
    idToken: string | undefined,
    returnTo: string,
  ): Promise<string | undefined> {
    const { end_session_endpoint } = await this.#server();
    if (end_session_endpoint === undefined) return undefined;
    const url = new URL(end_session_endpoint);
    url.searchParams.set("client_id", this.#options.clientId);
    url.searchParams.set("post_logout_redirect_uri", returnTo);
    if (idToken !== undefined) url.searchParams.set("id_token_hint", idToken);
    return url.href;
  }

  async #grant(
    oauth: typeof OAuth,
    server: OAuth.AuthorizationServer,
    tokens: OAuth.TokenEndpointResponse,
    knownUser?: string,
  ): Promise<Grant> {
    const claims = oauth.getValidatedIdTokenClaims(tokens) ?? {};
    const { sub = knownUser } = claims as { readonly sub?: string };
    const userInfo = userClaims(
      await this.#userInfo(oauth, server, tokens, sub!),
    );
    return {
      claims: { ...userClaims(claims), ...userInfo, sub },
      userInfo: Object.keys(userInfo),
      idToken: tokens.id_token,
      refreshToken: tokens.refresh_token,
      expiresIn: tokens.expires_in,
    };
  }

  /** Many providers have the claims here, and not in the ID token. */
  async #userInfo(
    oauth: typeof OAuth,
    server: OAuth.AuthorizationServer,
    { access_token }: OAuth.TokenEndpointResponse,
    user: string,
  ): Promise<object> {
    if (server.userinfo_endpoint === undefined) return {};
    const client = this.#client();
    const response = await oauth.userInfoRequest(
      server,
      client,
      access_token,
      this.#request(oauth),
    );
    return await oauth.processUserInfoResponse(server, client, user, response);
  }

  #client(): OAuth.Client {
    return { client_id: this.#options.clientId };
  }

  /** The secret, in the way that the provider takes it. */
  #authentication(
    oauth: typeof OAuth,
    server: OAuth.AuthorizationServer,
  ): OAuth.ClientAuth {
    const { clientSecret } = this.#options;
    if (clientSecret === undefined) return oauth.None();
    const methods = server.token_endpoint_auth_methods_supported ??
      ["client_secret_basic"];
    return methods.includes("client_secret_basic")
      ? oauth.ClientSecretBasic(clientSecret)
      : oauth.ClientSecretPost(clientSecret);
  }

  #request(oauth: typeof OAuth) {
    return {
      signal: () => AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      [oauth.allowInsecureRequests]: this.#issuer.protocol === "http:",
    };
  }

  #server(): Promise<OAuth.AuthorizationServer> {
    return this.#discovered ??= this.#discover().catch((cause) => {
      // Tried again at the next sign-in.
      this.#discovered = undefined;
      throw new Error(
        `Cannot reach the OpenID Connect provider ${this.#issuer.href}: ${cause.message}`,
        { cause },
      );
    });
  }

  async #discover(): Promise<OAuth.AuthorizationServer> {
    const oauth = await library();
    const response = await oauth.discoveryRequest(
      this.#issuer,
      this.#request(oauth),
    );
    return await oauth.processDiscoveryResponse(this.#issuer, response);
  }
}

/** Tells what the provider or a check refuses from a failure. */
async function refusing<T>(
  oauth: typeof OAuth,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError) {
      const reason = error.error_description ?? error.error;
      throw new RefusedError(reason, { cause: error });
    }
    const isRefusal = error instanceof oauth.OperationProcessingError ||
      error instanceof oauth.ResponseBodyError;
    if (!isRefusal) throw error;
    const { cause } = error;
    const answer = cause instanceof Response ? cause : undefined;
    if (answer?.bodyUsed === false) await answer.body?.cancel();
    // A provider, or a proxy before it, that is out of order refuses nobody.
    const status = error instanceof oauth.ResponseBodyError
      ? error.status
      : answer?.status ?? 0;
    if (status >= 500) throw error;
    throw new RefusedError(error.message, { cause: error });
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}
