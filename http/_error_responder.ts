import { pagePolicy } from "./access/content_policy.ts";
import type { ResolvedOptions } from "./options.ts";
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
  readonly #options: ResolvedOptions;

  /**
   * @param logger Where errors of applications are logged.
   * @param options Whether pages show them, too, to clients on this machine, and
   * the policy of pages.
   */
  constructor(logger: Logger, options: ResolvedOptions) {
    this.#logger = logger;
    this.#options = options;
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
    const { dev, contentSecurityPolicy } = this.#options;
    const { nonce, headers } = pagePolicy(contentSecurityPolicy);
    const shown = dev && client?.isLocal === true
      ? { error, excerpts: await sourceExcerpts(error) }
      : {};
    const html = renderErrorPage({ errorId, reload, nonce, ...shown });
    return htmlResponse(html, { status: 500, headers });
  }
}
