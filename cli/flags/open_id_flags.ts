import type { AuthProvider } from "../../http/access/auth_provider.ts";
import { type Settings, variableOf } from "../../base/settings.ts";
import { UsageError } from "../usage_error.ts";
import type { Flag, FlagValues } from "./flags.ts";

/** The flags of sign-in with OpenID Connect. */
export const OPEN_ID_FLAGS: readonly Flag[] = [
  {
    name: "oidc-issuer",
    value: "URL",
    help: "sign users in with this OpenID Connect provider",
    excludes: ["auth-module"],
    needs: "oidc-client-id",
  },
  {
    name: "oidc-client-id",
    value: "ID",
    help: "the id of this server at the provider",
    needs: "oidc-issuer",
  },
  {
    name: "oidc-client-secret",
    value: "SECRET",
    help: "the secret of this server at the provider",
    default: variableOf("oidcClientSecret"),
    needs: "oidc-issuer",
  },
  {
    name: "oidc-scope",
    value: "SCOPE",
    takes: "one each time",
    help: "what is asked of the provider",
    default: "openid, profile, email",
    needs: "oidc-issuer",
  },
  {
    name: "oidc-roles",
    value: "CLAIM",
    help: "the claim with a user's roles, such as realm_access.roles",
    default: "roles",
    needs: "oidc-issuer",
  },
  {
    name: "oidc-allow-role",
    value: "ROLE",
    takes: "one each time",
    help: "let in only users with one of these roles",
    default: "everyone whom the provider signs in",
    needs: "oidc-issuer",
  },
];

/**
 * The auth provider that the flags describe; `undefined` if there are none.
 *
 * @param settings Where the secret of the client is read if there is no flag.
 * @param cookieSecret The key of cookies.
 * @throws {UsageError} If something is missing or wrong.
 */
export async function readOpenId(
  values: FlagValues,
  settings: Settings,
  cookieSecret: string | undefined,
): Promise<AuthProvider | undefined> {
  const issuer = values["oidc-issuer"] as string | undefined;
  if (issuer === undefined) return undefined;
  if (cookieSecret === undefined) {
    throw new UsageError(
      "--oidc-issuer needs --cookie-secret or BOKEH_COOKIE_SECRET; the command secret prints one",
    );
  }
  const allowed = values["oidc-allow-role"] as readonly string[] | undefined;
  const { openIdConnect } = await import("../../oidc/mod.ts");
  try {
    return openIdConnect({
      issuer,
      clientId: values["oidc-client-id"] as string,
      clientSecret: values["oidc-client-secret"] as string | undefined ??
        settings.get("oidcClientSecret"),
      cookieSecret,
      scopes: values["oidc-scope"] as readonly string[] | undefined,
      roles: values["oidc-roles"] as string | undefined,
      allow: ({ roles }) =>
        allowed?.some((each) => roles.includes(each)) ?? true,
    });
  } catch (cause) {
    if (!(cause instanceof TypeError || cause instanceof RangeError)) {
      throw cause;
    }
    throw new UsageError(cause.message, { cause });
  }
}
