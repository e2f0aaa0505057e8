import type { AuthProvider } from "../access/auth_provider.ts";
import {
  type Endpoint,
  type Incoming,
  requestContextOf,
} from "../_incoming.ts";
import type { ResolvedOptions } from "../options.ts";
import { XsrfProtection } from "../access/xsrf_protection.ts";
import { HttpError } from "../_http_error.ts";
import type {
  ExtraPattern,
  RouteContext,
  RouteHandler,
} from "./extra_pattern.ts";

const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/** The paths that the program or its auth provider handles (spec 1.1). */
export class ExtraRoutes {
  readonly #routes: readonly ExtraRoute[];

  /** @throws {TypeError} If a pattern is malformed, or a handler is not a function. */
  constructor(options: ResolvedOptions, server: ServerAccess) {
    const { authProvider, extraPatterns, prefix, xsrfCookies } = options;
    const { loginUrl, loginHandler, logoutUrl, logoutHandler }: Partial<
      AuthProvider
    > = authProvider ?? {};
    const xsrf = new XsrfProtection(xsrfCookies);
    const shared = { prefix, xsrf, server };
    const routes = extraPatterns.map((extra) => {
      // A login page must be open, whoever serves it.
      const { needsUser = extra.pattern !== loginUrl } = extra;
      const isProtected = xsrfCookies;
      const parts = { ...shared, isProtected, isLogout: false };
      return new ExtraRoute({ ...extra, needsUser }, parts);
    });
    const add = (
      isLogout: boolean,
      pattern?: string,
      handler?: RouteHandler,
    ) => {
      if (pattern === undefined || handler === undefined) return;
      const route = { pattern, handler, needsUser: false };
      const parts = { ...shared, isProtected: true, isLogout };
      routes.push(new ExtraRoute(route, parts));
    };
    add(false, loginUrl, loginHandler);
    add(true, logoutUrl, logoutHandler);
    this.#routes = routes;
  }

  /** Finds the endpoint of a path, which includes the prefix. */
  find(path: string): Endpoint | undefined {
    if (this.#routes.length === 0) return undefined;
    return this.#routes.find((route) => route.matches(path));
  }
}

/** What routes may use of the server. */
type ServerAccess = Pick<RouteContext, "endUser" | "logger">;

interface RouteParts {
  readonly prefix: string;
  readonly xsrf: XsrfProtection;
  readonly server: ServerAccess;
  /** Whether forms of other sites are refused. */
  readonly isProtected: boolean;
  /** Whether other sites must not even link to it. */
  readonly isLogout: boolean;
}

class ExtraRoute implements Endpoint {
  readonly methods: readonly string[] = METHODS;
  readonly needsUser: boolean;
  readonly #pattern: URLPattern;
  readonly #handler: RouteHandler;
  readonly #parts: RouteParts;

  constructor(
    { pattern, handler, needsUser }: Required<ExtraPattern>,
    parts: RouteParts,
  ) {
    if (!pattern.startsWith("/")) {
      throw new TypeError(
        `Cannot add pattern "${pattern}": it must begin with /`,
      );
    }
    if (typeof handler !== "function") {
      throw new TypeError(
        `Cannot add pattern "${pattern}": its handler must be a function`,
      );
    }
    this.needsUser = needsUser;
    this.#pattern = new URLPattern({ pathname: parts.prefix + pattern });
    this.#handler = handler;
    this.#parts = parts;
  }

  matches(path: string): boolean {
    return this.#pattern.test({ pathname: path });
  }

  async respond(incoming: Incoming): Promise<Response> {
    const { prefix, xsrf, server, isProtected, isLogout } = this.#parts;
    const { pathname } = incoming.url;
    if (isLogout) refuseOtherSites(incoming.request);
    const request = isProtected
      ? await xsrf.check(incoming.request)
      : incoming.request;
    const form = xsrf.tokenFor(incoming);
    let usesForm = false;
    const response = await this.#handler(request, {
      params: this.#pattern.exec({ pathname })?.pathname.groups ?? {},
      prefix,
      ...requestContextOf(incoming),
      get xsrfToken() {
        usesForm = true;
        return form.token;
      },
      ...server,
    });
    if (!(response instanceof Response)) {
      throw new TypeError(
        `The handler of ${this.#pattern.pathname} must return a Response, received ${response}`,
      );
    }
    return usesForm ? form.attach(response) : response;
  }
}

/** Refuses what a link or an image of another site asks for. */
function refuseOtherSites({ headers }: Request): void {
  if (headers.get("sec-fetch-site") !== "cross-site") return;
  throw new HttpError(403, {
    message: "Other sites cannot log users out",
  });
}
