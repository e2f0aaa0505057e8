import type { Logger } from "../base/logger.ts";
import type { Client } from "./_incoming.ts";
import { htmlResponse } from "./_responses.ts";
import { sourceExcerpts } from "../pages/source_excerpts.ts";
import { renderErrorPage } from "../pages/error_page.ts";
import { HttpError } from "./_http_error.ts";
import type { ReloadScriptOptions } from "../pages/reload_script.ts";

/** Makes the responses to refused and failed requests (spec 1.15, 7.9). */
export class ErrorResponder {
  readonly #logger: Logger;
  readonly #showErrors: boolean;

  /**
   * @param logger Where errors of applications are logged.
   * @param showErrors Whether pages show them, too, to clients on this machine.
   */
  constructor(logger: Logger, showErrors: boolean) {
    this.#logger = logger;
    this.#showErrors = showErrors;
  }

  /**
   * @param error An `HttpError` determines the response; anything else is
   * logged and answered with 500.
   * @param client Who gets the response, if that is known.
   * @param reload How the page reloads when the application changes.
   */
  async respond(
    error: unknown,
    url: URL,
    client: Client | undefined,
    reload?: ReloadScriptOptions,
  ): Promise<Response> {
    if (error instanceof HttpError) return error.toResponse();
    const errorId = crypto.randomUUID().slice(0, 8);
    // The query may hold tokens, which do not belong in logs.
    const { pathname } = url;
    this.#logger.error(`Error answering ${pathname}`, {
      errorId,
      url: pathname,
      error,
    });
    const isShown = this.#showErrors && client?.isLocal === true;
    const options = isShown
      ? { errorId, error, reload, excerpts: await sourceExcerpts(error) }
      : { errorId, reload };
    return htmlResponse(renderErrorPage(options), { status: 500 });
  }
}
