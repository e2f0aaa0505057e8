import type { Application } from "../application/application.ts";
import type { HookName } from "../application/handler.ts";
import type { Logger } from "../base/logger.ts";
import { errorText } from "../base/text/error_text.ts";
import { shortHash } from "../base/short_hash.ts";
import { documentState } from "../document/document_events.ts";
import { endFileExchanges } from "../document/file_exchanges.ts";
import type { ServerContext } from "../document/server_context.ts";
import { watchSurvival } from "./saving/survival_check.ts";
import type { ServerSession } from "./session.ts";
import type { ServerSessionContext } from "./server_session_context.ts";

/** Runs the hooks of an application; their errors are only logged. */
export class SessionHooks {
  readonly #application: Application;
  readonly #logger: Logger;

  constructor(application: Application, logger: Logger) {
    this.#application = application;
    this.#logger = logger;
  }

  async server(
    name: "onServerLoaded" | "onServerUnloaded",
    text: string,
    context: ServerContext,
  ): Promise<void> {
    try {
      await this.#application.runHook(name, context);
    } catch (error) {
      this.#logger.error(`Error in ${text} hook ${reasonOf(error)}`, { error });
    }
  }

  async created(context: ServerSessionContext): Promise<void> {
    await this.#session("onSessionCreated", "creation", context);
  }

  /** Runs the hooks, and the document's own callbacks, under the document's lock. */
  async restored(
    session: ServerSession,
    context: ServerSessionContext,
  ): Promise<void> {
    this.#logger.info("Session restored", { session: session.logId });
    await session.withDocumentLocked(async () => {
      documentState(session.document).busy.show();
      await this.#session("onSessionRestored", "restore", context);
      for (
        const callback of documentState(session.document).changes.onRestored
      ) {
        try {
          await callback();
        } catch (error) {
          session.reportError("Error in onRestored callback", error);
        }
      }
    });
  }

  /** Warns of what a restored session would lack, unless there are hooks for it. */
  watchSurvival(session: ServerSession): void {
    const isHooked = this.#application.handlers
      .some(({ onSessionRestored }) => onSessionRestored !== undefined);
    if (!isHooked) watchSurvival(session, this.#logger);
  }

  /** Runs the hooks, then the document's own callbacks (spec 7.7). */
  async destroyed(
    session: ServerSession,
    context: ServerSessionContext,
  ): Promise<void> {
    await this.#session("onSessionDestroyed", "destroy", context);
    const { onSessionDestroyed } = documentState(session.document).changes;
    for (const callback of onSessionDestroyed) {
      onSessionDestroyed.delete(callback);
      try {
        await callback(context);
      } catch (error) {
        this.#logger.warn("Error in onSessionDestroyed callback", {
          session: shortHash(context.id),
          error,
        });
      }
    }
    this.left(session);
  }

  /** Lets go of the files of a session that has ended in this process. */
  left({ id, document }: ServerSession): void {
    try {
      endFileExchanges(document);
    } catch (error) {
      this.#logger.warn("Cannot remove the files of a session", {
        session: shortHash(id),
        error,
      });
    }
  }

  async #session(
    name: Extract<HookName, `onSession${string}`>,
    text: string,
    context: ServerSessionContext,
  ): Promise<void> {
    try {
      await this.#application.runHook(name, context);
    } catch (error) {
      this.#logger.error(
        `Failed to run session ${text} hooks ${reasonOf(error)}`,
        { session: shortHash(context.id), error },
      );
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : errorText(error);
}
