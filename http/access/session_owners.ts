import type { ApplicationContext } from "../../sessions/application_context.ts";
import type { SessionUser } from "../../sessions/server_session_context.ts";
import { HttpError } from "../_http_error.ts";

/** A visit of a user to a session of another user. */
export interface SessionVisit {
  /** The path of the application, without the prefix. */
  readonly path: string;
  /** The id of the session, with its signature if it has one. */
  readonly sessionId: string;
  /**
   * The user who created the session, as `getUser` returned them then; `null` if
   * the session was restored from a store, which has only their key.
   */
  readonly owner: unknown;
  /** The user who visits, as `getUser` returned them for the request. */
  readonly user: unknown;
}

/** Whether users may open sessions of others. */
export type ShareSessions =
  | boolean
  | ((visit: SessionVisit) => boolean | Promise<boolean>);

/**
 * Keeps users out of the sessions of others: who lures a user into a session
 * whose id they know must not be in it, too.
 *
 * - **Checked last:** a session belongs to the user whose request created it,
 *   which is certain only once it exists.
 */
export class SessionOwners {
  readonly #share: ShareSessions;

  constructor(share: ShareSessions) {
    this.#share = share;
  }

  /** Whether users may open all sessions of others. */
  get sharesAll(): boolean {
    return this.#share === true;
  }

  /**
   * Checks that a user may open a session.
   *
   * @param user Absent if there is no auth provider.
   * @throws {HttpError} If the session is another user's and not shared.
   */
  async check(
    context: ApplicationContext,
    id: string,
    user: SessionUser | undefined,
  ): Promise<void> {
    if (user === undefined || this.owns(context, id, user)) return;
    const owner = context.originOf(id)?.user?.value;
    const visit = {
      path: context.path,
      sessionId: id,
      owner,
      user: user.value,
    };
    const isShared = typeof this.#share === "function"
      ? await this.#share(visit)
      : this.#share;
    // Not just truthy: an answer to another question is no permission.
    if (isShared !== true) throw refusal();
  }

  /** Whether a session exists and is the user's. */
  owns(context: ApplicationContext, id: string, user: SessionUser): boolean {
    return context.originOf(id)?.user?.key === user.key;
  }
}

function refusal(): HttpError {
  return new HttpError(403, {
    message: "This session belongs to another user",
  });
}
