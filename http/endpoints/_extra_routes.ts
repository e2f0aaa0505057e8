import type { Endpoint, Incoming } from "../_incoming.ts";
import type { ResolvedOptions } from "../options.ts";
import { XsrfProtection } from "../access/xsrf_protection.ts";
import type { ExtraPattern, RouteHandler } from "./extra_pattern.ts";

const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/** The paths that the program or its auth provider handles (spec 1.1). */
export class ExtraRoutes {
  readonly #routes: readonly ExtraRoute[];

  /** @throws {TypeError} If a pattern is malformed, or a handler is not a function. */
  constructor(options: ResolvedOptions) {
    const { authProvider = {}, extraPatterns, prefix, xsrfCookies } = options;
    const { loginUrl, loginHandler, logoutUrl, logoutHandler } = authProvider;
    const xsrf = new XsrfProtection(xsrfCookies);
    const routes = extraPatterns.map((extra) => {
      // A login page must be open, whoever serves it.
      const { needsUser = extra.pattern !== loginUrl } = extra;
      return new ExtraRoute(prefix, { ...extra, needsUser }, xsrf, xsrfCookies);
    });
    const add = (pattern?: string, handler?: RouteHandler) => {
      if (pattern === undefined || handler === undefined) return;
      const route = { pattern, handler, needsUser: false };
      routes.push(new ExtraRoute(prefix, route, xsrf, true));
    };
    add(loginUrl, loginHandler);
    add(logoutUrl, logoutHandler);
    this.#routes = routes;
  }

  /** Finds the endpoint of a path, which includes the prefix. */
  find(path: string): Endpoint | undefined {
    if (this.#routes.length === 0) return undefined;
    return this.#routes.find((route) => route.matches(path));
  }
}

class ExtraRoute implements Endpoint {
  readonly methods: readonly string[] = METHODS;
  readonly needsUser: boolean;
  readonly #prefix: string;
  readonly #pattern: URLPattern;
  readonly #handler: RouteHandler;
  readonly #xsrf: XsrfProtection;
  readonly #isProtected: boolean;

  constructor(
    prefix: string,
    { pattern, handler, needsUser }: Required<ExtraPattern>,
    xsrf: XsrfProtection,
    isProtected: boolean,
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
    this.#prefix = prefix;
    this.#pattern = new URLPattern({ pathname: prefix + pattern });
    this.#handler = handler;
    this.#xsrf = xsrf;
    this.#isProtected = isProtected;
  }

  matches(path: string): boolean {
    return this.#pattern.test({ pathname: path });
  }

  async respond(incoming: Incoming): Promise<Response> {
    const { url: { pathname }, client } = incoming;
    const request = this.#isProtected
      ? await this.#xsrf.check(incoming.request)
      : incoming.request;
    const form = this.#xsrf.tokenFor(incoming);
    let usesForm = false;
    const response = await this.#handler(request, {
      params: this.#pattern.exec({ pathname })?.pathname.groups ?? {},
      prefix: this.#prefix,
      remoteAddress: client.address,
      isSecure: client.isSecure,
      get xsrfToken() {
        usesForm = true;
        return form.token;
      },
    });
    if (!(response instanceof Response)) {
      throw new TypeError(
        `The handler of ${this.#pattern.pathname} must return a Response, received ${response}`,
      );
    }
    return usesForm ? form.attach(response) : response;
  }
}
