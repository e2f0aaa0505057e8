import type { Logger } from "../base/logger.ts";
import { htmlResponse } from "./_responses.ts";
import { sourceExcerpts } from "../pages/source_excerpts.ts";
import { renderErrorPage } from "../pages/error_page.ts";
import { HttpError } from "./_http_error.ts";
import type { ReloadScriptOptions } from "../pages/reload_script.ts";

/** Makes the responses to requests that were refused or failed (spec 1.15, 7.9). */
export class ErrorResponder {
  readonly #logger: Logger;
  readonly #showErrors: boolean;

  /**
   * Takes where errors are written.
   *
   * @param logger Where errors of applications are written.
   * @param showErrors Whether they are shown to whoever sees the page, too.
   */
  constructor(logger: Logger, showErrors: boolean) {
    this.#logger = logger;
    this.#showErrors = showErrors;
  }

  /**
   * Makes a response.
   *
   * @param error What was thrown. An `HttpError` says itself what to respond.
   * @param url The URL of the request.
   * @param reload How a page loads anew when the application changes.
   */
  async respond(
    error: unknown,
    url: URL,
    reload?: ReloadScriptOptions,
  ): Promise<Response> {
    if (error instanceof HttpError) return error.toResponse();
    const errorId = crypto.randomUUID().slice(0, 8);
    // The query may hold tokens: they do not belong into logs.
    const { pathname } = url;
    this.#logger.error(`Error answering ${pathname}`, {
      errorId,
      url: pathname,
      error,
    });
    const options = this.#showErrors
      ? { errorId, error, reload, excerpts: await sourceExcerpts(error) }
      : { errorId };
    return htmlResponse(renderErrorPage(options), { status: 500 });
  }
}
