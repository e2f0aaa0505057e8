/** A user whom an OpenID Connect provider has signed in. */
export interface OpenIdUser {
  /** The id of the user at the provider, the claim `sub`. */
  readonly id: string;
  /** The name to show: `name`, `preferred_username` or `email`, else the id. */
  readonly name: string;
  /** The roles of the user. */
  readonly roles: readonly string[];
  /** What the provider says of the user: `email`, … */
  readonly claims: Readonly<Record<string, unknown>>;
  /** Which sign-in this is, each on its own device or browser. */
  readonly signIn: string;
  /** When it began, in milliseconds since 1970. */
  readonly signedInAt: number;
}

/** Claims about the token, not the user. */
const TOKEN_CLAIMS: ReadonlySet<string> = new Set([
  "acr",
  "amr",
  "at_hash",
  "aud",
  "auth_time",
  "azp",
  "c_hash",
  "exp",
  "iat",
  "iss",
  "jti",
  "nbf",
  "nonce",
  "rt_hash",
  "s_hash",
  "sid",
]);

/** What tokens say of the user. */
export function userClaims(claims: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(claims).filter(([name]) => !TOKEN_CLAIMS.has(name)),
  );
}

/** Finds the strings of a claim, `a.b` being `b` within `a`. */
export function claimedRoles(
  claims: Readonly<Record<string, unknown>>,
  path: string,
): readonly string[] {
  // Names of claims may be URLs, with dots of their own.
  const found = Object.hasOwn(claims, path)
    ? claims[path]
    : path.split(".").reduce<unknown>(
      (value, name) =>
        typeof value === "object" && value !== null &&
          Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
      claims,
    );
  if (typeof found === "string") return found.split(" ");
  return Array.isArray(found)
    ? found.filter((role) => typeof role === "string")
    : [];
}

/** The name to show of a user. */
export function displayName(claims: Readonly<Record<string, unknown>>): string {
  for (const name of ["name", "preferred_username", "email"]) {
    const value = claims[name];
    if (typeof value === "string" && value !== "") return value;
  }
  return String(claims.sub);
}
