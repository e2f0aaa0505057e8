import { errorText } from "../base/text/error_text.ts";
import type { Clients } from "./access/clients.ts";
import { hasValidHost, type Hosts } from "./access/hosts.ts";
import type { AppServices } from "./_app_services.ts";
import { ErrorResponder } from "./_error_responder.ts";
import {
  type Client,
  type ConnectionInfo,
  type Endpoint,
  type Incoming,
  incomingOf,
} from "./_incoming.ts";
import { jsonResponse } from "./_responses.ts";
import type { Route, Router } from "./_router.ts";
import { HttpError } from "./_http_error.ts";
import type { NodeState } from "../pages/admin/cluster_status.ts";
import type { Drain } from "./_drain.ts";
import { SessionElsewhere } from "../sessions/saving/session_elsewhere.ts";
import type { ReloadScriptOptions } from "../pages/reload_script.ts";

/** The schemes of requests; that of a whole URL in the request line may be any. */
const SCHEMES = /^(https?|http\+unix):$/;

export interface DispatcherParts {
  readonly router: Router;
  readonly clients: Clients;
  readonly hosts: Hosts;
  /** Starts the app on its first request; returns whether it answers requests now. */
  readonly wake: () => boolean;
  readonly drain: Drain;
}

/** Routes requests to their endpoints, and converts errors to responses (spec 1). */
export class Dispatcher {
  readonly #services: AppServices;
  readonly #parts: DispatcherParts;
  readonly #errors: ErrorResponder;

  constructor(services: AppServices, parts: DispatcherParts) {
    this.#services = services;
    this.#parts = parts;
    this.#errors = new ErrorResponder(services.logger, services.options);
  }

  /**
   * Answers a request. Never rejects.
   *
   * @param info What the host knows of the connection.
   */
  async respond(request: Request, info?: ConnectionInfo): Promise<Response> {
    const url = hasValidHost(request) ? URL.parse(request.url) : null;
    const response = url === null
      ? new HttpError(400, { message: "Malformed Host header" }).toResponse()
      : !SCHEMES.test(url.protocol)
      ? new HttpError(400, { message: "Malformed URL" }).toResponse()
      : await this.#respond(request, url, info).catch((error) => {
        // An error while making an error page.
        this.#services.logger.error(
          `Cannot answer a request: ${errorText(error)}`,
          {
            error,
          },
        );
        return new HttpError(500).toResponse();
      });
    this.#count(response);
    return response;
  }

  /**
   * Answers a request that another node has checked and passed on.
   *
   * @throws {SessionElsewhere} If the session is not here either.
   */
  async respondRelayed(incoming: Incoming): Promise<Response> {
    const { url, client } = incoming;
    const route = this.#parts.router.find(url.pathname);
    try {
      if (route === undefined) throw new HttpError(404);
      return await this.#respondTo(incoming, route);
    } catch (error) {
      if (error instanceof SessionElsewhere) throw error;
      const reload = this.#reloadOf(route);
      return await this.#errors.respond(error, url, client, reload);
    }
  }

  async #respond(
    request: Request,
    url: URL,
    info: ConnectionInfo | undefined,
  ): Promise<Response> {
    const { router, clients, wake } = this.#parts;
    let response: Response;
    let endpoint: Endpoint | undefined;
    let client: Client | undefined;
    let reload: ReloadScriptOptions | undefined;
    let asSent = request;
    try {
      const isAnswering = wake();
      const route = router.find(url.pathname);
      endpoint = route?.endpoint;
      reload = this.#reloadOf(route);
      client = clients.of(request, url, info);
      const incoming = incomingOf(request, url, client);
      asSent = incoming.request;
      response = url.pathname === this.#services.options.healthPath
        ? health(isAnswering ? this.#parts.drain.state : "stopped")
        : await this.#answer(incoming, route, isAnswering);
    } catch (error) {
      response = await this.#errors.respond(error, url, client, reload);
    }
    if (response.status < 400) endpoint?.decorate?.(response, asSent);
    return response;
  }

  async #answer(
    incoming: Incoming,
    route: Route | undefined,
    isAnswering: boolean,
  ): Promise<Response> {
    const { hosts } = this.#parts;
    hosts.checkNamed(incoming);
    if (!isAnswering) throw new HttpError(503);
    if (route === undefined) throw new HttpError(404);
    const { endpoint } = route;
    if (!endpoint.takesAnyHost) hosts.check(incoming);
    const { method } = incoming.request;
    if (!endpoint.methods.includes(method)) {
      const allow = endpoint.methods.join(", ");
      throw new HttpError(405, { headers: { allow } });
    }
    return await this.#respondTo(incoming, route);
  }

  /** Lets the endpoint of a route answer, once the user is known. */
  async #respondTo(incoming: Incoming, route: Route): Promise<Response> {
    const { authenticator } = this.#services;
    const { endpoint } = route;
    const { method } = incoming.request;
    const isPreflight = method === "OPTIONS" && endpoint.answersPreflights;
    const isGuarded = endpoint.needsUser && !isPreflight;
    if (isGuarded && authenticator.isEnabled) {
      const user = await authenticator.check(incoming);
      if (user instanceof Response) return user;
      return await this.#serve({ ...incoming, user }, route);
    }
    return await this.#serve(incoming, route);
  }

  /** Lets the endpoint answer here, or the node that has the session. */
  async #serve(incoming: Incoming, route: Route): Promise<Response> {
    const { peers } = this.#services;
    const respond = () => route.endpoint.respond(incoming, route);
    return peers === undefined || incoming.relayed !== undefined
      ? await respond()
      : await peers.run(incoming, respond);
  }

  #count({ status }: Response): void {
    const { instruments } = this.#services;
    instruments.count("requests");
    if (status >= 500) instruments.count("requestsFailed");
    else if (status >= 400) instruments.count("requestsRefused");
  }

  /** How the page of a route reloads, if it does. */
  #reloadOf(route: Route | undefined): ReloadScriptOptions | undefined {
    if (route?.context === undefined || !route.endpoint.isPage) {
      return undefined;
    }
    const revision = this.#services.reloads?.revisionOf(route.context);
    return revision === undefined ? undefined : { revision };
  }
}

/** Load balancers send nobody to a server that drains. */
function health(state: NodeState | "stopped"): Response {
  return state === "serving"
    ? jsonResponse({ status: "ok" })
    : jsonResponse({ status: state }, { status: 503 });
}
