import { SignedCookies } from "../http/access/signed_cookies.ts";
import type { OpenIdConnectOptions } from "./open_id_connect_options.ts";
import { claimedRoles, displayName, type OpenIdUser } from "./open_id_user.ts";
import type { Grant } from "./_provider_client.ts";
import { type SealedCookieOptions, SealedCookies } from "./_sealed_cookies.ts";

/** A sign-in, as its cookie keeps it. */
export interface SignIn {
  readonly user: OpenIdUser;
  /** When the provider is to be asked again. */
  readonly recheckAt?: number;
  readonly idToken?: string;
  readonly refreshToken?: string;
  /** The names of the claims that the provider repeats even without an ID token. */
  readonly userInfo?: readonly string[];
}

/** Where a request came from, as far as cookies care. */
export interface CookiePlace {
  readonly prefix: string;
  readonly isSecure: boolean;
}

/** How long a sign-in goes on without asking the provider, at least. */
const MIN_RECHECK_SECONDS = 10;

/** The sign-ins of a server: kept in the browsers' cookies, and revoked here. */
export class SignIns {
  readonly #options: OpenIdConnectOptions;
  readonly #cookies: SealedCookies;
  readonly #revoked: SignedCookies;
  readonly #name: string;
  readonly #maxAge: number;

  /**
   * @throws {TypeError} If the secret is not a string.
   * @throws {RangeError} If the secret is too short, or `maxAgeSeconds` is not positive.
   */
  constructor(options: OpenIdConnectOptions) {
    const {
      cookieSecret,
      cookieName = "bokeh_user",
      maxAgeSeconds = 12 * 60 * 60,
      revocations,
    } = options;
    this.#options = options;
    this.#name = cookieName;
    this.#maxAge = maxAgeSeconds;
    this.#revoked = new SignedCookies(cookieSecret, {
      maxAgeSeconds,
      revocations,
      userOf: (key) => JSON.parse(key)[0],
    });
    this.#cookies = new SealedCookies(cookieSecret);
  }

  /** The sign-in of a request; `undefined` if there is none, or it is over. */
  async of(headers: Headers): Promise<SignIn | undefined> {
    const signIn = await this.#cookies.get(headers, this.#name) as
      | SignIn
      | undefined;
    if (signIn === undefined) return undefined;
    const { user } = signIn;
    return this.isOver(user, user.signedInAt) ? undefined : signIn;
  }

  /** What the provider granted, as a sign-in: a new one, or the next of another. */
  from(grant: Grant, earlier?: SignIn): SignIn {
    const { roles = "roles" } = this.#options;
    const { claims, userInfo, idToken, refreshToken, expiresIn } = grant;
    const known = idToken === undefined
      ? { ...notRepeated(earlier), ...claims }
      : claims;
    const seconds = Math.max(expiresIn ?? this.#maxAge, MIN_RECHECK_SECONDS);
    const user = {
      id: String(claims.sub),
      name: displayName(known),
      roles: typeof roles === "string"
        ? claimedRoles(known, roles)
        : roles(known),
      claims: known,
      signIn: earlier?.user.signIn ?? crypto.randomUUID(),
      signedInAt: earlier?.user.signedInAt ?? Date.now(),
    };
    return {
      user,
      ...(refreshToken !== undefined &&
        { refreshToken, recheckAt: Date.now() + 1000 * seconds, userInfo }),
      idToken: idToken ?? earlier?.idToken,
    };
  }

  /**
   * Lets a browser keep a sign-in.
   *
   * @throws {RangeError} If it is too long for a browser.
   */
  async keep(
    headers: Headers,
    signIn: SignIn,
    place: CookiePlace,
  ): Promise<void> {
    const end = signIn.user.signedInAt + 1000 * this.#maxAge;
    const maxAge = Math.max(1, Math.ceil((end - Date.now()) / 1000));
    const options = { ...this.#at(place), maxAge };
    const { idToken: _, ...shorter } = signIn;
    // Providers sign users out without a hint, too: they ask for it.
    for (const each of [signIn, shorter]) {
      if (await this.#cookies.set(headers, this.#name, each, options)) return;
    }
    throw new RangeError(
      `Cannot keep the sign-in: the claims of ${
        JSON.stringify(signIn.user.id)
      } are too long for a cookie; ask the provider for fewer scopes or roles`,
    );
  }

  /** Ends a sign-in, whoever has copied its cookie. */
  end(headers: Headers, signIn: SignIn, place: CookiePlace): void {
    this.#revoked.revoke(this.#name, keyOf(signIn.user));
    const { path, secure } = this.#at(place);
    this.#cookies.clear(headers, this.#name, path, secure);
  }

  /** Ends all sign-ins of a user. */
  endAll(id: string): void {
    this.#revoked.revokeUser(this.#name, id);
  }

  /** Whether a sign-in is too old, or was revoked at a time or since. */
  isOver(user: OpenIdUser, since: number): boolean {
    const isFresh = Date.now() <= user.signedInAt + 1000 * this.#maxAge;
    return !isFresh ||
      this.#revoked.isRevoked(this.#name, keyOf(user), since);
  }

  #at({ prefix, isSecure }: CookiePlace): SealedCookieOptions {
    return { path: prefix || "/", secure: isSecure, maxAge: 0 };
  }
}

/** The claims of an ID token, of which a grant without one says nothing. */
function notRepeated(signIn?: SignIn): Record<string, unknown> {
  const { user, userInfo = [] } = signIn ?? {};
  return Object.fromEntries(
    Object.entries(user?.claims ?? {})
      .filter(([name]) => !userInfo.includes(name)),
  );
}

function keyOf({ id, signIn }: OpenIdUser): string {
  return JSON.stringify([id, signIn]);
}
