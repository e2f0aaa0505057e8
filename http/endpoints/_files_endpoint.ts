import {
  FileExchangeError,
  fileExchangeOf,
} from "../../document/file_exchanges.ts";
import type { ApplicationContext } from "../../sessions/application_context.ts";
import { HttpError } from "../_http_error.ts";
import type { Endpoint, Incoming, Target } from "../_incoming.ts";
import { requestPart } from "../_request_part.ts";
import type { Origins } from "../access/origins.ts";
import { letPageRead } from "./_embedded_response.ts";
import type { SessionRequests } from "./_session_requests.ts";

/**
 * Exchanges files with the pages of a session, in parts. Headers name the session,
 * the ticket that the page got over its socket, and where the part begins.
 */
export class FilesEndpoint implements Endpoint {
  readonly methods = ["POST", "OPTIONS"];
  readonly needsUser = true;
  readonly answersPreflights = true;
  readonly #requests: SessionRequests;
  readonly #origins: Origins;

  constructor(requests: SessionRequests, origins: Origins) {
    this.#requests = requests;
    this.#origins = origins;
  }

  /**
   * Takes or gives a part.
   *
   * @throws {HttpError} If the page may not open sockets, the session is another
   * user's, the ticket is not known, or the part is not the next one.
   */
  async respond(incoming: Incoming, target: Target): Promise<Response> {
    const { request } = incoming;
    this.#origins.checkEmbedding(incoming);
    if (request.method === "OPTIONS") {
      return new Response(null, { status: 200 });
    }
    const { headers } = request;
    const id = headers.get("bokeh-session-id") ?? "";
    const ticket = headers.get("bokeh-file") ?? "";
    const offset = Number(headers.get("bokeh-offset") ?? 0);
    const context = target.context as ApplicationContext;
    const session = await this.#requests.fromId(id, incoming, context);
    const exchange = session && fileExchangeOf(session.document, ticket);
    if (exchange === undefined) {
      throw new HttpError(404, { message: "No such file is on its way" });
    }
    if (!Number.isSafeInteger(offset) || offset < 0) throw new HttpError(400);
    const sent = await requestPart(request);
    session?.touch();
    try {
      const { part, isComplete } = await exchange.exchange(offset, sent);
      return new Response(part ?? null, {
        headers: {
          "cache-control": "no-store",
          "content-type": "application/octet-stream",
          "x-content-type-options": "nosniff",
          "bokeh-complete": `${isComplete}`,
        },
      });
    } catch (error) {
      if (!(error instanceof FileExchangeError)) throw error;
      throw new HttpError(409, { message: error.message });
    }
  }

  /** Lets the page that embeds the application read the answer. */
  decorate(response: Response, request: Request): void {
    letPageRead(response, request, "POST, OPTIONS");
    response.headers.set("access-control-expose-headers", "bokeh-complete");
  }
}
