import type { RevocationStore } from "../http/access/revocation_store.ts";
import type { OpenIdUser } from "./open_id_user.ts";

/** Options for `openIdConnect()`. */
export interface OpenIdConnectOptions {
  /** The URL of the provider, as in the `iss` of its tokens. Must be `https:`, except on this machine. */
  readonly issuer: string;
  /** The id of this server at the provider. */
  readonly clientId: string;
  /**
   * The secret of this server at the provider.
   *
   * @default {undefined} A public client, which is protected by PKCE alone.
   */
  readonly clientSecret?: string;
  /**
   * At least 32 characters that nobody can guess, the same in all processes: encrypts the
   * cookies. The command `secret` prints some.
   */
  readonly cookieSecret: string;
  /**
   * What is asked of the provider. Some give a refresh token only for `offline_access`.
   *
   * @default {["openid", "profile", "email"]}
   */
  readonly scopes?: readonly string[];
  /**
   * The claim with the roles of a user, with dots for claims within claims, such as
   * `realm_access.roles`; or a function that finds them.
   *
   * @default {"roles"}
   */
  readonly roles?:
    | string
    | ((claims: Readonly<Record<string, unknown>>) => readonly string[]);
  /**
   * Who is let in, of those that the provider has signed in. Asked at each sign-in and
   * refresh; refusing ends the sign-in, on open pages too.
   *
   * @default {() => true}
   */
  readonly allow?: (user: OpenIdUser) => boolean | Promise<boolean>;
  /**
   * The path where users sign in, without the prefix. With the origin and prefix of the
   * server, it is the redirect URI and the post-logout redirect URI to register at the
   * provider.
   *
   * @default {"/login"}
   */
  readonly loginUrl?: string;
  /**
   * The path where users sign out, without the prefix.
   *
   * @default {"/logout"}
   */
  readonly logoutUrl?: string;
  /**
   * The redirect URI, if it is not the request's origin with prefix and `loginUrl`.
   *
   * @default {undefined}
   */
  readonly redirectUri?: string;
  /**
   * Seconds after which users sign in again, whatever the provider says.
   *
   * @default {43200} 12 hours.
   */
  readonly maxAgeSeconds?: number;
  /**
   * Keeps revocations elsewhere, for several processes and for restarts.
   *
   * @default {undefined} In memory, until the process ends.
   */
  readonly revocations?: RevocationStore;
  /**
   * The name of the cookie. Servers on several ports of a host need different ones.
   *
   * @default {"bokeh_user"}
   */
  readonly cookieName?: string;
  /**
   * More parameters of the authorization request, such as `prompt`, `audience`
   * or `login_hint`.
   *
   * @default {{}}
   */
  readonly parameters?: Readonly<Record<string, string>>;
}
