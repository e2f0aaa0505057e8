/** What a {@linkcode RouteHandler} is told besides the request. */
export interface RouteContext {
  /** The parts of the path that the pattern names, as `name` in `/users/:name`. */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** What all paths of the server begin with: `""` or `/name`. */
  readonly prefix: string;
  /** The address of the client, as far as it is known. */
  readonly remoteAddress: string | undefined;
  /** Whether the client uses TLS. */
  readonly isSecure: boolean;
  /**
   * A token for the hidden field `_xsrf` of a form, or the header `X-XSRFToken`
   * (spec 10.6). The response gets the cookie that belongs to it.
   */
  readonly xsrfToken: string;
}

/** Answers the requests for a path. What it throws ends in an error page. */
export type RouteHandler = (
  request: Request,
  context: RouteContext,
) => Response | Promise<Response>;

/**
 * A path that the server answers besides those of its applications (spec 1.1).
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
  /** The path, without the prefix, as a `URLPattern` has it. */
  readonly pattern: string;
  /** Answers the requests, of any method. */
  readonly handler: RouteHandler;
  /**
   * Whether only users are answered, see {@linkcode AuthProvider}.
   *
   * @default {false}
   */
  readonly needsUser?: boolean;
}
