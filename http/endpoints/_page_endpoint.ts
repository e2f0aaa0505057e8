import { setCookie } from "@std/http/cookie";
import type { ServerSession } from "../../sessions/session.ts";
import type { ApplicationContext } from "../../sessions/application_context.ts";
import { durableSocketOf } from "./_durable_socket_of.ts";
import { noticeMessageOf } from "./_notice_message.ts";
import { ERROR_MESSAGE } from "../../sessions/session_errors.ts";
import type { Endpoint, Incoming, Target } from "../_incoming.ts";
import type { PageResources } from "./_page_resources.ts";
import type { Origins } from "../access/origins.ts";
import type { Reloads } from "../_reloads.ts";
import type { ResolvedOptions } from "../options.ts";
import { htmlResponse } from "../_responses.ts";
import type { SessionRequests } from "./_session_requests.ts";
import { pagePolicy } from "../access/content_policy.ts";
import { type PageOptions, renderPage } from "../../pages/page.ts";

/** Answers requests for the page of an application (spec 1.5). */
export class PageEndpoint implements Endpoint {
  readonly methods = ["GET"];
  readonly needsUser = true;
  readonly isPage = true;
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

  /** Makes the page of the requested session, or of a new one. */
  async respond(incoming: Incoming, target: Target): Promise<Response> {
    this.#origins.checkFetch(incoming);
    const context = target.context as ApplicationContext;
    // Read first, so that a change during rendering triggers a reload.
    const revision = this.#reloads?.revisionOf(context);
    const { session, token, isNew } = await this.#visit(incoming, context);
    const { sessionIdsFromUrl } = this.#options;
    const sessionId = sessionIdsFromUrl ? session.id : undefined;
    const reload = revision === undefined ? undefined : { revision, sessionId };
    const { nonce, headers } = pagePolicy(this.#options.contentSecurityPolicy);
    const html = await this.#render(session, { token, reload, nonce });
    const response = htmlResponse(html, { headers });
    // Not an id from a link: its author would share all later visits.
    if (isNew) this.#keepId(response, session.id, incoming);
    return response;
  }

  async #visit(incoming: Incoming, context: ApplicationContext) {
    const open = async (mayKeep: boolean) => {
      const page = await this.#requests.fromPage(incoming, context, mayKeep);
      const session = await context.createSessionIfNeeded(page.origin);
      return { ...page, session };
    };
    const visit = await open(true);
    const { id } = visit.session;
    // Whoever used the browser before may have been another user.
    if (visit.isKept && !this.#requests.owns(incoming, context, id)) {
      return await open(false);
    }
    await this.#requests.checkOwner(incoming, context, id);
    return visit;
  }

  async #render(
    { document }: ServerSession,
    visit: Pick<PageOptions, "token" | "reload" | "nonce">,
  ): Promise<string> {
    const { prefix } = this.#options;
    const { template, templateVariables } = document;
    const page = {
      ...visit,
      title: document.title,
      roots: document.roots,
      resources: await this.#resources.at(`${prefix}/`),
      durableSocket: durableSocketOf(this.#options),
      errorMessage: ERROR_MESSAGE,
      noticeMessage: noticeMessageOf(this.#options),
    };
    if (template === null) return renderPage(page);
    // Imported late: only needed for documents with a template.
    const { renderTemplate } = await import("../../pages/render_template.ts");
    return await renderTemplate(template, templateVariables, page);
  }

  /** Makes the browser keep the id, so that it returns to the session. */
  #keepId(response: Response, id: string, { client }: Incoming): void {
    const { sessionIdCookie, prefix } = this.#options;
    if (sessionIdCookie === undefined) return;
    setCookie(response.headers, {
      name: sessionIdCookie,
      value: id,
      path: `${prefix}/`,
      httpOnly: true,
      sameSite: "Lax",
      secure: client.isSecure,
    });
  }
}
