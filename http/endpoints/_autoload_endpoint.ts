import type { ApplicationContext } from "../../sessions/application_context.ts";
import { letPageRead } from "./_embedded_response.ts";
import { durableSocketOf } from "./_durable_socket_of.ts";
import { noticeMessageOf } from "./_notice_message.ts";
import { ERROR_MESSAGE } from "../../sessions/session_errors.ts";
import type { Endpoint, Incoming, Target } from "../_incoming.ts";
import type { PageResources } from "./_page_resources.ts";
import type { Origins } from "../access/origins.ts";
import type { Reloads } from "../_reloads.ts";
import type { ResolvedOptions } from "../options.ts";
import { scriptResponse } from "../_responses.ts";
import type { SessionRequests } from "./_session_requests.ts";
import { autoloadScript } from "../../pages/autoload_script.ts";
import { HttpError } from "../_http_error.ts";
import { lastParameter } from "./_last_parameter.ts";

/** Answers requests for the script that embeds an application in any page (spec 1.9). */
export class AutoloadEndpoint implements Endpoint {
  readonly methods = ["GET", "OPTIONS"];
  readonly needsUser = true;
  readonly answersPreflights = true;
  readonly #options: ResolvedOptions;
  readonly #requests: SessionRequests;
  readonly #resources: PageResources;
  readonly #reloads: Reloads | undefined;
  readonly #origins: Origins;

  constructor(
    options: ResolvedOptions,
    requests: SessionRequests,
    resources: PageResources,
    reloads: Reloads | undefined,
    origins: Origins,
  ) {
    this.#options = options;
    this.#requests = requests;
    this.#resources = resources;
    this.#reloads = reloads;
    this.#origins = origins;
  }

  /**
   * Makes the script of the requested session, or of a new one.
   *
   * @throws {HttpError} If it is for a page that may not open sockets.
   */
  async respond(incoming: Incoming, target: Target): Promise<Response> {
    this.#origins.checkEmbedding(incoming);
    if (incoming.request.method === "OPTIONS") {
      return new Response(null, { status: 200 });
    }
    const { searchParams } = incoming.url;
    const elementId = lastParameter(searchParams, "bokeh-autoload-element");
    if (!elementId) {
      throw new HttpError(400, {
        message: "No bokeh-autoload-element query parameter",
      });
    }
    const context = target.context as ApplicationContext;
    const revision = this.#reloads?.revisionOf(context);
    const { token, origin } = await this.#requests
      .fromPage(incoming, context, false);
    await context.createSessionIfNeeded(origin);
    await this.#requests.checkOwner(incoming, context, origin.id);
    const absoluteUrl = absoluteUrlOf(searchParams);
    const isBare = lastParameter(searchParams, "resources") === "none";
    return scriptResponse(autoloadScript({
      items: [{ token, elementid: elementId, use_for_title: false }],
      elementId,
      sessionId: origin.id,
      appPath: lastParameter(searchParams, "bokeh-app-path") || "/",
      absoluteUrl,
      resources: isBare
        ? undefined
        : await this.#resources.at(this.#root(absoluteUrl)),
      durableSocket: durableSocketOf(this.#options),
      errorMessage: ERROR_MESSAGE,
      noticeMessage: noticeMessageOf(this.#options),
      revision,
    }));
  }

  /** Lets the page that asked read the script: `checkEmbedding` allowed it. */
  decorate(response: Response, request: Request): void {
    letPageRead(response, request, "PUT, GET, OPTIONS");
  }

  #root(absoluteUrl: string | undefined): string {
    const origin = absoluteUrl === undefined ? "" : new URL(absoluteUrl).origin;
    return `${origin}${this.#options.prefix}/`;
  }
}

function absoluteUrlOf(searchParams: URLSearchParams): string | undefined {
  const given = lastParameter(searchParams, "bokeh-absolute-url");
  if (!given) return undefined;
  const url = URL.parse(given);
  if (url !== null && /^https?:$/.test(url.protocol)) return given;
  throw new HttpError(400, {
    message: "bokeh-absolute-url is not an http or https URL",
  });
}
