import type { AdminRequests } from "../admin/admin_requests.ts";
import type { Endpoint, Incoming, Target } from "../_incoming.ts";
import { HttpError } from "../_http_error.ts";
import type { LazyAdmin } from "../_lazy_admin.ts";
import { AdminAccess } from "../access/admin_access.ts";
import type { ResolvedOptions } from "../options.ts";

/** Answers requests for the admin page, and for what is below its path. */
export class AdminEndpoint implements Endpoint {
  readonly methods = ["GET", "POST"];
  readonly needsUser = true;
  readonly #path: string;
  readonly #access: AdminAccess;
  readonly #admin: LazyAdmin;
  #requests: Promise<AdminRequests> | undefined;

  /** @throws {TypeError} If it is not clear who may see the page. */
  constructor(options: ResolvedOptions, admin: LazyAdmin) {
    this.#path = `${options.prefix}${options.adminPath}`;
    this.#access = new AdminAccess(options);
    this.#admin = admin;
  }

  /** @throws {HttpError} If the sender is no admin, or the request is malformed. */
  async respond(incoming: Incoming, { rest }: Target): Promise<Response> {
    await this.#access.check(incoming);
    const requests = await (this.#requests ??= this.#load());
    const respond = requests.responderOf(incoming.request.method, rest);
    if (respond === undefined) throw new HttpError(404);
    return await respond(incoming);
  }

  /** Late: most servers have no such page. */
  async #load(): Promise<AdminRequests> {
    try {
      const { AdminRequests } = await import("../admin/admin_requests.ts");
      return new AdminRequests(this.#path, this.#admin);
    } catch (error) {
      this.#requests = undefined;
      throw error;
    }
  }
}

/**
 * Checks that nothing else is at the path of the admin page, or below it.
 *
 * @param paths The paths of applications and other handlers, without the prefix.
 * @throws {TypeError} If something is.
 */
export function checkAdminPath(
  adminPath: string,
  paths: readonly (string | undefined)[],
): void {
  const taken = paths.find((path) => `${path}/`.startsWith(`${adminPath}/`));
  if (taken === undefined) return;
  throw new TypeError(
    `Cannot create server: adminPath ${adminPath} is taken by ${taken}`,
  );
}
