import { createLogger } from "../base/logger.ts";
import { checkIsOptions } from "../base/option_checks.ts";
import type { Applications } from "../http/bokeh_app.ts";
import { Server, type ServerOptions } from "../server.ts";

/**
 * Starts a server for tests with a real browser: silent, and on a free port of
 * this machine only.
 *
 * @param applications An application or function for `/`, or several by path.
 * @param options How to serve; overrides the above.
 * @returns The server; dispose of it to stop it.
 * @throws {TypeError} If an option is unknown, or a value is not an
 * application.
 * @throws {RangeError} If an option is out of range.
 * @throws {Deno.errors.NotCapable} If net permission is missing.
 *
 * @example
 * ```ts
 * import { testServer } from "@bokeh-deno/server/testing";
 * import { assert } from "@std/assert";
 *
 * await using server = testServer((doc) => {
 *   doc.title = "Hello";
 * });
 * const response = await fetch(server.url());
 * assert((await response.text()).includes("<title>Hello</title>"));
 * ```
 */
export function testServer(
  applications: Applications,
  options: ServerOptions = {},
): Server {
  checkIsOptions("create server", options, "port");
  const server = new Server(applications, {
    address: "127.0.0.1",
    port: 0,
    logger: createLogger("none"),
    ...options,
  });
  server.start();
  return server;
}
