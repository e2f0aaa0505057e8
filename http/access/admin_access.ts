import type { AuthenticatedUser, Incoming } from "../_incoming.ts";
import { HttpError } from "../_http_error.ts";
import type { Settings } from "../../base/settings.ts";
import type { AccessOptions } from "../options/access_options.ts";
import type { AdminOptions, AdminUsers } from "../options/admin_options.ts";
import type { PageOptions } from "../options/page_options.ts";
import type { SocketOptions } from "../options/socket_options.ts";
import { userNameOf } from "./user_key.ts";

/** What decides who sees the admin page. */
export type AdminAccessOptions =
  & AdminOptions
  & Pick<AccessOptions, "authProvider" | "useXHeaders" | "allowedHosts">
  & Pick<PageOptions, "absoluteUrl">
  & Pick<SocketOptions, "allowWebSocketOrigin">
  & { readonly settings: Settings };

/** A host by which a machine calls itself. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i;

/**
 * Decides who sees the admin page.
 *
 * - **Nobody by accident:** with an auth provider, the program names the admins.
 *   Without one, only visitors on this machine are let in, and nobody if a proxy
 *   may stand between: all who come through it may look like them.
 */
export class AdminAccess {
  readonly #options: AdminAccessOptions;

  constructor(options: AdminAccessOptions) {
    this.#options = options;
  }

  /** @throws {HttpError} If the sender of a request may not. */
  async check(incoming: Incoming): Promise<void> {
    const { adminUsers, authProvider } = this.#options;
    if (incoming.relayed !== undefined) throw new HttpError(404);
    if (authProvider === undefined) {
      if (isForAll(adminUsers) || isOnThisMachine(incoming)) return;
      throw new HttpError(403, {
        message: "The admin page is only for visitors on the server's machine",
      });
    }
    if (await this.#isAdmin(incoming.user)) return;
    throw new HttpError(403, {
      message: "The admin page is not for this user",
    });
  }

  async #isAdmin(user: AuthenticatedUser | undefined): Promise<boolean> {
    const { adminUsers } = this.#options;
    if (user === undefined) return false;
    if (isForAll(adminUsers)) return true;
    // Not just truthy: an answer to another question is no permission.
    if (typeof adminUsers === "function") {
      return await adminUsers(user.value) === true;
    }
    const name = userNameOf(user.key);
    return name !== null && adminUsers?.includes(name) === true;
  }
}

/**
 * Checks that it is clear who may see the admin page.
 *
 * @throws {TypeError} If it is not.
 */
export function checkAdminUsers(options: AdminAccessOptions): void {
  const { adminPath, adminUsers, authProvider } = options;
  if (adminPath === undefined || isForAll(adminUsers)) return;
  if (authProvider !== undefined) {
    if (adminUsers !== undefined) return;
    throw new TypeError(
      "Cannot create server: adminPath with an authProvider needs adminUsers, who may see the page",
    );
  }
  if (adminUsers !== undefined) {
    throw new TypeError(
      "Cannot create server: adminUsers needs an authProvider, which tells who users are",
    );
  }
  const reason = proxyReason(options);
  if (reason === undefined) return;
  throw new TypeError(
    `Cannot create server: adminPath needs an authProvider, as ${reason}: whoever comes through a proxy may ` +
      'look like a visitor on this machine; adminUsers ["*"] would let everybody in',
  );
}

/** Why there may be a proxy before the server. */
function proxyReason(
  { useXHeaders, absoluteUrl, allowedHosts, allowWebSocketOrigin, settings }:
    AdminAccessOptions,
): string | undefined {
  if (useXHeaders) return "useXHeaders is set";
  const host = URL.parse(absoluteUrl ?? "")?.hostname;
  if (host !== undefined && !LOOPBACK.test(host)) {
    return `absoluteUrl names ${host}`;
  }
  const origins = settings.get("allowedWsOrigin")?.split(",") ??
    allowWebSocketOrigin;
  const named = { allowWebSocketOrigin: origins, allowedHosts };
  for (const [option, hosts = []] of Object.entries(named)) {
    const other = hosts.map((host) => host.trim())
      .find((host) => !LOOPBACK.test(host.replace(/:[\d*]+$/, "")));
    if (other !== undefined) return `${option} names ${other}`;
  }
  return undefined;
}

/** Whether the admin page is for everybody. */
function isForAll(users: AdminUsers | undefined): boolean {
  return Array.isArray(users) && users.includes("*");
}

/** Whether a request comes from this machine, and says so itself. */
function isOnThisMachine({ client, url }: Incoming): boolean {
  return client.isLocal && LOOPBACK.test(url.hostname);
}
