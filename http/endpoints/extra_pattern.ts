import type { RequestContext } from "../../application/request_context.ts";
import type { Logger } from "../../base/logger.ts";

/** The context of a request to a {@linkcode RouteHandler}. */
export interface RouteContext extends RequestContext {
  /** The named parts of the path, such as `name` in `/users/:name`. */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** The prefix of all paths of the server: `""` or `/name`. */
  readonly prefix: string;
  /**
   * A token for the hidden field `_xsrf` of a form, or the header `X-XSRFToken`
   * (spec 10.6). Reading it adds the corresponding cookie to the response.
   */
  readonly xsrfToken: string;
  /**
   * Closes the sockets of a user who logs out, with 1008.
   *
   * @param user The user, as `getUser` of the auth provider returns them.
   * @throws {TypeError} If nothing tells the user from others.
   */
  readonly endUser: (user: unknown) => void;
  /** Where the server logs. */
  readonly logger: Logger;
}

/** Answers the requests for a path. An error that it throws becomes an error page. */
export type RouteHandler = (
  request: Request,
  context: RouteContext,
) => Response | Promise<Response>;

/**
 * A path that the server answers in addition to those of its applications (spec
 * 1.1).
 *
 * @example
 * ```ts
 * import { BokehApp } from "@bokeh-deno/server";
 * import { assertEquals } from "@std/assert";
 *
 * const app = new BokehApp({}, {
 *   extraPatterns: [{
 *     pattern: "/hello/:name",
 *     handler: (_request, { params }) => new Response(`Hello ${params.name}`),
 *   }],
 * });
 * app.start();
 * const response = await app.fetch(new Request("http://localhost/hello/ada"));
 * assertEquals(await response.text(), "Hello ada");
 * await app.stop();
 * ```
 */
export interface ExtraPattern {
  /** The path, without the prefix, in `URLPattern` syntax. */
  readonly pattern: string;
  /** Answers the requests, whatever their method. */
  readonly handler: RouteHandler;
  /**
   * Whether only users are answered if there is an {@linkcode AuthProvider}.
   *
   * @default {true} `false` if the pattern is the provider's `loginUrl`.
   */
  readonly needsUser?: boolean;
}
