import { assertThrows } from "@std/assert";
import { openIdConnect, type OpenIdConnectOptions } from "../../oidc/mod.ts";

const SECRET = "32 random characters are a secret";

const create = (options: Partial<OpenIdConnectOptions>) => () =>
  openIdConnect({
    issuer: "https://login.example.com",
    clientId: "plots",
    cookieSecret: SECRET,
    ...options,
  });

Deno.test("openIdConnect() refuses an issuer without TLS, short secrets and unknown options", () => {
  create({})();
  assertThrows(
    create({ issuer: "http://login.example.com" }),
    TypeError,
    "Cannot sign users in: issuer must be a URL with https:, received http://login.example.com",
  );
  assertThrows(
    create({ clientId: "" }),
    TypeError,
    "clientId must be a string",
  );
  assertThrows(create({ cookieSecret: "short" }), RangeError, "at least 32");
});

Deno.test("openIdConnect() refuses options of wrong types where the provider is made", () => {
  const cases: [Record<string, unknown>, ErrorConstructor, string][] = [
    [{ clientID: "plots" }, TypeError, "did you mean clientId?"],
    [{ scopes: "openid email" }, TypeError, "scopes must be an array"],
    [{ allow: "editor" }, TypeError, "allow must be a function"],
    [{ roles: ["a", "b"] }, TypeError, "roles must be the path of a claim"],
    [{ cookieName: "a b" }, RangeError, "cookieName must be the name"],
    [{ loginUrl: "//evil.example" }, RangeError, "loginUrl must be a path"],
    [{ redirectUri: "/login" }, RangeError, "redirectUri must be a URL"],
    [{ parameters: { max_age: 60 } }, TypeError, "an object of strings"],
    [{ revocations: new Map() }, TypeError, "the methods get and add"],
    [{ clientSecret: 7 }, TypeError, "clientSecret must be a string"],
  ];
  for (const [options, Failure, message] of cases) {
    assertThrows(
      create(options as Partial<OpenIdConnectOptions>),
      Failure,
      message,
    );
  }
});
