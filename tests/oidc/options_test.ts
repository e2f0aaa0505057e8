import { assertThrows } from "@std/assert";
import { openIdConnect, type OpenIdConnectOptions } from "../../oidc/mod.ts";

const SECRET = "32 random characters are a secret";

Deno.test("openIdConnect() refuses an issuer without TLS, short secrets and unknown options", () => {
  const create = (options: Partial<OpenIdConnectOptions>) => () =>
    openIdConnect({
      issuer: "https://login.example.com",
      clientId: "plots",
      cookieSecret: SECRET,
      ...options,
    });
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
