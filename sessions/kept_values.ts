import type { ServerSession } from "./session.ts";
import { type UserValues, WidgetChanges } from "./saving/widget_changes.ts";

/** How many ended sessions without a successor are remembered. */
const MAX_SESSIONS = 100;

/**
 * Carries the values that users gave to widgets over to the next session with the
 * same id, after an application was reloaded (spec 8.4). The callbacks of the new
 * session run.
 */
export class KeptValues {
  readonly #changes = new WeakMap<ServerSession, WidgetChanges>();
  readonly #kept = new Map<string, UserValues>();

  /**
   * Restores the predecessor's values in a new session and records what users
   * change from now on. The session's document must have been filled.
   */
  begin(session: ServerSession): void {
    const changes = new WidgetChanges(session.document);
    this.#changes.set(session, changes);
    const values = this.#kept.get(session.id);
    this.#kept.delete(session.id);
    if (values === undefined) return;
    session.withDocumentLocked(() => changes.restore(values))
      .catch((error) => session.reportError("Error in callback", error));
  }

  /** Keeps the values of sessions that are about to end. */
  keep(sessions: readonly ServerSession[]): void {
    for (const session of sessions) {
      const values = this.#changes.get(session)?.values;
      if (values === undefined || values.size === 0) continue;
      this.#kept.delete(session.id);
      this.#kept.set(session.id, values);
      const [oldest] = this.#kept.keys();
      if (this.#kept.size > MAX_SESSIONS) this.#kept.delete(oldest as string);
    }
  }
}
