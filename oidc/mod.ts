/**
 * Sign-in with OpenID Connect: users of Keycloak, Entra ID, Google, Okta, Auth0 and
 * the like.
 *
 * @module
 */

export {
  openIdConnect,
  type OpenIdConnectProvider,
} from "./open_id_connect.ts";
export type { OpenIdConnectOptions } from "./open_id_connect_options.ts";
export type { OpenIdUser } from "./open_id_user.ts";
